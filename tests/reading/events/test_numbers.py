"""Numbers in words and digits become intervals; what bounds them is heard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.events.numbers import Number, find_quantities, read_number, read_quantity

COUNTS = st.integers(2, 999_999)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("twelve", 12, 12),
        ("twenty-six", 26, 26),
        ("two hundred and six", 206, 206),
        ("1,200", 1200, 1200),
        ("1.5 million", 1_500_000, 1_500_000),
        ("a hundred", 100, 100),
        ("at least 20", 20, None),
        ("no fewer than 20", 20, None),
        ("more than 120", 121, None),
        ("well over 1,000 people", 1001, None),
        ("over a hundred", 101, None),
        ("100 or more", 100, None),
        ("up to 30", 0, 30),
        ("as many as 40", 0, 40),
        ("no more than three", 0, 3),
        ("fewer than 10", 0, 9),
        ("nearly 200", 185, 200),
        ("almost two dozen", 22, 24),
        ("just over 200", 200, 215),
        ("closer to 240", 228, 252),
        ("about 300", 270, 330),
        ("some 300 nurses", 270, 330),
        ("20 or so", 18, 22),
        ("between 10 and 15", 10, 15),
        ("10 to 15 people", 10, 15),
        ("20-25", 20, 25),
        ("three or four men", 3, 4),
        ("dozens", 24, 99),
        ("scores of people", 40, 199),
        ("hundreds", 200, 999),
        ("tens of thousands", 10_000, 99_999),
        ("several thousand", 3000, 9999),
        ("a few dozen", 36, 83),
        ("two dozen", 24, 24),
        ("a dozen", 12, 12),
        ("half a dozen", 6, 6),
        ("no casualties", 0, 0),
        ("no one", 0, 0),
        ("two policemen", 2, 2),
        ("a family of five", 5, 5),
        ("both men", 2, 2),
        ("five policemen and 12 civilians", 5, 5),
        ("rose from 20 to 31", 20, 20),
    ],
)
def test_numbers_are_read(text: str, low: float, high: float | None) -> None:
    assert read_quantity(text) == (low, high)


@pytest.mark.parametrize(
    "text", ["the angry crowd", "some people", "a 12-year-old", "12%", "$12", "12 percent", "", "-"]
)
def test_what_counts_nothing(text: str) -> None:
    assert read_quantity(text) is None


def test_a_change_is_two_numbers() -> None:
    found = find_quantities("the toll rose from 20 to 31".split())

    assert [each.number for each in found] == [Number(20, 20), Number(31, 31)]


def test_places_cover_the_bound() -> None:
    (quantity,) = find_quantities("killing at least twenty - six people".split())

    assert (quantity.first, quantity.core, quantity.last) == (1, 3, 5)


@given(COUNTS)
def test_digits_and_commas_count_the_same(number: int) -> None:
    assert (
        read_quantity(f"{number} people") == read_quantity(f"{number:,} people") == (number, number)
    )


@given(COUNTS)
def test_bounds_hold_for_any_number(number: int) -> None:
    """What bounds a number opens it to its own side and never loses it."""
    low, high = read_quantity(f"nearly {number}") or (0, 0)

    assert read_quantity(f"at least {number}") == (number, None)
    assert read_quantity(f"more than {number}") == (number + 1, None)
    assert read_quantity(f"up to {number}") == (0, number)
    assert read_quantity(f"fewer than {number}") == (0, number - 1)
    assert low <= number == high
    assert read_quantity(f"between {number} and {number + 5}") == (number, number + 5)


@given(
    st.lists(
        st.sampled_from("two 7 hundred dozens at least no up to 3-5 few and - a or more".split()),
        max_size=8,
    )
)
def test_an_interval_never_runs_backwards(words: list[str]) -> None:
    number = read_number(words)
    assert number is None or number.high is None or number.low <= number.high


@given(st.text(max_size=40))
def test_any_text_is_read(text: str) -> None:
    found = read_quantity(text)
    assert found is None or found[1] is None or 0 <= found[0] <= found[1]
