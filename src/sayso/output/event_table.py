"""The events of readings as rows, for people and for programs."""

from __future__ import annotations

import csv
import io
import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.output.characters import for_spreadsheet, for_terminal
from sayso.output.wording import on_one_line
from sayso.records import Count, Event, Participant, Reading

__all__ = ["COLUMNS", "EventRow", "event_rows", "events_csv", "events_json", "events_text"]

COLUMNS = (
    "source",
    "id",
    "type",
    "mode",
    "trigger",
    "start",
    "end",
    "actors",
    "recipients",
    "place",
    "time",
    "counts",
    "content_of",
    "confidence",
)
"""The columns, in order; `EventRow` tells what each holds."""

BETWEEN = "; "


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event with its words.

    source: where the text came from. trigger: the words that name the event.
    actors, recipients, counts: each as words of the text, in reading order, those of one side
        never combined with those of the other.
    time: Extended Date/Time Format, or "" when it is not known.
    """

    source: str
    event: Event
    trigger: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str
    time: str
    counts: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """By column."""
        event = self.event
        return {
            "source": self.source,
            "id": event.id,
            "type": event.kind,
            "mode": event.mode,
            "trigger": self.trigger,
            "start": event.trigger.start,
            "end": event.trigger.end,
            "actors": [_party(*each) for each in zip(event.actors, self.actors, strict=True)],
            "recipients": [
                _party(*each) for each in zip(event.recipients, self.recipients, strict=True)
            ],
            "place": self.place or None,
            "time": self.time or None,
            "counts": [_count(*each) for each in zip(event.counts, self.counts, strict=True)],
            "content_of": event.content_of,
            "confidence": event.confidence,
        }


def _party(party: Participant, words: str) -> dict[str, object]:
    return {
        "words": words,
        "start": party.span.start,
        "end": party.span.end,
        "party": party.party,
        "sector": list(party.sector),
        "country": party.country,
    }


def _count(count: Count, words: str) -> dict[str, object]:
    return {
        "what": count.what,
        "words": words,
        "start": count.span.start,
        "end": count.span.end,
        "interval": [count.low, count.high],
        "scope": count.scope,
    }


def event_rows(readings: Iterable[Reading]) -> Iterator[EventRow]:
    """A row for each event, in reading order."""
    for reading in readings:
        for event in reading.events:
            yield EventRow(
                source=reading.document.source,
                event=event,
                trigger=reading.text_of(event.trigger),
                actors=tuple(reading.text_of(each.span) for each in event.actors),
                recipients=tuple(reading.text_of(each.span) for each in event.recipients),
                place=event.place.name if event.place else "",
                time=event.time.edtf if event.time else "",
                counts=tuple(reading.text_of(each.span) for each in event.counts),
            )


def events_json(rows: Iterable[EventRow]) -> str:
    """One JSON object a line."""
    return "".join(json.dumps(row.as_json(), ensure_ascii=True) + "\n" for row in rows)


def events_csv(rows: Iterable[EventRow]) -> str:
    """One CSV table with a heading (RFC 4180, comma, CRLF); no cell is taken for a formula."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        cells = row.as_json() | {
            "actors": BETWEEN.join(row.actors),
            "recipients": BETWEEN.join(row.recipients),
            "counts": BETWEEN.join(_counted(row)),
        }
        writer.writerow([_cell(cells[column]) for column in COLUMNS])
    return table.getvalue()


def _counted(row: EventRow) -> list[str]:
    return [
        f"{count.what}: {words}" for count, words in zip(row.event.counts, row.counts, strict=True)
    ]


def _cell(value: object) -> object:
    if value is None:
        return ""
    return for_spreadsheet(on_one_line(value)) if isinstance(value, str) else value


def events_text(rows: Sequence[EventRow], *, width: int) -> str:
    """One paragraph an event, for the terminal; what a speech act holds stands below it.

    width: in columns; a line is never longer, but for a word that is.
    """
    lines: list[str] = []
    numbers = {row.event.id: number for number, row in enumerate(rows, 1)}
    for number, row in enumerate(rows, 1):
        lines += textwrap.wrap(
            for_terminal(f"{number}. {_words(row, numbers)}"),
            width=max(width, 20),
            subsequent_indent="   ",
            break_long_words=False,
            break_on_hyphens=False,
        )
    return "\n".join(lines) + "\n" if lines else ""


def _words(row: EventRow, numbers: dict[str, int]) -> str:
    event = row.event
    kind = f"{event.kind}/{event.mode}" if event.mode else event.kind
    parts = [f"{kind} “{on_one_line(row.trigger)}”"]
    for name, words in (("by", row.actors), ("to", row.recipients), ("count", _counted(row))):
        if words:
            parts.append(f"{name}: {on_one_line(BETWEEN.join(words))}")
    if row.time:
        parts.append(f"time: {row.time}")
    if event.content_of in numbers:
        parts.append(f"content of {numbers[event.content_of]}")
    return " · ".join(parts)
