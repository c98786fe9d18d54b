"""Alike: which words mean much the same, and how rare a word is."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from io import BytesIO

import numpy as np
from numpy.typing import NDArray

from sayso.spelling.folding import fold
from sayso.spelling.forms import lemmas_of

__all__ = ["lemma_of", "rarity_of", "stem_of", "vector_of"]

ENDINGS = (
    "ations", "ation", "itions", "ition", "ions", "ion", "ments", "ment", "ances", "ance", "ences",
    "ence", "ures", "ure", "ings", "ing", "als", "al", "ers", "er", "ors", "or", "ies", "ed", "es",
    "th", "y", "e", "s",
)  # fmt: skip
"""What nouns of events have behind the stem of their verb, the longest first."""

SHORTEST_STEM = 4
COMMON = 200
"""Words before this one in the table are so frequent that they are lemmas of nothing rare."""


@dataclass(frozen=True, slots=True)
class _Table:
    """rows: number of each word, the most frequent first. vectors: (n, d), of length 1."""

    rows: dict[str, int]
    vectors: NDArray[np.float32]


@cache
def _table() -> _Table:
    folder = resources.files("sayso.accounts") / "data"
    lines = (folder / "word_vectors.txt").read_text(encoding="utf-8").splitlines()
    words = [line for line in lines if not line.startswith("#")]
    stored = np.load(BytesIO((folder / "word_vectors.npy").read_bytes()), allow_pickle=False)
    vectors = stored.astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return _Table({word: row for row, word in enumerate(words)}, vectors)


@lru_cache(maxsize=50_000)
def lemma_of(word: str) -> str:
    """The likeliest lemma of a word: of those that it can be a form of, the most frequent one."""
    form = fold(word)
    rows = _table().rows
    known = [each for each in lemmas_of(form) if each != form and rows.get(each, -1) >= COMMON]
    return min(known, key=rows.__getitem__) if known else form


@lru_cache(maxsize=50_000)
def stem_of(lemma: str) -> str:
    """What a verb and the nouns made of it have in common ("explode", "explosion")."""
    for ending in ENDINGS:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= SHORTEST_STEM:
            return lemma[: -len(ending)]
    return lemma


@lru_cache(maxsize=50_000)
def rarity_of(word: str) -> float:
    """How rare a word is in English: 0 for the most frequent ones, 1 for one not in the table."""
    rows = _table().rows
    row = rows.get(word)
    return 1.0 if row is None else min(math.log1p(row) / math.log1p(len(rows)), 1.0)


def vector_of(words: tuple[str, ...]) -> NDArray[np.float32] | None:
    """The direction in which the meaning of some words lies, of length 1; None if none is known.

    A word that the table lacks is looked up by its lemma.
    """
    table = _table()
    rows = [table.rows.get(word, table.rows.get(lemma_of(word), -1)) for word in words]
    known = [table.vectors[row] for row in rows if row >= 0]
    if not known:
        return None
    total = np.sum(known, axis=0, dtype=np.float32)
    length = float(np.linalg.norm(total))
    return np.asarray(total / length, dtype=np.float32) if length else None
