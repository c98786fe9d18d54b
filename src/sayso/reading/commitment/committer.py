"""The step that says how each voice stands to each event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from sayso.reading.commitment.arbiter import Arbiter, load_arbiter
from sayso.reading.commitment.holders import Voices
from sayso.reading.commitment.lexicon import Lexicon, load_lexicon
from sayso.reading.commitment.weighing import Weighed, weigh
from sayso.reading.layout import lay_out
from sayso.records import Commitment, Reading

__all__ = ["Committer"]


@dataclass(frozen=True, slots=True)
class Committer:
    """Adds commitments to a reading that has a parse, voices, statements and events.

    lexicon, arbiter: what it goes by; those that ship with sayso if not given.

    Who holds an event but is no voice of the reading has no commitment: a commitment names a voice.
    """

    lexicon: Lexicon = field(default_factory=load_lexicon, repr=False)
    arbiter: Arbiter = field(default_factory=load_arbiter, repr=False)

    name: str = field(default="commit", init=False)
    version: str = field(default="1", init=False)
    needs: frozenset[str] = field(
        default=frozenset({"parse", "parties", "voices", "statements", "events"}), init=False
    )
    adds: frozenset[str] = field(default=frozenset({"commitments"}), init=False)

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
        found: list[Commitment] = []
        for event in reading.events:
            weighed = weigh(
                layout, event.trigger, reading.statements, voices, self.lexicon, self.arbiter
            )
            found += _commitments(event.id, weighed, voices)
        return replace(reading, commitments=tuple(found))


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
