"""Entries: one sentence each, with the events, voices and judgements marked in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sayso.records import Span

__all__ = ["MODES", "BadSentences", "Entry", "Event", "Judged", "Number", "Voice"]

MODES: dict[str, tuple[str, ...] | list[str]] = {
    **dict.fromkeys("AGREE SUPPORT CONCEDE COOPERATE AID".split(), ()),
    "CONSULT": "visit third-party multilateral phone".split(),
    "RETREAT": "withdraw release disarm ceasefire access resign".split(),
    "REQUEST": "assist change yield meet".split(),
    "ACCUSE": "disapprove investigate allege".split(),
    "REJECT": "assist change yield meet".split(),
    "THREATEN": "restrict arrest relations expel territory violence".split(),
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize".split(),
    "SANCTION": "convict expel withdraw discontinue".split(),
    "MOBILIZE": "troops weapons police militia".split(),
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation "
    "cyber".split(),
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives "
    "suicide-attack aerial drone heavy-weapons crowd-control unconventional".split(),
}
"""The 16 types of PLOVER (manual draft 2.0), and the modes of each."""


class BadSentences(ValueError):
    """A file breaks the format; `problems` lists (line, reason), lines counted from 1."""

    def __init__(self, path: Path, problems: list[tuple[int, str]]) -> None:
        super().__init__(path, problems)
        self.path, self.problems = path, problems

    def __str__(self) -> str:
        return "\n".join(f"{self.path}:{line}: {reason}" for line, reason in self.problems)


@dataclass(frozen=True, slots=True)
class Voice:
    """A marked voice: v1, v2 ..., or unnamed, which has cues only. `within`: who quotes it."""

    name: str
    spans: tuple[Span, ...]
    cues: tuple[Span, ...]
    within: str | None


@dataclass(frozen=True, slots=True)
class Judged:
    """How a voice (author, unnamed, v1 ...) stands to an event, in the words of the format.

    Raises:
        ValueError: where stance, polarity and strength don't go together.
    """

    voice: str
    stance: str
    polarity: str
    strength: str
    status: str

    def __post_init__(self) -> None:
        if (self.polarity == "u") != (self.strength == "u") and self.stance != "asks":
            raise ValueError(f"{self.voice}: polarity and strength are u together")
        fits = {"denies": "-", "reports": "u", "asks": "+-u"}.get(self.stance, "+-")
        if self.polarity not in fits:
            raise ValueError(f"{self.voice} {self.stance}: polarity {self.polarity} doesn't fit")


@dataclass(frozen=True, slots=True)
class Number:
    """A count of people; `high` is None where it is open."""

    what: str
    span: Span
    low: int
    high: int | None
    approximate: bool


@dataclass(frozen=True, slots=True)
class Event:
    """A marked event; `inside` is the number of the speech act that holds it.

    responsibility: (the actor's words, the label), where it is at issue.
    """

    number: int
    kind: str
    mode: str | None
    trigger: Span
    counts: tuple[Number, ...]
    judgements: tuple[Judged, ...]
    responsibility: tuple[tuple[Span, str], ...]
    inside: int | None
    actors: tuple[Span, ...]
    recipients: tuple[Span, ...]
    places: tuple[Span, ...]
    times: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A sentence without its marks; spans count code points of `text`. No events: a negative.

    line: where it begins in its file, counted from 1. frames: of the last `# frame:` before it.
    """

    line: int
    text: str
    headline: bool
    frames: tuple[str, ...]
    events: tuple[Event, ...]
    voices: tuple[Voice, ...]
