"""Timelines as a page: a list of days with bars over one calendar, without scripts."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from sayso.output.templating import make_templates
from sayso.output.timeline import TimelineRow
from sayso.output.timeline_days import DayDifference
from sayso.output.timeline_words import how_known, when_words
from sayso.output.wording import day_words, on_one_line, shortened

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["Bar", "Calendar", "calendar_of", "timeline_page"]

PASSAGE_LENGTH = 400
NARROWEST = 3.0
"""A bar is at least so wide, in per cent of the calendar."""
EDGE = 0.1
"""The calendar is drawn for all but this share of the rows at either end ..."""
MARGIN = 0.5
"""... with so much more of itself on either side, and at least `LEAST_MARGIN`; what lies beyond is
drawn as an arrow, so that one date of long ago does not press all others into a line."""
LEAST_MARGIN = datetime.timedelta(days=2)
KINDS = {"statement": "said", "date": "dated"}


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of the calendar.

    left, width: in per cent of the calendar.
    before, beyond: whether it begins before the calendar, or ends after it.
    """

    left: float
    width: float
    before: bool
    beyond: bool


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days that the bars are drawn over, both included."""

    first: datetime.date
    last: datetime.date

    def bar(self, row: TimelineRow) -> Bar | None:
        """The bar of a row; None for one without days."""
        start = row.time.earliest or row.time.latest
        if start is None:
            return None
        end = row.time.latest or start
        whole = (self.last - self.first).days + 1
        begin = min(max(100 * (start - self.first).days / whole, 0.0), 100.0)
        stop = min(max(100 * ((end - self.first).days + 1) / whole, 0.0), 100.0)
        width = max(stop - begin, NARROWEST)
        left = min(begin, 100 - width)
        return Bar(round(left, 2), round(width, 2), start < self.first, end > self.last)


@dataclass(frozen=True, slots=True)
class Entry:
    """What the page says of one row."""

    row: TimelineRow
    kind: str
    passage: str
    known: str
    where: str


@dataclass(frozen=True, slots=True)
class Day:
    """Rows of the same time, with its words and its bar."""

    when: str
    bar: Bar | None
    entries: tuple[Entry, ...]


def calendar_of(rows: Sequence[TimelineRow]) -> Calendar | None:
    """The calendar of some rows; None if none of them has a date."""
    ends = [(row.time.earliest or row.time.latest, row.time.latest) for row in rows]
    starts = sorted(first for first, _ in ends if first)
    stops = sorted(last or first for first, last in ends if first)
    if not starts:
        return None
    skipped = int(len(starts) * EDGE)
    first, last = starts[skipped], max(stops[len(stops) - 1 - skipped], starts[skipped])
    margin = max((last - first) * MARGIN, LEAST_MARGIN)
    return Calendar(max(starts[0], _moved(first, -margin)), min(stops[-1], _moved(last, margin)))


def _moved(day: datetime.date, by: datetime.timedelta) -> datetime.date:
    try:
        return day + by
    except OverflowError:
        return datetime.date.min if by < datetime.timedelta() else datetime.date.max


def _days(rows: Sequence[TimelineRow], calendar: Calendar | None) -> list[Day]:
    found = []
    for when, group in groupby(rows, key=when_words):
        same = list(group)
        bar = calendar.bar(same[0]) if calendar else None
        found.append(Day(when, bar, tuple(map(_entry, same))))
    return found


def _entry(row: TimelineRow) -> Entry:
    passage = shortened(on_one_line(row.passage), to=PASSAGE_LENGTH)
    kind = f"{row.type}, {row.telling}" if row.type else KINDS[row.kind]
    return Entry(row, kind, passage, how_known(row), row.publisher or row.source)


def _difference(difference: DayDifference) -> dict[str, object]:
    return {
        "title": difference.title,
        "why": difference.why,
        "sides": [(when_words(side[0]), list(map(_entry, side))) for side in difference.sides],
    }


@functools.cache
def _templates() -> Environment:
    return make_templates()


def timeline_page(rows: Sequence[TimelineRow], differences: Sequence[DayDifference] = ()) -> str:
    """Show a timeline as one self-contained page that loads nothing and runs nothing.

    differences: the happenings for which voices give different days.

    Fuzzy ends fade out, and a day that is only assumed is hatched; both are said in words too.

    Returns:
        A whole HTML document, to be stored as UTF-8.
    """
    dated = [row for row in rows if row.dated]
    undated = [row for row in rows if not row.dated]
    calendar = calendar_of(dated)
    return (
        _templates()
        .get_template("timeline.html")
        .render(
            days=_days(dated, calendar),
            dated_count=len(dated),
            scale=(day_words(calendar.first), day_words(calendar.last)) if calendar else None,
            undated=[_entry(row) for row in undated],
            differences=[_difference(each) for each in differences],
        )
    )
