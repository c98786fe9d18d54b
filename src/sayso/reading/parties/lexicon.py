"""Lexicon: the word lists by which parties are told apart, named and placed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from sayso.reading.wordlists import read_lines
from sayso.records import PartyKind
from sayso.spelling.folding import fold, singulars
from sayso.spelling.titles import title_genders

__all__ = ["Body", "Lexicon", "Sense", "load_lexicon"]

NOTHING = "-"
SURNAME = "+"
"""Behind the gender of names that are surnames as often."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a noun tells of whoever goes by it.

    kind: PERSON, GROUP or ORGANISATION; None where it tells a sector only.
    sectors: PLOVER sectors, the main one first.
    """

    kind: PartyKind | None
    sectors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """A body that goes by several names.

    names: as written, the full one first. country: ISO 3166-1 alpha-3 or None.
    state: whether it shares the line of authority of its state.
    """

    names: tuple[str, ...]
    country: str | None
    sectors: tuple[str, ...]
    state: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word lists of parties; every key is in lower case unless said.

    titles: words before a name, with "f" or "m" where they tell the gender, else "".
    first_names: first names with the gender that they mostly go with, folded.
    counted_names: rarer ones, which tell a gender and nothing else.
    surnames_too: those of both that are surnames as often.
    genders: nouns for people with the gender that they go with.
    nouns: what each noun or compound tells, in the singular, and in the plural where that is one.
    heads: the last word of each of them, without what stands behind "of".
    countries: ISO 3166-1 alpha-3 by name, as written.
    adjectives: the same by adjective, as written, and by the noun for the people ("Belgians").
    capitals: the same by the city that stands for the government, as written.
    country_starts: the first words of countries and adjectives.
    bodies: bodies by each of their names, folded.
    states: nouns for those who speak for a state. local: words that say they do not.
    """

    titles: Mapping[str, str]
    first_names: Mapping[str, str]
    counted_names: Mapping[str, str]
    surnames_too: frozenset[str]
    genders: Mapping[str, str]
    nouns: Mapping[str, Sense]
    heads: frozenset[str]
    countries: Mapping[str, str]
    adjectives: Mapping[str, str]
    capitals: Mapping[str, str]
    country_starts: frozenset[str]
    bodies: Mapping[str, Body]
    states: frozenset[str]
    local: frozenset[str]

    def may_end(self, word: str) -> bool:
        """Whether any noun or compound that is known may end in a word."""
        return word in self.heads or any(single in self.heads for single in singulars(word))

    def gender_of(self, first: str, *, alone: bool) -> str:
        """The gender that a first name mostly goes with, "f" or "m"; "" where none is told.

        alone: whether no other name stands behind it, so that it may be a surname.
        """
        word = fold(first)
        if alone and word in self.surnames_too:
            return ""
        return self.first_names.get(word) or self.counted_names.get(word, "")

    def sense(self, phrase: str) -> Sense | None:
        """What a noun or compound tells, in whatever number; None if it is not known."""
        known = self.nouns.get(phrase)
        if known is not None:
            return known
        for single in singulars(phrase):
            known = self.nouns.get(single)
            if known is not None:
                return Sense(known.kind and PartyKind.GROUP, known.sectors)
        return None


@cache
def load_lexicon() -> Lexicon:
    """Read the word lists that ship with sayso; read once, since they never change."""
    countries, adjectives, capitals = _countries()
    nouns = _nouns()
    return Lexicon(
        titles=title_genders(),
        first_names=_genders("name_genders.txt"),
        counted_names=_genders("counted_names.txt"),
        surnames_too=frozenset(
            word
            for file in ("name_genders.txt", "counted_names.txt")
            for key, words in _keyed(file)
            if key.endswith(SURNAME)
            for word in words
        ),
        genders=_genders("noun_genders.txt"),
        nouns=nouns,
        heads=frozenset(noun.partition(" of ")[0].rpartition(" ")[2] for noun in nouns)
        | frozenset(noun.rpartition(" ")[2] for noun in nouns),
        countries=countries,
        adjectives=adjectives,
        capitals=capitals,
        country_starts=frozenset(name.split()[0] for name in (*countries, *adjectives)),
        bodies={fold(name): body for body in _bodies() for name in body.names},
        states=frozenset(_words("authority_words.txt")),
        local=frozenset(_words("local_words.txt")),
    )


def _nouns() -> dict[str, Sense]:
    found: dict[str, Sense] = {}
    for line in read_lines("parties", "kinds.txt"):
        head, _, nouns = line.partition(": ")
        kind, *sectors = head.split()
        sense = Sense(PartyKind(kind), tuple(each for each in sectors if each != NOTHING))
        for noun in nouns.split("; "):
            found.setdefault(noun, sense)
    for line in read_lines("parties", "agents.txt"):
        head, _, nouns = line.partition(": ")
        sense = Sense(None, tuple(head.split()))
        for noun in nouns.split("; "):
            known = found.setdefault(noun, sense)
            if not known.sectors:
                found[noun] = Sense(known.kind, sense.sectors)
    return found


def _countries() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    countries: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    capitals: dict[str, str] = {}
    for line in read_lines("parties", "countries.txt"):
        code, _, rest = line.partition(": ")
        parts = (*rest.split(";"), "", "")
        for table, names in zip((countries, adjectives, capitals), parts, strict=False):
            for name in filter(None, map(str.strip, names.split(","))):
                table.setdefault(name, code)
        for name in filter(None, map(str.strip, parts[1].split(","))):
            if not name.endswith(("ch", "sh", "s", "ese")):
                adjectives.setdefault(f"{name}s", code)
    return countries, adjectives, capitals


def _bodies() -> Iterator[Body]:
    for line in read_lines("parties", "bodies.txt"):
        names, country, sectors, state = (each.strip() for each in line.split("|"))
        yield Body(
            names=tuple(each.strip() for each in names.split(";")),
            country=None if country == NOTHING else country,
            sectors=tuple(sectors.split()),
            state=state == "state",
        )


def _genders(file: str) -> dict[str, str]:
    return {word: key.removesuffix(SURNAME) for key, words in _keyed(file) for word in words}


def _keyed(file: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for line in read_lines("parties", file):
        key, _, words = line.partition(":")
        yield key, tuple(words.split())


def _words(file: str) -> Iterator[str]:
    for line in read_lines("parties", file):
        yield from line.split()
