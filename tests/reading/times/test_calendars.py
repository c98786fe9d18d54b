"""Days are counted right over the ends of months and years, and named days move as they must."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.times.calendars import add, contains, easter, holiday, unit_value, weekend_of

DATE = datetime.date


@pytest.mark.parametrize(
    ("year", "day"),
    [(1818, "03-22"), (1943, "04-25"), (2000, "04-23"), (2008, "03-23"), (2031, "04-13")],
)
def test_easter(year, day):
    """The earliest and the latest that there can be, and some between (published tables)."""
    assert easter(year).isoformat() == f"{year}-{day}"


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("12-25", "2030-12-25"),
        ("11-4-4", "2030-11-28"),
        ("05-1--1", "2030-05-27"),
        ("09-1-1", "2030-09-02"),
        ("easter-2", "2030-04-19"),
    ],
)
def test_named_days(rule, day):
    assert holiday(rule, 2030).isoformat() == day


@pytest.mark.parametrize(
    ("start", "count", "unit", "day"),
    [
        ("2031-01-31", 1, "M", "2031-02-28"),
        ("2032-02-29", 1, "Y", "2033-02-28"),
        ("2031-01-15", -1, "M", "2030-12-15"),
        ("2031-05-05", 2, "W", "2031-05-19"),
        ("2031-05-05", -1, "Q", "2031-02-05"),
        ("2031-05-05", -2, "E", "2011-05-05"),
    ],
)
def test_steps(start, count, unit, day):
    assert add(DATE.fromisoformat(start), count, unit).isoformat() == day


def test_steps_beyond_the_calendar_are_refused():
    """Python has no year 0 and no year 10000; the caller turns this into an open value."""
    for count in (-3000, 9000):
        with pytest.raises(OverflowError):
            add(DATE(2031, 1, 1), count, "Y")


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("D", "2031-01-01"),
        ("W", "2031-W01"),
        ("M", "2031-01"),
        ("Q", "2031-Q1"),
        ("Y", "2031"),
        ("E", "203"),
        ("C", "20"),
    ],
)
def test_values_of_units(unit, value):
    assert unit_value(DATE(2031, 1, 1), unit) == value


def test_week_of_the_other_year():
    """The ISO week of a day in January can be of the year before."""
    assert unit_value(DATE(2027, 1, 1), "W") == "2026-W53"


@given(st.dates())
def test_weekend_is_a_saturday(day):
    """Of the same week, wherever that is in the calendar."""
    if day < datetime.date.max - datetime.timedelta(days=7):
        assert weekend_of(day).isoweekday() == 6


@given(st.integers(-5, 10050), st.integers(-1, 14), st.integers(-1, 33))
def test_contains_agrees_with_the_calendar(year, month, day):
    try:
        datetime.date(year, month, day)
    except ValueError:
        assert not contains(year, month, day)
    else:
        assert contains(year, month, day)
