"""Stretches: a page shows the blocks of a text, and loses nothing between them."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings

from sayso.output.blocks import byline_in_text, headline_of, stretches
from sayso.records import Block, BlockKind, Document, Reading, Span
from tests.output.articles import TITLE
from tests.records.strategies import readings


def document_of(text: str, *blocks: Block, **more: object) -> Document:
    return Document(text, "a.txt", "0", "en", blocks, **more)  # type: ignore[arg-type]


@settings(max_examples=60)
@given(readings())
def test_stretches_are_the_text(reading: Reading) -> None:
    """Whatever the blocks, every character is in one stretch, in order."""
    found = [reading.document.words(each.span) for each in stretches(reading.document)]

    assert "".join(found) == reading.document.text


def test_words_that_are_in_no_block_are_a_paragraph() -> None:
    """Nothing of a text may be missing from its page."""
    found = list(stretches(document_of("One. Two.", Block(BlockKind.TITLE, Span(0, 4)))))

    assert [each.kind for each in found] == [BlockKind.TITLE, BlockKind.PARAGRAPH]


def test_a_dateline_opens_its_paragraph(harbour: Reading) -> None:
    """Readers know it as the first words of a paragraph, not as a line of its own."""
    (opened,) = [each for each in stretches(harbour.document) if each.opening]

    assert harbour.document.words(opened.span).startswith("PORT SALTERN — The night ferry")


@pytest.mark.parametrize("title", [None, TITLE, TITLE.upper(), f" {TITLE}\n"])
def test_the_title_block_is_the_headline(harbour: Reading, title: str | None) -> None:
    """However the title is written elsewhere, it is not shown twice."""
    document = dataclasses.replace(harbour.document, title=title)

    assert headline_of(document) == document.blocks[0]


def test_another_title_leaves_the_title_block_in_the_text(harbour: Reading) -> None:
    """What the user calls the document stands above it."""
    assert headline_of(dataclasses.replace(harbour.document, title="Ferries")) is None


def test_a_byline_is_in_the_text_only_with_all_its_names(harbour: Reading) -> None:
    """A second author who is known only from the page's data must not be lost."""
    both = dataclasses.replace(harbour.document, byline=("Ilse Marrow", "Jo Ek"))

    assert byline_in_text(harbour.document)
    assert not byline_in_text(both)
    assert not byline_in_text(document_of("x", byline=("Jo Ek",)))
