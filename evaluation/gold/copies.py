"""Copies: documents that gold says are taken over from another one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.gold.statements import read_rows

__all__ = ["CopiedDocument", "read_invented_copies", "read_world_copies"]


@dataclass(frozen=True, slots=True)
class CopiedDocument:
    """One document. copy_of: the name of the document that it is a copy of, or None."""

    name: str
    text: str
    publisher: str
    published: str
    title: str | None
    byline: str | None
    copy_of: str | None


def read_invented_copies(path: Path) -> list[CopiedDocument]:
    """The documents of all invented disputes; copies have some words replaced, and all tell their
    events in the same few formulas.
    """
    return [_document(row["set_id"], each) for row in read_rows(path) for each in row["docs"]]


def read_world_copies(folder: Path) -> list[CopiedDocument]:
    """The documents of all worlds."""
    return [
        document
        for path in sorted(folder.glob("*.json"))
        for document in _of_world(path.stem, json.loads(path.read_text(encoding="utf-8")))
    ]


def _of_world(world: str, content: dict[str, Any]) -> Iterator[CopiedDocument]:
    for row in content["docs"]:
        yield _document(world, {**row, "date": row["published"]})


def _document(group: str, row: dict[str, Any]) -> CopiedDocument:
    original = row["copy_of"]
    return CopiedDocument(
        name=f"{group}/{row['doc_id']}",
        text=row["text"],
        publisher=row["outlet"],
        published=row["date"],
        title=row.get("title"),
        byline=row.get("byline"),
        copy_of=None if original is None else f"{group}/{original}",
    )
