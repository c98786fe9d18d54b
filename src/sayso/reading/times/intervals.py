"""Intervals: from a TIMEX3 value to EDTF and to the first and last day that it can mean."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from sayso.reading.times.calendars import DAY, SEASON_MONTHS, month_end

__all__ = ["Interval", "interval_of", "joined", "one_of"]

EDTF_SEASON = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
FUZZY_MODS = frozenset({"START", "MID", "END", "APPROX"})


class Interval(NamedTuple):
    """A stretch of the calendar.

    edtf: ISO 8601-2, "" where it cannot say it.
    first, last: the earliest and the latest day, both included; None where open.
    """

    edtf: str
    first: datetime.date | None
    last: datetime.date | None


NOWHERE = Interval("", None, None)


@lru_cache(maxsize=2048)
def interval_of(value: str, mod: str | None = None) -> Interval:
    """The stretch of the calendar that a TIMEX3 value names.

    value: of type DATE or TIME; a duration, a set and an unknown value give `NOWHERE`.
    mod: START, MID and END narrow it: the first ten days, the middle ten and the rest of a
        month, the thirds of a year, a week, a season and so on.
    """
    for pattern, make in FORMS:
        found = pattern.fullmatch(value)
        if found:
            try:
                interval = make(found)
            except (ValueError, OverflowError):
                return NOWHERE
            return _narrowed(interval, mod) if mod else interval
    return NOWHERE


def joined(left: Interval, right: Interval) -> Interval:
    """From the beginning of one to the end of another; `NOWHERE` if that runs backwards."""
    if not (left.edtf and right.edtf):
        return NOWHERE
    if left.first and right.last and left.first > right.last:
        return NOWHERE
    return Interval(f"{left.edtf}/{right.edtf}", left.first, right.last)


def one_of(*days: datetime.date) -> Interval:
    """One of several days, which of them is open."""
    ordered = sorted(days)
    inside = ",".join(day.isoformat() for day in ordered)
    return Interval(f"[{inside}]", ordered[0], ordered[-1])


def _day(found: re.Match[str]) -> Interval:
    day = datetime.date(int(found["y"]), int(found["m"]), int(found["d"]))
    return Interval(day.isoformat(), day, day)


def _clock(found: re.Match[str]) -> Interval:
    day = datetime.date(int(found["y"]), int(found["m"]), int(found["d"]))
    hour, minute, second = int(found["hh"]), int(found["mm"] or 0), found["ss"] or "00"
    if hour == 24:
        # "Midnight on Friday" is mostly the end of Friday, and may be its beginning.
        return Interval(f"{day.isoformat()}/{(day + DAY).isoformat()}", day, day + DAY)
    edtf = f"{day.isoformat()}T{hour:02d}:{minute:02d}:{second}{_zone(found['z'])}"
    return Interval(edtf, day, day)


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    return zone if zone == "Z" or ":" in zone else f"{zone}:00"


def _month(found: re.Match[str]) -> Interval:
    year, month = int(found["y"]), int(found["m"])
    return Interval(found[0], datetime.date(year, month, 1), month_end(year, month))


def _year(found: re.Match[str]) -> Interval:
    year = int(found["y"])
    return Interval(f"{year:04d}", datetime.date(year, 1, 1), datetime.date(year, 12, 31))


def _masked(found: re.Match[str]) -> Interval:
    """A decade, a century or a millennium by its first figures."""
    start = found["y"]
    first, last = int(start.ljust(4, "0")), int(start.ljust(4, "9"))
    edges = datetime.date(max(first, 1), 1, 1), datetime.date(last, 12, 31)
    return Interval(start.ljust(4, "X"), *edges)


def _week(found: re.Match[str]) -> Interval:
    monday = datetime.date.fromisocalendar(int(found["y"]), int(found["w"]), 1)
    first, last = monday, monday + 6 * DAY
    if found["we"]:
        first = monday + 5 * DAY
    return Interval(f"{first.isoformat()}/{last.isoformat()}", first, last)


def _quarter(found: re.Match[str]) -> Interval:
    year, quarter = int(found["y"]), int(found["q"])
    first = datetime.date(year, 3 * quarter - 2, 1)
    return Interval(f"{year:04d}-{32 + quarter}", first, month_end(year, 3 * quarter))


def _half(found: re.Match[str]) -> Interval:
    year, half = int(found["y"]), int(found["h"])
    first = datetime.date(year, 6 * half - 5, 1)
    return Interval(f"{year:04d}-{39 + half}", first, month_end(year, 6 * half))


def _season(found: re.Match[str]) -> Interval:
    year, name = int(found["y"]), found["s"]
    first = datetime.date(year, SEASON_MONTHS[name], 1)
    last = month_end(year + 1, 2) if name == "WI" else month_end(year, first.month + 2)
    return Interval(f"{year:04d}-{EDTF_SEASON[name]}", first, last)


def _before_christ(found: re.Match[str]) -> Interval:
    return Interval(f"-{int(found['y']) - 1:04d}", None, None)


Y = r"(?P<y>\d{4})"
DATE = Y + r"-(?P<m>\d\d)-(?P<d>\d\d)"
FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Interval]], ...] = (
    (re.compile(DATE + r"(?:T[A-Z]{2})?"), _day),
    (
        re.compile(
            DATE + r"T(?P<hh>\d\d)(?::(?P<mm>\d\d))?(?::(?P<ss>\d\d))?(?P<z>Z|[+-]\d\d(?::\d\d)?)?"
        ),
        _clock,
    ),
    (re.compile(Y + r"-(?P<m>\d\d)"), _month),
    (re.compile(Y), _year),
    (re.compile(r"(?P<y>\d{1,3})X*"), _masked),
    (re.compile(Y + r"-W(?P<w>\d\d)(?P<we>-WE)?"), _week),
    (re.compile(Y + r"-Q(?P<q>[1-4])"), _quarter),
    (re.compile(Y + r"-H(?P<h>[12])"), _half),
    (re.compile(Y + r"-(?P<s>SP|SU|FA|WI)"), _season),
    (re.compile(r"BC(?P<y>\d{1,4})"), _before_christ),
)


def _narrowed(interval: Interval, mod: str) -> Interval:
    """The part of an interval that a modifier leaves, marked as approximate."""
    edtf, first, last = interval
    if mod not in FUZZY_MODS or not edtf:
        return interval
    if mod == "APPROX" or "/" in edtf or "T" in edtf or first is None or last is None:
        return Interval(edtf if "/" in edtf or "T" in edtf else f"{edtf}~", first, last)
    if first == last:
        return interval
    if (last - first).days in range(27, 31):
        begin = {"START": first, "MID": first + 10 * DAY, "END": first + 20 * DAY}[mod]
        end = {"START": first + 9 * DAY, "MID": first + 19 * DAY, "END": last}[mod]
    else:
        third = (last - first) / 3
        begin = {"START": first, "MID": first + third, "END": first + 2 * third}[mod]
        end = {"START": first + third, "MID": first + 2 * third, "END": last}[mod]
    return Interval(f"{begin.isoformat()}~/{end.isoformat()}~", begin, end)
