"""Lexicon: the words that say how an event is held, and what each of them does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from sayso.reading.wordlists import plural_of, read_lines, verb_forms

__all__ = ["Lexicon", "Sense", "load_lexicon"]


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word does to the clause or the noun that it takes.

    signature: a key of `signatures.SIGNATURES`.
    lemma: the entry it comes from; a phrase has its words joined by "_".
    rest: the words of a phrase after the first.
    """

    signature: str
    lemma: str
    rest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word lists of commitment; every word is in lower case.

    senses: by kind of word ("v", "n", "a") and form, the senses of it, phrases first.
    words: sets of forms, by what they do.
    """

    senses: Mapping[tuple[str, str], tuple[Sense, ...]]
    words: Mapping[str, frozenset[str]]

    def is_a(self, form: str, key: str) -> bool:
        """Whether a form is in one of the sets."""
        return form in self.words[key]


@cache
def load_lexicon() -> Lexicon:
    """Read the word lists that ship with sayso; they are kept, as nothing changes them."""
    irregular = {key: tuple(forms.split()) for key, forms in _keyed("irregular_forms.txt")}
    senses: dict[tuple[str, str], list[Sense]] = {}
    taken: set[tuple[str, str]] = set()
    for line in read_lines("commitment", "predicates.txt"):
        signature, kind, *lemmas = line.split()
        for lemma in lemmas:
            if (kind, lemma) in taken:
                continue
            taken.add((kind, lemma))
            first, *rest = lemma.split("_")
            sense = Sense(signature, lemma, tuple(rest))
            for form in _forms(first, kind, irregular):
                senses.setdefault((kind, form), []).append(sense)
    return Lexicon(
        senses={
            key: tuple(sorted(some, key=lambda s: -len(s.rest))) for key, some in senses.items()
        },
        words={key: frozenset(forms.split()) for key, forms in _keyed("words.txt")},
    )


def _forms(lemma: str, kind: str, irregular: Mapping[str, tuple[str, ...]]) -> set[str]:
    """The forms of a lemma that its kind of word can have."""
    if kind == "a":
        return {lemma}
    if kind == "n":
        return {lemma, plural_of(lemma)}
    return set(verb_forms(lemma, irregular))


def _keyed(file: str) -> Iterator[tuple[str, str]]:
    for line in read_lines("commitment", file):
        key, _, words = line.partition(":")
        yield key, words
