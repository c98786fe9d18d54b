"""Lexicon: the words of time by class, and the named days, read from the data files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

__all__ = ["TRIGGERS", "Lexicon", "data_lines", "load_classes", "load_lexicon"]


TRIGGERS = frozenset(
    """MONTH MONTHQ MONTHABBR WEEKDAY WEEKDAYS WEEKDAYABBR UNIT UNITS NUMUNIT NUMUNITS SEASON
    SEASONS PART PARTS POINT DEICTIC DAILY PRESENT PASTREF FUTUREREF YEAR YEAR2 CLOCKDOT
    DOTDATE AMPM TEEN ERA ZONE HALFYEAR NIGHTS TRIGGER
    """.split()
)
"""Classes of words without one of which there is no time, so that no rule need look there."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of time.

    values: by class and word in lower case, what the word stands for there.
    holidays: by phrase in lower case, the rule of its day.
    """

    values: Mapping[tuple[str, str], str]
    holidays: Mapping[str, str]


@cache
def load_lexicon() -> Lexicon:
    """Read the words that ship with sayso."""
    return Lexicon(
        values={(name, word.lower()): value for name, word, value in _entries()},
        holidays=dict(_holidays()),
    )


def load_classes() -> dict[str, frozenset[str]]:
    """By surface form, the classes of each word that ships with sayso.

    A word that the file has in lower case stands here in lower case, with a capital and in
    capitals; one with a capital only as it is and in capitals.
    """
    classes: dict[str, set[str]] = defaultdict(set)
    for name, word, _ in _entries():
        for surface in _surfaces(word):
            classes[surface].add(name)
    return {surface: frozenset(names) for surface, names in classes.items()}


def data_lines(file: str) -> Iterator[str]:
    """The lines of a data file, without comments and empty lines."""
    folder = resources.files("sayso.reading.times") / "data"
    for line in (folder / file).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("# ") and line != "#":
            yield line


def _entries() -> Iterator[tuple[str, str, str]]:
    """Class, word and value of each line."""
    name = ""
    for line in data_lines("lexicon.txt"):
        if line.startswith("["):
            name = line.strip("[]")
        else:
            word, _, value = line.partition(" ")
            yield name, word, value


def _surfaces(word: str) -> set[str]:
    if not word.islower():
        return {word, word.upper()} if len(word) > 2 else {word}
    return {word, word.capitalize(), word.upper()}


def _holidays() -> Iterator[tuple[str, str]]:
    for line in data_lines("holidays.txt"):
        phrase, _, rule = line.partition("|")
        yield phrase.strip(), rule.strip()
