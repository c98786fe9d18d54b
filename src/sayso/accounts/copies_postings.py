"""Postings: which texts hold a number, in arrays that take eight bytes an entry."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from sayso.accounts.shingles import Hashes

__all__ = ["Postings"]

FRESH_ENTRIES = 50_000
"""So many entries wait in a dictionary before they are sorted in among the others."""


@dataclass(slots=True)
class Postings:
    """Numbers and the texts that hold them.

    keys, texts: (n,), sorted by number; the same place in both is one entry.
    fresh: entries not sorted in yet.
    """

    keys: Hashes = field(default_factory=lambda: np.empty(0, np.uint32))
    texts: NDArray[np.int32] = field(default_factory=lambda: np.empty(0, np.int32))
    fresh: dict[int, list[int]] = field(default_factory=dict)
    fresh_count: int = 0

    def add(self, text: int, numbers: Hashes) -> None:
        """Note that a text holds some numbers. text: 0 or more, a number of its own."""
        for number in numbers.tolist():
            self.fresh.setdefault(number, []).append(text)
        self.fresh_count += len(numbers)
        if self.fresh_count >= max(FRESH_ENTRIES, len(self.keys) // 8):
            self._sort_in()

    def shared(self, numbers: Hashes) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Which texts hold some of these numbers, and how many of them each. (k,), (k,)."""
        first = np.searchsorted(self.keys, numbers, side="left")
        last = np.searchsorted(self.keys, numbers, side="right")
        met = [self.texts[a:b] for a, b in zip(first.tolist(), last.tolist(), strict=True) if a < b]
        fresh = [text for n in numbers.tolist() if n in self.fresh for text in self.fresh[n]]
        if fresh:
            met.append(np.array(fresh, np.int32))
        if not met:
            return np.empty(0, np.int64), np.empty(0, np.int64)
        found, counts = np.unique(np.concatenate(met), return_counts=True)
        return found.astype(np.int64), counts.astype(np.int64)

    def _sort_in(self) -> None:
        """Move the fresh entries into the arrays."""
        keys = np.fromiter(
            (number for number, texts in self.fresh.items() for _ in texts),
            np.uint32,
            self.fresh_count,
        )
        texts = np.fromiter(
            (text for texts in self.fresh.values() for text in texts), np.int32, self.fresh_count
        )
        all_keys = np.concatenate([self.keys, keys])
        order = np.argsort(all_keys, kind="stable")
        self.keys = all_keys[order]
        self.texts = np.concatenate([self.texts, texts])[order]
        self.fresh, self.fresh_count = {}, 0
