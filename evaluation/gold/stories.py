"""Stories: documents that people put together because they tell of the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.gold.statements import read_rows

__all__ = ["ToldDocument", "read_basil", "read_ecbplus", "read_newswcl50"]


@dataclass(frozen=True, slots=True)
class ToldDocument:
    """One document. story: the group that gold puts it into. published: YYYY-MM-DD, or None."""

    name: str
    text: str
    title: str | None
    published: str | None
    story: str


def read_basil(folder: Path) -> list[ToldDocument]:
    """BASIL (Fan et al. 2019): 50 events, each told by three publishers, with days."""
    sentences: defaultdict[str, list[str]] = defaultdict(list)
    for row in sorted(read_rows(folder / "sentences.jsonl"), key=lambda row: row["i"]):
        sentences[row["id"]].append(row["text"])
    return [
        ToldDocument(
            name=row["id"],
            text=" ".join(sentences[row["id"]]),
            title=row["title"],
            published=row["date"],
            story=str(row["event"]),
        )
        for row in read_rows(folder / "articles.jsonl")
    ]


def read_ecbplus(folder: Path, *, part: str) -> list[ToldDocument]:
    """ECB+ (Cybulska and Vossen 2014), whole texts without days; its subtopics are the stories.

    part: such as "dev".
    """
    names = {row["doc_id"] for row in read_rows(folder / f"{part}.jsonl")}
    rows = read_rows(folder / "fulltext.jsonl")
    return [_undated(row, row["subtopic"]) for row in rows if row["doc_id"] in names]


def read_newswcl50(path: Path) -> list[ToldDocument]:
    """NewsWCL50 (Hamborg et al. 2019), without days: five publishers on each event."""
    return [_undated(row, row["event"]) for row in read_rows(path)]


def _undated(row: dict[str, Any], story: str) -> ToldDocument:
    return ToldDocument(row["doc_id"], _joined(row["sentences"]), None, None, str(story))


def _joined(sentences: Iterable[dict[str, Any]]) -> str:
    return " ".join(token for sentence in sentences for token in sentence["tokens"])
