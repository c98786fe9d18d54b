"""Actors: the country that a leader, or the sector that a body or armed group, has by its name.

Names of leaders and groups up to 2014 are those of the Open Event Data Alliance (MIT licence),
later ones our own. The country of a leader outlasts his office, so no date is asked for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from sayso.reading.events.files import data_lines
from sayso.reading.events.standing import nation_of
from sayso.spelling.folding import fold

__all__ = ["HEADS_OF_STATE", "actor_of"]

FILES = ("leaders.txt", "oeda_actors.txt")
LEADER = "GOV"
FAMOUS = "*"
SHORTEST = 3
SMALL = frozenset({"the", "and", "for"})
HEADS_OF_STATE = frozenset(
    "president premier chancellor king queen emir sultan ayatollah leader dictator prime "
    "administration government".split()
)
"""Words beside which a leader goes by the last name alone."""
OFFICES = HEADS_OF_STATE | frozenset(
    "minister mr mrs ms vice deputy former acting interim general colonel supreme south north "
    "new united president-elect".split()
)

FEWEST_SHARED = 2


class _Actor(NamedTuple):
    """One name, from which list, and whether its last word alone tells who is meant.

    rank: 0 for the first list, whose leaders are the better known.
    """

    words: tuple[str, ...]
    sector: str
    country: str | None
    rank: int
    famous: bool


@cache
def _names_by_last_word() -> Mapping[str, list[tuple[str, str, int]]]:
    """Folded names, each with what stands before them in their line, and the number of the file.

    Most of them nobody ever asks for, so they are taken apart when their last word is seen.
    """
    found: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for rank, file in enumerate(FILES):
        for line in data_lines(file):
            head, _, names = line.partition(":")
            for name in fold(names.strip()).split("; "):
                last = name[name.rfind(" ") + 1 :]
                if not last.isalpha() or len(last) < SHORTEST or last in SMALL:
                    last = next(reversed(_words(name.rstrip(FAMOUS))), "")
                found[last].append((name, head, rank))
    return found


@lru_cache(maxsize=4096)
def _actors(last: str) -> tuple[_Actor, ...]:
    """Whose names end in a word."""
    actors = []
    for name, head, rank in _names_by_last_word().get(last, ()):
        words = _words(name.rstrip(FAMOUS))
        if len(words) >= FEWEST_SHARED:
            sector, _, country = head.partition(" ")
            place = None if country == "-" else country
            actors.append(_Actor(words, sector, place, rank, name.endswith(FAMOUS)))
    return tuple(actors)


def _words(name: str) -> tuple[str, ...]:
    """The words of a folded name that tell it from others."""
    parts = [part.removesuffix("'s").strip(".,'") for part in name.replace("-", " ").split()]
    return tuple([part for part in parts if len(part) >= SHORTEST and part not in SMALL])


def actor_of(name: Sequence[str], *, titled: bool) -> tuple[str, str | None] | None:
    """The sector and the country of whoever has a name; None where the lists don't settle it.

    name: the words with a capital letter. titled: whether they stand with a word that makes them
        a head of state or government, so that the last name is enough.
    """
    words = _words(fold(" ".join(name)))
    named = [word for word in words if word not in OFFICES and nation_of(word) is None]
    for number, word in enumerate(words):
        actors = _actors(word)
        before = words[: number + 1]
        sure = [actor for actor in actors if _is_meant(actor, before)]
        if not sure:
            alone = len(words) == 1
            bare = named == [word]  # a first name that the list lacks makes it somebody else
            sure = [
                actor
                for actor in actors
                if (titled and bare and actor.sector == LEADER) or (alone and actor.famous)
            ]
        for rank in range(len(FILES)):
            standings = {(each.sector, each.country) for each in sure if each.rank <= rank}
            if len(standings) == 1:
                return standings.pop()
    return None


def _is_meant(actor: _Actor, words: tuple[str, ...]) -> bool:
    """Whether a name that ends so is an actor's: two words of a leader, all of a group."""
    shared = len(set(actor.words).intersection(words))
    if actor.sector == LEADER:
        return shared >= FEWEST_SHARED
    return shared == len(set(actor.words))
