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
        (rows[each.a].evidence.quote, rows[each.b].evidence.quote)
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


def test_not_one_shell_by_the_army_is_a_denial_of_the_army():
    """Who is blamed for a strike, and whose guns were silent, are one dispute."""
    blaming = (
        "Shells hit the market of Brenna on Tuesday. The Front blames the army for the strike."
    )
    silent = (
        "Shells hit the market of Brenna on Tuesday. “Not one shell was fired by the Kessaran army "
        "that day,” General Teodor Vance said."
    )

    assert len(against(blaming, silent)) == 1


def test_a_wound_by_a_bullet_stands_against_no_shots():
    """Nobody says “they fired”, and yet somebody did."""
    hit = (
        "The Lady Corin was boarded on Thursday. One man was hit in the leg by a bullet, Boka said."
    )
    none = "The Lady Corin was boarded on Thursday. No shots were fired, the Coast Command said."

    assert len(against(hit, none)) == 1


def test_a_state_that_used_no_live_rounds_says_nothing_of_gunmen():
    """A minister who denies live rounds speaks of his police."""
    none = (
        "Police broke up a march in Halden on Tuesday. Interior Minister Dorin Malk denied that "
        "live ammunition had been used."
    )
    gunmen = (
        "Police broke up a march in Halden on Tuesday. Gunmen shot at officers, Marta Coe said."
    )

    assert against(none, gunmen) == []


def test_from_whom_the_first_shots_came_is_who_fired_first():
    police = (
        "The march in Halden ended in blood on Tuesday. The police fired first, the union said."
    )
    crowd = (
        "The march in Halden ended in blood on Tuesday. The minister said the first shots had come "
        "from within the crowd."
    )
    readings = [
        sayso.read(text, published="2034-10-04", publisher=text[:9]) for text in (police, crowd)
    ]
    agents = [row for row in sayso.compare(readings).rows if row.attribute == "agent"]

    assert {row.value for row in agents} == {"police", "crowd"}


def test_who_was_not_there_stands_against_who_came_in():
    """Whether soldiers took part is often all that a dispute is about."""
    absent = (
        "Nine men were killed in a riot in Kasten prison, the ministry said. The Interior Troops "
        "did not take part in the operation."
    )
    told = "Nine prisoners were killed on Sunday in Kasten prison, where a riot broke out. "
    present = told + "Soldiers of the Interior Troops came in at ten, an inmate said."
    police = told + "Policemen came in at ten, an inmate said. They stayed until dawn."

    assert len(against(absent, present)) == 1
    assert against(absent, police) == []


@pytest.mark.parametrize(
    ("denied", "said"),
    [
        ("They fired without any warning, the union said.", "The police gave three warnings."),
        ("Neither had anyone heard a siren.", "The sirens sounded at once, the owner said."),
    ],
)
def test_no_warning_stands_against_a_warning(denied, said):
    """Whether there was one decides who is to blame."""
    one = f"Eleven marchers were killed by police in Sorvane on Saturday. {denied}"
    other = f"On Saturday police killed marchers on the bridge of Sorvane. {said}"

    assert len(against(one, other)) == 1
