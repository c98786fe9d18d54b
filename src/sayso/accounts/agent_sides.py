"""Agent sides: what the words for a side say of it, and whether two of them are rivals."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from sayso.accounts.agent_words import (
    ANONYMOUS,
    ARMY,
    COMMUNITY,
    CROWD,
    FORCE_NAME,
    GUARDS,
    LOOSE,
    NAME,
    OFFICES,
    OUTSIDE,
    POLICE,
    REBEL,
    STATE,
    STATE_WORDS,
    SURELY_STATE,
    VESSEL,
)
from sayso.accounts.authority import ROLES
from sayso.accounts.deed_lexicon import deed_nouns
from sayso.accounts.scopes import groups_named
from sayso.accounts.sides import FORCES, NO_NAME
from sayso.quantities.groups import ALL

__all__ = [
    "FIRED_AT",
    "UNKNOWN",
    "Kind",
    "are_rivals",
    "bare_word",
    "is_known_side",
    "is_same_side",
    "kind_of",
    "last_name",
    "names_in",
    "offices_in",
]

UNKNOWN = "not known"
FIRED_AT = "whoever fired at "
"""How a side is called that is only known by whom it is held to have fired at."""
BODIES = frozenset(
    "units unit forces members elements witnesses survivors relatives locals officials "
    "authorities gangs bands squads teams crews staff government defence".split()
)
"""Words that begin a sentence and name nobody by themselves."""
DEMONYM = re.compile(r"(?<=\w{3})(?:ians?|ans?|ish|ese|ia|ic|is?|n|a|o|e)$")
PREFIXED = re.compile(r"(?:pro|anti|ex|non|self|former|then)-")
""" "Pro-government youths" are not called so. """
TWO_CAPITALS = re.compile(r"[A-Z][a-z][\w’'-]*\s[A-Z][a-z]")
""" "District Guard": a name, though a text speaks of districts, too. """
SMALL = frozenset("of for the de al and a an so-called".split())


def names_in(words: str, common: Collection[str]) -> tuple[frozenset[str], str]:
    """The proper words of a phrase, folded, and the name as it stands.

    common: words that stand in small letters elsewhere, and begin a phrase as no name.
    """
    found: list[tuple[bool, frozenset[str], str]] = []
    for match in NAME.finditer(words):
        shown = match[0]
        parts = [bare_word(each) for each in re.findall(r"[\w’'-]+", shown)]
        first = match.start() == 0
        two = bool(TWO_CAPITALS.match(shown))
        known = [
            part
            for number, part in enumerate(parts)
            if part not in SMALL | NO_NAME
            and part not in ROLES
            and len(part) > 1
            and not PREFIXED.match(part)
            and part not in BODIES
            and not any(each.fullmatch(part) for each in COMMUNITY.values())
            and not (first and number == 0 and part in common and not two)
        ]
        if any(not groups_named(part) and not _is_weapon(part) for part in known):
            # "Local fighters of the League" begins with a capital that is no name.
            weak = first and len(parts) == 1 and bool(re.match(r"\s[a-z]", words[match.end() :]))
            found.append((weak, frozenset(known), _trimmed(shown)))
    _, names, name = min(found, key=lambda each: each[0], default=(False, frozenset(), ""))
    return names, name


def _is_weapon(word: str) -> bool:
    """Whether a word that begins a sentence names no side but a deed: "Shells fell"."""
    return any(True for _ in deed_nouns(word, 0, len(word)))


def _trimmed(shown: str) -> str:
    shown = re.sub(r"^(?:The|A|An|Our|Its|Their|His|Her|So-called)\s", "", shown)
    return re.sub(r"[’']s?$", "", shown) if not re.search(r"s[’']\s", shown + " ") else shown


def bare_word(word: str) -> str:
    """A word in lower case, without what makes it a genitive."""
    return re.sub(r"'s?$", "", word.casefold().replace("’", "'"))


@dataclass(frozen=True, slots=True)
class Kind:
    """What a label says of a side.

    names: the proper words, folded. groups: those of `sayso.quantities.groups`. people: kinds of
    people that live side by side. rebel: whether it bears arms against a state. vessel: what ship
    it is.
    """

    names: frozenset[str]
    groups: frozenset[str]
    people: frozenset[str]
    rebel: bool
    vessel: str

    def __bool__(self) -> bool:
        return bool(self.names or self.groups or self.people or self.vessel or self.rebel)


@lru_cache(maxsize=4096)
def kind_of(words: str, common: frozenset[str] = frozenset()) -> Kind:
    """What the words for a side say of it; common: words that are no names in a text."""
    names, _ = names_in(words, common)
    groups = {each for each in groups_named(words) if each not in {ALL, "men"}}
    if ANONYMOUS.search(words):
        groups.add("fighters")
    if ARMY.search(words):
        groups.add("soldiers")
    elif POLICE.search(words):
        groups.add("police")
    elif any(each.search(words) for each in (FORCES, STATE_WORDS, FORCE_NAME)):
        groups |= set() if groups & STATE else {"security"}
    if GUARDS.search(words):
        groups.add("guards")
    people = frozenset(name for name, each in COMMUNITY.items() if each.search(words))
    vessel = VESSEL.search(words)
    return Kind(
        names,
        frozenset(groups),
        people,
        bool(REBEL.search(words)),
        vessel[1].casefold() if vessel else "",
    )


def is_known_side(label: str) -> bool:
    """Whether a label is of those who act as one: a name, an armed group, a community."""
    kind = kind_of(label)
    groups = STATE | {"fighters", "protesters"}
    return bool(kind.names or kind.people or kind.vessel or kind.groups & groups)


@lru_cache(maxsize=4096)
def is_same_side(a: str, b: str) -> bool | None:
    """Whether two labels are of one side; None where they may be."""
    if a.casefold() == b.casefold():
        return True
    if a.startswith(FIRED_AT) and b.startswith(FIRED_AT):
        return is_same_side(a.removeprefix(FIRED_AT), b.removeprefix(FIRED_AT))
    for one, other in ((a, b), (b, a)):
        if one.startswith(FIRED_AT):
            return True if are_rivals(one.removeprefix(FIRED_AT), other, deed="") else None
    left, right = kind_of(a), kind_of(b)
    if left.names and right.names:
        ours, theirs = _stems(left.names), _stems(right.names)
        return ours <= theirs or theirs <= ours
    if left.people & right.people:
        return True
    if left.vessel and right.vessel:
        return left.vessel == right.vessel
    named = bool(left.names or right.names)
    if not named and offices_in(a) & offices_in(b):
        return True
    if left.rebel != right.rebel and (left.groups & STATE or right.groups & STATE):
        return None
    if left.groups & right.groups:
        # Unnamed gunmen of two voices may be two bands.
        return not named or bool(left.groups & right.groups & STATE)
    return True if _is_state_and_part(left, right) else None


def _is_state_and_part(left: Kind, right: Kind) -> bool:
    every = left.groups | right.groups
    return bool(left.groups & STATE and right.groups & STATE and "security" in every)


@lru_cache(maxsize=4096)
def are_rivals(a: str, b: str, *, deed: str, voices: tuple[str, str] = ("", "")) -> bool:
    """Whether a deed of one side is none of the other.

    voices: who names the one, and who the other; whoever is accused, and names another side, holds
    that it was not his own.
    """
    if UNKNOWN in {a, b} or a == b:
        return False
    if a.startswith(FIRED_AT) and b.startswith(FIRED_AT):
        return are_rivals(a.removeprefix(FIRED_AT), b.removeprefix(FIRED_AT), deed=deed)
    for one, other in ((a, b), (b, a)):
        if one.startswith(FIRED_AT):
            return is_same_side(one.removeprefix(FIRED_AT), other) is True
    if is_same_side(a, b):
        return False
    ours, theirs = offices_in(a), offices_in(b)
    if deed.startswith("order") and ours and theirs:
        return not ours & theirs
    left, right = kind_of(a), kind_of(b)
    if left.vessel and not right.vessel and right.groups & STATE:
        # A navy's ship and the navy.
        return False
    if right.vessel and not left.vessel and left.groups & STATE:
        return False
    if left.names and right.names:
        return _are_two_names(a, b, voices)
    return (
        _are_opposed(left, right)
        or _are_opposed(right, left)
        or _are_two_peoples(left, right)
        or bool(left.vessel and right.vessel)
        or _are_two_bodies(left, right)
    )


def _are_two_names(a: str, b: str, voices: tuple[str, str]) -> bool:
    """Whether two names are of two sides: a brigade and an army may be of one state."""
    left, right = kind_of(a), kind_of(b)
    state = bool(left.groups & STATE and right.groups & STATE)
    if not state or not any(SURELY_STATE.search(each) for each in (a, b)):
        return True
    ours, theirs = (_stems(kind_of(each).names) for each in voices)
    return bool(ours & _stems(right.names) or theirs & _stems(left.names))


def _are_opposed(one: Kind, other: Kind) -> bool:
    """Whether one bears arms for a state, and the other does not; or one is from abroad."""
    if one.people & OUTSIDE and other.people - OUTSIDE:
        return True
    if one.rebel or not one.groups & STATE or (other.groups & STATE and not other.rebel):
        return False
    if one.groups & STATE == {"guards"} and "workers" in other.people | other.groups:
        # The staff of a park, and its rangers.
        return False
    against = other.groups & (CROWD | {"fighters"})
    return bool(against or other.rebel or other.people or other.names)


def _are_two_peoples(left: Kind, right: Kind) -> bool:
    """Whether two kinds of people can have no member in common: thieves and villagers."""
    loose = (left.people <= LOOSE, right.people <= LOOSE)
    return bool(left.people and right.people) and loose[0] == loose[1]


def _are_two_bodies(left: Kind, right: Kind) -> bool:
    """Whether one is police and the other soldiers."""
    bodies = (left.groups & STATE, right.groups & STATE)
    return all(bodies) and not bodies[0] & bodies[1] and "security" not in bodies[0] | bodies[1]


def offices_in(words: str) -> frozenset[str]:
    """The offices that some words name."""
    return frozenset(each.casefold() for each in OFFICES.findall(words))


def _stems(names: frozenset[str]) -> frozenset[str]:
    """Names without the endings that make an adjective of a country's: "Kelia" and "Kelish"."""
    return frozenset(DEMONYM.sub("", name) or name for name in names)


def last_name(name: str) -> str:
    """The last word of a name, folded; "" where there is none."""
    return next(reversed(re.findall(r"[\w’'-]+", name)), "").casefold()
