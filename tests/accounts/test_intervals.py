"""Intervals meet both ways, else the order of two accounts would matter."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.accounts.intervals import meet


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_intervals_meet_both_ways(a, b, c, d):
    one, other = sorted((a, b)), sorted((c, d))

    assert meet(*one, *other) == meet(*other, *one)
    assert meet(*one, *other) == bool(
        set(range(one[0], one[1] + 1)) & set(range(other[0], other[1] + 1))
    )
