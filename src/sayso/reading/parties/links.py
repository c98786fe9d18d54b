"""Links: the engine's view of who a mention refers back to, counted by figure."""

from __future__ import annotations

from sayso.reading.layout import Layout
from sayso.reading.parties.figures import Figure, Gathering
from sayso.reading.phrases import is_pronoun_word

__all__ = ["has_view", "shares_of"]


def has_view(layout: Layout) -> bool:
    """Whether the engine has a view on this document at all."""
    return bool(layout.parse.antecedents)


def shares_of(layout: Layout, gathering: Gathering, number: int) -> dict[Figure, float]:
    """The engine's share of each figure for a mention, from 0 to 1.

    What they miss to 1 is the share of something new. Mentions that have no figure add to
    nobody's, and nobody is a part of himself: "Belm" is not "the mayor of Belm".
    """
    antecedents = layout.parse.antecedents
    if number >= len(antecedents) or not antecedents[number]:
        return {}
    pronoun = is_pronoun_word(layout.lower[layout.parse.mentions[number].head])
    shares: dict[Figure, float] = {}
    around: set[Figure] = set()
    for earlier, share in antecedents[number]:
        figure = gathering.figure_of.get(earlier)
        if figure is not None and share > 0:
            shares[figure] = shares.get(figure, 0.0) + share
            if not pronoun and _is_part(layout, number, earlier):
                around.add(figure)
    for figure in around:
        del shares[figure]
    return shares


def _is_part(layout: Layout, number: int, other: int) -> bool:
    """Whether a mention stands behind a preposition, or owns, in the core of another one."""
    inner, outer = layout.mention_words[number], layout.mention_cores[other]
    if not (outer[0] <= inner[0] and inner[1] <= outer[1]) or inner == outer:
        return False
    relation = layout.parse.relations[layout.parse.mentions[number].head]
    head = layout.parse.mentions[other].head
    return relation.startswith("nmod") and not inner[0] <= head <= inner[1]
