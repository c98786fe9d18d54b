"""Parties: mentions grouped into those who are spoken of, by their names and simple rules."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.reading.attribution.figures import Cast, Figure, Gathering
from sayso.reading.attribution.layout import Layout, WordRange
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.names import (
    Name,
    acronym_behind,
    is_pronoun,
    is_pronoun_word,
    name_of,
    segment,
    tidy,
)
from sayso.records import Mention, MentionForm, PartyKind

__all__ = ["gather_cast", "is_joint", "kind_of"]

KINDS = {
    "person": PartyKind.PERSON,
    "organization": PartyKind.ORGANISATION,
    "place": PartyKind.PLACE,
}
SPECIFIC = frozenset({"the", "this", "that", "these", "those"})
INDEFINITE = frozenset({"a", "an", "another", "some", "one", "other", "several", "many"})
OWNERS = frozenset({"his", "her", "its", "their", "my", "our", "your"})
NOT_SHORT = frozenset({"house", "state", "states", "city", "party", "north", "south", "new"})
"""Words that are too common to stand for the one longer name that they end or begin."""


def kind_of(mention: Mention) -> PartyKind:
    """What the party of a mention is, whether one or many."""
    return KINDS.get(mention.kind, PartyKind.OTHER)


def is_joint(layout: Layout, number: int) -> bool:
    """Whether a mention joins several ("the army and the council")."""
    first, last = layout.mention_words[number]
    return any(
        layout.parse.relations[child] == "conj" and first <= child <= last
        for child in layout.children[layout.parse.mentions[number].head]
    )


def gather_cast(layout: Layout, lexicon: Lexicon) -> Cast:
    """Group the mentions of persons, organisations and named places.

    Full names are never merged with each other. A surname stands for the one full name that
    ends in it; an acronym in brackets, or the last or first word of an organisation's name, for
    that name; "the ministry" for the one ministry introduced before it.
    """
    names = _names(layout, lexicon)
    gathering = Gathering()
    for number, each in names.items():
        _note_full_name(layout, gathering, layout.parse.mentions[number], each)
    for number in sorted(range(len(layout.parse.mentions)), key=lambda each: _place(layout, each)):
        mention = layout.parse.mentions[number]
        if not _acts(layout, mention):
            continue
        words = layout.mention_words[number]
        name = names.get(number)
        if name is not None:
            figure = _figure_of_name(gathering, mention, name)
            _name_apposition(layout, gathering, mention, figure)
        elif is_pronoun(layout, words):
            continue
        else:
            found = _figure_of_noun(layout, lexicon, gathering, number)
            if found is None:
                continue
            figure = found
        gathering.introduce(figure, number, words)
        if name is not None:
            _note_nouns(layout, gathering, mention, figure, name)
    return Cast(tuple(gathering.figures), gathering.figure_of)


def _names(layout: Layout, lexicon: Lexicon) -> dict[int, Name]:
    found: dict[int, Name] = {}
    for number, mention in enumerate(layout.parse.mentions):
        if _acts(layout, mention) and not is_joint(layout, number):
            name = name_of(layout, lexicon, number)
            if name is not None:
                found[number] = name
    return found


def _place(layout: Layout, number: int) -> tuple[int, int]:
    """Where a mention stands among the others: by its head word, an outer one first."""
    return layout.parse.mentions[number].head, -layout.mention_words[number][1]


def _acts(layout: Layout, mention: Mention) -> bool:
    """Whether a mention may be of a party; "Belgian" in "the Belgian claim" is not."""
    return (
        mention.kind in KINDS
        and mention.form is not MentionForm.PRONOMINAL
        and layout.parse.upos[mention.head] != "ADJ"
        and layout.parse.relations[mention.head] != "amod"
    )


def _note_full_name(layout: Layout, gathering: Gathering, mention: Mention, name: Name) -> None:
    """Make a figure for each full name, and let it be found by shorter ones."""
    kind = kind_of(mention)
    person = kind is PartyKind.PERSON
    if person and len(name.key) < 2:
        return
    table = gathering.people if person else gathering.things
    figure = table.get(name.key)
    if figure is None:
        figure = Figure(kind, name.shown, name=name, gender=name.gender)
        table[name.key] = figure
        short = gathering.short_people if person else gathering.short_things
        for key in _shorter(name.key) if kind is not PartyKind.PLACE else ():
            short.setdefault(key, []).append(figure)
    figure.gender = figure.gender or name.gender
    acronym = acronym_behind(layout, name.words)
    if acronym is not None and not person:
        gathering.things.setdefault((layout.lower[acronym],), figure)


def _shorter(key: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """The endings and beginnings of a key that may stand for it."""
    found = {key[at:] for at in range(1, len(key))} | {key[:at] for at in range(1, len(key))}
    return sorted(each for each in found if each[0] not in NOT_SHORT)


def _figure_of_name(gathering: Gathering, mention: Mention, name: Name) -> Figure:
    person = kind_of(mention) is PartyKind.PERSON
    table = gathering.people if person else gathering.things
    longer = (gathering.short_people if person else gathering.short_things).get(name.key, [])
    if kind_of(mention) is PartyKind.PLACE:
        longer = []
    if person:
        longer = [figure for figure in longer if not _clash(figure.gender, name.gender)]
        if len(name.key) == 1:
            by_surname = [figure for figure in longer if _surname(figure) == name.key]
            longer = by_surname or longer
    if len(longer) > 1:
        longer = [figure for figure in longer if figure.members]
    if len(longer) == 1 and (person or name.key not in table or len(name.key) == 1):
        return longer[0]
    figure = table.get(name.key)
    if figure is None:
        figure = Figure(kind_of(mention), name.shown, name=name, gender=name.gender)
        table[name.key] = figure
    return figure


def _surname(figure: Figure) -> tuple[str, ...]:
    return figure.name.key[-1:] if figure.name else ()


def _clash(left: str, right: str) -> bool:
    return bool(left) and bool(right) and left != right


def _note_nouns(
    layout: Layout, gathering: Gathering, mention: Mention, figure: Figure, name: Name
) -> None:
    """Let a named figure be found by its titles, or by the words of an organisation's name."""
    if kind_of(mention) is PartyKind.PERSON:
        nouns = set(name.roles)
        if not name.words[0] <= mention.head <= name.words[1]:
            nouns.add(layout.lower[mention.head])
    else:
        nouns = set(name.key) if len(name.key) > 1 else set()
    for noun in sorted(nouns):
        gathering.call(figure, noun)


def _name_apposition(
    layout: Layout, gathering: Gathering, mention: Mention, figure: Figure
) -> None:
    """Give a named figure what stands right before it in apposition ("the chairman, Tom Ray")."""
    other = _governor(layout, gathering, mention)
    if (
        other is not None
        and other is not figure
        and other.name is None
        and not other.plural
        and len(other.members) == 1
        and other.kind is kind_of(mention)
    ):
        gathering.absorb(figure, other)


def _governor(layout: Layout, gathering: Gathering, mention: Mention) -> Figure | None:
    """The figure to which a mention stands in apposition."""
    if layout.parse.relations[mention.head] != "appos":
        return None
    for number in layout.mention_of_head.get(layout.parse.heads[mention.head], ()):
        if number in gathering.figure_of:
            return gathering.figure_of[number]
    return None


def _figure_of_noun(
    layout: Layout, lexicon: Lexicon, gathering: Gathering, number: int
) -> Figure | None:
    """The figure of a mention without a name, a new one if need be; none for a new place."""
    mention, words = layout.parse.mentions[number], layout.mention_words[number]
    noun = layout.lower[mention.head]
    kind = kind_of(mention)
    other = _governor(layout, gathering, mention)
    if other is not None and other.kind is kind:
        gathering.call(other, noun)
        return other
    plural = (
        "Number=Plur" in layout.parse.features[mention.head]
        or noun in lexicon.collectives
        or is_joint(layout, number)
    )
    label = tidy(layout.text(segment(layout, words, mention.head)))
    if not label or is_pronoun_word(label.lower()):
        return None
    found = _known_noun(layout, gathering, words, noun, label, kind)
    if found is None and kind is not PartyKind.PLACE:
        gender = lexicon.titles.get(noun) or lexicon.genders.get(noun, "")
        found = Figure(kind, label, plural=plural, gender=gender)
        gathering.call(found, noun)
        if not INDEFINITE.intersection(layout.lower[words[0] : words[1] + 1]):
            gathering.by_label.setdefault(label.lower(), found)
    return found


def _known_noun(
    layout: Layout,
    gathering: Gathering,
    words: WordRange,
    noun: str,
    label: str,
    kind: PartyKind,
) -> Figure | None:
    """The figure introduced before that a noun phrase stands for."""
    opening = layout.lower[words[0]]
    if opening in OWNERS:
        called = gathering.by_noun.get(noun, ())
        named = [each for each in called if each.name is not None and each.kind is kind]
        return named[0] if len(named) == 1 and words[1] - words[0] == 1 else None
    if opening in INDEFINITE or layout.parse.upos[words[0]] == "NUM":
        return None
    same = gathering.by_label.get(label.lower())
    if same is not None:
        return same
    if opening not in SPECIFIC or words[1] - words[0] > 1:
        return None
    known = [
        figure
        for figure in gathering.by_noun.get(noun, ())
        if figure.kind is kind or (figure.name is not None and kind is not PartyKind.PERSON)
    ]
    return known[0] if len(known) == 1 else None
