"""Telling: what a happening is called, and when, where and with whom it was."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.accounts.happenings_naming import name_of
from sayso.accounts.sightings import Sighting

__all__ = ["Told", "tell"]

SHORT_DAYS = 2


@dataclass(frozen=True, slots=True)
class Told:
    """As in a `Happening`."""

    kind: str
    title: str
    earliest: datetime.date | None
    latest: datetime.date | None
    place: str | None
    parties: tuple[str, ...]


def tell(members: Sequence[Sighting]) -> Told:
    """What the mentions of a happening say of it together."""
    earliest, latest = _days(members)
    places = Counter(each.place.name for each in members if each.place is not None)
    parties = frozenset[str]().union(*(each.parties for each in members))
    kind = _kind(members)
    place = min(places, key=lambda name: (-places[name], name)) if places else None
    day = earliest if earliest == latest else None
    return Told(
        kind,
        name_of(members, kind=kind, place=place, day=day),
        earliest,
        latest,
        place,
        tuple(sorted(parties)),
    )


def _kind(members: Sequence[Sighting]) -> str:
    """The type that the mentions vouch for most."""
    votes: dict[str, float] = {}
    for each in members:
        votes[each.kind] = votes.get(each.kind, 0.0) + each.confidence
    return max(votes, key=lambda kind: (votes[kind], kind))


def _days(members: Sequence[Sighting]) -> tuple[datetime.date | None, datetime.date | None]:
    """The days that all mentions allow; where they don't agree, all that one of them says."""
    days = [each.days for each in members if each.days is not None]
    if not days:
        return None, None
    earliest, latest = max(first for first, _ in days), min(last for _, last in days)
    if earliest <= latest:
        return earliest, latest
    fine = [each for each in days if (each[1] - each[0]).days <= SHORT_DAYS] or days
    return min(first for first, _ in fine), max(last for _, last in fine)
