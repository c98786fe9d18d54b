"""Namesakes: mentions that are told by the names which the document gives elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.reading.layout import Layout
from sayso.reading.parties.kinds import Judgement
from sayso.reading.parties.lexicon import Lexicon
from sayso.reading.parties.names import Name, name_of
from sayso.reading.phrases import tidy
from sayso.records import MentionForm, PartyKind
from sayso.spelling.folding import fold

__all__ = ["find_adjectives", "find_bearers", "find_namesakes"]

POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
PLACES = frozenset({PartyKind.PLACE, PartyKind.COUNTRY})
ENDINGS = ("i", "n", "an", "ian", "ish", "ese", "ic")
"""What makes the name of a place an adjective ("Tolvan")."""

SHORTEST_STEM = 4


def find_namesakes(
    layout: Layout, lexicon: Lexicon, judged: Sequence[Judgement], names: Mapping[int, Name]
) -> list[int]:
    """The mentions of bodies that the engine takes for somebody or something else, by position.

    They bear the whole name of a body ("Cities’ Forum"), or "the" and the word by which it goes
    for short ("the Forum"). A lone word that is the name of a body here may be that of a thing
    there ("the Constitution").
    """
    bodies = [
        name for number, name in names.items() if judged[number].kind is PartyKind.ORGANISATION
    ]
    whole = {fold(name.shown).removeprefix("the ") for name in bodies}
    short = set(_short_words(layout, bodies))
    found: list[int] = []
    for number, judgement in enumerate(judged):
        if judgement.kind is PartyKind.ORGANISATION or layout.mention_joint[number]:
            continue
        words, with_the = _capitals(layout, number)
        alone = " " not in words
        if alone and (not with_the or words in lexicon.titles or lexicon.sense(words) is not None):
            continue
        known = words in whole and (judgement.acts or not alone)
        if words and (known or (alone and words in short)):
            found.append(number)
    return found


def _short_words(layout: Layout, bodies: Iterable[Name]) -> Iterator[str]:
    """The words by which bodies with longer names go for short: the last, or that before "of"."""
    for name in bodies:
        if len(name.key) > 1:
            first, last = name.words
            of = "of" in layout.lower[first : last + 1]
            yield fold(layout.lower[first if of else last])


def _capitals(layout: Layout, number: int) -> tuple[str, bool]:
    """The folded words of a mention, and whether "the" stands before; "" unless all are capitals.

    A word at the beginning of a sentence tells nothing by its capital.
    """
    first, last = layout.mention_cores[number]
    with_the = layout.lower[first] == "the"
    first += with_the
    last -= layout.lower[last] in POSSESSIVES
    if first > last or layout.parse.mentions[number].form is MentionForm.PRONOMINAL:
        return "", False
    if first == layout.sentence(first)[0] and first == last:
        return "", False
    forms = [layout.document.words(layout.parse.words[word]) for word in range(first, last + 1)]
    named = all(form[:1].isupper() or form.lower() in POSSESSIVES for form in forms)
    return (fold(tidy(layout.text((first, last)))) if named else ""), with_the


def find_bearers(
    layout: Layout, lexicon: Lexicon, judged: Sequence[Judgement], names: Mapping[int, Name]
) -> list[int]:
    """The mentions of persons that the engine takes for things, by position.

    In "Ada Stone", where it sees a person in "Ada" alone, and "Stone" is one elsewhere.
    """
    people = [name for number, name in names.items() if judged[number].kind is PartyKind.PERSON]
    surnames = {name.key[0] for name in people if len(name.key) == 1}
    starts = {(name.words[0], name.words[1]) for name in people}
    found: list[int] = []
    for number, mention in enumerate(layout.parse.mentions):
        first, last = layout.mention_cores[number]
        begun = any((first, end) in starts for end in range(first, last))
        if judged[number].acts or mention.form is not MentionForm.NAMED or not begun:
            continue
        name = name_of(layout, lexicon, number, person=True)
        if name is not None and len(name.key) > 1 and name.key[-1] in surnames:
            found.append(number)
    return found


def find_adjectives(
    layout: Layout, judged: Sequence[Judgement], names: Mapping[int, Name]
) -> list[int]:
    """The mentions that are but the adjective of a place of the document, by position.

    "Tolvan" in "the Tolvan navy" is nobody, where the text names Tolva.
    """
    places = {
        name.key[0]
        for number, name in names.items()
        if judged[number].kind in PLACES and len(name.key) == 1
    }
    found: list[int] = []
    for number, (first, last) in enumerate(layout.mention_words):
        if first != last or layout.parse.relations[first] not in {"compound", "amod"}:
            continue
        word = fold(layout.lower[first])
        if judged[number].acts and any(_is_of(word, place) for place in places):
            found.append(number)
    return found


def _is_of(word: str, place: str) -> bool:
    """Whether a word is the adjective of a place, which may lose its last vowel for it."""
    stems = [place, place.rstrip("aeiouy")]
    return len(stems[1]) >= SHORTEST_STEM and any(
        word == stem + ending for stem in stems for ending in ENDINGS
    )
