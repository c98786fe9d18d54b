"""Pronouns: what rules alone know of whom they stand for."""

from __future__ import annotations

from tests.reading.attribution.marked import attributed, page
from tests.reading.parties.test_resolver import mentions


def test_he_in_a_quotation_is_not_its_speaker() -> None:
    """“He lied,” said Pell: of somebody else."""
    reading = attributed(
        page(
            "<p>Ivo Orr</p> left. <p>Dorn Pell</p> left. "
            "“<k1><p>He</p> lied</k1>,” <v1><p>Pell</p></v1> <c1>said</c1>."
        )
    )

    assert mentions(reading, "Ivo Orr") == ["Ivo Orr", "He"]


def test_the_object_of_a_verb_is_not_its_subject() -> None:
    """“Pell saw him” is not about two Pells."""
    reading = attributed(
        page(
            "<p>Ivo Orr</p> left. <p>Dorn Pell</p> saw <p>him</p>.",
            arcs=[("him", "saw", "obj")],
        )
    )

    assert mentions(reading, "Ivo Orr") == ["Ivo Orr", "him"]


def test_a_speaker_is_not_she_in_his_own_whole_sentence() -> None:
    """“She lied,” said Orr: nobody else is there, so she stays open."""
    reading = attributed(page("“<k1><p>She</p> lied</k1>,” <v1><p>Sam Orr</p></v1> <c1>said</c1>."))

    assert mentions(reading, "Sam Orr") == ["Sam Orr"]
    assert ["“She”" in gap.reason for gap in reading.gaps] == [True]
