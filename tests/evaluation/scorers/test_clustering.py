"""Scores of groupings, by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.scorers.clustering import b_cubed, v_measure


def grouping(words):
    return {f"d{at}": group for at, group in enumerate(words)}


def test_b_cubed_counts_each_thing_in_its_group():
    """Five things: one group of three and one of two, with one thing of the first in the second."""
    figure = b_cubed(grouping("aaabb"), grouping("xxyyy"))

    assert figure.precision == pytest.approx((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5)
    assert figure.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5)


def test_v_measure_of_a_known_case():
    """As scikit-learn's v_measure_score gives it for [0, 0, 1, 1] and [0, 0, 1, 2]."""
    assert v_measure(grouping("aabb"), grouping("xxyz")) == pytest.approx(0.8)


@given(st.lists(st.sampled_from("abc"), min_size=1, max_size=9))
def test_the_right_grouping_under_other_names_is_perfect(words):
    other = [word.upper() for word in words]

    assert b_cubed(grouping(words), grouping(other)).f1 == pytest.approx(1)
    assert v_measure(grouping(words), grouping(other)) == pytest.approx(1)


def test_nothing_to_group_is_no_error():
    assert b_cubed({}, {}).f1 == 0
