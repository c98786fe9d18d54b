"""Clocks: the times of day that a text names, as stretches of minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sayso.accounts.clock_words import (
    ABOUT,
    AFTER,
    AFTER_PREPOSITION,
    AFTERNOON,
    AFTERWARDS,
    BEFORE,
    BETWEEN,
    BOUNDS,
    BY,
    CLOCK,
    EVENING_FROM,
    FORENOON,
    HALF_DAY,
    HALVES,
    HOURS,
    JOIN,
    LEADS,
    LED_UP,
    MINUTES,
    MOMENT,
    NAMED,
    NIGHT,
    NUMBERS,
    PART_HOUR,
    PARTS,
    SAID_MINUTES,
    SOON,
    STEPS,
    TOTALS,
    UNTIL,
    WHOLE_HOUR,
    ZONE,
)

__all__ = ["HALF_DAY", "MINUTES", "Clock", "clocks_apart", "clocks_gap", "find_clocks"]


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in a text.

    start, end: where its words stand. low, high: minutes after midnight, both included; low may
    be below 0. settled: whether morning or evening is said, or can be told by the form.
    way: "by" for no later than that, "after" for later, "until" for up to it, else "".
    grain: by how many minutes who speaks that way may be out.
    """

    start: int
    end: int
    low: int
    high: int
    settled: bool
    way: str = ""
    grain: int = 0


def find_clocks(text: str) -> Iterator[Clock]:
    """The times of day of a text, in reading order: "23:10", "2.10 a.m.", "ten past two".

    >>> [(each.low, each.high, each.settled) for each in find_clocks("at 18:45, ten past two")]
    [(1125, 1125, True), (130, 130, False)]
    """
    last: Clock | None = None
    for match in CLOCK.finditer(text):
        clock = _clock(text, match)
        if clock is None:
            continue
        if last is not None and (span := _span_of(text, last, clock)) is not None:
            last = span
            continue
        if last is not None:
            yield last
        last = clock
    if last is not None:
        yield last


def _clock(text: str, match: re.Match[str]) -> Clock | None:
    before = text[max(match.start() - 40, 0) : match.start()]
    bare = match["at"] is not None
    if match["step"] and (match["way"] or "").casefold() == "from" and match["way3"] == "to":
        return None
    total = TOTALS.get(match["at"].casefold()) if bare else None
    if total is not None and total.search(before):
        return None
    dotted = match["hour4"] is not None
    if dotted and not (match["bound"] or match["way"] or AFTER_PREPOSITION.search(before)):
        return None
    led = match["bound"] or match["way"] or LED_UP.search(before)
    digits = match["step"] is not None and match["step"].isdigit() and match["way3"] == "to"
    if (digits or (match["hour7"] and not match["half7"])) and not led:
        return None
    suffix = AFTERWARDS.match(text, match.end())
    when = (
        next((suffix[name] for name in ("when", "when2", "when3") if suffix[name]), "")
        if suffix
        else ""
    )
    one = bare and not match["half6"] and match["hour6"].casefold() in {"one", "1"}
    if (one and not when) or (before.endswith("(") and ZONE.match(text, match.end())):
        return None
    low, high, settled = _minutes(match, when.casefold())
    left, right = _left_open(match)
    end = suffix.end() if suffix else match.end()
    start = match.start() + (len(match["at"]) + 1 if bare and match["at"].casefold() == "at" else 0)
    return Clock(start, end, low + left, high + right, settled, _way(match), _grain(match, low))


def _minutes(match: re.Match[str], when: str) -> tuple[int, int, bool]:
    """The first and the last minute that is named, and whether its half of the day is known."""
    if match["season"]:
        low, high = PARTS[match["season"].casefold().replace("-", "")]
        return low, high, True
    named = match["named"] or match["named3"]
    if named and not match["step"]:
        return NAMED[named.casefold()], NAMED[named.casefold()], True
    if match["step"]:
        told = match["step"].casefold()
        step = int(told) if told.isdigit() else STEPS[told]
        step = step if match["way3"].casefold() == "past" else -step
        if named:
            minute = NAMED[named.casefold()] + step
            return minute, minute, True
        hour3 = match["hour3"].casefold()
        hour = int(hour3) if hour3.isdigit() else HOURS[hour3]
        return _in_half(60 * hour + step, when, settled=False)
    if match["hour7"]:
        minute = 60 * HOURS[match["hour7"].casefold()]
        minute += SAID_MINUTES[match["minute7"].casefold()]
        said = (match["half7"] or "").strip().casefold()[:1]
        when = {"a": "morning", "p": "afternoon"}.get(said, when)
        return _in_half(minute, when, settled=False)
    word = next(match[name] for name in ("hour", "hour2", "hour4", "hour5", "hour6") if match[name])
    hour = HOURS.get(word.casefold()) or int(word)
    names = ("minute", "minute1", "minute3", "minute4", "minute5")
    minute = 60 * hour + int(next((match[name] for name in names if match[name]), 0))
    minute += 30 if match["half6"] else 0
    half = next((match[name] for name in ("half", "half1", "half2") if match[name]), "").casefold()
    if half:
        minute = minute % HALF_DAY + (HALF_DAY if half == AFTERNOON else 0)
        return minute, minute, True
    settled = hour > len(HOURS) or word.startswith("0")
    return _in_half(minute, when, settled=settled)


def _in_half(minute: int, when: str, *, settled: bool) -> tuple[int, int, bool]:
    """The minute in the half of the day that words behind it name."""
    if settled or not when:
        return minute, minute, settled
    half = HALVES.get(when)
    if when == NIGHT:
        hour = minute % HALF_DAY // 60
        half = AFTERNOON if hour >= EVENING_FROM else FORENOON
    minute = minute % HALF_DAY + (HALF_DAY if half == AFTERNOON else 0)
    return minute, minute, True


def _left_open(match: re.Match[str]) -> tuple[int, int]:
    """By how much the time meant may lie before and behind the one named, in minutes."""
    bound = " ".join((match["bound"] or match["about"] or match["at"] or "").casefold().split())
    if match["lead"]:
        lead = match["lead"].casefold()
        about = ABOUT if re.match(r"about|around|some|roughly", lead) else (0, 0)
        lead = re.sub(r"^(?:about|around|some|roughly)\s", "", lead)
        number = lead.split()[0]
        minutes = LEADS.get(lead) or NUMBERS.get(number) or (int(number) if number.isdigit() else 0)
        minutes = -minutes if match["side"].casefold() == "before" else minutes
        return minutes + about[0], minutes + about[1]
    if bound in BOUNDS:
        return BOUNDS[bound]
    if bound in BY | AFTER | UNTIL or bound in {"", "at"} or " on" in f" {bound}":
        return 0, 0
    if bound.endswith(("before", "shy of")):
        return -SOON, 0
    if bound.endswith(("after", "past")):
        return 0, SOON
    return ABOUT


def _way(match: re.Match[str]) -> str:
    words = " ".join((match["way"] or match["bound"] or match["at"] or "").casefold().split())
    if match["way"] and match["bound"] and words in {"from", "since"}:
        words = " ".join(match["bound"].casefold().split())
    if words in UNTIL:
        return "until"
    if words.startswith(("until ", "till ")):
        return "after"
    return "by" if words in BY else "after" if words in AFTER else ""


def _grain(match: re.Match[str], minute: int) -> int:
    """How exact somebody is who speaks that way: "nine" may be 8:50."""
    if match["season"] or (match["hour"] and not (match["minute"] or match["minute1"])):
        return 0
    if match["hour2"] or match["hour6"] or match["named"]:
        return WHOLE_HOUR if minute % 60 == 0 else PART_HOUR
    return PART_HOUR if match["step"] and minute % MOMENT == 0 else 0


def _span_of(text: str, first: Clock, second: Clock) -> Clock | None:
    """One stretch of "between 10.30 and 11.30 p.m."."""
    between = text[first.end : second.start]
    if second.way == "until" or JOIN.fullmatch(between):
        begun = re.match(r"from\s", text[first.start : first.end], re.IGNORECASE)
        if begun is not None and (second.way != "until" or not between.strip()):
            return _began(first, second)
    lead = BETWEEN.search(text[: first.start])
    if lead is None or not JOIN.fullmatch(between):
        return None
    low, high = first.low, second.high
    if second.settled and not first.settled:
        low = low % HALF_DAY + (second.low // HALF_DAY) * HALF_DAY
        low -= HALF_DAY if low > high else 0
    elif low > high:
        high += HALF_DAY if not second.settled else MINUTES
    return Clock(lead.start(), second.end, low, high, second.settled or first.settled)


def _began(first: Clock, second: Clock) -> Clock:
    """The beginning of "from 4.10 to 4.25 p.m.", in the half of the day of its end."""
    if first.settled or not second.settled:
        return first
    half = second.low // HALF_DAY * HALF_DAY
    low = first.low % HALF_DAY + half
    low -= HALF_DAY if low > second.low else 0
    return replace(first, low=low, high=low + first.high - first.low, settled=True)


def clocks_gap(a: Clock, b: Clock) -> int:
    """How many minutes keep two times of day from being one, with all that their words leave open.

    "By four" leaves open any earlier time, "after nine" any later one; who speaks of an hour may be
    out by a quarter of one.
    """
    a, b = (
        replace(each, low=each.low - each.grain, high=each.high + each.grain) for each in (a, b)
    )
    sides = {BEFORE.get(each.way, each.way): each for each in (a, b)}
    if not sides.keys() - {""}:
        return clocks_apart(a, b)
    if len(sides) == 1:
        return 0
    circle = MINUTES if a.settled and b.settled else HALF_DAY
    earlier, later = sides.get("by") or sides[""], sides.get("after") or sides[""]
    apart = (later.low - earlier.high) % circle
    return min(apart, clocks_apart(a, b)) if apart <= circle // 2 else 0


def clocks_apart(a: Clock, b: Clock) -> int:
    """How many minutes lie between two times of day, 0 where they meet.

    Where one of them leaves open whether it is in the morning, the nearer one is meant.
    """
    circle = MINUTES if a.settled and b.settled else HALF_DAY
    if max(a.high - a.low, b.high - b.low) >= circle:
        return 0
    ahead, back = (b.low - a.high) % circle, (a.low - b.high) % circle
    inside = (b.low - a.low) % circle <= a.high - a.low or (
        a.low - b.low
    ) % circle <= b.high - b.low
    return 0 if inside else min(ahead, back)
