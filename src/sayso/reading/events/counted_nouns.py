"""Counted nouns: the noun that a number stands with, and whom it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.quantities.groups import ALL, group_of
from sayso.reading.events.count_words import EFFECT_NOUNS, NO_NOUN, SKIPPED, UNITS
from sayso.reading.events.numbers import Quantity
from sayso.reading.events.scene import Scene
from sayso.reading.events.standing import nation_of

__all__ = ["LONGEST_PHRASE", "CountedNoun", "find_noun", "names_people"]

LONGEST_PHRASE = 7
NOT_PEOPLE = frozenset({"place", "object", "event", "time", "substance", "plant"})
"""Kinds of mention that no number of people has as its noun."""
STATES = frozenset({"dead", "wounded", "injured", "hurt"})
"""What those who are counted are left as ("left three soldiers dead")."""
STOPS = frozenset({"ADP", "PRON", "CCONJ", "SCONJ", "AUX", "DET", "ADV"})
FAMILY = frozenset({"men", "women", "children"})


@dataclass(frozen=True, slots=True)
class CountedNoun:
    """The noun of a number.

    last: place of its last word in the sentence; of the number's last word where it has none.
    word: the noun in lower case, "" for none. scope: whom it names. kind: what the engine takes
        it for, "person" for a noun of the list of groups.
    """

    last: int
    word: str = ""
    scope: str = ALL
    kind: str = ""


def find_noun(
    scene: Scene, sentence: range, words: Sequence[str], quantity: Quantity
) -> CountedNoun | None:
    """The noun that a number stands with; None where it counts no people.

    sentence: numbers of its words. words: the same in lower case.
    """
    at = _place_of_noun(scene, sentence, words, quantity)
    if at is None:
        behind = quantity.last + 1
        more = words[behind : behind + 1] == ("more",)
        return CountedNoun(behind if more else quantity.last)
    word = words[at]
    if word in UNITS:
        return None
    if word in {"member", "members"} and words[at + 1 : at + 2] == ("of",):
        return _members(words, at)
    return _named(words, at, scene.kind(sentence.start + at))


def names_people(noun: str) -> bool:
    """Whether a noun names people, or what became of them."""
    return noun in EFFECT_NOUNS or group_of(noun) is not None


def _place_of_noun(
    scene: Scene, sentence: range, words: Sequence[str], quantity: Quantity
) -> int | None:
    """The place of the noun behind a number, the last of a compound."""
    first = quantity.last + 1
    while first < len(words) and words[first] in SKIPPED and words[first] != "others":
        first += 1
    upos = scene.parse.upos
    found = None
    for at in range(first, min(len(words), first + LONGEST_PHRASE)):
        word, part = words[at], upos[sentence.start + at]
        if names_people(word):
            found = at
            if not _goes_on(words, at, upos[sentence.start + at + 1 : sentence.stop]):
                break
        elif word == "-":
            continue
        elif word in NO_NOUN or scene.layout.marks[sentence.start + at] or part in STOPS:
            break
        elif part in {"NOUN", "PROPN"}:
            found = at
    return found


def _goes_on(words: Sequence[str], at: int, upos: Sequence[str]) -> bool:
    """Whether a noun is only the first part of a compound: "police officers", "death row"."""
    behind = words[at + 1] if at + 1 < len(words) else ""
    if not behind or behind in STATES or behind in NO_NOUN:
        return False
    if behind.endswith("ed"):
        return False  # "students protested", with the verb taken for a noun
    return names_people(behind) or upos[:1] in {("NOUN",), ("PROPN",)}


def _named(words: Sequence[str], at: int, kind: str) -> CountedNoun | None:
    word = words[at]
    group = group_of(word)
    if group in FAMILY and (joined := _family(words, at)) is not None:
        return CountedNoun(joined, words[joined], ALL, "person")
    if group is not None:
        return CountedNoun(at, word, group, "person")
    if word in EFFECT_NOUNS:
        return CountedNoun(at, word, ALL, kind)
    if kind in NOT_PEOPLE:
        return None
    return CountedNoun(at, word, word, "person" if nation_of(word) else kind)


def _family(words: Sequence[str], at: int) -> int | None:
    """The last noun of "12 men, women and children", who are everybody."""
    last = None
    for place in range(at + 1, min(at + LONGEST_PHRASE, len(words))):
        if group_of(words[place]) in FAMILY:
            last = place
        elif words[place] not in {",", "and"}:
            break
    return last


def _members(words: Sequence[str], at: int) -> CountedNoun:
    """The scope of "members of the security forces"."""
    for place in range(at + 2, min(len(words), at + 6)):
        group = group_of(words[place])
        if group is not None and words[place] != "members":
            return CountedNoun(place, words[place], group, "person")
        if words[place] in NO_NOUN:
            break
    return CountedNoun(at, words[at], ALL, "person")
