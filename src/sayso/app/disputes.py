"""The command `sayso disputes`: where accounts of one happening differ, and how."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from sayso.app.comparing import NOTHING_READ, Compared, compared_files, compared_store, is_store
from sayso.app.pages import write_whole
from sayso.app.streams import note, one_line, writing_to

if TYPE_CHECKING:
    from sayso.output.dispute_table import HappeningTable

__all__ = ["DisputeOptions", "disputes", "show_tables"]

DEFAULT_COLUMNS = 80


class DisputeOptions(TypedDict):
    """What the options of `sayso disputes` arrive as."""

    as_json: bool
    as_csv: bool
    html: str | None
    publisher: str | None
    everything: bool
    everybody: bool
    width: int | None


@click.command()
@click.argument("sources", metavar="STORE|FILE...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a table, one row a claim.")
@click.option("--html", metavar="FILE", help="Write one self-contained page; - prints it.")
@click.option("--publisher", metavar="NAME", help="Who published the files.")
@click.option(
    "--all", "everything", is_flag=True, help="Show happenings that are not in dispute, too."
)
@click.option("--everybody", is_flag=True, help="Name persons without a public role, too.")
@click.option("--width", metavar="COLUMNS", type=click.IntRange(min=20), help="How wide to print.")
def disputes(sources: tuple[str, ...], **options: Unpack[DisputeOptions]) -> int:
    """Show where the accounts of STORE, or of the FILEs, differ on one happening, and how.

    Copies count once. Numbers that differ are not yet a dispute: later counts, parts of a whole
    and bounds that meet stand side by side. Who is right is not said.

    Example: sayso disputes monday.txt tuesday.txt
    """
    chosen = [options["as_json"], options["as_csv"], options["html"]]
    if sum(map(bool, chosen)) > 1:
        raise click.UsageError("Give only one of --json, --csv and --html.")
    stored = len(sources) == 1 and is_store(Path(sources[0]))
    if stored:
        if options["publisher"] is not None:
            raise click.UsageError("--publisher is for files.")
        compared, status = compared_store(Path(sources[0]))
    else:
        compared, status = compared_files(sources, publisher=options["publisher"])
    if stored and status == NOTHING_READ:
        note(one_line(f"sayso: {sources[0]}: holds no documents; `sayso gather` takes them in"))
    elif stored or compared.publishers:
        _show(compared, options)
    return status


def _show(compared: Compared, options: DisputeOptions) -> None:
    from sayso.output.dispute_text import disputes_csv, disputes_json

    everybody = options["everybody"]
    if options["as_json"] or options["as_csv"]:
        shown = compared.shown(everybody=everybody)
        with writing_to("standard output"):
            for line in disputes_json(shown) if options["as_json"] else [disputes_csv(shown)]:
                click.echo(line, nl=False)
        return
    tables = compared.tables(everybody=everybody)
    everything = options["everything"]
    tables = [each for each in tables if each.differences or (everything and each.lines)]
    show_tables(tables, html=options["html"], width=options["width"])


def show_tables(tables: list[HappeningTable], *, html: str | None, width: int | None) -> None:
    """Print tables for people, or write them as one page.

    html: the file to write; "-" prints the page; None prints text.
    width: in columns; None takes that of the terminal, or 80 where there is none.
    """
    from sayso.output.dispute_html import disputes_page
    from sayso.output.dispute_text import disputes_text

    if html is not None and html != "-":
        write_whole(Path(html), disputes_page(tables))
        return
    columns = width or shutil.get_terminal_size((DEFAULT_COLUMNS, 24)).columns
    text = disputes_page(tables) if html else disputes_text(tables, width=columns)
    if not text:
        text = "No account contradicts another one.\n"
    with writing_to("standard output"):
        click.echo(text, nl=False)
