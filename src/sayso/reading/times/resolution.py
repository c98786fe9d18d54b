"""Resolution: from matched words to what they mean, one after the other as the text tells them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from sayso.reading.times import (
    calendar_dates,
    clocks,
    counted,
    lengths,
    nights,
    periods,
    spans_of_years,
    stories,
)
from sayso.reading.times.intervals import interval_of
from sayso.reading.times.matching import Match
from sayso.reading.times.names import is_name
from sayso.reading.times.questions import Question
from sayso.reading.times.references import Cues, References, Story
from sayso.reading.times.resolved import Resolved, recurring, unknown
from sayso.records import TimeBasis, TimeKind

__all__ = ["OPERATIONS", "resolve_all"]

SPOKEN = "G_SPOKEN: The day on which these words were spoken is not known."
FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _fixed(question: Question) -> Resolved:
    return unknown(question.match.rule.fixed["value"])


def _set_fixed(question: Question) -> Resolved:
    return recurring(question.match.rule.fixed["value"])


def _fixed_word(question: Question) -> Resolved:
    return unknown(question.match.value("w", "PRESENT", "PASTREF", "FUTUREREF") or "PRESENT_REF")


def _no_time(_question: Question) -> None:
    """Words that look like a time and are none."""


OPERATIONS: Mapping[str, Callable[[Question], Resolved | None]] = {
    "date": calendar_dates.calendar_date,
    "day_of_month": calendar_dates.day_of_month,
    "slashed": spans_of_years.slashed,
    "pointed": spans_of_years.pointed,
    "bare_year": spans_of_years.bare_year,
    "fiscal_year": spans_of_years.fiscal_year,
    "year_ad": spans_of_years.year_after_christ,
    "century_bc": spans_of_years.century_before_christ,
    "season_years": spans_of_years.season_of_two_years,
    "half_by_number": spans_of_years.half_by_number,
    "year_bc": spans_of_years.year_before_christ,
    "decade": spans_of_years.decade,
    "century": spans_of_years.century,
    "quarter": spans_of_years.quarter,
    "quarter_q": spans_of_years.quarter_by_number,
    "half": spans_of_years.half,
    "year_period": spans_of_years.year_period,
    "weekend": spans_of_years.weekend,
    "deictic": counted.deictic,
    "deictic_next": counted.day_before_yesterday,
    "tonight": counted.tonight,
    "day_part": counted.day_part,
    "overnight": counted.overnight,
    "night_of": nights.night_of,
    "week_of": nights.week_of,
    "hours_dx": nights.hours_of_day,
    "two_away": nights.two_away,
    "weekday_plus": nights.weekday_plus,
    "part_bare": stories.part_alone,
    "story_part": stories.story_part,
    "shift": counted.shift,
    "shift_vague": counted.shift_vague,
    "story_vague": counted.shift_vague,
    "story_shift": stories.story_shift,
    "rel_story": stories.story_unit,
    "rel_story_near": stories.story_unit_if_near,
    "that_unit": stories.that_unit,
    "nth_day": stories.nth_day,
    "nth_in_row": counted.nth_in_row,
    "rel_unit": counted.unit_beside_now,
    "the_unit": periods.the_unit,
    "end_of_unit": periods.end_of_unit,
    "year_end": periods.year_end,
    "year_ago": periods.year_ago,
    "same_period": periods.same_period,
    "clock": clocks.clock_time,
    "clock_story": clocks.clock_of_story,
    "day_ago": counted.day_ago,
    "clock_military": clocks.military_time,
    "duration": lengths.length,
    "duration_range": lengths.duration_range,
    "duration_half": lengths.duration_half,
    "duration_and_half": lengths.duration_and_half,
    "duration_rel": lengths.duration_of_units,
    "rel_past": lengths.past_unit,
    "duration_or_set": lengths.a_unit,
    "set": lengths.set_of,
    "set_part": lengths.set_of_parts,
    "set_per": lengths.set_per,
    "set_fixed": _set_fixed,
    "set_word": lengths.set_word,
    "recurring_weekday": lengths.weekday_set,
    "set_weekends": lengths.weekend_set,
    "fixed": _fixed,
    "fixed_word": _fixed_word,
    "none": _no_time,
}
"""What the grammar's operations do; each gives None where the words turn out to be no time."""


def resolve_all(
    matches: Iterable[Match], references: References, cues: Cues
) -> list[tuple[Match, Resolved]]:
    """Resolve the matches of a text in reading order; the story moves on with them.

    references: its `story` and `told` are changed on the way.
    """
    found = []
    for match in matches:
        question = Question(match, references, cues)
        resolved = None if is_name(match) else _resolved(question)
        if resolved is None:
            continue
        if _spoken_on_no_day(question, resolved):
            resolved = replace(resolved, gap=SPOKEN)
        found.append((match, resolved))
        _tell(match, resolved, references, cues)
    return found


FARTHEST_LEAP = 30
"""A narrative that leaps so many years with one date has not moved; a second date moves it."""
FARTHEST_YEAR = 5
"""A year alone moves a narrative forward by no more than this."""


def _resolved(question: Question) -> Resolved | None:
    """What an expression means; open where it lies beyond the years 1 to 9999 of the calendar."""
    try:
        return OPERATIONS[question.match.rule.operation](question)
    except (OverflowError, ValueError):
        return unknown("XXXX-XX-XX")


def _tell(match: Match, resolved: Resolved, references: References, cues: Cues) -> None:
    """Let the story reach a date, unless it lies in the future or is a look aside."""
    if resolved.kind not in (TimeKind.DATE, TimeKind.TIME):
        return
    interval = interval_of(resolved.value)
    wide = resolved.interval
    if wide is not None and resolved.kind is TimeKind.TIME:
        interval = wide
    if interval.first is None or interval.last is None:
        return
    story = Story(resolved.value, interval.first, interval.last, match.span)
    references.mentioned = story
    if not resolved.tells:
        return
    document = references.document
    if document is not None and interval.first > document.day:
        return
    if references.narrative and not _moves(story, references, cues, match):
        return
    references.story = story
    if "-Q" in story.value:
        references.quarter = story
    if wide is not None and wide.first != wide.last:
        return  # "an hour later" than one of two days is on neither for certain
    if FULL_DAY.match(resolved.value):
        before = references.told
        chained = before is not None and resolved.anchor == before.span
        references.told = replace(story, value=resolved.value[:10])
        if not chained or references.opening is None:
            references.opening = references.told


def _moves(story: Story, references: References, cues: Cues, match: Match) -> bool:
    """Whether a narrative has come to a date, and does not only look aside at it."""
    before = references.story
    if before is None or not match.has("y"):
        return True
    aside, references.aside = references.aside, story
    leap = story.first.year - before.first.year
    if leap > 0 and cues.tense(match.first, match.last) > 0:
        return False
    if len(story.value) == 4:
        return 0 <= leap <= FARTHEST_YEAR
    if abs(leap) <= FARTHEST_LEAP:
        return True
    return aside is not None and abs(story.first.year - aside.first.year) <= FARTHEST_YEAR


def _spoken_on_no_day(question: Question, resolved: Resolved) -> bool:
    """Whether a deictic stays open because its quotation is dated, but not to the day."""
    operation = question.match.rule.operation
    return (
        operation in ("deictic", "deictic_next", "tonight", "day_part", "rel_unit")
        and resolved.basis is TimeBasis.UNKNOWN
        and question.references.document is not None
        and question.references.in_speech(question.match.span)
    )
