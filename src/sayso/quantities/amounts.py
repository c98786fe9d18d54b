"""Amounts: the numbers of a text, with where they stand and the interval that they leave open."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from sayso.quantities.numerals import (
    BEHIND,
    BOUNDS,
    FEW,
    LARGE,
    NOBODY,
    SIZES,
    SMALL,
    VAGUE,
    bounded,
    value_of,
)

__all__ = ["Amount", "exactly", "find_amounts"]

DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
BETWEEN = re.compile(r"\bbetween\s", re.IGNORECASE)
LOOSE = frozenset(BOUNDS["about"].split("|"))
FROM = re.compile(r"\bfrom\s$", re.IGNORECASE)
"""Behind it "20 to 31" is a change and no range."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in a text, with the words that bound it.

    start, end: where its words stand, those that bound it included. core: where those of the number
        itself begin. low, high: what it can be, both included; high is None where it is open.
    exact: whether nothing bounds it: "31", not "about 31". vague: its words if they hold no
        numeral ("dozens"), in lower case, else "".
    """

    start: int
    end: int
    core: int
    low: float
    high: float | None
    exact: bool
    vague: str = ""


def exactly(start: int, end: int, number: float) -> Amount:
    """The amount of words that count so many and no more, such as "twice"."""
    return Amount(start, end, start, number, number, exact=True)


def find_amounts(text: str, *, measures: bool = False, nobody: bool = False) -> list[Amount]:
    """The numbers of a text in reading order, in digits or in words.

    Ordinals, amounts of money in front of which a sign stands, shares and numbers inside words are
    left out; what a number counts is not looked at.

    measures: whether amounts of money and shares ("$5 million", "12%") are found too. nobody:
    whether "no", "none", "nobody" and "both" are numbers.

    >>> [(each.low, each.high) for each in find_amounts("more than 20, some thirty, dozens")]
    [(21.0, None), (27.0, 33.0), (24.0, 99.0)]
    """
    found: list[Amount] = []
    at = 0
    pattern = _pattern(measures=measures, nobody=nobody)
    while match := pattern.search(text, at):
        amount = _amount(text, match, measure=measures)
        at = max(amount.end, match.start() + 1) if amount else match.end("first")
        if amount is not None:
            found.append(amount)
    return found


@cache
def _pattern(*, measures: bool, nobody: bool) -> re.Pattern[str]:
    small, size = _any_of(SMALL), _any_of(SIZES)
    spoken = rf"(?:{small})(?:[-\s](?:-\s)?(?:{small}))?"
    halves = (
        rf"(?:{small})\sand\sa\shalf\s(?:{size})|half\sa\s(?:{size})|"
        rf"(?:a\s)?couple\sof\s(?:{size})"
    )
    plain = (
        rf"(?:{halves}|(?:{DIGITS}|{spoken}|a)\s(?:{size})\b(?:\s(?:{size})\b)?(?:\s(?:and\s)?{spoken})?"
        rf"|{DIGITS}|{spoken}|(?:{_any_of(LARGE)}))"
    )
    vague = _any_of(VAGUE | NOBODY if nobody else VAGUE)
    few = rf"(?:{_any_of(FEW)})\s(?:{size})"
    closed = r"(?!\w|[.,:]\d|\s?-\s?(?!odd|plus)[a-z])"
    opened = r"(?<![\w’'-])(?<!\d[.,:])"
    if not measures:
        closed += r"(?!\s?(?:%|percent\b|per\scent\b))"
        opened += r"(?<![$€£¥])(?<![$€£¥]\s)"
    said = "|".join(
        words.replace(" ", r"\s") for several in BEHIND.values() for words in several.split("|")
    )
    behind = rf"(?P<after>(?:,?\s|\s?-\s?)(?P<behind>{said})(?![\w-])(?!\s(?:than|of|\d)))"
    return re.compile(
        rf"{opened}(?P<between>between\s)?(?:(?P<bound>{'|'.join(BOUNDS.values())})\s(?:[“\"‘]\s?)?)?"
        rf"(?P<first>{few}|{plain}|{vague}){closed}"
        r"(?:(?P<joint>\s?[-–]\s?|\sto\s|\sand\s|\sor\s|,?\s(?:maybe|perhaps|possibly|or\seven)\s)"
        rf"(?P<second>{plain}){closed})?{behind}?",
        re.IGNORECASE,
    )


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def _amount(text: str, match: re.Match[str], *, measure: bool) -> Amount | None:
    first = value_of(match["first"])
    if first is None:
        return None
    bound, end = match["bound"] or "", match.end("first")
    start = match.start("bound") if bound else match.start("first")
    low, high = first
    exact = low == high and not bound
    second = value_of(match["second"]) if match["second"] else None
    if second is not None and _is_range(text, match, low, second[1]):
        high, end, exact = second[1], match.end("second"), False
        start = match.start("between") if match["between"] else start
    elif match["after"] and not match["second"]:
        loose = not bound or " ".join(bound.casefold().split()) in LOOSE
        bound = match["behind"] if loose else bound
        end, exact = match.end("after"), False
    said = " ".join(match["first"].casefold().split())
    return Amount(
        start,
        end,
        match.start("first"),
        *bounded(bound, low, high, measure=measure),
        exact,
        said if said in VAGUE or said in NOBODY else "",
    )


def _is_range(text: str, match: re.Match[str], low: float, high: float) -> bool:
    """Whether two numbers are the ends of one: "30 to 40", "five or six", "between 30 and 40"."""
    if high <= low:
        return False
    joint = match["joint"].strip().casefold()
    if joint == "and":
        return match["between"] is not None
    return not (joint == "to" and FROM.search(text[: match.start()][-6:]))
