"""Postings: which texts hold a number, in arrays that take eight bytes an entry."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.accounts.shingles import Hashes

__all__ = ["Postings"]

FRESH_ENTRIES = 20_000
"""So many entries wait in a dictionary before they are sorted."""
GROWTH = 8
"""A run is sorted in with the one before unless that is so many times as long."""


class _Run(NamedTuple):
    """Entries sorted by number: (n,), (n,); the same place in both is one entry."""

    keys: Hashes
    texts: NDArray[np.int32]


@dataclass(slots=True)
class Postings:
    """Numbers and the texts that hold them.

    runs: entries in sorted runs, each some times as long as the next, so that sorting in new ones
        costs little however many there are. fresh: entries not sorted yet.
    """

    runs: list[_Run] = field(default_factory=list)
    fresh: dict[int, list[int]] = field(default_factory=dict)
    fresh_count: int = 0

    def add(self, text: int, numbers: Hashes) -> None:
        """Note that a text holds some numbers. text: 0 or more, a number of its own."""
        for number in numbers.tolist():
            self.fresh.setdefault(number, []).append(text)
        self.fresh_count += len(numbers)
        if self.fresh_count >= FRESH_ENTRIES:
            self._sort_in()

    def shared(self, numbers: Hashes) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Which texts hold some of these numbers, and how many of them each. (k,), (k,)."""
        met: list[NDArray[np.int32]] = []
        for keys, texts in self.runs:
            first = np.searchsorted(keys, numbers, side="left").tolist()
            last = np.searchsorted(keys, numbers, side="right").tolist()
            met += [texts[a:b] for a, b in zip(first, last, strict=True) if a < b]
        fresh = [text for n in numbers.tolist() if n in self.fresh for text in self.fresh[n]]
        if fresh:
            met.append(np.array(fresh, np.int32))
        if not met:
            return np.empty(0, np.int64), np.empty(0, np.int64)
        found, counts = np.unique(np.concatenate(met), return_counts=True)
        return found.astype(np.int64), counts.astype(np.int64)

    def _sort_in(self) -> None:
        """Move the fresh entries into the runs."""
        keys = np.fromiter(
            (number for number, texts in self.fresh.items() for _ in texts),
            np.uint32,
            self.fresh_count,
        )
        texts = np.fromiter(
            (text for texts in self.fresh.values() for text in texts), np.int32, self.fresh_count
        )
        self.runs.append(_sorted(keys, texts))
        self.fresh, self.fresh_count = {}, 0
        while len(self.runs) > 1 and len(self.runs[-1].keys) * GROWTH > len(self.runs[-2].keys):
            last, before = self.runs.pop(), self.runs.pop()
            keys = np.concatenate([before.keys, last.keys])
            self.runs.append(_sorted(keys, np.concatenate([before.texts, last.texts])))


def _sorted(keys: Hashes, texts: NDArray[np.int32]) -> _Run:
    order = np.argsort(keys, kind="stable")
    return _Run(keys[order], texts[order])
