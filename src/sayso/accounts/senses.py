"""Senses: which things that can happen the words of a text name, and which their opposite."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from sayso.accounts.scopes import WORD
from sayso.spelling.forms import lemmas_of

__all__ = ["STEM", "Sense", "find_senses", "lemmas_in"]

OPPOSITE = " <> "
VAGUE = "~"
STEM = "of the stem "
"""Before a stem in the name of a sense that is none of the list."""
BETWEEN = r"(?:[\w’'-]+,?\s){0,4}?"
"""What ".." stands for."""


@dataclass(frozen=True, slots=True)
class Sense:
    """A word or phrase that names a thing that can happen.

    name: as the list of senses has it. start, end: code points of the words.
    opposite: whether the words name the opposite: "open" for "lock". vague: whether so many texts
        speak of it that two passages must share something else too. failed: whether the opposite is
        that the very thing did not do what it is for: "the siren failed".
    """

    name: str
    start: int
    end: int
    opposite: bool = False
    vague: bool = False
    failed: bool = False

    @property
    def is_stem(self) -> bool:
        """Whether it is no sense of the list but a word with all that is made of it."""
        return self.name.startswith(STEM)


@dataclass(frozen=True, slots=True)
class _Entry:
    """name, opposite: of the sense. rest: what follows the first word; None for a single word."""

    name: str
    opposite: bool
    vague: bool
    failed: bool
    rest: re.Pattern[str] | None


@cache
def _entries() -> dict[str, tuple[_Entry, ...]]:
    """The entries by the lemma of their first word."""
    found: dict[str, list[_Entry]] = defaultdict(list)
    text = (resources.files("sayso.accounts") / "data" / "senses.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        name, _, words = line.partition(" : ")
        plus, _, minus = words.partition(OPPOSITE)
        for opposite, side in ((False, plus), (True, minus)):
            for item in side.split():
                first, underscore, rest = item.partition("_")
                pattern = _rest(rest) if underscore else None
                vague = name.endswith(VAGUE)
                failed = opposite and first in plus.split()
                found[first].append(_Entry(name.rstrip(VAGUE), opposite, vague, failed, pattern))
    return {first: tuple(entries) for first, entries in found.items()}


def _rest(pattern: str) -> re.Pattern[str]:
    """What follows the first word of a phrase, as a pattern."""
    pattern = pattern.replace(".._", BETWEEN).replace("_", r"\s")
    if pattern.startswith("(?!") and pattern.endswith(")"):
        return re.compile(rf"(?!\s(?:{pattern[3:-1]}))", re.IGNORECASE)
    return re.compile(rf"\s{pattern}" if pattern else "", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def lemmas_in(word: str) -> frozenset[str]:
    """All lemmas that a word of a text can have, and itself, in lower case."""
    bare = word.casefold().replace("’", "'").removesuffix("'s")
    return frozenset(lemmas_of(bare))


@lru_cache(maxsize=20_000)
def _entries_of(word: str) -> tuple[_Entry, ...]:
    entries = _entries()
    return tuple(entry for lemma in sorted(lemmas_in(word)) for entry in entries.get(lemma, ()))


@lru_cache(maxsize=4096)
def find_senses(text: str) -> tuple[Sense, ...]:
    """The senses that some words have, in their order; one word may have several.

    Of a phrase and a word of one sense that begin at one place only the phrase counts.
    """
    every: list[Sense] = []
    for word in WORD.finditer(text):
        found: dict[str, Sense] = {}
        for entry in _entries_of(word[0]):
            end = word.end()
            if entry.rest is not None:
                match = entry.rest.match(text, end)
                if match is None:
                    continue
                end = max(match.end(), end)
            sense = Sense(entry.name, word.start(), end, entry.opposite, entry.vague, entry.failed)
            if entry.name not in found or found[entry.name].end < end:
                found[entry.name] = sense
        every += found.values()
    return tuple(every)
