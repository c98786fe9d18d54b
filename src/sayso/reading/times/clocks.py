"""Times of the clock, with their day and their zone."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from sayso.reading.times.calendar_dates import calendar_date
from sayso.reading.times.calendars import add, unit_value
from sayso.reading.times.counted import deictic
from sayso.reading.times.intervals import interval_of
from sayso.reading.times.lexicon import Lexicon
from sayso.reading.times.questions import Question
from sayso.reading.times.resolved import Resolved, date, unknown
from sayso.reading.times.steps import told_basis
from sayso.reading.times.stories import offset_of
from sayso.records import TimeBasis

__all__ = ["clock_of_story", "clock_time", "hour_and_minute", "military_time"]

FIGURES = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?:[:.](\d\d))?\s*-?\s*([ap])?")
NEAR = 250
"""Code points before a clock time within which a day belongs to it."""
NEAR_IN_STORY = 2000
"""The same in a narrative, which has no other day."""
HALF_SAID = re.compile(r"[ap]\.?\s?m\b|\d\s?h\b|h(?:ou)?rs")
OF_24_HOURS = re.compile(r"\b(?:0\d|1[3-9]|2[0-3]):[0-5]\d\b", re.ASCII)
CLOCK_REACH = 2000
"""Code points around a clock time in which a clock of 24 hours tells which kind is used."""


def hour_and_minute(words: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """What a clock shows: "3:15 p.m.", "noon", "half past two", "six o'clock"; None if it can't.

    words: in lower case.
    """
    first = words.split()[0] if words.split() else ""
    for name in words.replace("-", " ").split():
        point = lexicon.values.get(("POINT", name))
        if point:
            return int(point[:2]), int(point[3:])
    if first in ("half", "quarter"):
        return _part_of_hour(words, lexicon)
    found = FIGURES.match(words)
    if found:
        hour, minute = int(found[1]), int(found[2] or 0)
        return _on_the_day(hour, minute, found[4])
    spelled = lexicon.values.get(("CARD", re.split(r"[\s'’]", words)[0]))
    if spelled is None:
        return None
    half = re.search(r"\b([ap])\.?\s?m", words)
    return _on_the_day(int(spelled), 0, half[1] if half else None)


def _part_of_hour(words: str, lexicon: Lexicon) -> tuple[int, int] | None:
    kind, direction, name = [*words.split(), "", ""][:3]
    value = lexicon.values.get(("CARD", name)) or (name if name.isdecimal() else None)
    if value is None:
        return None
    minutes = 30 if kind == "half" else 15
    total = int(value) * 60 + (minutes if direction == "past" else -minutes)
    return total // 60 % 24, total % 60


def _on_the_day(hour: int, minute: int, half: str | None) -> tuple[int, int] | None:
    if half and not 1 <= hour <= 12:
        half = None
    if half == "p" and hour < 12:
        hour += 12
    if half == "a" and hour == 12:
        hour = 0
    return (hour, minute) if hour <= 24 and minute < 60 else None


def clock_time(question: Question) -> Resolved | None:
    """A clock time, on the day that stands with it or was told just before."""
    match = question.match
    told = hour_and_minute(match.words("c"), match.grammar.lexicon)
    if told is None:
        return None
    hour, minute = told
    part = match.value("p", "PART")
    if part in ("AF", "EV", "NI") and hour < 12 and "m" not in match.words("c"):
        hour += 12
    zone = match.value("z", "ZONE") or _offset(match.words("offset"))
    resolved = _on_its_day(question, f"T{hour:02d}:{minute:02d}", zone)
    if part is None and _half_is_open(question, hour):
        return _to_the_day(resolved)
    return resolved


def _offset(words: str) -> str:
    """As in "Z", "+02:00", "+0200"."""
    if words in ("", "z"):
        return words.upper()
    figures = re.sub(r"\D", "", words)
    return f"{'+' if words[0] == '+' else '-'}{figures[:2]}:{figures[2:4]}"


def _half_is_open(question: Question, hour: int) -> bool:
    """Whether "half past three" may be in the morning or in the afternoon: nothing says which, and
    nowhere near is a time that only a clock of 24 hours shows.
    """
    match = question.match
    words = match.words("c")
    if not 1 <= hour <= 12 or words[0] == "0" or match.has("y") or match.rule.name == "iso_clock":
        return False
    if HALF_SAID.search(words) or match.value("c", "POINT"):
        return False
    begin = max(match.span.start - CLOCK_REACH, 0)
    return not OF_24_HOURS.search(match.text, begin, match.span.end + CLOCK_REACH)


def _to_the_day(resolved: Resolved) -> Resolved:
    """The same with the day alone as calendar time."""
    day = resolved.value[:10]
    whole = interval_of(day)
    return replace(resolved, interval=whole) if whole.edtf else resolved


def clock_of_story(question: Question) -> Resolved | None:
    """As in "11pm the night before": on the day beside the last dated event."""
    story = question.references.told
    clock = hour_and_minute(question.match.words("c"), question.match.grammar.lexicon)
    if clock is None:
        return None
    shown = f"T{clock[0]:02d}:{clock[1]:02d}"
    if story is None:
        return unknown(f"XXXX-XX-XX{shown}")
    day = add(story.first, offset_of(question.match.words("rel")), "D")
    value = f"{unit_value(day, 'D')}{shown}"
    resolved = date(value, basis=told_basis(question, story), anchor=story.span)
    return _to_the_day(resolved) if _half_is_open(question, clock[0]) else resolved


def military_time(question: Question) -> Resolved | None:
    """As in "1430 GMT"."""
    figures = question.match.words("c")[:4]
    if not re.fullmatch(r"[012]\d[0-5]\d", figures) or figures > "2400":
        return None
    zone = question.match.value("z", "ZONE") or ""
    return _on_its_day(question, f"T{figures[:2]}:{figures[2:]}", zone)


def _on_its_day(question: Question, clock: str, zone: str) -> Resolved:
    """The day with the clock; the value keeps UTC alone, EDTF keeps every zone that is known."""
    if zone == "Z":
        clock += zone
    match = question.match
    mod = question.amount_mod
    if match.has("dx"):
        day = deictic(question)
    elif match.has("wd") or match.has("m") or match.has("y"):
        day = calendar_date(question) or unknown("XXXX-XX-XX")
    else:
        day = _day_told(question)
    if not day.value[:4].isdecimal():
        return unknown(f"XXXX-XX-XX{clock}", mod)
    value = f"{day.value[:10]}{clock}"
    exact = interval_of(f"{value}{zone}") if zone[:1] in ("+", "-") else None
    return date(value, mod=mod, basis=day.basis, anchor=day.anchor, gap=day.gap, interval=exact)


def _day_told(question: Question) -> Resolved:
    """The day of a clock time that stands alone."""
    told = question.references.told
    narrative = question.references.narrative
    if told is not None and told.span is not None:
        reach = NEAR_IN_STORY if narrative else NEAR
        if 0 <= question.match.span.start - told.span.end <= reach:
            return date(told.value[:10], basis=TimeBasis.ANCHORED, anchor=told.span)
    now = question.now
    if now is None:
        return unknown("XXXX-XX-XX")
    day: datetime.date = now.day
    return date(day.isoformat(), basis=TimeBasis.PUBLISHED, anchor=now.span)
