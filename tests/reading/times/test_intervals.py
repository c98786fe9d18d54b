"""A value names a stretch of the calendar, and EDTF says the same."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.times.intervals import interval_of, joined, one_of


@pytest.mark.parametrize(
    ("value", "mod", "edtf", "first", "last"),
    [
        ("2031-10-16", None, "2031-10-16", "2031-10-16", "2031-10-16"),
        ("2031-10-16TMO", None, "2031-10-16", "2031-10-16", "2031-10-16"),
        ("2031-10-16T23:10", None, "2031-10-16T23:10:00", "2031-10-16", "2031-10-16"),
        ("2031-10-16T24:00", None, "2031-10-16/2031-10-17", "2031-10-16", "2031-10-17"),
        ("2031-10-16T05:30Z", None, "2031-10-16T05:30:00Z", "2031-10-16", "2031-10-16"),
        ("2031-02", None, "2031-02", "2031-02-01", "2031-02-28"),
        ("2032-02", "END", "2032-02-21~/2032-02-29~", "2032-02-21", "2032-02-29"),
        ("2031", None, "2031", "2031-01-01", "2031-12-31"),
        ("2031", "APPROX", "2031~", "2031-01-01", "2031-12-31"),
        ("203", None, "203X", "2030-01-01", "2039-12-31"),
        ("20", None, "20XX", "2000-01-01", "2099-12-31"),
        ("2031-W42", None, "2031-10-13/2031-10-19", "2031-10-13", "2031-10-19"),
        ("2031-W42-WE", None, "2031-10-18/2031-10-19", "2031-10-18", "2031-10-19"),
        ("2031-Q3", None, "2031-35", "2031-07-01", "2031-09-30"),
        ("2031-H2", None, "2031-41", "2031-07-01", "2031-12-31"),
        ("2031-WI", None, "2031-24", "2031-12-01", "2032-02-29"),
    ],
)
def test_interval(value, mod, edtf, first, last):
    """Seasons run over the end of the year; 23 February is late, and the 29th in leap years."""
    found = interval_of(value, mod)

    assert (found.edtf, str(found.first), str(found.last)) == (edtf, first, last)


@pytest.mark.parametrize(
    "value",
    [
        "PRESENT_REF",
        "P3D",
        "XXXX-05",
        "XXXX-WXX-1",
        "2031-13",
        "2031-02-30",
        "2031-W54",
        "",
        "0000",
    ],
)
def test_what_the_calendar_does_not_place(value):
    """Open values, lengths, and days that do not exist have no days."""
    found = interval_of(value)

    assert (found.edtf, found.first, found.last) == ("", None, None)


def test_ranges_run_forwards():
    """A range that ends before it begins is two dates and no range."""
    early, late = interval_of("2031-05"), interval_of("2031-07")

    assert joined(early, late).edtf == "2031-05/2031-07"
    assert joined(late, early).edtf == ""


def test_one_of_several_days():
    found = one_of(datetime.date(2031, 10, 24), datetime.date(2031, 10, 17))

    assert found.edtf == "[2031-10-17,2031-10-24]"
    assert (str(found.first), str(found.last)) == ("2031-10-17", "2031-10-24")


VALUES = st.from_regex(
    r"\A\d{1,4}(-(\d\d|W\d\d(-WE)?|Q\d|H\d|SP|WI)(-\d\d(T(MO|\d\d:\d\d(Z)?))?)?)?\Z"
)


@given(VALUES, st.sampled_from([None, "START", "MID", "END", "APPROX"]))
def test_first_is_never_after_last(value, mod):
    """Whatever a value says, its days are in order, and a modifier only narrows."""
    found, whole = interval_of(value, mod), interval_of(value)
    if found.first and found.last and whole.first and whole.last:
        assert whole.first <= found.first <= found.last <= whole.last
