"""Verbs whose parties leave no doubt are events where the typer found none; others are not."""

from __future__ import annotations

import pytest

from sayso.reading.events.plain import find_plain, is_conquest
from tests.reading.events.trees import scene

ACTIVE = "{doer}:PROPN:nsubj>{verb} {verb}:VERB:root>ROOT {told}:PROPN:obj>{verb}"
FORCED = (
    "{doer}:NOUN:nsubj>forced forced:VERB:root>ROOT families:NOUN:obj>forced "
    "to:PART:mark>{deed} {deed}:VERB:xcomp>forced"
)
THANKED = (
    "Envoys:NOUN:nsubj>thanked thanked:VERB:root>ROOT {told}:PROPN:obj>thanked "
    "for:ADP:case>{thing} {thing}:NOUN:obl>thanked"
)


def kinds(tree, mentions):
    return [kind for _, kind in find_plain(scene(tree, mentions))]


@pytest.mark.parametrize(
    ("doer", "verb", "told", "mentions", "found"),
    [
        ("Norway", "invaded", "Sweden", {"Norway": "place", "Sweden": "place"}, ["ASSAULT"]),
        ("Rebels", "overran", "port", {"Rebels": "person", "port": "place"}, ["ASSAULT"]),
        ("Japan", "annexed", "isles", {"Japan": "place", "isles": "place"}, ["COERCE"]),
        ("Tourists", "invaded", "port", {"Tourists": "person", "port": "place"}, []),
        ("Norway", "invaded", "privacy", {"Norway": "place", "privacy": "abstract"}, []),
        ("Regents", "hanged", "clerks", {"Regents": "person", "clerks": "person"}, ["ASSAULT"]),
        ("Regents", "hanged", "maps", {"Regents": "person", "maps": "object"}, []),
        ("Norway", "liked", "Sweden", {"Norway": "place", "Sweden": "place"}, []),
    ],
)
def test_conquests_and_hangings(doer, verb, told, mentions, found):
    assert kinds(ACTIVE.format(doer=doer, verb=verb, told=told), mentions) == found


def test_who_is_invaded_may_stand_first():
    tree = (
        "Sweden:PROPN:nsubj~pass>invaded was:AUX:aux~pass>invaded invaded:VERB:root>ROOT "
        "by:ADP:case>Norway Norway:PROPN:obl~agent>invaded"
    )
    assert kinds(tree, {"Sweden": "place", "Norway": "place"}) == ["ASSAULT"]


def test_people_are_driven_out_by_arms_and_not_by_rain():
    people = {"families": "person"}
    assert kinds(FORCED.format(doer="soldiers", deed="flee"), {"soldiers": "person", **people}) == [
        "COERCE"
    ]
    assert kinds(FORCED.format(doer="rain", deed="flee"), {"rain": "abstract", **people}) == []
    assert (
        kinds(FORCED.format(doer="soldiers", deed="sing"), {"soldiers": "person", **people}) == []
    )


def test_thanks_for_help_support_a_state():
    named = {"Envoys": "person", "Norway": "place"}
    assert kinds(THANKED.format(told="Norway", thing="aid"), named) == ["SUPPORT"]
    assert kinds(THANKED.format(told="Norway", thing="flowers"), named) == []
    singer = {"Envoys": "person", "singers": "person"}
    assert kinds(THANKED.format(told="singers", thing="aid"), singer) == []


def test_troops_occupy_and_students_protest():
    tree = ACTIVE.format(doer="Norway", verb="occupied", told="Sweden")
    assert is_conquest(scene(tree, {"Norway": "place", "Sweden": "place"}), 1)
    tree = ACTIVE.format(doer="Students", verb="occupied", told="campus")
    assert not is_conquest(scene(tree, {"Students": "person", "campus": "place"}), 1)


@pytest.mark.parametrize(
    ("doer", "told", "mentions", "found"),
    [
        ("Police", "thieves", {"Police": "organization", "thieves": "person"}, ["COERCE"]),
        ("Police", "buses", {"Police": "organization", "buses": "object"}, []),
        ("Anglers", "thieves", {"Anglers": "person", "thieves": "person"}, []),
    ],
)
def test_whom_the_police_catch_they_arrest(doer, told, mentions, found):
    assert kinds(ACTIVE.format(doer=doer, verb="caught", told=told), mentions) == found


KILLED = "people:NOUN:nsubj~pass>killed were:AUX:aux~pass>killed killed:VERB:root>ROOT"
WHEN = " when:ADV:mark>left bus:NOUN:nsubj>left left:VERB:advcl>killed"


@pytest.mark.parametrize(
    ("doer", "told", "mentions", "found"),
    [
        ("Rebels", "villagers", {"Rebels": "person", "villagers": "person"}, ["ASSAULT"]),
        ("Drivers", "villagers", {"Drivers": "person", "villagers": "person"}, []),
        ("Rebels", "joy", {"Rebels": "person", "joy": "abstract"}, []),
    ],
)
def test_who_bears_arms_and_kills_people_attacks(doer, told, mentions, found):
    """A toll whose event is missed is lost to every comparison."""
    assert kinds(ACTIVE.format(doer=doer, verb="killed", told=told), mentions) == found


def test_people_are_killed_in_an_attack_where_one_is_told_of():
    """By themselves the words may tell of a crash."""
    people = {"people": "person"}

    def found(tree, *, violent):
        return [kind for _, kind in find_plain(scene(tree, people), violent=violent)]

    assert found(KILLED, violent=True) == ["ASSAULT"]
    assert found(KILLED, violent=False) == []
    assert found(KILLED + WHEN, violent=True) == []
