"""Nouns: whom a noun phrase without a name stands for."""

from __future__ import annotations

import pytest

from tests.reading.attribution.marked import attributed, names, page
from tests.reading.parties.test_resolver import mentions, party


def test_a_title_alone_stands_for_the_one_who_bears_it() -> None:
    """“The minister” is the only minister named before."""
    reading = attributed(page("<p>Interior Minister Garo Lent</p> left. <p>The minister</p> died."))

    assert mentions(reading, "Garo Lent") == ["Interior Minister Garo Lent", "The minister"]


def test_a_title_that_two_bear_is_nobody_s() -> None:
    """With two ministers, "the minister" is open and stays a party of its own."""
    reading = attributed(
        page(
            "<p>Interior Minister Garo Lent</p> left. <p>Foreign Minister Ada Voss</p> went. "
            "<p>The minister</p> died."
        )
    )

    assert names(reading) == {"Garo Lent", "Ada Voss", "The minister"}


def test_an_apposition_is_the_same_person() -> None:
    """“Its chairman, Oren Tivask” is one man."""
    reading = attributed(
        page(
            "<p>The chairman</p>, <p>Oren Tivask</p>, left. <p>The chairman</p> died.",
            arcs=[("Tivask", "chairman", "appos")],
        )
    )

    assert names(reading) == {"Oren Tivask"}
    assert len(party(reading, "Oren Tivask").mentions) == 3


@pytest.mark.parametrize("short", ["the ministry", "the Ministry"])
def test_the_ministry_is_the_one_ministry_named_before(short: str) -> None:
    """Small or capital, one word stands for the whole name."""
    reading = attributed(page(f"<o>The Interior Ministry</o> left. We saw <o>{short}</o>."))

    assert mentions(reading, "Interior Ministry") == ["The Interior Ministry", short]


def test_all_words_of_a_definite_noun_phrase_count() -> None:
    """“The interior minister” is not the foreign one."""
    reading = attributed(
        page(
            "<p>Interior Minister Garo Lent</p> left. <p>Foreign Minister Ada Voss</p> went. "
            "We saw <p>the interior minister</p>."
        )
    )

    assert mentions(reading, "Garo Lent") == [
        "Interior Minister Garo Lent",
        "the interior minister",
    ]


def test_what_stands_between_commas_behind_a_name_is_the_same_person() -> None:
    """Trees miss many appositions."""
    reading = attributed(page("<p>Dorn Pell</p>, <p>the mayor</p>, left. <p>The mayor</p> died."))

    assert names(reading) == {"Dorn Pell"}


def test_a_list_of_people_is_no_apposition() -> None:
    """“Pell, the mayor and Orr” are three."""
    reading = attributed(page("<p>Dorn Pell</p>, <p>the mayor</p>, and <p>Ivo Orr</p> left."))

    assert names(reading) == {"Dorn Pell", "the mayor", "Ivo Orr"}


def test_the_former_president_is_the_one_who_was_introduced_so() -> None:
    """Small titles before a name count as much as large ones."""
    reading = attributed(
        page("<p>Former president Theo Ruhl</p> left. We saw <p>the former president</p>.")
    )

    assert names(reading) == {"Theo Ruhl"}


def test_a_possessive_is_no_word_of_its_own() -> None:
    """“The institute’s” is the institute."""
    reading = attributed(
        page("<o>The Institute of Rivers</o> left. We saw <o>the institute’s</o> dog.")
    )

    assert len(reading.parties) == 1


def test_two_strangers_are_two() -> None:
    """“A witness” and another “a witness” need not be one."""
    reading = attributed(page("<p>A witness</p> left. <p>A witness</p> died."))

    assert [each.name for each in reading.parties] == ["A witness", "A witness"]


def test_a_stranger_is_known_when_he_comes_again() -> None:
    """“The witness” is the one we met."""
    reading = attributed(page("<p>A witness</p> left. <p>The witness</p> died."))

    assert [each.name for each in reading.parties] == ["A witness"]


@pytest.mark.parametrize(
    ("one", "other"), [("police", "the police"), ("the army", "army"), ("the police", "police")]
)
def test_a_body_without_other_words_is_one_with_or_without_the(one: str, other: str) -> None:
    """“The police deny it. Police say ...” is one voice to any reader."""
    reading = attributed(page(f"We saw <o>{one}</o>. Then <o>{other}</o> left."))

    assert mentions(reading, one) == [one, other]


def test_a_body_with_other_words_is_another_one() -> None:
    """“Harbour police” are not “the police” of the town by that alone."""
    reading = attributed(page("We saw <o>police</o>. Then <o>harbour police</o> left."))

    assert names(reading) == {"police", "harbour police"}


def test_a_name_behind_a_comma_is_whoever_it_can_be() -> None:
    """“A lawyer for four men, Ada Brell,” is the lawyer: four men are not called Ada."""
    reading = attributed(
        page("<p>A lawyer for <p>four men</p></p>, <p>Ada Brell</p>, left. <p>Brell</p> died.")
    )

    assert mentions(reading, "Ada Brell") == ["A lawyer for four men", "Ada Brell", "Brell"]


def test_organisers_with_a_name_behind_them_are_the_body_of_that_name() -> None:
    """“The organisers, the Ring of Belm, left” speaks of one party."""
    reading = attributed(
        page("<p>The organisers</p>, <o>the Ring of Belm</o>, left.", upos={"left": "VERB"})
    )

    assert names(reading) == {"Ring of Belm"}


def test_a_list_of_organisers_and_bodies_is_no_apposition() -> None:
    """“The organisers, the Ring of Belm, the army” are three."""
    reading = attributed(
        page("<p>The organisers</p>, <o>the Ring of Belm</o>, <o>the army</o> and others left.")
    )

    assert names(reading) >= {"The organisers", "Ring of Belm", "the army"}
