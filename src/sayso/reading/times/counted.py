"""Times that are counted from the day of speaking: yesterday, last night, two weeks ago."""

from __future__ import annotations

import datetime

from sayso.reading.times.amounts import SEVERAL, amount_of
from sayso.reading.times.calendars import add, unit_value
from sayso.reading.times.intervals import Interval
from sayso.reading.times.questions import Question
from sayso.reading.times.references import Story
from sayso.reading.times.resolved import Resolved, date, unknown
from sayso.reading.times.steps import (
    count_units,
    counted_from,
    is_coarser,
    quarter_before,
    quarter_near,
)
from sayso.records import TimeBasis

__all__ = [
    "day_ago",
    "day_before_yesterday",
    "day_part",
    "deictic",
    "nth_in_row",
    "overnight",
    "shift",
    "shift_vague",
    "tonight",
    "unit_beside_now",
]


def deictic(question: Question) -> Resolved:
    """Today, yesterday, tomorrow."""
    offset = int(question.match.value("dx", "DEICTIC") or 0)
    return _day_from_now(question, offset)


def day_before_yesterday(question: Question) -> Resolved:
    """The day before yesterday, the day after tomorrow."""
    return _day_from_now(question, 2 * int(question.match.value("dx", "DEICTIC") or 0))


def _day_from_now(question: Question, offset: int) -> Resolved:
    now = question.now
    part = question.match.value("p", "PART")
    tail = f"T{part}" if part else ""
    if now is None:
        return unknown("PRESENT_REF" if offset == 0 and not part else f"XXXX-XX-XX{tail}")
    value = unit_value(add(now.day, offset, "D"), "D") + tail
    return date(value, mod=question.mod, basis=now.basis, anchor=now.span)


def tonight(question: Question) -> Resolved:
    """Tonight, late tonight."""
    now = question.now
    if now is None:
        return unknown("XXXX-XX-XXTNI")
    value = f"{unit_value(now.day, 'D')}TNI"
    return date(value, mod=question.mod, basis=now.basis, anchor=now.span)


def day_part(question: Question) -> Resolved:
    """Last night, this morning."""
    part = question.match.value("p", "PART") or "NI"
    now = question.now
    if now is None:
        return unknown(f"XXXX-XX-XXT{part}")
    direction = question.direction() or (-1, "LAST")
    day = add(now.day, -1 if direction[0] < 0 else 0, "D")
    value = f"{unit_value(day, 'D')}T{part}"
    return date(value, mod=question.mod, basis=now.basis, anchor=now.span)


def overnight(question: Question) -> Resolved:
    """From the evening before to the morning of the day."""
    now = question.now
    if now is None:
        return unknown("XXXX-XX-XXTNI")
    before = add(now.day, -1, "D")
    night = Interval(f"{before.isoformat()}/{now.day.isoformat()}", before, now.day)
    value = f"{unit_value(before, 'D')}TNI"
    return date(value, basis=now.basis, anchor=now.span, interval=night)


def shift(question: Question) -> Resolved:
    """As in "Two weeks ago", "three days from now"."""
    direction = int(question.match.rule.fixed["dir"])
    amount = amount_of(question.match.words("n"), question.match.grammar.lexicon)
    now = question.now
    unit = question.unit
    vague = unknown("PAST_REF" if direction < 0 else "FUTURE_REF")
    if amount is SEVERAL:
        return vague
    quarter = quarter_near(question)
    if quarter is not None and unit == "Y" and amount == 1 and not question.amount_mod:
        return quarter_before(quarter)
    if now is None:
        story = _reached(question, unit)
        if story is None or is_coarser(story, unit) or unit.startswith("T"):
            return vague
        return counted_from(question, story.first, story.span, direction)
    start = now.day
    if question.match.has("dx"):
        start = add(start, int(question.match.value("dx", "DEICTIC") or 0), "D")
    if unit.startswith("T"):
        return _hours(question, start, direction)
    value = count_units(start, direction * float(amount), unit)
    if value is None:
        return vague
    return date(value, mod=question.amount_mod, basis=now.basis, anchor=now.span)


def _reached(question: Question, unit: str) -> Story | None:
    """What a narrative has reached, which stands in for the day of speaking; a report has a day of
    its own, even where nothing tells it.
    """
    return None if question.references.adrift else question.story(unit)


def _hours(question: Question, day: datetime.date, direction: int) -> Resolved:
    """Hours from now: on the day, or the one beside it, as the hour of speaking is not known."""
    other = add(day, direction, "D")
    first, last = min(day, other), max(day, other)
    both = Interval(f"[{first.isoformat()},{last.isoformat()}]", first, last)
    now = question.now
    return date(
        f"{unit_value(day, 'D')}TXX",
        mod=question.amount_mod,
        basis=now.basis if now else TimeBasis.ANCHORED,
        anchor=now.span if now else None,
        interval=both,
    )


def day_ago(question: Question) -> Resolved:
    """As in "A year ago today", to the day."""
    amount = amount_of(question.match.words("n"), question.match.grammar.lexicon)
    now = question.now
    if now is None or amount is SEVERAL or question.unit.startswith("T"):
        return unknown("PAST_REF")
    start = add(now.day, int(question.match.value("dx", "DEICTIC") or 0), "D")
    day = add(start, -float(amount), question.unit.removeprefix("2"))
    if question.unit.startswith("2"):
        day = add(start, -2 * float(amount), "W")
    return date(unit_value(day, "D"), basis=now.basis, anchor=now.span)


def shift_vague(question: Question) -> Resolved:
    """As in "Years ago"."""
    return unknown("PAST_REF" if question.match.rule.fixed["dir"] == "-1" else "FUTURE_REF")


def nth_in_row(question: Question) -> Resolved:
    """As in "A third consecutive day" is the day of the report."""
    now = question.now or question.base()
    if now is None:
        return unknown("XXXX-XX-XX")
    day = now.first if isinstance(now, Story) else now.day
    basis = TimeBasis.PUBLISHED if isinstance(now, Story) else now.basis
    return date(unit_value(day, question.unit), basis=basis, anchor=now.span, tells=False)


def unit_beside_now(question: Question) -> Resolved:
    """As in "Last week", "this month", "next year": beside the day of speaking."""
    unit = question.unit
    direction = question.direction() or (0, "THIS")
    now = question.now
    start, basis, anchor = (now.day, now.basis, now.span) if now else (None, None, None)
    if start is None:
        story = _reached(question, unit)
        if story is None or is_coarser(story, unit):
            return unknown(("PRESENT_REF", "FUTURE_REF", "PAST_REF")[direction[0]])
        start, basis, anchor = story.first, TimeBasis.ANCHORED, story.span
    value = count_units(start, direction[0], unit)
    if unit in ("E", "C", "L"):
        value = unit_value(add(start, direction[0], unit), unit)
    if value is None:
        return unknown("PRESENT_REF")
    tells = direction[0] >= 0 or unit in ("D", "W")
    return date(value, mod=question.mod, basis=basis, anchor=anchor, tells=tells)
