"""The step as a whole: what holds for every parse, and the contract with the line."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.attribution import Attributor
from sayso.reading.line import Line
from sayso.reading.parties import Resolver
from sayso.records import (
    Block,
    BlockKind,
    CueCandidate,
    Document,
    Mention,
    MentionForm,
    Parse,
    Quotation,
    Reading,
    Span,
    VoiceKind,
)
from tests.reading.attribution.marked import ATTRIBUTOR, Cued, attributed, page

FORMS = (
    "Pell", "said", "“", "”", ".", ",", "(", ")", "he", "who", "I", "the", "ministry", "according",
    "to", "reportedly", "is", "JG", "Mr.", "'s", ":", "–", "sources", "😀", "Ann", "and",
)  # fmt: skip
UPOS = ("NOUN", "PROPN", "VERB", "PRON", "PUNCT", "AUX", "DET", "ADP", "NUM")
RELATIONS = ("nsubj", "appos", "acl:relcl", "conj", "dep", "root", "punct", "advmod", "aux:pass")
KINDS = ("person", "organization", "place", "object")
CHANCES = (0.0, 0.03, 0.3, 0.5, 0.8, 0.97, 1.0)
PERSONAL = {"he", "she", "it", "they", "i", "we", "you", "who", "which", "that"}


SEEDS = st.integers(0, 2**32 - 1)
"""A reading is made from one number, as drawing its thousand choices apart takes seconds."""


def any_reading(seed: int) -> Reading:
    """A reading whose parse is well formed and makes no sense."""
    chance = random.Random(seed)
    forms = chance.choices(FORMS, k=chance.randint(0, 30))
    words: list[Span] = []
    place = 0
    for form in forms:
        place += chance.randint(0, 2)
        words.append(Span(place, place + len(form)))
        place += len(form)
    text = [" "] * place
    for form, span in zip(forms, words, strict=True):
        text[span.start : span.end] = form
    sentences: list[tuple[int, int]] = []
    block_of: list[int] = []
    while sum(last - first + 1 for first, last in sentences) < len(words):
        first = sentences[-1][1] + 1 if sentences else 0
        sentences.append((first, min(first + chance.randint(0, 9), len(words) - 1)))
        block_of.append(block_of[-1] + chance.randint(0, 1) if block_of else 0)
    blocks = tuple(
        Block(chance.choice(list(BlockKind)), span, chance.choice([None, "Pell", "Q", "x"]))
        for span in _block_spans(words, sentences, block_of)
    )
    document = Document("".join(text), "any", "0" * 64, "en", blocks)
    return Reading(document, parse=_parse(chance, words, sentences, block_of))


def _block_spans(
    words: list[Span], sentences: list[tuple[int, int]], block_of: list[int]
) -> list[Span]:
    spans: dict[int, Span] = {}
    for (first, last), number in zip(sentences, block_of, strict=True):
        start = spans[number].start if number in spans else words[first].start
        spans[number] = Span(start, words[last].end)
    return [spans[number] for number in sorted(spans)]


def _parse(
    chance: random.Random,
    words: list[Span],
    sentences: list[tuple[int, int]],
    block_of: list[int],
) -> Parse:
    count = len(words)

    def stretch() -> tuple[int, int]:
        first, last = sorted(chance.choices(range(count), k=2))
        return first, last

    mentions: list[Mention] = []
    quotations: list[Quotation] = []
    for _ in range(chance.randint(0, 8) if count else 0):
        first, last = stretch()
        span = Span(words[first].start, words[last].end)
        form = chance.choice(list(MentionForm))
        head = chance.randint(first, last)
        mentions.append(Mention(span, head, chance.choice(KINDS), form, 0.5))
    for _ in range(chance.randint(0, 2) if count else 0):
        first, last = stretch()
        span = Span(words[first].start, words[last].end)
        quotations.append(Quotation(span, 1, chance.random() < 0.5, (span,)))
    return Parse(
        words=tuple(words),
        upos=tuple(chance.choices(UPOS, k=count)),
        features=tuple(chance.choices(["", "Number=Plur"], k=count)),
        heads=tuple(chance.randint(-1, count - 1) for _ in words),
        relations=tuple(chance.choices(RELATIONS, k=count)),
        sentences=tuple(sentences),
        block_of=tuple(block_of),
        mentions=tuple(sorted(mentions, key=lambda each: (each.span.start, -each.span.end))),
        quotations=tuple(sorted(quotations, key=lambda each: (each.span.start, -each.span.end))),
        cues=_candidates(chance, count),
    )


def _candidates(chance: random.Random, count: int) -> tuple[CueCandidate, ...]:
    found: list[CueCandidate] = []
    for _ in range(chance.randint(0, 6) if count else 0):
        first = chance.randrange(count)
        window = chance.randint(0, first)
        found.append(
            CueCandidate(
                first=first,
                last=min(first + chance.randint(0, 2), count - 1),
                score=chance.choice(CHANCES),
                narrow_score=chance.choice(CHANCES),
                manner=(0.3, 0.2, 0.2, 0.1, 0.1, 0.1),
                negative=chance.choice(CHANCES),
                window=window,
                voice=tuple(chance.choices(CHANCES, k=count - window)),
                content=tuple(chance.choices(CHANCES, k=count - window)),
            )
        )
    return tuple(sorted(found, key=lambda each: each.first))


@given(SEEDS)
def test_whatever_the_parse_spans_lie_in_the_text_and_say_something(seed: int) -> None:
    """Offsets are sacred, and no parse may stop the line."""
    reading = any_reading(seed)
    found = ATTRIBUTOR(reading)
    size = len(reading.document.text)

    for statement in found.statements:
        cue = (statement.cue,) if statement.cue else ()
        for span in (*statement.content, *statement.source, *cue):
            assert span.end <= size
        assert any(map(str.isalnum, found.text_of(*statement.content)))
        assert list(statement.content) == sorted(statement.content)
        assert all(left.end <= right.start for left, right in pairwise(statement.content))


@given(SEEDS)
def test_whatever_the_parse_ids_are_unique_stable_and_known(seed: int) -> None:
    """Ids tie the layers together; a second run must tie the same knots."""
    reading = any_reading(seed)
    found = ATTRIBUTOR(reading)
    ids = [each.id for layer in (found.parties, found.voices, found.statements) for each in layer]
    voices = {each.id for each in found.voices}
    parties = {each.id for each in found.parties}

    assert len(ids) == len(set(ids))
    assert {each.voice for each in found.statements} <= voices | {None}
    assert {each.party for each in found.voices} <= parties | {None}
    assert ATTRIBUTOR(reading) == found


@given(SEEDS)
def test_whatever_the_parse_nesting_is_a_tree_and_holds_what_is_in_it(seed: int) -> None:
    """A statement inside itself, or outside its holder, could not be drawn."""
    reading = any_reading(seed)
    found = ATTRIBUTOR(reading)
    known = {each.id: each for each in found.statements}

    for statement in found.statements:
        seen = {statement.id}
        inner = statement
        while inner.within is not None:
            outer = known[inner.within]
            assert outer.id not in seen
            seen.add(outer.id)
            for span in inner.content:
                assert any(each.covers(span) for each in outer.content)
            inner = outer


@given(SEEDS)
def test_whatever_the_parse_nobody_is_called_by_a_pronoun(seed: int) -> None:
    """Pronouns are mentions, never names."""
    reading = any_reading(seed)
    found = ATTRIBUTOR(reading)

    assert not {each.name.lower() for each in (*found.parties, *found.voices)} & PERSONAL
    assert all(each.name for each in (*found.parties, *found.voices))


class Parsed:
    """A step that has the parse at hand."""

    name, version, weights = "segment", "1", None
    needs: frozenset[str] = frozenset()
    adds = frozenset({"parse", "sentences"})

    def __init__(self, parse: Parse) -> None:
        self.parse = parse

    def __call__(self, reading: Reading, /) -> Reading:
        """The reading with the parse."""
        return replace(reading, parse=self.parse)


def test_the_step_fits_into_a_line_behind_the_engine() -> None:
    """It says what it needs and what it adds, and the line checks it."""
    sure = {"1": Cued(score=0.99, narrow=0.99)}
    marked = page("<v1><p>Pell</p></v1> <c1>said</c1> <k1>that it fell at noon</k1>.", cues=sure)
    assert marked.parse is not None
    step = Attributor()
    reading = Line((Parsed(marked.parse), Resolver(), step)).run(marked.document)

    assert (step.name, step.version, step.weights) == ("attribute", "3", None)
    assert step.needs == {"parse", "sentences", "parties"}
    assert step.adds == {"voices", "statements"}
    assert len(reading.statements) == 1


def test_an_empty_parse_has_the_author_and_nothing_else() -> None:
    """A page of boilerplate is a page all the same."""
    reading = attributed(Reading(page("x").document, parse=Parse(*((),) * 10)))

    assert reading.statements == ()
    assert [each.kind for each in reading.voices] == [VoiceKind.AUTHOR]
