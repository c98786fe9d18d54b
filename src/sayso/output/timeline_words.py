"""Words for the times of a timeline: "October 2031", "the 1980s", "17 or 24 October 2031"."""

from __future__ import annotations

import calendar
import datetime
import re

from sayso.output.timeline import TimelineRow
from sayso.output.wording import MONTHS, day_words, on_one_line
from sayso.records import TimeBasis, TimeValue

__all__ = ["how_known", "time_words", "when_words"]

CLOCK = re.compile(r"T(\d\d:\d\d):\d\d(Z|[+-]\d\d:\d\d)?$")
DECADE = re.compile(r"(\d{3})X~?")
CENTURY = re.compile(r"(\d\d)XX~?")
PART = re.compile(r"(\d{4})-(2[1-4]|3[3-6]|4[01])~?")
PARTS = {
    21: "spring", 22: "summer", 23: "autumn", 24: "winter",
    33: "first quarter of", 34: "second quarter of", 35: "third quarter of",
    36: "fourth quarter of", 40: "first half of", 41: "second half of",
}  # fmt: skip
"""By the number that EDTF gives them."""
KNOWN = {
    TimeBasis.STATED: "stated",
    TimeBasis.ANCHORED: "worked out",
    TimeBasis.PUBLISHED: "assumed",
    TimeBasis.UNKNOWN: "not known",
}


def when_words(row: TimelineRow) -> str:
    """When, for a reader: "14 October 2031", "October 2031 to March 2032 (approx.)", "no date"."""
    words = time_words(row.time)
    if not words:
        return "no date"
    marks = [
        mark for mark, holds in (("approx.", row.approximate), ("assumed", row.assumed)) if holds
    ]
    return f"{words} ({', '.join(marks)})" if marks else words


def time_words(time: TimeValue) -> str:
    """A time, for a reader: "14 October 2031", "the 1980s"; "" for one without days."""
    if time.earliest is None and time.latest is None:
        return ""
    return _named(time.edtf) or _between(time.edtf, time.earliest, time.latest)


def how_known(row: TimelineRow) -> str:
    """How the time is known, for a reader: "worked out from “yesterday”", "assumed"."""
    if not row.when:
        return KNOWN[row.time.basis]
    when = f"“{on_one_line(row.when)}”"
    if row.time.basis is TimeBasis.STATED:
        return f"stated: {when}"
    known = f"worked out from {when}"
    return f"{known} and the day of publication, which is assumed" if row.assumed else known


def _named(edtf: str) -> str:
    """What has a name of its own: a decade, a century, a season, a quarter; "" otherwise."""
    if found := DECADE.fullmatch(edtf):
        return f"the {found[1]}0s"
    if found := CENTURY.fullmatch(edtf):
        return f"{int(found[1])}00 to {int(found[1])}99"
    if found := PART.fullmatch(edtf):
        year, part = int(found[1]), int(found[2])
        named = f"{year}/{(year + 1) % 100:02d}" if PARTS[part] == "winter" else str(year)
        return f"{PARTS[part]} {named}"
    return ""


def _between(edtf: str, first: datetime.date | None, last: datetime.date | None) -> str:
    if first is None or last is None:
        return f"{day_words(first) if first else 'open'} to {day_words(last) if last else 'open'}"
    if first == last:
        clock = CLOCK.search(edtf)
        zone = {"Z": " UTC", None: ""}.get(clock[2], f" (UTC{clock[2]})") if clock else ""
        return f"{day_words(first)}, {clock[1]}{zone}" if clock else day_words(first)
    if edtf.startswith("[") and edtf.count(",") == 1:
        return f"{_short(first, last)} or {day_words(last)}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
        if (first.year, first.month) == (last.year, last.month):
            return _month(first)
        return f"{_month(first)} to {_month(last)}"
    return f"{_short(first, last)} to {day_words(last)}"


def _month(day: datetime.date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def _short(first: datetime.date, last: datetime.date) -> str:
    """The first of two days, without what the second says too."""
    if first.year != last.year:
        return day_words(first)
    return str(first.day) if first.month == last.month else f"{first.day} {MONTHS[first.month - 1]}"
