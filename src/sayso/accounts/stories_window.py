"""The documents of a stream that are in reach: who holds which word, and in which story each is."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from sayso.accounts.stories_documents import StoryDocument
from sayso.accounts.stories_tuning import StoryTuning
from sayso.accounts.vectors import Floats
from sayso.accounts.vectors_likeness import NO_DAY, decay
from sayso.records.accounts import Story

__all__ = ["Window"]

LEAST_GONE = 1000
"""The lists are made anew when so many documents are gone, and they are more than half."""


@dataclass(slots=True)
class _Kept:
    """One document in reach; story: the id of its story."""

    document: StoryDocument
    vector: NDArray[np.float32]
    story: str


@dataclass(slots=True)
class Window:
    """Documents by the words that they hold; places are given out in the order of arrival.

    _holders: for each term the places that hold it, each with its weight there behind it: one
        array, as there are many terms and most lists are short.
    """

    _kept: dict[int, _Kept] = field(default_factory=dict)
    _places: dict[str, int] = field(default_factory=dict)
    _sizes: Counter[str] = field(default_factory=Counter)
    _holders: dict[int, array[float]] = field(default_factory=dict)
    _days: array[int] = field(default_factory=lambda: array("q"))
    _next: int = 0

    def story_of(self, document: str) -> str | None:
        """The story that a document is in; None if it is not here."""
        place = self._places.get(document)
        return None if place is None else self._kept[place].story

    def size_of(self, story: str) -> int:
        """How many documents in reach a story has."""
        return self._sizes[story]

    def frequencies(self, terms: NDArray[np.uint32]) -> tuple[Floats, int]:
        """How many documents hold each of some terms, (n,), and how many documents there are; those
        count that are gone and still listed.
        """
        held = map(self._holders.get, terms.tolist())
        counts = np.fromiter((len(each) // 2 if each else 0 for each in held), float, len(terms))
        return counts, self._next

    def add(self, document: StoryDocument, vector: Floats, story: str) -> None:
        """Take in a document. vector: (n,), the weights of its terms, of length 1."""
        self._kept[self._next] = _Kept(document, vector.astype(np.float32), story)
        self._days.append(NO_DAY if document.day is None else document.day)
        self._places[document.id] = self._next
        self._sizes[story] += 1
        self._hold(self._next)
        self._next += 1

    def remove(self, document: str) -> None:
        """Let go of a document; its words stay listed until many are gone."""
        place = self._places.pop(document, None)
        if place is None:
            return
        self._sizes[self._kept.pop(place).story] -= 1
        if self._next - len(self._kept) > max(LEAST_GONE, len(self._kept)):
            self._make_anew()

    def likest(
        self, document: StoryDocument, vector: Floats, *, tuning: StoryTuning
    ) -> tuple[str, float] | None:
        """The story whose documents are most like a new one on average, and how much, 0 to 1;
        None where nothing is in reach. Of equals the one that came first.
        """
        cosines = self._cosines(document, vector, tuning=tuning)
        days = np.frombuffer(self._days, np.int64)[: len(cosines)]
        day = NO_DAY if document.day is None else document.day
        values = cosines * decay(day, days, tuning=tuning)
        sums: dict[str, float] = {}
        for place in np.flatnonzero(values >= tuning.floor).tolist():
            kept = self._kept.get(place)
            if kept is not None:
                sums[kept.story] = sums.get(kept.story, 0.0) + float(values[place])
        if not sums:
            return None
        best = max(sums, key=lambda story: sums[story] / self._sizes[story])
        return best, sums[best] / self._sizes[best]

    def merge(self, kept: str, gone: Iterable[str]) -> None:
        """Put the documents of some stories into another one."""
        renamed = dict.fromkeys(gone, kept)
        self.rename(
            {
                each.document.id: renamed[each.story]
                for each in self._kept.values()
                if each.story in renamed
            }
        )

    def rename(self, stories: Mapping[str, str]) -> None:
        """Put documents into other stories. stories: the ids of documents and of their stories."""
        for document, story in stories.items():
            place = self._places.get(document)
            if place is not None:
                self._sizes[self._kept[place].story] -= 1
                self._kept[place].story = story
                self._sizes[story] += 1

    def stories(self) -> tuple[Story, ...]:
        """The stories with their documents in reach, in the order of arrival; titled after the
        first of them.
        """
        members: dict[str, list[StoryDocument]] = {}
        for kept in self._kept.values():
            members.setdefault(kept.story, []).append(kept.document)
        return tuple(
            Story(story, each[0].title, tuple(document.id for document in each))
            for story, each in members.items()
        )

    def _cosines(self, document: StoryDocument, vector: Floats, *, tuning: StoryTuning) -> Floats:
        """By place. (p,), 0 to 1."""
        most = max(tuning.common_least, tuning.common_share * len(self._kept))
        held, weights = [], []
        for term, weight in zip(document.terms.terms.tolist(), vector.tolist(), strict=True):
            holders = self._holders.get(term)
            if holders is not None and len(holders) <= 2 * most:
                held.append(np.frombuffer(holders))
                weights.append(weight)
        if not held:
            return np.empty(0)
        every = np.concatenate(held)
        values = every[1::2] * np.repeat(weights, [len(each) // 2 for each in held])
        cosines: Floats = np.bincount(every[::2].astype(np.int64), values).astype(float)
        return cosines

    def _hold(self, place: int) -> None:
        kept, at = self._kept[place], float(place)
        for term, weight in zip(
            kept.document.terms.terms.tolist(), kept.vector.tolist(), strict=True
        ):
            holders = self._holders.get(term)
            if holders is None:
                self._holders[term] = array("d", (at, weight))
            else:
                holders.append(at)
                holders.append(weight)

    def _make_anew(self) -> None:
        """Number the documents from 0 again, and list the words of those that are left."""
        self._kept = dict(enumerate(self._kept.values()))
        self._places = {kept.document.id: place for place, kept in self._kept.items()}
        self._sizes = Counter({story: count for story, count in self._sizes.items() if count})
        days = (kept.document.day for kept in self._kept.values())
        self._days = array("q", (NO_DAY if day is None else day for day in days))
        self._holders, self._next = {}, len(self._kept)
        for place in self._kept:
            self._hold(place)
