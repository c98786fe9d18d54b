"""Invented events, each told by several outlets, with every statement marked."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.scorers.spans import CharSpan

__all__ = ["GoldStatement", "WorldDocument", "read_worlds"]


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """One statement.

    voice_kind: person, group, organisation, outlet or unnamed.
    names: every name that the document may give its voice, the fullest first.
    content: what is said.
    nested: whether it lies inside another statement.
    polarity: "+" or "-".
    """

    voice_kind: str
    names: tuple[str, ...]
    content: tuple[CharSpan, ...]
    nested: bool
    polarity: str


@dataclass(frozen=True, slots=True)
class WorldDocument:
    """One telling of one event; the title stands beside the text, not in it."""

    name: str
    text: str
    title: str
    publisher: str
    published: str
    statements: tuple[GoldStatement, ...]


def read_worlds(folder: Path) -> list[WorldDocument]:
    """The documents of all worlds in a folder, in order of their names."""
    return [
        document
        for path in sorted(folder.glob("*.json"))
        for document in _documents(path.stem, json.loads(path.read_text(encoding="utf-8")))
    ]


def _documents(world: str, content: dict[str, Any]) -> list[WorldDocument]:
    voices = {voice["voice_id"]: voice for voice in content["voices"]}
    statements = defaultdict(list)
    for row in content["statements"]:
        voice = voices[row["voice_id"]]
        statements[row["doc_id"]].append(
            GoldStatement(
                voice_kind=voice["kind"],
                names=(voice["name"], *voice["aliases"]),
                content=tuple((start, end) for start, end in row["content"]),
                nested=row["within"] is not None,
                polarity=row["polarity"],
            )
        )
    return [
        WorldDocument(
            name=f"{world}/{row['doc_id']}",
            text=row["text"],
            title=row["title"],
            publisher=row["outlet"],
            published=row["published"],
            statements=tuple(statements[row["doc_id"]]),
        )
        for row in content["docs"]
    ]
