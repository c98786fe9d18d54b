"""Shingles: the words of a text in overlapping runs, as numbers that can be compared fast.

Fingerprints are chosen by winnowing (Schleimer, Wilkerson and Aiken, SIGMOD 2003): of every window
of neighbouring shingles the least number is kept. Which ones are kept depends on the text alone,
and any run of `window + length - 1` words that two texts share is sure to leave a fingerprint in
both, which sampling and MinHash do not promise.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from sayso.records import BlockKind, Document

__all__ = [
    "Hashes",
    "body_of",
    "hash_of",
    "hashes_of_words",
    "in_order",
    "shingle_hashes",
    "winnowed",
    "words_in",
]

Hashes = NDArray[np.uint32]
"""Numbers that stand for words or for runs of words; two that differ are equal once in 2^32."""

BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.TURN})
"""Blocks that hold the text itself; titles are often new over an old text."""
WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
SHIFT = np.uint64(32)
WORDS_REMEMBERED = 1 << 17


def body_of(document: Document) -> str:
    """The text without title, byline, dateline, captions and boilerplate; all of it where no
    block is told apart.
    """
    parts = [document.words(block.span) for block in document.blocks if block.kind in BODY]
    return "\n".join(parts) if parts else document.text


def words_in(text: str) -> list[str]:
    """The words and figures of a text in lower case, without marks; "1,200" is one."""
    return WORD.findall(text.lower())


@lru_cache(maxsize=WORDS_REMEMBERED)
def _hash(word: str) -> int:
    return int.from_bytes(
        hashlib.blake2b(word.encode("utf-8", "replace"), digest_size=8).digest(), "little"
    )


def hash_of(data: bytes) -> Hashes:
    """One number for some bytes, in an array of one."""
    return np.frombuffer(hashlib.blake2b(data, digest_size=4).digest(), "<u4").astype(np.uint32)


def hashes_of_words(words: Sequence[str]) -> NDArray[np.uint64]:
    """One number for each word, the same on every machine. (n,)."""
    return np.fromiter(map(_hash, words), dtype=np.uint64, count=len(words))


def shingle_hashes(words: NDArray[np.uint64], *, length: int) -> Hashes:
    """One number for each run of words, in reading order.

    words: (n,), as `hashes_of_words` gives them.
    length: words in a run.

    Returns:
        (n - length + 1,); one number for a text that is shorter than a run; none for none.
    """
    if not len(words):
        return np.empty(0, np.uint32)
    length = min(length, len(words))
    count = len(words) - length + 1
    total = np.zeros(count, np.uint64)
    for at in range(length):
        total = (total ^ words[at : at + count]) * MULTIPLIER
        total ^= total >> SHIFT
    return (total >> SHIFT).astype(np.uint32)


def winnowed(shingles: Hashes, *, window: int) -> Hashes:
    """The fingerprints of a text: the least of each window of shingles. (k,), rising, each once."""
    if len(shingles) <= window:
        return np.unique(shingles)
    return np.unique(np.lib.stride_tricks.sliding_window_view(shingles, window).min(axis=1))


def in_order(left: Sequence[object], right: Sequence[object]) -> int:
    """How many items two sequences share in the same order: their longest common subsequence.

    Bit-parallel (Hyyrö 2004), so that two texts of a thousand words take a fraction of a
    millisecond.
    """
    places: dict[object, int] = {}
    for at, item in enumerate(left):
        places[item] = places.get(item, 0) | (1 << at)
    whole = (1 << len(left)) - 1
    open_places = whole
    for item in right:
        met = open_places & places.get(item, 0)
        open_places = ((open_places + met) | (open_places - met)) & whole
    return len(left) - open_places.bit_count()
