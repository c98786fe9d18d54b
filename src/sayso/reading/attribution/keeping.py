"""Keeping: content within the block, the quotation and the sentences that it can be said in."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.attribution.ranges import runs_of, words_in
from sayso.reading.layout import Layout, WordRange
from sayso.records import BlockKind

__all__ = ["keep_to_block", "keep_to_quotation", "keep_to_sentences"]


def keep_to_block(
    layout: Layout, ranges: Sequence[WordRange], anchor: int
) -> tuple[WordRange, ...]:
    """Cut ranges off at the borders of the anchor's block.

    What lies in another block stays only where it is quoted there, and is no turn of a talk,
    which has a voice of its own. A range that goes over a border is split at it.
    """
    home = layout.block_of[anchor]
    kept: list[WordRange] = []
    for first, last in ranges:
        if layout.block_of[first] == home and layout.block_of[last] == home:
            kept.append((first, last))
            continue
        start = first
        for word in range(first, last + 1):
            ends = word == last or layout.block_of[word + 1] != layout.block_of[word]
            if ends:
                if layout.block_of[word] == home or _is_quoted_whole(layout, start, word):
                    kept.append((start, word))
                start = word + 1
    return tuple(kept)


def keep_to_quotation(
    layout: Layout, ranges: Sequence[WordRange], anchor: int
) -> tuple[WordRange, ...]:
    """Drop what stands outside of the quotation that an anchor lies in, unless that is all.

    Whoever is let speak within a quotation says nothing outside of it.
    """
    around = layout.quotations_of(anchor)
    if not around:
        return tuple(ranges)
    kept = runs_of(
        word
        for word in words_in(ranges)
        if layout.quotation_of[word] >= 0 and layout.quotations_of(word)[-1] == around[-1]
    )
    return kept or tuple(ranges)


def keep_to_sentences(
    layout: Layout, ranges: Sequence[WordRange], anchor: int, share: float
) -> tuple[WordRange, ...]:
    """Drop the scraps of other sentences than the anchor's at the ends of ranges.

    What stands in another sentence stays where it is quoted, or is most of that sentence.

    share: least share of a sentence's words, from 0 to 1, that is no scrap.
    """
    home = layout.sentence_of[anchor]
    kept: list[WordRange] = []
    for first, last in ranges:
        start = first
        for word in range(first, last + 1):
            if word < last and layout.sentence_of[word + 1] == layout.sentence_of[word]:
                continue
            opening, end = layout.sentence(word)
            size = word - start + 1
            whole = layout.sentence_of[word] == home or size >= share * (end - opening + 1)
            if not whole and not _is_quoted(layout, start, word):
                start = word + 1
                continue
            if kept and kept[-1][1] == start - 1 and start > first:
                kept[-1] = kept[-1][0], word
            else:
                kept.append((start, word))
            start = word + 1
    return tuple(kept)


def _is_quoted_whole(layout: Layout, first: int, last: int) -> bool:
    """Whether a range is quoted, and is no scrap of the first quotation in it."""
    number = layout.quotation_of[first]
    for start, end in layout.quoted[number] if number >= 0 else ():
        if start <= first <= end and 2 * (min(last, end) - first + 1) < end - start + 1:
            return False
    return _is_quoted(layout, first, last)


def _is_quoted(layout: Layout, first: int, last: int) -> bool:
    block = layout.block(first)
    if block is not None and block.kind in {BlockKind.QUOTATION, BlockKind.TURN}:
        return block.kind is BlockKind.QUOTATION
    plain = sum(layout.quotation_of[word] < 0 for word in range(first, last + 1))
    return plain * 2 < last - first + 1
