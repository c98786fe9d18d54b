"""Denied deeds: a denial and an accusation seldom share their words."""

from __future__ import annotations

import pytest

import sayso
from sayso.accounts.sides import Side, is_one_side, side_of


def against(*texts: str) -> list[tuple[str, str]]:
    """What is denied and what is said, for each contradiction on a deed."""
    readings = [sayso.read(text, published="2034-10-04", publisher=text[:9]) for text in texts]
    found = sayso.compare(readings)
    rows = {row.id: row for row in found.rows}
    return [
        (rows[each.a].value, rows[each.b].value)
        for each in found.relations
        if each.kind == "contradicts.polarity"
    ]


ACCUSED = (
    "Shells fell on the market of Ostrin on Tuesday. Governor Pavel Orlic blamed the "
    "Northern Front rebels for the attack. The Northern Front rebels fired 22 shells at the town, "
    "he said."
)


def test_who_denies_to_have_shelled_stands_against_who_accuses_him():
    """The words differ, the deed and the side are one."""
    denying = (
        "Shells fell on the market of Ostrin on Tuesday. A spokesman for the Northern Front denied "
        "that its fighters had shelled the town."
    )

    assert any("22 shells" in said for _, said in against(ACCUSED, denying))


def test_one_side_denies_nothing_of_the_other():
    """The army did not shell the town: that says nothing of the rebels."""
    other = (
        "Shells fell on the market of Ostrin on Tuesday. The army denied that its soldiers had "
        "shelled the town."
    )

    assert against(ACCUSED, other) == []


def test_nobody_was_shot_stands_against_who_was_shot():
    shot = "Anton Belik, a student, was shot in the neck outside the Opera in Halden on Tuesday."
    none = (
        "“Nobody was shot outside the Opera in Halden on Tuesday,” police chief Oskar Varga said."
    )

    assert len(against(shot, none)) == 1


def test_what_was_prevented_is_not_denied():
    """“Prevented an attack” says that there was none, and denies nobody's words."""
    foiled = "On Tuesday the navy prevented pirates from attacking a ship in the Gulf of Orm."
    told = "On Tuesday pirates attacked a ship in the Gulf of Orm, its owner said."

    assert against(foiled, told) == []


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the Northern Front rebels", "the Front", True),
        ("riot police", "the security forces", True),
        ("the army", "rebels", False),
        ("the Brenholt navy", "the Calvessan navy", None),
        ("residents", "the army", None),
    ],
)
def test_sides_are_told_apart_by_name_and_by_group(one, other, same):
    assert is_one_side(side_of(one, {}), side_of(other, {})) is same


def test_a_name_belongs_to_the_group_that_texts_put_it_to():
    side = side_of("the Front", {"front": frozenset({"fighters"})})

    assert side == Side(frozenset({"front"}), frozenset({"fighters"}))
