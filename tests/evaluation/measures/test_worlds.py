"""When a voice is the one that gold means."""

from __future__ import annotations

import pytest

from evaluation.gold.worlds import GoldStatement
from evaluation.measures.worlds import voice_is_right
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
