"""Where an act was, and which two places cannot both be right."""

from __future__ import annotations

import pytest

from sayso.accounts.place_exclusion import exclude
from sayso.accounts.point_places import find_places
from tests.accounts.accounts_told import reading
from tests.accounts.test_points import kinds


def places(text):
    told = reading(text, "Paper", trigger=text.split()[0])
    return [(each.act, told.document.words(each.value)) for each in find_places(told)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("He was shot in the alley behind the bakery.",
         ("shooting of somebody", "in the alley behind the bakery")),
        ("The convoy was attacked at kilometre 41.", ("attack", "at kilometre 41")),
        ("The raid was on the upper bridge, drivers say.", ("attack", "on the upper bridge")),
        ("They set fire to the ledgers in the courtyard.",
         ("setting of the fire", "in the courtyard")),
        ("They dragged the ledgers into the yard and lit them.",
         ("setting of the fire", "into the yard")),
        ("The blast was in the boiler room.", ("blast", "in the boiler room")),
        ("The trawler sank four miles inside our waters.", ("sinking", "inside our waters")),
        ("Four men died, each of them on the quay.", ("death", "each of them on the quay")),
        ("VOSS: Where was he shot? KELL: On the harbour steps.",
         ("shooting of somebody", "On the harbour steps")),
        ("The guard fired when a man lunged at him in the stairwell.",
         ("shooting of somebody", "in the stairwell")),
    ],
)  # fmt: skip
def test_where_an_act_was(text, place):
    assert place in places(text)


@pytest.mark.parametrize(
    "text",
    [
        "The army fired on the lorry.",
        "Nobody was shot in the street.",
        "The attack on the depot was the third.",
        "She washed the blood off in the sink.",
        "He was arrested on Friday in the early morning.",
        "Was he shot in the street?",
    ],
)
def test_what_was_nowhere(text):
    assert places(text) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("in the yard", "in the gymnasium"),
        ("at kilometre 41", "at kilometre 44"),
        ("in Block Two", "in Block Five"),
        ("inside the gate", "outside the gate"),
        ("in an ambulance", "on the road"),
        ("on the north bank", "on the south bank"),
        ("on the upper bridge", "on the lower bridge"),
    ],
)
def test_places_that_exclude_each_other(one, other):
    assert exclude(one, other)
    assert exclude(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("in the yard of the house", "in the house"),
        ("in the street", "in Vale Street"),
        ("on the steps, inside the gate", "on the steps"),
        ("in the village", "in the market"),
        ("at kilometre 41", "on the upper bridge"),
        ("near the gate", "in the yard"),
        ("in the northern district", "in the south of the town"),
    ],
)
def test_places_that_may_be_one(one, other):
    assert not exclude(one, other)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("The vans were attacked at kilometre 41.", "The raid was at kilometre 44.",
         ["contradicts.value"]),
        ("They burnt the ledgers in the yard.", "The ledgers were set on fire in the kitchen.",
         ["contradicts.value"]),
        ("Four men died, each of them on the quay.", "Two were killed in the canteen.",
         ["contradicts.value"]),
        ("A man was killed in the street.", "Three women were killed in the kitchen.", []),
        ("There were two attacks at kilometre 41.", "The raid was at kilometre 44.", []),
        ("Hens burnt in the yard.", "A sofa was set on fire in the kitchen.", []),
    ],
)  # fmt: skip
def test_two_places(one, other, kind):
    """Many die in many places: only what is one thing is in one place."""
    assert kinds("place", (one, one.split()[0]), (other, other.split()[0])) == kind
