"""Train the typer of events, and write its weights and their card.

`python -m training.events.train_typer GUM SYNTHETIC` reads our own marked sentences and negatives,
as texts in which next to nothing is an event some genres of GUM, and weakly NGEC's generated news;
it writes `typer.safetensors` and `typer.json` into `sayso/reading/events/data`. GUM is a folder of
CoNLL-U files, SYNTHETIC the file `synth.jsonl`. One thread, fixed seed; the same input gives the
same file. Sentences of files named "-test" are only measured.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import sayso
from sayso.reading.events.candidates import Candidate, find_candidates
from sayso.reading.events.features import features_near, features_of
from sayso.reading.events.lexicon import load_lexicon
from sayso.reading.events.scene import Scene
from sayso.reading.events.typer import KINDS, buckets_of
from sayso.records import Reading, Span
from training.events.sentences import read_entries
from training.events.weak import read_synthetic, weak_labels
from training.events.wire import read_wire

__all__ = ["Example", "Plan", "examples_of", "fit", "labels_of", "main"]

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "src/sayso/reading/events/data"
NONE = 0
TEXT = "# text = "
QUIET_GENRES = frozenset({"academic", "conversation", "textbook", "vlog", "voyage"})
OWN_WEIGHT, QUIET_WEIGHT, NEGATIVE_WEIGHT, WIRE_WEIGHT = 1.2, 0.4, 5.0, 1.2
WEAK_WEIGHT, WEAK_NONE_WEIGHT = 0.1, 0.02
"""Of an example of each kind."""

LARGEST = 127
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Plan:
    """How to fit; chosen by cross-validation on the training sentences.

    bits: the table has two to this power rows. rate: of Adagrad (Duchi et al. 2011).
    decay: weight of the squared norm. least: below it a candidate is no event.
    averaged: of so many of the last epochs the mean is taken, and of all seeds, as the weights
        after one epoch hang on its order.
    """

    bits: int = 16
    epochs: int = 8
    averaged: int = 4
    rate: float = 0.05
    decay: float = 1e-4
    batch: int = 32
    seeds: tuple[int, ...] = (1, 2)
    least: float = 0.46


@dataclass(frozen=True, slots=True)
class Example:
    """One candidate: rows of the table, how much each counts, its label, and its weight."""

    rows: NDArray[np.int64]
    values: Floats
    label: int
    weight: float


def labels_of(
    scene: Scene, candidates: Sequence[Candidate], gold: Sequence[tuple[Span, str]]
) -> list[int | None]:
    """The label of each candidate: 0 for none, else 1 + the number of the type.

    gold: triggers with their types. A candidate that shares a trigger with a better one is None.
    """
    found: list[int | None] = [NONE] * len(candidates)
    spans = [scene.layout.span(candidate.words) for candidate in candidates]
    for trigger, kind in gold:
        shared = [
            (min(span.end, trigger.end) - max(span.start, trigger.start), -number)
            for number, span in enumerate(spans)
            if span.overlaps(trigger)
        ]
        for _, number in shared:
            found[-number] = None
        if shared:
            found[-max(shared)[1]] = 1 + KINDS.index(kind)
    return found


def examples_of(
    reading: Reading, gold: Sequence[tuple[Span, str]], plan: Plan, *, weight: float = 1.0
) -> list[Example]:
    """The examples of one text whose events are all marked."""
    scene = _scene(reading)
    if scene is None:
        return []
    candidates = find_candidates(scene.layout, load_lexicon())
    labels = labels_of(scene, candidates, gold)
    weights = [weight] * len(candidates)
    return [*_examples(scene, candidates, labels, weights, plan)]


def weak_examples_of(reading: Reading, kind: str, plan: Plan) -> list[Example]:
    """The examples of one text of which only the type is known."""
    scene = _scene(reading)
    if scene is None:
        return []
    candidates = find_candidates(scene.layout, load_lexicon())
    labels = weak_labels(candidates, kind)
    weights = [WEAK_WEIGHT if label else WEAK_NONE_WEIGHT for label in labels]
    return [*_examples(scene, candidates, labels, weights, plan)]


def _scene(reading: Reading) -> Scene | None:
    if reading.parse is None:
        return None
    return Scene(
        reading.document, reading.parse, reading.parties, reading.statements, reading.times
    )


def _examples(
    scene: Scene,
    candidates: Sequence[Candidate],
    labels: Sequence[int | None],
    weights: Sequence[float],
    plan: Plan,
) -> Iterator[Example]:
    lexicon = load_lexicon()
    for candidate, label, weight in zip(candidates, labels, weights, strict=True):
        if label is not None:
            features = features_of(scene, lexicon, candidate)
            features |= features_near(scene, scene.layout.sentence(candidate.head))
            yield Example(*buckets_of(features, 2**plan.bits), label, weight)


def fit(examples: Sequence[Example], plan: Plan) -> Floats:
    """The weights, (2 ** bits, 1 + types)."""
    total = np.zeros((2**plan.bits, 1 + len(KINDS)), np.float32)
    for seed in plan.seeds:
        random = np.random.default_rng(seed)
        table = np.zeros_like(total)
        squares = np.full_like(table, 1e-4)
        for epoch in range(plan.epochs):
            order = random.permutation(len(examples))
            for start in range(0, len(order), plan.batch):
                batch = [examples[n] for n in order[start : start + plan.batch]]
                _step(batch, table, squares, plan)
            if epoch >= plan.epochs - plan.averaged:
                total += table
    mean: Floats = total / (len(plan.seeds) * plan.averaged)
    return mean


def _step(batch: Sequence[Example], table: Floats, squares: Floats, plan: Plan) -> None:
    rows = np.concatenate([example.rows for example in batch])
    values = np.concatenate([example.values for example in batch])
    owner = np.repeat(np.arange(len(batch)), [len(example.rows) for example in batch])
    unique, places = np.unique(rows, return_inverse=True)
    matrix = np.zeros((len(batch), len(unique)), np.float32)
    matrix[owner, places] = values
    scores = matrix @ table[unique]
    scores = np.exp(scores - scores.max(1, keepdims=True))
    scores /= scores.sum(1, keepdims=True)
    scores[np.arange(len(batch)), [example.label for example in batch]] -= 1
    scores *= np.array([example.weight for example in batch], np.float32)[:, None]
    slope = matrix.T @ scores / len(batch) + plan.decay * table[unique]
    squares[unique] += slope * slope
    table[unique] -= plan.rate * slope / np.sqrt(squares[unique])


def write(table: Floats, plan: Plan, folder: Path, facts: dict[str, object]) -> None:
    """The weights as whole numbers in the safetensors format, and their card."""
    scale = np.maximum(np.abs(table).max(0), 1e-9).astype(np.float32) / LARGEST
    whole = np.rint(table / scale).astype(np.int8)
    size = whole.nbytes
    header = {
        "scale": {
            "dtype": "F32",
            "shape": list(scale.shape),
            "data_offsets": [size, size + scale.nbytes],
        },
        "table": {"dtype": "I8", "shape": list(whole.shape), "data_offsets": [0, size]},
    }
    head = json.dumps(header).encode()
    head += b" " * (-len(head) % 8)
    content = len(head).to_bytes(8, "little") + head + whole.tobytes() + scale.tobytes()
    (folder / "typer.safetensors").write_bytes(content)
    digest = hashlib.sha256(content).hexdigest()
    card = {
        "name": "sayso-events-typer",
        "version": f"1.{digest[:8]}",
        "sha256": digest,
        "licence": "Apache-2.0",
        "least": plan.least,
        "plan": {name: getattr(plan, name) for name in Plan.__slots__},
        **facts,
    }
    (folder / "typer.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


def _own(plan: Plan) -> Iterator[Example]:
    for path in sorted((HERE / "sentences").glob("*-train.txt")):
        for entry in read_entries(path):
            gold = [(event.trigger, event.kind) for event in entry.events]
            yield from examples_of(sayso.read(entry.text), gold, plan, weight=OWN_WEIGHT)


def _negatives(plan: Plan) -> Iterator[Example]:
    for line in (HERE / "negatives.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield from examples_of(sayso.read(line), [], plan, weight=NEGATIVE_WEIGHT)


def _wire(plan: Plan) -> Iterator[Example]:
    for text, gold in read_wire(HERE / "wire.txt"):
        yield from examples_of(sayso.read(text), gold, plan, weight=WIRE_WEIGHT)


def _weak(path: Path, plan: Plan) -> Iterator[Example]:
    for text, kind in read_synthetic(path):
        yield from weak_examples_of(sayso.read(text), kind, plan)


def _plain(folder: Path, plan: Plan) -> Iterator[Example]:
    """All candidates of the quiet genres, each taken for none; some few are events after all."""
    for path in sorted(folder.glob("*.conllu")):
        if path.name.split("_")[1] in QUIET_GENRES:
            lines = path.read_text(encoding="utf-8").splitlines()
            text = " ".join(line[len(TEXT) :] for line in lines if line.startswith(TEXT))
            yield from examples_of(sayso.read(text), [], plan, weight=QUIET_WEIGHT)


def main(arguments: list[str]) -> int:
    """Train, and write the weights."""
    plan = Plan()
    quiet = [*_plain(Path(arguments[0]), plan)]
    own, negatives = [*_own(plan)], [*_negatives(plan)]
    wire, weak = [*_wire(plan)], [*_weak(Path(arguments[1]), plan)]
    facts: dict[str, object] = {
        "data": [
            {
                "name": "sayso's own sentences, marked with events",
                "licence": "CC BY 4.0",
                "used": "training/events/sentences/*-train.txt",
                "candidates": len(own),
            },
            {
                "name": "sayso's own negatives",
                "licence": "CC BY 4.0",
                "used": "training/events/negatives.txt",
                "candidates": len(negatives),
            },
            {
                "name": "sayso's own sentences in the manner of news agencies",
                "licence": "CC BY 4.0",
                "used": "training/events/wire.txt",
                "candidates": len(wire),
            },
            {
                "name": "NGEC's generated news, first sentences",
                "licence": "MIT by the metadata of the package",
                "used": "the type of a text, for the first word that can name it; weakly",
                "candidates": len(weak),
            },
            {
                "name": "GUM, train part, some genres, as texts without events",
                "licence": "annotations CC BY 4.0; texts CC BY, CC BY-SA or by source",
                "used": " ".join(sorted(QUIET_GENRES)),
                "candidates": len(quiet),
            },
        ],
        "features": "hashed by CRC-32; word classes from all-MiniLM-L6-v2 (Apache-2.0)",
    }
    write(fit([*own, *negatives, *wire, *quiet, *weak], plan), plan, TARGET, facts)
    print(f"{len(own)} and {len(negatives)} candidates")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
