"""Windows: every piece is new in exactly one, and none is longer than the encoder allows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.language import WordPiece
from sayso.reading.language.inputs import CONTEXT, WINDOW, make_input, make_windows
from sayso.records import Block, BlockKind, Quotation, Span

WORDS = WordPiece(["[PAD]", "a", "b", ".", "##a", "##b", *(f"[x{n}]" for n in range(200))])


def blocks_of(paragraphs: list[str]) -> tuple[str, list[Block]]:
    text, blocks = "", []
    for paragraph in paragraphs:
        blocks.append(Block(BlockKind.PARAGRAPH, Span(len(text), len(text) + len(paragraph))))
        text += paragraph + "\n\n"
    return text, blocks


@given(st.lists(st.integers(1, 700), min_size=1, max_size=12), st.integers(64, WINDOW))
def test_every_piece_is_new_once(lengths, first):
    """A piece in no window would have no label, one in two windows two."""
    text, blocks = blocks_of([" ".join("ab."[n % 3] for n in range(length)) for length in lengths])
    given_ = make_input(text, blocks, [], WORDS)
    windows = make_windows(given_, text, first=first)
    new = [piece for window in windows for piece in range(window.first, window.last)]
    assert new == list(range(len(given_)))
    for window in windows:
        assert len(window.rows) <= WINDOW
        assert window.context <= CONTEXT
        assert window.rows[window.places].tolist() == list(range(window.first, window.last))


def test_quotations_and_letter_case_are_told():
    """The vocabulary is uncased, so case and marks reach the encoder beside it."""
    text, blocks = blocks_of(["A “b” a"])
    quotation = Quotation(Span(2, 5), 1, True, (Span(2, 5),))  # noqa: FBT003
    given_ = make_input(text, blocks, [quotation], WORDS)
    assert given_.quoted.tolist() == [0, 1, 1, 1, 0, 0, 0]
    assert given_.shapes[0] != given_.shapes[4]


def test_boilerplate_is_not_looked_at():
    """“Read more here” says nothing, and costs as much as a sentence."""
    block = Block(BlockKind.BOILERPLATE, Span(0, 1))
    assert len(make_input("a", [block], [], WORDS)) == 0
