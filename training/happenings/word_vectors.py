"""Make the small table of word vectors from the word embeddings of the encoder.

`python -m training.happenings.word_vectors` writes `word_vectors.npy` and `word_vectors.txt` into
`sayso/accounts/data`. The embeddings are those of all-MiniLM-L6-v2 (Apache-2.0), which the encoder
in the package keeps; the table holds their strongest directions, so it needs no training texts.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from sayso.reading.language.weights import load_weights

__all__ = ["main"]

TARGET = Path(__file__).parents[2] / "src/sayso/accounts/data"
MOST_WORDS = 14_000
SHORTEST = 2
DIRECTIONS = 64
LARGEST = 127


def main() -> int:
    """Write the words, the most frequent first, and one row of int8 for each."""
    weights = load_weights(None)
    pieces = {word: number for number, word in enumerate(weights.vocabulary)}
    words = [
        word for word in pieces if len(word) >= SHORTEST and word.isalpha() and word.isascii()
    ][:MOST_WORDS]
    rows = np.array([pieces[word] for word in words])
    table = weights.tensors["word.weight"][rows].astype(np.float32)
    table = table * weights.tensors["word.scale"][rows][:, None]
    table -= table.mean(0)
    directions = np.linalg.svd(table, full_matrices=False)[2][:DIRECTIONS]
    table = table @ directions.T
    table *= LARGEST / np.abs(table).max(axis=1, keepdims=True)
    np.save(TARGET / "word_vectors.npy", np.round(table).astype(np.int8))
    head = (
        "# Words, the most frequent first; row by row those of word_vectors.npy.\n"
        "# Written by training/happenings/word_vectors.py from the word embeddings of\n"
        "# all-MiniLM-L6-v2 (Apache-2.0).\n"
    )
    (TARGET / "word_vectors.txt").write_text(head + "\n".join(words) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
