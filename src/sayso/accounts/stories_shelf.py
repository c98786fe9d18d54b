"""The documents that are put into stories, aside in a file: in order of their days, or by id."""

from __future__ import annotations

import hashlib
import json
from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import overload

import numpy as np
from numpy.typing import NDArray

from sayso.accounts.aside import Aside
from sayso.accounts.stories_documents import StoryDocument
from sayso.accounts.vectors import Terms

__all__ = ["NO_DAY", "DocumentsInOrder", "StoryShelf"]

NO_DAY = -1
"""Stands for a day that is not known, in arrays of days."""
LAST = 1 << 30
HEAD_BYTES = 4


class StoryShelf:
    """Documents as the search for stories sees them; twenty bytes of each stay in memory."""

    def __init__(self, documents: Iterable[StoryDocument] = ()) -> None:
        self._aside = Aside()
        self._days = array("i")
        self._keys = array("Q")
        for document in documents:
            self.add(document)

    def __len__(self) -> int:
        return len(self._days)

    def add(self, document: StoryDocument) -> None:
        """Take in a document."""
        head = json.dumps((document.id, document.day, document.title, document.titled)).encode()
        size = len(head).to_bytes(HEAD_BYTES, "little")
        terms = document.terms
        self._aside.add(b"".join([size, head, terms.terms.tobytes(), terms.counts.tobytes()]))
        self._days.append(NO_DAY if document.day is None else document.day)
        self._keys.append(_key(document.id))

    def id_of(self, number: int) -> str:
        """The id of a document, by the order in which they came, from 0."""
        return str(_head(self._aside[number])[0])

    def days_of(self, ids: Iterable[str]) -> set[int]:
        """The days of some documents, as far as they are known."""
        wanted = np.array([_key(id_) for id_ in ids], np.uint64)
        found = np.array(self._days, np.int32)[np.isin(np.array(self._keys, np.uint64), wanted)]
        return set(found.tolist()) - {NO_DAY}

    def document(self, number: int, *, day: int) -> StoryDocument:
        """A document. day: the one that it is to count under; `NO_DAY` for none."""
        data = self._aside[number]
        id_, _, title, titled = _head(data)
        rest = data[HEAD_BYTES + int.from_bytes(data[:HEAD_BYTES], "little") :]
        half = len(rest) // 2
        terms = np.frombuffer(rest[:half], np.uint32), np.frombuffer(rest[half:], np.float32)
        return StoryDocument(id_, None if day == NO_DAY else day, title, Terms(*terms), titled)

    def in_order(self, moved: Mapping[str, int] | None = None) -> DocumentsInOrder:
        """All of them by day and then by id, those without a day last.

        moved: other days for some, by their ids.
        """
        days = np.array(self._days, np.int32)
        keys = np.array(self._keys, np.uint64)
        for id_, day in (moved or {}).items():
            days[np.flatnonzero(keys == _key(id_))] = day
        order = np.argsort(np.where(days == NO_DAY, LAST, days), kind="stable").astype(np.int32)
        for begin, end in _runs(days[order]):
            order[begin:end] = sorted(order[begin:end].tolist(), key=self.id_of)
        return DocumentsInOrder(self, order, days[order], keys[order])


class DocumentsInOrder(Sequence[StoryDocument]):
    """Some of the documents of a shelf, in order; fetched from it when they are asked for.

    days: (n,), `NO_DAY` where there is none.
    """

    def __init__(
        self,
        shelf: StoryShelf,
        numbers: NDArray[np.int32],
        days: NDArray[np.int32],
        keys: NDArray[np.uint64],
    ) -> None:
        self._shelf, self._numbers, self.days, self._keys = shelf, numbers, days, keys
        self._by_key = np.argsort(keys, kind="stable").astype(np.int32)

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, place: int) -> StoryDocument: ...
    @overload
    def __getitem__(self, place: slice) -> list[StoryDocument]: ...
    def __getitem__(self, place: int | slice) -> StoryDocument | list[StoryDocument]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        return self._shelf.document(int(self._numbers[place]), day=int(self.days[place]))

    def id_of(self, place: int) -> str:
        """The id of the document at a place."""
        return self._shelf.id_of(int(self._numbers[place]))

    def place_of(self, id_: str) -> int | None:
        """The place of a document; None if it is not here."""
        key = np.uint64(_key(id_))
        at = int(np.searchsorted(self._keys, key, sorter=self._by_key))
        found = at < len(self) and self._keys[self._by_key[at]] == key
        return int(self._by_key[at]) if found else None

    def only(self, kept: NDArray[np.bool_]) -> DocumentsInOrder:
        """Those of them that are marked. kept: (n,)."""
        return DocumentsInOrder(self._shelf, self._numbers[kept], self.days[kept], self._keys[kept])


def _head(data: bytes) -> tuple[str, int | None, str, bool]:
    end = HEAD_BYTES + int.from_bytes(data[:HEAD_BYTES], "little")
    id_, day, title, titled = json.loads(data[HEAD_BYTES:end])
    return id_, day, title, titled


def _key(id_: str) -> int:
    """Eight bytes that stand for an id; of ten million no two are the same."""
    digest = hashlib.blake2b(id_.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little")


def _runs(days: NDArray[np.int32]) -> list[tuple[int, int]]:
    """Where documents of one day begin and end."""
    edges = np.flatnonzero(np.diff(days)) + 1
    ends = [*edges.tolist(), len(days)]
    return list(zip([0, *edges.tolist()], ends, strict=True)) if len(days) else []
