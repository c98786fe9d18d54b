"""Clocks: the times of day that a text names, as stretches of minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["MINUTES", "Clock", "clocks_apart", "find_clocks"]

MINUTES = 1440
HALF_DAY = 720
HOURS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
}
STEPS = {"five": 5, "ten": 10, "a quarter": 15, "quarter": 15, "twenty": 20, "twenty-five": 25,
         "half": 30}  # fmt: skip
HOUR_WORD = "|".join(HOURS)
DIGITAL = (
    r"(?P<hour>[01]?\d|2[0-3])(?::(?P<minute>[0-5]\d)(?:\s?(?P<half>[ap])\.?\s?m\b\.?)?"
    r"|\.(?P<minute1>[0-5]\d)\s?(?P<half1>[ap])\.?\s?m\b\.?)"
)
ROUND = rf"(?P<hour2>1[0-2]|[1-9]|{HOUR_WORD})(?:\s?(?P<half2>[ap])\.?\s?m\b\.?|\so[’']clock\b)"
SPOKEN = (
    rf"(?P<step>{'|'.join(sorted(STEPS, key=len, reverse=True))})(?:\sminutes)?\s(?P<way>past|to)\s"
    rf"(?P<hour3>{HOUR_WORD})\b"
)
CLOCK = re.compile(
    r"(?:\b(?P<bound>shortly before|just before|shortly after|just after|soon after|about|around|"
    r"nearly|almost|roughly|some time after|approximately)\s(?:the\s)?)?"
    rf"(?<![\w.:$€£])(?:{DIGITAL}|{ROUND}|{SPOKEN})(?![\w%])",
    re.IGNORECASE,
)
BOUNDS = {
    "shortly before": (-20, 0),
    "just before": (-15, 0),
    "nearly": (-10, 0),
    "almost": (-10, 0),
    "shortly after": (0, 20),
    "just after": (0, 15),
    "soon after": (0, 20),
    "some time after": (0, 60),
    "about": (-10, 10),
    "around": (-10, 10),
    "roughly": (-10, 10),
    "approximately": (-10, 10),
}
"""What the words in front of a time of day leave open, in minutes."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in a text.

    start, end: where its words stand. low, high: minutes after midnight, both included; low may
    be below 0. settled: whether morning or evening is said, or can be told by the form.
    """

    start: int
    end: int
    low: int
    high: int
    settled: bool


def find_clocks(text: str) -> Iterator[Clock]:
    """The times of day of a text, in reading order: "23:10", "2.10 a.m.", "ten past two".

    >>> [(each.low, each.high, each.settled) for each in find_clocks("at 18:45, ten past two")]
    [(1125, 1125, True), (130, 130, False)]
    """
    for match in CLOCK.finditer(text):
        minute, settled = _minute(match)
        low, high = BOUNDS.get((match["bound"] or "").casefold(), (0, 0))
        yield Clock(match.start(), match.end(), minute + low, minute + high, settled)


def _minute(match: re.Match[str]) -> tuple[int, bool]:
    half = (match["half"] or match["half1"] or match["half2"] or "").casefold()
    if match["step"]:
        step = STEPS[match["step"].casefold()]
        hour = HOURS[match["hour3"].casefold()]
        return 60 * hour + (step if match["way"].casefold() == "past" else -step), False
    word = (match["hour"] or match["hour2"]).casefold()
    hour = HOURS.get(word) or int(word)
    minute = 60 * hour + int(match["minute"] or match["minute1"] or 0)
    if half:
        return minute % HALF_DAY + (HALF_DAY if half == "p" else 0), True
    return minute, hour > len(HOURS) or word.startswith("0")


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
