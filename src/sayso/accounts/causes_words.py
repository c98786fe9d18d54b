"""Cause words: effects, classes of causes and which of them go together, from the list."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from sayso.accounts.word_keys import keys_in, keys_of

__all__ = ["GENERIC_ORDER", "Found", "Lexicon", "are_rivals", "lexicon", "phrases"]

GENERIC_ORDER = tuple("blast fire sinking crash collapse crush outage illness death wounds".split())
"""Of which effect a cause is taken to be where the sentence names none: the first that it fits."""
FOLLOWED = (
    r"(?-i:\s*(?:[,.;:!?”\"’')(—–-]|$)|['’]s\b|\s(?:that|which|who|and|or|but|not|nor|in|on|at|"
    r"by|from|with|to|of|as|when|while|after|before|had|has|have|was|were|is|did|fired|thrown|"
    r"dropped|launched|coming|he|she|they|it|rather|caused|killed|hit|struck|started|there|under|"
    r"near|inside|outside|into|over|above|below|for|because|since|so|then|than|could|can|may|"
    r"might|must|would|can|is|are|beside|behind|during|this|last|early|late|the|his|her|set|went|"
    r"fell|landed|used|through|ignited|exploded|triggered|sparked|blew|brought|lit|did|led|sank|"
    r"made|wounds?|injur(?:y|ies)|alone|only|first|flew|crashed|carrying|where|we|you|I|burst|"
    r"nobody|no|all|any|blew|should|will|its|their|our|my|a|an|according|left|cut|put|shook|lay|"
    r"fed|meant|gave|got|kept|ran|rose|spread|swept|threw|flung|began|[a-z]{3,}ed|"
    r"failed|leaked|destroyed|tore|slammed|smashed|ripped|sounds?|claimed|injured|wounded|do|"
    r"does|be|been|being|not|goes|go|went|makes|sickened|poisoned|sent|drove|took|cost|had|having|"
    r"played|bore|never|also|itself|themselves|alone|again|now|cannot|didn['’]t|wasn['’]t|"
    r"weren['’]t|supplied|taken|drawn|they|burned|hurt|blinded|stopped|snapped|broke|jammed)\b)"
)
"""What may stand behind a cause; another noun makes it a word for something else."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where in some words a class of causes is named: code points, the end not included."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The list of causes, ready to use.

    effects, nouns, verbs: by the name of an effect, the words by which a story names it, what it
        is called, and what happens. classes: the words of each class. weapons: classes that are
        means of violence. fits: the classes that may bring about each effect. together: the
        classes that can be so beside a class. direct: (effect, class, pattern). keys: of a class,
        or of a direct pattern by its text, the keys of the words that it may match.
    """

    effects: Mapping[str, re.Pattern[str]]
    nouns: Mapping[str, re.Pattern[str]]
    verbs: Mapping[str, re.Pattern[str]]
    classes: Mapping[str, re.Pattern[str]]
    weapons: frozenset[str]
    fits: Mapping[str, tuple[str, ...]]
    together: Mapping[str, frozenset[str]]
    direct: tuple[tuple[str, str, re.Pattern[str]], ...]
    keys: Mapping[str, frozenset[str]]


@cache
def lexicon() -> Lexicon:
    """The list of causes that comes with sayso."""
    words: dict[str, dict[str, re.Pattern[str]]] = {
        kind: {} for kind in ("effect", "noun", "verb", "class")
    }
    weapons, together, direct, keys = set(), {}, [], {}
    fits: dict[str, list[str]] = {}
    text = (resources.files("sayso.accounts") / "data" / "causes.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        head, _, pattern = line.partition(" : ")
        kind, name, *more = head.split()
        behind = rf"(?={FOLLOWED})" if kind == "class" else ""
        compiled = re.compile(rf"\b(?:{pattern})\b{behind}", re.IGNORECASE)
        if kind == "direct":
            direct.append((name, more[0], compiled))
            keys[compiled.pattern] = keys_of(pattern)
            continue
        words[kind][name] = compiled
        if kind == "class":
            keys[name] = keys_of(pattern)
            if more[0] == "weapon":
                weapons.add(name)
            for effect in more[1].split(","):
                fits.setdefault(effect, []).append(name)
            together[name] = frozenset(more[2].split(","))
    return Lexicon(
        effects=words["effect"],
        nouns=words["noun"],
        verbs=words["verb"],
        classes=words["class"],
        weapons=frozenset(weapons),
        fits={effect: tuple(names) for effect, names in fits.items()},
        together=together,
        direct=tuple(direct),
        keys=keys,
    )


def phrases(text: str, names: Collection[str]) -> list[Found]:
    """Where some words name causes of certain classes, apart from each other, in their order.

    Quadratic in the number of causes named, so call it on a clause.
    """
    known, here = lexicon(), keys_in(text)
    found = [
        Found(match.start(), match.end(), name)
        for name in names
        if not here.isdisjoint(known.keys[name])
        for match in known.classes[name].finditer(text)
    ]
    order = {name: place for place, name in enumerate(names)}
    found.sort(key=lambda each: (each.start - each.end, each.start, order[each.name]))
    kept: list[Found] = []
    for each in found:
        if all(each.end <= other.start or other.end <= each.start for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda each: each.start)


def are_rivals(one: str, other: str) -> bool:
    """Whether two classes of causes cannot both be what brought something about."""
    together = lexicon().together
    return (
        one != other
        and other not in together.get(one, frozenset())
        and one not in together.get(other, frozenset())
    )
