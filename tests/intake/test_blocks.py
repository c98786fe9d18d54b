"""Blocks: each stretch of a text is told for what it is, and none overlaps another."""

from __future__ import annotations

import pytest

from sayso.intake import segment_blocks
from sayso.records import BlockKind
from tests.intake.articles import PARAGRAPHS, TEXT


def kinds(text: str, **known: str) -> list[BlockKind]:
    return [block.kind for block in segment_blocks(text, title=known.get("title"))]


def test_title_and_paragraphs_are_told_apart() -> None:
    """A title read as running text would be searched for statements."""
    assert kinds(TEXT) == [BlockKind.TITLE, *[BlockKind.PARAGRAPH] * 3]


def test_a_known_title_is_found_though_it_ends_with_a_stop() -> None:
    """What the user says about the title wins over how the line looks."""
    text = "The bridge is closed.\n\n" + "\n\n".join(PARAGRAPHS)

    assert kinds(text)[0] is BlockKind.PARAGRAPH
    assert kinds(text, title="The bridge is closed.")[0] is BlockKind.TITLE


def test_a_byline_is_no_running_text() -> None:
    """The author of an article is no voice in it."""
    text = TEXT.replace("\n\n", "\n\nBy Ines Karvel\n\n", 1)

    assert kinds(text)[:3] == [BlockKind.TITLE, BlockKind.BYLINE, BlockKind.PARAGRAPH]


def test_turns_carry_their_speaker() -> None:
    """In a transcript the label alone says who speaks."""
    text = (
        "KARVEL: The bridge is closed, and it will stay so.\n\n"
        "ODRAN: For how long will it be closed?\n\n"
        "KARVEL: Until the spring, as I have said before.\n"
    )

    blocks = segment_blocks(text)

    assert [block.kind for block in blocks] == [BlockKind.TURN] * 3
    assert [block.label for block in blocks] == ["KARVEL", "ODRAN", "KARVEL"]


def test_quoted_lines_leave_their_marks_outside() -> None:
    """A mark of quotation is no word of the one who is quoted."""
    text = f"{PARAGRAPHS[0]}\n\n> The water is still high.\n\n{PARAGRAPHS[2]}"

    block = segment_blocks(text)[1]

    assert block.kind is BlockKind.QUOTATION
    assert text[block.span.start : block.span.end] == "The water is still high."


@pytest.mark.parametrize("text", ["", " \n\t\r\n\u00a0 ", "\n\n\n"])
def test_white_space_has_no_blocks(text: str) -> None:
    """An empty block has no words, and a span of none cannot be made."""
    assert segment_blocks(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.replace("\n", "\r\n"),
        '» one\n» two "three\n\'four’ five" »',
        "VELMORA, Oct. 3 (Lamp) — " + PARAGRAPHS[0],
        "A: b\nC: d\n\n> e\n>\n>f",
    ],
)
def test_blocks_never_overlap(text: str) -> None:
    """Two blocks over one word would give one statement twice."""
    at = 0
    for block in segment_blocks(text):
        assert at <= block.span.start < block.span.end <= len(text)
        at = block.span.end
    assert at > 0
