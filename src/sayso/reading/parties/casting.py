"""Casting: figures made into the records of parties."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.layout import Layout
from sayso.reading.parties.figures import PLACES, Figure
from sayso.reading.parties.gathering import Cast
from sayso.reading.parties.standing import Standing
from sayso.records import Party, PartyKind, Span, record_id

__all__ = ["cast_parties", "find_parts"]

Key = tuple[PartyKind, str, int, int]


def find_parts(layout: Layout, cast: Cast) -> None:
    """Tell every figure that joins several which ones they are, once all are known."""
    for number, figure in cast.figure_of.items():
        head = layout.parse.mentions[number].head
        words = layout.mention_words[number]
        if figure.parts or not layout.mention_joint[number]:
            continue
        joined = [head, *(each for each in layout.children[head] if _joins(layout, each))]
        parts = [
            cast.figure_of[each]
            for word in joined
            if words[0] <= word <= words[1]
            for each in layout.mention_of_head.get(word, ())
            if each in cast.figure_of and cast.figure_of[each] is not figure
        ]
        parts = list(dict.fromkeys(each for each in parts if each.acts and not each.parts))
        if len(parts) > 1:
            figure.parts = parts


def _joins(layout: Layout, word: int) -> bool:
    return layout.parse.relations[word] == "conj"


def cast_parties(layout: Layout, cast: Cast, standing: dict[Figure, Standing]) -> tuple[Party, ...]:
    """Make a party of each figure that acts and has a name or a noun.

    A place that nobody names is one if the text comes back to it.

    Returns:
        In reading order of their first mentions.
    """
    acting = [each for each in cast.figures if _is_party(each)]
    acting.sort(key=lambda each: (min(each.ranges), each.shown))
    ids = _ids(layout, acting)
    parties: list[Party] = []
    for figure in acting:
        where = standing.get(figure, Standing())
        parties.append(
            Party(
                id=ids[figure],
                kind=figure.party_kind,
                name=figure.shown,
                mentions=_mentions(layout, figure),
                sector=where.sectors,
                country=where.country,
                authority=where.authority,
                members=tuple(ids[part] for part in figure.parts if part in ids),
            )
        )
    return tuple(parties)


def _is_party(figure: Figure) -> bool:
    if not figure.shown or not figure.ranges:
        return False
    return figure.acts or (figure.kind in PLACES and len(set(figure.ranges)) > 1)


def _ids(layout: Layout, figures: Sequence[Figure]) -> dict[Figure, str]:
    """An id for each figure, of what it is and where it is first; a rare second is counted."""
    used: set[Key] = set()
    found: dict[Figure, str] = {}
    for figure in figures:
        start = layout.span(min(figure.ranges)).start
        count = 1
        while (key := (figure.party_kind, figure.shown, start, count)) in used:
            count += 1
        used.add(key)
        found[figure] = record_id("party", layout.document.id, *key)
    return found


def _mentions(layout: Layout, figure: Figure) -> tuple[Span, ...]:
    return tuple(sorted({layout.span(words) for words in figure.ranges}))
