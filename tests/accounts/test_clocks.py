"""Times of day: in digits and in words, and how far apart two of them are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.accounts.clocks import HALF_DAY, Clock, clocks_apart, find_clocks


def one(text):
    (clock,) = find_clocks(text)
    return clock


@pytest.mark.parametrize(
    ("text", "low", "high", "settled"),
    [
        ("at 23:10 the ship sank", 1390, 1390, True),
        ("from 2:10 a.m. on", 130, 130, True),
        ("at 7.30pm they left", 1170, 1170, True),
        ("at ten past two", 130, 130, False),
        ("at a quarter to nine", 525, 525, False),
        ("shortly before 7 p.m.", 1120, 1140, True),
        ("about 18:45", 1115, 1135, True),
        ("after four o’clock", 240, 240, False),
        ("at 02:05", 125, 125, True),
    ],
)
def test_a_time_of_day_is_read(text, low, high, settled):
    clock = one(text)

    assert (clock.low, clock.high, clock.settled) == (low, high, settled)


@pytest.mark.parametrize(
    "text", ["a price of 1.10 marks", "a ratio of 25:99", "in 2031", "17 dead"]
)
def test_other_numbers_are_no_times_of_day(text):
    assert list(find_clocks(text)) == []


def test_ten_past_two_may_be_in_the_night_or_not():
    assert clocks_apart(one("at ten past two"), one("at 14:10")) == 0
    assert clocks_apart(one("at ten past two"), one("at 02:20")) == 10
    assert clocks_apart(one("at 02:10"), one("at 14:10")) == HALF_DAY


def test_just_before_midnight_is_near_just_after_it():
    assert clocks_apart(one("at 23:58"), one("at 00:03")) == 5


clocks = st.builds(
    lambda minute, length, settled: Clock(0, 1, minute, minute + length, settled),
    st.integers(0, 1439),
    st.integers(0, 60),
    st.booleans(),
)


@given(clocks, clocks)
def test_the_way_between_two_is_the_same_from_either(a, b):
    assert clocks_apart(a, b) == clocks_apart(b, a)
    assert clocks_apart(a, a) == 0


@given(st.text(alphabet="0123456789:. apmtenwos’", max_size=60))
def test_any_text_gives_places_inside_it(text):
    for clock in find_clocks(text):
        assert 0 <= clock.start < clock.end <= len(text)
