"""Likeness: the cosine of each two documents that are close in time, less for each day between."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.accounts.stories_documents import StoryDocument
from sayso.accounts.stories_tuning import StoryTuning
from sayso.accounts.vectors import Floats, background, inverse_frequencies, length, log_counts

__all__ = ["NO_DAY", "Likeness", "decay", "likenesses", "weighed"]

NO_DAY = -1
"""Stands for a day that is not known, in arrays of days."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike a document is to some earlier ones.

    place: of the document. others: (k,), places before it. values: (k,), from the floor to 1.
    """

    place: int
    others: NDArray[np.int64]
    values: Floats


@dataclass(frozen=True, slots=True)
class _Entries:
    """Which documents hold which terms, sorted by term, then by document.

    terms: of each document, places in the arrays below; weights: likewise, of length 1 together.
    starts: (t + 1,), where the entries of each term begin. documents, values: (n,).
    """

    terms: list[NDArray[np.int64]]
    weights: list[Floats]
    starts: NDArray[np.int64]
    documents: NDArray[np.int32]
    values: NDArray[np.float32]


def likenesses(documents: Sequence[StoryDocument], *, tuning: StoryTuning) -> Iterator[Likeness]:
    """How alike each document is to those before it that are within reach.

    documents: those with a day in order of days, then those without.
    """
    entries = _entries(weighed(documents, tuning=tuning))
    days = np.array([NO_DAY if each.day is None else each.day for each in documents], np.int64)
    dated = int((days != NO_DAY).sum())
    first, last = entries.starts[:-1].copy(), entries.starts[:-1].copy()
    oldest = 0
    for place in range(len(documents)):
        if place < dated:
            while days[oldest] < days[place] - tuning.reach_days:
                first[entries.terms[oldest]] += 1
                oldest += 1
        elif place == dated:
            first, oldest = entries.starts[:-1].copy(), 0
        yield _likeness(entries, place, (first, last, oldest), days=days, tuning=tuning)
        last[entries.terms[place]] += 1


def weighed(
    documents: Sequence[StoryDocument], *, tuning: StoryTuning
) -> list[tuple[NDArray[np.uint32], Floats]]:
    """The TF-IDF vector of each document: its terms and their weights, of length 1."""
    if not documents:
        return []
    every = np.concatenate([each.terms.terms for each in documents])
    terms, counts = np.unique(every, return_counts=True)
    telling = inverse_frequencies(
        counts.astype(np.float64),
        background().counts_of(terms),
        documents=len(documents),
        weight=tuning.background_weight,
    )
    vectors = []
    for each in documents:
        weights = log_counts(each.terms) * telling[np.searchsorted(terms, each.terms.terms)]
        vectors.append((each.terms.terms, weights / length(weights)))
    return vectors


def _entries(vectors: Sequence[tuple[NDArray[np.uint32], Floats]]) -> _Entries:
    sizes = [len(terms) for terms, _ in vectors]
    every = np.concatenate([terms for terms, _ in vectors]) if vectors else np.empty(0, np.uint32)
    unique, place = np.unique(every, return_inverse=True)
    order = np.argsort(place, kind="stable")
    ends = np.cumsum(sizes)
    return _Entries(
        terms=[place[end - size : end] for end, size in zip(ends, sizes, strict=True)],
        weights=[weights for _, weights in vectors],
        starts=np.searchsorted(place[order], np.arange(len(unique) + 1)),
        documents=np.repeat(np.arange(len(vectors), dtype=np.int32), sizes)[order],
        values=np.concatenate([weights for _, weights in vectors] or [np.empty(0)])[order].astype(
            np.float32
        ),
    )


def _likeness(
    entries: _Entries,
    place: int,
    within: tuple[NDArray[np.int64], NDArray[np.int64], int],
    *,
    days: NDArray[np.int64],
    tuning: StoryTuning,
) -> Likeness:
    """within: where the entries of each term that are in reach begin and end, and the first
    document in reach.
    """
    first, last, oldest = within
    terms = entries.terms[place]
    begin, counts = first[terms], last[terms] - first[terms]
    most = max(tuning.common_least, tuning.common_share * (place - oldest))
    kept = (counts > 0) & (counts <= most)
    begin, counts = begin[kept], counts[kept]
    if not len(counts):
        return Likeness(place, np.empty(0, np.int64), np.empty(0))
    where = np.repeat(begin - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
    values = entries.values[where] * np.repeat(entries.weights[place][kept], counts)
    cosines = np.bincount(entries.documents[where] - oldest, values, place - oldest)
    alike: Floats = cosines * decay(int(days[place]), days[oldest:place], tuning=tuning)
    others = np.flatnonzero(alike >= tuning.floor)
    return Likeness(place, others + oldest, alike[others])


def decay(day: int, others: NDArray[np.int64], *, tuning: StoryTuning) -> Floats:
    """What is left of a likeness over the days between. (n,), 0 to 1.

    day, others: (n,), days as in `StoryDocument`; `NO_DAY` where there is none.
    """
    apart: Floats = np.abs(others - day).astype(np.float64)
    left = np.where(apart > tuning.reach_days, 0.0, 0.5 ** (apart / tuning.half_life_days))
    return np.where((others == NO_DAY) | (day == NO_DAY), tuning.undated_share, left)
