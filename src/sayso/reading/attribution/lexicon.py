"""Lexicon: the words that lay content to a voice, and those for voices without a name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.reading.wordlists import plural_of, read_lines, verb_forms
from sayso.records import Manner, Polarity

__all__ = ["CueSense", "Lexicon", "load_lexicon"]


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
    title_voices: nouns for those whom a title lets speak with a mark alone ("Police: two held").
    own_sections, news_sections: names of sections that are the author's own, and of others.
    """

    verbs: Mapping[str, CueSense]
    nouns: Mapping[str, CueSense]
    adverbs: Mapping[str, CueSense]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], CueSense], ...]]
    negations: frozenset[str]
    anonymous: frozenset[str]
    title_voices: frozenset[str]
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
        title_voices=frozenset(_words("title_voices.txt")),
        own_sections=sections["author"],
        news_sections=sections["news"],
    )


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
        plural = plural_of(lemma)
        for form in (lemma, plural):
            found.setdefault(form, sense)
    return found


def _phrases(
    irregular: Mapping[str, tuple[str, ...]],
) -> dict[str, tuple[tuple[tuple[str, ...], CueSense], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], CueSense]]] = {}
    for line in read_lines("attribution", "cue_phrases.txt"):
        manner, polarity, *words = line.split()
        sense = CueSense(" ".join(words), Manner(manner), Polarity(polarity))
        for form in verb_forms(words[0], irregular):
            found.setdefault(form, []).append(((form, *words[1:]), sense))
    return {
        first: tuple(sorted(phrases, key=lambda phrase: -len(phrase[0])))
        for first, phrases in found.items()
    }


def _senses(file: str) -> Iterator[CueSense]:
    for line in read_lines("attribution", file):
        manner, polarity, *lemmas = line.split()
        for lemma in lemmas:
            yield CueSense(lemma, Manner(manner), Polarity(polarity))


def _keyed(file: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for line in read_lines("attribution", file):
        key, _, words = line.partition(":")
        yield key, tuple(words.split())


def _sections() -> Iterator[tuple[str, tuple[str, ...]]]:
    for line in read_lines("attribution", "own_sections.txt"):
        key, _, names = line.partition(":")
        yield key, tuple(name.strip() for name in names.split(";"))


def _words(file: str) -> Iterator[str]:
    for line in read_lines("attribution", file):
        yield from line.split()
