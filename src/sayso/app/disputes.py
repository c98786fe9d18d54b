"""The command `sayso disputes`: where accounts of one happening differ, and how."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from sayso.app.comparing import (
    NOTHING_READ,
    Compared,
    compared_files,
    compared_store,
    is_store,
    stories_compared,
)
from sayso.app.pages import write_whole
from sayso.app.streams import writing_to

if TYPE_CHECKING:
    from sayso.output.dispute_table import HappeningTable

__all__ = ["DisputeOptions", "disputes", "show_tables"]

ALL_DONE = 0
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
    if len(sources) == 1 and is_store(Path(sources[0])):
        if options["publisher"] is not None:
            raise click.UsageError("--publisher is for files.")
        with compared_store(Path(sources[0])) as store:
            if store is None:
                return NOTHING_READ
            _show(partial(stories_compared, store), options)
        return ALL_DONE
    compared, status = compared_files(sources, publisher=options["publisher"])
    if compared.publishers:
        _show(lambda **_: [compared], options)
    return status


def _show(compared: Callable[..., Iterable[Compared]], options: DisputeOptions) -> None:
    """Show what was compared. compared: gives it part by part, and with `disputed` at least the
    parts that hold a dispute.
    """
    everybody = options["everybody"]
    if options["as_json"] or options["as_csv"]:
        from sayso.app.dispute_lines import csv_in_order, json_in_order

        in_order = json_in_order if options["as_json"] else csv_in_order
        with writing_to("standard output"):
            for line in in_order(each.shown(everybody=everybody) for each in compared()):
                click.echo(line, nl=False)
        return
    show_tables(
        _tables(compared, everything=options["everything"], everybody=everybody),
        html=options["html"],
        width=options["width"],
    )


def _tables(
    compared: Callable[..., Iterable[Compared]], *, everything: bool, everybody: bool
) -> Iterator[HappeningTable]:
    """Those in dispute first."""
    for each in compared(disputed=True):
        yield from (table for table in each.tables(everybody=everybody) if table.differences)
    for each in compared() if everything else ():
        for table in each.tables(everybody=everybody):
            if table.lines and not table.differences:
                yield table


def show_tables(tables: Iterable[HappeningTable], *, html: str | None, width: int | None) -> None:
    """Print tables for people, one after the other, or write them as one page.

    html: the file to write; "-" prints the page; None prints text.
    width: in columns; None takes that of the terminal, or 80 where there is none.
    """
    from sayso.output.dispute_html import disputes_page
    from sayso.output.dispute_text import disputes_text

    if html is not None and html != "-":
        write_whole(Path(html), disputes_page(list(tables)))
        return
    columns = width or shutil.get_terminal_size((DEFAULT_COLUMNS, 24)).columns
    texts = (disputes_text([table], width=columns) for table in tables)
    with writing_to("standard output"):
        for text in [disputes_page(list(tables))] if html else _or_none(texts):
            click.echo(text, nl=False)


def _or_none(texts: Iterator[str]) -> Iterator[str]:
    yield next(texts, "No account contradicts another one.\n")
    yield from texts
