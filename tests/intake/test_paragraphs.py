"""Paragraphs: line breaks are borders, unless the text is set to a width."""

from __future__ import annotations

import textwrap

import pytest

from sayso.intake.paragraphs import find_lines, find_paragraphs, is_hard_wrapped
from tests.intake.articles import PARAGRAPHS


def words_of(text: str) -> list[str]:
    return [" ".join(text[start:end].split()) for start, end in find_paragraphs(text)]


@pytest.mark.parametrize("width", [60, 72, 80])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_text_set_to_a_width_keeps_its_sentences_whole(width: int, end: str) -> None:
    """Otherwise every line of a letter or an old wire would be a paragraph."""
    wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS)
    text = f"Bridge closed after flood\nBy Ines Karvel\n\n{wrapped}\n".replace("\n", end)

    assert words_of(text) == ["Bridge closed after flood", "By Ines Karvel", *PARAGRAPHS]


def test_indents_are_borders_in_text_set_to_a_width() -> None:
    """Old wires have no blank lines, and three spaces before each paragraph."""
    text = "\n".join(textwrap.fill(each.upper(), 70, initial_indent="   ") for each in PARAGRAPHS)

    assert words_of(text) == [paragraph.upper() for paragraph in PARAGRAPHS]


def test_single_breaks_are_borders_in_any_other_text() -> None:
    """Copied pages have one break between paragraphs, and sometimes two."""
    text = PARAGRAPHS[0] + "\n" + PARAGRAPHS[1] + "\n\n\n \n" + PARAGRAPHS[2]

    assert words_of(text) == list(PARAGRAPHS)


def test_lists_are_not_text_set_to_a_width() -> None:
    """Each item is one thing, though none of them ends in a stop."""
    text = "What he has to do\nstop lying\nshow humility\nfill in the gaps in his plans"

    assert not is_hard_wrapped(text, find_lines(text))
    assert len(find_paragraphs(text)) == 4


def test_labels_are_borders_in_text_set_to_a_width() -> None:
    """A transcript may be set to a width and have no blank lines."""
    turn = "KARVEL: " + PARAGRAPHS[0]
    text = "\n".join(textwrap.fill(each, 66) for each in (turn, "ODRAN: " + PARAGRAPHS[2]))

    assert words_of(text) == [turn, "ODRAN: " + PARAGRAPHS[2]]


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\u2028", "\u2029", "\x85", "\f"])
def test_whatever_ends_a_line_ends_a_line(end: str) -> None:
    """Texts come from every kind of machine."""
    assert words_of(end.join(PARAGRAPHS)) == list(PARAGRAPHS)
