"""The measures of TempEval-3: pairs by overlap, attributes over pairs, one to one."""

from __future__ import annotations

import pytest

from evaluation.scorers.times import Timex, alike_value, pair_times, score_times


def timex(start: int, end: int, value: str = "2031", kind: str = "DATE") -> Timex:
    return Timex((start, end), kind, value)


def test_strict_and_relaxed_are_told_apart():
    scores = score_times([([timex(0, 5), timex(10, 20)], [timex(0, 5), timex(12, 20)])])

    assert (scores.strict.f1, scores.relaxed.f1) == (0.5, 1.0)


def test_a_value_counts_only_where_something_was_found():
    gold = [timex(0, 5), timex(10, 20)]
    scores = score_times([(gold, [timex(0, 5)])])

    assert scores.value.f1 == pytest.approx(2 * 1 / 3)


def test_value_and_type_are_strings():
    scores = score_times([([timex(0, 5, "1998-W7", "DATE")], [timex(0, 5, "1998-W07", "TIME")])])

    assert (scores.value.f1, scores.kind.f1, scores.alike.f1) == (0, 0, 1)


def test_an_exact_pair_goes_before_a_longer_overlap():
    gold = [timex(0, 10), timex(4, 6)]

    assert pair_times(gold, [timex(4, 6)]) == [(1, 0)]


def test_one_found_expression_pairs_once():
    assert pair_times([timex(0, 3), timex(4, 8)], [timex(0, 8)]) == [(1, 0)]


def test_strict_value_asks_for_both():
    scores = score_times([([timex(0, 5)], [timex(0, 4)]), ([timex(0, 5)], [timex(0, 5)])])

    assert scores.strict_value.f1 == 0.5


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("1949-XX", "1949"),
        ("198X", "198"),
        ("19XX", "19"),
        ("2000-W7", "2000-W07"),
        ("2000-01-07TEV", "2000-01-07"),
        ("2000-01-07T09:00", "2000-01-07"),
        ("P2E", "P20Y"),
    ],
)
def test_notations_of_one_thing(left, right):
    assert alike_value(left) == alike_value(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [("1949", "1948"), ("2000-W07", "2000-W08"), ("PXY", "P1Y"), ("PAST_REF", "PRESENT_REF")],
)
def test_different_things_stay_different(left, right):
    assert alike_value(left) != alike_value(right)


def test_missing_values_are_no_error():
    assert alike_value(None) is None
    assert score_times([([Timex((0, 3), None, None)], [timex(0, 3)])]).value.f1 == 0
