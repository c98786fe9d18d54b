"""Words and phrases that name one thing that can happen."""

from __future__ import annotations

import pytest

from sayso.accounts.senses import find_senses


def named(text):
    return [(each.name, text[each.start : each.end], each.opposite) for each in find_senses(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("they were told to leave the yard", ("warn", "told to leave", False)),
        ("after two warnings", ("warn", "warnings", False)),
        ("the gate had been chained", ("lock", "chained", False)),
        ("the gate was open", ("lock", "was open", True)),
        ("the alarm had been switched off", ("alarm", "alarm had been switched off", True)),
        ("helped himself: helping themselves to fuel", ("steal", "helping themselves", False)),
    ],
)
def test_a_sense_under_several_words(text, found):
    assert found in named(text)


def test_a_phrase_goes_before_its_first_word():
    """Or else an alarm that was switched off would have sounded."""
    assert ("alarm", "alarm", False) not in named("the alarm had been switched off")


@pytest.mark.parametrize("text", ["behind closed doors", "they opened fire", "an open letter"])
def test_other_meanings_are_none(text):
    assert "lock" not in [name for name, _, _ in named(text)]
