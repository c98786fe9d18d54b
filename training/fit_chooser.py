"""Fit the chooser of dates: `python -m training.fit_chooser -h`.

Trains on the dev parts of MEANTIME (CC BY 4.0) and SemEval-2015 Task 4 (CC BY 3.0) and on invented
events; prints what cross-validation by document gives, so that no document is judged by weights
that saw it.
"""

from __future__ import annotations

import argparse
import datetime
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from evaluation.gold.dates import (
    DatedDocument,
    read_meantime_dates,
    read_timelines,
    read_world_dates,
)
from sayso.intake import Hints, read_text
from sayso.reading import default_line
from sayso.reading.line import Line
from sayso.reading.times import Anchor
from sayso.reading.times.anchor import day_of_publication
from sayso.reading.times.candidates import Candidate, Scene
from sayso.reading.times.chooser import probabilities
from sayso.records import Span

FOLDS = 5
ROUNDS = 400
RATE = 0.3
RIDGE = 0.3
RARE = 3
LEAST = 0.4
UNDATED = 0.25
"""What an event without a date counts for: in MEANTIME many have none only because nobody linked
them to a time, and a reader is better served by a date that is marked as a guess."""


@dataclass(frozen=True, slots=True)
class Example:
    """One event: its candidates, which of them are right, and where it comes from."""

    source: str
    document: str
    date: str | None
    candidates: list[Candidate]
    values: list[str | None]

    @property
    def right(self) -> list[bool]:
        """Which candidates give the gold date."""
        return [value == self.date for value in self.values]


def scene_of(document: DatedDocument, line: Line) -> Scene:
    """Read a document as sayso does."""
    reading = line.run(
        read_text(document.text, source="", hints=Hints(published=document.published))
    )
    if reading.parse is None:
        raise ValueError("the line gave no parse")
    return Scene(
        reading.parse,
        reading.times,
        day_of_publication(reading.document),
        reading.document.text,
        reading.statements,
    )


def examples_of(source: str, documents: Sequence[DatedDocument], line: Line) -> list[Example]:
    """Every event of some documents."""
    found = []
    for document in documents:
        scene = scene_of(document, line)
        for (start, end), date in document.events:
            candidates = scene.candidates(Span(start, end))
            values = [value_of(each, scene.document) for each in candidates]
            found.append(Example(source, document.name, date, candidates, values))
    return found


def value_of(candidate: Candidate, day: datetime.date | None) -> str | None:
    """The date that a candidate gives."""
    if candidate.time is not None:
        return candidate.time.value[:10]
    return day.isoformat() if candidate.kind == "document" and day else None


def fit(examples: Sequence[Example], *, undated: float = UNDATED) -> dict[str, float]:
    """Weights by gradient ascent (Adagrad) on the likelihood that a right candidate is chosen."""
    usable = [each for each in examples if any(each.right)]
    counts: dict[str, int] = {}
    for example in usable:
        for name in {name for each in example.candidates for name in each.features}:
            counts[name] = counts.get(name, 0) + 1
    names = sorted(name for name, count in counts.items() if count >= RARE)
    column = {name: place for place, name in enumerate(names)}
    rows, owner, right = [], [], []
    for number, example in enumerate(usable):
        for candidate, is_right in zip(example.candidates, example.right, strict=True):
            row = np.zeros(len(names))
            for name, value in candidate.features.items():
                if name in column:
                    row[column[name]] = value
            rows.append(row)
            owner.append(number)
            right.append(is_right)
    x, group, good = np.array(rows), np.array(owner), np.array(right, dtype=float)
    counted = np.array([1.0 if each.date else undated for each in usable])[group]
    weights, seen = np.zeros(len(names)), np.full(len(names), 1e-8)
    for _ in range(ROUNDS):
        likely = _softmax(x @ weights, group)
        wanted = likely * good
        wanted /= np.bincount(group, wanted)[group]
        slope = x.T @ ((wanted - likely) * counted) - RIDGE * weights
        seen += slope**2
        weights += RATE * slope / np.sqrt(seen)
    return {name: round(float(weights[place]), 4) for name, place in column.items()}


def _softmax(scores: np.ndarray, group: np.ndarray) -> np.ndarray:
    parts = np.exp(scores - scores.max())
    return np.asarray(parts / np.bincount(group, parts)[group])


def predicted(weights: dict[str, float], example: Example, least: float) -> tuple[str | None, bool]:
    """The date that is chosen, and whether the chooser abstained."""
    likely = probabilities(weights, example.candidates)
    best = int(np.argmax(likely))
    if likely[best] < least:
        return None, True
    return example.values[best], False


def report(examples: Sequence[Example], answers: Sequence[tuple[str | None, bool]]) -> str:
    """Shares right, by where the events come from."""
    lines = []
    for source in sorted({each.source for each in examples}):
        pairs = [
            (example, answer)
            for example, answer in zip(examples, answers, strict=True)
            if example.source == source
        ]
        dated = [(example, answer) for example, answer in pairs if example.date]
        right = sum(example.date == answer[0] for example, answer in dated)
        everything = sum(example.date == answer[0] and not answer[1] for example, answer in pairs)
        given = [answer for _, answer in pairs if answer[0]]
        true = sum(bool(answer[0]) and example.date == answer[0] for example, answer in pairs)
        lines.append(
            f"{source}: {len(dated)} dated {right / max(len(dated), 1):.1%}, of {len(pairs)} "
            f"{everything / len(pairs):.1%}; dates given {len(given)}, right "
            f"{true / max(len(given), 1):.1%}; abstained {sum(each[1] for _, each in pairs)}"
        )
    return "\n".join(lines)


def main() -> None:
    """Read the sets, cross-validate, fit on all, and write the file that the package ships."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="chooser.json")
    given = parser.parse_args()
    steps = [step for step in default_line().steps if step.name != "anchor"]
    line = Line((*steps, Anchor()))
    examples = [
        *examples_of("meantime", read_meantime_dates(given.data), line),
        *examples_of("timelines2015", read_timelines(given.data), line),
        *examples_of("worlds", read_world_dates(given.data), line),
    ]
    documents = sorted({each.document for each in examples})
    answers: dict[int, tuple[str | None, bool]] = {}
    for fold in range(FOLDS):
        held = set(documents[fold::FOLDS])
        weights = fit([each for each in examples if each.document not in held])
        for number, example in enumerate(examples):
            if example.document in held:
                answers[number] = predicted(weights, example, LEAST)
    print(report(examples, [answers[number] for number in range(len(examples))]))
    nearest = [baseline(each) for each in examples]
    print("nearest expression, else publication:", report(examples, nearest), sep="\n")
    weights = fit(examples)
    given.out.write_text(json.dumps({"least": LEAST, "weights": weights}, indent=1) + "\n", "utf-8")


def baseline(example: Example) -> tuple[str | None, bool]:
    """The nearest expression of the sentence, else the day of publication."""
    for candidate, value in zip(example.candidates, example.values, strict=True):
        if candidate.features.get("nearest"):
            return value, False
    return next(
        (
            value
            for candidate, value in zip(example.candidates, example.values, strict=True)
            if candidate.kind == "document"
        ),
        None,
    ), False


if __name__ == "__main__":
    main()
