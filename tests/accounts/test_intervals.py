"""Numbers in words and in digits, with what bounds them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.accounts.intervals import find_amounts, meet


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("31 people", 31, 31),
        ("at least 19 people", 19, None),
        ("more than 120 people", 121, None),
        ("no more than 9,000 people", 0, 9000),
        ("“no fewer than forty” rounds", 40, None),
        ("dozens of people", 24, 99),
        ("several thousand people", 3000, 9999),
        ("about 80 people", 72, 88),
        ("nearly 200 people", 185, 200),
        ("five or six shots", 5, 6),
        ("between 30 and 40 people", 30, 40),
        ("two hundred and twelve names", 212, 212),
        ("twenty-two bodies", 22, 22),
        ("a dozen people", 12, 12),
    ],
)
def test_a_number_is_an_interval(text, low, high):
    amount = find_amounts(text)[0]

    assert (amount.low, amount.high) == (low, high)


@pytest.mark.parametrize("text", ["at 23:10", "$40 more", "the MD-95 plane", "3.7% of them"])
def test_what_counts_nobody_is_no_amount(text):
    assert find_amounts(text) == []


def test_money_and_shares_are_found_when_they_are_asked_for():
    found = find_amounts("over 74% of US$7.4 billion", measures=True)

    assert [(each.low, each.high) for each in found] == [(74, None), (7.4e9, 7.4e9)]


@given(st.text(alphabet="0123456789 ,.-–atlesmorhnfivandozen“”'\n", max_size=60))
def test_amounts_rise_and_lie_in_the_text(text):
    """Whatever stands there, offsets are those of the text, and bounds are in order."""
    amounts = find_amounts(text)
    spans = [(each.start, each.end) for each in amounts]

    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(each.high is None or each.low <= each.high for each in amounts)


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_intervals_meet_both_ways(a, b, c, d):
    one, other = sorted((a, b)), sorted((c, d))

    assert meet(*one, *other) == meet(*other, *one)
    assert meet(*one, *other) == bool(
        set(range(one[0], one[1] + 1)) & set(range(other[0], other[1] + 1))
    )
