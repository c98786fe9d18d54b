"""The chooser: which time an event is dated by, or none.

A log-linear model over the candidates of an event (conditional logit, McFadden 1974), fitted by
`training/fit_chooser.py` on MEANTIME, SemEval-2015 Task 4 and invented events.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import resources
from math import exp

from sayso.reading.times.candidates import Candidate, Scene
from sayso.records import Span, TimeBasis, TimeValue

__all__ = ["Choice", "Chooser", "choose", "load_chooser", "probabilities"]


@dataclass(frozen=True, slots=True)
class Chooser:
    """The weights of the features, and how sure a choice must be.

    least: a choice less probable than this is an abstention; 0 to 1.
    """

    weights: Mapping[str, float]
    least: float


@dataclass(frozen=True, slots=True)
class Choice:
    """What an event was dated by.

    time: None for an event without a date, and where the chooser abstained.
    candidate: the best one, even where the chooser abstained.
    confidence: its probability, 0 to 1.
    abstained: whether it was too unsure to answer.
    """

    time: TimeValue | None
    candidate: Candidate
    confidence: float
    abstained: bool


def load_chooser() -> Chooser:
    """Read the weights that ship with sayso."""
    file = resources.files("sayso.reading.times") / "data" / "chooser.json"
    values = json.loads(file.read_text(encoding="utf-8"))
    return Chooser(values["weights"], values["least"])


def choose(chooser: Chooser, scene: Scene, trigger: Span) -> Choice:
    """Date the event whose words are given, by an expression, by publication, or not at all."""
    candidates = scene.candidates(trigger)
    likely = probabilities(chooser.weights, candidates)
    best = max(range(len(candidates)), key=lambda each: likely[each])
    confidence = round(likely[best], 4)
    if likely[best] < chooser.least:
        return Choice(None, candidates[best], confidence, abstained=True)
    time = _time_of(candidates[best], scene)
    return Choice(time, candidates[best], confidence, abstained=False)


def probabilities(weights: Mapping[str, float], candidates: Sequence[Candidate]) -> list[float]:
    """How likely each candidate is the right one; they sum to 1."""
    scores = [
        sum(weights.get(name, 0.0) * value for name, value in each.features.items())
        for each in candidates
    ]
    top = max(scores)
    parts = [exp(score - top) for score in scores]
    return [part / sum(parts) for part in parts]


def _time_of(candidate: Candidate, scene: Scene) -> TimeValue | None:
    if candidate.time is not None:
        return replace(candidate.time.time, expression=candidate.time.span)
    if candidate.kind == "document" and scene.document is not None:
        day = scene.document
        return TimeValue(day.isoformat(), day, day, TimeBasis.PUBLISHED)
    return None
