"""Sort words into classes of alike ones, by the word embeddings of the encoder.

`python -m training.events.word_classes` writes `word_classes.txt` into
`sayso/reading/events/data`: k-means, twice, coarse and fine, with a fixed seed. The embeddings are
those of all-MiniLM-L6-v2 (Apache-2.0), which the encoder in the package keeps as they were.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sayso.reading.language.weights import load_weights

__all__ = ["main"]

TARGET = Path(__file__).parents[2] / "src/sayso/reading/events/data/word_classes.txt"
MOST_WORDS = 14_000
SHORTEST = 3
COARSE, FINE = 100, 700
ROUNDS = 25
SEED = 7
DROPPED_DIRECTIONS = 2
"""The strongest directions of word embeddings tell how frequent a word is."""


def main() -> int:
    """Write the classes: one line a fine class, its coarse class first."""
    weights = load_weights(None)
    vocabulary = weights.vocabulary
    pieces = (
        vocabulary if isinstance(vocabulary, dict) else {w: n for n, w in enumerate(vocabulary)}
    )
    words = [word for word in pieces if len(word) >= SHORTEST and word.isalpha() and word.isascii()]
    words = words[:MOST_WORDS]
    rows = np.array([pieces[word] for word in words])
    table = weights.tensors["word.weight"][rows].astype(np.float32)
    table = table * weights.tensors["word.scale"][rows][:, None]
    table -= table.mean(0)
    directions = np.linalg.svd(table, full_matrices=False)[2][:DROPPED_DIRECTIONS]
    table -= table @ directions.T @ directions
    table /= np.linalg.norm(table, axis=1, keepdims=True)
    fine = _classes(table, FINE)
    coarse = _classes(table, COARSE)
    lines = [
        "# Classes of alike words: a coarse class, a colon, the words of one fine class in it.",
        "# Written by training/events/word_classes.py from the word embeddings of",
        "# all-MiniLM-L6-v2 (Apache-2.0).",
    ]
    for number in range(FINE):
        for above in range(COARSE):
            members = [words[n] for n in np.flatnonzero((fine == number) & (coarse == above))]
            if members:
                lines.append(f"{number} {above}: {' '.join(members)}")
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0


def _classes(table: NDArray[np.float32], count: int) -> NDArray[np.int64]:
    """Spherical k-means."""
    random = np.random.default_rng(SEED)
    centres = table[random.choice(len(table), count, replace=False)]
    found = np.zeros(len(table), np.int64)
    for _ in range(ROUNDS):
        found = (table @ centres.T).argmax(1)
        for number in range(count):
            members = table[found == number]
            if len(members):
                centre = members.mean(0)
                centres[number] = centre / max(float(np.linalg.norm(centre)), 1e-9)
    return found


if __name__ == "__main__":
    sys.exit(main())
