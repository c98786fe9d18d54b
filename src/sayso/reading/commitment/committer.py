"""The step that says how each voice stands to each event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from sayso.reading.commitment.arbiter import Arbiter, load_arbiter
from sayso.reading.commitment.doers import cast_of, doers_of
from sayso.reading.commitment.holders import Voices
from sayso.reading.commitment.lexicon import Lexicon, load_lexicon
from sayso.reading.commitment.weighing import Weighed, weigh
from sayso.reading.layout import lay_out
from sayso.records import Commitment, Event, Gap, Reading, Responsibility, Span

__all__ = ["Committer"]

NOBODY = "G_HOLDER: somebody else than the author holds an event here, and who is not settled"
UNNAMED = "G_HOLDER: an event is laid here to nobody in particular"
MANY = "G_CLAIM: this may stand for more than one thing that was claimed before"


@dataclass(frozen=True, slots=True)
class Committer:
    """Adds commitments to a reading, and to each of its events who is held responsible for it.

    lexicon, arbiter: what it goes by; those that ship with sayso if not given.

    Who holds an event but is no voice of the reading has no commitment, as a commitment names a
    voice: a gap shows the words. Another gap shows each claim that somebody answers and that may
    stand for more than one event.
    """

    lexicon: Lexicon = field(default_factory=load_lexicon, repr=False)
    arbiter: Arbiter = field(default_factory=load_arbiter, repr=False)

    name: str = field(default="commit", init=False)
    version: str = field(default="2", init=False)
    needs: frozenset[str] = field(
        default=frozenset({"parse", "parties", "voices", "statements", "events"}), init=False
    )
    adds: frozenset[str] = field(default=frozenset({"commitments"}), init=False)
    completes: frozenset[str] = field(default=frozenset({"events"}), init=False)

    @property
    def weights(self) -> str:
        """Version of the arbiter's weights."""
        return self.arbiter.version

    def __call__(self, reading: Reading, /) -> Reading:
        """The reading with its commitments: by event, the author's first.

        Raises:
            ValueError: if the reading has no parse; the line sees to it that it has one.
        """
        if reading.parse is None:
            raise ValueError("a reading without a parse cannot be judged")
        layout = lay_out(reading.document, reading.parse)
        voices = Voices(reading.voices, reading.statements)
        triggers = [event.trigger for event in reading.events]
        weighed, unsettled = weigh(
            layout, triggers, reading.statements, voices, self.lexicon, self.arbiter
        )
        found: list[Commitment] = []
        for event, each in zip(reading.events, weighed, strict=True):
            found += _commitments(event.id, each, voices)
        cast = cast_of(reading, voices, self.lexicon)
        events = tuple(
            _with_doers(event, tuple(doers_of(layout, cast, event, each)))
            for event, each in zip(reading.events, weighed, strict=True)
        )
        gaps = (*_nobody(reading, weighed), *(Gap(self.name, span, MANY) for span in unsettled))
        return replace(
            reading, events=events, commitments=tuple(found), gaps=(*reading.gaps, *gaps)
        )


def _with_doers(event: Event, doers: tuple[Responsibility, ...]) -> Event:
    """The event with its doers; `dataclasses.replace` takes many times as long on such records."""
    return Event(
        id=event.id,
        kind=event.kind,
        trigger=event.trigger,
        confidence=event.confidence,
        mode=event.mode,
        actors=event.actors,
        recipients=event.recipients,
        place=event.place,
        time=event.time,
        counts=event.counts,
        content_of=event.content_of,
        responsibility=doers,
    )


def _nobody(reading: Reading, weighed: Sequence[Sequence[Weighed]]) -> Iterator[Gap]:
    """A gap for each statement, or words of a holder, behind which no voice was settled."""
    statements = {each.id: each for each in reading.statements}
    seen: set[Span] = set()
    for event, judgements in zip(reading.events, weighed, strict=True):
        for each in judgements[1:]:
            holder = each.judged.holder
            if holder is None or holder.voice is not None:
                continue
            said = statements.get(holder.statement or "")
            words = (*said.source, *said.content) if said else holder.words
            words = words or each.judged.cues[-1:] or (event.trigger,)
            span = Span(min(word.start for word in words), max(word.end for word in words))
            if span not in seen:
                seen.add(span)
                yield Gap("commit", span, NOBODY if holder.words or said else UNNAMED)


def _commitments(event: str, weighed: Sequence[Weighed], voices: Voices) -> Iterator[Commitment]:
    """The commitments of one event, one a voice."""
    seen: set[str] = set()
    for each in weighed:
        judged, holder = each.judged, each.judged.holder
        voice = voices.author if holder is None else holder.voice
        if voice is None or voice in seen:
            continue
        seen.add(voice)
        yield Commitment(
            event=event,
            voice=voice,
            statement=holder.statement if holder else None,
            stance=judged.stance,
            polarity=judged.value.polarity,
            strength=judged.value.strength,
            status=each.status,
            cues=judged.cues,
            confidence=each.confidence,
            abstained=each.abstained,
        )
