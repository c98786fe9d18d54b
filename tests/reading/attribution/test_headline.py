"""Headline: statements of the title and the ones in the body that they repeat."""

from __future__ import annotations

from sayso.records import BlockKind
from tests.reading.attribution.marked import attributed, page

TITLE = (
    BlockKind.TITLE,
    "<v1><p>Trask</p></v1> <c1>orders</c1> <k1>inquiry into harbour shooting</k1>",
)
REPEATED = (
    "<v2><p>Interior Minister Olane Trask</p></v2> <c2>ordered</c2> "
    "<k2>an inquiry into the shooting at the harbour</k2>."
)
OTHER = "<v3><p>Dorn Pell</p></v3> <c3>said</c3> <k3>the ferry would sail on Monday</k3>."


def test_a_headline_echoes_the_statement_it_repeats() -> None:
    """The title claims nothing of its own here."""
    title, other, body = attributed(page(TITLE, OTHER, REPEATED)).statements

    assert title.echoes == body.id
    assert other.echoes is None
    assert body.echoes is None


def test_a_headline_without_its_like_echoes_nothing() -> None:
    """It is then the publisher's own claim, and stays alone."""
    title, _ = attributed(page(TITLE, OTHER)).statements

    assert title.echoes is None


def test_a_surname_in_the_title_is_the_full_name_of_the_body() -> None:
    """Titles come first and name people shortly."""
    reading = attributed(page(TITLE, REPEATED))
    title, body = reading.statements

    assert title.voice == body.voice
    assert reading.voice_of(title).name == "Olane Trask"  # type: ignore[union-attr]


def test_another_voice_weighs_against_an_echo() -> None:
    """The same words from somebody else may be a denial."""
    rival = REPEATED.replace("Interior Minister Olane Trask", "Dorn Pell")
    both = attributed(page(TITLE, rival.replace("2>", "3>"), REPEATED)).statements

    assert both[0].echoes == both[2].id
