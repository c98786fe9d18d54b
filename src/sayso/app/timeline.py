"""The command `sayso timeline`: what happened and what was said, in order of time."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from sayso.app.batches import ALL_DONE, NOTHING_READ, Batch
from sayso.app.comparing import is_store
from sayso.app.pages import write_whole
from sayso.app.sources import read_one
from sayso.app.streams import writing_to
from sayso.app.timeline_chapters import Chapter, Wanted, chapter_of_files, chapters_of_store

if TYPE_CHECKING:
    from sayso.intake import Hints

__all__ = ["timeline"]

FORMATS = ("timelinejs", "vis", "ics")
DEFAULT_COLUMNS = 80


class TimelineOptions(TypedDict):
    """What the options of `sayso timeline` arrive as."""

    as_json: bool
    as_csv: bool
    html: str | None
    as_format: str | None
    story: str | None
    happening: str | None
    publisher: str | None
    published: str | None
    everybody: bool
    width: int | None


@click.command()
@click.argument("sources", metavar="STORE|FILE...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a table, one row an entry.")
@click.option("--html", metavar="FILE", help="Write one self-contained page; - prints it.")
@click.option(
    "--as",
    "as_format",
    type=click.Choice(FORMATS),
    help="Print it for TimelineJS, for vis-timeline, or as iCalendar.",
)
@click.option("--story", metavar="ID", help="Show one story only.")
@click.option("--happening", metavar="ID", help="Show the accounts of one happening only.")
@click.option("--publisher", metavar="NAME", help="Who published the texts.")
@click.option("--published", metavar="DATE", help="When, as YYYY-MM-DD.")
@click.option(
    "--everybody", is_flag=True, help="Name persons without a public role for several files too."
)
@click.option("--width", metavar="COLUMNS", type=click.IntRange(min=20), help="How wide to print.")
def timeline(sources: tuple[str, ...], **options: Unpack[TimelineOptions]) -> int:
    """Show what STORE, or each FILE, dates, and when what it reports was said, in order of time.

    What has no date stands at the end. Days that nothing in a text names are marked as assumed. A
    store is shown story by story. Where voices give different days for one happening, that is said.

    Example: sayso timeline article.txt --published 2031-10-16
    """
    chosen = [options["as_json"], options["as_csv"], options["html"], options["as_format"]]
    if sum(map(bool, chosen)) > 1:
        raise click.UsageError("Give only one of --json, --csv, --html and --as.")
    hints = _hints(options)
    wanted = Wanted(options["everybody"], options["story"], options["happening"])
    if len(sources) == 1 and is_store(Path(sources[0])):
        if options["publisher"] is not None or options["published"] is not None:
            raise click.UsageError("--publisher and --published are for files.")
        shown = _show(chapters_of_store(Path(sources[0]), wanted), options)
        return ALL_DONE if shown else NOTHING_READ
    from sayso.intake import Limits

    batch = Batch(sources, partial(read_one, hints=hints, limits=Limits()))
    chapter = chapter_of_files(batch.readings(), wanted)
    if batch.read_count:
        _show([chapter], options)
    return batch.exit_status


def _hints(options: TimelineOptions) -> Hints:
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


def _show(chapters: Iterable[Chapter], options: TimelineOptions) -> int:
    """Show chapters, one by one where the form allows it. Returns how many there were."""
    if options["html"] is not None or options["as_format"] is not None:
        whole = list(chapters)
        _show_whole(whole, options)
        return len(whole)
    count = 0
    for count, chapter in enumerate(chapters, 1):
        with writing_to("standard output"):
            for part in _parts(chapter, options, is_first=count == 1):
                click.echo(part, nl=False)
    return count


def _parts(chapter: Chapter, options: TimelineOptions, *, is_first: bool) -> Iterator[str]:
    from sayso.output import timeline_days, timeline_text

    if options["as_json"]:
        yield timeline_text.timeline_json(chapter.rows)
        yield timeline_days.differences_json(chapter.differences)
    elif options["as_csv"]:
        yield timeline_text.timeline_csv(chapter.rows, heading=is_first)
    else:
        columns = options["width"] or shutil.get_terminal_size((DEFAULT_COLUMNS, 24)).columns
        yield "" if is_first else "\n"
        if chapter.story or chapter.dependence.documents > 1:
            yield timeline_text.chapter_heading(
                chapter.title, chapter.story, chapter.dependence, width=columns
            )
        yield timeline_text.timeline_text(chapter.rows, width=columns)
        yield timeline_days.differences_text(chapter.differences, width=columns)


def _show_whole(chapters: list[Chapter], options: TimelineOptions) -> None:
    """Show all chapters as one: a page, or a file for another program."""
    from sayso.output.timeline import in_order
    from sayso.output.timeline_exports import timeline_ics, timeline_timelinejs, timeline_vis
    from sayso.output.timeline_html import timeline_page

    rows = in_order(row for chapter in chapters for row in chapter.rows)
    html, as_format = options["html"], options["as_format"]
    if html is None and as_format is not None:
        renderers = {"timelinejs": timeline_timelinejs, "vis": timeline_vis, "ics": timeline_ics}
        text = renderers[as_format](rows)
    else:
        text = timeline_page(rows, [each for chapter in chapters for each in chapter.differences])
    if html is not None and html != "-":
        write_whole(Path(html), text)
        return
    with writing_to("standard output"):
        click.echo(text, nl=False)
