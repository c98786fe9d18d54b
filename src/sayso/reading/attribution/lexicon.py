"""Lexicon: the words that lay content to a voice, and those for voices without a name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import resources

from sayso.records import Manner, Polarity

__all__ = ["CueSense", "Lexicon", "load_lexicon", "verb_forms"]

VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class CueSense:
    """What a cue word does by the lexicon."""

    lemma: str
    manner: Manner
    polarity: Polarity


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word lists of attribution; every word is in lower case.

    verbs, nouns, adverbs: the sense of each inflected form.
    phrases: by the first word, the whole phrase and its sense, the longest first.
    negations: words that turn a cue around.
    anonymous: words for voices that are kept unnamed.
    own_sections, news_sections: names of sections that are the author's own, and of others.
    """

    verbs: Mapping[str, CueSense]
    nouns: Mapping[str, CueSense]
    adverbs: Mapping[str, CueSense]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], CueSense], ...]]
    negations: frozenset[str]
    anonymous: frozenset[str]
    own_sections: frozenset[str]
    news_sections: frozenset[str]


def load_lexicon() -> Lexicon:
    """Read the word lists that ship with sayso."""
    irregular = dict(_keyed("irregular_forms.txt"))
    sections = {key: frozenset(names) for key, names in _sections()}
    return Lexicon(
        verbs=_verbs(irregular),
        nouns=_nouns(),
        adverbs={s.lemma: s for s in _senses("cue_adverbs.txt")},
        phrases=_phrases(irregular),
        negations=frozenset(_words("negations.txt")),
        anonymous=frozenset(_words("anonymous_heads.txt")),
        own_sections=sections["author"],
        news_sections=sections["news"],
    )


def verb_forms(lemma: str, irregular: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The forms of a verb, the lemma first.

    irregular: forms of each lemma that has some that the rules do not derive.
    """
    if lemma.endswith("e"):
        regular = (lemma + "s", lemma + "d", lemma[:-1] + "ing")
    elif lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        regular = (lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing")
    elif lemma.endswith(("s", "sh", "ch", "x", "z")):
        regular = (lemma + "es", lemma + "ed", lemma + "ing")
    else:
        regular = (lemma + "s", lemma + "ed", lemma + "ing")
    return (lemma, *regular, *irregular.get(lemma, ()))


def _verbs(irregular: Mapping[str, tuple[str, ...]]) -> dict[str, CueSense]:
    found: dict[str, CueSense] = {}
    for sense in _senses("cue_verbs.txt"):
        for form in verb_forms(sense.lemma, irregular):
            found.setdefault(form, sense)
    return found


def _nouns() -> dict[str, CueSense]:
    found: dict[str, CueSense] = {}
    for sense in _senses("cue_nouns.txt"):
        lemma = sense.lemma
        plural = lemma[:-1] + "ies" if lemma[-1] == "y" and lemma[-2] not in VOWELS else lemma + "s"
        for form in (lemma, plural):
            found.setdefault(form, sense)
    return found


def _phrases(
    irregular: Mapping[str, tuple[str, ...]],
) -> dict[str, tuple[tuple[tuple[str, ...], CueSense], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], CueSense]]] = {}
    for line in _lines("cue_phrases.txt"):
        manner, polarity, *words = line.split()
        sense = CueSense(" ".join(words), Manner(manner), Polarity(polarity))
        for form in verb_forms(words[0], irregular):
            found.setdefault(form, []).append(((form, *words[1:]), sense))
    return {
        first: tuple(sorted(phrases, key=lambda phrase: -len(phrase[0])))
        for first, phrases in found.items()
    }


def _senses(file: str) -> Iterator[CueSense]:
    for line in _lines(file):
        manner, polarity, *lemmas = line.split()
        for lemma in lemmas:
            yield CueSense(lemma, Manner(manner), Polarity(polarity))


def _keyed(file: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for line in _lines(file):
        key, _, words = line.partition(":")
        yield key, tuple(words.split())


def _sections() -> Iterator[tuple[str, tuple[str, ...]]]:
    for line in _lines("own_sections.txt"):
        key, _, names = line.partition(":")
        yield key, tuple(name.strip() for name in names.split(";"))


def _words(file: str) -> Iterator[str]:
    for line in _lines(file):
        yield from line.split()


def _lines(file: str) -> Iterator[str]:
    folder = resources.files("sayso.reading.attribution") / "data"
    for line in (folder / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line
