"""Strategies: any reading that sayso could make, and any that it could not yet make."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from sayso.records import (
    Block,
    BlockKind,
    Commitment,
    Count,
    Degree,
    Document,
    Event,
    Form,
    Gap,
    Maker,
    Manner,
    Naming,
    Participant,
    Party,
    PartyKind,
    Place,
    Polarity,
    Reading,
    Responsibility,
    Sentence,
    SentenceClass,
    Span,
    Statement,
    TimeBasis,
    TimeExpression,
    TimeKind,
    TimeValue,
    Voice,
    VoiceKind,
)
from sayso.records.gaps import INTAKE

TEXTS = st.text(alphabet='ab \n“”"é\u0301😀\u2028\u202e\u0085\ufffd\x00', min_size=1, max_size=40)
WORDS = st.text(alphabet="abé😀\u2029 ", max_size=6)
SHARES = st.floats(min_value=0, max_value=1)
DAYS = st.dates()


@dataclass(frozen=True)
class Layout:
    """Strategies for what lies in one text and names one set of ids."""

    text: str
    parties: Sequence[str]
    voices: Sequence[str]
    statements: Sequence[str]
    events: Sequence[str]

    @property
    def spans(self) -> SearchStrategy[Span]:
        """Any span of the text."""
        starts = st.integers(min_value=0, max_value=len(self.text) - 1)
        return starts.flatmap(
            lambda start: st.integers(start + 1, len(self.text)).map(lambda end: Span(start, end))
        )

    @property
    def times(self) -> SearchStrategy[TimeValue]:
        """A time whose words are some span, or none."""
        return self.times_of(st.none() | self.spans)

    def times_of(self, expressions: SearchStrategy[Span | None]) -> SearchStrategy[TimeValue]:
        """A time that is said in the words of `expressions`."""
        days = st.tuples(DAYS, DAYS).map(sorted)
        bounds = days | st.sampled_from([(None, None)]) | DAYS.map(lambda day: (day, None))
        return st.tuples(bounds, WORDS, member(TimeBasis), expressions).map(
            lambda parts: TimeValue(parts[1], parts[0][0], parts[0][1], parts[2], parts[3])
        )


def member(kinds: type[StrEnum]) -> SearchStrategy[StrEnum]:
    """Any member of an enumeration."""
    return st.sampled_from(list(kinds))


def few(items: SearchStrategy, *, least: int = 0) -> SearchStrategy[tuple]:
    """A tuple of at most two."""
    return st.lists(items, min_size=least, max_size=2).map(tuple)


def maybe_one(ids: Sequence[str]) -> SearchStrategy[str | None]:
    """One of the ids, or None."""
    return st.sampled_from([None, *ids])


@st.composite
def layouts(draw: st.DrawFn) -> Layout:
    """A text, and up to two ids of each kind."""
    counts = [draw(st.integers(0, 2)) for _ in range(4)]
    kinds = ("party", "voice", "stmt", "event")
    ids = [
        [f"{kind}-{number}" for number in range(count)]
        for kind, count in zip(kinds, counts, strict=True)
    ]
    return Layout(draw(TEXTS), *ids)


@st.composite
def documents(draw: st.DrawFn, layout: Layout) -> Document:
    """Any document of the text of a layout."""
    blocks = st.builds(Block, member(BlockKind), layout.spans, st.none() | WORDS)
    gaps = st.builds(Gap, st.just(INTAKE), st.none() | layout.spans, reasons())
    return Document(
        text=layout.text,
        source=draw(st.sampled_from(["", "-", "news/é.txt", "news/\udcff.txt"])),
        digest=hashlib.sha256(layout.text.encode("utf-8")).hexdigest(),
        language="en",
        blocks=draw(few(blocks)),
        title=draw(st.none() | WORDS),
        byline=draw(few(WORDS)),
        organisation=draw(st.none() | WORDS),
        publisher=draw(st.none() | WORDS),
        published=draw(st.none() | layout.times),
        gaps=draw(few(gaps)),
    )


def reasons() -> SearchStrategy[str]:
    """A reason as gaps give it."""
    return WORDS.map(lambda words: f"G_OPEN: {words}")


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Any reading, with all of its layers, whose ids all name a record."""
    layout = draw(layouts())
    document = draw(documents(layout))
    gaps = st.builds(Gap, st.just("attribute"), st.none() | layout.spans, reasons())
    sentences = st.builds(Sentence, layout.spans, member(SentenceClass), SHARES, st.booleans())
    return Reading(
        document=document,
        sentences=draw(few(sentences)),
        parties=tuple(draw(_party(layout, id_)) for id_ in layout.parties),
        voices=tuple(draw(_voice(layout, id_)) for id_ in layout.voices),
        statements=tuple(
            draw(_statement(layout, id_, layout.statements[:number]))
            for number, id_ in enumerate(layout.statements)
        ),
        times=draw(few(_expressions(layout))),
        events=tuple(draw(_event(layout, id_)) for id_ in layout.events),
        commitments=draw(few(_commitments(layout))) if layout.events and layout.voices else (),
        namings=draw(few(_namings(layout))) if layout.voices and layout.parties else (),
        gaps=document.gaps + draw(few(gaps)),
        makers=draw(few(st.builds(Maker, st.just("attribute"), WORDS, st.none() | WORDS))),
    )


def _party(layout: Layout, id_: str) -> SearchStrategy[Party]:
    return st.builds(
        Party,
        id=st.just(id_),
        kind=member(PartyKind),
        name=WORDS,
        mentions=few(layout.spans),
        sector=few(st.sampled_from(["GOV", "MIL"])),
        country=st.sampled_from([None, "NLD"]),
        authority=st.sampled_from([None, "state:NLD"]),
        members=few(st.sampled_from(layout.parties)),
    )


def _voice(layout: Layout, id_: str) -> SearchStrategy[Voice]:
    return st.builds(
        Voice,
        id=st.just(id_),
        kind=member(VoiceKind),
        name=WORDS,
        party=maybe_one(layout.parties),
        mentions=few(layout.spans),
    )


def _statement(layout: Layout, id_: str, outer: Sequence[str]) -> SearchStrategy[Statement]:
    return st.builds(
        Statement,
        id=st.just(id_),
        voice=maybe_one(layout.voices),
        source=few(layout.spans),
        cue=st.none() | layout.spans,
        content=few(layout.spans, least=1),
        form=member(Form),
        manner=member(Manner),
        polarity=member(Polarity),
        confidence=SHARES,
        within=maybe_one(outer),
        uttered=st.none() | layout.times,
        echoes=maybe_one(layout.statements),
    )


def _expressions(layout: Layout) -> SearchStrategy[TimeExpression]:
    return layout.spans.flatmap(
        lambda span: st.builds(
            TimeExpression,
            span=st.just(span),
            kind=member(TimeKind),
            value=WORDS,
            time=layout.times_of(st.just(span)),
            anchor=st.none() | layout.spans,
            mod=st.none() | WORDS,
        )
    )


def _event(layout: Layout, id_: str) -> SearchStrategy[Event]:
    participants = st.builds(
        Participant,
        span=layout.spans,
        head=WORDS,
        party=maybe_one(layout.parties),
        sector=few(st.sampled_from(["COP", "OPP"])),
        country=st.sampled_from([None, "BEL"]),
    )
    places = st.builds(
        Place,
        span=layout.spans,
        name=WORDS,
        geoname=st.none() | st.integers(0, 10**8),
        latitude=st.none() | st.floats(-90, 90),
        longitude=st.none() | st.floats(-180, 180),
        country=st.sampled_from([None, "BEL"]),
        precision=st.sampled_from([None, "city"]),
    )
    counts = st.builds(
        Count,
        what=st.sampled_from(["killed", "injured", "detained", "crowd", "other"]),
        span=layout.spans,
        low=st.floats(0, 100),
        high=st.none() | st.floats(100, 1e9),
        scope=WORDS,
    )
    return st.builds(
        Event,
        id=st.just(id_),
        kind=st.sampled_from(["ASSAULT", "PROTEST"]),
        trigger=layout.spans,
        confidence=SHARES,
        mode=st.sampled_from([None, "obstruct"]),
        actors=few(participants),
        recipients=few(participants),
        place=st.none() | places,
        time=st.none() | layout.times,
        counts=few(counts),
        content_of=maybe_one(layout.events),
        responsibility=st.none()
        | few(
            st.builds(
                Responsibility,
                span=layout.spans,
                party=maybe_one(layout.parties),
                voice=maybe_one(layout.voices),
                degree=st.sampled_from(Degree),
                cues=few(layout.spans),
                confidence=SHARES,
            )
        ),
    )


def _commitments(layout: Layout) -> SearchStrategy[Commitment]:
    return st.builds(
        Commitment,
        event=st.sampled_from(layout.events),
        voice=st.sampled_from(layout.voices),
        statement=maybe_one(layout.statements),
        stance=st.sampled_from(["asserts", "denies", "hedges", "reports", "asks", "calls_for"]),
        polarity=st.sampled_from(["+", "-", "u"]),
        strength=st.sampled_from(["full", "partial", "neutral", "u"]),
        status=st.sampled_from(["past", "ongoing", "future", "hypothetical", "generic"]),
        cues=few(layout.spans),
        confidence=SHARES,
        abstained=st.booleans(),
    )


def _namings(layout: Layout) -> SearchStrategy[Naming]:
    return st.builds(
        Naming,
        voice=st.sampled_from(layout.voices),
        party=st.sampled_from(layout.parties),
        span=layout.spans,
        head=WORDS,
        modifiers=few(WORDS),
        quoted=st.booleans(),
    )
