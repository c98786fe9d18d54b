"""Agreeing: what a name is by all that the document says of it, and where it begins and ends."""

from __future__ import annotations

from sayso.records import PartyKind
from tests.reading.attribution.marked import attributed, page
from tests.reading.parties.test_resolver import mentions, party


def test_a_surname_that_is_a_place_too_is_the_persons_where_it_acts() -> None:
    """“Ada Park ... Park fell” names nobody new."""
    reading = attributed(page("<p>Ada Park</p> left. <l>Park</l> fell."))

    assert mentions(reading, "Ada Park") == ["Ada Park", "Park"]


def test_a_place_that_is_called_like_somebody_stays_one() -> None:
    """Behind “in” a town is a town."""
    reading = attributed(
        page("<p>Ada Park</p> left. It was in <l>Park</l>. It was in <l>Park</l>.")
    )

    assert party(reading, "Park").kind is PartyKind.PLACE


def test_a_lone_name_that_a_bodys_name_begins_with_is_the_bodys() -> None:
    """The engine takes “Orre” for a person, and the text has an “Orre Line”."""
    reading = attributed(page("They saw <o>Orre Line</o>. <p>Orre</p> fell."))

    assert mentions(reading, "Orre Line") == ["Orre Line", "Orre"]


def test_a_lone_name_of_a_body_and_of_somebody_is_his() -> None:
    """“Orre” is Ada Orre’s where she is in the text."""
    reading = attributed(page("They saw <o>Orre Line</o>. <p>Ada Orre</p> fell. <p>Orre</p> left."))

    assert mentions(reading, "Ada Orre") == ["Ada Orre", "Orre"]


def test_a_title_by_itself_is_nobody() -> None:
    """Two mentions in “Mr Brell” are one name."""
    reading = attributed(page("<p>Mr</p> <p>Brell</p> left. <p>Ada Brell</p> left."))

    assert mentions(reading, "Mr Brell") == ["Mr Brell"]
    assert mentions(reading, "Ada Brell") == ["Ada Brell"]


def test_a_name_goes_on_where_the_engine_stops() -> None:
    """“Kovács” with “Anna” behind it is Kovács Anna."""
    reading = attributed(page("<p>Kovács</p> <p>Anna</p> left."))

    assert [each.name for each in reading.parties] == ["Kovács Anna"]


def test_a_day_is_no_part_of_a_name() -> None:
    """“Orr Monday” are two."""
    reading = attributed(page("They saw <p>Ada Orr</p> Monday."))

    assert [each.name for each in reading.parties] == ["Ada Orr"]


def test_a_unions_name_holds_all_whom_it_unites() -> None:
    """The engine breaks off before “and Quay Workers”."""
    reading = attributed(page("<o>The Union of Harbour</o> and <p>Quay Workers</p> left."))

    (found,) = reading.parties
    assert (found.name, found.kind) == (
        "Union of Harbour and Quay Workers",
        PartyKind.ORGANISATION,
    )
    assert found.sector == ("LAB",)


def test_the_mayors_of_two_towns_are_two() -> None:
    """What stands behind “of” tells them apart, and is no person."""
    reading = attributed(
        page("<p>The mayor of <p>Tarn</p></p> left. <p>The mayor of <p>Belm</p></p> left.")
    )

    assert mentions(reading, "The mayor of Tarn") == ["The mayor of Tarn"]
    assert mentions(reading, "The mayor of Belm") == ["The mayor of Belm"]
    assert party(reading, "Belm").kind is PartyKind.PLACE


def test_a_capital_that_acts_is_the_government() -> None:
    """“Kyiv left the talks”: not a person, and with the authority of its state."""
    reading = attributed(page("<p>Kyiv</p> left."))

    found = party(reading, "Kyiv")
    assert (found.kind, found.authority) == (PartyKind.PLACE, "state:UKR")


def test_a_first_name_that_is_a_country_stays_a_person() -> None:
    """“Jordan left” may be anybody."""
    reading = attributed(page("<p>Georgia</p> left."))

    assert party(reading, "Georgia").kind is PartyKind.PERSON


def test_servants_are_one_however_they_are_written() -> None:
    """“Abd al-Rahman”, “Abdul Rahman” and “Abdulrahman” are one name, “Abdulkarim” is another."""
    reading = attributed(
        page(
            "<p>Abd al-Rahman Tesmi</p> left. <p>Abdulrahman Tesmi</p> left. "
            "<p>Abdel Rahman Tesmi</p> left. <p>Abdulkarim Tesmi</p> left."
        )
    )

    assert len(mentions(reading, "Abd al-Rahman Tesmi")) == 3
    assert mentions(reading, "Abdulkarim Tesmi") == ["Abdulkarim Tesmi"]


def test_a_short_title_is_known_in_full_later() -> None:
    """“Gen. Aung Min” is “the general”."""
    reading = attributed(page("<p>Gen. Aung Min</p> left. <p>The general</p> left."))

    assert mentions(reading, "Aung Min") == ["Gen. Aung Min", "The general"]


def test_a_station_is_no_person() -> None:
    """Whatever the engine makes of “Radio Sarrow”."""
    reading = attributed(page("They saw <p>Radio Sarrow</p> there."))

    assert party(reading, "Radio Sarrow").kind is PartyKind.ORGANISATION


def test_groups_of_two_sectors_are_two() -> None:
    """The engine links strikers to officers, and they are not the same people."""
    reading = attributed(page("<p>The officers</p> left. <p>Strikers</p> fell."))

    assert mentions(reading, "Strikers") == ["Strikers"]


def test_a_noun_that_owns_inside_a_name_is_nobody() -> None:
    """“The Tanners’ Union” is one party, and no tanners are spoken of."""
    reading = attributed(
        page(
            "<o><p>The Tanners</p>’ Union</o> left.",
            upos={"tanners": "PROPN"},
            features={"tanners": "Number=Plur"},
        )
    )

    assert [each.name for each in reading.parties] == ["Tanners’ Union"]


def test_half_of_a_name_before_a_hospital_is_no_place() -> None:
    """“Saint Orle hospital” is in no place called Orle."""
    reading = attributed(
        page(
            "<o>Saint <l>Orle</l> hospital</o> left.",
            arcs=[("Saint", "hospital", "compound"), ("Orle", "hospital", "compound")],
        )
    )

    assert [each.name for each in reading.parties] == ["Saint Orle hospital"]
