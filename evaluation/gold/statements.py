"""Annotated statements: PolNeAR and the attributions of GUM, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.scorers.spans import CharSpan
from evaluation.scorers.tokens import Attribution

__all__ = [
    "MarkedDocument",
    "read_gum_dev",
    "read_gum_news",
    "read_marked",
    "read_polnear_dev",
    "read_rows",
]


@dataclass(frozen=True, slots=True)
class MarkedDocument:
    """One text with the statements that people marked in it.

    genre: as the set names it; "news" where it names none.
    """

    name: str
    genre: str
    text: str
    attributions: tuple[Attribution, ...]


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file with one JSON object a line."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def read_marked(path: Path) -> list[MarkedDocument]:
    """The documents of one file with `text` and `attributions`."""
    return [
        MarkedDocument(
            name=row["id"],
            genre=row.get("genre", "news"),
            text=row["text"],
            attributions=tuple(
                Attribution(_spans(each["source"]), _spans(each["cue"]), _spans(each["content"]))
                for each in row["attributions"]
            ),
        )
        for row in read_rows(path)
    ]


def read_polnear_dev(data: Path) -> list[MarkedDocument]:
    """The 84 articles of the dev part of PolNeAR; their first paragraph is the title."""
    return read_marked(data / "polnear" / "dev.jsonl")


def read_gum_dev(data: Path) -> list[MarkedDocument]:
    """The 30 dev documents of GUM, in 15 genres."""
    return read_marked(data / "gum_attribution" / "dev.jsonl")


def read_gum_news(data: Path) -> list[MarkedDocument]:
    """The 12 news documents of GUM, from its train and dev parts; none is ever trained on."""
    rows = read_marked(data / "gum_attribution" / "train.jsonl") + read_gum_dev(data)
    return [document for document in rows if document.genre == "news"]


def _spans(pairs: list[list[int]]) -> tuple[CharSpan, ...]:
    return tuple((start, end) for start, end in pairs)
