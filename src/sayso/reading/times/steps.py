"""Steps: counting units from a day, and what a story offers to count from."""

from __future__ import annotations

import datetime

from sayso.reading.times.amounts import SEVERAL, amount_of
from sayso.reading.times.calendars import add, unit_value
from sayso.reading.times.questions import Question
from sayso.reading.times.references import Story
from sayso.reading.times.resolved import Resolved, date, unknown
from sayso.records import Span, TimeBasis

__all__ = [
    "count_units",
    "counted_from",
    "is_coarser",
    "is_near",
    "quarter_before",
    "quarter_near",
    "told_basis",
    "words_of",
]

COARSER = {"W": "W", "M": "M", "Q": "Q", "Y": "Y", "E": "Y", "C": "Y", "L": "Y", "WE": "WE"}
"""How finely a date is known that was counted in a unit."""
LONGEST_DAYS = {"D": 1, "W": 7, "WE": 7, "M": 31, "Q": 92, "Y": 366}
NEAR = 400
"""Code points within which "in the morning" belongs to the day before it."""
QUARTER_REACH = 1000
"""Code points after a quarter was named within which "a year ago" means the same quarter."""


def count_units(start: datetime.date, count: float, unit: str) -> str | None:
    """The value of the day, week, month or year so many units away; None beyond the calendar."""
    if unit[0].isdecimal():
        count, unit = count * int(unit[0]), unit[1:]
    try:
        if unit == "D":
            return unit_value(add(start, count, "D"), "D")
        if unit == "G":
            return None
        if count % 1:
            return unit_value(add(start, count * 12, "M"), "M") if unit == "Y" else None
        return unit_value(add(start, count, unit), COARSER[unit])
    except (ValueError, OverflowError):
        return None


def is_coarser(story: Story, unit: str) -> bool:
    """Whether a story is known less finely than a unit is long, so that counting from its first day
    would make a day up.
    """
    longest = LONGEST_DAYS.get(unit)
    return longest is not None and (story.last - story.first).days >= longest


def is_near(question: Question, told: Story) -> bool:
    """Whether an event was told of just before."""
    return told.span is not None and 0 <= question.match.span.start - told.span.end <= NEAR


def told_basis(question: Question, story: Story) -> TimeBasis:
    """ANCHORED on an event; PUBLISHED where the document's day stands in for one."""
    references = question.references
    if story in (references.told, references.story, references.mentioned):
        return TimeBasis.ANCHORED
    return TimeBasis.PUBLISHED


def quarter_near(question: Question) -> Story | None:
    """The quarter of which the text has just spoken."""
    quarter = question.references.quarter
    if quarter is None or quarter.span is None:
        return None
    near = question.match.span.start - quarter.span.end <= QUARTER_REACH
    return quarter if near else None


def quarter_before(quarter: Story) -> Resolved:
    """As in "A year ago", where quarters are compared: the same one of the year before."""
    value = f"{quarter.first.year - 1:04d}{quarter.value[4:]}"
    return date(value, basis=TimeBasis.ANCHORED, anchor=quarter.span, tells=False)


def words_of(question: Question) -> set[str]:
    """The words of the whole expression, in lower case."""
    first, last = question.match.first, question.match.last
    return {word.lower() for word in question.match.lexed.words[first : last + 1]}


def counted_from(
    question: Question, start: datetime.date, anchor: Span | None, direction: int
) -> Resolved:
    """The time of "two days later" or "a year ago", so many units from a day.

    direction: 1 for later, -1 for earlier.
    """
    amount = amount_of(question.match.words("n"), question.match.grammar.lexicon)
    vague = unknown("FUTURE_REF" if direction > 0 else "PAST_REF")
    unit = question.unit
    if amount is SEVERAL:
        return vague
    if unit.startswith("T"):
        value = f"{unit_value(start, 'D')}TXX"
    else:
        value = count_units(start, direction * float(amount), unit) or ""
    if not value:
        return vague
    anchored = (
        TimeBasis.PUBLISHED
        if question.story(unit) is None and question.references.story is None
        else TimeBasis.ANCHORED
    )
    return date(value, mod=question.amount_mod, basis=anchored, anchor=anchor)
