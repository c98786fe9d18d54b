"""Paragraphs of plain text: where one ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

__all__ = ["Line", "find_lines", "find_paragraphs", "is_hard_wrapped"]

NARROWEST_WRAP = 40
WIDEST_WRAP = 100
_LABEL = re.compile(r"[A-Z][A-Z.' \-]{0,30}(?: ?\([^()\n]{1,30}\))?:\s")
SENTENCE_END = ".!?…:;\"'”’»)]*_"


class Line(NamedTuple):
    """One line of text.

    start, end: code points, without the white space around it; equal for a blank line.
    indent: number of white-space characters in front of it.
    """

    start: int
    end: int
    indent: int


def find_lines(text: str) -> list[Line]:
    """The lines of a text, blank ones included, whatever ends them."""
    lines = []
    at = 0
    for raw in text.splitlines(keepends=True):
        bare = raw.lstrip()
        indent = len(raw) - len(bare)
        start = at + indent
        lines.append(Line(start, start + len(bare.rstrip()), indent))
        at += len(raw)
    return lines


def find_paragraphs(text: str) -> list[tuple[int, int]]:
    """The paragraphs of a text, as (start, end) in code points, in order.

    In a hard-wrapped text, blank lines, new indents and lines that end early are borders; in
    any other text every line break is one. No paragraph is empty, or starts or ends in white
    space.
    """
    lines = find_lines(text)
    if not is_hard_wrapped(text, lines):
        return [(line.start, line.end) for line in lines if line.start < line.end]
    width = _width(lines)
    capitals = _in_capitals(text)
    paragraphs: list[tuple[int, int]] = []
    before: Line | None = None
    for line in lines:
        if line.start == line.end:
            before = None
        elif before is None or _breaks(text, before, line, width, labels=not capitals):
            paragraphs.append((line.start, line.end))
            before = line
        else:
            paragraphs[-1] = (paragraphs[-1][0], line.end)
            before = line
    return paragraphs


def is_hard_wrapped(text: str, lines: Sequence[Line]) -> bool:
    """Whether line breaks stand inside sentences, as in text set to 60 to 80 columns.

    It is, if hardly a line is longer than 100 characters, and of the breaks after lines of 40
    and more most follow a line filled up to a common width and many fall inside a sentence: no
    stop before, and, unless the text is all in capitals, a small letter after.
    """
    filled = [line for line in lines if line.start < line.end]
    if sum(line.end - line.start > WIDEST_WRAP for line in filled) * 10 > len(filled):
        return False
    width = _width(lines)
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return False
    capitals = _in_capitals(text)
    breaks = full = inside = 0
    for line, after in pairwise(lines):
        if line.end - line.start < NARROWEST_WRAP or after.start == after.end:
            continue
        breaks += 1
        full += not _fits(text, line, after, width)
        unfinished = text[line.end - 1] not in SENTENCE_END
        inside += unfinished and (capitals or text[after.start].islower())
    if breaks < (3 if capitals else 1):
        return False
    return full * 10 >= breaks * 6 and inside * 10 >= breaks * 3


def _width(lines: Sequence[Line]) -> int:
    """The longest line before a break, lines over the widest wrap apart; 0 without any."""
    return max(
        (
            line.end - line.start
            for line, after in pairwise(lines)
            if line.start < line.end <= line.start + WIDEST_WRAP and after.start < after.end
        ),
        default=0,
    )


def _fits(text: str, line: Line, after: Line, width: int) -> bool:
    """Whether the first word of the next line would easily have fitted on this one."""
    space = text.find(" ", after.start, min(after.end, after.start + width))
    word = (after.end if space < 0 else space) - after.start
    return line.end - line.start + 1 + word < width - width // 8


def _in_capitals(text: str) -> bool:
    """Whether the text is all in capitals, as old wires are; its beginning tells."""
    return text[:2000].isupper()


def _breaks(text: str, line: Line, after: Line, width: int, *, labels: bool) -> bool:
    """Whether a new paragraph begins at a line break in hard-wrapped text.

    labels: whether a word in capitals before a colon begins one.
    """
    if after.indent >= line.indent + 2 or text[after.start] == ">" != text[line.start]:
        return True
    if labels and _LABEL.match(text, after.start, after.end):
        return True
    if not _fits(text, line, after, width):
        return False
    short = (line.end - line.start) * 2 < width
    return not text[after.start].islower() and (short or text[line.end - 1] in SENTENCE_END)
