"""Times that are counted from the last dated event: the next day, two days later, that night."""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.times.amounts import SEVERAL, amount_of
from sayso.reading.times.calendars import add, unit_value
from sayso.reading.times.counted import unit_beside_now
from sayso.reading.times.intervals import interval_of, joined
from sayso.reading.times.questions import Question
from sayso.reading.times.references import Story
from sayso.reading.times.resolved import Resolved, date, unknown
from sayso.reading.times.steps import (
    count_units,
    counted_from,
    is_coarser,
    is_near,
    quarter_before,
    quarter_near,
    told_basis,
)
from sayso.records import TimeBasis

__all__ = [
    "nth_day",
    "offset_of",
    "part_alone",
    "story_part",
    "story_shift",
    "story_unit",
    "story_unit_if_near",
    "that_unit",
]


def part_alone(question: Question) -> Resolved:
    """As in "In the morning", of the last day that was told of, if it was told of just before."""
    part = question.match.value("p", "PART") or "MO"
    told = question.references.told
    if told is None or told.span is None or not is_near(question, told):
        return unknown(f"XXXX-XX-XXT{part}", question.mod)
    value = f"{told.value[:10]}T{part}"
    return date(value, mod=question.mod, basis=TimeBasis.ANCHORED, anchor=told.span)


def story_part(question: Question) -> Resolved:
    """As in "That night", "the next morning": of the last dated event."""
    part = question.match.value("p", "PART") or "NI"
    told = question.references.told
    if told is None:
        return unknown(f"XXXX-XX-XXT{part}")
    offset = offset_of(question.match.words("rel") or question.match.words("w"))
    value = f"{unit_value(add(told.first, offset, 'D'), 'D')}T{part}"
    return date(value, basis=told_basis(question, told), anchor=told.span)


def offset_of(words: str) -> int:
    """How many days from the last dated event: 1 for "the next", -1 for "the previous"."""
    if any(word in words for word in ("next", "following", "after")):
        return 1
    return -1 if "previous" in words or "before" in words else 0


def story_shift(question: Question) -> Resolved:
    """As in "Two days later", "a week earlier": counted from the last dated event."""
    direction = int(question.match.rule.fixed["dir"])
    unit = question.unit
    story = question.story(unit) or _year_at_hand(question, unit)
    if story is None or (unit.startswith("T") and story.first != story.last):
        return unknown("FUTURE_REF" if direction > 0 else "PAST_REF")
    if is_coarser(story, unit):
        return _anywhere_in(question, story, direction)
    found = counted_from(question, story.first, story.span, direction)
    quarter = quarter_near(question)
    if unit == "Y" and quarter is not None and direction < 0:
        return quarter_before(quarter)
    return found


def story_unit(question: Question) -> Resolved:
    """As in "The next day", "the following year", "the day before": from the last dated event."""
    unit = question.unit
    direction = question.direction()
    if direction is None:
        words = question.match.words("w")
        direction = (1 if words in ("after", "following", "later") else -1, "FOLLOWING")
    story = question.story(unit) or _year_at_hand(question, unit)
    mentioned = question.references.mentioned
    if mentioned is not None and unit == "Y" and len(mentioned.value) == 4:
        story = mentioned
    if story is None:
        return unknown("FUTURE_REF" if direction[0] > 0 else "PAST_REF")
    value = count_units(story.first, direction[0], unit)
    if value is None:
        return unknown("FUTURE_REF" if direction[0] > 0 else "PAST_REF")
    if is_coarser(story, unit):
        return _anywhere_in(question, story, direction[0])
    return date(
        value,
        mod=question.mod,
        basis=told_basis(question, story),
        anchor=story.span,
        tells=direction[0] > 0 or unit in ("D", "W"),
    )


def story_unit_if_near(question: Question) -> Resolved:
    """As in "The next week": after the last dated event where that was told just before, else after
    the day of speaking.
    """
    story = question.story(question.unit)
    if question.references.narrative or (story is not None and is_near(question, story)):
        return story_unit(question)
    if question.tense < 0 and question.unit == "Y":
        return unknown("FUTURE_REF")  # what came "the next year" did not come in the next one
    return unit_beside_now(question)


def that_unit(question: Question) -> Resolved:
    """As in "That day", "the same year": of the last dated event."""
    unit = question.unit
    story = question.story(unit)
    if story is None or unit.startswith("T"):
        return unknown("PAST_REF")
    if is_coarser(story, unit):
        return _anywhere_in(question, story, 0)
    value = unit_value(story.first, unit)
    return date(value, basis=told_basis(question, story), anchor=story.span)


def nth_day(question: Question) -> Resolved:
    """As in "On the third day", the first being that of the last dated event."""
    number = question.day("o") or 1
    told = question.references.opening
    if told is None or question.word_before() != "on" or question.word_behind() == "of":
        return unknown("XXXX-XX-XX")
    value = unit_value(add(told.first, number - 1, "D"), "D")
    return date(value, basis=TimeBasis.ANCHORED, anchor=told.span)


def _anywhere_in(question: Question, story: Story, direction: int) -> Resolved:
    """As in "A month later" when the story is known to the year: after any month of it."""
    unit = question.unit
    amount = amount_of(question.match.words("n") or "one", question.match.grammar.lexicon)
    vague = unknown("FUTURE_REF" if direction > 0 else "PAST_REF")
    if amount is SEVERAL:
        return vague
    ends = [count_units(day, direction * float(amount), unit) for day in (story.first, story.last)]
    first, last = (interval_of(value or "") for value in ends)
    whole = joined(first, last)
    if not whole.edtf or whole.edtf.count("/") != 1:
        return vague
    return replace(vague, interval=whole, basis=told_basis(question, story), anchor=story.span)


def _year_at_hand(question: Question, unit: str) -> Story | None:
    """The document's own day, for months and years without a dated event: "a year earlier" in a
    report is mostly a year before it. For days and weeks nothing stands in.
    """
    return None if unit in ("D", "W", "WE") or unit.startswith("T") else question.base()
