"""Counts as marked: invented sentences with what their numbers count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

__all__ = ["GoldCount", "GoldCounts", "read_counts"]

FILE = Path(__file__).parent / "invented_counts.txt"


@dataclass(frozen=True, slots=True)
class GoldCount:
    """One count, as in `sayso.records.Count` but for its words."""

    what: str
    low: float
    high: float | None
    scope: str


@dataclass(frozen=True, slots=True)
class GoldCounts:
    """The counts of one sentence."""

    text: str
    counts: frozenset[GoldCount]


def read_counts() -> Iterator[GoldCounts]:
    """All sentences, in the order of the file."""
    for line in FILE.read_text(encoding="utf-8").splitlines():
        text, _, marked = line.partition(" | ")
        if marked and not line.startswith("#"):
            rows = [] if marked == "none" else marked.split(";")
            yield GoldCounts(text, frozenset(map(_count, rows)))


def _count(row: str) -> GoldCount:
    what, low, high, scope = row.split()
    return GoldCount(what, float(low), None if high == "-" else float(high), scope)
