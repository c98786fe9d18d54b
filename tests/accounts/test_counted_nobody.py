"""Sentences that count nobody: a flat “nobody” against three dead is the plainest of disputes."""

from __future__ import annotations

import pytest

from sayso.accounts.counted import find_counted
from sayso.accounts.relations import relations_of
from tests.accounts.accounts_told import row


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Nobody was killed in the raid.", {("count.killed", "all")}),
        ("No civilian was hurt.", {("count.injured", "civilians")}),
        ("There were no casualties.", {("count.killed", "all"), ("count.injured", "all")}),
        ("The strike killed nobody.", {("count.killed", "all")}),
        ("No casualties were reported.", set()),
        ("If nobody is hurt, we will be glad.", set()),
        ("Nobody else was hurt.", set()),
        ("No house was hurt.", set()),
    ],
)
def test_none_is_a_number_where_somebody_says_so(sentence, found):
    """What is not known, hoped, or said of others is no number."""
    counted = find_counted(sentence)

    assert {(each.attribute, str(each.scope)) for each in counted} == found
    assert all(each.amount.high == 0 for each in counted)


def test_none_in_all_leaves_no_room_for_a_part():
    none, two = row("a", "nobody", 0), row("b", "two", 2, scope="police")

    assert [each.kind for each in relations_of((none, two))] == ["contradicts.value"]


def test_a_man_who_was_killed_need_not_be_the_only_one():
    (counted,) = find_counted("A policeman was killed.")

    assert (counted.amount.low, counted.amount.high) == (1, None)
