"""Titles: voices that a colon or a dash alone gives the word to."""

from __future__ import annotations

import pytest

from sayso.records import BlockKind
from tests.reading.attribution.marked import attributed, contents, page, said_by


@pytest.mark.parametrize(
    ("title", "voice", "content"),
    [
        ("Police: two men held", "Police", "two men held"),
        ("Two men held: police", "police", "Two men held"),
        ("Town shelled again - rights group", "rights group", "Town shelled again"),
    ],
)
def test_a_mark_in_a_title_gives_the_word(title: str, voice: str, content: str) -> None:
    """Space is short there, and “said” is the first word to go."""
    reading = attributed(page((BlockKind.TITLE, title), "It rained."))

    assert [name.lower() for name in said_by(reading) if name] == [voice.lower()]
    assert contents(reading) == [content]


@pytest.mark.parametrize(
    "title",
    [
        "Port Idrel: two men held",
        "Two men held - The Ledger",
        "Men in blue: how the police fell",
        "Anti-police marches go on",
    ],
)
def test_what_a_title_is_about_does_not_speak(title: str) -> None:
    """Most colons lead from a topic to what is told of it."""
    assert attributed(page((BlockKind.TITLE, title), "It rained.")).statements == ()


def test_a_colon_in_the_body_gives_nobody_the_word() -> None:
    """There it introduces lists as often as speech."""
    assert attributed(page("It rained. Police: two men held.")).statements == ()
