"""Ranges: runs of words."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.attribution.ranges import runs_of, words_in


@given(st.sets(st.integers(0, 60)))
def test_runs_hold_the_words_and_nothing_else(words: set[int]) -> None:
    """A content that lost or gained a word on the way would be another content."""
    runs = runs_of(sorted(words))

    assert list(words_in(runs)) == sorted(words)
    assert all(left[1] + 1 < right[0] for left, right in pairwise(runs))
