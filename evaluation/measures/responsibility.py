"""To what degree a text holds an organisation to be the doer, on MUC-4's scale.

The organisation and the targets of an incident are given; what is judged are the sentences that
name both, or else those that name the organisation. A learned peer was cross-validated on the same
incidents; see `docs/why/commitment.md`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from evaluation.measured import Measured, Setting, percent
from evaluation.measures.commitment import macro_f1
from sayso.reading.commitment.responsibility import Degree, degree_of

__all__ = ["measure_responsibility", "read_incidents"]

DEGREES = {
    "REPORTED AS FACT": Degree.FACT,
    "CLAIMED OR ADMITTED": Degree.CLAIMED,
    "SUSPECTED OR ACCUSED": Degree.SUSPECTED,
    "SUSPECTED OR ACCUSED BY AUTHORITIES": Degree.AUTHORITIES,
    "POSSIBLE": Degree.POSSIBLE,
}
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
    return Measured(figures, {"incidents": len(pairs)})


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
                    named = list(_places(_organisation(incident, marked.get("org"))))
                    spans = _telling(sentences, named, targets)
                    yield degree, [row["text"][start:end] for start, end in spans]


def _organisation(incident: dict[str, Any], name: str | None) -> list[dict[str, Any]]:
    """The entities that an organisation goes by; all of the incident where none has the name."""
    entities: list[dict[str, Any]] = incident["perp_org"]
    named = [each for each in entities if any(a["text"] == name for a in each["aliases"])]
    return named or entities


def _places(entities: Iterable[dict[str, Any]]) -> Iterator[int]:
    for entity in entities:
        for alias in entity["aliases"]:
            yield from (start for start, _ in alias["offsets"])


def _telling(
    sentences: Sequence[tuple[int, int]], named: Sequence[int], targets: Sequence[int]
) -> list[tuple[int, int]]:
    """Sentences with both, else those with the organisation."""

    def holds(span: tuple[int, int], places: Sequence[int]) -> bool:
        return any(span[0] <= place < span[1] for place in places)

    naming = [span for span in sentences if holds(span, named)]
    return [span for span in naming if holds(span, targets)] or naming
