"""Confidence: a probability made of few features."""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.attribution.assembly import believable
from sayso.reading.attribution.confidence import (
    FEATURES,
    Calibration,
    confidence,
    features_of,
    load_calibration,
)
from sayso.reading.attribution.drafts import Draft, Evidence
from sayso.reading.attribution.tuning import Tuning
from sayso.records import Form, Manner, Polarity


def draft(evidence: Evidence) -> Draft:
    """A statement of three words that rests on the evidence."""
    return Draft(
        cue=(1, 1),
        source=((0, 0),),
        content=((2, 2),),
        form=Form.INDIRECT,
        manner=Manner.SPEECH,
        polarity=Polarity.POSITIVE,
        evidence=evidence,
    )


def test_the_shipped_calibration_has_a_weight_for_each_feature() -> None:
    """A feature without a weight would break every reading."""
    assert set(load_calibration().weights) == set(FEATURES)


def test_likelier_words_make_a_surer_statement() -> None:
    """More evidence, more confidence."""
    calibration = load_calibration()
    weak = draft(Evidence(cue=0.5, voice=0.5, content=0.5))
    strong = draft(Evidence(cue=0.99, voice=0.99, content=0.99))

    assert confidence(calibration, weak, nested=False) < confidence(
        calibration, strong, nested=False
    )


def test_certainty_of_the_weights_is_never_certainty() -> None:
    """A probability of one has an infinite logit, which no statement deserves."""
    certain = draft(Evidence(cue=1.0, voice=1.0, content=1.0))

    assert max(features_of(certain, nested=False)) <= 5.0


def test_confidence_is_the_logistic_of_the_weighted_features() -> None:
    """What the fitting script fits is what the step computes."""
    blank = Calibration(0.0, dict.fromkeys(FEATURES, 0.0))

    assert confidence(blank, draft(Evidence(cue=0.9)), nested=True) == 0.5


def test_weak_cues_are_not_believed_but_rules_are() -> None:
    """Every statement shown that nobody made costs trust; a rule has its own grounds."""
    calibration = load_calibration()
    weak = draft(Evidence(cue=0.05, narrow=0.01, voice=0.1, content=0.1))
    strong = draft(Evidence(cue=0.99, narrow=0.99, voice=0.99, content=0.99, listed=True))
    by_rule = draft(Evidence(by_rule=True))

    assert believable((weak, strong, by_rule), calibration, Tuning()) == (strong, by_rule)


def test_nobody_s_statements_have_a_measure_of_their_own() -> None:
    """Where nobody is named, even people agree less; held to the same bar, most would be lost."""
    calibration = load_calibration()
    named = draft(Evidence(cue=0.9, narrow=0.5, voice=0.9, content=0.9))
    nobody = replace(named, source=())
    bar = confidence(calibration, nobody, nested=False)
    tuning = Tuning(least_confidence=1.0, least_voiceless=bar)

    assert believable((named, nobody), calibration, tuning) == (nobody,)
