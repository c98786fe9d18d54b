"""Timelines: a row for each event, statement and other date: when, how known, by whose account."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from sayso.output.event_told import events_told
from sayso.output.voice_table import is_private
from sayso.output.wording import on_one_line
from sayso.records import (
    BlockKind,
    Reading,
    Span,
    Statement,
    TimeBasis,
    TimeKind,
    TimeValue,
)

__all__ = ["COLUMNS", "WITHHELD", "TimelineRow", "in_order", "timeline_rows"]

FUZZY = re.compile(r"[~?%X\[]")
AROUND_THE_TEXT = frozenset({BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.BOILERPLATE})
"""Blocks whose dates say when the text was written, not when anything happened."""
UNKNOWN = TimeValue("", None, None, TimeBasis.UNKNOWN)
WITHHELD = "a person without a public role"
"""Stands for the name of a voice that is not shown."""
COLUMNS = (
    "kind",
    "type",
    "telling",
    "edtf",
    "earliest",
    "latest",
    "granularity",
    "approximate",
    "basis",
    "when",
    "voice",
    "passage",
    "start",
    "end",
    "document",
    "source",
    "publisher",
    "published",
    "story",
    "happening",
    "differs",
    "copy_of",
)
"""The columns, and the keys of a row as JSON, in order."""


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One thing that is dated, or whose date nobody tells.

    kind: "event" for what is said to have happened; "statement" for what was said, when it was
        said; "date" for a sentence that names a time which no event has.
    time: when, and how that is known; without days for the undated lane.
    when: the words that say it, or "".
    voice: the name of whoever tells it; "" for one that is not settled.
    passage: its words, exactly as they stand in the text at `span`.
    document, source, publisher, published: where it stands.
    type, telling: of an event, its type and mode by PLOVER, and how it is told, as "denied";
        else "".
    event: id of the event; "" for what is none.
    story, happening: ids of the story and of the happening that it belongs to; "" where documents
        were not compared.
    differs: whether another voice gives another day for the same happening.
    copy_of: id of the document that this one is a copy of; "" for none.
    """

    kind: str
    time: TimeValue
    when: str
    voice: str
    span: Span
    passage: str
    document: str
    source: str
    publisher: str
    published: str
    type: str = ""
    telling: str = ""
    event: str = ""
    story: str = ""
    happening: str = ""
    differs: bool = False
    copy_of: str = ""

    @property
    def dated(self) -> bool:
        """Whether it has a place on the calendar."""
        return self.time.earliest is not None or self.time.latest is not None

    @property
    def approximate(self) -> bool:
        """Whether its ends are fuzzy: early January, one of two days, a decade."""
        return FUZZY.search(self.time.edtf) is not None

    @property
    def assumed(self) -> bool:
        """Whether the day of publication only stands in for a day that nothing names."""
        return self.time.basis is TimeBasis.PUBLISHED

    def as_json(self) -> dict[str, Any]:
        """The row as plain values, its keys as in `COLUMNS`."""
        first, last = self.time.earliest, self.time.latest
        return {
            "kind": self.kind,
            "type": self.type,
            "telling": self.telling,
            "edtf": self.time.edtf,
            "earliest": first.isoformat() if first else None,
            "latest": last.isoformat() if last else None,
            "granularity": self.time.granularity,
            "approximate": self.approximate,
            "basis": self.time.basis.value,
            "when": self.when,
            "voice": self.voice,
            "passage": self.passage,
            "start": self.span.start,
            "end": self.span.end,
            "document": self.document,
            "source": self.source,
            "publisher": self.publisher,
            "published": self.published,
            "story": self.story,
            "happening": self.happening,
            "differs": self.differs,
            "copy_of": self.copy_of,
        }


def timeline_rows(
    readings: Iterable[Reading], *, everybody: bool = False, among_others: bool = False
) -> list[TimelineRow]:
    """The rows of all readings: the dated ones in order of time, then the undated lane.

    Of rows with the same days those that are assumed come last, and those with a time of the clock
    behind those without; then the earlier document stands first, and in it the earlier passage.

    everybody: whether persons without a public role are named as voices too, when there are
        several documents; private persons are not followed from text to text unasked, as in
        `voice_table`. Their words stand either way, with `WITHHELD` as the voice.
    among_others: whether these are some of several documents, even if there is one alone.
    """
    rows: list[TimelineRow] = []
    private: set[tuple[str, str]] = set()
    count = 0
    for reading in readings:
        count += 1
        rows += _rows(reading)
        private |= {
            (reading.document.id, on_one_line(voice.name))
            for voice in reading.voices
            if is_private(reading, voice)
        }
    if (among_others or count > 1) and not everybody:
        rows = [
            replace(row, voice=WITHHELD) if (row.document, row.voice) in private else row
            for row in rows
        ]
    return in_order(rows)


def in_order(rows: Iterable[TimelineRow]) -> list[TimelineRow]:
    """Rows in the order of a timeline; see `timeline_rows`."""
    return sorted(rows, key=_order)


def _order(row: TimelineRow) -> tuple[bool, datetime.date, datetime.date, bool, str]:
    first = row.time.earliest or row.time.latest or datetime.date.max
    clock = row.time.edtf.partition("T")[2]
    return not row.dated, first, row.time.latest or first, row.assumed, clock


def _rows(reading: Reading) -> Iterator[TimelineRow]:
    found = [*_events(reading), *_statements(reading), *_dates(reading)]
    yield from sorted(found, key=lambda row: (row.span.start, row.span.end, row.kind))


def _events(reading: Reading) -> Iterator[TimelineRow]:
    for told in events_told(reading):
        event = told.event
        row = _row(reading, "event", event.time, event.trigger, told.passage)
        kind = f"{event.kind}/{event.mode}" if event.mode else event.kind
        yield replace(row, type=kind, telling=told.telling.value, event=event.id)


def _statements(reading: Reading) -> Iterator[TimelineRow]:
    for statement in reading.statements:
        start = min(span.start for span in statement.content)
        end = max(span.end for span in statement.content)
        voice = reading.voice_of(statement)
        name = on_one_line(voice.name) if voice else ""
        span = Span(start, end)
        yield _row(reading, "statement", statement.uttered, span, span, voice=name)


def _dates(reading: Reading) -> Iterator[TimelineRow]:
    """The sentences that name a day, a month, a year ...; lengths and sets have no place."""
    taken = {event.time.expression for event in reading.events if event.time}
    around = [block.span for block in reading.blocks if block.kind in AROUND_THE_TEXT]
    for each in reading.times:
        dated = each.kind in (TimeKind.DATE, TimeKind.TIME) and each.time.edtf
        if dated and each.span not in taken and not any(span.covers(each.span) for span in around):
            yield _row(reading, "date", each.time, each.span, _sentence(reading, each.span))


def _row(
    reading: Reading,
    kind: str,
    time: TimeValue | None,
    place: Span,
    passage: Span,
    *,
    voice: str | None = None,
) -> TimelineRow:
    document = reading.document
    time = time or UNKNOWN
    return TimelineRow(
        kind=kind,
        time=time,
        when=document.words(time.expression) if time.expression else "",
        voice=_voice_at(reading, place) if voice is None else voice,
        span=passage,
        passage=document.words(passage),
        document=document.id,
        source=document.source,
        publisher=document.publisher or "",
        published=document.published.edtf if document.published else "",
    )


def _sentence(reading: Reading, span: Span) -> Span:
    """The sentence around some words; the words themselves outside any sentence."""
    return next((each.span for each in reading.sentences if each.span.covers(span)), span)


def _voice_at(reading: Reading, span: Span) -> str:
    """Whoever tells what stands there: the innermost voice, else the author or the publisher."""
    around: Statement | None = None
    for statement in reading.statements:
        if any(part.covers(span) for part in statement.content):
            around = statement
    if around is not None:
        voice = reading.voice_of(around)
        return on_one_line(voice.name) if voice else ""
    document = reading.document
    return ", ".join(map(on_one_line, document.byline)) or document.publisher or ""
