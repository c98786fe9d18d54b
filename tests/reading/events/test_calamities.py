"""What burns, floods and crashes by itself is nobody's deed, and nobody may be blamed for it."""

from __future__ import annotations

import pytest

from sayso.reading.events.calamities import is_accident, is_calamity
from tests.reading.events.trees import scene

DOER = "{0}:{1}:{2}>{3} {3}:NOUN:nsubj>killed killed:VERB:root>ROOT two:NUM:obj>killed"


@pytest.mark.parametrize(
    ("before", "upos", "relation", "doer", "found"),
    [
        ("The", "DET", "det", "crash", True),
        ("The", "DET", "det", "flames", True),
        ("A", "DET", "det", "fire", True),
        ("Sniper", "NOUN", "compound", "fire", False),
        ("Their", "PRON", "nmod~poss", "fire", False),
        ("Kitchen", "NOUN", "compound", "fire", True),
        ("Gas", "NOUN", "compound", "explosion", True),
        ("The", "DET", "det", "explosion", False),
        ("The", "DET", "det", "shelling", False),
    ],
)
def test_accidents_have_no_doer(before, upos, relation, doer, found):
    where = scene(DOER.format(before, upos, relation, doer))

    assert is_accident(where, 1) is found


def test_the_weather_is_a_calamity_only_where_it_strikes():
    """Snow may lie beside any attack; a flood takes lives itself."""
    where = scene("Snow:NOUN:root>ROOT and:CCONJ:cc>floods floods:NOUN:conj>Snow")

    assert [is_calamity(where, 0), is_calamity(where, 2)] == [False, True]
