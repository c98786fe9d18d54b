"""The command `sayso stories`: which documents tell of the same thing, and which are copies."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from sayso.app.batches import Batch
from sayso.app.comparing import holds_documents, is_store
from sayso.app.deadlines import within
from sayso.app.sources import read_document
from sayso.app.streams import note, writing_to
from sayso.records import Reading
from sayso.records.accounts import Dependence, Story

if TYPE_CHECKING:
    from sayso.accounts.copies import CopyIndex
    from sayso.accounts.stories_late import DaysTold
    from sayso.accounts.stories_shelf import StoryShelf
    from sayso.intake import Hints, Limits
    from sayso.output.story_table import StoryRow, Teller

__all__ = ["stories"]

DEFAULT_COLUMNS = 80
ALL_DONE = 0
NOTHING_READ = 3


class StoryOptions(TypedDict):
    """What the options of `sayso stories` arrive as."""

    as_json: bool
    as_csv: bool
    publisher: str | None
    width: int | None


@click.command()
@click.argument("sources", metavar="STORE|FILE...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a table, one row a document.")
@click.option("--publisher", metavar="NAME", help="Who published the files.")
@click.option("--width", metavar="COLUMNS", type=click.IntRange(min=20), help="How wide to print.")
def stories(sources: tuple[str, ...], **options: Unpack[StoryOptions]) -> int:
    """Show which documents of STORE, or which FILEs, tell of the same story, and which are copies.

    Copies count once: a header says how many publishers there are, and how many independent texts.

    Example: sayso stories monday.txt tuesday.txt
    """
    if options["as_json"] and options["as_csv"]:
        raise click.UsageError("Give only one of --json and --csv.")
    gathered = _nothing_gathered()
    if len(sources) == 1 and is_store(Path(sources[0])):
        if options["publisher"] is not None:
            raise click.UsageError("--publisher is for files.")
        status = _from_store(Path(sources[0]), gathered)
    else:
        status = _from_files(sources, gathered, publisher=options["publisher"])
    if gathered.tellers:
        _show(gathered, options)
    return status


@dataclass(slots=True)
class _Gathered:
    """What is kept of the documents: not their texts.

    before: the stories of the last comparison, whose ids are kept.
    """

    copies: CopyIndex
    documents: StoryShelf
    days: DaysTold
    tellers: dict[str, Teller] = field(default_factory=dict)
    before: tuple[Story, ...] = ()

    def add(self, reading: Reading) -> None:
        """Take in a document. reading: its times are enough."""
        from sayso.accounts.stories_days import day_named
        from sayso.accounts.stories_documents import story_document
        from sayso.output.story_table import teller_of

        document = reading.document
        if document.id in self.tellers:
            return
        kept = story_document(document, day=day_named(document, reading.times))
        self.copies.add(document)
        self.days.add(reading)
        self.documents.add(kept)
        self.tellers[document.id] = teller_of(document, undated=kept.day is None)

    def rows(self) -> tuple[list[StoryRow], Dependence]:
        """The stories with their documents, and how independent all documents are together."""
        from sayso.accounts.dependence import dependence
        from sayso.accounts.stories_late import stories_by_days
        from sayso.output.story_table import story_table

        copies = self.copies.copies()
        found = stories_by_days(self.documents, self.days, copies=copies, before=self.before)
        publishers = {id_: teller.publisher for id_, teller in self.tellers.items()}
        by_document = {copy.document: copy for copy in copies}
        dependences = {}
        for story in found:
            own = [by_document[each] for each in story.documents if each in by_document]
            dependences[story.id] = dependence(
                {id_: publishers[id_] for id_ in story.documents}, own
            )
        rows = story_table(found, self.tellers, by_document, dependences)
        return rows, dependence(publishers, copies)


def _nothing_gathered() -> _Gathered:
    from sayso.accounts.copies import CopyIndex
    from sayso.accounts.stories_late import DaysTold
    from sayso.accounts.stories_shelf import StoryShelf

    return _Gathered(CopyIndex(), StoryShelf(), DaysTold())


def _from_store(path: Path, gathered: _Gathered) -> int:
    """Take in the last version of each document of a store.

    Raises:
        UnusableStore: if it cannot be used.
    """
    from sayso.app.progress import following
    from sayso.storage import Store

    with Store.open(path) as store:
        if not holds_documents(store):
            return NOTHING_READ
        gathered.before = tuple(store.stories())
        with following(store.document_count(), doing="reading") as step:
            for reading in store.dated():
                gathered.add(reading)
                step()
    return ALL_DONE


def _from_files(sources: tuple[str, ...], gathered: _Gathered, *, publisher: str | None) -> int:
    """Take in files; those that cannot be read are listed on standard error."""
    from sayso.intake import Hints, Limits

    reader = partial(_dated, hints=Hints(publisher=publisher), limits=Limits())
    batch = Batch(sources, reader)
    for reading in batch.readings():
        gathered.add(reading)
    return batch.exit_status


def _dated(source: str, *, hints: Hints, limits: Limits) -> Reading:
    """A document with its times: no other step has added to its reading."""
    from sayso.reading.times import times_of_document

    with within(limits.timeout_seconds, source=source):
        document = read_document(source, hints=hints, limits=limits)
        return Reading(document, times=times_of_document(document).times, gaps=document.gaps)


def _show(gathered: _Gathered, options: StoryOptions) -> None:
    from sayso.output.story_text import stories_csv, stories_json, stories_text

    rows, dependence = gathered.rows()
    if options["as_json"]:
        shown = stories_json(rows)
    elif options["as_csv"]:
        shown = stories_csv(rows)
    else:
        columns = options["width"] or shutil.get_terminal_size((DEFAULT_COLUMNS, 24)).columns
        shown = stories_text(rows, dependence, width=columns)
    with writing_to("standard output"):
        click.echo(shown, nl=False)
    undated = sum(teller.undated for teller in gathered.tellers.values())
    if undated:
        note(f"sayso: documents without a day, told apart by their words alone: {undated}")
