"""Likeness: the cosine of each two documents that are close in time, less for each day between.

Documents are taken in blocks, each with those before it that are in reach, so that memory goes with
the documents of some weeks and not with all.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray

from sayso.accounts.stories_documents import StoryDocument
from sayso.accounts.stories_shelf import NO_DAY
from sayso.accounts.stories_tuning import StoryTuning
from sayso.accounts.vectors import Floats, background, inverse_frequencies, length, log_counts
from sayso.accounts.vectors_counts import TermCounts

__all__ = ["NO_DAY", "Likeness", "decay", "likenesses"]

_Vector = tuple[NDArray[np.uint32], Floats]
"""Terms and their weights."""
LEAST_BLOCK = 1000
"""So many documents are taken at once, or as many as are in reach of them, if those are more."""


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

    unique: (t,), the terms. terms: of each document, places in `unique`; weights: likewise, of
    length 1 together. starts: (t + 1,), where the entries of each term begin.
    documents, values: (n,).
    """

    unique: NDArray[np.uint32]
    terms: list[NDArray[np.int64]]
    weights: list[Floats]
    starts: NDArray[np.int64]
    documents: NDArray[np.int32]
    values: NDArray[np.float32]


def likenesses(
    documents: Sequence[StoryDocument], *, tuning: StoryTuning, least_block: int = LEAST_BLOCK
) -> Iterator[Likeness]:
    """How alike each document is to those before it that are within reach.

    documents: those with a day in order of days, then those without. They are fetched several
        times, a block at a time.

    Each document comes once if it has a day; else once for each block that it is compared with.
    """
    found_days = array("q")
    counts = TermCounts(_terms(documents, found_days))
    days = np.array(found_days, np.int64)
    dated = int((days != NO_DAY).sum())
    begin = first = 0
    vectors: list[_Vector] = []
    while begin < dated:
        oldest = int(np.searchsorted(days[:dated], days[begin] - tuning.reach_days))
        end = min(begin + max(least_block, begin - oldest), dated)
        vectors = vectors[oldest - first :]
        vectors += _weighed(documents[begin:end], counts, tuning=tuning)
        entries = _entries(vectors)
        yield from _of_block(entries, days[oldest:end], oldest, begin - oldest, tuning=tuning)
        begin, first = end, oldest
    undated = TermCounts(documents[at].terms.terms for at in range(dated, len(documents)))
    seen: dict[int, int] = {}
    for begin in range(dated, len(documents), least_block):
        block = documents[begin : begin + least_block]
        held = [_held_before(each.terms.terms, (counts, undated), seen) for each in block]
        vectors = _weighed(block, counts, tuning=tuning)
        for first in range(0, begin + len(block), least_block):
            last = min(first + least_block, begin + len(block))
            entries = _entries(_weighed(documents[first:last], counts, tuning=tuning))
            yield from _undated(entries, days[first:last], first, (begin, vectors, held), tuning)


def _terms(documents: Iterable[StoryDocument], days: array[int]) -> Iterator[NDArray[np.uint32]]:
    """The terms of each document, whose days are noted along the way."""
    for each in documents:
        days.append(NO_DAY if each.day is None else each.day)
        yield each.terms.terms


def _weighed(
    documents: Sequence[StoryDocument], counts: TermCounts, *, tuning: StoryTuning
) -> list[_Vector]:
    """The TF-IDF vector of each document: its terms and their weights, of length 1."""
    terms = np.unique(np.concatenate([each.terms.terms for each in documents]))
    telling = inverse_frequencies(
        counts.of(terms),
        background().counts_of(terms),
        documents=counts.documents,
        weight=tuning.background_weight,
    )
    vectors = []
    for each in documents:
        weights = log_counts(each.terms) * telling[np.searchsorted(terms, each.terms.terms)]
        vectors.append((each.terms.terms, weights / length(weights)))
    return vectors


def _entries(vectors: Sequence[_Vector]) -> _Entries:
    sizes = [len(terms) for terms, _ in vectors]
    every = np.concatenate([terms for terms, _ in vectors])
    unique, place = np.unique(every, return_inverse=True)
    order = np.argsort(place, kind="stable")
    ends = np.cumsum(sizes)
    return _Entries(
        unique=unique,
        terms=[place[end - size : end] for end, size in zip(ends, sizes, strict=True)],
        weights=[weights for _, weights in vectors],
        starts=np.searchsorted(place[order], np.arange(len(unique) + 1)),
        documents=np.repeat(np.arange(len(vectors), dtype=np.int32), sizes)[order],
        values=np.concatenate([weights for _, weights in vectors])[order].astype(np.float32),
    )


def _of_block(
    entries: _Entries, days: NDArray[np.int64], offset: int, begin: int, *, tuning: StoryTuning
) -> Iterator[Likeness]:
    """The likenesses of the documents from `begin` on; those before are in reach of them.

    days: of the documents of the block. offset: the place of its first one.
    """
    first, last = entries.starts[:-1].copy(), entries.starts[:-1].copy()
    for place in range(begin):
        last[entries.terms[place]] += 1
    oldest = 0
    for place in range(begin, len(days)):
        while days[oldest] < days[place] - tuning.reach_days:
            first[entries.terms[oldest]] += 1
            oldest += 1
        terms = entries.terms[place]
        counts = last[terms] - first[terms]
        kept = (counts > 0) & (counts <= _most(place - oldest, tuning=tuning))
        cosines = _cosines(
            entries, entries.weights[place][kept], first[terms][kept], counts[kept], oldest, place
        )
        alike = cosines * decay(int(days[place]), days[oldest:place], tuning=tuning)
        others = np.flatnonzero(alike >= tuning.floor)
        yield Likeness(offset + place, others + oldest + offset, alike[others])
        last[terms] += 1


def _undated(
    entries: _Entries,
    days: NDArray[np.int64],
    offset: int,
    undated: tuple[int, list[_Vector], list[Floats]],
    tuning: StoryTuning,
) -> Iterator[Likeness]:
    """The likenesses of some documents without a day to those of a block that come before them.

    days: of the documents of the block. offset: the place of its first one.
    undated: the place of the first one without a day, their vectors, and for each of their terms
        how many documents before hold it.
    """
    begin, vectors, held = undated
    for place, (terms, weights), counts in zip(count(begin), vectors, held, strict=False):
        size = min(len(days), place - offset)
        if size <= 0 or not len(entries.unique):
            continue
        at = np.searchsorted(entries.unique, terms)
        at[at == len(entries.unique)] = 0
        kept = (entries.unique[at] == terms) & (counts <= _most(place, tuning=tuning))
        first = entries.starts[at[kept]]
        sizes = entries.starts[at[kept] + 1] - first
        cosines = _cosines(entries, weights[kept], first, sizes, 0, len(days))[:size]
        alike = cosines * decay(NO_DAY, days[:size], tuning=tuning)
        others = np.flatnonzero(alike >= tuning.floor)
        yield Likeness(place, others + offset, alike[others])


def _held_before(
    terms: NDArray[np.uint32], counts: tuple[TermCounts, TermCounts], seen: dict[int, int]
) -> Floats:
    """How many documents before one without a day hold each of its terms. (n,).

    counts: of all documents, and of those without a day. seen: of those without a day so far; this
        one is added.
    """
    known = [seen.get(term, 0) for term in terms.tolist()]
    seen.update((term, n + 1) for term, n in zip(terms.tolist(), known, strict=True))
    every, undated = counts
    held: Floats = every.of(terms) - undated.of(terms) + np.array(known, np.float64)
    return held


def _most(documents: int, *, tuning: StoryTuning) -> float:
    """A word that more than this many of some documents hold is passed over."""
    return max(tuning.common_least, tuning.common_share * documents)


def _cosines(
    entries: _Entries,
    weights: Floats,
    begin: NDArray[np.int64],
    counts: NDArray[np.int64],
    first: int,
    last: int,
) -> Floats:
    """The cosines of a vector with the documents of a block from `first` to before `last`.

    weights: (k,), of its terms. begin, counts: (k,), where the entries of each begin, and how many.
    """
    where = np.repeat(begin - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
    values = entries.values[where] * np.repeat(weights, counts)
    found = np.bincount(entries.documents[where] - first, values, last - first)
    return found.astype(np.float64, copy=False)


def decay(day: int, others: NDArray[np.int64], *, tuning: StoryTuning) -> Floats:
    """What is left of a likeness over the days between. (n,), 0 to 1.

    day, others: (n,), days as in `StoryDocument`; `NO_DAY` where there is none.
    """
    apart: Floats = np.abs(others - day).astype(np.float64)
    left = np.where(apart > tuning.reach_days, 0.0, 0.5 ** (apart / tuning.half_life_days))
    return np.where((others == NO_DAY) | (day == NO_DAY), tuning.undated_share, left)
