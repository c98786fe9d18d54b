"""Nearness: how words lie to a cue, in the terms that the linker knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.reading.language.labels import distance_buckets
from sayso.records import Quotation

__all__ = ["NEARNESS", "WordPlaces", "nearness", "word_places"]

Numbers = NDArray[np.int64]

SENTENCE_ENDS = frozenset({".", "!", "?", "...", "…", "?!", "!!", "??"})

MOST_SENTENCES = 3
"""Sentences further away than this count as this far."""

NEARNESS = {"distance": 31, "sentence": 2 * MOST_SENTENCES + 1, "quoted": 4, "block": 2}
"""The terms, and how many values each has."""


@dataclass(frozen=True, slots=True)
class WordPlaces:
    """Where each word of a document stands; three columns of one entry a word.

    blocks: number of its block. sentences: how many marks that end a sentence stand before it.
    quotations: number of the outermost quotation around it; -1 outside.
    """

    blocks: Numbers
    sentences: Numbers
    quotations: Numbers


def word_places(
    text: str,
    ranges: Sequence[tuple[int, int]],
    blocks: Sequence[int],
    quotations: Sequence[Quotation],
) -> WordPlaces:
    """Find where each word stands. ranges: start and end of each word; blocks: of each word."""
    ends = np.array([text[start:end] in SENTENCE_ENDS for start, end in ranges], dtype=np.int64)
    starts = np.array([start for start, _ in ranges], dtype=np.int64)
    quoted = np.full(len(ranges), -1, dtype=np.int64)
    for number, quotation in enumerate(quotations):
        if quotation.depth == 1:
            first, after = np.searchsorted(starts, [quotation.span.start, quotation.span.end])
            quoted[first:after] = number
    return WordPlaces(np.asarray(blocks, dtype=np.int64), np.cumsum(ends) - ends, quoted)


def nearness(places: WordPlaces, cues: Numbers, words: Numbers) -> dict[str, Numbers]:
    """How each word lies to each cue.

    cues: first word of each cue. words: word numbers.

    Returns:
        for each term of `NEARNESS` an array (cues, words) of its values: bucket of the distance;
        sentences between, signed; neither quoted, in the same quotation, only the word in one
        (or another), only the cue in one; and whether in the same block.
    """
    apart = words[None, :] - cues[:, None]
    sentences = places.sentences[words][None, :] - places.sentences[cues][:, None]
    of_words, of_cues = places.quotations[words][None, :], places.quotations[cues][:, None]
    quoted = np.where(
        of_words < 0, np.where(of_cues < 0, 0, 3), np.where(of_words == of_cues, 1, 2)
    )
    same = places.blocks[words][None, :] == places.blocks[cues][:, None]
    return {
        "distance": distance_buckets(apart),
        "sentence": np.clip(sentences, -MOST_SENTENCES, MOST_SENTENCES) + MOST_SENTENCES,
        "quoted": quoted,
        "block": same.astype(np.int64),
    }
