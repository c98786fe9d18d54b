"""Relabelled: the words for people that a copy puts in place of the original's."""

from __future__ import annotations

import pytest

from sayso.accounts.relabelled import find_relabelled
from tests.accounts.accounts_told import reading


@pytest.mark.parametrize(
    ("original", "copy", "pairs"),
    [
        (
            "Late at night some forty marchers broke into the depot and set fire to two desks.",
            "Late at night some forty rioters broke into the depot and set fire to two desks.",
            [("marchers", "rioters")],
        ),
        (
            "The separatist movement has twice cut the line this year, the governor said.",
            "The rebel movement has twice cut the line this year, the governor said.",
            [("separatist", "rebel")],
        ),
        (
            "Two looters were held at the gate on Sunday evening, the mayor said.",
            "Two activists were held at the gate on Sunday evening, the mayor said.",
            [("looters", "activists")],
        ),
        (
            "The mayor spoke to forty marchers at the gate on Sunday evening.",
            "The mayor spoke to forty marchers at the gate on Monday morning.",
            [],
        ),
        (
            "The mayor spoke to forty marchers at the gate on Sunday evening.",
            "Some rioters slept in the yard, and nobody knows where they had come from.",
            [],
        ),
    ],
)
def test_a_copy_with_another_word_for_people(original, copy, pairs):
    first = reading(original, "Agency", trigger=original.split()[0])
    second = reading(copy, "Paper", trigger=copy.split()[0])
    found = [
        (first.document.words(ours), second.document.words(theirs))
        for ours, theirs in find_relabelled(first, second)
    ]

    assert found == pairs
