"""Numbers: how many people the words of a text count, as an interval."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Number", "read_number"]

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = {
    **{word: number for number, word in enumerate(UNITS)},
    **{word: 10 * number for number, word in enumerate(TENS, 2)},
}
LARGE = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
VAGUE = {
    "dozens": (24.0, 99.0),
    "scores": (40.0, 199.0),
    "hundreds": (200.0, 999.0),
    "thousands": (2000.0, 9999.0),
}
"""What plurals without a number can mean; "tens of thousands" is ten times as many."""

TENS_OF = "tens"
DIGITS = re.compile(r"\d{1,3}(?:[,.  ]\d{3})+|\d+(?:\.\d+)?")
RANGE = re.compile(r"(\d[\d,]*)\s*[-–]\s*(\d[\d,]*)")
MORE = frozenset({"more", "over", "upwards", "above"})
LEAST = frozenset({"least", "minimum"})
LESS = frozenset({"fewer", "less", "under", "nearly", "almost", "below"})
MOST = frozenset({"most", "to"})
ABOUT = frozenset({"about", "some", "around", "roughly", "approximately", "estimated", "near"})
ABOUT_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class Number:
    """An interval, both ends included; `high` is None where it is open."""

    low: float
    high: float | None


def read_number(words: Sequence[str]) -> Number | None:
    """What words such as "at least twenty-six" count.

    words: in lower case, in order, with the words that bound the number.

    Returns:
        None where there is no number among them.
    """
    between = RANGE.fullmatch("".join(words[-1:]))
    if between:
        low, high = (float(part.replace(",", "")) for part in between.groups())
        return Number(min(low, high), max(low, high))
    vague = _vague(words)
    exact = _exact(words) if vague is None else None
    if vague is None and exact is None:
        return None
    low, high = vague or (exact or 0.0, exact or 0.0)
    return _bounded(words, low, high, open_=vague is not None)


def _bounded(words: Sequence[str], low: float, high: float, *, open_: bool) -> Number:
    said = frozenset(words)
    if said & LEAST or (said & MORE and not said & {"no"}):
        more = 1.0 if said & MORE and not open_ and not said & LEAST else 0.0
        return Number(low + more, None)
    if "up" in said or (said & MOST and "at" in said) or said & {"no"}:
        return Number(0.0, high)
    if said & LESS and "than" in said:
        return Number(0.0, high - 1)
    if said & (ABOUT | LESS) and not open_:
        return Number(round(low * (1 - ABOUT_SHARE)), round(high * (1 + ABOUT_SHARE)))
    return Number(low, high)


def _vague(words: Sequence[str]) -> tuple[float, float] | None:
    factor = 10.0 if TENS_OF in words else 1.0
    if "hundreds" in words and "thousands" in words:
        return 200_000.0, 999_999.0
    for word in reversed(words):
        if word in VAGUE:
            low, high = VAGUE[word]
            return (10_000.0, 99_999.0) if factor > 1 else (low, high)
    if "several" in words and any(word in LARGE for word in words):
        size = max(LARGE[word] for word in words if word in LARGE)
        return 3.0 * size, 10.0 * size - 1
    if "dozen" in words:
        count = next((SMALL[word] for word in words if word in SMALL), 1)
        return (12.0 * count, 12.0 * count)
    return None


def _exact(words: Sequence[str]) -> float | None:
    total = current = 0.0
    seen = False
    for word in (part for each in words for part in each.split("-")):
        if DIGITS.fullmatch(word):
            current, seen = current + float(re.sub(r"[,  ]", "", word)), True
        elif word in SMALL:
            current, seen = current + SMALL[word], True
        elif word in LARGE:
            size = LARGE[word]
            current, seen = max(current, 1.0) * size, True
            if size > LARGE["hundred"]:
                total, current = total + current, 0.0
    return total + current if seen else None
