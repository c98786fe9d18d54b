"""Comparing: from files or a store to what their documents say of each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.app.batches import Batch
from sayso.app.sources import read_one
from sayso.app.streams import note, one_line
from sayso.records import Reading
from sayso.records.accounts import Comparison, Dependence

if TYPE_CHECKING:
    from sayso.output.dispute_table import HappeningTable
    from sayso.storage import Store

__all__ = [
    "NOTHING_READ",
    "Compared",
    "compared_files",
    "compared_store",
    "holds_documents",
    "is_store",
    "refresh",
    "stories_compared",
]

STORE_BEGINS_WITH = b"SQLite format 3\0"
NOTHING_READ = 3


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison, who published its documents, and who in them is private.

    publishers: by the id of a document; those of a store that nothing is held in are left out.
    private: (document id, name of a voice); nobody where all is of one document.
    """

    comparison: Comparison
    publishers: dict[str, str | None]
    private: frozenset[tuple[str, str]]

    def tables(self, *, everybody: bool) -> list[HappeningTable]:
        """The tables of all happenings, those in dispute first."""
        from sayso.output.dispute_table import dispute_tables
        from sayso.output.short_sources import in_short

        return dispute_tables(in_short(self.shown(everybody=everybody)), self._dependences())

    def shown(self, *, everybody: bool) -> Comparison:
        """The comparison as it may be shown: without the names of private persons, unless asked."""
        from sayso.output.dispute_table import withheld

        return self.comparison if everybody else withheld(self.comparison, self.private)

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
    compared = _compared(found, readings.values(), among_others=len(readings) > 1)
    return compared, batch.exit_status


@contextmanager
def compared_store(path: Path) -> Iterator[Store | None]:
    """A store whose documents are compared, which is done now where it is missing or out of date.

    None, with a line on standard error, where it holds no documents.

    Raises:
        UnusableStore: if it cannot be used.
    """
    from sayso.storage import Store

    with Store.open(path) as store:
        if not holds_documents(store):
            yield None
            return
        refresh(store)
        yield store


def holds_documents(store: Store) -> bool:
    """Whether a store holds documents; if not, standard error says so."""
    if next(iter(store.document_ids()), None) is not None:
        return True
    note(one_line(f"sayso: {store.path}: holds no documents; `sayso gather` takes them in"))
    return False


def stories_compared(
    store: Store, *, story: str | None = None, disputed: bool = False
) -> Iterator[Compared]:
    """The comparison of a store story by story, in order of their ids; one at a time in memory.

    story: only this one. disputed: only those with a dispute.
    """
    among_others = store.tells_of_several()
    for id_ in sorted(store.story_ids()) if story is None else [story]:
        comparison = store.comparison(id_)
        if comparison.rows and (comparison.disputes or not disputed):
            told = sorted({row.evidence.document for row in comparison.rows})
            yield _compared(comparison, store.readings(told), among_others=among_others)


def refresh(store: Store) -> None:
    """Compare the documents of a store anew, unless it holds just that comparison."""
    from sayso.accounts.compare import comparisons
    from sayso.app.progress import following

    if store.is_compared():
        return
    judgements = tuple(store.judgements())
    # Each document is read twice: with all others, then with its story.
    with following(store.document_count(), doing="comparing", steps=2) as step:

        def load(ids: Iterable[str] | None) -> Iterator[Reading]:
            for reading in store.readings(ids):
                yield reading
                step()

        parts = comparisons(load, judgements=judgements, before=store.happenings_with)
        store.save_comparison(parts)


def _compared(
    comparison: Comparison, readings: Iterable[Reading], *, among_others: bool
) -> Compared:
    from sayso.output.dispute_table import private_voices

    publishers: dict[str, str | None] = {}

    def noted() -> Iterator[Reading]:
        for reading in readings:
            document = reading.document
            publishers[document.id] = document.publisher or document.organisation
            yield reading

    private = private_voices(noted(), comparison.stories)
    return Compared(comparison, publishers, private if among_others else frozenset())
