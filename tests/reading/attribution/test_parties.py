"""Parties: mentions grouped by their names and simple rules."""

from __future__ import annotations

import pytest

from sayso.records import Party, PartyKind, Reading
from tests.reading.attribution.marked import attributed, names, page


def party(reading: Reading, name: str) -> Party:
    """The one party of a name."""
    (found,) = [each for each in reading.parties if each.name == name]
    return found


def mentions(reading: Reading, name: str) -> list[str]:
    """The words of the mentions of the one party of a name."""
    return [reading.text_of(span) for span in party(reading, name).mentions]


def test_a_surname_stands_for_the_one_full_name_that_ends_in_it() -> None:
    """News names people once in full and by their surname ever after."""
    reading = attributed(page("<p>Dorn Pell</p> left. <p>Pell</p> went. <p>Mr. Pell</p> died."))

    assert names(reading) == {"Dorn Pell"}
    assert mentions(reading, "Dorn Pell") == ["Dorn Pell", "Pell", "Mr. Pell"]


def test_two_full_names_are_never_merged() -> None:
    """Brothers share a surname."""
    reading = attributed(page("<p>Dorn Pell</p> left. <p>Ivo Pell</p> went."))

    assert names(reading) == {"Dorn Pell", "Ivo Pell"}


def test_a_surname_of_two_is_neither() -> None:
    """Where the text does not tell which Pell, we do not either."""
    reading = attributed(page("<p>Dorn Pell</p> left. <p>Ivo Pell</p> went. <p>Pell</p> died."))

    assert names(reading) == {"Dorn Pell", "Ivo Pell", "Pell"}


def test_a_title_tells_two_of_one_surname_apart() -> None:
    """“Mrs. Pell” cannot be John."""
    reading = attributed(
        page("<p>John Pell</p> left. <p>Mary Pell</p> went. <p>Mrs. Pell</p> died.")
    )

    assert mentions(reading, "Mary Pell") == ["Mary Pell", "Mrs. Pell"]


def test_titles_are_no_part_of_a_full_name() -> None:
    """“Colonel Petru Hask” and “Petru Hask” are one."""
    reading = attributed(page("<p>Colonel Petru Hask</p> left. <p>Petru Hask</p> died."))

    assert names(reading) == {"Petru Hask"}


def test_initials_make_no_other_person() -> None:
    """“Dorn J. Pell” is Dorn Pell."""
    reading = attributed(page("<p>Dorn J. Pell</p> left. <p>Dorn Pell</p> died."))

    assert len(reading.parties) == 1


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


def test_a_name_right_behind_its_noun_is_its_name() -> None:
    """“Spokesman Oren Tivask” has a small letter and a name."""
    reading = attributed(
        page("<p>spokeswoman Oda Tivask</p> left.", arcs=[("Tivask", "Oda", "flat")])
    )

    assert "Oda Tivask" in next(iter(names(reading)))


def test_a_name_in_apposition_needs_no_mention_of_its_own() -> None:
    """The engine often sees one mention in “its spokesman, Petru Hask”."""
    reading = attributed(
        page(
            "They saw <p>the spokesman</p>, Colonel Petru Hask, there. <p>Hask</p> left.",
            arcs=[
                ("Hask", "spokesman", "appos"),
                ("Petru", "Hask", "flat"),
                ("Colonel", "Hask", "flat"),
            ],
        )
    )

    assert names(reading) == {"Petru Hask"}


def test_a_nationality_before_a_noun_is_no_person() -> None:
    """“The Tarnish claim” is made by nobody called Tarnish."""
    reading = attributed(
        page("<p>The Tarnish</p> claim fell.", arcs=[("Tarnish", "claim", "amod")])
    )

    assert names(reading) == set()


def test_an_acronym_in_brackets_stands_for_the_name_before_it() -> None:
    """The text defines it, so it is sure."""
    reading = attributed(
        page("<o>The Joint Monitoring Group</o> (<o>JMG</o>) left. <o>The JMG</o> died.")
    )

    assert names(reading) == {"Joint Monitoring Group"}


@pytest.mark.parametrize("short", ["the ministry", "the Ministry"])
def test_the_ministry_is_the_one_ministry_named_before(short: str) -> None:
    """Small or capital, one word stands for the whole name."""
    reading = attributed(page(f"<o>The Interior Ministry</o> left. They saw <o>{short}</o>."))

    assert mentions(reading, "Interior Ministry") == ["The Interior Ministry", short]


def test_the_same_words_of_an_organisation_in_another_order_are_another_name() -> None:
    """Bold merging would make one council of two."""
    reading = attributed(page("<o>The Upland Council</o> left. <o>The Lowland Council</o> died."))

    assert names(reading) == {"Upland Council", "Lowland Council"}


def test_a_place_is_not_the_organisation_that_is_named_after_it() -> None:
    """A university in Tarn is not Tarn."""
    reading = attributed(page("<o>Tarn University</o> left. <l>Tarn</l> fell."))

    assert names(reading) == {"Tarn University", "Tarn"}
    assert party(reading, "Tarn").kind is PartyKind.PLACE


def test_several_people_are_a_group() -> None:
    """Plural nouns, and names joined by "and"."""
    reading = attributed(
        page(
            "<p>Two marchers</p> left. They saw <p>Pell and Orr</p>.",
            arcs=[("Orr", "Pell", "conj")],
        )
    )

    assert {each.kind for each in reading.parties} == {PartyKind.GROUP}
    assert names(reading) == {"Two marchers", "Pell and Orr"}


def test_two_strangers_are_two() -> None:
    """“A witness” and another “a witness” need not be one."""
    reading = attributed(page("<p>A witness</p> left. <p>A witness</p> died."))

    assert [each.name for each in reading.parties] == ["A witness", "A witness"]


def test_a_stranger_is_known_when_he_comes_again() -> None:
    """“The witness” is the one we met."""
    reading = attributed(page("<p>A witness</p> left. <p>The witness</p> died."))

    assert [each.name for each in reading.parties] == ["A witness"]


def test_names_are_without_possessives_and_line_breaks() -> None:
    """A name is shown in a list, where a broken line has no place."""
    reading = attributed(page("<p>Dorn\nPell’s</p> dog left."))

    assert names(reading) == {"Dorn Pell"}


def test_things_that_do_not_act_are_no_parties() -> None:
    """A party is anyone spoken of that can act."""
    assert names(attributed(page("<x>The ferry</x> left."))) == set()
