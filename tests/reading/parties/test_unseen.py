"""Unseen: voices and names in which the engine sees no mention."""

from __future__ import annotations

from sayso.records import PartyKind
from tests.reading.attribution.marked import attributed, names, page, said_by
from tests.reading.parties.test_resolver import mentions, party


def test_a_voice_with_a_title_is_a_person_whose_surname_is_known_from_there_on() -> None:
    """Engines miss the first words of a text."""
    reading = attributed(
        page(
            "<v1>Finance Minister Ilse Aurel</v1> <c1>said</c1> <k1>it fell</k1>. "
            "<p>Aurel</p> left."
        )
    )

    assert said_by(reading) == ["Ilse Aurel"]
    assert mentions(reading, "Ilse Aurel")[-1] == "Aurel"
    assert party(reading, "Ilse Aurel").kind is PartyKind.PERSON


def test_a_first_name_tells_a_person_that_no_mention_holds() -> None:
    """“Maria Orr” is somebody also where nobody marked her."""
    reading = attributed(page("We saw Maria Orr there. <p>Orr</p> left."))

    assert mentions(reading, "Maria Orr") == ["Maria Orr", "Orr"]


def test_capitals_alone_are_nobody() -> None:
    """“Quay Street” is not a person."""
    assert names(attributed(page("We saw Quay Street there."))) == set()


def test_a_document_that_speaks_is_a_party_of_no_kind() -> None:
    """“The letter said”."""
    reading = attributed(page("<v1><x>The letter</x></v1> <c1>said</c1> <k1>it fell</k1>."))

    assert party(reading, "The letter").kind is PartyKind.OTHER


def test_a_voice_that_the_engine_breaks_off_is_called_by_what_is_whole() -> None:
    """“A video filmed from a” is a video."""
    reading = attributed(page("<v1>A video from a</v1> balcony <c1>showed</c1> <k1>it fell</k1>."))

    assert [voice.name for voice in reading.voices if voice.name != "author"] == ["A video"]
