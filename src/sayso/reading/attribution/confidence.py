"""Confidence: how likely it is that a statement's content and voice are laid together rightly."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from math import exp, log

from sayso.reading.attribution.decode import logit
from sayso.reading.attribution.drafts import SPOKEN, Draft, word_count
from sayso.records import Form

__all__ = ["FEATURES", "Calibration", "confidence", "features_of", "load_calibration"]

FEATURES = (
    "cue",
    "narrow",
    "content",
    "voice",
    "no_voice",
    "silence",
    "direct",
    "by_rule",
    "laid_out",
    "bare",
    "lent",
    "listed",
    "spoken",
    "length",
    "disputes",
    "nested",
)
"""What confidence is made of, in the order in which `features_of` gives it."""

LOGIT_LIMIT = 5.0


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic function of the features, fitted on development data.

    weights: one for each of `FEATURES`, by name.
    """

    intercept: float
    weights: Mapping[str, float]


def load_calibration() -> Calibration:
    """Read the calibration that ships with sayso."""
    file = resources.files("sayso.reading.attribution") / "data" / "confidence.json"
    values = json.loads(file.read_text(encoding="utf-8"))
    return Calibration(values["intercept"], values["weights"])


def features_of(draft: Draft, *, nested: bool) -> tuple[float, ...]:
    """The features of a draft, in the order of `FEATURES`.

    The broad reading was taught to be silent inside contents, so the narrow one stands in for it
    there. Probabilities come as logits, no larger than `LOGIT_LIMIT` either way; 0 where there
    is none. What the page itself lays to somebody, with a label, a name beside a quotation or a
    section of its own, has no other feature; any other quotation without a cue is a bare one,
    perhaps with a voice lent from its neighbour.
    """
    evidence = draft.evidence
    by_page = draft.label is not None or draft.own or (draft.cue is None and bool(draft.source))
    if by_page:
        return tuple(
            float(name == "laid_out" or (nested and name == "nested")) for name in FEATURES
        )
    voiceless = draft.cue is not None and not draft.source
    return (
        _logit(evidence.narrow if nested else evidence.cue),
        _logit(evidence.narrow),
        _logit(evidence.content),
        _logit(evidence.voice) if draft.source else 0.0,
        float(voiceless),
        _logit(evidence.voice) if voiceless else 0.0,
        float(draft.form is Form.DIRECT),
        float(evidence.by_rule),
        0.0,
        float(draft.cue is None),
        float(draft.lender is not None),
        float(evidence.listed),
        float(draft.manner in SPOKEN),
        min(log(word_count(draft.content)), LOGIT_LIMIT),
        float(evidence.disputes),
        float(nested),
    )


def _logit(probability: float | None) -> float:
    if probability is None:
        return 0.0
    return min(max(logit(probability), -LOGIT_LIMIT), LOGIT_LIMIT)


def confidence(calibration: Calibration, draft: Draft, *, nested: bool) -> float:
    """Probability that a draft is right, from 0 to 1, in steps of a ten-thousandth."""
    total = calibration.intercept + sum(
        calibration.weights[name] * value
        for name, value in zip(FEATURES, features_of(draft, nested=nested), strict=True)
    )
    return round(1 / (1 + exp(-total)), 4)
