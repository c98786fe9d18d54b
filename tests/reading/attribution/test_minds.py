"""Minds: what speakers tell of their own inside a quotation."""

from __future__ import annotations

import pytest

import sayso


def inner(text: str) -> list[tuple[str | None, str, str]]:
    """Voice, cue and content of each statement inside another."""
    reading = sayso.read(text)
    found = []
    for statement in reading.statements:
        if statement.within is not None and statement.cue is not None:
            voice = reading.voice_of(statement)
            content = " ".join(reading.text_of(each) for each in statement.content)
            found.append((voice and voice.name, reading.text_of(statement.cue), content))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"I think the bridge is unsafe," said Ines Falk.',
            ("Ines Falk", "think", "the bridge is unsafe"),
        ),
        (
            'Dorn Pell said: "We believe that the company lied."',
            ("Dorn Pell", "believe", "that the company lied"),
        ),
        (
            'Orr said in court: "I deny that I took the money."',
            ("Orr", "deny", "that I took the money"),
        ),
        (
            '"We hope that talks will resume," said Kell Lent.',
            ("Kell Lent", "hope", "that talks will resume"),
        ),
        (
            '"We demand that the mayor resign," said the students.',
            ("the students", "demand", "that the mayor resign"),
        ),
    ],
)
def test_what_a_speaker_thinks_is_his_statement(text: str, expected: tuple[str, str, str]) -> None:
    """“I think” inside a quotation is said by whoever is quoted, without the marks around it."""
    assert expected in inner(text)


def test_a_word_is_no_statement() -> None:
    """“I think so” tells nothing."""
    assert inner('"I think so," said Ines Falk.') == []
