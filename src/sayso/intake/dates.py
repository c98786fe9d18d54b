"""Times of publication: from words in a source to a `TimeValue`."""

from __future__ import annotations

import calendar
import datetime
import re
from typing import NamedTuple

from sayso.records import TimeBasis, TimeValue

__all__ = ["FIRST_YEAR", "Settled", "read_time", "settle_time"]

FIRST_YEAR = 1600
_CLOCK = r"(?P<hour>\d{2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,]\d{1,9})?)?"
_ZONE = r"\s*(?P<zone>Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?"
_ISO = re.compile(
    rf"(?P<year>\d{{4}})(?:-(?P<month>\d{{2}})(?:-(?P<day>\d{{2}})(?:[Tt ]\s?{_CLOCK}{_ZONE})?)?)?"
)
_COMPACT = re.compile(rf"(?P<year>\d{{4}})(?P<month>\d{{2}})(?P<day>\d{{2}})(?:T{_CLOCK}{_ZONE})?")
_WEEKDAY = r"(?:[A-Za-z]{3,9},?\s+)?"
_DAY_FIRST = re.compile(
    rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<name>[A-Za-z]{{3,9}})\.?,?\s+"
    rf"(?P<year>\d{{4}})(?:,?\s+{_CLOCK}{_ZONE})?"
)
_MONTH_FIRST = re.compile(
    rf"{_WEEKDAY}(?P<name>[A-Za-z]{{3,9}})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+"
    rf"(?P<year>\d{{4}})(?:,?\s+(?:at\s+)?{_CLOCK}{_ZONE})?"
)
_FORMS = (_ISO, _COMPACT, _DAY_FIRST, _MONTH_FIRST)
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
LONGEST_DATE = 60


class Settled(NamedTuple):
    """What came of a time of publication.

    time: the time; None when it cannot be used.
    problem: why it cannot be used, or what is odd about it; None when all is well.
    """

    time: TimeValue | None
    problem: str | None


def read_time(words: str) -> TimeValue | None:
    """Read a time of publication.

    words: an ISO 8601 date ("2031", "2031-10", "2031-10-16") or date-time with or without a
        zone, or a date with the English name of its month. "10/11/2031" is not read, as it
        means two days.

    Returns:
        The time with `TimeBasis.PUBLISHED` and its bounds, in the calendar of its own zone; None
        when the words are no such date or no day of the calendar.
    """
    words = words.strip()
    if len(words) > LONGEST_DATE or not words.isascii():
        return None
    for form in _FORMS:
        match = form.fullmatch(words)
        if match:
            parts = match.groupdict()
            month = parts.get("month") or _month(parts.get("name"))
            return _time(parts, month) if month != "" else None
    return None


def settle_time(words: str, *, latest_day: datetime.date) -> Settled:
    """Read a time of publication that a source declares, and judge whether it can be true.

    latest_day: the last day on which it can have been.

    Returns:
        The time, or why it is not used: unreadable, in the future, or before 1600.
    """
    time = read_time(words)
    if time is None or time.earliest is None:
        return Settled(None, "is no date that can be read")
    if time.earliest > latest_day:
        return Settled(None, "lies in the future")
    if time.earliest.year < FIRST_YEAR:
        return Settled(None, f"lies before {FIRST_YEAR}")
    return Settled(time, None)


def _month(name: str | None) -> str | None:
    """The number of a month, in two digits; "" for a word that names none; None for None."""
    if name is None:
        return None
    name = name.lower()
    found = [
        number
        for number, month in enumerate(_MONTHS, start=1)
        if len(name) >= 3 and (month.startswith(name) or name == "sept" == month[:4])
    ]
    return f"{found[0]:02d}" if found else ""


def _time(parts: dict[str, str | None], month: str | None) -> TimeValue | None:
    year, day = int(parts["year"] or 0), parts.get("day")
    try:
        if month is None:
            return _bounded(f"{year:04d}", datetime.date(year, 1, 1), datetime.date(year, 12, 31))
        if day is None:
            last = calendar.monthrange(year, int(month))[1] if year else 1
            first = datetime.date(year, int(month), 1)
            return _bounded(f"{year:04d}-{month}", first, first.replace(day=last))
        date = datetime.date(year, int(month), int(day))
        if not parts.get("hour"):
            return _bounded(date.isoformat(), date, date)
        clock = datetime.time(
            int(parts["hour"] or 0), int(parts["minute"] or 0), int(parts["second"] or 0)
        )
    except ValueError:  # calendar.IllegalMonthError is one
        return None
    edtf = f"{date.isoformat()}T{clock.isoformat()}{_zone(parts.get('zone'))}"
    return _bounded(edtf, date, date)


def _zone(zone: str | None) -> str:
    """A zone as EDTF writes it: "Z", "+02:00", or nothing."""
    if not zone:
        return ""
    if zone[0] not in "+-":
        return "Z"
    digits = zone[1:].replace(":", "").ljust(4, "0")
    return f"{zone[0]}{digits[:2]}:{digits[2:]}"


def _bounded(edtf: str, earliest: datetime.date, latest: datetime.date) -> TimeValue:
    return TimeValue(edtf, earliest, latest, TimeBasis.PUBLISHED)
