"""Periods that the text speaks of: the quarter, the end of the year, the same period last year."""

from __future__ import annotations

from sayso.reading.times.calendars import add, unit_value
from sayso.reading.times.intervals import interval_of
from sayso.reading.times.questions import Question
from sayso.reading.times.references import Story
from sayso.reading.times.resolved import Resolved, date, unknown
from sayso.reading.times.steps import is_coarser, quarter_before, told_basis, words_of
from sayso.records import TimeBasis

__all__ = ["end_of_unit", "same_period", "the_unit", "year_ago", "year_end"]


def the_unit(question: Question) -> Resolved | None:
    """As in "The quarter", "the year": the one that the text speaks of."""
    unit = question.unit
    story = question.references.story
    now = question.now
    if "period" in question.match.words("u") or unit == "Q":
        latest = any(word in words_of(question) for word in ("latest", "recent", "ended"))
        if story is not None and "-Q" in story.value and not latest:
            return date(story.value, basis=TimeBasis.ANCHORED, anchor=story.span)
        if now is None:
            return unknown("XXXX-QX")
        value = unit_value(add(now.day, -1, "Q"), "Q")
        return date(value, basis=now.basis, anchor=now.span)
    if unit == "WE":
        return None
    told = question.references.narrative or (now is None and not question.references.adrift)
    base = story if told else question.base()
    if base is None or is_coarser(base, unit):
        return unknown("XXXX")
    value = unit_value(base.first, unit)
    return date(value, mod=question.mod, basis=TimeBasis.ANCHORED, anchor=base.span)


def end_of_unit(question: Question) -> Resolved | None:
    """As in "The end of the month", "midyear"."""
    unit = question.unit
    if unit == "D" and question.word_before() != "by":
        return None  # "at the end of the day" weighs an argument
    mod = question.mod or ("MID" if "mid" in question.match.rule.name else _edge(question))
    story = question.story(unit)
    base = story if question.references.narrative else (question.base() or _told(question, story))
    if base is None or is_coarser(base, unit):
        return unknown("XXXX", mod)
    value = unit_value(base.first, unit)
    return date(value, mod=mod, basis=TimeBasis.ANCHORED, anchor=base.span, tells=False)


def _told(question: Question, story: Story | None) -> Story | None:
    """What was told last, unless the report counts from a day of its own that nothing tells."""
    return None if question.references.adrift else story


def _edge(question: Question) -> str:
    first, last = question.match.first, question.match.last
    words = {word.lower() for word in question.match.lexed.words[first : last + 1]}
    if words & {"end", "close"}:
        return "END"
    return "MID" if words & {"mid", "middle"} else "START"


def year_end(question: Question) -> Resolved:
    """As in "Year-end" is the last day of the year."""
    base = question.base() or _told(question, question.references.story)
    if base is None:
        return unknown("XXXX-12-31")
    value = f"{base.first.year:04d}-12-31"
    return date(value, basis=TimeBasis.ANCHORED, anchor=base.span, tells=False)


def year_ago(question: Question) -> Resolved:
    """As in "The year-earlier quarter": what the text speaks of, a year before."""
    return _year_before(question)


def same_period(question: Question) -> Resolved:
    """As in "The same period last year": what the text speaks of, a year before."""
    return _year_before(question)


def _year_before(question: Question) -> Resolved:
    story = _told(question, question.references.story) or question.base()
    if story is None:
        return unknown("PAST_REF")
    quarter = question.references.quarter
    if quarter is not None and not question.references.narrative:
        return quarter_before(quarter)
    year = story.first.year - 1
    value = f"{year:04d}{story.value[4:]}" if story.value[:4].isdecimal() else f"{year:04d}"
    if not interval_of(value).edtf or story == question.base():
        value = f"{year:04d}"
    return date(value, basis=told_basis(question, story), anchor=story.span, tells=False)
