"""Sides: whether the words for whoever acted name one side of a story, or two."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.accounts.authority import ROLES
from sayso.accounts.scopes import Scope, ScopeTie, groups_named, tie_of
from sayso.quantities.groups import ALL
from sayso.records import Reading

__all__ = ["SIDES", "Side", "allies_in", "is_one_side", "side_of"]

SIDES = frozenset({"security", "police", "soldiers", "guards", "protesters", "fighters"})
"""Groups that act together, and answer for each other."""
NAME = re.compile(r"[A-Z][\w’'-]*")
FORCES = re.compile(
    r"\b(?:military|army|navy|naval|air force|forces?|troops|artillery|warplanes?|fighter jets?|"
    r"regime|government)\b",
    re.IGNORECASE,
)
"""Words for those who bear arms for a state that name no group of people."""
NO_NAME = frozenset(
    "our its their his her my your they we he she it i who this that these those some many both "
    "security armed special riot government state federal regime "
    "several all one two three four five six seven eight nine ten no nobody each another".split()
)
"""Words that begin a sentence with a capital and name nobody."""
LONGEST = 60


@dataclass(frozen=True, slots=True)
class Side:
    """Who acted, so far as words tell.

    names: the proper words, folded; `shown` as they stand. groups: those of `SIDES`.
    """

    names: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    shown: str = field(default="", compare=False)

    def __str__(self) -> str:
        return self.shown or " ".join(sorted(self.groups)) or "anybody"

    def __bool__(self) -> bool:
        return bool(self.names or self.groups)


def side_of(words: str, allies: Mapping[str, Collection[str]]) -> Side:
    """The side that some words name; whoever has a name is of the groups that texts put it to."""
    names, groups = _names(words), _groups(words)
    if not groups:
        groups = frozenset(group for name in names for group in allies.get(name, ()))
    return Side(frozenset(names), groups, " ".join(names.values()))


def allies_in(readings: Sequence[Reading]) -> dict[str, frozenset[str]]:
    """The groups to which the texts of a story put a name: "the Northern Front rebels"."""
    found: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for party in reading.parties:
            for mention in party.mentions:
                words = reading.document.words(mention)
                if len(words) <= LONGEST and (groups := _groups(words)):
                    for name in _names(words):
                        found[name] |= groups
    return {name: frozenset(groups) for name, groups in found.items()}


def is_one_side(a: Side, b: Side) -> bool | None:
    """Whether two sides are one; None where words don't tell."""
    if a.names and b.names:
        if a.names <= b.names or b.names <= a.names:
            return True
        return False if a.names.isdisjoint(b.names) and _are_apart(a, b) else None
    if not a.groups or not b.groups:
        return None
    if _are_apart(a, b):
        return False
    return True if all(any(_tied(x, y) for y in b.groups) for x in a.groups) else None


def _are_apart(a: Side, b: Side) -> bool:
    return (
        bool(a.groups)
        and bool(b.groups)
        and not any(_tied(x, y) for x in a.groups for y in b.groups)
    )


def _tied(one: str, other: str) -> bool:
    return tie_of(Scope(one), Scope(other)) is not ScopeTie.APART


def _names(words: str) -> dict[str, str]:
    """The proper words of a phrase, folded, and as they stand."""
    bare = (re.sub(r"[’']s$", "", word) for word in NAME.findall(words))
    found = {word.casefold().replace("’", "'"): word for word in bare}
    return {
        name: word
        for name, word in found.items()
        if name not in ROLES | NO_NAME and not groups_named(name) and len(name) > 1
    }


def _groups(words: str) -> frozenset[str]:
    groups = frozenset(each for each in groups_named(words) if each in SIDES and each != ALL)
    if groups:
        return groups
    return frozenset({"security"}) if FORCES.search(words) else frozenset()
