"""GAP: a pronoun in a paragraph of Wikipedia, and two names that it may stand for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from evaluation.gold.statements import read_rows
from evaluation.scorers.spans import CharSpan

__all__ = ["GapExample", "read_gap"]

FEMININE = frozenset({"she", "her", "hers"})


@dataclass(frozen=True, slots=True)
class GapExample:
    """One example.

    names: two names. meant: for each, whether the pronoun stands for it; both may be False.
    """

    name: str
    text: str
    pronoun: CharSpan
    feminine: bool
    names: tuple[CharSpan, CharSpan]
    meant: tuple[bool, bool]


def read_gap(path: Path) -> list[GapExample]:
    """The examples of one part."""
    return [
        GapExample(
            name=row["id"],
            text=row["text"],
            pronoun=(row["pronoun"][0], row["pronoun"][1]),
            feminine=row["text"][slice(*row["pronoun"])].lower() in FEMININE,
            names=((row["a"][0], row["a"][1]), (row["b"][0], row["b"][1])),
            meant=(row["a_coref"], row["b_coref"]),
        )
        for row in read_rows(path)
    ]
