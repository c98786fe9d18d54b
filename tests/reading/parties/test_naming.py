"""Naming: which names are the same, and which are not."""

from __future__ import annotations

import pytest

from sayso.records import PartyKind
from tests.reading.attribution.marked import attributed, names, page
from tests.reading.parties.test_resolver import mentions, party


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


def test_an_acronym_in_brackets_stands_for_the_name_before_it() -> None:
    """The text defines it, so it is sure."""
    reading = attributed(
        page("<o>The Joint Monitoring Group</o> (<o>JMG</o>) left. <o>The JMG</o> died.")
    )

    assert names(reading) == {"Joint Monitoring Group"}


def test_the_same_words_of_an_organisation_in_another_order_are_another_name() -> None:
    """Bold merging would make one council of two."""
    reading = attributed(page("<o>The Upland Council</o> left. <o>The Lowland Council</o> died."))

    assert names(reading) == {"Upland Council", "Lowland Council"}


def test_a_place_is_not_the_organisation_that_is_named_after_it() -> None:
    """A university in Tarn is not Tarn."""
    reading = attributed(page("<o>Tarn University</o> left. <l>Tarn</l> fell."))

    assert names(reading) == {"Tarn University", "Tarn"}
    assert party(reading, "Tarn").kind is PartyKind.PLACE


def test_names_are_without_possessives_and_line_breaks() -> None:
    """A name is shown in a list, where a broken line has no place."""
    reading = attributed(page("<p>Dorn\nPell’s</p> dog left."))

    assert names(reading) == {"Dorn Pell"}


def test_mr_and_mrs_of_one_surname_are_two() -> None:
    """Couples are in the news together."""
    reading = attributed(page("<p>Mr. Pell</p> left. <p>Mrs. Pell</p> went. <p>Mr. Pell</p> died."))

    assert mentions(reading, "Mr. Pell") == ["Mr. Pell", "Mr. Pell"]
    assert mentions(reading, "Mrs. Pell") == ["Mrs. Pell"]


def test_initials_stand_for_the_given_name_that_begins_with_them() -> None:
    """“D. Veshkan” is Dalia, and “I. Veshkan” is not."""
    reading = attributed(
        page("<p>Dalia Veshkan</p> left. <p>D. Veshkan</p> went. <p>I. Veshkan</p> died.")
    )

    assert mentions(reading, "Dalia Veshkan") == ["Dalia Veshkan", "D. Veshkan"]


def test_a_middle_name_makes_no_other_person() -> None:
    """“Dorn Ivo Pell” is Dorn Pell in the next paragraph."""
    reading = attributed(page("<p>Dorn Ivo Pell</p> left. <p>Dorn Pell</p> died."))

    assert names(reading) == {"Dorn Ivo Pell"}


def test_a_surname_may_come_first_or_in_the_middle() -> None:
    """Not everybody is called as in English."""
    reading = attributed(
        page(
            "<p>Wen Jiao</p> left. <p>Wen</p> went. <p>Marta Solis Ferro</p> left. "
            "<p>Solis</p> died."
        )
    )

    assert names(reading) == {"Wen Jiao", "Marta Solis Ferro"}


def test_spellings_of_one_name_are_one_person() -> None:
    """Two transliterations in one text."""
    reading = attributed(page("<p>Todor Zhivnov</p> left. <p>Todor Jivnov</p> died."))

    assert len(reading.parties) == 1


def test_a_nickname_that_the_text_explains_stands_for_the_name() -> None:
    """“Dorn “Red” Pell” is Red, and Red Pell."""
    reading = attributed(
        page("<p>Dorn “Red” Pell</p> left. <p>Red Pell</p> went. <p>Red</p> died.")
    )

    assert len(reading.parties) == 1


def test_a_family_is_not_its_member() -> None:
    """“The Pells” are more than Dorn."""
    reading = attributed(page("<p>Dorn Pell</p> left. They saw <p>the Pells</p> there."))
    pell = party(reading, "Dorn Pell")

    assert [reading.text_of(span) for span in pell.mentions] == ["Dorn Pell"]


def test_the_ministry_of_the_interior_is_the_interior_ministry() -> None:
    """Two ways to write one office."""
    reading = attributed(
        page("<o>The Interior Ministry</o> left. We saw <o>the Ministry of the Interior</o>.")
    )

    assert len(reading.parties) == 1


def test_an_acronym_stands_for_the_name_of_its_letters() -> None:
    """Not every text defines it in brackets."""
    reading = attributed(page("<o>The Joint Monitoring Group</o> left. <o>JMG</o> died."))

    assert names(reading) == {"Joint Monitoring Group"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<p>Ban Ki-moon</p> left.", "Ban Ki-moon"),
        ("We saw <p>Tarn Gov. Ada Brandt</p> there.", "Ada Brandt"),
        ("We saw <p>Joseph R. Orr Jr.</p> there.", "Joseph R. Orr"),
    ],
)
def test_a_name_has_all_of_its_words_and_no_others(text: str, name: str) -> None:
    """What is shown in every list must be a name."""
    assert names(attributed(page(text))) == {name}


def test_the_with_one_word_is_no_name_of_a_person() -> None:
    """“The Republican” is a noun, whoever it is."""
    assert names(attributed(page("We saw <p>the Republican</p> there."))) == {"the Republican"}
