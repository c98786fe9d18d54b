"""Short denials of what was asked or said right before."""

from __future__ import annotations

import pytest

from sayso.accounts.answers import find_answers
from tests.accounts.accounts_told import reading


def denied(text):
    found = reading(text, "one", trigger=text.split()[0])
    return [(each.sense.name, found.document.words(each.passage)) for each in find_answers(found)]


@pytest.mark.parametrize(
    ("text", "sense", "words"),
    [
        ("Did the guards loot the store? No.", "steal", "No"),
        ("Was there an alarm, Ms Orden? Certainly not.", "alarm", "Certainly not"),
        ("And rubber bullets? Never.", "rubber", "Never"),
        ("The guards looted the store. That is a lie.", "steal", "That is a lie"),
        ("They looted the store. Nothing of the kind.", "steal", "Nothing of the kind"),
        (
            "Guards looted the store. The governor denied the charge.",
            "steal",
            "The governor denied the charge",
        ),
    ],
)
def test_a_short_denial_denies_what_stands_before(text, sense, words):
    assert (sense, words) in denied(text)


@pytest.mark.parametrize(
    "text",
    [
        "Who looted the store? No one.",
        "The guards looted the store. No.",
        "The guards did not loot the store. That is a lie.",
        "Then let them loot the store. That is a lie.",
        "The guards looted the store. That is a long story.",
    ],
)
def test_what_answers_nothing_denies_nothing(text):
    assert denied(text) == []
