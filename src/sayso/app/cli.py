"""The command line: `sayso read`."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from sayso import __version__
from sayso.app.batches import Batch
from sayso.app.endings import Front
from sayso.app.forms import show_csv, show_html, show_json, show_terminal
from sayso.app.sources import read_one

if TYPE_CHECKING:
    from sayso.intake import Hints

__all__ = ["cli", "main"]


@click.group(cls=Front, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="sayso", message="%(prog)s %(version)s")
def cli() -> None:
    """Who says what in a news text."""


class ReadOptions(TypedDict):
    """What the options of `sayso read` arrive as."""

    as_json: bool
    as_csv: bool
    html: str | None
    title: str | None
    publisher: str | None
    published: str | None
    width: int | None
    colour: bool | None


@cli.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a table, one row a statement.")
@click.option("--html", metavar="FILE", help="Write one self-contained page; - prints it.")
@click.option("--title", metavar="TEXT", help="The title, where a text does not say it.")
@click.option("--publisher", metavar="NAME", help="Who published the text.")
@click.option("--published", metavar="DATE", help="When, as YYYY-MM-DD.")
@click.option("--width", metavar="COLUMNS", type=click.IntRange(min=20), help="How wide to print.")
@click.option(
    "--colour/--no-colour",
    "--color/--no-color",
    "colour",
    default=None,
    help="Whether to colour; by default on a terminal, unless NO_COLOR is set.",
)
def read(sources: tuple[str, ...], **options: Unpack[ReadOptions]) -> int:
    """Show who says what in each SOURCE: a file, or - for standard input.

    Text, Markdown and HTML are read. Sources that cannot be read are listed on standard error,
    one a line, and the others are read all the same.

    Example: sayso read article.txt --published 2031-10-16
    """
    from sayso.intake import Limits

    _refuse_clashes(sources, options)
    batch = Batch(sources, partial(read_one, hints=_hints_of(options), limits=Limits()))
    readings = batch.readings()
    if options["as_json"]:
        show_json(readings)
    elif options["as_csv"]:
        show_csv(readings)
    elif options["html"] is not None:
        show_html(readings, path=options["html"])
    else:
        show_terminal(readings, width=options["width"], colour=options["colour"])
    return batch.exit_status


def _refuse_clashes(sources: tuple[str, ...], options: ReadOptions) -> None:
    """Refuse options that cannot hold together.

    Raises:
        click.UsageError: with the reason.
    """
    html = options["html"]
    if options["as_json"] + options["as_csv"] + (html is not None) > 1:
        raise click.UsageError("Give only one of --json, --csv and --html.")
    for option, value in (("--html", html), ("--title", options["title"])):
        if value is not None and len(sources) > 1:
            raise click.UsageError(f"{option} is for one SOURCE, but {len(sources)} were given.")
    if html is not None and _same_file(html, sources[0]):
        raise click.UsageError(f"--html {html} would overwrite SOURCE.")


def _same_file(left: str, right: str) -> bool:
    try:
        return Path(left).samefile(right)
    except OSError:
        return False


def _hints_of(options: ReadOptions) -> Hints:
    """What the options say about the document.

    Raises:
        click.UsageError: if the date is none.
    """
    from sayso.intake import Hints
    from sayso.intake.dates import read_time

    published = options["published"]
    if published is not None and read_time(published) is None:
        raise click.UsageError(f"--published {published} is no date; write it as 2031-10-16.")
    return Hints(title=options["title"], publisher=options["publisher"], published=published)


def main() -> None:
    """Run the command line under its own name, however it was started."""
    cli(prog_name="sayso")
