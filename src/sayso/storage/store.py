"""The store: one SQLite file that holds documents, their readings, and what they say together."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import ParamSpec, TypeVar

from sayso.records import Document, Reading
from sayso.records.accounts import Comparison, Happening, Judgement, Story
from sayso.storage import checking, compared, comparisons, dumping, gathered, shelves
from sayso.storage.checking import Finding
from sayso.storage.gathered import Counts, Outcome, Rejected
from sayso.storage.named import Named, named, party_of_voice
from sayso.storage.opening import connect, transaction, using
from sayso.storage.prepared import Prepared

__all__ = ["Store"]

Given = ParamSpec("Given")
Found = TypeVar("Found")


class Store:
    """One SQLite file, opened.

    Use it in a `with` block, in one thread; other processes may read and write meanwhile. What
    comes as an iterator is fetched a little at a time, so that memory stays flat.

    Every method raises `UnusableStore` if the disk is full, the file locked, damaged, and so on.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection, self.path = connection, path

    @classmethod
    def open(cls, path: str | Path, *, create: bool = False) -> Store:
        """Open a store. create: whether to make one where there is none.

        Raises:
            UnusableStore: if it is not there, no store, damaged, or of a newer sayso.
        """
        return cls(connect(Path(path), create=create), Path(path))

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        with using(self.path):
            self._connection.close()

    # What was gathered

    def keep(self, prepared: Prepared, *, anew: bool = False) -> Outcome:
        """Write a document with its reading, in one transaction; see `gathered.keep`."""
        return self._do(gathered.keep, self._connection, prepared, anew=anew)

    def is_known(self, source: str, document: str, *, given: str) -> bool:
        """Whether a document is kept already, made from the same; see `gathered.is_known`."""
        return self._do(gathered.is_known, self._connection, source, document, given)

    def reject(self, rejected: Rejected) -> None:
        """Write down why a source is not kept."""
        self._do(gathered.reject, self._connection, rejected)

    def rejects(self) -> Iterator[Rejected]:
        """All that is not kept, in the order of their sources."""
        return self._each(gathered.rejected(self._connection))

    def quarantined(self, source: str) -> Rejected | None:
        """What the quarantine holds of a source; None if nothing."""
        return self._do(gathered.quarantined_digest, self._connection, source)

    def begin_run(self, *, sayso: str, workers: int) -> int:
        """Open a run in the books. sayso: its version. Returns the number of the run."""
        return self._do(gathered.begin_run, self._connection, sayso=sayso, workers=workers)

    def end_run(self, run: int, counts: Counts) -> None:
        """Close a run in the books."""
        self._do(gathered.end_run, self._connection, run, counts)

    def source_of_file(self, path: str, source: str, *, run: int) -> str | None:
        """The source under which a file is kept; see `gathered.source_of_file`."""
        return self._do(gathered.source_of_file, self._connection, path, source, run=run)

    # Documents and readings

    def document_ids(self, *, all_versions: bool = False) -> Iterator[str]:
        """The ids of the last version of each source, or of all versions.

        In order of publication, those without a day last.
        """
        ids = shelves.document_ids(self._connection, all_versions=all_versions)
        return self._each(ids)

    def document_count(self) -> int:
        """How many ids `document_ids` gives."""
        return self._do(shelves.document_count, self._connection)

    def documents(
        self, ids: Iterable[str] | None = None, *, all_versions: bool = False
    ) -> Iterator[Document]:
        """Documents, without what was understood of them, which is much faster.

        ids: which, in this order; None for those of `document_ids`.
        """
        if ids is None:
            ids = self.document_ids(all_versions=all_versions)
        return self._each(shelves.documents(self._connection, ids))

    def readings(
        self, ids: Iterable[str] | None = None, *, all_versions: bool = False
    ) -> Iterator[Reading]:
        """Readings, just as they were kept. ids: see `documents`."""
        if ids is None:
            ids = self.document_ids(all_versions=all_versions)
        return self._each(shelves.readings(self._connection, ids))

    def dated(self, ids: Iterable[str] | None = None) -> Iterator[Reading]:
        """Documents with their times, and nothing else of their readings, which is faster.

        ids: see `documents`.
        """
        if ids is None:
            ids = self.document_ids()
        return self._each(shelves.dated(self._connection, ids))

    def reading(self, id_: str) -> Reading:
        """The reading of one document."""
        return next(self.readings([id_]))

    def reading_line(self, id_: str) -> str:
        """The same as the line of JSON that `sayso.dumps` wrote."""
        return self._do(shelves.reading_line, self._connection, id_)

    def original(self, id_: str) -> bytes:
        """The bytes that a document was read from."""
        return self._do(shelves.original_of, self._connection, id_)

    # Judgements and comparisons

    def judge(self, judgement: Judgement) -> None:
        """Append a judgement; none is ever changed."""
        row = (judgement.a, judgement.b, judgement.verdict, judgement.by)
        query = "INSERT INTO judgements (a, b, verdict, by, at, score) VALUES (?, ?, ?, ?, ?, ?)"
        with using(self.path), transaction(self._connection):
            at = judgement.at.isoformat()
            self._connection.execute(query, (*row, at, judgement.score))

    def judgements(self) -> Iterator[Judgement]:
        """All judgements, the oldest first."""
        query = "SELECT a, b, verdict, by, at, score FROM judgements ORDER BY number"
        with using(self.path):
            for a, b, verdict, by, at, score in self._connection.execute(query):
                yield Judgement(a, b, verdict, by, datetime.datetime.fromisoformat(at), score)

    def save_comparison(self, parts: Iterable[Comparison]) -> None:
        """Write a comparison in place of the last one; see `comparisons.save_comparison`."""
        self._do(comparisons.save_comparison, self._connection, parts)

    def is_compared(self) -> bool:
        """Whether the last comparison was made from just what the store holds now."""
        return self._do(comparisons.is_compared, self._connection)

    def story_ids(self) -> list[str]:
        """The ids of all stories of the last comparison, in order of publication."""
        return self._do(compared.story_ids, self._connection)

    def tells_of_several(self) -> bool:
        """Whether rows of the last comparison are of several documents."""
        return self._do(compared.tells_of_several, self._connection)

    def stories(self) -> Iterator[Story]:
        """The stories of the last comparison, by id."""
        return self._each(compared.stories(self._connection))

    def comparison(self, story: str | None = None) -> Comparison:
        """The last comparison: of one story, or, without an id, all of it."""
        return self._do(compared.comparison_of, self._connection, story=story)

    def happenings_with(self, documents: Iterable[str]) -> tuple[Happening, ...]:
        """The happenings of the last comparison with mentions in some documents."""
        return self._do(compared.happenings_with, self._connection, documents)

    def named(self, id_: str) -> Named | None:
        """What an id of the last comparison stands for; see `named.named`."""
        return self._do(named, self._connection, id_)

    def party_of_voice(self, id_: str) -> str | None:
        """The party that a voice is; see `named.party_of_voice`."""
        return self._do(party_of_voice, self._connection, id_)

    # The store as a whole

    def check(self, step: Callable[[], None] | None = None) -> Iterator[Finding]:
        """Look at everything; gives what does not hold, with its place.

        step: is called once for each version of a document.
        """
        return self._each(checking.check(self._connection, step))

    def dump(self) -> Iterator[str]:
        """All that it holds, as lines of JSON that do not depend on the order of arrival."""
        return self._each(dumping.dump(self._connection))

    def fingerprint(self) -> str:
        """SHA-256 of the dump, in hexadecimal."""
        return self._do(dumping.fingerprint, self._connection)

    def _do(
        self, work: Callable[Given, Found], /, *given: Given.args, **named: Given.kwargs
    ) -> Found:
        with using(self.path):
            return work(*given, **named)

    def _each(self, found: Iterable[Found]) -> Iterator[Found]:
        with using(self.path):
            yield from found
