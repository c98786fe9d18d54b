"""What is said to have to be done is asked for; guesses and rules without a speaker are not."""

from __future__ import annotations

from sayso.reading.events.demands import find_demands
from tests.reading.events.trees import scene

SAID = (
    "Ministers:NOUN:nsubj>said said:VERB:root>ROOT that:SCONJ:mark>{deed} "
    "rebels:NOUN:nsubj>{deed} must:AUX:aux>{deed} {more}{deed}:VERB:ccomp>said"
)
PEOPLE = {"Ministers": "person", "rebels": "person"}


def triggers(tree, kinds):
    where = scene(tree, kinds)
    return [where.layout.text(demand.words) for demand in find_demands(where)]


def test_the_verb_of_saying_is_the_demand():
    assert triggers(SAID.format(deed="leave", more=""), PEOPLE) == ["said"]


def test_a_guess_about_the_past_asks_nothing():
    assert triggers(SAID.format(deed="left", more="have:AUX:aux>left "), PEOPLE) == []


def test_things_are_asked_nothing():
    tree = SAID.format(deed="fall", more="").replace("rebels", "prices")
    assert triggers(tree, {"Ministers": "person", "prices": "abstract"}) == []


def test_without_a_speaker_nobody_asks():
    tree = "Rebels:NOUN:nsubj>leave must:AUX:aux>leave leave:VERB:root>ROOT"
    assert triggers(tree, {"Rebels": "person"}) == []
