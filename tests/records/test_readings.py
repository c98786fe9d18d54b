"""Readings: the questions that a program asks of one first."""

from __future__ import annotations

import dataclasses

from sayso.records import Parse, Span, Voice, VoiceKind
from tests.records.examples import READING

VOSS = READING.voices[0]


def test_text_of_several_spans_shows_that_words_are_left_out() -> None:
    """Two pieces run together would be a quotation that nobody said."""
    assert READING.text_of(Span(0, 4), Span(10, 14)) == "Mara … said"


def test_statements_by_a_voice_or_its_name() -> None:
    """Programs hold the voice, people type its name, in any case."""
    first = READING.statements[0]

    assert list(READING.statements_by(VOSS)) == [first]
    assert list(READING.statements_by("mara voss")) == [first]
    assert list(READING.statements_by("Voss")) == []


def test_a_name_that_two_voices_share_finds_both() -> None:
    """To pick one of them would be a guess."""
    other = Voice("voice-2", VoiceKind.PERSON, "Mara Voss")
    second = dataclasses.replace(READING.statements[1], voice="voice-2")
    reading = dataclasses.replace(
        READING, voices=(VOSS, other), statements=(READING.statements[0], second)
    )

    assert list(reading.statements_by("Mara Voss")) == list(reading.statements)


def test_an_unsettled_statement_has_no_voice() -> None:
    """Open is open: no voice is put in its place."""
    assert READING.voice_of(READING.statements[0]) == VOSS
    assert READING.voice_of(READING.statements[1]) is None


def test_statements_within_are_the_next_level_only() -> None:
    """A tree is drawn level by level."""
    outer, inner = READING.statements
    nested = dataclasses.replace(
        READING, statements=(outer, dataclasses.replace(inner, within=outer.id))
    )

    assert [each.id for each in nested.statements_within(outer)] == [inner.id]
    assert list(READING.statements_within(outer)) == []


def test_the_parse_is_no_part_of_what_a_reading_says() -> None:
    """Two readings that say the same are equal, whatever the engine still holds in memory."""
    parse = Parse((), (), (), (), (), (), (), (), (), ())

    assert dataclasses.replace(READING, parse=parse) == READING
    assert "Parse" not in repr(dataclasses.replace(READING, parse=parse))
