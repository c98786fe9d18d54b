"""When a voice is the one that gold means."""

from __future__ import annotations

import pytest

from evaluation.gold.worlds import GoldStatement
from evaluation.measures.worlds import kind_is_right, name_is_full, voice_is_right
from sayso.records import Voice, VoiceKind


def gold(kind, *names):
    return GoldStatement(kind, names, ((0, 9),), nested=False, polarity="+")


def voice(kind, name):
    return Voice("v", kind, name)


@pytest.mark.parametrize(
    ("statement", "found", "right"),
    [
        (gold("person", "Ada Brandt", "she"), voice(VoiceKind.PERSON, "Mayor Ada Brandt"), True),
        (gold("person", "Ada Brandt", "she"), voice(VoiceKind.PERSON, "Bo Brandt"), False),
        (gold("organisation", "Port Board"), voice(VoiceKind.GROUP, "the port board"), True),
        (gold("unnamed", "an officer"), voice(VoiceKind.UNNAMED, "unnamed"), True),
        (gold("unnamed", "an officer"), voice(VoiceKind.PERSON, "officer"), True),
        (gold("person", "Ada Brandt"), voice(VoiceKind.UNNAMED, "unnamed"), False),
        (gold("outlet", "The Courier"), voice(VoiceKind.PUBLISHER, "The Courier"), True),
        (gold("person", "K. (The Pump)", "I"), voice(VoiceKind.AUTHOR, "K."), True),
        (gold("person", "Ada Brandt", "she"), voice(VoiceKind.AUTHOR, "Ada Brandt"), False),
        (gold("person", "Ada Brandt"), None, False),
    ],
)
def test_voices_are_told_by_kind_or_name(statement, found, right):
    assert voice_is_right(statement, found) is right


@pytest.mark.parametrize(
    ("statement", "found", "full"),
    [
        (gold("person", "Ada Brandt", "Captain"), voice(VoiceKind.PERSON, "Captain"), False),
        (gold("person", "Ada Brandt", "Captain"), voice(VoiceKind.PERSON, "Brandt"), True),
        (gold("organisation", "Port Board", "it"), voice(VoiceKind.ORGANISATION, "Board"), True),
        (gold("person", "Ada Brandt"), None, False),
    ],
)
def test_an_alias_alone_is_no_full_name(statement, found, full):
    """A captain who speaks is understood only once it is known which captain."""
    assert name_is_full(statement, found) is full


@pytest.mark.parametrize(
    ("kind", "found", "right"),
    [
        ("organisation", voice(VoiceKind.ORGANISATION, "Port Board"), True),
        ("organisation", voice(VoiceKind.PERSON, "Port Board"), False),
        ("outlet", voice(VoiceKind.PUBLISHER, "The Courier"), True),
        ("person", voice(VoiceKind.AUTHOR, "K."), True),
        ("group", voice(VoiceKind.AUTHOR, "K."), False),
        ("person", None, False),
    ],
)
def test_kinds_are_compared_by_name(kind, found, right):
    assert kind_is_right(gold(kind, "whoever"), found) is right
