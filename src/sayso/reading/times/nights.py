"""Nights, weeks and weekdays that are named by another day: the night of 3-4 March, Friday week."""

from __future__ import annotations

import datetime

from sayso.reading.times.calendar_dates import calendar_date
from sayso.reading.times.calendars import DAY, add, unit_value
from sayso.reading.times.intervals import Interval, interval_of
from sayso.reading.times.questions import Question
from sayso.reading.times.resolved import Resolved, date, unknown
from sayso.reading.times.steps import count_units

__all__ = ["hours_of_day", "night_of", "two_away", "week_of", "weekday_plus"]

WEEKS = {"week": 1, "fortnight": 2}


def night_of(question: Question) -> Resolved | None:
    """As in "The night of 3-4 March": from the evening of the first to the morning of the last."""
    found = calendar_date(question)
    if found is None:
        return None
    first = interval_of(found.value[:10]).first
    day = question.day("d2")
    if first is None or day is None:
        return found
    last = first + DAY
    for _ in range(31):
        if last.day == day:
            break
        last += DAY
    both = Interval(f"{first.isoformat()}/{last.isoformat()}", first, last)
    return date(found.value, basis=found.basis, anchor=found.anchor, interval=both, gap=found.gap)


def week_of(question: Question) -> Resolved | None:
    """As in "The week of 6 October", "the week ending 12 October"."""
    found = calendar_date(question)
    if found is None:
        return None
    day = interval_of(found.value).first
    if day is None:
        return found
    if "end" in question.match.words("w"):
        first = day - 6 * DAY
    else:
        first = day if day.isoweekday() in (1, 7) else day - day.weekday() * DAY
    last = first + 6 * DAY
    week = Interval(f"{first.isoformat()}/{last.isoformat()}", first, last)
    value = unit_value(first + 3 * DAY, "W")
    return date(value, basis=found.basis, anchor=found.anchor, interval=week, gap=found.gap)


def hours_of_day(question: Question) -> Resolved:
    """As in "The early hours of yesterday"."""
    now = question.now
    if now is None:
        return unknown("XXXX-XX-XXTMO")
    day = add(now.day, int(question.match.value("dx", "DEICTIC") or 0), "D")
    return date(f"{unit_value(day, 'D')}TMO", basis=now.basis, anchor=now.span)


def two_away(question: Question) -> Resolved:
    """As in "The week before last", "the Friday after next", "the night before last"."""
    direction = int(question.match.rule.fixed["dir"])
    now = question.now
    if now is None:
        return unknown("PAST_REF" if direction < 0 else "FUTURE_REF")
    if question.match.has("wd"):
        day = _weekday_beside(now.day, question.weekday() or 1, direction) + 7 * direction * DAY
        return date(unit_value(day, "D"), basis=now.basis, anchor=now.span)
    if question.match.has("p"):
        value = f"{unit_value(add(now.day, 2 * direction, 'D'), 'D')}TNI"
        return date(value, basis=now.basis, anchor=now.span)
    value = count_units(now.day, 2 * direction, question.unit) or "PAST_REF"
    return date(value, basis=now.basis, anchor=now.span, tells=question.unit in ("D", "W"))


def weekday_plus(question: Question) -> Resolved:
    """As in "Friday week", "a week on Friday": so many weeks after the coming Friday."""
    weekday = question.weekday() or 1
    now = question.now
    if now is None:
        return unknown(f"XXXX-WXX-{weekday}")
    weeks = WEEKS.get(question.match.words("w"), 1)
    day = _weekday_beside(now.day, weekday, 1) + 7 * weeks * DAY
    return date(unit_value(day, "D"), basis=now.basis, anchor=now.span)


def _weekday_beside(day: datetime.date, weekday: int, direction: int) -> datetime.date:
    """The first such weekday after a day, or the last before it."""
    steps = (direction * (weekday - day.isoweekday())) % 7
    return day + direction * (steps or 7) * DAY
