"""Rows of invented events: what each voice holds on each point, and how two of them stand."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.scorers.spans import CharSpan

__all__ = ["GoldRow", "World", "WorldText", "read_world_rows"]


@dataclass(frozen=True, slots=True)
class WorldText:
    """One document of a world; `copy_of` names the one that it copies."""

    name: str
    text: str
    title: str
    publisher: str
    published: str
    copy_of: str | None


@dataclass(frozen=True, slots=True)
class GoldRow:
    """One claim.

    document: name of its text. interval: bounds of a number, the upper one None when open; None
        for what is no number. voice_kind: person, group, organisation, outlet or unnamed.
    voices: every name that a text may give the voice.
    """

    name: str
    document: str
    attribute: str
    scope: str
    value: str
    interval: tuple[float, float | None] | None
    polarity: str
    voice_kind: str
    voices: tuple[str, ...]
    evidence: CharSpan


@dataclass(frozen=True, slots=True)
class World:
    """One event. relations: by the names of two rows."""

    name: str
    texts: tuple[WorldText, ...]
    rows: tuple[GoldRow, ...]
    relations: dict[tuple[str, str], str]


def read_world_rows(folder: Path) -> list[World]:
    """The worlds of a folder, in order of their names."""
    return [
        _read(path.stem, json.loads(path.read_text(encoding="utf-8")))
        for path in sorted(folder.glob("*.json"))
    ]


def _read(name: str, content: dict[str, Any]) -> World:
    voices = {voice["voice_id"]: voice for voice in content["voices"]}
    return World(
        name=name,
        texts=tuple(
            WorldText(
                each["doc_id"],
                each["text"],
                each["title"],
                each["outlet"],
                each["published"],
                each["copy_of"],
            )
            for each in content["docs"]
        ),
        rows=tuple(_row(each, voices[each["voice_id"]]) for each in content["rows"]),
        relations={(each["a"], each["b"]): each["type"] for each in content["relations"]},
    )


def _row(row: dict[str, Any], voice: dict[str, Any]) -> GoldRow:
    low_high = row["interval"]
    start, end = row["evidence"]
    return GoldRow(
        name=row["row_id"],
        document=row["doc_id"],
        attribute=row["attribute"],
        scope=row["scope"],
        value=row["value"],
        interval=(low_high[0], low_high[1]) if low_high else None,
        polarity=row["polarity"],
        voice_kind=voice["kind"],
        voices=(voice["name"], *voice["aliases"]),
        evidence=(start, end),
    )
