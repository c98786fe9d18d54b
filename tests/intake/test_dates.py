"""Dates: a day is read when it can mean one day only, and never guessed."""

from __future__ import annotations

import datetime

import pytest

from sayso.intake.dates import read_time, settle_time
from tests.intake.articles import LATEST_DAY


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2031", "2031"),
        ("2031-10", "2031-10"),
        ("2031-10-16", "2031-10-16"),
        ("20311016", "2031-10-16"),
        ("2031-10-16T08:30:00+0200", "2031-10-16T08:30:00+02:00"),
        ("16 October 2031", "2031-10-16"),
        ("Oct. 16, 2031", "2031-10-16"),
        ("Thu, 16 Oct 2031 08:30:00 GMT", "2031-10-16T08:30:00Z"),
    ],
)
def test_common_forms_are_read(words: str, edtf: str) -> None:
    """These are what pages, feeds and people write."""
    time = read_time(words)

    assert time is not None
    assert time.edtf == edtf


@pytest.mark.parametrize(
    "words", ["2099-13-45", "2031-02-30", "10/11/2031", "0000", "today", "", "٢٠٣١", "9" * 80]
)
def test_what_is_no_one_day_is_not_read(words: str) -> None:
    """An unknown day is better than a wrong one."""
    assert read_time(words) is None


def test_a_month_has_bounds() -> None:
    """What is known of the day is that it lies between them."""
    time = read_time("2032-02")

    assert time is not None
    assert time.earliest == datetime.date(2032, 2, 1)
    assert time.latest == datetime.date(2032, 2, 29)


@pytest.mark.parametrize(
    ("words", "problem"),
    [("2032-01-01", "future"), ("1599-12-31", "before 1600"), ("2099-13-45", "no date")],
)
def test_a_day_that_cannot_be_true_is_not_used(words: str, problem: str) -> None:
    """The reason is told, so that the reader can mend it."""
    settled = settle_time(words, latest_day=LATEST_DAY)

    assert settled.time is None
    assert problem in (settled.problem or "")


@pytest.mark.parametrize("words", ["2031-12-31", "1600-01-01"])
def test_the_bounds_themselves_are_good(words: str) -> None:
    """A day on the border is a day that can be."""
    settled = settle_time(words, latest_day=LATEST_DAY)

    assert settled.time is not None
    assert settled.problem is None
