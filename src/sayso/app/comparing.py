"""Comparing: from files or a store to what their documents say of each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.app.batches import Batch
from sayso.app.sources import read_one
from sayso.records import Reading
from sayso.records.accounts import Comparison, Dependence

if TYPE_CHECKING:
    from sayso.output.dispute_table import HappeningTable
    from sayso.storage import Store

__all__ = ["NOTHING_READ", "Compared", "compared_files", "compared_store", "is_store"]

STORE_BEGINS_WITH = b"SQLite format 3\0"
ALL_DONE = 0
NOTHING_READ = 3


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison, who published its documents, and who in them is private.

    publishers: by the id of a document; those of a store that nothing is held in are left out.
    private: (document id, name of a voice).
    """

    comparison: Comparison
    publishers: dict[str, str | None]
    private: frozenset[tuple[str, str]]

    def tables(self, *, everybody: bool) -> list[HappeningTable]:
        """The tables of all happenings, those in dispute first."""
        from sayso.output.dispute_table import dispute_tables

        return dispute_tables(self.shown(everybody=everybody), self._dependences())

    def shown(self, *, everybody: bool) -> Comparison:
        """The comparison as it may be shown: without the names of private persons, unless asked."""
        from sayso.output.dispute_table import withheld

        alone = len(self.publishers) < 2
        return self.comparison if everybody or alone else withheld(self.comparison, self.private)

    def _dependences(self) -> dict[str, Dependence]:
        from sayso.accounts.dependence import dependence

        documents: dict[str, set[str]] = {each.id: set() for each in self.comparison.happenings}
        voices: dict[str, set[str]] = {each.id: set() for each in self.comparison.happenings}
        for row in self.comparison.rows:
            documents[row.happening].add(row.evidence.document)
            voices[row.happening].add(row.voice)
        for happening in self.comparison.happenings:
            documents[happening.id] |= {each.document for each in happening.mentions}
        return {
            id_: dependence(
                {each: self.publishers.get(each) for each in sorted(members)},
                self.comparison.copies,
                voices=voices[id_],
            )
            for id_, members in documents.items()
        }


def is_store(path: Path) -> bool:
    """Whether a file is one of SQLite's, as a store is."""
    try:
        with path.open("rb") as file:
            return file.read(len(STORE_BEGINS_WITH)) == STORE_BEGINS_WITH
    except (OSError, ValueError):
        return False


def compared_files(sources: Sequence[str], *, publisher: str | None) -> tuple[Compared, int]:
    """Read files and compare them; those that cannot be read are listed on standard error.

    Returns:
        What was found, and the exit status of the command.
    """
    from sayso.accounts.compare import compare
    from sayso.intake import Hints, Limits

    hints = Hints(publisher=publisher)
    batch = Batch(tuple(sources), partial(read_one, hints=hints, limits=Limits()))
    readings = {reading.document.id: reading for reading in batch.readings()}
    found = compare(readings.values())
    return _compared(found, list(readings.values())), batch.exit_status


def compared_store(path: Path) -> tuple[Compared, int]:
    """The comparison of a store, which is made first where it is missing or out of date.

    Raises:
        UnusableStore: if it cannot be used.
    """
    with _open(path) as store:
        refresh(store)
        comparison = store.comparison()
        told = sorted({row.evidence.document for row in comparison.rows})
        found = _compared(comparison, store.readings(told))
        status = ALL_DONE if next(iter(store.document_ids()), None) else NOTHING_READ
    return found, status


def refresh(store: Store) -> None:
    """Compare the documents of a store anew, unless it holds just that comparison."""
    from sayso.accounts.compare import comparisons

    if not store.is_compared():
        judgements = tuple(store.judgements())
        before = store.comparison().happenings
        parts = comparisons(store.readings, judgements=judgements, before=before)
        store.save_comparison(parts)


@contextmanager
def _open(path: Path) -> Iterator[Store]:
    from sayso.storage import Store

    with Store.open(path) as store:
        yield store


def _compared(comparison: Comparison, readings: Sequence[Reading] | Iterator[Reading]) -> Compared:
    from sayso.output.dispute_table import private_voices

    publishers: dict[str, str | None] = {}

    def noted() -> Iterator[Reading]:
        for reading in readings:
            document = reading.document
            publishers[document.id] = document.publisher or document.organisation
            yield reading

    private = private_voices(noted(), comparison.stories)
    return Compared(comparison, publishers, private)
