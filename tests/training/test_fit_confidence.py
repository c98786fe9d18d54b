"""Confidence is fitted so that it can be taken at its word."""

from __future__ import annotations

import numpy as np

from sayso.reading.attribution.confidence import FEATURES
from training.fit_confidence import Rows, fit, fit_in_turn


def test_what_is_promised_is_as_much_as_was_right() -> None:
    """The intercept is not held back, so the means agree."""
    chance = np.random.default_rng(3)
    x = np.column_stack([np.ones(400), chance.normal(size=(400, 2))])
    right = (chance.random(400) < 1 / (1 + np.exp(-1 - 2 * x[:, 1]))).astype(float)
    weights = fit(x, right, ridge=1.0)
    likely = 1 / (1 + np.exp(-x @ weights))

    assert abs(likely.mean() - right.mean()) < 1e-6
    assert weights[1] > 1 > abs(weights[2])


def test_a_feature_far_from_what_is_known_is_still_found() -> None:
    """Newton's method runs away from a bad beginning unless its steps are short."""
    right = np.array([1.0] * 19 + [0.0])
    (weight,) = fit(np.ones((20, 1)), right, ridge=0.0, given=np.full(20, -6.0))

    assert abs(1 / (1 + np.exp(6 - weight)) - 0.95) < 1e-6


def test_what_comes_later_leaves_the_rest_as_it_is() -> None:
    """A few turns of a talk must not move the confidence of thousands of statements."""
    chance = np.random.default_rng(4)
    cue, turn = FEATURES.index("cue"), FEATURES.index("laid_out")
    first, later = np.zeros((300, len(FEATURES))), np.zeros((20, len(FEATURES)))
    first[:, cue] = chance.normal(size=300)
    later[:, turn] = 1
    judged = Rows(first, (chance.random(300) < 1 / (1 + np.exp(-first[:, cue]))).astype(float))
    weights = fit_in_turn({"outermost": judged, "turns": Rows(later, np.ones(20))})
    alone = fit_in_turn({"outermost": judged})

    assert weights[1 + cue] == alone[1 + cue]
    assert 1 / (1 + np.exp(-weights[0] - weights[1 + turn])) > 0.9
