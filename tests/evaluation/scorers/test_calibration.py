"""Confidence is a promise; this is how it is held to it."""

from __future__ import annotations

import pytest

from evaluation.scorers.calibration import expected_calibration_error, reliability


def test_a_kept_promise_has_no_error():
    kept = [(0.75, True)] * 3 + [(0.75, False)]

    assert expected_calibration_error(reliability(kept)) == pytest.approx(0)


def test_errors_are_weighed_by_how_many_were_promised():
    predictions = [(0.95, True)] * 3 + [(0.25, True)]

    error = expected_calibration_error(reliability(predictions))

    assert error == pytest.approx((3 * 0.05 + 1 * 0.75) / 4)


def test_too_sure_and_not_sure_enough_do_not_cancel_across_bins():
    predictions = [(0.9, False), (0.1, True)]

    assert expected_calibration_error(reliability(predictions)) == pytest.approx(0.9)


def test_certainty_lies_in_the_last_bin():
    bins = reliability([(1.0, True), (0.0, False)])

    assert (bins[0].count, bins[-1].count) == (1, 1)
    assert expected_calibration_error(bins) == 0
    assert expected_calibration_error(reliability([])) == 0
