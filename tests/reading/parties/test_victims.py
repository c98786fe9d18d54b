"""Victims and posts: whom "she", "he" and "its spokesman" stand for, in whole texts."""

from __future__ import annotations

import pytest

import sayso
from sayso.records import PartyKind, Reading


def meant(reading: Reading, words: str) -> str | None:
    """The name of the party that the last of some words stands for; None where it is open."""
    start = reading.document.text.rindex(words)
    for party in reading.parties:
        if any(span.start == start and span.end == start + len(words) for span in party.mentions):
            return party.name
    return None


@pytest.mark.parametrize(
    "text",
    [
        "Nurse Lia Dorn was arrested. A police spokeswoman denied that she had been detained.",
        "Nurse Lia Dorn was seized. The minister, Ana Rossi, denied that she had been arrested.",
        "Nurse Lia Dorn was jailed on Monday. Her sister denied that she had been beaten.",
        "Nurse Lia Dorn was jailed on Monday. Her lawyer confirmed that she was beaten.",
    ],
)
def test_the_victim_is_who_was_seized_before(text: str) -> None:
    """An official who denies it was not detained herself; nor was "her sister"."""
    assert meant(sayso.read(text), "she") == "Lia Dorn"


def test_who_tells_what_was_done_to_her_may_be_the_victim() -> None:
    """Without a victim before her, she speaks of herself."""
    reading = sayso.read("Singer Lea Brandt met Anna Holt. Holt said she was beaten by guards.")

    assert meant(reading, "she") == "Anna Holt"


def test_two_victims_stay_open() -> None:
    """An officer may have been hurt as well as the judge; the gap names both."""
    reading = sayso.read(
        "Judge Ada Roth was shot at noon. Police officer Lena Kurz said she was wounded."
    )
    (reason,) = [gap.reason for gap in reading.gaps if gap.reason.startswith("G_PRONOUN")]

    assert meant(reading, "she") is None
    assert "Ada Roth" in reason
    assert "Lena Kurz" in reason


def test_whoever_spoke_in_the_sentence_before_goes_on() -> None:
    """Though another spokesman was quoted in the paragraph above."""
    reading = sayso.read(
        'The ministry blamed the Hill Front, a rebel group. "This was the work of the Front," '
        "ministry spokesman Ivo Brand told reporters.\n\n"
        'The Front denied the raid. "We attacked nobody," its spokesman, Tarik Odum, said by '
        "phone. He accused government troops of burning two farms."
    )

    assert meant(reading, "He") == "Tarik Odum"
    assert "government troops" in {party.name for party in reading.parties}


def test_a_bodys_commander_is_no_mayor() -> None:
    """“Its commander” is somebody of the brigade, and not the mayor who spoke before."""
    reading = sayso.read(
        "“The shelling came from the hills,” the mayor, Ana Holt, said. The brigade “has not "
        "fired” on the market, its commander told reporters."
    )

    assert meant(reading, "its commander") == "its commander"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The front accused riot police of beating two farmers.", "riot police"),
        ("The killing of two sailors by the Navy shocked the port.", "two sailors"),
        ("Police beat a photographer near Lime Square.", "a photographer"),
        ("13:58 Thousands marched to the port, a union said.", "Thousands"),
    ],
)
def test_a_name_ends_with_the_noun_phrase(text: str, name: str) -> None:
    """What was done, by whom, where and at what hour is no part of it."""
    assert name in {party.name for party in sayso.read(text).parties}


def test_a_role_before_a_name_tells_the_sector() -> None:
    """“Police spokesman” is a role of the police, whatever the engine takes for the mention."""
    (brandvik,) = [
        party
        for party in sayso.read("Police spokesman Ulf Brandt said gas was used.").parties
        if party.name == "Ulf Brandt"
    ]

    assert brandvik.sector == ("COP",)


def test_a_campaign_is_an_organisation() -> None:
    """A name that calls for something is nobody's given name."""
    reading = sayso.read("March organiser Free Orlen said police beat marchers.")

    (party,) = [each for each in reading.parties if each.name.endswith("Free Orlen")]
    assert party.kind is PartyKind.ORGANISATION


def test_the_army_is_not_a_rebel_army() -> None:
    """“The army” is the state's, where a rebel group has the word in its name."""
    reading = sayso.read(
        "The Free Coast Army, a rebel group, accused soldiers of shelling a farm, which the army "
        "has rejected."
    )

    assert meant(reading, "the army") == "the army"
