"""Cue candidates: possible cues, and how strongly each word near them is tied to each."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.reading.language.layout import COLUMNS, LINK
from sayso.reading.language.nearness import WordPlaces, nearness
from sayso.reading.language.products import picked, product
from sayso.reading.language.weights import Tensors
from sayso.records import CueCandidate

__all__ = ["LEAST_SCORE", "Floats", "WordScores", "find_cues", "softmax"]

Floats = NDArray[np.float32]

LEAST_SCORE = 0.1
"""Words less likely than this to be a cue, by both readings, are no candidates."""

GOES_ON = 0.5
"""Words less likely than this do not make the cue before them longer."""

LONGEST_CUE = 12


@dataclass(frozen=True, slots=True)
class WordScores:
    """What the encoder gave for the words of a document.

    out: (words, WIDTH), the row of each word's first piece.
    places: where each word stands.
    reach: for each word the words that its window saw, half open (words, 2).
    """

    out: Floats
    places: WordPlaces
    reach: NDArray[np.int64]


def sigmoid(x: Floats) -> Floats:
    """Probability of each logit."""
    return np.asarray(1 / (1 + np.exp(-np.clip(x, -30, 30))), dtype=np.float32)


def softmax(x: Floats) -> Floats:
    """Probabilities along the last axis."""
    raised = np.exp(x - x.max(-1, keepdims=True))
    found: Floats = raised / raised.sum(-1, keepdims=True)
    return found


def find_cues(scores: WordScores, tensors: Tensors) -> tuple[CueCandidate, ...]:
    """Find the candidates, by position."""
    broad = softmax(scores.out[:, COLUMNS["cue"]])
    narrow = softmax(scores.out[:, COLUMNS["narrow"]])
    spans = _cue_spans(broad, narrow, scores.places.blocks)
    found: list[CueCandidate] = []
    for low, high, group in _by_reach(spans, scores.reach):
        found += _link(group, scores, (low, high), (1 - broad[:, 0], 1 - narrow[:, 0]), tensors)
    return tuple(found)


def _cue_spans(broad: Floats, narrow: Floats, blocks: NDArray[np.int64]) -> list[tuple[int, int]]:
    """Runs of likely words, cut where one more likely begins a cue than goes on with one."""
    inside = np.maximum(1 - broad[:, 0], 1 - narrow[:, 0])
    chosen = np.where((broad[:, 0] < narrow[:, 0])[:, None], broad, narrow)
    spans: list[tuple[int, int]] = []
    for word in np.flatnonzero(inside >= LEAST_SCORE).tolist():
        begins = chosen[word, 1] > chosen[word, 2]
        if spans and not begins:
            first, last = spans[-1]
            together = last == word - 1 and blocks[last] == blocks[word]
            if together and word - first < LONGEST_CUE:
                if inside[word] >= GOES_ON:
                    spans[-1] = (first, word)
                continue
        spans.append((word, word))
    return spans


def _by_reach(
    spans: list[tuple[int, int]], reach: NDArray[np.int64]
) -> list[tuple[int, int, list[tuple[int, int]]]]:
    """The spans by the window that they lie in, with the words that it saw."""
    groups: list[tuple[int, int, list[tuple[int, int]]]] = []
    for span in spans:
        low, high = reach[span[0]].tolist()
        if groups and groups[-1][:2] == (low, high):
            groups[-1][2].append(span)
        else:
            groups.append((low, high, [span]))
    return groups


def _link(
    spans: list[tuple[int, int]],
    scores: WordScores,
    reach: tuple[int, int],
    cue_scores: tuple[Floats, Floats],
    tensors: Tensors,
) -> list[CueCandidate]:
    low, high = reach
    out = scores.out
    mean = _means(out, spans)
    firsts = np.array([first for first, _ in spans])
    near = nearness(scores.places, firsts, np.arange(low, high))
    tied = []
    for role in ("voice", "content"):
        query = mean[:, COLUMNS[f"{role}_query"]] * np.float32(LINK**-0.5)
        logits = product(query, out[low:high, COLUMNS[f"{role}_key"]].T)
        logits += out[low:high, COLUMNS[f"{role}_unary"]].T
        with_bias = np.append(query, np.ones_like(query[:, :1]), axis=1)
        for term, values in near.items():
            logits += picked(product(with_bias, tensors[f"near.{role}_{term}"].T), values)
        tied.append(sigmoid(logits))
    manners = softmax(mean[:, COLUMNS["manner"]])
    negative = sigmoid(mean[:, COLUMNS["negative"]][:, 0])
    broad, narrow = (_means(each, spans) for each in cue_scores)
    return [
        CueCandidate(
            first=first,
            last=last,
            score=score,
            narrow_score=narrow_score,
            manner=tuple(manner),
            negative=denied,
            window=low,
            voice=tuple(voice),
            content=tuple(content),
        )
        for (first, last), score, narrow_score, manner, denied, voice, content in zip(
            spans,
            broad.tolist(),
            narrow.tolist(),
            manners.tolist(),
            negative.tolist(),
            tied[0].tolist(),
            tied[1].tolist(),
            strict=True,
        )
    ]


def _means(values: Floats, spans: list[tuple[int, int]]) -> Floats:
    """The mean over the words of each span; values: one entry or row a word."""
    means: Floats = values[[first for first, _ in spans]]
    for row, (first, last) in enumerate(spans):
        if last > first:
            means[row] = values[first : last + 1].mean(0)
    return means
