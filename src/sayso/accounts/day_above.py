"""Day above: the day of a document that doesn't say when it was published."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence

from sayso.records import BlockKind, Reading, TimeExpression

__all__ = ["day_of_document", "day_without_year", "days_of_documents", "with_years"]

HEAD = 5
"""Blocks at the head of a text among which the day of publication may stand."""
NO_YEAR = re.compile(r"XXXX-(\d\d)-(\d\d)")
MOST_DAYS = 60
SEASON = 120
"""A day without a year is of the year in which it lies so near to the other documents, which lie
within so many days."""


def day_of_document(reading: Reading) -> datetime.date | None:
    """The day of publication, else the whole day that the first dateline names."""
    published = reading.document.published
    if published is not None:
        return published.earliest
    days = (
        each.time.earliest
        for each in _times_above(reading)
        if each.time.earliest == each.time.latest and each.time.earliest is not None
    )
    return next(days, None)


def day_without_year(reading: Reading) -> tuple[int, int] | None:
    """The month and the day of a dateline that names no year: "Thursday 16 March"."""
    if day_of_document(reading) is not None:
        return None
    match = next((m for t in _times_above(reading) if (m := NO_YEAR.match(t.value))), None)
    return (int(match[1]), int(match[2])) if match else None


def with_years(
    yearless: Mapping[str, tuple[int, int]], first: datetime.date, last: datetime.date
) -> dict[str, datetime.date]:
    """The days that datelines without a year name, by the ids of their documents.

    yearless: month and day of each. first, last: days of the documents beside them; where more
        than a season lies between these, any year may be meant, and none is told.
    """
    if (last - first).days > SEASON:
        return {}
    found = {}
    for id_, (month, day) in yearless.items():
        near = [
            (max((first - each).days, (each - last).days, 0), each)
            for year in range(first.year - 1, last.year + 2)
            if (each := _date(year, month, day)) is not None
        ]
        if near and min(near)[0] <= MOST_DAYS:
            found[id_] = min(near)[1]
    return found


def days_of_documents(readings: Sequence[Reading]) -> dict[str, datetime.date]:
    """The days of the documents of one story, by their ids; a year that one leaves out is that of
    the others.
    """
    known = {each.document.id: day_of_document(each) for each in readings}
    found = {id_: day for id_, day in known.items() if day is not None}
    yearless = {
        each.document.id: day for each in readings if (day := day_without_year(each)) is not None
    }
    if found and yearless:
        found |= with_years(yearless, min(found.values()), max(found.values()))
    return found


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _times_above(reading: Reading) -> Iterable[TimeExpression]:
    """The times that the lines above a text name."""
    above = [b.span for b in reading.blocks[:HEAD] if b.kind is BlockKind.DATELINE]
    return (each for each in reading.times if any(span.covers(each.span) for span in above))
