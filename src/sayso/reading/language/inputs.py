"""Encoder inputs: the pieces of a document, what is known of each, and the windows over them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.reading.language.labels import BLOCK_KINDS
from sayso.reading.language.wordpiece import CLS, SEP, WordPiece
from sayso.records import Block, BlockKind, Quotation

__all__ = ["CONTEXT", "WINDOW", "EncoderInput", "Window", "make_input", "make_windows"]

WINDOW = 256
"""Longest window, in pieces, with the marks around blocks."""

CONTEXT = 12
"""Most pieces of the previous block that a window repeats at its start. On the development sets 12,
24 and 40 differ less than two packings with the same value do; without any, a point of exact pairs
is lost. Twelve cost 5 % more than none, 40 cost 18 %."""

QUOTED_DEPTH = 2
"""Quotations deeper than this count as this deep."""

SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*$")

BLOCK_NUMBERS = {kind: number for number, kind in enumerate(BLOCK_KINDS)}


@dataclass(frozen=True, slots=True)
class EncoderInput:
    """The pieces of one document, in columns of n + 2 entries: n pieces, [CLS] and [SEP].

    ids: vocabulary ids. quoted: 0 outside quotations, else depth up to 2.
    kinds: kind of block, as a number in `BLOCK_KINDS`. shapes: letter case and what stands before.
    starts, ends: code points of each piece (n entries).
    blocks: for each block with text, first and last piece, half open.
    """

    ids: NDArray[np.int64]
    quoted: NDArray[np.int64]
    kinds: NDArray[np.int64]
    shapes: NDArray[np.int64]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    blocks: tuple[tuple[int, int], ...]

    def __len__(self) -> int:
        return len(self.starts)


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces that the encoder sees together.

    rows: for each place of the window its row in `EncoderInput`.
    context: how many pieces at the start were seen before, as left context.
    first, last: the pieces that are new in this window, half open.
    places: for each new piece its place in the window.
    """

    rows: NDArray[np.int64]
    context: int
    first: int
    last: int
    places: NDArray[np.int64]


def make_input(
    text: str, blocks: Sequence[Block], quotations: Sequence[Quotation], wordpiece: WordPiece
) -> EncoderInput:
    """Cut the blocks of a text into pieces and note what the encoder is told about each.

    Blocks of boilerplate, and blocks without a piece, are left out.
    """
    ids: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    kinds: list[int] = []
    edges: list[tuple[int, int]] = []
    for block in blocks:
        if block.kind is BlockKind.BOILERPLATE:
            continue
        pieces = wordpiece.pieces(text, block.span.start, block.span.end)
        if not len(pieces):
            continue
        edges.append((len(ids), len(ids) + len(pieces)))
        ids += pieces.ids
        starts += pieces.starts
        ends += pieces.ends
        kinds += [BLOCK_NUMBERS[block.kind]] * len(pieces)
    return EncoderInput(
        ids=np.array([*ids, CLS, SEP], dtype=np.int64),
        quoted=np.append(_depths(text, quotations)[starts], [0, 0]),
        kinds=np.array([*kinds, 0, 0], dtype=np.int64),
        shapes=np.array([*_shapes(text, starts, ends), 0, 0], dtype=np.int64),
        starts=np.array(starts, dtype=np.int32),
        ends=np.array(ends, dtype=np.int32),
        blocks=tuple(edges),
    )


def _depths(text: str, quotations: Sequence[Quotation]) -> NDArray[np.int64]:
    """For each code point how many quotations it stands in, at most `QUOTED_DEPTH`."""
    change = np.zeros(len(text) + 1, dtype=np.int64)
    for quotation in quotations:
        change[quotation.span.start] += 1
        change[quotation.span.end] -= 1
    return np.minimum(np.cumsum(change), QUOTED_DEPTH)


def _shapes(text: str, starts: list[int], ends: list[int]) -> list[int]:
    shapes = []
    for start, end in zip(starts, ends, strict=True):
        piece = text[start:end]
        if piece.islower():
            case = 0
        elif not piece[0].isalpha():
            case = 4
        elif piece.istitle():
            case = 1
        else:
            case = 2 if piece.isupper() else 3
        before = text[start - 1] if start else "\n"
        shapes.append(1 + case + (10 if before == "\n" else 5 if before.isspace() else 0))
    return shapes


def make_windows(
    given: EncoderInput, text: str, *, longest: int = WINDOW, first: int | None = None
) -> list[Window]:
    """Pack whole blocks into windows, each with the end of the block before it.

    A block that is too long for a window is cut at the end of a sentence where one can be seen.

    longest: most places of a window. first: the same for the first window, where it should
        differ (training moves the borders with it).
    """
    windows: list[Window] = []
    chunk: list[tuple[int, int]] = []
    limit = longest if first is None else first
    filled = 1
    for begin, end in _parts(given, text, longest - CONTEXT - 3):
        if chunk and filled + end - begin + 1 > limit:
            windows.append(_window(given, chunk))
            limit = longest
            chunk, filled = [], 2 + _context(given, begin)
        chunk.append((begin, end))
        filled += end - begin + 1
    if chunk:
        windows.append(_window(given, chunk))
    return windows


def _context(given: EncoderInput, first: int) -> int:
    """How many pieces before `first` a window repeats: the end of the same or the last block."""
    starts = [begin for begin, _ in given.blocks if begin < first]
    return min(CONTEXT, first - starts[-1]) if starts else 0


def _parts(given: EncoderInput, text: str, longest: int) -> list[tuple[int, int]]:
    """The blocks as ranges of pieces, over-long ones cut in parts of at most `longest`."""
    parts: list[tuple[int, int]] = []
    for begin, end in given.blocks:
        cuts = [begin]
        while end - cuts[-1] > longest:
            cuts.append(_cut(given, text, cuts[-1], longest))
        parts += zip(cuts, [*cuts[1:], end], strict=True)
    return parts


def _cut(given: EncoderInput, text: str, begin: int, longest: int) -> int:
    """Where to cut pieces that begin at `begin`: behind a sentence, or after `longest`."""
    for place in range(begin + longest, begin + longest // 2, -1):
        end = int(given.ends[place - 1])
        if SENTENCE_END.search(text, max(0, end - 4), end):
            return place
    return begin + longest


def _window(given: EncoderInput, chunk: list[tuple[int, int]]) -> Window:
    cls_row, sep_row = len(given), len(given) + 1
    first, last = chunk[0][0], chunk[-1][1]
    rows = [cls_row]
    context = _context(given, first)
    if context:
        rows += [*range(first - context, first), sep_row]
    places: list[int] = []
    for begin, end in chunk:
        places += range(len(rows), len(rows) + end - begin)
        rows += [*range(begin, end), sep_row]
    return Window(
        rows=np.array(rows, dtype=np.int64),
        context=context,
        first=first,
        last=last,
        places=np.array(places, dtype=np.int64),
    )
