"""Posts: whom a noun for a post stands for ("its spokesman", "their commander, Ivo Orr")."""

from __future__ import annotations

from sayso.reading.layout import Layout, WordRange
from sayso.reading.parties.figures import Figure
from sayso.reading.parties.passes import Pass
from sayso.records import PartyKind

__all__ = ["has_post", "is_bodys", "is_named_behind", "post_before"]

ENDS = frozenset({",", ".", ":", ";", ")"})


def is_named_behind(state: Pass, number: int) -> bool:
    """Whether a post is followed by the name of who holds it ("its spokesman, Ivo Orr, said").

    So that it is nobody met before by a name, though he went by the same noun.
    """
    layout, judgement = state.layout, state.judged[number]
    if judgement.kind is not PartyKind.PERSON or judgement.plural or number in state.names:
        return False
    comma = layout.mention_cores[number][1] + 1
    if layout.lower[comma : comma + 1] != (",",):
        return False
    for other, name in state.names.items():
        if name.start != comma + 1 or state.judged[other].kind is not PartyKind.PERSON:
            continue
        behind = layout.lower[name.words[1] + 1 : name.words[1] + 2]
        if name.many or not behind or behind[0] not in ENDS:
            continue
        figure = state.gathering.figure_of.get(other)
        return figure is None
    return False


def is_bodys(state: Pass, number: int, new: Figure) -> bool:
    """Whether a noun is one of several, or of a body ("their spokesman", "its commander")."""
    opening = state.layout.lower[state.layout.mention_words[number][0]]
    return opening in {"its", "their"} and new.kind is PartyKind.PERSON and not new.plural


def has_post(figure: Figure, noun: str) -> bool:
    """Whether somebody goes by nouns or titles, and not by this noun."""
    name = figure.name
    titled = bool(figure.nouns) or (name is not None and (name.titled or bool(name.roles)))
    return titled and noun not in figure.nouns and not (name is not None and noun in name.roles)


def post_before(layout: Layout, start: int) -> WordRange:
    """The nouns right before a name that the engine took for a mention of their own, or none."""
    first = start
    while first > layout.sentence(start)[0] and layout.parse.upos[first - 1] in {"NOUN", "PROPN"}:
        first -= 1
    return first, start - 1
