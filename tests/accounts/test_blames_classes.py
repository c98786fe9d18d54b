"""Blames by class: whole fields of deeds, clefts, denials, open questions."""

from __future__ import annotations

import pytest

from tests.accounts.test_blames import blames

DEEDS = [
    ("The reservists opened mortar fire on the lower quarter.", "shelling", "reservists"),
    ("Gunners of the Third Brigade rained rockets on the bazaar.", "shelling", "Third Brigade"),
    ("The brigade put forty shells into the cannery.", "shelling", "brigade"),
    ("The garrison pounded the harbour until dawn.", "shelling", "garrison"),
    ("A sergeant put two bullets into his back.", "shooting", "sergeant"),
    ("The coast guard opened automatic fire on the dinghy.", "shooting", "coast guard"),
    ("Pickets threw first, the foreman said.", "first blow", "Pickets"),
    ("The loggers poured petrol over the huts.", "fire", "loggers"),
    ("The barge was scuttled by its crew.", "sinking", "crew"),
    ("Frogmen sank the tanker.", "sinking", "Frogmen"),
    ("The tug ran down the dinghy in the fog.", "ramming", "tug"),
    ("The freighter ploughed into the ferry.", "ramming", "freighter"),
    ("The launch swerved into their path.", "ramming", "launch"),
    ("The skiff had turned across the bows of the launch.", "ramming", "skiff"),
    ("The well was poisoned by herders.", "poisoning", "herders"),
    ("The militia shot down the airliner.", "downing", "militia"),
    ("Customs officers stole the serum.", "theft", "Customs officers"),
    ("Clerks forged the lists.", "fraud", "Clerks"),
    ("The shrine was demolished by the landlord's riders.", "wrecking", "landlord's riders"),
    ("The chapel was burnt down by settlers.", "fire", "settlers"),
    ("Settlers burned the chapel down.", "fire", "Settlers"),
    ("It was the warders who poured the paraffin.", "fire", "warders"),
    ("Residents say it was the marines who opened fire.", "shooting", "marines"),
    ("The elders insisted it was settlers who had torched the mill.", "fire", "settlers"),
    ("Their answer was to ram the patrol boat.", "ramming", "Their"),
    ("The guards went on to burn the barracks.", "fire", "guards"),
]
DENIED = [
    ("None of our lads touched the boy.", "attack", "None of our lads"),
    ("The guards never laid a hand on him, the warden said.", "attack", "guards"),
    ("No ranger had anything to do with that fire.", "fire", "No ranger"),
    ("The pupils are innocent of the fire.", "fire", "pupils"),
    ("Our drivers were cleared of the theft.", "theft", "Our drivers"),
]
OPEN = [
    ("Who lit the barn I do not know.", "fire"),
    ("Who fired first remains unclear.", "first shots"),
    ("Which side opened fire first was still disputed.", "first shots"),
    ("Who burnt the depot, nobody knows.", "fire"),
]
NOTHING = [
    "The chapel burned down.",
    "The bread burned.",
    "Two houses had burnt in the night.",
    "The ferry sank within minutes.",
    "The bridge is not ours, the mayor said.",
    "That lorry was not ours.",
    "They only said so to blame us.",
    "The nets had been rigged by hand.",
    "The tap leaked.",
    "She touched his sleeve.",
    "Which bus she took I do not know.",
    "The captain opened the gate and set the table near the fire.",
    "He put two letters into his pocket.",
]


@pytest.mark.parametrize(("text", "deed", "who"), DEEDS)
def test_many_words_for_a_deed(text, deed, who):
    """The verb of a deed, whoever did it in front of it or behind "by"."""
    found = blames(text)

    assert any(each[0] == deed and who in each[1] and each[2] == "+" for each in found), found


@pytest.mark.parametrize(("text", "deed", "who"), DENIED)
def test_many_words_for_a_denial(text, deed, who):
    found = blames(text)

    assert (deed, who, "-") in found or any(
        each[0] == deed and who in each[1] and each[2] == "-" for each in found
    ), found


@pytest.mark.parametrize(("text", "deed"), OPEN)
def test_who_it_was_may_stand_in_front(text, deed):
    assert (deed, "?", "+") in blames(text)


@pytest.mark.parametrize("text", NOTHING)
def test_things_that_burn_and_bridges_that_are_not_ours(text):
    assert blames(text) == []
