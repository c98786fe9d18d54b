"""Agreeing: what a name is, by all that a document says of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sayso.reading.layout import Layout
from sayso.reading.parties.kinds import Judgement
from sayso.reading.parties.lexicon import Lexicon
from sayso.reading.parties.names import Name, name_of
from sayso.reading.phrases import THIRD_PERSON
from sayso.records import MentionForm, PartyKind
from sayso.spelling.folding import fold

__all__ = ["agree_on_kinds", "find_fragments", "find_surnames"]

LEAST_IT = 0.4
"""Least share of "it" that makes a lone name, which the engine takes for a person's, a body's."""

SETTLED = frozenset({PartyKind.PERSON, PartyKind.GROUP, PartyKind.ORGANISATION})
TITLE = ""
"""What is kept of a mention that is but the title of a name, which never stands by itself."""

PLACES = frozenset({PartyKind.PLACE, PartyKind.COUNTRY})
ARTICLES = frozenset({"the", "a", "an"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
OWNING = frozenset((mark,) for mark in POSSESSIVES)
ARTICLES_BEFORE = frozenset((article,) for article in ARTICLES)


def agree_on_kinds(
    layout: Layout, judged: Sequence[Judgement], names: Mapping[int, Name]
) -> dict[int, PartyKind]:
    """The mentions whose kind is another one than the engine says of each by itself.

    All mentions of one name are of the kind that most are, by confidences added up. A lone name
    that a body's name begins with is the body's, and so is one that the engine takes "it" for.
    """
    shown = {number: fold(name.shown).removeprefix("the ") for number, name in names.items()}
    votes: dict[str, dict[PartyKind, float]] = {}
    for number, words in shown.items():
        of_name, kind = votes.setdefault(words, {}), judged[number].kind
        of_name[kind] = of_name.get(kind, 0.0) + layout.parse.mentions[number].confidence
    kinds = {words: max(given, key=given.__getitem__) for words, given in votes.items()}
    people = {
        word
        for number, name in names.items()
        if kinds[shown[number]] is PartyKind.PERSON and len(name.key) > 1
        for word in name.key
    }
    bodies = {
        name.key[0]
        for number, name in names.items()
        if kinds[shown[number]] is PartyKind.ORGANISATION and len(name.key) > 1
    }
    called_it = _called_it(layout, names, shown)
    changed: dict[int, PartyKind] = {}
    for number, name in names.items():
        kind = kinds[shown[number]]
        if kind is PartyKind.PERSON and _is_lone(name) and people.isdisjoint(name.key):
            body = fold(name.shown) in bodies or called_it.get(shown[number], 0.0) >= LEAST_IT
            kind = PartyKind.ORGANISATION if body else kind
        if kind is not judged[number].kind:
            changed[number] = kind
    return changed


def _is_lone(name: Name) -> bool:
    return len(name.key) == 1 and not (name.gender or name.roles or name.initials or name.many)


def find_surnames(
    layout: Layout, lexicon: Lexicon, judged: Sequence[Judgement], full: Iterable[Name]
) -> dict[int, Name]:
    """The mentions that are surnames of somebody named in full, whatever the engine takes them for.

    A place must be the subject of its clause, as towns are called after people.

    full: the names of the persons of the document.
    """
    surnames = {
        word
        for name in full
        if len(name.key) > 1 or name.titled
        for word in (name.key[0], name.key[-1])
    }
    found: dict[int, Name] = {}
    for number, mention in enumerate(layout.parse.mentions):
        kind = judged[number].kind
        if mention.form is not MentionForm.NAMED or kind in SETTLED or layout.mention_joint[number]:
            continue
        first = layout.mention_cores[number][0]
        if layout.lower[first] in ARTICLES or layout.lower[first - 1 : first] in ARTICLES_BEFORE:
            continue
        subject = layout.parse.relations[mention.head].startswith("nsubj")
        name = name_of(layout, lexicon, number, person=True)
        if name is None or len(name.key) != 1 or name.key[0] not in surnames or name.many:
            continue
        if kind not in PLACES or subject:
            found[number] = name
    return found


def find_fragments(
    layout: Layout, lexicon: Lexicon, judged: Sequence[Judgement], names: Mapping[int, Name]
) -> list[int]:
    """The mentions that are but a part of a longer name ("Orre" in "Orre Line"), by position.

    "Kelmora" in "Kelmora’s navy", which owns, is no such part, nor is a name that stands by itself
    elsewhere. "The Tanners’" in "the Tanners’ Union" is one, as a noun is nobody's name.
    """
    inside: dict[int, int] = {}
    for number, name in sorted(names.items(), key=lambda each: _length(each[1])):
        if judged[number].acts:
            inside |= dict.fromkeys(range(name.start, name.words[1] + 1), number)
    bearing = {
        words
        for number, name in names.items()
        for words in range(name.words[0], name.words[1] + 1)
        if layout.mention_words[number][0] <= words <= layout.mention_words[number][1]
    }
    found: dict[int, str] = {}
    apart: set[str] = set()
    for number, (first, last) in enumerate(layout.mention_words):
        outer, words = inside.get(first), fold(layout.text((first, last)))
        if outer is not None and last < names[outer].words[0]:
            if outer != number or names[outer].words[0] in bearing:
                found[number] = TITLE
            continue
        if layout.parse.mentions[number].form is not MentionForm.NAMED:
            continue
        if outer in (None, number) and _is_broken_off(layout, lexicon, number):
            found[number] = TITLE
            continue
        if outer is None or outer == number or inside.get(last) != outer:
            apart.add(words)
            continue
        name = names[outer]
        smaller = last - first + 1 < _length(name)
        owns = layout.lower[last] in POSSESSIVES or layout.lower[last + 1 : last + 2] in OWNING
        if smaller and (not owns or _is_noun(layout, lexicon, number)):
            found[number] = words
    return [number for number, words in found.items() if words not in apart]


def _is_noun(layout: Layout, lexicon: Lexicon, number: int) -> bool:
    """Whether what owns is many, or one known noun ("the Prosecutor’s Office")."""
    (first, last), head = layout.mention_words[number], layout.parse.mentions[number].head
    if "Number=Plur" in layout.parse.features[head]:
        return True
    alone = head <= first + (layout.lower[first] in ARTICLES) and last <= head + 1
    return alone and lexicon.sense(layout.lower[head]) is not None


def _is_broken_off(layout: Layout, lexicon: Lexicon, number: int) -> bool:
    """Whether a word is but half of a name before a noun ("Orle" in "Saint Orle school")."""
    first, last = layout.mention_words[number]
    head = layout.parse.heads[first]
    if first != last or head <= first or layout.parse.upos[head] != "NOUN":
        return False
    sense = lexicon.sense(layout.lower[head])
    if sense is None or sense.kind is not PartyKind.ORGANISATION:
        return False
    return any(
        layout.parse.upos[beside] == "PROPN"
        and layout.parse.relations[beside] == "compound"
        and layout.parse.heads[beside] == head
        for beside in (first - 1, first + 1)
        if beside >= 0
    )


def _length(name: Name) -> int:
    return name.words[1] - name.start + 1


def _called_it(
    layout: Layout, names: Mapping[int, Name], shown: Mapping[int, str]
) -> dict[str, float]:
    """The largest share that the engine gives a name of an "it", less those of "he" and "she"."""
    most: dict[str, float] = {}
    people: dict[str, float] = {}
    for number, links in enumerate(layout.parse.antecedents):
        asked = THIRD_PERSON.get(layout.lower[layout.parse.mentions[number].head], "")
        if not asked or asked == "p":
            continue
        found = most if asked == "n" else people
        for earlier, share in links:
            if earlier in names:
                found[shown[earlier]] = max(share, found.get(shown[earlier], 0.0))
    return {words: share for words, share in most.items() if share > people.get(words, 0.0)}
