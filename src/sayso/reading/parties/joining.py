"""Joining: several who are named together, as whoever "they" may stand for."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.layout import Layout, WordRange
from sayso.reading.parties.figures import Figure
from sayso.reading.parties.passes import Pass
from sayso.reading.phrases import tidy
from sayso.records import PartyKind

__all__ = ["Joined", "find_joined", "note_joined"]

Joined = tuple[int, ...]
"""The head words of several that are joined, in reading order."""

NOUNS = frozenset({"NOUN", "PROPN"})
AND = frozenset({"and", "&"})


def find_joined(layout: Layout) -> list[Joined]:
    """The subjects that "and" joins to others, with those, by the last of their head words."""
    found: list[Joined] = []
    parse = layout.parse
    for word, relation in enumerate(parse.relations):
        if relation.startswith("nsubj") and parse.upos[word] in NOUNS:
            joined = _joined(layout, word)
            if joined and not AND.isdisjoint(layout.lower[word + 1 : joined[-1]]):
                found.append((word, *joined))
    return sorted(found, key=lambda each: each[-1])


def note_joined(state: Pass, heads: Joined) -> None:
    """Remember several whom the text names together and the engine may see one by one.

    They become a party only if something stands for them.
    """
    layout, gathering = state.layout, state.gathering
    parts: list[Figure] = []
    for word in heads:
        part = next(
            (each for each in state.figures_at((word,)) if each.acts and not each.parts), None
        )
        if part is None or part in parts:
            return
        parts.append(part)
    words = _words(state, heads)
    label = tidy(layout.text(words))
    figure = next(_whole(state, heads[0]), None) or gathering.by_label.get(label.lower())
    if figure is None:
        figure = Figure(PartyKind.PERSON, label, plural=True)
        gathering.by_label[label.lower()] = figure
    if not figure.parts:
        figure.parts = parts
    state.joined[figure] = words
    state.memory.trail.append((heads[-1], figure))


def _whole(state: Pass, head: int) -> Iterator[Figure]:
    """The figures of mentions that join what a head is joined to."""
    for number in state.layout.mention_of_head.get(head, ()):
        if state.layout.mention_joint[number] and number in state.gathering.figure_of:
            yield state.gathering.figure_of[number]


def _joined(layout: Layout, word: int) -> Joined:
    """What "and" joins to a subject; trees that lose that leave two subjects of one verb."""
    parse = layout.parse
    joined = tuple(
        each
        for each in layout.children[word]
        if parse.relations[each] == "conj" and parse.upos[each] in NOUNS
    )
    if joined or parse.heads[word] < 0:
        return joined
    return tuple(
        each
        for each in layout.children[parse.heads[word]]
        if each > word and parse.relations[each].startswith("nsubj") and parse.upos[each] in NOUNS
    )


def _words(state: Pass, heads: Joined) -> WordRange:
    """The words from the first of them to the last."""
    first, last = heads[0], heads[-1]
    for head in heads:
        for number in state.layout.mention_of_head.get(head, ()):
            start, end = state.layout.mention_cores[number]
            first, last = min(first, start), max(last, end)
        number = state.named_at.get(head, -1)
        if number >= 0:
            name = state.names[number]
            first, last = min(first, name.start), max(last, name.words[1])
    return first, last
