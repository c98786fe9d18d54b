"""Number distances: what two numbers are, by how far they are apart, other than rivals."""

from __future__ import annotations

import re

from sayso.accounts.authority import said
from sayso.quantities.groups import ALL
from sayso.records.accounts import Row

__all__ = ["no_rivals"]

VAGUE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|several|many|a few)\b", re.IGNORECASE)
TIMES_VAGUE = 3.0
"""What stands for a number so many times as high is still no other account."""
TIMES_OTHER = 50.0
TIMES_CROWD = 20.0
SEVERAL = 5
"""So many dead, and so many times as many, are rather of two disasters than of two opinions."""
OF_ONE_EVENT = frozenset({"count.killed", "count.injured"})
ROUND = 100.0
UNSURE = 0.57
TIMES_UNSURE = 3.0
"""A number that takes what it counts from words before it may be of others, if it is so far off."""


def no_rivals(a: Row, b: Row) -> tuple[str, str] | None:
    """Why two numbers that differ are no two accounts of one thing: the relation, and in words.

    Returns:
        None where nothing in the numbers speaks against it.
    """
    if _is_rounded(a, b):
        return "compatible", f"{said(a)} and {said(b)} are one round number"
    if _is_vague(a, b):
        return "compatible", f"{said(a)} and {said(b)}: one of them is no count"
    if any(_is_bare(row) for row in (a, b)) and _is_far_off(a, b):
        return "unaligned", "one of them may be of other people"
    if _is_other_crowd(a, b) or (a.attribute in OF_ONE_EVENT and _are_worlds_apart(a, b)):
        return "unaligned", f"{said(a)} and {said(b)} are hardly of one event"
    return None


def _is_bare(row: Row) -> bool:
    """Whether a number stands alone, and what it counts was said in other sentences."""
    words = row.evidence.quote.strip(' .,;“”"').casefold()
    return row.confidence < UNSURE and row.scope == ALL and words == row.value.casefold()


def _is_rounded(a: Row, b: Row) -> bool:
    """Whether one says 800,000 and the other more than 800,000."""
    (_, high), (low, _) = sorted(((row.low or 0.0, row.high) for row in (a, b)), key=_first)
    return high is not None and high >= ROUND and low - high <= 1


def _are_worlds_apart(a: Row, b: Row) -> bool:
    """Whether one number is so many times the other that it is rather of an earlier disaster."""
    (_, low), (high, _) = sorted(((row.low or 0.0, row.high) for row in (a, b)), key=_first)
    return low is not None and low >= SEVERAL and high >= TIMES_OTHER * low


def _is_vague(a: Row, b: Row) -> bool:
    """Whether a word such as "hundreds" stands against a number not many times as high or low."""
    if not any(VAGUE.search(row.value) for row in (a, b)) or (a.high is None and b.high is None):
        return False
    (_, low), (high, _) = sorted(((row.low or 0.0, row.high) for row in (a, b)), key=_first)
    return low is not None and high <= TIMES_VAGUE * low


def _is_other_crowd(a: Row, b: Row) -> bool:
    """Whether two numbers of a crowd are so far apart that they are rather of two."""
    (_, low), (high, _) = sorted(((row.low or 0.0, row.high) for row in (a, b)), key=_first)
    return a.attribute == "count.crowd" and low is not None and high > TIMES_CROWD * low > 0


def _is_far_off(a: Row, b: Row) -> bool:
    """Whether one number is many times as high as the other."""
    (_, low), (high, _) = sorted(((row.low or 0.0, row.high) for row in (a, b)), key=_first)
    return low is not None and high > TIMES_UNSURE * low


def _first(interval: tuple[float, float | None]) -> float:
    return interval[0]
