"""Stretches: the text of a document cut into what stands apart on a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.output.wording import on_one_line
from sayso.records import Block, BlockKind, Document, Span

__all__ = ["Stretch", "byline_in_text", "headline_of", "stretches"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters that are shown as one paragraph, heading or the like.

    kind: of the block; None for white space between two blocks.
    opening: the dateline in front of a paragraph that it opens; else None.
    """

    kind: BlockKind | None
    span: Span
    opening: Span | None = None


def headline_of(document: Document) -> Block | None:
    """The block that holds the title of a document.

    None where the text has no such block, or where the document is called something else.
    """
    block = next((each for each in document.blocks if each.kind is BlockKind.TITLE), None)
    if block is None or document.title is None:
        return block
    same = on_one_line(document.words(block.span)).casefold()
    return block if same == on_one_line(document.title).casefold() else None


def byline_in_text(document: Document) -> bool:
    """Whether the text itself names everyone in the byline, in a block of its own."""
    bylines = " ".join(
        document.words(block.span) for block in document.blocks if block.kind is BlockKind.BYLINE
    )
    names = [on_one_line(name).casefold() for name in document.byline]
    return bool(bylines) and all(name in on_one_line(bylines).casefold() for name in names)


def _between(document: Document, start: int, end: int) -> Iterator[Stretch]:
    """What stands between two blocks: white space, or words that no block holds."""
    if start < end:
        span = Span(start, end)
        blank = not document.words(span).strip()
        yield Stretch(None if blank else BlockKind.PARAGRAPH, span)


def _apart(document: Document) -> list[Block]:
    """The blocks in reading order; one that overlaps an earlier one is left out."""
    blocks: list[Block] = []
    for block in sorted(document.blocks, key=lambda each: each.span):
        if not blocks or blocks[-1].span.end <= block.span.start:
            blocks.append(block)
    return blocks


def stretches(document: Document) -> Iterator[Stretch]:
    """Cut a whole text into stretches, in reading order; together they are the text.

    A dateline and the paragraph that it opens are one stretch.
    """
    blocks = _apart(document)
    at = 0
    opening: Span | None = None
    following = [block.kind for block in blocks[1:]] + [None]
    for block, next_kind in zip(blocks, following, strict=False):
        if opening is None:
            yield from _between(document, at, block.span.start)
        if block.kind is BlockKind.DATELINE and next_kind is BlockKind.PARAGRAPH:
            opening = block.span
            continue
        start = opening.start if opening else block.span.start
        yield Stretch(block.kind, Span(start, block.span.end), opening)
        at, opening = block.span.end, None
    yield from _between(document, at, len(document.text))
