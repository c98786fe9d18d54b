"""Annotated time expressions: TempEval-3, MEANTIME and WikiWars, one JSON object a line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.gold.statements import read_rows
from evaluation.scorers.times import Timex

__all__ = ["TimedDocument", "day_of", "read_timed", "trimmed"]


@dataclass(frozen=True, slots=True)
class TimedDocument:
    """One text with its time expressions.

    published: the day of publication as "YYYY-MM-DD".
    times: by position; those inside others are left out.
    """

    name: str
    text: str
    published: str
    times: tuple[Timex, ...]


def read_timed(paths: Iterable[Path]) -> list[TimedDocument]:
    """The documents of some files; those whose text is empty are left out."""
    return [
        TimedDocument(
            name=row["id"],
            text=row["text"],
            published=day_of(row["dct"]),
            times=tuple(_times(row)),
        )
        for path in paths
        for row in read_rows(path)
        if row["text"].strip()
    ]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _times(row: dict[str, Any]) -> list[Timex]:
    limit = row.get("annotated_end", len(row["text"]))
    return [
        Timex(trimmed(row["text"], each["start"], each["end"]), each.get("type"), each.get("value"))
        for each in row["timexes"]
        if each.get("start") is not None
        and each["start"] < min(each["end"], limit)
        and not each.get("nested")
    ]


def day_of(words: str) -> str:
    """A day as ISO has it; MEANTIME writes some as DD-MM-YYYY."""
    day = words[:10]
    first, second, third = day.split("-")
    return day if len(first) == 4 else f"{third}-{second}-{first}"
