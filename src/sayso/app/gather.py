"""The command `sayso gather`: whole folders into a store."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from sayso import __version__
from sayso.app.batches import ALL_DONE, NOTHING_READ, SOME_REJECTED
from sayso.app.streams import one_line

if TYPE_CHECKING:
    from sayso.app.workers_child import Settings
    from sayso.intake import Hints
    from sayso.storage import Counts, Outcome, Rejected

__all__ = ["gather"]


class GatherOptions(TypedDict):
    """What the options of `sayso gather` arrive as."""

    into: Path
    workers: int | None
    as_json: bool
    publisher: str | None
    published: str | None
    parties: Path | None
    again: bool
    retry: bool
    timeout: float
    memory: int


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option(
    "--into",
    metavar="STORE",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="The store, one SQLite file; made where there is none.",
)
@click.option(
    "--workers",
    metavar="NUMBER",
    type=click.IntRange(min=1),
    help="How many processes read at once; by default one for each core.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the count as JSON.")
@click.option("--publisher", metavar="NAME", help="Who published the texts.")
@click.option("--published", metavar="DATE", help="When, as YYYY-MM-DD.")
@click.option(
    "--parties",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Names, aliases and roles that you know, as TOML or CSV.",
)
@click.option("--again", is_flag=True, help="Read what is known already once more.")
@click.option("--retry", is_flag=True, help="Have another try at what is in quarantine.")
@click.option(
    "--timeout",
    metavar="SECONDS",
    type=click.FloatRange(min=0, min_open=True),
    default=60.0,
    show_default=True,
    help="Longest time for one document.",
)
@click.option(
    "--memory",
    metavar="MB",
    type=click.IntRange(min=1),
    default=2000,
    show_default=True,
    help="Most memory for one document.",
)
def gather(paths: tuple[str, ...], **options: Unpack[GatherOptions]) -> int:
    """Read whole folders into a store.

    PATH is a folder, which is read with all folders below, or a file. What the store holds
    already is passed over, so a run that was cut off is taken up again by the same command.

    Example: sayso gather articles --into articles.db
    """
    from sayso.app.gathering import Gathering, find_files
    from sayso.app.progress import showing_progress
    from sayso.storage import Counts, Store

    settings, hints = _settings(options), _hints(options)
    worker_count = options["workers"] or _core_count()
    counts = Counts()
    with Store.open(options["into"], create=True) as store:
        total = sum(1 for _ in find_files(paths, but=options["into"]))
        run = store.begin_run(sayso=__version__, workers=worker_count)
        with showing_progress(total) as progress:

            def tell(outcome: Outcome, rejected: Rejected | None) -> None:
                counts.add(outcome)
                if rejected is not None:
                    progress.say(_reject_line(rejected))
                progress.show(counts.seen, read=counts.seen - counts.duplicate)

            gathering = Gathering(
                store=store,
                run=run,
                given=frozenset(paths),
                settings=settings,
                hints=hints,
                tell=tell,
                anew=options["again"],
                retry=options["retry"],
            )
            files = find_files(paths, but=options["into"])
            gathering.take(files, worker_count=worker_count)
        store.end_run(run, counts)
    _print(counts, as_json=options["as_json"])
    return _exit_status(counts)


def _core_count() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _settings(options: GatherOptions) -> Settings:
    from sayso.app.workers_child import Settings
    from sayso.intake import Limits
    from sayso.reading.parties import read_known_parties

    parties = options["parties"]
    return Settings(
        limits=Limits(timeout_seconds=options["timeout"]),
        parties=read_known_parties(parties) if parties is not None else (),
        memory_megabytes=options["memory"],
    )


def _hints(options: GatherOptions) -> Hints:
    """What the options say about the documents.

    Raises:
        click.UsageError: if the date is none.
    """
    from sayso.intake import Hints
    from sayso.intake.dates import read_time

    published = options["published"]
    if published is not None and read_time(published) is None:
        raise click.UsageError(f"--published {published} is no date; write it as 2031-10-16.")
    return Hints(publisher=options["publisher"], published=published)


def _reject_line(rejected: Rejected) -> str:
    return one_line(f"sayso: {rejected.code}: {rejected.source}: {rejected.reason}")


def _print(counts: Counts, *, as_json: bool) -> None:
    parts = {"kept": counts.kept, "duplicate": counts.duplicate, "rejected": counts.rejected}
    if as_json:
        click.echo(json.dumps({"seen": counts.seen, **parts}))
    else:
        sum_of = " + ".join(f"{count} {what}" for what, count in parts.items())
        click.echo(f"{counts.seen} seen = {sum_of}")


def _exit_status(counts: Counts) -> int:
    if counts.seen == counts.rejected:
        return NOTHING_READ
    return SOME_REJECTED if counts.rejected else ALL_DONE
