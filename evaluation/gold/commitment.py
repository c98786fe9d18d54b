"""Commitments as marked: our own sentences, the probe of the worlds, judgements by crowds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.records import Span
from training.events.sentences import read_entries

__all__ = [
    "CrowdJudgement",
    "GoldCommitment",
    "GoldEvent",
    "own_events",
    "probe_events",
    "read_crowd",
]

TRAINING = Path(__file__).parents[2] / "training"
FOLDERS = (TRAINING / "events" / "sentences", TRAINING / "commitment" / "sentences")


@dataclass(frozen=True, slots=True)
class GoldCommitment:
    """How one voice stands to an event; no words for the author, empty for nobody named.

    stance, status: None where the set does not say.
    """

    words: tuple[Span, ...] | None
    polarity: str
    strength: str
    stance: str | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """One event of a text; `frame` says by which kind of wording it is told."""

    text: str
    trigger: Span
    frame: str
    commitments: tuple[GoldCommitment, ...]


@dataclass(frozen=True, slots=True)
class CrowdJudgement:
    """How far the author is taken to hold an event, from -3 to 3, by the mean of a crowd."""

    text: str
    trigger: Span
    score: float


def own_events() -> Iterator[GoldEvent]:
    """The test part of the sentences of our own."""
    for path in (each for folder in FOLDERS for each in sorted(folder.glob("*-test.txt"))):
        for entry in read_entries(path):
            spans = {voice.name: voice.spans for voice in entry.voices}
            for event in entry.events:
                yield GoldEvent(
                    entry.text,
                    event.trigger,
                    ",".join(entry.frames),
                    tuple(
                        GoldCommitment(
                            None if each.voice == "author" else spans[each.voice],
                            each.polarity,
                            each.strength,
                            each.stance,
                            each.status,
                        )
                        for each in event.judgements
                    ),
                )


def probe_events(path: Path) -> Iterator[GoldEvent]:
    """The probe of the worlds; its frames are the attitudes of its ids."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        author = row["author"]
        yield GoldEvent(
            row["text"],
            Span(*row["target"]),
            row["id"].partition(".")[0],
            (
                GoldCommitment(None, author["polarity"], author["strength"], status=author["time"]),
                *(
                    GoldCommitment((Span(*other["span"]),), other["polarity"], other["strength"])
                    for other in row["others"]
                ),
            ),
        )


def read_crowd(path: Path) -> Iterator[CrowdJudgement]:
    """The events of a set of `fact_*`; its texts are tokens with a space between two."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        tokens = row["text"].split(" ")
        start = sum(len(token) + 1 for token in tokens[: row["tok_start"]])
        words = " ".join(tokens[row["tok_start"] : row["tok_end"]])
        if words.strip():
            yield CrowdJudgement(row["text"], Span(start, start + len(words)), row["label"])
