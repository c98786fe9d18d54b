"""Scores of time expressions, by the measures of TempEval-3 (UzZaman et al. 2013).

Expressions of gold and system are paired one to one where they share a character, exact pairs and
then the largest overlap first. "Strict" counts exact extents, "relaxed" any pair; type and value
count the pairs whose attribute is the same string as well, so that no attribute can be right
where nothing was found. Every F1 is 2 * right / (gold + found), micro-averaged over texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evaluation.scorers.spans import CharSpan, Figure, Tally

__all__ = ["TimeScores", "Timex", "alike_value", "pair_times", "score_times"]

NOTATIONS = (
    (re.compile(r"-W(\d)(?=$|-)"), r"-W0\1"),  # "1999-W7"
    (re.compile(r"(?<=\d)(?:-XX)+$"), ""),  # "1949-XX" for a year
    (re.compile(r"^(\d{2,3})X+$"), r"\1"),  # "198X" for a decade, "19XX" for a century
    (re.compile(r"T(?:[A-Z]{2}|\d\d.*)$"), ""),  # a part of a day or a clock time
    (re.compile(r"^P(\d+)E$"), r"P\g<1>0Y"),
    (re.compile(r"^P(\d+)L$"), r"P\g<1>000Y"),
)
"""Notations that gold uses for one thing side by side; `alike_value` makes them one."""


@dataclass(frozen=True, slots=True)
class Timex:
    """One expression with its TIMEX3 type and value; gold may lack either."""

    span: CharSpan
    kind: str | None
    value: str | None


@dataclass(frozen=True, slots=True)
class TimeScores:
    """Scores over all texts.

    alike: as `value`, with the notations made one that gold uses side by side.
    strict_value: exact extents with the value.
    """

    strict: Figure
    relaxed: Figure
    kind: Figure
    value: Figure
    alike: Figure
    strict_value: Figure


def score_times(texts: Iterable[tuple[Sequence[Timex], Sequence[Timex]]]) -> TimeScores:
    """Score all texts together.

    texts: gold and found expressions of each text; extents without white space around them.
    """
    tallies = [Tally() for _ in range(6)]
    for gold, found in texts:
        pairs = [(gold[left], found[right]) for left, right in pair_times(gold, found)]
        exact = [left.span == right.span for left, right in pairs]
        value = [left.value == right.value for left, right in pairs]
        hits = (
            sum(exact),
            len(pairs),
            sum(left.kind == right.kind for left, right in pairs),
            sum(value),
            sum(alike_value(left.value) == alike_value(right.value) for left, right in pairs),
            sum(both for both in map(all, zip(exact, value, strict=True))),
        )
        for tally, hit in zip(tallies, hits, strict=True):
            tally.add(hit, len(found), len(gold))
    return TimeScores(*(tally.figure() for tally in tallies))


def pair_times(gold: Sequence[Timex], found: Sequence[Timex]) -> list[tuple[int, int]]:
    """Numbers of the expressions that are paired, by the order of gold."""
    overlaps = [
        (left.span == right.span, shared, -one, -other)
        for one, left in enumerate(gold)
        for other, right in enumerate(found)
        if (shared := min(left.span[1], right.span[1]) - max(left.span[0], right.span[0])) > 0
    ]
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    pairs = []
    for _, _, one, other in sorted(overlaps, reverse=True):
        if -one in taken_gold or -other in taken_found:
            continue
        taken_gold.add(-one)
        taken_found.add(-other)
        pairs.append((-one, -other))
    return sorted(pairs)


def alike_value(value: str | None) -> str | None:
    """A value in one notation: the day without its part or hour, decades without masks ..."""
    for pattern, replacement in NOTATIONS:
        value = pattern.sub(replacement, value) if value else value
    return value
