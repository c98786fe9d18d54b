"""Clocks of two zones: “09:40 GMT, which is 11:40 in Brenna” is no dispute with 11:40."""

from __future__ import annotations

from sayso.accounts.relations import relations_of
from tests.accounts.accounts_told import row

ACT = "shells hit the crowded market"


def kinds(one, other):
    rows = [
        row(name, clock, 1.0, attribute="time", scope=f"{ACT} {quote}")
        for name, clock, quote in (one, other)
    ]
    return [each.kind for each in relations_of(rows)]


def test_whole_hours_may_be_two_zones():
    """Also where one of them is only about that time."""
    assert kinds(("a", "11:40", ""), ("b", "around 09:40", "")) == ["compatible"]


def test_other_minutes_are_another_time():
    assert kinds(("a", "11:40", ""), ("b", "09:05", "")) == ["contradicts.value"]
