"""Every text that there is to read, with or without gold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evaluation.gold.conllu import read_conllu
from evaluation.gold.statements import read_rows
from evaluation.gold.worlds import read_worlds

__all__ = ["every_text"]

TEXT_FIELDS = ("text", "headline", "title", "a", "b")
"""The fields of a row that hold a text; other strings are labels, addresses and parts of it."""


def every_text(data: Path) -> list[str]:
    """Every different text below a folder, in order of first appearance.

    A text is a `text`, `headline`, `title`, `a` or `b` of a row, or of one of its `docs`; the
    tokens of its `sentences`, joined; a document in CoNLL-U; or a document of a world.
    """
    return list(dict.fromkeys(text for text in _all(data) if text))


def _all(data: Path) -> Iterator[str]:
    for path in sorted(data.rglob("*.jsonl")):
        for row in read_rows(path):
            yield from _texts_of(row)
            for document in row.get("docs", ()):
                if isinstance(document, dict):
                    yield from _texts_of(document)
    for path in sorted(data.rglob("*.conllu")):
        yield read_conllu(path).text
    for path in sorted(data.glob("worlds/worlds")):
        yield from (document.text for document in read_worlds(path))


def _texts_of(row: dict[str, Any]) -> Iterator[str]:
    for field in TEXT_FIELDS:
        if isinstance(row.get(field), str):
            yield row[field]
    sentences = row.get("sentences", ())
    tokens = [each["tokens"] for each in sentences if isinstance(each, dict) and "tokens" in each]
    if tokens:
        yield "\n".join(" ".join(each) for each in tokens)
