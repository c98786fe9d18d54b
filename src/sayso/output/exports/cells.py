"""Cells: what all tables of events write alike."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence

from sayso.output.characters import for_spreadsheet
from sayso.output.event_table import EventRow
from sayso.records import Count, Participant

__all__ = [
    "BETWEEN",
    "VOICE_COLUMNS",
    "Cell",
    "as_csv",
    "countries",
    "exact_day",
    "figures",
    "joined",
    "names",
    "party_names",
    "sectors",
    "voice_cells",
]

Cell = str | int | float | bool | None
BETWEEN = "; "

VOICE_COLUMNS = (
    "telling",
    "asserted_by_publisher",
    "by_publisher",
    "status",
    "claimed_by",
    "denied_by",
    "hedged_by",
    "reported_by",
    "asked_by",
    "called_for_by",
    "not_settled",
    "responsibility",
)
"""What sayso adds to every table: how each voice stands to the event."""


def voice_cells(row: EventRow) -> dict[str, Cell]:
    """The cells of `VOICE_COLUMNS`."""
    return {
        "telling": row.told.telling.value,
        "asserted_by_publisher": row.told.asserted_by_publisher,
        "by_publisher": row.by_publisher,
        "status": row.told.status,
        "claimed_by": joined(row.claimed_by),
        "denied_by": joined(row.denied_by),
        "hedged_by": joined(row.by_stance("hedges")),
        "reported_by": joined(row.by_stance("reports")),
        "asked_by": joined(row.by_stance("asks")),
        "called_for_by": joined(row.by_stance("calls_for")),
        "not_settled": joined(row.not_settled),
        "responsibility": joined(row.responsible),
    }


def joined(words: Iterable[str]) -> str:
    """Several values in one cell."""
    return BETWEEN.join(words)


def names(row: EventRow, participants: Iterable[Participant]) -> str:
    """The words of those who take part; they are never crossed with the other side."""
    return joined(row.words(each) for each in participants)


def party_names(row: EventRow, participants: Iterable[Participant]) -> str:
    """The names of the parties that they are, where that was settled, each once."""
    return joined(dict.fromkeys(filter(None, map(row.party_name, participants))))


def countries(participants: Iterable[Participant]) -> str:
    """Their countries, ISO 3166-1 alpha-3, each once."""
    return joined(dict.fromkeys(each.country for each in participants if each.country))


def sectors(participants: Iterable[Participant]) -> str:
    """Their PLOVER sectors, each once."""
    return joined(dict.fromkeys(sector for each in participants for sector in each.sector))


def exact_day(row: EventRow) -> str:
    """The day of an event as "2031-10-16"; "" unless the text lets it be that day only."""
    time = row.told.event.time
    if time is None or time.earliest is None or time.earliest != time.latest:
        return ""
    return time.earliest.isoformat()


def figures(counts: Iterable[Count], what: str) -> str:
    """The numbers of one kind: "12", "20+" for at least twenty, "3-5"."""
    return joined(_figure(count) for count in counts if count.what == what)


def _figure(count: Count) -> str:
    if count.high is None:
        return f"{_plain(count.low)}+"
    if count.low == count.high:
        return _plain(count.low)
    return f"{_plain(count.low)}-{_plain(count.high)}"


def _plain(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value)


def as_csv(
    rows: Iterable[EventRow], columns: Sequence[str], cells: Callable[[EventRow], dict[str, Cell]]
) -> Iterator[str]:
    """A CSV table with a heading, line by line (RFC 4180, comma, CRLF); no cell is a formula."""
    yield _line(columns)
    for row in rows:
        found = cells(row)
        yield _line([_shown(found[column]) for column in columns])


def _shown(cell: Cell) -> str | int | float:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return for_spreadsheet(cell) if isinstance(cell, str) else cell


def _line(cells: Sequence[str | int | float]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue()
