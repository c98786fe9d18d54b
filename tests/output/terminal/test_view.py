"""The terminal: readable without colour, at any width, into any pipe."""

from __future__ import annotations

import dataclasses
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from sayso.output.terminal import show
from sayso.records import Block, BlockKind, Document, Reading, Span, Voice, VoiceKind
from tests.output.articles import harbour_reading, long_reading
from tests.records.strategies import readings

GOLDEN = Path(__file__).with_name("harbour.txt")
ESCAPE = "\x1b"
BOXES = {chr(code) for code in range(0x2500, 0x25A0)}


def shown(reading: Reading, *, width: int = 80, **options: object) -> str:
    file = io.StringIO()
    show(reading, Console(file=file, width=width, **options))  # type: ignore[arg-type]
    return file.getvalue()


def in_colour(reading: Reading, **options: object) -> str:
    return shown(reading, force_terminal=True, color_system="standard", **options)


def test_the_whole_view(harbour: Reading) -> None:
    """What a reader gets, line by line; a change to it must be seen in a commit."""
    assert shown(harbour) == GOLDEN.read_text(encoding="utf-8")


def test_a_pipe_gets_words_and_nothing_else(harbour: Reading) -> None:
    """What is searched or mailed must hold no colours, boxes or trailing spaces."""
    text = shown(harbour)

    assert ESCAPE not in text
    assert not BOXES & set(text)
    assert [line for line in text.splitlines() if line != line.rstrip()] == []


def test_each_voice_has_a_colour_of_its_own(harbour: Reading) -> None:
    """On a terminal with colours, voices are told apart at a glance."""
    text = in_colour(harbour)

    assert len({code for code in range(31, 37) if f"{ESCAPE}[1;{code}m" in text}) == 5


def test_no_color_leaves_every_label(harbour: Reading, monkeypatch: pytest.MonkeyPatch) -> None:
    """Colour says nothing that the labels do not say."""
    monkeypatch.setenv("NO_COLOR", "1")
    text = in_colour(harbour)

    assert not any(f"{code}m" in text for code in range(30, 38))
    assert all(f"[{label} " in text for label in ("A1", "B1", "C1", "B2", "D1", "E1", "?1"))


@pytest.mark.parametrize("width", [24, 40, 80, 200])
def test_lines_fit_the_width(harbour: Reading, width: int) -> None:
    """Narrow windows get narrow lines, and wide ones no line too long to read."""
    widths = [cell_len(line) for line in shown(harbour, width=width).splitlines()]

    assert max(widths) <= min(width, 100)


@settings(max_examples=60)
@given(readings(), st.integers(1, 120))
def test_any_reading_at_any_width(reading: Reading, width: int) -> None:
    """Whatever is in a reading, and however narrow the window, the view is printed."""
    text = shown(reading, width=width)

    assert "Who says what" in text
    assert ESCAPE not in text


def test_an_article_cannot_command_the_terminal(harbour: Reading) -> None:
    """Neither its text nor a name in it may hold an order that is obeyed."""
    text = f"{ESCAPE}]0;owned\x07{ESCAPE}[2J\u202eplain"
    document = Document(text, text, "0", "en", (Block(BlockKind.PARAGRAPH, Span(0, len(text))),))
    voice = Voice("voice-okoro", VoiceKind.PERSON, text)
    reading = Reading(document=document, voices=(voice,), gaps=harbour.gaps[:0])

    assert not {ESCAPE, "\x07", "\u202e"} & set(shown(reading))


def test_brackets_and_words_of_an_article_are_no_markup(harbour: Reading) -> None:
    """Rich reads "[bold]" and ":ship:" as orders of its own, articles mean them."""
    text = "The note said [bold]go[/bold] :ship: [A1 now]."
    document = Document(text, "", "0", "en", (Block(BlockKind.PARAGRAPH, Span(0, len(text))),))

    assert text in shown(Reading(document=document))


def test_an_old_encoding_does_not_break_the_view(harbour: Reading) -> None:
    """A pipe on an old system gets plainer characters, not an error halfway."""
    raw = io.BytesIO()
    file = io.TextIOWrapper(raw, encoding="cp1252")
    show(harbour, Console(file=file, width=80))
    file.flush()

    assert "Nobody asked the crews" in raw.getvalue().decode("cp1252")


def test_a_deep_nesting_stays_on_the_screen() -> None:
    """Twelve levels in forty columns still leave room for words."""
    lines = shown(long_reading(20, nested=True), width=40).splitlines()

    assert max(map(len, lines)) <= 40
    assert not any(line.strip() == "t" for line in lines)


def test_a_long_name_does_not_break_the_columns(harbour: Reading) -> None:
    """One long name pushes its own line aside, and leaves the others where they are."""
    name = "A video that was filmed from a balcony of the harbour hotel"
    voices = tuple(
        dataclasses.replace(each, name=name) if each.name == "Tamsin Okoro" else each
        for each in harbour.voices
    )
    lines = shown(dataclasses.replace(harbour, voices=voices), width=90).splitlines()
    at = lines.index(f"B  {name}")

    assert lines[at + 1].split() == ["person", "2", "statements:", "1", "direct,", "1", "indirect"]
    assert lines[at + 1].index("person") == lines[at + 2].index("organisation")


def test_a_quotation_over_two_paragraphs_is_labelled_in_both() -> None:
    """The second paragraph must not look like the author's own words."""
    reading = long_reading(2)
    whole = dataclasses.replace(
        reading.statements[0], content=(Span(0, len(reading.document.text)),), source=(), cue=None
    )
    text = shown(dataclasses.replace(reading, statements=(whole,)))

    assert "[A1 The night ferry will stop, the union said.]" in text
    assert "[+A1 The night ferry will stop, the union said.]" in text


def test_an_empty_reading_says_so(harbour: Reading) -> None:
    """Silence could also mean that something failed."""
    text = shown(Reading(document=harbour_reading().document))

    assert "Nobody is given a voice in this text." in text
    assert "No statement was found." in text
