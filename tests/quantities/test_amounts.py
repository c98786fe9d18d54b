"""Numbers in words and digits become intervals; what bounds them is heard, and their place kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.quantities.amounts import find_amounts

COUNTS = st.integers(2, 999_999)


def _first(text: str) -> tuple[float, float | None] | None:
    found = find_amounts(text, nobody=True)
    return (found[0].low, found[0].high) if found else None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("twelve", 12, 12),
        ("Twenty-six", 26, 26),
        ("two hundred and six names", 206, 206),
        ("1,200", 1200, 1200),
        ("1.5 million", 1_500_000, 1_500_000),
        ("a hundred", 100, 100),
        ("at least 20", 20, None),
        ("“no fewer than forty” rounds", 40, None),
        ("more than 120 people", 121, None),
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
        ("six, maybe seven shots", 6, 7),
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
def test_a_number_is_an_interval(text: str, low: float, high: float | None) -> None:
    assert _first(text) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "the angry crowd",
        "some people",
        "a 12-year-old",
        "12%",
        "$12",
        "12 percent",
        "at 23:10",
        "the MD-95 plane",
        "3.7% of them",
        "",
        "-",
    ],
)
def test_what_counts_nothing_is_no_amount(text: str) -> None:
    assert _first(text) is None


def test_no_and_both_count_only_when_they_are_asked_for() -> None:
    """“No comment” is no number in a text that is not known to count anybody."""
    assert find_amounts("no comment on both") == []


def test_money_and_shares_are_found_when_they_are_asked_for() -> None:
    found = find_amounts("over 74% of US$7.4 billion", measures=True)

    assert [(each.low, each.high) for each in found] == [(74, None), (7.4e9, 7.4e9)]


def test_a_change_is_two_numbers() -> None:
    found = find_amounts("the toll rose from 20 to 31")

    assert [(each.low, each.high) for each in found] == [(20, 20), (31, 31)]


def test_the_place_of_an_amount_holds_what_bounds_it() -> None:
    text = "killing at least twenty-six people"
    (amount,) = find_amounts(text)

    assert text[amount.start : amount.end] == "at least twenty-six"
    assert text[amount.core : amount.end] == "twenty-six"


@given(COUNTS)
def test_digits_and_commas_count_the_same(number: int) -> None:
    assert _first(f"{number} people") == _first(f"{number:,} people") == (number, number)


@given(COUNTS)
def test_bounds_hold_for_any_number(number: int) -> None:
    """What bounds a number opens it to its own side and never loses it."""
    low, high = _first(f"nearly {number}") or (0, 0)

    assert _first(f"at least {number}") == (number, None)
    assert _first(f"more than {number}") == (number + 1, None)
    assert _first(f"up to {number}") == (0, number)
    assert _first(f"fewer than {number}") == (0, number - 1)
    assert low <= number == high
    assert _first(f"between {number} and {number + 5}") == (number, number + 5)


@given(st.text(alphabet="0123456789 ,.-–atlesmorhnfivandozen“”'\n", max_size=60) | st.text())
def test_amounts_rise_and_lie_in_the_text(text: str) -> None:
    """Whatever stands there, offsets are those of the text, and bounds are in order."""
    for amounts in (find_amounts(text), find_amounts(text, measures=True, nobody=True)):
        spans = [(each.start, each.end) for each in amounts]

        assert spans == sorted(spans)
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(each.start <= each.core < each.end for each in amounts)
        assert all(each.high is None or each.low <= each.high for each in amounts)
