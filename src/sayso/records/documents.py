"""Documents: one text, its blocks, and where it came from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from sayso.records.gaps import Gap
from sayso.records.identity import record_id
from sayso.records.spans import Span
from sayso.records.times import TimeValue

__all__ = ["Block", "BlockKind", "Document", "document_id"]


class BlockKind(StrEnum):
    """What a block of text is on its page."""

    TITLE = "title"
    BYLINE = "byline"
    DATELINE = "dateline"
    SECTION = "section"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    QUOTATION = "quotation"
    TURN = "turn"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text with one function.

    kind: what it is on the page.
    span: its words, without the white space around it.
    label: the speaker of a turn, the name of a section ("Comment"), else None.

    Blocks are in reading order and never overlap. A dateline is a block of its own in front of
    the paragraph that it opens; the label of a turn ("SMITH:") lies inside the turn's span.
    """

    kind: BlockKind
    span: Span
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One text and where it came from.

    text: what every offset counts in. Plain text is kept character for character
        (a NUL or a lone surrogate becomes U+FFFD, one for one).
    source: the path or URL as given; "-" for standard input, "" for text in memory.
    digest: SHA-256 of the original bytes, in hexadecimal.
    language: ISO 639-1 code.
    blocks: in reading order, without overlap; white space between them is in no block.
    byline: the names of the authors, as given.
    organisation: the agency or outlet to which the byline, a line above the text or the dateline
        lays it; None where none does.
    published: when it was published; None when unknown.
    gaps: what was lost or doubtful on the way in; the step of each is `INTAKE`.
    """

    text: str
    source: str
    digest: str
    language: str
    blocks: tuple[Block, ...]
    title: str | None = None
    byline: tuple[str, ...] = ()
    organisation: str | None = None
    publisher: str | None = None
    published: TimeValue | None = None
    gaps: tuple[Gap, ...] = ()

    @property
    def id(self) -> str:
        """Made from the source and the digest: a changed text is a new document."""
        return document_id(self.source, self.digest)

    def words(self, span: Span) -> str:
        """The words of a span, exactly as they stand in the text."""
        return self.text[span.start : span.end]


@lru_cache(maxsize=100)  # each record of a document asks for it
def document_id(source: str, digest: str) -> str:
    """The id that a document of this source and this digest has."""
    return record_id("doc", source, digest)
