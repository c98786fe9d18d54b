"""Cards: what the page says of each event, beside the words that name it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.output.event_table import EventRow, event_rows
from sayso.output.event_told import Held, Telling
from sayso.output.event_words import (
    count_words,
    event_type,
    held_phrases,
    participant_words,
    place_words,
    status_words,
    when_told,
)
from sayso.output.outline import VoiceEntry
from sayso.output.wording import on_one_line
from sayso.records import Reading

__all__ = ["EventCard", "Holder", "event_cards"]


@dataclass(frozen=True, slots=True)
class Holder:
    """A voice that stands to an event somehow.

    entry: its entry in the list of voices; None for the text itself and for nobody in the list.
    status: when it puts the event, such as "yet to come"; "" for the past, and where the card
        says it of all.
    """

    name: str
    entry: VoiceEntry | None
    status: str


@dataclass(frozen=True, slots=True)
class EventCard:
    """One event.

    number: what it is called in the text and in the list. row: the event itself.
    kind: type and mode. status: as in `Holder`, of all voices. trigger: its words, on one line.
    facts: name and words of what is known of it, as ("by", "riot police (COP)").
    inside: number and words of the speech act that holds it; None without one.
    stances: phrases such as "denied by", each with the voices.
    responsible: who is held to have done it, where that is at issue.
    """

    number: int
    row: EventRow
    kind: str
    status: str
    trigger: str
    facts: tuple[tuple[str, str], ...]
    inside: tuple[int, str] | None
    stances: tuple[tuple[str, tuple[Holder, ...]], ...]
    responsible: tuple[str, ...]

    @property
    def telling(self) -> str:
        """Who stands for it, in one word."""
        return self.row.told.telling.value

    @property
    def classes(self) -> str:
        """What the style sheet draws its number by: how it is told, and whether it is to come."""
        stands = self.row.told.telling in (Telling.ASSERTED, Telling.ATTRIBUTED)
        return f"{self.telling} future" if stands and self.future else self.telling

    @property
    def future(self) -> bool:
        """Whether it is yet to come."""
        return self.row.told.status == "future"

    @property
    def told(self) -> str:
        """Type and stances in one sentence, for whoever does not look at the list."""
        parts = [
            f"{phrase} {', '.join(holder.name for holder in holders)}"
            for phrase, holders in self.stances
        ]
        status = f", {self.status}" if self.status else ""
        return f"{self.kind}{status}: {'; '.join(parts) or 'not settled'}"


def event_cards(reading: Reading, voices: tuple[VoiceEntry, ...]) -> tuple[EventCard, ...]:
    """The cards of a reading, in reading order.

    voices: the entries of `Outline.voices`.
    """
    entries = {entry.voice.id: entry for entry in voices if entry.voice and entry.label}
    rows = list(event_rows([reading]))
    calls = {
        row.told.event.id: (row.told.number, on_one_line(reading.text_of(row.told.event.trigger)))
        for row in rows
    }
    return tuple(_card(row, entries, calls) for row in rows)


def _card(
    row: EventRow, entries: dict[str, VoiceEntry], calls: dict[str, tuple[int, str]]
) -> EventCard:
    told = row.told
    status = status_words(told.settled)
    return EventCard(
        number=told.number,
        row=row,
        kind=event_type(told),
        status=status,
        trigger=calls[told.event.id][1],
        facts=tuple(_facts(row)),
        inside=calls.get(told.event.content_of or ""),
        stances=tuple(
            (phrase, tuple(_holder(held, entries, shared=bool(status)) for held in group))
            for phrase, group in held_phrases(told)
        ),
        responsible=tuple(row.responsible),
    )


def _holder(held: Held, entries: dict[str, VoiceEntry], *, shared: bool) -> Holder:
    entry = None if held.own else entries.get(held.commitment.voice)
    return Holder(held.name, entry, "" if shared else status_words((held,)))


def _facts(row: EventRow) -> Iterator[tuple[str, str]]:
    event = row.told.event
    for role, participants in (("by", event.actors), ("to", event.recipients)):
        if participants:
            yield role, participant_words(participants, row.shown)
    for role, words in (("when", when_told(row.told)), ("where", place_words(row.told))):
        if words:
            yield role, words
    if event.counts:
        yield "counted", count_words(event.counts)
