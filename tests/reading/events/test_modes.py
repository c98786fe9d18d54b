"""A mode is told by the words or not at all."""

from __future__ import annotations

from sayso.reading.events.modes import mode_of
from tests.reading.events.trees import candidate, scene


def mode(verb):
    tree = f"Guards:NOUN:nsubj>{verb} {verb}:VERB:root>ROOT farmers:NOUN:obj>{verb}"
    return mode_of(candidate(scene(tree), verb), "ASSAULT")


def test_a_word_that_tells_no_weapon_has_no_mode():
    """Or an attack with clubs would stand in a table as one with firearms."""
    assert [mode("attacked"), mode("beat")] == [None, "beat"]
