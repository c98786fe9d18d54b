"""Vectors: the words and names of a document, weighed by how telling they are (TF-IDF).

How many documents hold a word is counted in the documents at hand and in a background of 8,000
texts: three files alone cannot say which of their words are rare.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from sayso.accounts.shingles import hashes_of_words

__all__ = [
    "Background",
    "Floats",
    "Terms",
    "background",
    "empty_words",
    "inverse_frequencies",
    "length",
    "log_counts",
    "terms_of",
    "words_of",
]

Floats = NDArray[np.float64]

WORD = re.compile(r"[^\W\d_][\w'’-]*|\d[\d,.]*\d|\d")
NAME = re.compile(r"(?<=[\w,;)’'] )[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)*")
"""Words with capitals inside a sentence."""
ALL_CAPITALS = 0.4
"""From this share of words in names on a text is all in capitals, which say nothing then."""
MOST_BACKGROUND = 0.2
"""Words in more of the background's texts are as good as empty."""


@dataclass(frozen=True, slots=True, eq=False)
class Terms:
    """What a document tells of, as numbers that stand for words and names.

    terms: (n,), rising, each once. counts: (n,), how often each stands there.
    """

    terms: NDArray[np.uint32]
    counts: NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Background:
    """How many of some texts hold each word.

    texts: how many there are. terms: (n,), rising. counts: (n,).
    """

    texts: int
    terms: NDArray[np.uint32]
    counts: Floats

    def counts_of(self, terms: NDArray[np.uint32]) -> Floats:
        """How many texts hold each of some terms; 0 for those that it does not know. (n,)."""
        places = np.searchsorted(self.terms, terms)
        places[places == len(self.terms)] = 0
        return np.where(self.terms[places] == terms, self.counts[places], 0.0)


def words_of(text: str) -> list[str]:
    """The words and figures of a text in lower case, without possessives."""
    return [word.removesuffix("'s") for word in WORD.findall(text.lower().replace("’", "'"))]


def terms_of(title: str, text: str, *, title_weight: int) -> Terms:
    """The words and names of a document with how often each stands there.

    A name counts as a whole, as each of its parts, and as the words that they are.
    """
    counts: Counter[str] = Counter(words_of(text))
    word_count = counts.total()
    for word, count in Counter(words_of(title)).items():
        counts[word] += count * title_weight
    names = NAME.findall(text)
    if sum(name.count(" ") + 1 for name in names) < ALL_CAPITALS * word_count:
        counts.update(_names(names))
    empty = empty_words()
    kept = [word for word in counts if len(word) > 1 and word not in empty]
    terms = hashes_of_words(kept).astype(np.uint32)
    times = np.fromiter((counts[word] for word in kept), np.float32, len(kept))
    unique, first = np.unique(terms, return_index=True)
    return Terms(unique, times[first])


def inverse_frequencies(found: Floats, known: Floats, *, documents: int, weight: float) -> Floats:
    """How telling terms are: the logarithm of how few documents hold them. (n,), 0 or more.

    found: (n,), how many of the `documents` at hand hold each. known: (n,), how many texts of the
    background do. weight: of a text of the background against a document at hand.
    """
    total = documents + weight * background().texts
    return np.maximum(np.log((total + 1) / (found + weight * known + 0.5)), 0.0)


@cache
def background() -> Background:
    """The background of the package."""
    counts = _background_counts()
    terms = hashes_of_words(list(counts)).astype(np.uint32)
    values = np.fromiter(counts.values(), np.float64, len(counts))
    unique, first = np.unique(terms, return_index=True)
    return Background(_background_texts(), unique, values[first])


@cache
def empty_words() -> frozenset[str]:
    """Words that stand in so many texts that they tell of nothing."""
    most = MOST_BACKGROUND * _background_texts()
    return frozenset(word for word, count in _background_counts().items() if count > most)


def _names(names: Iterable[str]) -> Mapping[str, int]:
    found: Counter[str] = Counter()
    for name in names:
        folded = name.lower().replace("’", "'").removesuffix("'s")
        found["@" + folded] += 1
        found.update("#" + part for part in folded.split())
    return found


@cache
def _background_lines() -> tuple[str, ...]:
    folder = resources.files("sayso.accounts") / "data"
    return tuple((folder / "background.txt").read_text(encoding="utf-8").splitlines())


def _background_texts() -> int:
    """The first line that is no comment says how many texts there are."""
    return int(next(line for line in _background_lines() if not line.startswith("#")).split()[-1])


@cache
def _background_counts() -> Mapping[str, int]:
    """One line for each count, highest first: the count and its words."""
    counts: dict[str, int] = {}
    lines = [line for line in _background_lines() if not line.startswith("#")]
    for line in lines[1:]:
        count, *words = line.split()
        counts.update(dict.fromkeys(words, int(count)))
    return counts


def log_counts(terms: Terms) -> Floats:
    """One more than the logarithm of how often each term stands there. (n,)."""
    return 1.0 + np.log(np.maximum(terms.counts, 1.0)).astype(np.float64)


def length(vector: Floats) -> float:
    """The length of a vector; 1 for one that is empty, so that it can be divided by."""
    return math.sqrt(float(vector @ vector)) or 1.0
