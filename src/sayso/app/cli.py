"""The command line: `sayso read`, `sayso voices`, and the commands with files of their own."""

from __future__ import annotations

import atexit
import gc
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from sayso import __version__
from sayso.app.batches import Batch
from sayso.app.endings import Front
from sayso.app.forms import (
    VoiceForm,
    show_csv,
    show_html,
    show_json,
    show_terminal,
    show_voices,
)
from sayso.app.sources import known_parties, read_one

if TYPE_CHECKING:
    from sayso.intake import Hints

__all__ = ["cli", "main"]


LATE = tuple("check disputes events gather happening judge rejects stories timeline".split())


@click.group(cls=Front, late=LATE, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="sayso", message="%(prog)s %(version)s")
def cli() -> None:
    """Who says what in a news text."""


parties_option = click.option(
    "--parties",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Names, aliases and roles that you know, as TOML or CSV.",
)
width_option = click.option(
    "--width", metavar="COLUMNS", type=click.IntRange(min=20), help="How wide to print."
)


class ReadOptions(TypedDict):
    """What the options of `sayso read` arrive as."""

    as_json: bool
    as_csv: bool
    html: str | None
    title: str | None
    publisher: str | None
    published: str | None
    parties: Path | None
    width: int | None
    colour: bool | None


class VoicesOptions(TypedDict):
    """What the options of `sayso voices` arrive as."""

    as_json: bool
    as_csv: bool
    publisher: str | None
    parties: Path | None
    everybody: bool
    width: int | None


@cli.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a table, one row a statement.")
@click.option("--html", metavar="FILE", help="Write one self-contained page; - prints it.")
@click.option("--title", metavar="TEXT", help="The title, where a text does not say it.")
@click.option("--publisher", metavar="NAME", help="Who published the text.")
@click.option("--published", metavar="DATE", help="When, as YYYY-MM-DD.")
@parties_option
@width_option
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
    hints, parties = _hints_of(options), known_parties(options["parties"])
    batch = Batch(sources, partial(read_one, hints=hints, limits=Limits(), parties=parties))
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


@cli.command()
@click.argument("sources", metavar="STORE|FILE...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a table, one row a voice.")
@click.option("--publisher", metavar="NAME", help="Who published the texts.")
@parties_option
@click.option(
    "--everybody", is_flag=True, help="List persons without a public role for several files too."
)
@width_option
def voices(sources: tuple[str, ...], **options: Unpack[VoicesOptions]) -> int:
    """Show who is given a voice in STORE or FILEs: how often, in which form, by which publishers.

    Voices of several documents are one where they have the same full name. Files that cannot be
    read are listed on standard error, one a line, and the others are read all the same.

    Example: sayso voices monday.txt tuesday.txt --csv
    """
    from sayso.app.comparing import is_store
    from sayso.app.voices_counted import show_voices_of
    from sayso.intake import Hints, Limits

    if options["as_json"] and options["as_csv"]:
        raise click.UsageError("Give only one of --json and --csv.")
    form: VoiceForm = "json" if options["as_json"] else "csv" if options["as_csv"] else "terminal"
    shown = partial(show_voices, form=form, everybody=options["everybody"], width=options["width"])
    if len(sources) == 1 and is_store(Path(sources[0])):
        if options["publisher"] is not None or options["parties"] is not None:
            raise click.UsageError("--publisher and --parties are for files.")
        return show_voices_of(Path(sources[0]), shown)
    hints, parties = Hints(publisher=options["publisher"]), known_parties(options["parties"])
    batch = Batch(sources, partial(read_one, hints=hints, limits=Limits(), parties=parties))
    shown(batch.readings())
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
    # numpy's BLAS would start a thread for each core, which spins for 0.1 s and gets nothing to do.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # What is loaded stays until the end: to look through it for garbage again and again costs a
    # tenth of the time.
    gc.set_threshold(20_000, 20, 50)
    # Nor need it be looked through at the end, when all of it goes with the process.
    atexit.register(gc.freeze)
    cli(prog_name="sayso")
