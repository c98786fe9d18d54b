"""What we mark ourselves must fit its texts, or a figure would be of our own mistakes."""

from __future__ import annotations

from evaluation.gold.counts import read_counts
from evaluation.gold.places import read_places


def test_places_are_words_of_their_texts() -> None:
    cases = [*read_places()]

    assert len(cases) >= 60
    assert all(case.name in case.text for case in cases)
    assert sum(case.country is None for case in cases) >= 15


def test_settled_places_are_whole() -> None:
    """A point, how fine it is, and a country, or nothing of them."""
    for case in read_places():
        assert (case.country is None) == (case.at is None) == (case.precision is None)
        assert case.at is None or (abs(case.at[0]) <= 90 and abs(case.at[1]) <= 180)


def test_counts_have_bounds_that_rise() -> None:
    cases = [*read_counts()]

    assert len(cases) >= 60
    assert sum(not case.counts for case in cases) >= 10
    assert all(
        count.high is None or count.low <= count.high for case in cases for count in case.counts
    )
