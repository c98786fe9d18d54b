"""Nouns: whom a noun phrase without a name stands for, by apposition and by what was met before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.reading.layout import Layout, WordRange
from sayso.reading.parties.figures import Figure, Gathering
from sayso.reading.parties.kinds import Judgement
from sayso.reading.parties.lexicon import Lexicon
from sayso.reading.phrases import is_pronoun_word, tidy
from sayso.records import BlockKind, PartyKind

__all__ = [
    "governor",
    "is_irregular",
    "known_by_noun",
    "label_of",
    "new_by_noun",
    "register",
    "stands_for_many",
    "telling",
]

SPECIFIC = frozenset({"the", "this", "that", "these", "those"})
INDEFINITE = frozenset({"a", "an", "another", "some", "one", "other", "several", "many"})
ORDINALS = frozenset("first second third fourth last former other another new".split())
POSSESSIVE = frozenset({"'s", "’s"})
JOINERS = frozenset({"and", "or", "nor", "but", "&"})
LONGEST_BEFORE = 6
"""Words from the end of a noun phrase in which its head is looked for."""

STAMP = re.compile(r"\d{1,2}[:.]\d{2}")
"""The clock time with which an entry opens, that the engine takes into what is behind it."""

LOOSE = frozenset({"by", "near", "that"})
"""Words before which the name of a nameless party ends."""

ARMIES = frozenset({"army", "forces", "force", "police"})
IRREGULAR = frozenset("free liberation resistance revolutionary salvation rebel insurgent".split())
"""Words in names of armies that are no state's, and that "the army" does not mean."""

REMAINS = frozenset({"body", "bodies", "corpse", "corpses", "remains"})

BANDED = frozenset(
    "organisers organizers rebels insurgents militants separatists campaigners operators owners "
    "managers promoters makers publishers".split()
)
"""Nouns for many who may be one body with a name ("the organisers, the Ring of Cities")."""

OWNERS = frozenset({"his", "her", "its", "their", "my", "our", "your"})


def governor(
    layout: Layout, gathering: Gathering, number: int, judgement: Judgement
) -> Figure | None:
    """The figure to which a mention stands in apposition, by the tree or by its commas.

    Of several phrases that end before the comma ("a lawyer for five men, Ada Orr"), it is the
    shortest that may be what the mention is judged to be, or else the shortest.
    """
    parse, head = layout.parse, layout.parse.mentions[number].head
    first = layout.mention_cores[number][0]
    if first > 0 and parse.upos[first - 1] == "ADP":
        return None
    if parse.relations[head] == "appos":
        for other in layout.mention_of_head.get(parse.heads[head], ()):
            if other in gathering.figure_of and other != number:
                return gathering.figure_of[other]
    for child in layout.children[head]:
        if parse.relations[child] == "appos" and child < head:
            for other in layout.mention_of_head.get(child, ()):
                if other in gathering.figure_of:
                    return gathering.figure_of[other]
    before = list(_between_commas(layout, gathering, number))
    return next((each for each in before if _fits(each, judgement)), next(iter(before), None))


def _fits(figure: Figure, judgement: Judgement) -> bool:
    """Whether a figure is one person or several as a mention is, or no person as it is."""
    person = judgement.kind is PartyKind.PERSON
    return (figure.kind is PartyKind.PERSON) is person and figure.plural is judgement.plural


def _between_commas(layout: Layout, gathering: Gathering, number: int) -> Iterator[Figure]:
    """The figures right before a mention that stands between two commas, as trees miss many."""
    first, last = layout.mention_cores[number]
    end = layout.sentence(last)[1]
    if first < 2 or layout.lower[first - 1] != "," or last >= end:
        return
    if layout.lower[last + 1] not in {",", "."} or layout.lower[min(last + 2, end)] in JOINERS:
        return
    for head in range(first - 2, max(first - 2 - LONGEST_BEFORE, -1), -1):
        for other in layout.mention_of_head.get(head, ()):
            figure = gathering.figure_of.get(other)
            if figure is not None and other != number:
                if layout.mention_cores[other][1] != first - 2:
                    return
                yield figure


def stands_for_many(layout: Layout, number: int, figure: Figure, other: Figure) -> bool:
    """Whether a body's name between commas is that of the many right before it."""
    last = layout.mention_cores[number][1]
    closed = layout.lower[last + 1 : last + 2] == (",",)
    goes_on = layout.parse.upos[last + 2 : last + 3] in {("VERB",), ("AUX",)}
    body = figure.kind is PartyKind.ORGANISATION and figure.name is not None
    many = other.name is None and other.plural and not other.parts
    return body and many and closed and goes_on and not BANDED.isdisjoint(other.nouns)


def known_by_noun(
    layout: Layout, gathering: Gathering, number: int, judgement: Judgement
) -> Figure | None:
    """The figure met before that a noun phrase stands for by rule; None if there is none."""
    head, words = layout.parse.mentions[number].head, layout.mention_words[number]
    noun = layout.lower[head]
    other = governor(layout, gathering, number, judgement)
    if (
        other is not None
        and other.acts
        and other.kind is judgement.kind
        and other.plural is judgement.plural
        and not other.parts
    ):
        gathering.call(other, [noun])
        other.sectors = other.sectors or judgement.sectors
        return other
    if layout.mention_joint[number]:
        return gathering.by_label.get(label_of(layout, number).lower())
    opening = layout.lower[words[0]]
    if opening in OWNERS:
        return _owned(gathering, words, noun, judgement)
    if opening in INDEFINITE or layout.parse.upos[words[0]] == "NUM":
        return None
    same = gathering.by_label.get(label_of(layout, number).lower())
    same = same or _collective(layout, gathering, number, judgement)
    if same is not None:
        return same
    block = layout.block(head)
    headline = block is not None and block.kind is BlockKind.TITLE
    before = layout.lower[words[0] - 1] if words[0] else ""
    if not (headline or opening in SPECIFIC or before in SPECIFIC):
        return None
    return _definite(layout, gathering, words, head, judgement)


def _collective(
    layout: Layout, gathering: Gathering, number: int, judgement: Judgement
) -> Figure | None:
    """The body met before that is the same noun and nothing else ("the police" and "police")."""
    noun = layout.lower[layout.parse.mentions[number].head]
    if judgement.kind is not PartyKind.ORGANISATION or judgement.plural:
        return None
    other = {noun: f"the {noun}", f"the {noun}": noun}.get(label_of(layout, number).lower(), "")
    return gathering.by_label.get(other)


def _owned(
    gathering: Gathering, words: WordRange, noun: str, judgement: Judgement
) -> Figure | None:
    """The one with a name whom "her spokesman" calls by his noun."""
    called = gathering.by_noun.get(noun, ())
    named = [each for each in called if each.name is not None and each.kind is judgement.kind]
    return named[0] if len(named) == 1 and words[1] - words[0] == 1 else None


def _definite(
    layout: Layout, gathering: Gathering, words: WordRange, head: int, judgement: Judgement
) -> Figure | None:
    """The one figure met before that goes by all the words of "the interior minister"."""
    start = words[0] + (layout.lower[words[0]] in SPECIFIC)
    between = [layout.lower[word] for word in range(start, head) if not layout.marks[word]]
    if any(not layout.marks[word] for word in range(head + 1, words[1] + 1)) and (
        layout.lower[words[1]] not in POSSESSIVE or words[1] > head + 1
    ):
        return None
    noun = layout.lower[head]
    known = [
        figure
        for figure in gathering.by_noun.get(noun, ())
        if _alike(figure, judgement)
        and not is_irregular(figure, noun)
        and figure.nouns.issuperset(between)
        and ("former" in between or "former" not in figure.described.get(noun, ()))
    ]
    return known[0] if len(known) == 1 else None


def is_irregular(figure: Figure, noun: str) -> bool:
    """Whether "the army" is not the one with a name, which is no state's."""
    return figure.name is not None and noun in ARMIES and not figure.nouns.isdisjoint(IRREGULAR)


def _alike(figure: Figure, judgement: Judgement) -> bool:
    """Whether a figure may be what a noun phrase is judged to be."""
    if judgement.kind is PartyKind.PERSON or figure.kind is PartyKind.PERSON:
        return figure.kind is judgement.kind and figure.plural is judgement.plural
    return figure.kind is judgement.kind or figure.name is not None


def new_by_noun(
    layout: Layout, lexicon: Lexicon, number: int, judgement: Judgement
) -> Figure | None:
    """A new figure for a noun phrase; None for what has no words of its own.

    A place that has no name acts only once something else is the same place.
    """
    noun = layout.lower[layout.parse.mentions[number].head]
    label = label_of(layout, number)
    if not label or is_pronoun_word(label.lower()) or _is_of_dead(layout, number, noun):
        return None
    gender = lexicon.titles.get(noun) or lexicon.genders.get(noun, "")
    return Figure(
        judgement.kind,
        label,
        plural=judgement.plural,
        gender=gender if not judgement.plural else "",
        sure=bool(gender),
        acts=judgement.kind is not PartyKind.PLACE,
        sectors=judgement.sectors,
    )


def _is_of_dead(layout: Layout, number: int, noun: str) -> bool:
    """Whether a noun is what is left of somebody ("the bodies of two soldiers")."""
    head = layout.parse.mentions[number].head
    return noun in REMAINS and layout.lower[head + 1 : head + 2] == ("of",)


def register(layout: Layout, gathering: Gathering, number: int, figure: Figure) -> None:
    """Let a figure be found by the noun and the words of one of its mentions."""
    head, words = layout.parse.mentions[number].head, layout.mention_words[number]
    if not layout.mention_joint[number]:
        before = _modifiers(layout, number)
        gathering.call(figure, [layout.lower[head], *before])
        figure.described.setdefault(layout.lower[head], set()).update(telling(layout, number))
    if not INDEFINITE.intersection(layout.lower[words[0] : words[1] + 1]):
        gathering.by_label.setdefault(label_of(layout, number).lower(), figure)


def _modifiers(layout: Layout, number: int) -> list[str]:
    """The nouns and adjectives before the head of a mention."""
    return [
        layout.lower[word]
        for word in range(layout.mention_cores[number][0], layout.parse.mentions[number].head)
        if layout.parse.upos[word] in {"NOUN", "PROPN", "ADJ"}
    ]


def telling(layout: Layout, number: int) -> list[str]:
    """Of the words of a mention, those that tell one bearer from another.

    They stand before the head, or are the name behind "of" ("the mayor of Belm").
    """
    (first, last), head = layout.mention_cores[number], layout.parse.mentions[number].head
    upos = layout.parse.upos
    before = [
        layout.lower[word]
        for word in range(first, head)
        if upos[word] in {"NOUN", "PROPN"} or layout.lower[word] in ORDINALS
    ]
    if layout.lower[head + 1 : head + 2] != ("of",):
        return before
    behind = [layout.lower[word] for word in range(head + 2, last + 1) if upos[word] == "PROPN"]
    return before + behind


def label_of(layout: Layout, number: int) -> str:
    """What to call somebody after the words of a mention."""
    if layout.mention_joint[number]:
        return tidy(layout.text(layout.mention_words[number]))
    first, last = layout.mention_cores[number]
    head = layout.parse.mentions[number].head
    while first < head and STAMP.fullmatch(layout.lower[first]):
        first += 1
    if STAMP.fullmatch(layout.lower[first]):
        return ""
    return tidy(layout.text((first, _end_of_label(layout, head, last))))


def _end_of_label(layout: Layout, head: int, last: int) -> int:
    """The last word of a noun phrase without what hangs on a verb ("troops of shelling a town").

    Nor is who did it a part of whom it was done to ("two soldiers by the Army").
    """
    for word in range(head + 1, last):
        behind = layout.parse.upos[word + 1]
        of_verb = behind == "VERB" and layout.lower[word + 1].endswith("ing")
        named = layout.parse.upos[head] == "PROPN"
        if not named and (
            layout.lower[word] in LOOSE or (layout.parse.upos[word] == "ADP" and of_verb)
        ):
            return word - 1
    return last
