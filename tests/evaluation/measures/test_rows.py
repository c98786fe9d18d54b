"""When a row counts as the one that gold means."""

from __future__ import annotations

import pytest

from evaluation.gold.rows import GoldRow
from evaluation.measures.rows import same_scope, same_value, same_voice
from tests.accounts.accounts_told import row


def gold(**given):
    facts = {
        "name": "d1.r1",
        "document": "d1",
        "attribute": "count.killed",
        "scope": "all",
        "value": "six",
        "interval": (6, 6),
        "polarity": "+",
        "voice_kind": "organisation",
        "voices": ("Interior Ministry of Kelmora", "the ministry"),
        "evidence": (0, 10),
    }
    return GoldRow(**{**facts, **given})


@pytest.mark.parametrize(
    ("interval", "low", "high", "right"),
    [
        ((6, 6), 6, 6, True),
        ((6, 6), 7, 7, False),
        ((4, None), 4, None, True),
        ((4, None), 4, 4, False),
        ((7200, 8800), 7200.4, 8799.9, True),
    ],
)
def test_a_number_is_right_but_for_rounding(interval, low, high, right):
    assert same_value(gold(interval=interval), row("a", "x", low, high)) is right


def test_a_denial_is_another_value():
    assert not same_value(gold(), row("a", "six", 6, polarity="-"))


@pytest.mark.parametrize(
    ("wanted", "given", "right"),
    [
        ("all", "all", True),
        ("police", "police", True),
        ("police", "soldiers", False),
        ("police", "all", False),
        ("Quayside General", "all, Quayside General", True),
        ("Quayside General", "all", False),
        ("missing", "missing", True),
    ],
)
def test_a_scope_is_its_group_and_its_place(wanted, given, right):
    assert same_scope(gold(scope=wanted), row("a", "six", 6, scope=given)) is right


def test_a_voice_is_right_by_any_of_its_names():
    assert same_voice(gold(), row("a", "six", 6, voice="Interior Ministry"))
    assert not same_voice(gold(), row("a", "six", 6, voice="the union"))
    assert same_voice(gold(voice_kind="outlet"), row("a", "six", 6, voice="publisher-1"))
