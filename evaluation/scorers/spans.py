"""Spans of characters as the scorers count them, and precision, recall and F1."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["CharSpan", "Figure", "Tally"]

CharSpan = tuple[int, int]
"""Start and end in code points, half open."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Precision and recall of what was found against gold.

    precision, recall: 0 to 1; 0 where there is nothing to divide by.
    found, gold: how many were found, and how many there are.
    """

    precision: float
    recall: float
    found: int
    gold: int

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall, 0 to 1."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Tally:
    """A sum over texts, from which a `Figure` is made.

    hits: how much of what was found is right: whole hits, or parts of them summed up.
    gold_hits: how much of the gold was found; differs from `hits` only for parts.
    """

    hits: float = 0.0
    gold_hits: float = 0.0
    found: int = 0
    gold: int = 0

    def add(self, hits: float, found: int, gold: int, *, gold_hits: float | None = None) -> None:
        """Add one text; `gold_hits` is the same as `hits` unless it is given."""
        self.hits += hits
        self.gold_hits += hits if gold_hits is None else gold_hits
        self.found += found
        self.gold += gold

    def figure(self) -> Figure:
        """Precision and recall so far."""
        return Figure(
            precision=self.hits / self.found if self.found else 0.0,
            recall=self.gold_hits / self.gold if self.gold else 0.0,
            found=self.found,
            gold=self.gold,
        )
