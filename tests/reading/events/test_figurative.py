"""A storm does no one violence, and a bill suffers none."""

from __future__ import annotations

import pytest

from sayso.reading.events.candidates import Candidate
from sayso.reading.events.figurative import is_figurative
from sayso.reading.events.lexicon import Entry, Sense
from tests.reading.events.trees import candidate, scene

ACTIVE = "{0}:NOUN:nsubj>{1} {1}:VERB:root>ROOT {2}:NOUN:obj>{1}"


def figurative(tree, mentions, trigger, kind="ASSAULT"):
    where = scene(tree, mentions)
    return is_figurative(where, candidate(where, trigger), kind)


@pytest.mark.parametrize(
    ("doer", "verb", "told", "mentions", "found"),
    [
        ("storm", "killed", "herders", {"herders": "person"}, True),
        ("floods", "destroyed", "barns", {"barns": "object"}, True),
        ("senate", "killed", "levy", {"senate": "organization", "levy": "abstract"}, True),
        ("guards", "killed", "herders", {"guards": "person", "herders": "person"}, False),
        ("guards", "shelled", "lines", {"guards": "person", "lines": "abstract"}, False),
    ],
)
def test_active(doer, verb, told, mentions, found):
    assert figurative(ACTIVE.format(doer, verb, told), mentions, verb) is found


def test_passive():
    tree = (
        "Herders:NOUN:nsubj~pass>killed were:AUX:aux~pass>killed killed:VERB:root>ROOT "
        "by:ADP:case>{0} {0}:NOUN:obl~agent>killed"
    )
    assert figurative(tree.format("lightning"), {"Herders": "person"}, "killed")
    assert not figurative(tree.format("guards"), {"Herders": "person"}, "killed")


def test_only_assaults_are_doubted():
    tree = ACTIVE.format("storm", "killed", "herders")
    assert not figurative(tree, {"herders": "person"}, "killed", "ACCUSE")


def test_flames_threaten_nobody():
    """A warning of a fire would else be a threat by it."""
    tree = ACTIVE.format("flames", "threatened", "cottages")

    assert figurative(tree, {"cottages": "place"}, "threatened", "THREATEN")


def test_who_dies_in_a_crash_was_not_killed_by_anybody():
    tree = (
        "Two:NUM:nsubj~pass>killed were:AUX:aux~pass>killed killed:VERB:root>ROOT "
        "in:ADP:case>crash a:DET:det>crash crash:NOUN:obl>killed"
    )

    assert figurative(tree, {}, "killed")


def test_talks_that_are_held_are_in_no_custody():
    """Only people are held in it."""
    tree = "{0}:NOUN:nsubj~pass>held were:AUX:aux~pass>held held:VERB:root>ROOT"

    assert figurative(tree.format("Talks"), {"Talks": "event"}, "held", "COERCE")
    assert not figurative(tree.format("Poets"), {"Poets": "person"}, "held", "COERCE")


def test_a_jail_is_a_building():
    assert figurative(
        "The:DET:det>jails jails:NOUN:nsubj>filled filled:VERB:root>ROOT", {}, "jails", "COERCE"
    )


TAKEN = "{0}:NOUN:nsubj~pass>taken were:AUX:aux~pass>taken taken:VERB:root>ROOT into:ADP:case>{1} "


@pytest.mark.parametrize(
    ("who", "where", "found"),
    [("Poets", "custody", False), ("Costs", "account", True), ("Poets", "confidence", True)],
)
def test_only_into_custody_is_anybody_taken(who, where, found):
    tree = TAKEN.format(who, where) + f"{where}:NOUN:obl>taken"
    people = {"Poets": "person"} if who == "Poets" else {}
    at = scene(tree, people)
    taken = Candidate(
        2, (2, 3), (2, 3), Entry(("take", "into"), "v", (Sense("COERCE", "", "own"),))
    )

    assert is_figurative(at, taken, "COERCE") is found


def test_rooms_are_booked_and_people_too():
    tree = ACTIVE.format("Police", "booked", "rooms")

    assert figurative(tree, {"rooms": "place"}, "booked", "COERCE")
    tree = ACTIVE.format("Police", "booked", "poets")
    assert not figurative(tree, {"poets": "person"}, "booked", "COERCE")


def test_a_museum_keeps_things_in_safe_custody():
    tree = "stones:NOUN:root>ROOT in:ADP:case>custody {0}:ADJ:amod>custody custody:NOUN:nmod>stones"

    assert figurative(tree.format("safe"), {}, "custody", "COERCE")
    assert not figurative(tree.format("police"), {}, "custody", "COERCE")
