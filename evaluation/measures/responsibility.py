"""To what degree a text holds an organisation to be the doer, on MUC-4's scale.

The organisation and the targets of an incident are given; what is judged are the sentences that
name both, or else those that name the organisation. A learned peer was cross-validated on the same
incidents; see `docs/why/commitment.md`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from evaluation.measured import Measured, Setting, percent
from evaluation.measures.commitment import macro_f1
from evaluation.reader import Reader as Reads
from evaluation.reader import read_exactly
from sayso.reading.commitment import Committer
from sayso.reading.commitment.responsibility import degree_of, with_party
from sayso.records import Degree, Event, Participant, Reading, Span
from training.events.sentences import read_entries

__all__ = ["measure_responsibility", "read_incidents"]

DEGREES = {
    "REPORTED AS FACT": Degree.FACT,
    "CLAIMED OR ADMITTED": Degree.CLAIMED,
    "SUSPECTED OR ACCUSED": Degree.SUSPECTED,
    "SUSPECTED OR ACCUSED BY AUTHORITIES": Degree.AUTHORITIES,
    "POSSIBLE": Degree.POSSIBLE,
}
LABELS = {
    "CLAIMED": Degree.CLAIMED,
    "FACT": Degree.FACT,
    "BY_AUTHORITIES": Degree.AUTHORITIES,
    "SUSPECTED": Degree.SUSPECTED,
    "POSSIBLE": Degree.POSSIBLE,
    "DENIED": Degree.DENIED,
}
SENTENCES = Path(__file__).parents[2] / "training" / "events" / "sentences"
TARGETS = ("hum_name", "hum_desc", "phys_tgt", "perp_ind")
SENTENCE = re.compile(r"[^.]+(?:\.(?=\s|$)|$)")


def measure_responsibility(setting: Setting) -> Measured:
    """Macro-F1 over the five degrees of MUC-4, on its training part."""
    pairs = []
    for degree, sentences in read_incidents(setting.data / "muc4" / "train.jsonl"):
        found = degree_of(sentences) or Degree.POSSIBLE
        pairs.append((degree.value, found.value))
    classes = [degree.value for degree in DEGREES.values()]
    macro, scores = macro_f1(pairs, classes)
    right = sum(gold == given for gold, given in pairs) / max(1, len(pairs))
    figures = {"macro": percent(macro), "accuracy": percent(right)}
    figures |= {
        f"f1.{name.replace(' ', '_')}": percent(score)
        for name, score in zip(classes, scores, strict=True)
    }
    marks = list(_own(setting.reader))
    figures["own.right"] = percent(sum(marks) / max(1, len(marks)))
    return Measured(figures, {"incidents": len(pairs), "own": len(marks)})


def _own(reader: Reads) -> Iterator[bool]:
    """Whether the record of each marked doer in the test part of our own sentences is right."""
    committer = Committer()
    for path in sorted(SENTENCES.glob("*-test.txt")):
        for entry in read_entries(path):
            marked = [event for event in entry.events if event.responsibility]
            reading = read_exactly(reader, entry.text) if marked else None
            if reading is None:
                continue
            events = tuple(
                Event(
                    id=f"event-{event.number}",
                    kind=event.kind,
                    trigger=event.trigger,
                    confidence=1,
                    actors=tuple(_participant(reading, span) for span, _ in event.responsibility),
                )
                for event in marked
            )
            judged = committer(replace(reading, events=events, commitments=(), gaps=()))
            for event, found in zip(marked, judged.events, strict=True):
                for span, label in event.responsibility:
                    degrees = {r.degree for r in found.responsibility or () if r.span == span}
                    yield LABELS[label] in degrees


def _participant(reading: Reading, span: Span) -> Participant:
    """A marked actor, as the party of the reading that its words name."""
    parties = [
        (len(mention), party.id)
        for party in reading.parties
        for mention in party.mentions
        if mention.start < span.end and span.start < mention.end
    ]
    party = max(parties, default=(0, None))[1]
    return Participant(span, reading.document.words(span), party=party)


def read_incidents(path: Path) -> Iterator[tuple[Degree, list[str]]]:
    """The degree of each organisation in each incident, and the sentences that tell of it."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        sentences = [match.span() for match in SENTENCE.finditer(row["text"])]
        for incident in row["incidents"]:
            targets = list(_places(entity for key in TARGETS for entity in incident[key]))
            for marked in incident["perp_org_confidence"]:
                degree = DEGREES.get(marked["values"][0]) if marked["values"] else None
                if degree is not None:
                    named = _names(_organisation(incident, marked.get("org")))
                    spans = _telling(sentences, [start for start, _ in named], targets)
                    yield degree, [_masked(row["text"], span, named) for span in spans]


def _organisation(incident: dict[str, Any], name: str | None) -> list[dict[str, Any]]:
    """The entities that an organisation goes by; all of the incident where none has the name."""
    entities: list[dict[str, Any]] = incident["perp_org"]
    named = [each for each in entities if any(a["text"] == name for a in each["aliases"])]
    return named or entities


def _places(entities: Iterable[dict[str, Any]]) -> Iterator[int]:
    for entity in entities:
        for alias in entity["aliases"]:
            yield from (start for start, _ in alias["offsets"])


def _names(entities: Iterable[dict[str, Any]]) -> list[tuple[int, int]]:
    """Where the entities are named, the longest first of those that begin together."""
    names = {
        (start, start + len(alias["text"]))
        for entity in entities
        for alias in entity["aliases"]
        for start, _ in alias["offsets"]
    }
    return sorted(names, key=lambda name: (name[0], -name[1]))


def _masked(text: str, span: tuple[int, int], named: Sequence[tuple[int, int]]) -> str:
    start, end = span
    inside = [(a - start, b - start) for a, b in named if start <= a and b <= end]
    return with_party(text[start:end], inside)


def _telling(
    sentences: Sequence[tuple[int, int]], named: Sequence[int], targets: Sequence[int]
) -> list[tuple[int, int]]:
    """Sentences with both, else those with the organisation."""

    def holds(span: tuple[int, int], places: Sequence[int]) -> bool:
        return any(span[0] <= place < span[1] for place in places)

    naming = [span for span in sentences if holds(span, named)]
    return [span for span in naming if holds(span, targets)] or naming
