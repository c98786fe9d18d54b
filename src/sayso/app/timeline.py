"""The command `sayso timeline`: what happened and what was said, in order of time."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from sayso.app.batches import Batch
from sayso.app.pages import write_whole
from sayso.app.sources import read_one
from sayso.app.streams import writing_to
from sayso.records import Maker, Reading

if TYPE_CHECKING:
    from sayso.output.timeline import TimelineRow

__all__ = ["timeline"]

FORMATS = ("timelinejs", "vis", "ics")
DEFAULT_COLUMNS = 80


class TimelineOptions(TypedDict):
    """What the options of `sayso timeline` arrive as."""

    as_json: bool
    as_csv: bool
    html: str | None
    as_format: str | None
    publisher: str | None
    published: str | None
    everybody: bool
    width: int | None


@click.command()
@click.argument("sources", metavar="FILE...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a table, one row an entry.")
@click.option("--html", metavar="FILE", help="Write one self-contained page; - prints it.")
@click.option(
    "--as",
    "as_format",
    type=click.Choice(FORMATS),
    help="Print it for TimelineJS, for vis-timeline, or as iCalendar.",
)
@click.option("--publisher", metavar="NAME", help="Who published the texts.")
@click.option("--published", metavar="DATE", help="When, as YYYY-MM-DD.")
@click.option(
    "--everybody", is_flag=True, help="Name persons without a public role for several files too."
)
@click.option("--width", metavar="COLUMNS", type=click.IntRange(min=20), help="How wide to print.")
def timeline(sources: tuple[str, ...], **options: Unpack[TimelineOptions]) -> int:
    """Show what each FILE dates, and when what it reports was said, in order of time.

    What has no date stands at the end. Days that nothing in a text names are marked as assumed.

    Example: sayso timeline article.txt --published 2031-10-16
    """
    from sayso.intake import Hints, Limits
    from sayso.intake.dates import read_time
    from sayso.output.timeline import timeline_rows

    chosen = [options["as_json"], options["as_csv"], options["html"], options["as_format"]]
    if sum(map(bool, chosen)) > 1:
        raise click.UsageError("Give only one of --json, --csv, --html and --as.")
    published = options["published"]
    if published is not None and read_time(published) is None:
        raise click.UsageError(f"--published {published} is no date; write it as 2031-10-16.")
    hints = Hints(publisher=options["publisher"], published=published)
    batch = Batch(sources, partial(read_one, hints=hints, limits=Limits()))
    readings = (with_times(reading) for reading in batch.readings())
    rows = timeline_rows(readings, everybody=options["everybody"])
    if batch.read_count:
        _show(rows, options)
    return batch.exit_status


def with_times(reading: Reading) -> Reading:
    """A reading with its times, whether the line that read it has that step or not."""
    from sayso.reading.times import Anchor

    step = Anchor()
    if any(maker.step == step.name for maker in reading.makers):
        return reading
    maker = Maker(step=step.name, version=step.version, weights=step.weights)
    return replace(step(reading), makers=(*reading.makers, maker))


def _show(rows: Sequence[TimelineRow], options: TimelineOptions) -> None:
    html = options["html"]
    if html is not None and html != "-":
        from sayso.output.timeline_html import timeline_page

        write_whole(Path(html), timeline_page(rows))
        return
    with writing_to("standard output"):
        click.echo(_renderer(options)(rows), nl=False)


def _renderer(options: TimelineOptions) -> Callable[[Sequence[TimelineRow]], str]:
    from sayso.output import timeline_exports, timeline_html, timeline_text

    if options["html"] is not None:
        return timeline_html.timeline_page
    if options["as_json"]:
        return timeline_text.timeline_json
    if options["as_csv"]:
        return timeline_text.timeline_csv
    formats = {
        "timelinejs": timeline_exports.timeline_timelinejs,
        "vis": timeline_exports.timeline_vis,
        "ics": timeline_exports.timeline_ics,
    }
    if options["as_format"] is not None:
        return formats[options["as_format"]]
    columns = options["width"] or shutil.get_terminal_size((DEFAULT_COLUMNS, 24)).columns
    return partial(timeline_text.timeline_text, width=columns)
