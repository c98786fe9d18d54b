"""Causes: what brought a disaster about, by the words of each voice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from sayso.records import Reading, Span

__all__ = ["NEGATED", "Cause", "effects_of", "find_causes"]

LEAST_DOCUMENTS = 2
CLAUSE = re.compile(r"(?:[^.;:!?\n]|[.:](?=\w))+")
MARKS = (", ", "“", "”", '"', " that ", " said ")
WIDEST = 60
NEAR = 30
NEGATED = re.compile(
    r"(?:\b(?:not|never|neither|nor|nothing|no (?:sign|trace|evidence|proof|indication))|n['’]t)\b"
    r"(?!\s(?:only|just))|\b(?:no|any|without)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"\b(?:(?:not|n['’]t) believe|whether|inquiry|investigat\w*|if|unclear)\b", re.IGNORECASE
)
OTHER_TIME = re.compile(
    r"\b(?:in (?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december|(?:19|20)\d\d)\b(?! \d)|last (?:year|month|week|winter|spring|summer|autumn|fall)|"
    r"(?:years?|months|weeks) (?:ago|earlier|before))\b",
    re.IGNORECASE,
)
"""What brought about something else, at another time."""
ON_THE_ROAD = re.compile(
    r"\b(?:traffic|road|car|motorcycle|bus|hunting|climbing) (?:accident|crash)", re.IGNORECASE
)
"""Accidents of everyday, which nobody names as the cause of a disaster."""


@dataclass(frozen=True, slots=True)
class Cause:
    """A passage that names a cause.

    effect, cause: as the list of causes has them. denied: whether its own words say that it was
        not so.
    """

    effect: str
    cause: str
    passage: Span
    denied: bool = False


@cache
def _patterns() -> tuple[dict[str, re.Pattern[str]], tuple[tuple[str, str, re.Pattern[str]], ...]]:
    """The words of each effect, and those of each cause."""
    effects: dict[str, re.Pattern[str]] = {}
    causes = []
    text = (resources.files("sayso.accounts") / "data" / "causes.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        head, _, words = line.partition(" : ")
        pattern = re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
        first, second = head.split()
        if first == "=":
            effects[second] = pattern
        else:
            causes.append((first, second, pattern))
    return effects, tuple(causes)


def effects_of(readings: Sequence[Reading]) -> frozenset[str]:
    """The effects that the documents of a story speak of, at least two of them."""
    effects, _ = _patterns()
    least = min(LEAST_DOCUMENTS, len(readings))
    return frozenset(
        name
        for name, pattern in effects.items()
        if sum(bool(pattern.search(each.document.text)) for each in readings) >= least
    )


def find_causes(reading: Reading, effects: frozenset[str]) -> Iterator[Cause]:
    """The causes of some effects that one reading names, in reading order."""
    _, causes = _patterns()
    text = reading.document.text
    for sentence in reading.sentences:
        for clause in CLAUSE.finditer(text, sentence.span.start, sentence.span.end):
            if text[clause.end() : clause.end() + 1] == "?" or any(
                each.search(clause[0]) for each in (ASKED, OTHER_TIME, ON_THE_ROAD)
            ):
                continue
            for effect, cause, pattern in causes:
                match = pattern.search(clause[0]) if effect in effects else None
                if match is not None:
                    start, end = _widened(clause[0], match.start(), match.end())
                    before = clause[0][max(match.start() - NEAR, 0) : match.start()]
                    passage = Span(clause.start() + start, clause.start() + end)
                    yield Cause(effect, cause, passage, denied=bool(NEGATED.search(before)))


def _widened(clause: str, start: int, end: int) -> tuple[int, int]:
    """The words of a cause with what stands beside them, up to a comma on either side."""
    lefts = [at + len(mark) for mark in MARKS if (at := clause.rfind(mark, 0, start)) >= 0]
    left = max(lefts, default=0)
    if start - left > WIDEST:
        left = clause.find(" ", start - WIDEST, start) + 1 or start
    left += len(clause[left:start]) - len(clause[left:start].lstrip())
    rights = [at for mark in MARKS if (at := clause.find(mark, end)) >= 0]
    right = min([len(clause), *rights])
    if right - end > WIDEST:
        right = max(clause.rfind(" ", end, end + WIDEST), end)
    return left, end + len(clause[end:right].rstrip())
