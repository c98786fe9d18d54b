"""The events of readings as rows, for programs: each with how every voice stands to it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sayso.output.event_told import OWN, Held, Told, called, events_told
from sayso.output.event_words import degree_words, phrase_of
from sayso.output.outline import PRONOUNS
from sayso.output.timeline import WITHHELD
from sayso.output.voice_table import PUBLIC, is_private
from sayso.output.wording import on_one_line
from sayso.records import (
    Commitment,
    Count,
    Participant,
    Party,
    PartyKind,
    Place,
    Reading,
    Responsibility,
    Span,
    TimeValue,
)

__all__ = ["EventRow", "Scope", "Selection", "event_rows", "events_json"]


class Scope(StrEnum):
    """Which events are listed.

    ASSERTED: those that the publisher itself puts as fact, whether others deny it or not.
    CLAIMED: those too that some other voice puts as fact.
    HELD: those too that some other voice denies, doubts, asks about or calls for.
    ALL: every event, what nobody stands for among them.
    """

    ASSERTED = "asserted"
    CLAIMED = "claimed"
    HELD = "held"
    ALL = "all"

    def takes(self, told: Told) -> bool:
        """Whether an event is listed."""
        if self is Scope.ALL or told.asserted_by_publisher:
            return True
        if self is Scope.ASSERTED:
            return False
        if self is Scope.CLAIMED:
            return told.claimed
        return any(held.commitment.stance != "reports" for held in told.others)


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event of one reading.

    parties: those of the reading, by id.
    withheld: whether persons without a public role are named as `WITHHELD`.
    """

    reading: Reading
    told: Told
    parties: Mapping[str, Party]
    withheld: bool = False

    def name(self, held: Held) -> str:
        """What a voice is called."""
        hidden = self.withheld and held.voice is not None and is_private(self.reading, held.voice)
        return WITHHELD if hidden else held.name

    def words(self, participant: Participant) -> str:
        """The words of a participant, on one line."""
        if self._hides(participant):
            return WITHHELD
        return on_one_line(self.reading.text_of(participant.span))

    def shown(self, participant: Participant) -> str:
        """The words of a participant for a reader; for a pronoun, with whom it stands for."""
        words, name = self.words(participant), self.party_name(participant)
        is_pronoun = words.casefold() in PRONOUNS
        return f"{words} = {name}" if is_pronoun and name else words

    def party_name(self, participant: Participant) -> str:
        """The name of the party that a participant is; "" where that was not settled."""
        party = self._party(participant)
        if party is None:
            return ""
        return WITHHELD if self._hides(participant) else on_one_line(party.name)

    def _party(self, participant: Participant) -> Party | None:
        return self.parties.get(participant.party or "")

    def _hides(self, participant: Participant) -> bool:
        """Whether a participant is a named person without a public role, and such go unnamed.

        "A woman" and "they" name nobody, and stay.
        """
        party = self._party(participant)
        return (
            self.withheld
            and party is not None
            and party.kind is PartyKind.PERSON
            and _is_named(party.name)
            and party.authority is None
            and not PUBLIC.intersection((*party.sector, *participant.sector))
        )

    def names(self, holds: Callable[[Held], bool]) -> list[str]:
        """The voices other than the publisher of whom something holds, each once."""
        return list(dict.fromkeys(self.name(held) for held in self.told.others if holds(held)))

    @property
    def claimed_by(self) -> list[str]:
        """The voices other than the publisher that put the event as fact."""
        return self.names(lambda held: held.asserts)

    @property
    def denied_by(self) -> list[str]:
        """The voices other than the publisher that deny it, or say that it did not happen."""
        return self.names(lambda held: held.denies)

    def by_stance(self, stance: str) -> list[str]:
        """The voices other than the publisher with some other stance."""
        return self.names(lambda held: held.commitment.stance == stance and not held.denies)

    @property
    def not_settled(self) -> list[str]:
        """The voices whose commitment was not settled, the publisher among them."""
        return list(dict.fromkeys(self.name(held) for held in self.told.unsettled))

    @property
    def by_publisher(self) -> str:
        """How the publisher stands to it: asserts, denies, hedges, reports, asks or calls_for.

        "" where that was not settled. To say that it did not happen counts as denying it.
        """
        own = self.told.own
        if own is None:
            return ""
        return "denies" if own.denies else own.commitment.stance

    @property
    def responsible(self) -> list[str]:
        """Who is held to have done it and how firmly, in words, where that is at issue."""
        return [
            f"{self._accused(held)}: {degree_words(held.degree, self._accuser(held))}"
            for held in self.told.event.responsibility or ()
        ]

    def as_json(self) -> dict[str, object]:
        """The row as plain values; `docs/reference/json.md` tells what each key holds."""
        reading, told = self.reading, self.told
        document, event = reading.document, told.event
        return {
            "document": document.id,
            "source": document.source,
            "publisher": document.publisher,
            "published": document.published.edtf if document.published else None,
            "event": event.id,
            "type": event.kind,
            "mode": event.mode,
            "trigger": reading.text_of(event.trigger),
            "start": event.trigger.start,
            "end": event.trigger.end,
            "telling": told.telling.value,
            "asserted_by_publisher": told.asserted_by_publisher,
            "by_publisher": self.by_publisher or None,
            "status": told.status or None,
            "claimed_by": self.claimed_by,
            "denied_by": self.denied_by,
            "hedged_by": self.by_stance("hedges"),
            "reported_by": self.by_stance("reports"),
            "asked_by": self.by_stance("asks"),
            "called_for_by": self.by_stance("calls_for"),
            "not_settled": self.not_settled,
            "actors": [self._participant(each) for each in event.actors],
            "recipients": [self._participant(each) for each in event.recipients],
            "responsibility": [self._responsible(each) for each in event.responsibility or ()],
            "time": _time(event.time),
            "place": _place(event.place),
            "counts": [_count(reading, each) for each in event.counts],
            "content_of": event.content_of,
            "commitments": [self._held(each) for each in (*told.settled, *told.unsettled)],
            "passage": document.words(told.passage),
            "passage_start": told.passage.start,
            "passage_end": told.passage.end,
            "confidence": event.confidence,
        }

    def _participant(self, participant: Participant) -> dict[str, object]:
        return {
            "words": self.words(participant),
            **_ends(participant.span),
            "name": self.party_name(participant) or None,
            "party": participant.party,
            "sector": list(participant.sector),
            "country": participant.country,
        }

    def _held(self, held: Held) -> dict[str, object]:
        each: Commitment = held.commitment
        return {
            "voice": each.voice,
            "name": self.name(held),
            "own": held.own,
            "stance": each.stance,
            "polarity": each.polarity,
            "strength": each.strength,
            "status": each.status,
            "words": phrase_of(held),
            "cues": [[span.start, span.end] for span in each.cues],
            "confidence": each.confidence,
            "abstained": each.abstained,
        }

    def _responsible(self, held: Responsibility) -> dict[str, object]:
        return {
            "words": self._accused(held),
            **_ends(held.span),
            "party": held.party,
            "degree": held.degree.value,
            "voice": held.voice,
            "by": self._accuser(held),
            "confidence": held.confidence,
        }

    def _accused(self, held: Responsibility) -> str:
        return self.words(Participant(held.span, "", held.party))

    def _accuser(self, held: Responsibility) -> str:
        """Who says so; "" for the text itself and where that was not settled."""
        voice = next((each for each in self.reading.voices if each.id == held.voice), None)
        if voice is None or voice.kind in OWN:
            return ""
        hidden = self.withheld and is_private(self.reading, voice)
        return WITHHELD if hidden else called(voice)


def _is_named(name: str) -> bool:
    """Whether what a person is called holds a name: a capital that need not be one."""
    first, *others = name.split() or [""]
    return any(word.istitle() for word in others or [first])


def _ends(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _time(time: TimeValue | None) -> dict[str, object] | None:
    if time is None:
        return None
    return {
        "edtf": time.edtf,
        "earliest": time.earliest.isoformat() if time.earliest else None,
        "latest": time.latest.isoformat() if time.latest else None,
        "basis": time.basis.value,
    }


def _place(place: Place | None) -> dict[str, object] | None:
    if place is None:
        return None
    return {
        "name": place.name,
        **_ends(place.span),
        "geoname": place.geoname,
        "lat": place.latitude,
        "lon": place.longitude,
        "country": place.country,
        "precision": place.precision,
    }


def _count(reading: Reading, count: Count) -> dict[str, object]:
    return {
        "what": count.what,
        "words": reading.text_of(count.span),
        **_ends(count.span),
        "interval": [count.low, count.high],
        "scope": count.scope,
    }


@dataclass(slots=True)
class Selection:
    """Takes some of the rows, and counts the others.

    left_out: how many were not taken so far.
    """

    takes: Callable[[EventRow], bool]
    left_out: int = 0

    def of(self, rows: Iterable[EventRow]) -> Iterator[EventRow]:
        """The rows that are taken, in the same order."""
        for row in rows:
            if self.takes(row):
                yield row
            else:
                self.left_out += 1


def event_rows(readings: Iterable[Reading], *, withheld: bool = False) -> Iterator[EventRow]:
    """A row for each event, in reading order.

    withheld: whether persons without a public role go unnamed, as they do when several documents
        are listed together.
    """
    for reading in readings:
        parties = {party.id: party for party in reading.parties}
        for told in events_told(reading):
            yield EventRow(reading, told, parties, withheld)


def events_json(rows: Iterable[EventRow]) -> Iterator[str]:
    """One JSON object a line, each with its line end."""
    return (json.dumps(row.as_json(), ensure_ascii=True) + "\n" for row in rows)
