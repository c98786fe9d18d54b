"""Naming: what a happening is called, without taking anybody's side."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

from sayso.accounts.sightings import Sighting

__all__ = ["name_of"]

PLAIN: Mapping[str, str] = {
    "AGREE": "Agreement", "CONSULT": "Talks", "SUPPORT": "Support", "CONCEDE": "Concession",
    "COOPERATE": "Cooperation", "AID": "Aid", "RETREAT": "Withdrawal", "REQUEST": "Demand",
    "ACCUSE": "Accusation", "REJECT": "Rejection", "THREATEN": "Threat", "PROTEST": "Protest",
    "SANCTION": "Sanctions", "MOBILIZE": "Mobilisation", "COERCE": "Coercion",
    "ASSAULT": "Violence",
}  # fmt: skip
"""The plain word for each PLOVER type."""
OTHERWISE = "Happening"
VAGUE, GATHERING = "*", "@"
AT_GATHERINGS = frozenset({"Deaths", "Injuries", "Arrests", "Attack", "Shooting", "Violence"})
"""What a heading places at a march or the like, if the mentions do."""
SITES = frozenset("prison jail hospital clinic school church mosque market station airport".split())
BURNING = frozenset(
    "blaze smoke burn firefighter firefighters flame flames mattress alight arson engulf "
    "extinguish wildfire".split()
)
"""Words beside a "fire" that is no shooting."""
LEAST_SHARE = 0.25
"""Of the mentions, for a noun that says more to be taken before one that says little."""
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def name_of(
    members: Sequence[Sighting], *, kind: str, place: str | None, day: datetime.date | None
) -> str:
    """What kind of thing it was, where and on which day, as far as known: "Shelling in Orla,
    3 March 2026".

    A heading is nobody's account: it has no figure, and says neither who did it nor to whom, nor
    that it was or was not so.

    kind: PLOVER type, whose plain word is taken where the triggers are no word for a happening.
    """
    noun = _noun(members) or PLAIN.get(kind, OTHERWISE)
    beside = _gathering(members) if noun in AT_GATHERINGS else None
    at = f" at the {beside.lower()}" if beside else ""
    at_or_in = "at" if place and place.split()[-1].casefold() in SITES else "in"
    where = f" {at_or_in} {place}" if place and place[:1].isupper() else ""
    when = f", {day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""
    return f"{noun}{at}{where}{when}"


def _noun(members: Sequence[Sighting]) -> str | None:
    """The noun that most mentions stand for; one that says little only without a better one."""
    nouns = (_noun_of(each) for each in members)
    counts = Counter(each for each in nouns if each is not None)
    ranked = sorted(counts, key=lambda noun: (-counts[noun], noun))
    telling = (noun for noun in ranked if noun not in _vague() | _gatherings())
    enough = (noun for noun in telling if counts[noun] >= LEAST_SHARE * len(members))
    return next(enough, next(iter(ranked), None))


def _gathering(members: Sequence[Sighting]) -> str | None:
    """The march or the like at which most mentions place it."""
    counts = Counter(
        noun
        for each in members
        for noun in {_nouns()[word] for word in each.sentence_lemmas if word in _nouns()}
        if noun in _gatherings()
    )
    noun = min(counts, key=lambda noun: (-counts[noun], noun), default=None)
    return noun if noun and 2 * counts[noun] >= len(members) else None


def _noun_of(member: Sighting) -> str | None:
    words = (*member.lemmas, *member.words)
    if "fire" in words and (member.mode == "destroy" or BURNING & member.sentence_lemmas):
        return "Fire"
    return next((_nouns()[word] for word in words if word in _nouns()), None)


@cache
def _lines() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Mark, noun and words of each line."""
    file = resources.files("sayso.accounts") / "data" / "happening_nouns.txt"
    found = []
    for line in file.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            noun, _, words = line.partition(":")
            bare = noun.lstrip(VAGUE + GATHERING)
            found.append((noun.removesuffix(bare), bare, tuple(words.split())))
    return tuple(found)


@cache
def _nouns() -> Mapping[str, str]:
    return {word: noun for _, noun, words in _lines() for word in words}


@cache
def _vague() -> frozenset[str]:
    return frozenset(noun for mark, noun, _ in _lines() if mark == VAGUE) | set(PLAIN.values())


@cache
def _gatherings() -> frozenset[str]:
    return frozenset(noun for mark, noun, _ in _lines() if mark == GATHERING)
