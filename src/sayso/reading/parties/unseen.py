"""Unseen: voices and names that stand in no mention of the engine's."""

from __future__ import annotations

from sayso.reading.layout import Layout
from sayso.reading.parties.bodies import is_campaign
from sayso.reading.parties.figures import Figure, can_be_one
from sayso.reading.parties.judging import ONE
from sayso.reading.parties.kinds import Judgement, has_title, sense_at
from sayso.reading.parties.names import Name, loose_names, name_in
from sayso.reading.parties.naming import figure_of_name, people_like
from sayso.reading.parties.passes import Pass
from sayso.reading.parties.posts import post_before
from sayso.reading.parties.speaking import Speaking
from sayso.reading.phrases import (
    RELATIVES,
    head_noun,
    is_joint,
    is_pronoun_word,
    segment,
    tidy,
)
from sayso.records import PartyKind

__all__ = ["find_loose", "note_speaking", "read_loose"]

LOOSE_ENDS = frozenset({"DET", "ADP", "CCONJ", "SCONJ", "VERB", "AUX", "ADV", "PUNCT"})

CAMPAIGN = Judgement(PartyKind.ORGANISATION, acts=True)
"""What the bearer of a name is that calls for something."""


def find_loose(state: Pass) -> list[Name]:
    """Names of persons that the engine sees no mention in."""
    layout = state.layout
    taken: set[int] = set()
    for number, (first, last) in enumerate(layout.mention_cores):
        if state.judged[number].acts and not layout.mention_joint[number]:
            taken.update(range(first, last + 1))
    voiced = {
        word
        for each in state.speaking
        if not each.pronoun
        for word in range(each.words[0], each.words[1] + 1)
    }
    return loose_names(layout, state.lexicon, taken=taken, voiced=voiced)


def read_loose(state: Pass, name: Name) -> None:
    """Lay a name without a mention to its figure."""
    gathering = state.gathering
    campaign = is_campaign(state.layout, name.words)
    figure = figure_of_name(state.lexicon, gathering, name, CAMPAIGN if campaign else ONE)
    if not figure.ranges:
        gathering.figures.append(figure)
    figure.ranges.append((name.start, name.words[1]))
    gathering.call(figure, sorted(name.roles))
    words = (name.start, name.words[0])
    if name.start == name.words[0]:
        words = post_before(state.layout, name.start)
    if not figure.sectors and not campaign and words[0] <= words[1]:
        sense = sense_at(state.layout, state.lexicon, words, name.words[0] - 1)
        figure.sectors = sense.sectors if sense is not None else ()
    described = _described(state, name)
    if described is not None and can_be_one(figure, described):
        state.absorb(figure, described)
    for word in range(name.start, name.words[1] + 1):
        gathering.figure_at.setdefault(word, figure)
    state.memory.note(name.words[1], figure)


def _described(state: Pass, name: Name) -> Figure | None:
    """Who is described right before a name and a comma ("the landlord’s lawyer, Pia Sorn")."""
    layout = state.layout
    for number, (first, last) in enumerate(layout.mention_words):
        near = layout.mention_cores[number][1] + 2 == name.start <= last
        if near and first < name.start and layout.lower[name.start - 1] == ",":
            return state.gathering.figure_of.get(number)
    return None


def note_speaking(state: Pass, speaking: Speaking) -> None:
    """Remember who spoke last, outside of what others say; a new voice becomes a figure."""
    layout, gathering, head = state.layout, state.gathering, speaking.head
    noun = head_noun(layout, head) if layout.lower[head] in RELATIVES else None
    if noun is not None:
        figure = next(iter(state.figures_at((noun,))), None)
        if figure is not None and figure.acts and not speaking.nested:
            state.memory.spoke = figure
        return
    joint = is_joint(layout, speaking.words, head)
    figure = gathering.figure_at.get(head)
    for number in layout.mention_of_head.get(head, ()):
        if figure is None and layout.mention_joint[number] is joint:
            figure = gathering.figure_of.get(number)
    twin = state.twins.get(speaking.words)
    if figure is None and twin is not None:
        figure = gathering.figure_of.get(twin)
    if not speaking.pronoun and (figure is None or not figure.acts):
        figure = (_joined if joint else _unseen)(state, speaking, figure)
    if figure is not None and figure.acts and not speaking.nested:
        state.memory.spoke = figure


def _joined(state: Pass, speaking: Speaking, figure: Figure | None) -> Figure:
    """The figure of a voice that joins several, each of whom the engine sees by himself."""
    layout, gathering = state.layout, state.gathering
    label = _label(layout, speaking)
    if figure is None:
        figure = gathering.by_label.get(label.lower())
    if figure is None:
        figure = Figure(PartyKind.PERSON, label, plural=True)
        gathering.by_label[label.lower()] = figure
    if not figure.ranges:
        gathering.figures.append(figure)
    figure.acts = True
    figure.label = figure.label or label
    if speaking.words not in figure.ranges:
        figure.ranges.append(speaking.words)
    joins = [child for child in layout.children[speaking.head] if child <= speaking.words[1]]
    for word in (speaking.head, *joins):
        for number in layout.mention_of_head.get(word, ()):
            part = gathering.figure_of.get(number)
            related = word == speaking.head or layout.parse.relations[word] == "conj"
            if part is not None and part.acts and related and part not in (figure, *figure.parts):
                figure.parts.append(part)
    return figure


def _unseen(state: Pass, speaking: Speaking, figure: Figure | None) -> Figure | None:
    """The figure of a voice that the engine sees no party in ("the letter said")."""
    layout, gathering = state.layout, state.gathering
    label = _label(layout, speaking)
    if not label or is_pronoun_word(label.lower()):
        return figure
    if figure is None:
        figure = gathering.by_label.get(label.lower()) or _person_unseen(state, speaking, label)
    if figure is None:
        sense = sense_at(layout, state.lexicon, speaking.words, speaking.head)
        many = is_joint(layout, speaking.words, speaking.head)
        many = many or "Number=Plur" in layout.parse.features[speaking.head]
        named = layout.parse.upos[speaking.head] == "PROPN" and label[:1].isalpha()
        kind = PartyKind.ORGANISATION if named and label != label.lower() else PartyKind.OTHER
        kind = (sense and sense.kind) or kind
        if kind is PartyKind.GROUP:
            kind, many = PartyKind.PERSON, True
        sectors = sense.sectors if sense is not None else ()
        figure = Figure(kind, label, plural=many, sectors=sectors)
        gathering.by_label[label.lower()] = figure
    figure.acts = True
    figure.label = figure.label or label
    if not figure.ranges:
        gathering.figures.append(figure)
    if speaking.words not in figure.ranges:
        figure.ranges.append(speaking.words)
    return figure


def _label(layout: Layout, speaking: Speaking) -> str:
    """What to call a voice after its words, without what they break off in ("... from a")."""
    if is_joint(layout, speaking.words, speaking.head):
        return tidy(layout.text(speaking.words))
    first, last = segment(layout, speaking.words, speaking.head)
    small = {"a", "an", "the"}
    while last > first + 1 and (
        layout.parse.upos[last] in LOOSE_ENDS or layout.lower[last] in small
    ):
        last -= 1
    return tidy(layout.text((first, last)))


def _person_unseen(state: Pass, speaking: Speaking, label: str) -> Figure | None:
    """The figure of a voice that is a person's by its title, or by who was named in full."""
    layout = state.layout
    words = segment(layout, speaking.words, speaking.head)
    if is_joint(layout, speaking.words, speaking.head):
        return None
    name = name_in(layout, state.lexicon, words)
    titled = has_title(layout, state.lexicon, words) or (name is not None and bool(name.roles))
    known = people_like(state.gathering, name) if name is not None else []
    if name is not None and len(known) != 1 and titled:
        return figure_of_name(state.lexicon, state.gathering, name, ONE)
    if len(known) == 1:
        return known[0]
    if layout.lower[speaking.head] == "one":
        return Figure(PartyKind.PERSON, label)
    return None
