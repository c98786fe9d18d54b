"""Minimal pairs of news sentences: what was changed, and how the two stand to each other."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Pair", "read_pairs"]


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence and a changed one.

    change: what was done to it. relation: contradict, compatible, weaker, agree or reports.
    """

    a: str
    b: str
    change: str
    relation: str


def read_pairs(path: Path) -> list[Pair]:
    """The pairs of a file, in its order."""
    with path.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [Pair(row["a"], row["b"], row["op"], row["relation"]) for row in rows]
