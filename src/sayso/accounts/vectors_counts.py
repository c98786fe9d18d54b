"""Counts of words over many documents, in memory that goes with the words of several of them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from sayso.accounts.aside import Aside
from sayso.accounts.vectors import Floats

__all__ = ["TermCounts"]

ENTRIES_AT_ONCE = 1 << 20
PARTS = 64
PART_SHIFT = 26
"""Terms are numbers of 32 bits, spread evenly: their first six say which part they belong to."""


class TermCounts:
    """How many of some documents hold each term.

    Most terms stand in one document only: those are not kept, and whatever is not known counts as
    one of them.
    """

    def __init__(self, documents: Iterable[NDArray[np.uint32]]) -> None:
        """documents: the terms of each, (n,), each once."""
        self._aside = Aside()
        waiting: list[NDArray[np.uint32]] = []
        size = self.documents = 0
        for terms in documents:
            waiting.append(terms)
            self.documents += 1
            size += len(terms)
            if size >= ENTRIES_AT_ONCE:
                self._count(waiting)
                waiting, size = [], 0
        self._count(waiting)
        parts = [self._part(part) for part in range(PARTS)]
        self._terms = np.concatenate([terms for terms, _ in parts])
        self._counts = np.concatenate([counts for _, counts in parts])
        del self._aside

    def of(self, terms: NDArray[np.uint32]) -> Floats:
        """How many documents hold each of some terms that one of them holds. (n,)."""
        if not len(self._terms):
            return np.ones(len(terms))
        places = np.searchsorted(self._terms, terms)
        places[places == len(self._terms)] = 0
        return np.where(self._terms[places] == terms, self._counts[places], 1).astype(np.float64)

    def _count(self, waiting: list[NDArray[np.uint32]]) -> None:
        """Put aside what is counted in some documents, part by part."""
        every = np.concatenate(waiting) if waiting else np.empty(0, np.uint32)
        terms, counts = np.unique(every, return_counts=True)
        edges = np.searchsorted(terms >> PART_SHIFT, np.arange(PARTS + 1)).tolist()
        for begin, end in pairwise(edges):
            self._aside.add(terms[begin:end].tobytes())
            self._aside.add(counts[begin:end].astype(np.int32).tobytes())

    def _part(self, part: int) -> tuple[NDArray[np.uint32], NDArray[np.int32]]:
        """The terms of one part that several documents hold, rising, with their counts."""
        places = range(2 * part, len(self._aside), 2 * PARTS)
        every = np.concatenate([np.frombuffer(self._aside[at], np.uint32) for at in places])
        counts = np.concatenate([np.frombuffer(self._aside[at + 1], np.int32) for at in places])
        terms, place = np.unique(every, return_inverse=True)
        sums = np.bincount(place, counts, len(terms)).astype(np.int32)
        return terms[sums > 1], sums[sums > 1]
