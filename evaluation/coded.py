"""Coded readings: with their events, and each event as PLOVER's export would name it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from evaluation.reader import Reader, read_exactly
from sayso.reading.events import Coder
from sayso.reading.times import Anchor
from sayso.records import Event, Reading

__all__ = ["CodedReading", "read_coded"]

EXPORTED = {
    "CONSULT": "AGREE",
    "SUPPORT": "AGREE",
    "COOPERATE": "AGREE",
    "AID": "AGREE",
    "RETREAT": "CONCEDE",
}
"""What a future event is called in PLOVER: cooperation that is to come is agreed to."""

HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST"})
"""What is called THREATEN in PLOVER where its own doer announces it."""

WILL = frozenset({"will", "would", "shall", "'ll", "’ll"})
TO = "to"
PLANS = frozenset(
    "plan plans planned intends intend intended ready willing prepared agree agreed agrees promise "
    "promised promises offer offered offers pledged pledge set due wants want consider vow vowed "
    "vows swore sworn going".split()
)
DEEPEST = 50


@dataclass(frozen=True, slots=True)
class CodedReading:
    """A reading whose events are coded."""

    reading: Reading

    def head(self, event: Event) -> int:
        """Number of the head word of the trigger: the first that hangs on none inside it."""
        parse = self.reading.parse
        if parse is None:
            return 0
        inside = [n for n, word in enumerate(parse.words) if word.overlaps(event.trigger)]
        return next((n for n in inside if parse.heads[n] not in inside), inside[0])

    def exported_kind(self, event: Event) -> str:
        """The type of an event by the rules of the export: future cooperation is AGREE, and
        conflict that its doer announces THREATEN.
        """
        if event.kind in EXPORTED and self._is_future(event):
            return EXPORTED[event.kind]
        if event.kind in HOSTILE and self._is_future(event) and self._is_announced(event):
            return "THREATEN"
        return event.kind

    def _is_announced(self, event: Event) -> bool:
        """Whether somebody says it who does it."""
        doers = {actor.party for actor in event.actors} - {None}
        party_of = {voice.id: voice.party for voice in self.reading.voices}
        return any(
            statement.voice is not None
            and party_of.get(statement.voice) in doers
            and any(span.covers(event.trigger) for span in statement.content)
            for statement in self.reading.statements
        )

    def _is_future(self, event: Event) -> bool:
        parse, text = self.reading.parse, self.reading.document.text
        if parse is None:
            return False
        head = self.head(event)
        for word, above in enumerate(parse.heads):
            if above != head or parse.relations[word] not in {"aux", "mark"}:
                continue
            form = text[parse.words[word].start : parse.words[word].end].lower()
            if form in WILL:
                return True
            if form == TO and parse.heads[head] >= 0:
                ruler = parse.words[parse.heads[head]]
                return text[ruler.start : ruler.end].lower() in PLANS
        return False

    def main_event(self) -> Event | None:
        """What a sentence mainly tells: the event that is in no other, highest in the tree."""
        return min(
            self.reading.events,
            key=lambda event: (
                event.content_of is not None, self._depth(event), event.trigger.start
            ),
            default=None,
        )  # fmt: skip

    def _depth(self, event: Event) -> int:
        parse = self.reading.parse
        if parse is None:
            return 0
        word, depth = self.head(event), 0
        while parse.heads[word] >= 0 and depth < DEEPEST:
            depth += parse.relations[word] != "conj"
            word = parse.heads[word]
        return depth


def read_coded(reader: Reader, text: str, *, published: str | None = None) -> CodedReading | None:
    """Read a text and code its events, whether the reader's own line does or not."""
    reading = read_exactly(reader, text, published=published)
    if reading is None or reading.parse is None:
        return None
    done = {maker.step for maker in reading.makers}
    if "anchor" not in done and not reading.times:
        reading = Anchor()(reading)
    coder = _coder()
    return CodedReading(reading if coder.name in done else coder(reading))


@cache
def _coder() -> Coder:
    return Coder()
