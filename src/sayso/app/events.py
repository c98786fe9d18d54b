"""The command `sayso events`: what is said to happen, coded by PLOVER."""

from __future__ import annotations

import shutil
from dataclasses import replace
from functools import partial
from typing import TypedDict, Unpack

import click

from sayso.app.batches import Batch
from sayso.app.sources import read_one
from sayso.app.streams import writing_to
from sayso.app.timeline import with_times
from sayso.records import Maker, Reading

__all__ = ["events", "with_events"]

DEFAULT_COLUMNS = 80


class EventOptions(TypedDict):
    """What the options of `sayso events` arrive as."""

    as_json: bool
    as_csv: bool
    published: str | None
    width: int | None


@click.command()
@click.argument("sources", metavar="FILE...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a table, one row an event.")
@click.option("--published", metavar="DATE", help="When, as YYYY-MM-DD.")
@click.option("--width", metavar="COLUMNS", type=click.IntRange(min=20), help="How wide to print.")
def events(sources: tuple[str, ...], **options: Unpack[EventOptions]) -> int:
    """Show what each FILE tells of: types by PLOVER, with who does what to whom, and counts.

    An event is a mention: whether it is asserted, denied or only feared is not judged here.

    Example: sayso events article.txt --csv
    """
    from sayso.intake import Hints, Limits
    from sayso.intake.dates import read_time
    from sayso.output.event_table import event_rows, events_csv, events_json, events_text

    if options["as_json"] and options["as_csv"]:
        raise click.UsageError("Give only one of --json and --csv.")
    published = options["published"]
    if published is not None and read_time(published) is None:
        raise click.UsageError(f"--published {published} is no date; write it as 2031-10-16.")
    hints = Hints(published=published)
    batch = Batch(sources, partial(read_one, hints=hints, limits=Limits()))
    rows = [*event_rows(with_events(reading) for reading in batch.readings())]
    columns = options["width"] or shutil.get_terminal_size((DEFAULT_COLUMNS, 24)).columns
    with writing_to("standard output"):
        if options["as_json"]:
            click.echo(events_json(rows), nl=False)
        elif options["as_csv"]:
            click.echo(events_csv(rows), nl=False)
        else:
            click.echo(events_text(rows, width=columns), nl=False)
    return batch.exit_status


def with_events(reading: Reading) -> Reading:
    """A reading with its events, whether the line that read it has that step or not."""
    from sayso.reading.events import Coder

    step = Coder()
    if any(maker.step == step.name for maker in reading.makers):
        return reading
    maker = Maker(step=step.name, version=step.version, weights=step.weights)
    timed = with_times(reading)
    if timed.parse is None:
        return timed
    return replace(step(timed), makers=(*timed.makers, maker))
