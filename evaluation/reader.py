"""What is measured: sayso as its users call it, on raw text."""

from __future__ import annotations

from typing import Protocol

from evaluation.scorers.spans import CharSpan
from sayso.errors import UnreadableDocument
from sayso.records import Reading, Span

__all__ = ["Reader", "TextChanged", "char_span", "read_exactly", "sayso_reader"]


class Reader(Protocol):
    """Anything that reads a text as `sayso.read` does."""

    def __call__(
        self,
        source: str,
        /,
        *,
        title: str | None = None,
        publisher: str | None = None,
        published: str | None = None,
    ) -> Reading:
        """Read one text; the hints say what it does not say itself."""
        ...


class TextChanged(ValueError):
    """The reading has another text than the one that was given, so no offset can be compared."""


def sayso_reader() -> Reader:
    """The reader that users have."""
    import sayso

    return sayso.read


def read_exactly(
    reader: Reader,
    text: str,
    *,
    title: str | None = None,
    publisher: str | None = None,
    published: str | None = None,
) -> Reading | None:
    """Read a text whose offsets will be compared with gold.

    Returns:
        The reading, or None when the reader refuses the text.

    Raises:
        TextChanged: when the text of the reading is not, character for character, the one given.
    """
    try:
        reading = reader(text, title=title, publisher=publisher, published=published)
    except UnreadableDocument:
        return None
    if reading.document.text != text:
        raise TextChanged(f"the text was changed on the way in: {text[:60]!r} ...")
    return reading


def char_span(span: Span) -> CharSpan:
    """A span as the scorers count it."""
    return span.start, span.end
