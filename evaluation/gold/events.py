"""Gold events: PLOVER's own examples, pairs of parties, Indian police reports, and the probe."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.scorers.spans import CharSpan

__all__ = [
    "CodedSentence",
    "Pair",
    "PoliceArticle",
    "ProbeSentence",
    "read_gsr",
    "read_plv",
    "read_police",
    "read_probe",
]

NOW = {
    "DEMAND": "REQUEST",
    "FIGHT": "ASSAULT",
    "DISAPPROVE": "ACCUSE",
    "INVESTIGATE": "ACCUSE",
}
"""Types of earlier drafts, as they are called in draft 2.0."""

SAME_CODE = {"JAP": "JPN", "UNO": "IGO", "EUR": "IGO", "NGO": "IGO"}
"""Codes that mean one thing: a slip of the gold, and the bodies of the world."""


@dataclass(frozen=True, slots=True)
class CodedSentence:
    """One sentence and its one event: type, and the countries (or IGO) of who and of to whom."""

    text: str
    kind: str
    actors: frozenset[str]
    recipients: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties of a sentence and what the first does to the second (15 roots)."""

    text: str
    source: CharSpan
    target: CharSpan
    root: str


@dataclass(frozen=True, slots=True)
class PoliceArticle:
    """An article with the labels of each of its sentences."""

    text: str
    published: str
    sentences: tuple[tuple[CharSpan, frozenset[str]], ...]


@dataclass(frozen=True, slots=True)
class ProbeSentence:
    """A sentence with its event word and type, or with neither."""

    text: str
    target: CharSpan | None
    kind: str | None


def read_gsr(data: Path) -> list[CodedSentence]:
    """The examples of PLOVER's manual."""
    return [
        CodedSentence(
            row["text"],
            NOW.get(row["event"], row["event"]),
            _codes(row["source"]),
            _codes(row["target"]),
        )
        for row in _rows(data / "plover_gsr" / "gsr.jsonl")
    ]


def _codes(parties: object) -> frozenset[str]:
    if not isinstance(parties, list):
        return frozenset()
    codes = (party.get("code") for party in parties if isinstance(party, dict))
    return frozenset(SAME_CODE.get(code, code) for code in codes if code)


def read_plv(data: Path) -> list[Pair]:
    """The pairs whose text is none of PLOVER's own examples and whose parties are located."""
    known = {row["text"].strip() for row in _rows(data / "plover_gsr" / "gsr.jsonl")}
    return [
        Pair(row["text"], _span(row["source"]), _span(row["target"]), row["root"])
        for row in _rows(data / "plv" / "train.jsonl")
        if row["text"].strip() not in known and row["source"] and row["target"]
    ]


def _span(parts: list[dict[str, Any]]) -> CharSpan:
    return parts[0]["start"], parts[0]["end"]


def read_police(data: Path) -> list[PoliceArticle]:
    """The dev part of the India Police Events."""
    return [
        PoliceArticle(
            row["text"],
            row["date"],
            tuple(
                ((each["start"], each["end"]), frozenset(each["labels"]))
                for each in row["sentences"]
            ),
        )
        for row in _rows(data / "india_police_events" / "dev.jsonl")
    ]


def read_probe(data: Path) -> list[ProbeSentence]:
    """The probe of the invented worlds: event words in all sorts of frames, and tempting others."""
    found = []
    for row in _rows(data / "worlds" / "probe.jsonl"):
        none = row["id"].startswith("none")
        target = None if none else (row["target"][0], row["target"][1])
        found.append(ProbeSentence(row["text"], target, None if none else row["type"]))
    return found


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
