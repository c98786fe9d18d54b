"""Headline: statements of the title, linked to the ones in the body that they repeat."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.attribution.drafts import Draft
from sayso.reading.attribution.ranges import words_in
from sayso.reading.layout import Layout
from sayso.records import BlockKind

__all__ = ["find_echoes"]

COMMON = frozenset(
    "a an the and or but of to in on at by for from with as that this is are was were be been "
    "has have had it its he she they his her their not no will would who which what".split()
)
STEM = 5
"""Letters of a word that count, so that "killing" and "killed" are alike."""


def find_echoes(
    layout: Layout, drafts: Sequence[Draft], voices: Sequence[str | None], *, at_least: float
) -> tuple[int | None, ...]:
    """For each draft in the title, the number of the one in the body that it repeats.

    Alike are contents that share words, counted by Dice; a shared voice adds to that and two
    different named ones take from it.

    voices: the voice of each draft; None when it was not settled.
    at_least: least similarity, from 0 to 1.
    """
    titles = [number for number, draft in enumerate(drafts) if _in_title(layout, draft)]
    if not titles:
        return (None,) * len(drafts)
    heads = set(titles)
    words = [_words(layout, draft) for draft in drafts]
    echoes: list[int | None] = [None] * len(drafts)
    for title in titles:
        best, found = at_least, None
        for number in range(len(drafts)):
            if number in heads or drafts[number].own or not words[number]:
                continue
            alike = _similarity(words[title], words[number])
            if alike and voices[title] is not None and voices[number] is not None:
                alike += 0.15 if voices[title] == voices[number] else -0.15
            if alike > best:
                best, found = alike, number
        echoes[title] = found
    return tuple(echoes)


def _in_title(layout: Layout, draft: Draft) -> bool:
    block = layout.block(draft.content[0][0])
    return block is not None and block.kind is BlockKind.TITLE


def _words(layout: Layout, draft: Draft) -> frozenset[str]:
    return frozenset(
        layout.lower[word][:STEM]
        for word in words_in(draft.content)
        if not layout.marks[word] and layout.lower[word] not in COMMON
    )


def _similarity(left: frozenset[str], right: frozenset[str]) -> float:
    """Mean of Dice and of the share of the shorter one; a headline drops words."""
    shared = len(left & right)
    if not shared:
        return 0.0
    return (2 * shared / (len(left) + len(right)) + shared / min(len(left), len(right))) / 2
