"""Markdown: the raw text is kept, and the marks of its blocks stay outside their spans."""

from __future__ import annotations

import re
from itertools import pairwise

from sayso.intake.blocks import Piece, join_quoted, label_pieces
from sayso.intake.contents import Content, without_nul_and_surrogates
from sayso.intake.paragraphs import Line, find_lines
from sayso.intake.plain import content_of_blocks
from sayso.records import BlockKind

__all__ = ["find_markdown_pieces", "read_markdown"]

_HEADING = re.compile(r"(#{1,6})(?:[ \t]+|(?=\n|\r|$))")
_FENCE = re.compile(r"(?:`{3,}|~{3,})")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]+")
_UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*")
_SPEAKER = re.compile(
    r"[*_]{0,3}[A-Z][A-Z.' \-]{0,30}(?: ?\([^()\n]{1,30}\))?[*_]{0,3}:[*_]{0,3}\s"
)
_IMAGE = re.compile(r"!\[(?P<words>[^\]\n]{1,500})\]\([^()\n]{0,2000}\)")


def read_markdown(text: str, *, title: str | None, byline: tuple[str, ...]) -> Content:
    """Read a Markdown text.

    `Content.text` is the raw text, so that offsets into the file hold; only NULs and lone
    surrogates are replaced. The marks of headings, quotations, list items and emphasis that
    opens a paragraph are outside the spans; marks inside running text stay in them.
    """
    text = without_nul_and_surrogates(text)
    pieces = find_markdown_pieces(text)
    return content_of_blocks(text, label_pieces(text, pieces, title=title, authors=byline))


def find_markdown_pieces(text: str) -> list[Piece]:
    """The paragraphs of a Markdown text, with what their marks say they are."""
    lines = find_lines(text)
    pieces: list[Piece] = []
    at = _front_matter(text, lines, pieces)
    titled = False
    while at < len(lines):
        line = lines[at]
        if line.start == line.end:
            at += 1
            continue
        if _FENCE.match(text, line.start, line.end):
            at = _fence(text, lines, at, pieces)
            continue
        heading = _HEADING.match(text, line.start, line.end)
        if heading:
            level = len(heading.group(1))
            titled |= _add_heading(
                text, heading.end(), line.end, pieces, first=level == 1 and not titled
            )
            at += 1
            continue
        end = _paragraph_end(text, lines, at)
        underlined = end < len(lines) and _is_underline(text, lines[end], lines[end - 1])
        if underlined and text[line.start] not in ">-*+|":
            first = text[lines[end].start] == "=" and not titled
            titled |= _add_heading(text, line.start, lines[end - 1].end, pieces, first=first)
            at = end + 1
            continue
        pieces.extend(_running_text(text, lines[at:end]))
        at = end
    return join_quoted(text, pieces)


def _front_matter(text: str, lines: list[Line], pieces: list[Piece]) -> int:
    """Take the block of settings between "---" lines at the very top; where the rest begins."""
    if not lines or text[lines[0].start : lines[0].end] != "---":
        return 0
    for number, line in enumerate(lines[1:200], start=1):
        if text[line.start : line.end] in ("---", "..."):
            pieces.append(Piece(lines[0].start, line.end, BlockKind.BOILERPLATE))
            return number + 1
    return 0


def _fence(text: str, lines: list[Line], at: int, pieces: list[Piece]) -> int:
    """Take fenced code as one block that is not read; where the rest begins."""
    mark = text[lines[at].start] * 3
    end = at + 1
    while end < len(lines) and not text.startswith(mark, lines[end].start, lines[end].end):
        end += 1
    last = min(end, len(lines) - 1)
    while lines[last].start == lines[last].end:
        last -= 1
    pieces.append(Piece(lines[at].start, lines[last].end, BlockKind.BOILERPLATE))
    return end + 1


def _add_heading(text: str, start: int, end: int, pieces: list[Piece], *, first: bool) -> bool:
    """Add a heading, its closing "#" left outside; whether it became the title."""
    while end > start and (text[end - 1] == "#" or text[end - 1].isspace()):
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    if start < end:
        pieces.append(Piece(start, end, BlockKind.TITLE if first else BlockKind.SECTION))
    return first and start < end


def _paragraph_end(text: str, lines: list[Line], at: int) -> int:
    """The number of the first line that is not of the paragraph that begins at line `at`."""
    for number in range(at + 1, len(lines)):
        before, line = lines[number - 1], lines[number]
        if line.start == line.end or _is_underline(text, line, before):
            return number
        if _HEADING.match(text, line.start, line.end) or _FENCE.match(text, line.start, line.end):
            return number
    return len(lines)


def _is_underline(text: str, line: Line, before: Line) -> bool:
    return (
        before.start < before.end
        and line.start < line.end
        and _UNDERLINE.fullmatch(text, line.start, line.end) is not None
    )


def _running_text(text: str, lines: list[Line]) -> list[Piece]:
    """Split the lines of one stretch at list items, quotations, labels and hard breaks."""
    pieces: list[Piece] = []
    starts = [lines[0]]
    groups: list[tuple[Line, Line]] = []
    for before, line in pairwise(lines):
        if _begins(text, before, line):
            groups.append((starts[-1], before))
            starts.append(line)
    groups.append((starts[-1], lines[-1]))
    for first, last in groups:
        piece = _without_marks(text, first.start, last.end)
        if piece:
            pieces.append(piece)
    return pieces


def _begins(text: str, before: Line, line: Line) -> bool:
    hard = text.startswith(("  \n", "  \r", "\\\n"), before.end) or text[before.end - 1] == "\\"
    quoted = text[line.start] == ">"
    return bool(
        hard
        or quoted
        or text[before.start] == ">"
        or _ITEM.match(text, line.start, line.end)
        or _SPEAKER.match(text, line.start, line.end)
    )


def _without_marks(text: str, start: int, end: int) -> Piece | None:
    """A paragraph without the mark of a list item, or of emphasis that opens it."""
    item = _ITEM.match(text, start, end)
    if item:
        start = item.end()
    image = _IMAGE.fullmatch(text, start, end)
    if image:
        start, end = image.span("words")
    while start < end and (text[start] in "*_" or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in "*_\\" or text[end - 1].isspace()):
        end -= 1
    if start == end:
        return None
    return Piece(start, end, BlockKind.CAPTION if image else None)
