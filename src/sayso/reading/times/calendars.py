"""Calendars: units of time, steps between them, and named days. Proleptic Gregorian throughout."""

from __future__ import annotations

import calendar
import datetime

__all__ = [
    "DAY",
    "add",
    "contains",
    "easter",
    "holiday",
    "month_end",
    "season_of",
    "unit_value",
    "weekend_of",
]

DAY = datetime.timedelta(days=1)
MONTHS_IN = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200, "L": 12000}
DAYS_IN = {"D": 1, "W": 7, "WE": 7}
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The first month of each season, north of the equator; each lasts three."""


def month_end(year: int, month: int) -> datetime.date:
    """The last day of a month."""
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def add(day: datetime.date, count: float, unit: str) -> datetime.date:
    """A day so many units later; earlier for a negative count.

    unit: D, W, WE, M, Q, Y, E (decade), C (century) or L (millennium). A month later keeps the
        day of the month, or takes the last one where the month is shorter.

    Raises:
        ValueError, OverflowError: if the calendar does not reach that far.
    """
    if unit in DAYS_IN:
        return day + datetime.timedelta(days=round(count * DAYS_IN[unit]))
    months = day.year * 12 + day.month - 1 + round(count * MONTHS_IN[unit])
    year, month = divmod(months, 12)
    if not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        raise OverflowError(f"year {year}")
    last = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(day.day, last))


def unit_value(day: datetime.date, unit: str) -> str:
    """The TIMEX3 value of the day, week, month, quarter, year ... that holds a day."""
    if unit == "D":
        return f"{day:%Y-%m-%d}" if day.year >= 1000 else day.isoformat()
    if unit in ("W", "WE"):
        iso = day.isocalendar()
        return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if unit == "WE" else "")
    if unit == "M":
        return f"{day.year:04d}-{day.month:02d}"
    if unit == "Q":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    year = f"{day.year:04d}"
    return year[: {"Y": 4, "E": 3, "C": 2, "L": 1}[unit]]


def weekend_of(day: datetime.date) -> datetime.date:
    """The Saturday of the week of a day."""
    return day + (5 - day.weekday()) * DAY


def season_of(day: datetime.date) -> tuple[int, str]:
    """The season that holds a day, with the year in which it began."""
    for name, month in SEASON_MONTHS.items():
        if name != "WI" and month <= day.month < month + 3:
            return day.year, name
    return (day.year if day.month == 12 else day.year - 1), "WI"


def contains(year: int, month: int, day: int) -> bool:
    """Whether the calendar has such a day."""
    if not (datetime.MINYEAR <= year <= datetime.MAXYEAR and 1 <= month <= 12):
        return False
    return 1 <= day <= calendar.monthrange(year, month)[1]


def easter(year: int) -> datetime.date:
    """Easter Sunday of the Western churches, by the anonymous Gregorian computus (Meeus 1991)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return datetime.date(year, month, day + 1)


def holiday(rule: str, year: int) -> datetime.date:
    """The day of a named day in a year, by its rule; `data/holidays.txt` tells the forms."""
    if rule.startswith("easter"):
        return easter(year) + int(rule.removeprefix("easter")) * DAY
    month, _, rest = rule.partition("-")
    if "-" not in rest:
        return datetime.date(year, int(month), int(rest))
    weekday, _, number = rest.partition("-")
    if int(number) < 0:
        last = month_end(year, int(month))
        return last - (last.isoweekday() - int(weekday)) % 7 * DAY
    first = datetime.date(year, int(month), 1)
    return first + ((int(weekday) - first.isoweekday()) % 7 + 7 * (int(number) - 1)) * DAY
