"""Events as they are told: how the publisher and each other voice stand to each event."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sayso.output.wording import NOT_NAMED, name_of
from sayso.records import Commitment, Event, Reading, Span, Voice, VoiceKind

__all__ = ["OWN", "PUBLISHER", "Held", "Telling", "Told", "called", "events_told"]

PUBLISHER = "the publisher"
"""What the author's and the publisher's own voice is called beside an event."""

SOMEBODY = "somebody not named"
"""What a voice without any name is called beside an event."""
OWN = frozenset({VoiceKind.AUTHOR, VoiceKind.PUBLISHER})
"""Kinds of voices that are the text's own."""


class Telling(StrEnum):
    """Who stands for an event, in one word; language, not truth.

    ASSERTED: the publisher does, and nobody denies it.
    ATTRIBUTED: other voices do, and nobody denies it.
    CONTESTED: somebody does, and somebody denies it.
    DENIED: nobody does, and somebody denies it or says that it did not happen.
    RAISED: nobody does either; it is held for likely or possible, asked about or called for.
    OPEN: how anybody stands to it was not settled.
    """

    ASSERTED = "asserted"
    ATTRIBUTED = "attributed"
    CONTESTED = "contested"
    DENIED = "denied"
    RAISED = "raised"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Held:
    """A commitment with the voice that has it.

    name: what the voice is called on screen; `PUBLISHER` for the text's own voice.
    voice: None where the reading has no such voice.
    """

    commitment: Commitment
    name: str
    voice: Voice | None

    @property
    def own(self) -> bool:
        """Whether it is the text itself that holds it."""
        return self.voice is not None and self.voice.kind in OWN

    @property
    def asserts(self) -> bool:
        """Whether the voice puts the event as fact: past, going on, to come, or in general."""
        each = self.commitment
        return (each.stance, each.polarity, each.strength) == ("asserts", "+", "full") and (
            each.status != "hypothetical"
        )

    @property
    def denies(self) -> bool:
        """Whether the voice denies the event, or says that it did not happen."""
        each = self.commitment
        return each.stance == "denies" or (each.stance == "asserts" and each.polarity == "-")


@dataclass(frozen=True, slots=True)
class Told:
    """One event, with how everybody stands to it.

    number: its place in `Reading.events`, from 1; views call it by that.
    passage: the sentence around it; its own words outside any sentence.
    settled: the commitments that were settled, the publisher's first; unsettled: the others.
    """

    event: Event
    number: int
    passage: Span
    settled: tuple[Held, ...]
    unsettled: tuple[Held, ...]

    @property
    def own(self) -> Held | None:
        """How the publisher stands to it; None where that was not settled."""
        return next((held for held in self.settled if held.own), None)

    @property
    def others(self) -> tuple[Held, ...]:
        """How all others stand to it."""
        return tuple(held for held in self.settled if not held.own)

    @property
    def asserted_by_publisher(self) -> bool:
        """Whether the publisher itself puts it as fact; others may still deny it."""
        return self.own is not None and self.own.asserts

    @property
    def claimed(self) -> bool:
        """Whether a voice that is not the publisher puts it as fact."""
        return any(held.asserts for held in self.others)

    @property
    def status(self) -> str:
        """Past, ongoing, future, hypothetical or generic; "" where that was not settled.

        As the publisher has it; as the first other voice has it, where the publisher's is open.
        """
        return self.settled[0].commitment.status if self.settled else ""

    @property
    def telling(self) -> Telling:
        """Who stands for it, in one word."""
        denied = any(held.denies for held in self.settled)
        if self.asserted_by_publisher or self.claimed:
            if denied:
                return Telling.CONTESTED
            return Telling.ASSERTED if self.asserted_by_publisher else Telling.ATTRIBUTED
        if denied:
            return Telling.DENIED
        if any(held.commitment.stance != "reports" for held in self.settled):
            return Telling.RAISED
        return Telling.OPEN


def called(voice: Voice | None) -> str:
    """What a voice is called beside an event."""
    if voice is not None and voice.kind in OWN:
        return PUBLISHER
    name = name_of(voice)
    return SOMEBODY if name == NOT_NAMED else name


def events_told(reading: Reading) -> Iterator[Told]:
    """The events of a reading, in reading order, each with its commitments."""
    voices = {voice.id: voice for voice in reading.voices}
    held: defaultdict[str, list[Held]] = defaultdict(list)
    for commitment in reading.commitments:
        voice = voices.get(commitment.voice)
        held[commitment.event].append(Held(commitment, called(voice), voice))
    starts = [sentence.span.start for sentence in reading.sentences]
    for number, event in enumerate(reading.events, 1):
        here = sorted(held[event.id], key=lambda each: not each.own)
        yield Told(
            event=event,
            number=number,
            passage=_sentence(reading, starts, event.trigger),
            settled=tuple(each for each in here if not each.commitment.abstained),
            unsettled=tuple(each for each in here if each.commitment.abstained),
        )


def _sentence(reading: Reading, starts: Sequence[int], span: Span) -> Span:
    """The sentence that covers some words; the words themselves without one.

    starts: of the sentences, in reading order.
    """
    at = bisect_right(starts, span.start) - 1
    if at >= 0 and reading.sentences[at].span.covers(span):
        return reading.sentences[at].span
    return span
