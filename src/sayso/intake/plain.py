"""Plain text: kept character for character, and split into blocks."""

from __future__ import annotations

from sayso.intake.blocks import segment_blocks
from sayso.intake.bylines import split_byline
from sayso.intake.contents import Content, Published, without_nul_and_surrogates
from sayso.intake.mastheads import agency_of, day_in, read_head
from sayso.records import Block, BlockKind

__all__ = ["content_of_blocks", "read_plain"]

RUNNING = frozenset({BlockKind.PARAGRAPH, BlockKind.TURN, BlockKind.QUOTATION})
"""What the lines above a text stand above."""


def read_plain(text: str, *, title: str | None, byline: tuple[str, ...]) -> Content:
    """Read a plain text.

    text: as decoded; only NULs and lone surrogates are replaced, one for one.
    title, byline: what is known of them; None and empty when nothing is.
    """
    text = without_nul_and_surrogates(text)
    blocks = segment_blocks(text, title=title, author=byline)
    return content_of_blocks(text, blocks)


def content_of_blocks(text: str, blocks: tuple[Block, ...]) -> Content:
    """A text and its blocks, with the title and the byline that stand in them."""
    title: str | None = None
    names: tuple[str, ...] = ()
    organisation: str | None = None
    agency: str | None = None
    day: str | None = None
    body = False
    for block in blocks:
        words = text[block.span.start : block.span.end]
        if block.kind is BlockKind.TITLE and title is None:
            title = " ".join(words.split())
        elif block.kind is BlockKind.BYLINE:
            found = split_byline(words)
            names = names or found.names
            organisation = organisation or found.organisation
        elif block.kind is BlockKind.DATELINE:
            head = read_head(words)
            names = names or head.names
            organisation = organisation or head.outlet
            agency = agency or agency_of(words)
            day = day or (None if body else day_in(words))
        body |= block.kind in RUNNING
    return Content(
        text,
        blocks,
        title=title,
        byline=names,
        organisation=organisation or agency,
        published=Published(day, "the line above its text") if day else None,
    )
