"""Numbers in words and digits become intervals; what bounds them is heard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.events.numbers import Number, read_number


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("twelve", 12, 12),
        ("twenty-six", 26, 26),
        ("two hundred and six", 206, 206),
        ("1,200", 1200, 1200),
        ("at least 40", 40, None),
        ("more than 40", 41, None),
        ("up to 30", 0, 30),
        ("fewer than 10", 0, 9),
        ("about 300", 270, 330),
        ("dozens", 24, 99),
        ("tens of thousands", 10_000, 99_999),
        ("several thousand", 3000, 9999),
        ("two dozen", 24, 24),
        ("20-25", 20, 25),
    ],
)
def test_numbers_are_read(words, low, high):
    assert read_number(words.split()) == Number(low, high)


def test_words_without_a_number_count_nothing():
    assert read_number("the angry crowd".split()) is None


@given(
    st.lists(st.sampled_from("two 7 hundred dozens at least no up to 3-5 few".split()), max_size=6)
)
def test_an_interval_never_runs_backwards(words):
    number = read_number(words)
    assert number is None or number.high is None or number.low <= number.high
