"""The arbiter: a second opinion on every judgement, and the status of an event in time.

Two logistic regressions over what the rules saw, fitted by `training/commitment/fit_arbiter.py` on
sentences of our own. What is held is left to the rules, as the second opinion is no better by
cross-validation; its probability for their answer is the confidence. The status is the model's.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import resources
from math import exp, log

from sayso.errors import WeightsMismatch

__all__ = ["EDGE", "Arbiter", "Model", "load_arbiter"]

EDGE = 1e-6
"""The least and, from 1, the most that a probability is taken for, so that its odds are finite."""
FOLDER = "sayso.reading.commitment"


@dataclass(frozen=True, slots=True)
class Model:
    """One logistic regression.

    classes: its answers. weights: of each feature, one for each answer.
    """

    classes: tuple[str, ...]
    weights: Mapping[str, Sequence[float]]

    def probabilities(self, features: Iterable[str]) -> dict[str, float]:
        """How likely each answer is; they sum to 1."""
        weights = self.weights
        known = [weights[each] for each in features if each in weights]
        scores = [sum(column) for column in zip(*known, strict=True)]
        scores = scores or [0.0] * len(self.classes)
        top = max(scores)
        parts = [exp(score - top) for score in scores]
        total = sum(parts)
        return {name: part / total for name, part in zip(self.classes, parts, strict=True)}


@dataclass(frozen=True, slots=True)
class Arbiter:
    """Both models.

    held: what a voice holds, as polarity and strength ("+full", "uu"). status: when.
    least: a judgement to which `held` gives less than this is an abstention; 0 to 1.
    slope, bias: turn its log odds into those that the rules are right.
    version: of the weights.
    """

    held: Model
    status: Model
    least: float
    slope: float
    bias: float
    version: str

    def confidence(self, share: float) -> float:
        """How likely the rules are right where `held` gives their answer a share of 0 to 1.

        Platt scaling (1999), fitted by cross-validation on sentences of our own.
        """
        share = min(max(share, EDGE), 1 - EDGE)
        odds = log(share / (1 - share))
        return 1 / (1 + exp(-(self.slope * odds + self.bias)))


@cache
def load_arbiter() -> Arbiter:
    """Read the weights that ship with sayso.

    Raises:
        WeightsMismatch: if their checksum is not the one on their card.
    """
    folder = resources.files(FOLDER) / "data"
    content = (folder / "arbiter.json").read_bytes()
    card = json.loads((folder / "arbiter.card.json").read_text(encoding="utf-8"))
    if sha256(content).hexdigest() != card["sha256"]:
        raise WeightsMismatch(FOLDER, "the arbiter's weights are not those of their card")
    values = json.loads(content)
    return Arbiter(
        held=_model(values["held"]),
        status=_model(values["status"]),
        least=card["least"],
        slope=card["confidence"]["slope"],
        bias=card["confidence"]["bias"],
        version=card["version"],
    )


def _model(values: Mapping[str, object]) -> Model:
    classes, weights = values["classes"], values["weights"]
    if not isinstance(classes, list) or not isinstance(weights, dict):
        raise WeightsMismatch(FOLDER, "the arbiter's weights are not in their format")
    return Model(tuple(classes), weights)
