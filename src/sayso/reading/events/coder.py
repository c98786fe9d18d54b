"""The step that codes events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from sayso.reading.events.candidates import Candidate, find_candidates
from sayso.reading.events.counts import Tally, crowd_of, find_tallies
from sayso.reading.events.features import features_near, features_of
from sayso.reading.events.lexicon import Lexicon, load_lexicon
from sayso.reading.events.modes import mode_of
from sayso.reading.events.nesting import find_holders
from sayso.reading.events.participants import find_roles
from sayso.reading.events.places import place_of
from sayso.reading.events.scene import Scene
from sayso.reading.events.timing import time_of
from sayso.reading.events.typer import KINDS, Typer, load_typer
from sayso.records import Count, Event, Reading, Span
from sayso.records.identity import record_id

__all__ = ["Coder", "code_events"]

STEP = "code"


@dataclass(frozen=True, slots=True)
class Coder:
    """Adds events to a reading.

    lexicon, typer: what it goes by; those that ship with sayso if not given.
    """

    lexicon: Lexicon = field(default_factory=load_lexicon, repr=False)
    typer: Typer = field(default_factory=load_typer, repr=False)

    name: str = field(default=STEP, init=False)
    version: str = field(default="1", init=False)
    needs: frozenset[str] = field(
        default=frozenset({"parse", "parties", "statements", "times"}), init=False
    )
    adds: frozenset[str] = field(default=frozenset({"events"}), init=False)

    @property
    def weights(self) -> str:
        """Version of the weights of the typer."""
        return self.typer.version

    def __call__(self, reading: Reading, /) -> Reading:
        """The reading with its events, each coded once whatever is said about it.

        Raises:
            ValueError: if the reading has no parse; the line sees to it that it has one.
        """
        if reading.parse is None:
            raise ValueError("events cannot be found in a reading without a parse")
        scene = Scene(
            reading.document, reading.parse, reading.parties, reading.statements, reading.times
        )
        return replace(reading, events=code_events(scene, lexicon=self.lexicon, typer=self.typer))


@dataclass(frozen=True, slots=True)
class _Draft:
    """A candidate that names an event."""

    candidate: Candidate
    kind: str
    confidence: float


def code_events(scene: Scene, *, lexicon: Lexicon, typer: Typer) -> tuple[Event, ...]:
    """The events of a document in reading order."""
    drafts = [*_drafts(scene, lexicon, typer)]
    tallies = _share_out(scene, drafts)
    bare = [_event(scene, draft, tallies[number]) for number, draft in enumerate(drafts)]
    holders = find_holders(
        scene, [draft.candidate.head for draft in drafts], [draft.kind for draft in drafts]
    )
    return tuple(
        replace(event, content_of=bare[holder].id) if holder is not None else event
        for event, holder in zip(bare, holders, strict=True)
    )


def _drafts(scene: Scene, lexicon: Lexicon, typer: Typer) -> Iterator[_Draft]:
    """The candidates that the typer takes for events; it sees each sentence once."""
    sentence, near = None, typer.scores({})
    for candidate in find_candidates(scene.layout, lexicon):
        here = scene.layout.sentence(candidate.head)
        if here != sentence:
            sentence, near = here, typer.scores(features_near(scene, here))
        own = typer.scores(features_of(scene, lexicon, candidate))
        likely = typer.probabilities(own + near)
        confidence = float(1 - likely[0])
        if confidence >= typer.least:
            yield _Draft(candidate, KINDS[int(likely[1:].argmax())], round(confidence, 4))


def _event(scene: Scene, draft: _Draft, tallies: list[Count]) -> Event:
    trigger = scene.layout.span(draft.candidate.words)
    actors, recipients = find_roles(scene, draft.candidate, draft.kind)
    counts = list(tallies)
    if draft.kind == "PROTEST":
        crowds = (crowd_of(scene, scene.head_in(actor.span)) for actor in actors)
        counts += [crowd for crowd in crowds if crowd is not None]
    return Event(
        id=event_id(scene, draft.kind, trigger),
        kind=draft.kind,
        trigger=trigger,
        confidence=draft.confidence,
        mode=mode_of(draft.candidate, draft.kind),
        actors=actors,
        recipients=recipients,
        place=place_of(scene, draft.candidate, (*actors, *recipients)),
        time=time_of(scene, draft.candidate.head),
        counts=tuple(sorted(counts, key=lambda count: count.span)),
    )


def event_id(scene: Scene, kind: str, trigger: Span) -> str:
    """The id of an event, from its document, type and trigger."""
    return record_id("event", scene.document.id, kind, trigger.start, trigger.end)


def _share_out(scene: Scene, drafts: list[_Draft]) -> list[list[Count]]:
    """The counts of each event: each count goes to one, the nearest that it can belong to."""
    found: list[list[Count]] = [[] for _ in drafts]
    sentences = {scene.layout.sentence(draft.candidate.head) for draft in drafts}
    for first, last in sorted(sentences):
        for tally in find_tallies(scene, range(first, last + 1)):
            number = _nearest(drafts, tally, (first, last))
            if number is not None:
                found[number].append(tally.count)
    return found


def _nearest(drafts: list[_Draft], tally: Tally, sentence: tuple[int, int]) -> int | None:
    fitting = [
        (abs(draft.candidate.head - tally.anchor), number)
        for number, draft in enumerate(drafts)
        if draft.kind == tally.kind and sentence[0] <= draft.candidate.head <= sentence[1]
    ]
    return min(fitting)[1] if fitting else None
