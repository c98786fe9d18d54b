"""Documents: the text that every offset counts in."""

from __future__ import annotations

import dataclasses

import pytest

from sayso.records import Document, Span
from tests.records.examples import DOCUMENT


def test_words_are_exactly_those_of_the_text() -> None:
    """Code points, whatever they look like: this is the promise that all output rests on."""
    text = "a😀e\u0301“\u202e b"
    document = Document(text=text, source="", digest="", language="en", blocks=())

    assert document.words(Span(1, 5)) == "😀e\u0301“"


def test_the_id_follows_source_and_content() -> None:
    """The same address with another text is another document; the same twice is one."""
    assert dataclasses.replace(DOCUMENT, title="Other").id == DOCUMENT.id
    assert dataclasses.replace(DOCUMENT, source="b.txt").id != DOCUMENT.id
    assert dataclasses.replace(DOCUMENT, digest="0c" * 32).id != DOCUMENT.id


def test_a_document_is_frozen() -> None:
    """An offset into a text that can change is an offset that will be wrong."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        DOCUMENT.text = "other"  # type: ignore[misc]
