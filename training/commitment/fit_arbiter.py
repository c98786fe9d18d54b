"""Fit the arbiter of commitments: `python -m training.commitment.fit_arbiter`.

Trains on the train part of the sentences in `training/events/sentences` (our own, CC BY 4.0), with
their events given, and prints what cross-validation by file gives. Nothing is drawn by chance:
the same sentences and the same parser give the same weights.
"""

from __future__ import annotations

import json
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import log
from pathlib import Path

import numpy as np

import sayso
from sayso.intake import Hints, Limits, read_text
from sayso.reading import default_line
from sayso.reading.commitment.arbiter import EDGE, Model
from sayso.reading.commitment.holders import Voices
from sayso.reading.commitment.judging import Judged, judge_at
from sayso.reading.commitment.lexicon import load_lexicon
from sayso.reading.commitment.spots import spot_of
from sayso.reading.commitment.weighing import answer_of, looks_of
from sayso.reading.layout import lay_out
from sayso.reading.line import Line
from training.events.entries import Entry
from training.events.entries import Judged as Marked
from training.events.sentences import read_entries

TRAINING = Path(__file__).parents[1]
FOLDERS = (TRAINING / "events" / "sentences", TRAINING / "commitment" / "sentences")
DATA = Path(sayso.__file__).parent / "reading" / "commitment" / "data"
LATER = frozenset({"code", "commit"})
"""Steps that are not needed, as events are given."""
FOLDS = 5
ROUNDS = 200
RATE = 0.3
RIDGE = 1.0
RARE = 4
LEAST = 0.35
SHARPNESS = tuple(step / 20 for step in range(6, 31))
STEPS = 25
VERSION = "4"


@dataclass(frozen=True, slots=True)
class Example:
    """One judgement: the file it is from, its features, the right answer, and the rules'."""

    file: str
    features: list[str]
    answer: str
    rule: str


def marked_answer(marked: Marked) -> str:
    """A judgement of the sentences in the words of `answer_of`."""
    mark = {"asks": "?", "calls_for": "!"}.get(marked.stance, "")
    return marked.polarity + marked.strength + mark


def examples_of(entries: Sequence[tuple[str, Entry]]) -> tuple[list[Example], list[Example]]:
    """What is held, and when, for every event of some sentences."""
    held, status = [], []
    lexicon = load_lexicon()
    line = Line(tuple(step for step in default_line().steps if step.name not in LATER))
    for file, entry in entries:
        reading = line.run(read_text(entry.text, source="", hints=Hints(), limits=Limits()))
        if reading.parse is None:
            continue
        layout = lay_out(reading.document, reading.parse)
        voices = Voices(reading.voices, reading.statements)
        for event in entry.events:
            spot = spot_of(layout, event.trigger, reading.statements, lexicon)
            if spot is None:
                continue
            found = judge_at(layout, spot, voices, lexicon)
            looks, when = looks_of(layout, spot, found)
            for marked, judged, features in _pairs(entry, event.judgements, found, looks):
                answer = marked_answer(marked)
                held.append(Example(file, features, answer, answer_of(judged)))
            author = next(each for each in event.judgements if each.voice == "author")
            status.append(Example(file, when, author.status, found[0].status))
    return held, status


def _pairs(
    entry: Entry, marks: Sequence[Marked], found: Sequence[Judged], looks: Sequence[list[str]]
) -> Iterator[tuple[Marked, Judged, list[str]]]:
    """Judgements that are about the same voice, as marked and as found."""
    spans = {voice.name: voice.spans for voice in entry.voices}
    for marked in marks:
        for judged, features in zip(found, looks, strict=True):
            words = judged.holder.words if judged.holder else ()
            same = (marked.voice == "author") == (judged.holder is None) and (
                judged.holder is None
                or any(
                    one.start < other.end and other.start < one.end
                    for one in words
                    for other in spans.get(marked.voice, ())
                )
            )
            if same:
                yield marked, judged, features
                break


def fit(examples: Sequence[Example]) -> Model:
    """Weights by gradient ascent (Adagrad) on the likelihood of the right answers."""
    counts = Counter(name for each in examples for name in each.features)
    names = sorted(name for name, count in counts.items() if count >= RARE)
    column = {name: place for place, name in enumerate(names)}
    classes = sorted({each.answer for each in examples})
    x = np.zeros((len(examples), len(names)), dtype=np.float32)
    right = np.zeros((len(examples), len(classes)), dtype=np.float32)
    for row, each in enumerate(examples):
        x[row, [column[name] for name in each.features if name in column]] = 1
        right[row, classes.index(each.answer)] = 1
    weights = np.zeros((len(names), len(classes)), dtype=np.float32)
    seen = np.full_like(weights, 1e-8)
    for _ in range(ROUNDS):
        scores = x @ weights
        parts = np.exp(scores - scores.max(axis=1, keepdims=True))
        slope = x.T @ (right - parts / parts.sum(axis=1, keepdims=True)) - RIDGE * weights
        seen += slope**2
        weights += RATE * slope / np.sqrt(seen)
    rounded = np.round(weights.astype(np.float64), 3)
    return Model(
        tuple(classes),
        {name: rounded[place].tolist() for name, place in column.items() if rounded[place].any()},
    )


def crossed(examples: Sequence[Example]) -> tuple[str, float, tuple[float, float]]:
    """What cross-validation by file gives against the rules, and how sharp to be.

    By file, as each has an author and a style: what the weights meet later has others.

    Returns:
        One line for the card, and the factor by which the weights make the probabilities of
        unseen sentences likeliest (temperature scaling, Guo et al. 2017), out of `SHARPNESS`;
        then slope and bias by which its log odds for the rules' answer, so sharpened, become
        those that the rules are right (Platt 1999).
    """
    fold = [zlib.crc32(each.file.encode()) % FOLDS for each in examples]
    hits = agree = agree_right = rules = 0
    seen = []
    for part in range(FOLDS):
        model = fit([each for each, at in zip(examples, fold, strict=True) if at != part])
        for each, at in zip(examples, fold, strict=True):
            if at == part:
                likely = model.probabilities(each.features)
                best = max(likely, key=lambda name: likely[name])
                rule = each.rule.removeprefix("at ")
                seen.append((likely, each.answer, rule))
                hits += best == each.answer
                rules += rule == each.answer
                agree += best == rule
                agree_right += best == rule == each.answer
    count = len(examples)
    line = (
        f"{count} examples; rules {rules / count:.3f}, model {hits / count:.3f}; "
        f"they agree on {agree / count:.3f}, and are right there in {agree_right / agree:.3f}"
    )
    factor = max(SHARPNESS, key=lambda factor: _likelihood(seen, factor))
    trust = [
        (_sharpened(likely, factor).get(rule, 0.0), rule == right) for likely, right, rule in seen
    ]
    return line, factor, scaled(trust)


def scaled(trust: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """Slope and bias of a logistic regression of being right on the log odds of a probability."""
    shares = np.clip(np.array([share for share, _ in trust]), EDGE, 1 - EDGE)
    x = np.stack([np.log(shares / (1 - shares)), np.ones(len(trust))], axis=1)
    right = np.array([float(each) for _, each in trust])
    weights = np.array([1.0, 0.0])
    for _ in range(STEPS):
        guess = 1 / (1 + np.exp(-x @ weights))
        bend = (x * (guess * (1 - guess))[:, None]).T @ x + 1e-6 * np.eye(2)
        weights += np.linalg.solve(bend, x.T @ (right - guess))
    return round(float(weights[0]), 3), round(float(weights[1]), 3)


def _sharpened(likely: dict[str, float], factor: float) -> dict[str, float]:
    """Probabilities when all scores are multiplied by a factor."""
    powers = {name: max(share, 1e-12) ** factor for name, share in likely.items()}
    total = sum(powers.values())
    return {name: power / total for name, power in powers.items()}


def _likelihood(seen: Sequence[tuple[dict[str, float], str, str]], factor: float) -> float:
    """The log-likelihood of the right answers when all scores are multiplied by a factor."""
    return sum(
        log(max(_sharpened(likely, factor).get(answer, 0.0), 1e-12)) for likely, answer, _ in seen
    )


def sharpened(model: Model, factor: float) -> Model:
    """The model with all its scores multiplied by a factor."""
    weights = {
        name: [round(weight * factor, 3) for weight in column]
        for name, column in model.weights.items()
    }
    return Model(model.classes, weights)


def main() -> None:
    """Fit both models and write weights and card."""
    entries = [
        (path.name, entry)
        for folder in FOLDERS
        for path in sorted(folder.glob("*-train.txt"))
        for entry in read_entries(path)
        if entry.events
    ]
    held, status = examples_of(entries)
    scores = {"held": crossed(held), "status": crossed(status)}
    for name, (line, factor, _) in scores.items():
        print(f"{name}: {line}; sharpness {factor}")
    models = {
        "held": sharpened(fit(held), scores["held"][1]),
        "status": sharpened(fit(status), scores["status"][1]),
    }
    content = json.dumps(
        {
            name: {"classes": list(model.classes), "weights": dict(model.weights)}
            for name, model in models.items()
        },
        separators=(",", ":"),
    ).encode()
    (DATA / "arbiter.json").write_bytes(content + b"\n")
    card = {
        "name": "arbiter of commitments",
        "version": VERSION,
        "sha256": sha256(content + b"\n").hexdigest(),
        "least": LEAST,
        "made_by": "python -m training.commitment.fit_arbiter",
        "trained_on": "training/{events,commitment}/sentences/*-train.txt, our own, CC BY 4.0",
        "cross_validation": {name: line for name, (line, _, _) in scores.items()},
        "sharpness": {name: factor for name, (_, factor, _) in scores.items()},
        "confidence": dict(zip(("slope", "bias"), scores["held"][2], strict=True)),
    }
    (DATA / "arbiter.card.json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
