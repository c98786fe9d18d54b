"""Causes: what brought a death or a disaster about, by the words of each voice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sayso.accounts.causes_clauses import DEATH, DEATHS, NEGATED, Clause
from sayso.accounts.causes_extents import Cause, victim_before, victim_names, victims_in
from sayso.accounts.causes_ties import JOINED, PART
from sayso.accounts.causes_words import lexicon
from sayso.records import Reading, Span

__all__ = [
    "NEGATED",
    "Cause",
    "attributes_of",
    "effects_of",
    "find_causes",
    "is_open",
    "scope_of",
    "victim_names",
]

LEAST_DOCUMENTS = 2
HALF = 0.5
CLAUSE = re.compile(
    r"(?:[^.;!?\n]|\.(?=\w)|(?<=\b[ap])\.(?=m)|(?<=\b(?:Mr|Dr|Ms|St|No))\.|"
    r"(?<=\b[ap]\.m)\.(?=\s[a-z]))+"
)
BESIDE_WEAPONS = frozenset({"blaze"})
"""What is told beside weapons as one of them: "by cutlass and by fire"."""
BY_MEANS = frozenset({DEATH, DEATHS, "blast"})
"""Effects of which the cause, where it is a weapon, is told as the instrument."""
MANY_DEAD = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|"
    r"fif)ty\w*|(?<!age of )(?<!aged )\d{1,4}|several|dozens|scores|hundreds)(?:\s(?!of the "
    r"wounded)[\w’'-]+){0,4}?\s(?:(?:was|were|have been|had been|are|have|had)\s)?(?:killed|dead|"
    r"died|deaths|bodies|fatalities|lost their lives|perished)\b|\b(?:killing|killed|toll (?:of|"
    r"to|at|stands at|rose to))\s(?:at least\s|more than\s|about\s|some\s)?(?:two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\d+)\b",
    re.IGNORECASE,
)


def effects_of(readings: Sequence[Reading]) -> frozenset[str]:
    """The effects that the documents of a story speak of, at least two of them.

    "deaths" stands for "death" where many died.
    """
    least = min(LEAST_DOCUMENTS, len(readings))
    texts = [reading.document.text for reading in readings]
    nouns = lexicon().nouns
    found = {
        name
        for name, pattern in lexicon().effects.items()
        if sum(bool(pattern.search(text) or nouns[name].search(text)) for text in texts) >= least
    }
    if DEATH in found and sum(bool(MANY_DEAD.search(text)) for text in texts) >= HALF * len(texts):
        found = found - {DEATH} | {DEATHS}
    return frozenset(found)


def attributes_of(causes: Iterable[Cause]) -> dict[str, str]:
    """For each effect the attribute under which its causes are told: "cause", or "instrument"."""
    found: dict[str, set[str]] = {}
    for cause in causes:
        found.setdefault(cause.effect, set()).update(cause.cause.split(JOINED))
    weapons = lexicon().weapons
    return {
        effect: "instrument"
        if effect in BY_MEANS and names & weapons and names <= weapons | BESIDE_WEAPONS
        else "cause"
        for effect, names in found.items()
    }


def is_open(causes: Iterable[Cause]) -> bool:
    """Whether the causes of one effect leave a question: two of them, or one that is denied."""
    told = list(causes)
    return len({cause.cause for cause in told}) > 1 or any(cause.denied for cause in told)


def scope_of(cause: Cause) -> str:
    """The scope of a row: the effect, and of many dead how many of them."""
    return f"{cause.effect}{PART}{cause.extent}" if cause.extent else cause.effect


def find_causes(
    reading: Reading, effects: frozenset[str], *, names: frozenset[str] = frozenset()
) -> Iterator[Cause]:
    """The causes of some effects that one reading names, in reading order.

    names: surnames of those whom any document of the story tells to be dead.
    """
    before = ""
    victims = victims_in(reading.document.text, names) if DEATHS in effects else []
    for sentence in reading.sentences:
        text = reading.document.text
        for clause in CLAUSE.finditer(text, sentence.span.start, sentence.span.end):
            if text[clause.end() : clause.end() + 1] == "?":
                continue
            victim = victim_before(victims, clause.start(), clause.end())
            for found in Clause(clause[0], before, effects, victim=victim).causes():
                start, end = found.passage.start, found.passage.end
                passage = Span(clause.start() + start, clause.start() + end)
                yield replace(found, passage=passage)
        before = text[sentence.span.start : sentence.span.end]
