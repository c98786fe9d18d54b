"""Invented events told by several publishers: claims with their passages, and relations."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.scorers.spans import CharSpan

__all__ = ["Claim", "DisputeSet", "Telling", "read_disputes"]

ATTRIBUTES = {"deaths": "count.killed", "shooter": "agent"}


@dataclass(frozen=True, slots=True)
class Telling:
    """One document; `copy_of` names the one that it copies."""

    name: str
    publisher: str
    published: str
    text: str
    copy_of: str | None


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim: `telling` names its document, `span` is the sentence that makes it."""

    name: str
    telling: str
    attribute: str
    span: CharSpan


@dataclass(frozen=True, slots=True)
class DisputeSet:
    """One event. relations: by the names of two claims; agree, compatible, update, part_whole,
    copy or contradict.
    """

    name: str
    tellings: tuple[Telling, ...]
    claims: tuple[Claim, ...]
    relations: dict[tuple[str, str], str]


def read_disputes(path: Path) -> list[DisputeSet]:
    """The sets of a file, in its order."""
    with path.open(encoding="utf-8") as lines:
        return [_read(json.loads(line)) for line in lines]


def _read(row: dict[str, Any]) -> DisputeSet:
    return DisputeSet(
        name=row["set_id"],
        tellings=tuple(
            Telling(each["doc_id"], each["outlet"], each["date"], each["text"], each["copy_of"])
            for each in row["docs"]
        ),
        claims=tuple(
            Claim(
                each["id"], each["doc_id"], ATTRIBUTES[each["attr"]], (each["start"], each["end"])
            )
            for each in row["claims"]
        ),
        relations={(each["a"], each["b"]): each["type"] for each in row["relations"]},
    )
