"""Readings of invented texts, put together by hand so that no test needs weights."""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.records import (
    Document,
    Event,
    Participant,
    Party,
    PartyKind,
    Place,
    Reading,
    Sentence,
    Span,
    TimeBasis,
    TimeValue,
    record_id,
)

__all__ = ["at", "day", "event", "party", "reading"]


def day(text: str, basis: TimeBasis = TimeBasis.STATED) -> TimeValue:
    """One day as a time."""
    date = datetime.date.fromisoformat(text)
    return TimeValue(text, date, date, basis)


def at(text: str, words: str, nth: int = 0) -> Span:
    """Where words stand in a text."""
    found = [match.start() for match in re.finditer(re.escape(words), text)]
    return Span(found[nth], found[nth] + len(words))


def reading(
    name: str,
    text: str,
    *,
    published: str | None = None,
    events: Sequence[Event] = (),
    parties: Sequence[Party] = (),
) -> Reading:
    """A reading with a sentence for each full stop; its events and parties get ids of its own."""
    document = Document(
        text=text,
        source=name,
        digest=hashlib.sha256(text.encode()).hexdigest(),
        language="en",
        blocks=(),
        published=day(published) if published else None,
    )
    sentences = tuple(
        Sentence(Span(found.start(), found.end())) for found in re.finditer(r"[^.\s][^.]*\.", text)
    )
    named = {
        each.id: replace(each, id=record_id("party", document.id, each.id)) for each in parties
    }

    def own(participants: tuple[Participant, ...]) -> tuple[Participant, ...]:
        return tuple(
            replace(each, party=named[each.party].id) if each.party else each
            for each in participants
        )

    return Reading(
        document,
        sentences=sentences,
        parties=tuple(named.values()),
        events=tuple(
            replace(
                each,
                id=record_id("event", document.id, each.trigger.start, each.trigger.end),
                actors=own(each.actors),
                recipients=own(each.recipients),
            )
            for each in events
        ),
    )


def event(
    text: str,
    trigger: str,
    kind: str = "ASSAULT",
    *,
    nth: int = 0,
    time: str | None = None,
    place: Place | None = None,
    actor: str | None = None,
) -> Event:
    """An event of a text. actor: words that are a participant."""
    return Event(
        id="",
        kind=kind,
        trigger=at(text, trigger, nth),
        confidence=0.9,
        time=day(time) if time else None,
        place=place,
        actors=(Participant(at(text, actor), actor.split()[-1]),) if actor else (),
    )


def party(
    text: str, name: str, kind: PartyKind = PartyKind.PERSON, *others: str, **known: str
) -> Party:
    """A party of a text. others: further mentions. known: its country or authority."""
    mentions = tuple(sorted(at(text, words) for words in (name, *others)))
    return Party(
        id=name,
        kind=kind,
        name=name,
        mentions=mentions,
        country=known.get("country"),
        authority=known.get("authority"),
    )
