"""What words of negation deny, and what they leave as it is."""

from __future__ import annotations

import pytest

from sayso.accounts.negations import is_unseen, negation_of
from sayso.accounts.senses import find_senses


def negation(text, name):
    sense = next(each for each in find_senses(text) if each.name == name)
    found = negation_of(text, sense)
    return None if found is None or is_unseen(text, sense) else found.negated


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("there was no warning", "warn"),
        ("the villagers were never warned", "warn"),
        ("nobody warned the villagers", "warn"),
        ("they fired without warning", "warn"),
        ("the army failed to warn the villagers", "warn"),
        ("at no time did the army warn anybody", "warn"),
        ("rubber bullets were not used", "rubber"),
        ("the siren never went off", "alarm"),
        ("the boys burnt no hut", "burn"),
        ("none of the guards was armed", "armed"),
    ],
)
def test_a_clause_denies(text, name):
    assert negation(text, name) is True


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the villagers were warned", "warn"),
        ("not only were the villagers warned", "warn"),
        ("there is no doubt that they were warned", "warn"),
    ],
)
def test_a_clause_does_not_deny(text, name):
    assert negation(text, name) is not True


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("nobody heard a warning", "warn"),
        ("none of them remembered a warning", "warn"),
        ("there was no evidence of a warning", "warn"),
        ("no further warning was given", "warn"),
        ("two huts were not burnt", "burn"),
        ("it was not tear gas", "gas"),
    ],
)
def test_less_than_a_denial_is_none(text, name):
    assert negation(text, name) is not True
