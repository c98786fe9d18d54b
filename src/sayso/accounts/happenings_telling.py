"""Telling: what a happening is called, and when, where and with whom it was."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.accounts.scopes import groups_named
from sayso.accounts.sightings import Sighting
from sayso.records import Event, Reading, Span

__all__ = ["Told", "tell"]

LONGEST_TITLE = 80
"""Characters."""
SHORT_DAYS = 2
SO_CALLED = "so-called"
PRONOUN = re.compile(
    r"\b(?:it|its|they|them|their|he|him|his|she|her|who|which|that|we|our|i|my|you|your)\b",
    re.IGNORECASE,
)
"""Words that mean nothing in a heading."""


@dataclass(frozen=True, slots=True)
class Told:
    """As in a `Happening`."""

    kind: str
    title: str
    earliest: datetime.date | None
    latest: datetime.date | None
    place: str | None
    parties: tuple[str, ...]


def tell(members: Sequence[Sighting], readings: Sequence[Reading]) -> Told:
    """What the mentions of a happening say of it together."""
    earliest, latest = _days(members)
    places = Counter(each.place.name for each in members if each.place is not None)
    parties = frozenset[str]().union(*(each.parties for each in members))
    return Told(
        _kind(members),
        _title(members, readings),
        earliest,
        latest,
        min(places, key=lambda name: (-places[name], name)) if places else None,
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


def _title(members: Sequence[Sighting], readings: Sequence[Reading]) -> str:
    """The words of the mention that says most: its participants and the trigger between them.

    A heading is nobody's account: what most mentions name as hit goes first, whoever is said to
    have done an assault is left out, and so are words in which one voice calls the others names.
    """
    named = Counter(head for each in members for head in _heads(each, readings))
    ranked = sorted(
        members,
        key=lambda each: (
            each.pointer,
            -max((named[head] for head in _heads(each, readings)), default=0),
            -len(each.participants),
        ),
    )
    titles = [_words_of(each, readings) for each in ranked]
    return next((title for title in titles if not _is_loaded(title)), titles[0])


def _heads(member: Sighting, readings: Sequence[Reading]) -> list[str]:
    event = _event_of(member, readings)
    return [each.head.casefold() for each in event.recipients[:1]]


def _event_of(member: Sighting, readings: Sequence[Reading]) -> Event:
    events = readings[member.document].events
    return next(each for each in events if each.id == member.mention.event)


def _is_loaded(words: str) -> bool:
    named = SO_CALLED in words.casefold() or "fighters" in groups_named(words)
    return named or bool(PRONOUN.search(words))


def _words_of(member: Sighting, readings: Sequence[Reading]) -> str:
    reading = readings[member.document]
    event = _event_of(member, readings)
    sentence = next(
        (each.span for each in reading.sentences if each.span.covers(event.trigger)), None
    )
    start, end = event.trigger.start, event.trigger.end
    actors = () if event.kind == "ASSAULT" and event.recipients else event.actors[:1]
    for words in (each.span for each in (*actors, *event.recipients[:1])):
        reach = min(start, words.start), max(end, words.end)
        inside = sentence is None or sentence.covers(words)
        if inside and reach[1] - reach[0] <= LONGEST_TITLE:
            start, end = reach
    return " ".join(reading.document.words(Span(start, end)).split())
