"""Layers: properly nested marks over any text, and every character once."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.output.layers import Close, Layer, Open, Role, Words, layers_of, marked, spread
from sayso.output.outline import outline_of
from sayso.records import Reading, Span
from tests.records.strategies import readings

LENGTH = 12
SPANS = st.tuples(st.integers(0, LENGTH - 1), st.integers(1, LENGTH)).map(
    lambda pair: Span(pair[0], max(pair[0] + 1, pair[1]))
)
LAYERS = st.lists(st.tuples(SPANS, st.sampled_from(list(Role))), max_size=6).map(
    lambda found: sorted(
        (Layer(span, role, None, part) for part, (span, role) in enumerate(found)),
        key=lambda layer: (layer.span.start, layer.order),
    )
)


def drawn(pieces: list[Open | Words | Close], letters: dict[int, str]) -> str:
    """Marks as brackets: "(a" opens layer a, ")" closes the last."""
    shown = []
    for piece in pieces:
        if isinstance(piece, Open):
            shown.append(f"({letters[piece.layer.part]}")
        else:
            shown.append(")" if isinstance(piece, Close) else "." * len(piece.span))
    return "".join(shown)


def mark(*spans: tuple[int, int]) -> str:
    """How contents a, b ... over twelve characters are marked."""
    layers = [Layer(Span(*span), Role.CONTENT, None, part) for part, span in enumerate(spans)]
    layers.sort(key=lambda layer: (layer.span.start, layer.order))
    return drawn(list(marked(layers, Span(0, LENGTH))), dict(enumerate("abcdef")))


def test_a_mark_inside_another() -> None:
    """The plain case: one statement in another."""
    assert mark((1, 9), (3, 6)) == ".(a..(b...)...)..."


def test_marks_that_cross() -> None:
    """The later one is closed with the earlier one, and opened again behind it."""
    assert mark((1, 6), (4, 9)) == ".(a...(b..))(b...)..."


def test_marks_of_the_same_words() -> None:
    """Two statements with one content: both are there, in a fixed order."""
    assert mark((2, 5), (2, 5)) == "..(a(b...))......."


def test_marks_that_touch() -> None:
    """The end of one and the start of the next are not nested in each other."""
    assert mark((2, 5), (5, 8)) == "..(a...)(b...)...."


def test_a_mark_that_begins_and_ends_outside() -> None:
    """A quotation over three paragraphs is marked through the whole of the second."""
    layer = Layer(Span(2, 10), Role.CONTENT, None, 0)

    assert drawn(list(marked([layer], Span(4, 6))), {0: "a"}) == "(a..)"


@given(LAYERS, SPANS)
def test_marks_are_nested_and_keep_every_character(layers: list[Layer], stretch: Span) -> None:
    """At each character exactly its own layers are open, and what opens last closes first."""
    opened: list[Layer] = []
    labelled: list[Layer] = []
    at = stretch.start
    for piece in marked(layers, stretch):
        if isinstance(piece, Open):
            opened.append(piece.layer)
            labelled += [piece.layer] * piece.labelled
        elif isinstance(piece, Close):
            assert opened.pop() is piece.layer
        else:
            assert piece.span.start == at
            at = piece.span.end
            here = [layer for layer in layers if layer.span.overlaps(piece.span)]
            assert all(layer.span.covers(piece.span) for layer in here)
            assert sorted(opened, key=id) == sorted(here, key=id)
    assert (at, opened) == (stretch.end, [])
    assert len(labelled) == len([each for each in layers if each.span.overlaps(stretch)])


@given(LAYERS, st.sets(st.integers(1, LENGTH - 1)))
def test_layers_are_spread_over_the_stretches_that_they_touch(
    layers: list[Layer], cuts: set[int]
) -> None:
    """The quick way finds what looking at each pair would find."""
    bounds = [0, *sorted(cuts), LENGTH]
    spans = [Span(*pair) for pair in pairwise(bounds)][::2]

    assert spread(layers, spans) == {
        span: [layer for layer in layers if layer.span.overlaps(span)] for span in spans
    }


@given(readings())
def test_layers_lie_inside_the_text(reading: Reading) -> None:
    """Spans beyond the text, as a damaged file has them, are left out and break nothing."""
    half = len(reading.document.text) // 2

    assert all(layer.span.end <= half for layer in layers_of(outline_of(reading), length=half))
