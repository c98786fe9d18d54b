"""The step that codes events."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from sayso.reading.events.candidates import Candidate, find_candidates
from sayso.reading.events.counts import crowd_of
from sayso.reading.events.demands import find_demands
from sayso.reading.events.features import (
    features_within,
    forms_of,
    rows_around,
    rows_near,
)
from sayso.reading.events.figurative import is_figurative
from sayso.reading.events.geography import Geography
from sayso.reading.events.lexicon import Entry, Lexicon, load_lexicon
from sayso.reading.events.modes import mode_of
from sayso.reading.events.nesting import find_holders
from sayso.reading.events.participants import find_roles
from sayso.reading.events.places import place_gaps, place_of
from sayso.reading.events.plain import find_plain, is_conquest
from sayso.reading.events.scene import Scene
from sayso.reading.events.sharing import share_out
from sayso.reading.events.timing import time_of
from sayso.reading.events.typer import KINDS, Typer, columns_of, load_typer
from sayso.records import Count, Event, Reading, Span
from sayso.records.identity import record_id

__all__ = ["Coder", "code_events"]

STEP = "code"
HOPELESS = 3.0
"""A candidate whose words, and those near it, speak so much against an event, in natural logarithms
of odds, is passed over: what stands around it in the tree changes that for one event in 200, and
half of the candidates are done with (india_police_events, plv and plover_gsr, dev)."""

DEMAND_CONFIDENCE = 0.6
"""Of what is said to have to be done, and of plain deeds; not fitted."""


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
    candidates = find_candidates(scene.layout, lexicon)
    if not candidates:
        return
    bare = _bare_scores(scene, typer, candidates)
    hopeful = np.flatnonzero(bare[:, 0] - bare[:, 1:].max(1) <= HOPELESS)
    scores = bare[hopeful]
    for row, number in enumerate(hopeful.tolist()):
        rows = rows_around(scene, lexicon, candidates[number], len(typer.table))
        scores[row] += typer.scores_at(*columns_of(rows))
    likely = typer.probabilities(scores)
    confidences = (1 - likely[:, 0]).tolist()
    kinds = likely[:, 1:].argmax(1).tolist()
    for number, confidence, kind in zip(hopeful.tolist(), confidences, kinds, strict=True):
        if confidence >= typer.least:
            yield _Draft(candidates[number], KINDS[kind], round(confidence, 4))


def _bare_scores(
    scene: Scene, typer: Typer, candidates: Sequence[Candidate]
) -> NDArray[np.float32]:
    """What the words of candidates say, and those near them; (candidates, 1 + types)."""
    found: list[NDArray[np.float32]] = []
    sentence, near = None, typer.scores({})
    for candidate in candidates:
        here = scene.layout.sentence(candidate.head)
        if here != sentence:
            rows = rows_near(scene, here, len(typer.table))
            sentence, near = here, typer.scores_at(*columns_of(rows))
        found.append(near + _scores_within(typer, candidate.entry, forms_of(scene, candidate)))
    return np.stack(found)


@lru_cache(maxsize=20_000)
def _scores_within(typer: Typer, entry: Entry, forms: tuple[str, ...]) -> NDArray[np.float32]:
    """What the words of a candidate say, wherever they stand."""
    return typer.scores(features_within(entry, forms))


def _with_demands(scene: Scene, drafts: list[_Draft]) -> list[_Draft]:
    """Those of the typer, and demands and plain deeds where it found nothing."""
    drafts = [draft for draft in drafts if not _is_mistaken(scene, draft)]
    taken = {word for draft in drafts for word in draft.candidate.inner}
    demands = ((demand, "REQUEST") for demand in find_demands(scene))
    violent = any(draft.kind == "ASSAULT" for draft in drafts)
    for candidate, kind in (*demands, *find_plain(scene, violent=violent)):
        if candidate.head not in taken:
            drafts.append(_Draft(candidate, kind, DEMAND_CONFIDENCE))
            taken.add(candidate.head)
    return sorted(drafts, key=lambda draft: draft.candidate.inner)


def _is_mistaken(scene: Scene, draft: _Draft) -> bool:
    """Whether grammar speaks against what the typer takes a candidate for."""
    if draft.kind == "PROTEST":
        return is_conquest(scene, draft.candidate.head)
    return is_figurative(scene, draft.candidate, draft.kind)


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
