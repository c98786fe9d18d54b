"""The step that codes events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from sayso.reading.events.candidates import Candidate, find_candidates
from sayso.reading.events.counts import crowd_of
from sayso.reading.events.demands import find_demands
from sayso.reading.events.features import (
    features_around,
    features_near,
    features_within,
    forms_of,
)
from sayso.reading.events.geography import Geography
from sayso.reading.events.lexicon import Entry, Lexicon, load_lexicon
from sayso.reading.events.modes import mode_of
from sayso.reading.events.nesting import find_holders
from sayso.reading.events.participants import find_roles
from sayso.reading.events.places import place_gaps, place_of
from sayso.reading.events.scene import Scene
from sayso.reading.events.sharing import share_out
from sayso.reading.events.timing import time_of
from sayso.reading.events.typer import KINDS, Typer, buckets_of, load_typer
from sayso.records import Count, Event, Reading, Span
from sayso.records.identity import record_id

__all__ = ["Coder", "code_events"]

STEP = "code"
HOPELESS = 3.0
"""A candidate whose words, and those near it, speak so much against an event, in natural logarithms
of odds, is passed over: what stands around it in the tree changes that for one event in 200, and
half of the candidates are done with (india_police_events, plv and plover_gsr, dev)."""

DEMAND_CONFIDENCE = 0.6
"""Of what is said to have to be done; not fitted."""


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
        geography = Geography(scene)
        events = code_events(scene, lexicon=self.lexicon, typer=self.typer, geography=geography)
        return replace(reading, events=events, gaps=reading.gaps + place_gaps(geography, events))


@dataclass(frozen=True, slots=True)
class _Draft:
    """A candidate that names an event."""

    candidate: Candidate
    kind: str
    confidence: float


def code_events(
    scene: Scene, *, lexicon: Lexicon, typer: Typer, geography: Geography | None = None
) -> tuple[Event, ...]:
    """The events of a document in reading order.

    geography: its places, where somebody has looked them up already.
    """
    around = geography or Geography(scene)
    drafts = _with_demands(scene, [*_drafts(scene, lexicon, typer)])
    tallies = share_out(
        scene, [(each.candidate.head, each.candidate.inner, each.kind) for each in drafts]
    )
    bare = [_event(around, draft, tallies[number]) for number, draft in enumerate(drafts)]
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
        rows = _rows_within(candidate.entry, forms_of(scene, candidate), len(typer.table))
        bare = near + typer.scores_at(*rows)
        if bare[0] - bare[1:].max() > HOPELESS:
            continue
        likely = typer.probabilities(
            bare + typer.scores(features_around(scene, lexicon, candidate))
        )
        confidence = float(1 - likely[0])
        if confidence >= typer.least:
            yield _Draft(candidate, KINDS[int(likely[1:].argmax())], round(confidence, 4))


@lru_cache(maxsize=20_000)
def _rows_within(
    entry: Entry, forms: tuple[str, ...], count: int
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    return buckets_of(features_within(entry, forms), count)


def _with_demands(scene: Scene, drafts: list[_Draft]) -> list[_Draft]:
    """Those of the typer, and the demands where it found nothing."""
    taken = {draft.candidate.head for draft in drafts}
    for demand in find_demands(scene):
        if demand.head not in taken:
            drafts.append(_Draft(demand, "REQUEST", DEMAND_CONFIDENCE))
            taken.add(demand.head)
    return sorted(drafts, key=lambda draft: draft.candidate.inner)


def _event(geography: Geography, draft: _Draft, tallies: list[Count]) -> Event:
    scene = geography.scene
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
        place=place_of(geography, draft.candidate, (*actors, *recipients), draft.kind),
        time=time_of(scene, draft.candidate.head),
        counts=tuple(sorted({*counts}, key=lambda count: (count.span, count.what, count.scope))),
    )


def event_id(scene: Scene, kind: str, trigger: Span) -> str:
    """The id of an event, from its document, type and trigger."""
    return record_id("event", scene.document.id, kind, trigger.start, trigger.end)
