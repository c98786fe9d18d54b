"""Namesakes: mentions that bear the name of a body, or the adjective of a place."""

from __future__ import annotations

from sayso.records import PartyKind
from tests.reading.attribution.marked import attributed, names, page
from tests.reading.parties.test_resolver import mentions, party


def test_the_name_of_a_body_is_its_name_wherever_it_stands() -> None:
    """The engine takes one name for a body here and for a thing there; a reader sees one."""
    reading = attributed(
        page("They saw <o>the Cities’ Ring</o>. Now <x>the Cities’ Ring</x> left.")
    )

    assert mentions(reading, "Cities’ Ring") == ["the Cities’ Ring", "the Cities’ Ring"]


def test_a_body_goes_by_the_last_word_of_its_name() -> None:
    """“The Front” is the Upper Vale Front, and neither a person nor a place."""
    reading = attributed(
        page(
            "They saw <o>the Upper Vale Front</o>. <p>The Front</p> left. It was <l>the Front</l>."
        )
    )

    assert names(reading) == {"Upper Vale Front"}
    assert party(reading, "Upper Vale Front").kind is PartyKind.ORGANISATION


def test_a_body_goes_by_the_word_before_of() -> None:
    """“The Ring” is the Ring of Cities; “the Cities” would be something else."""
    reading = attributed(page("They saw <o>the Ring of Belm</o>. We saw <p>the Ring</p>."))

    assert len(mentions(reading, "Ring of Belm")) == 2


def test_a_lone_word_may_name_a_thing_too() -> None:
    """“The Charter” that was signed stays a thing, whatever the engine sees in another one."""
    reading = attributed(page("They saw <o>our Charter</o>. They saw <x>the Charter</x>."))

    assert "the Charter" not in mentions(reading, "Charter")


def test_a_title_is_no_short_name_of_a_body() -> None:
    """“The Governor” is a person, whatever body ends in the word."""
    reading = attributed(page("They saw <o>Belm Bank Governor</o>. <p>The Governor</p> left."))

    assert len(reading.parties) == 2


def test_the_adjective_of_a_place_is_nobody() -> None:
    """“The Tolvari navy” is one party, where the text names Tolvar."""
    reading = attributed(
        page(
            "They fell in <l>Tolvar</l>. <o>The <p>Tolvari</p> navy</o> left.",
            arcs=[("Tolvari", "navy", "compound")],
        )
    )

    assert names(reading) == {"Tolvar", "The Tolvari navy"}


def test_a_name_that_is_no_places_adjective_stays() -> None:
    """“Dorn” before a noun is somebody, as no place of the text is called so."""
    reading = attributed(
        page(
            "They fell in <l>Tolvar</l>. <o>The <o>Dorn</o> navy</o> left.",
            arcs=[("Dorn", "navy", "compound")],
        )
    )

    assert "Dorn" in names(reading)


def test_a_person_with_a_noun_for_a_surname_is_one_person() -> None:
    """“Ada Stone” and “Stone” are one, though the engine sees a thing and the person “Ada”."""
    reading = attributed(page("<x><p>Ada</p> Stone</x> left. <p>Stone</p> died."))

    assert mentions(reading, "Ada Stone") == ["Ada Stone", "Stone"]
    assert names(reading) == {"Ada Stone"}


def test_what_is_called_after_a_person_is_not_that_person() -> None:
    """“The Brell Report” is not Mr Brell."""
    reading = attributed(page("<x><p>Brell</p> Report</x> left. <p>Brell</p> died."))

    assert mentions(reading, "Brell") == ["Brell", "Brell"]
