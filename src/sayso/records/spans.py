"""Spans: stretches of a document's text."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.errors import BadSpan

__all__ = ["Span"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one document's text, at least one character long.

    start, end: code points from the beginning of `Document.text`, counted as
        Python counts them. `start` is inside the span and `end` is not, so
        `end - start` is the length. Offsets in bytes or in UTF-16 units never
        get this far; they are converted in `intake` and in `output`.

    A span carries neither the text nor the document: `Document.words(span)`
    gives the words.

    Raises:
        BadSpan: unless 0 <= start < end.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise BadSpan(self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: Span) -> bool:
        """Whether every character of `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end
