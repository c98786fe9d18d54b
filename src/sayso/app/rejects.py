"""The command `sayso rejects`: what a store does not hold, and why."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.app.streams import one_line, writing_to

if TYPE_CHECKING:
    from sayso.storage import Rejected

__all__ = ["rejects"]

COLUMNS = ("source", "digest", "code", "reason", "quarantined")


@click.command()
@click.argument("store", metavar="STORE", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a table, one row a source.")
def rejects(store: Path, *, as_json: bool, as_csv: bool) -> int:
    """List what was rejected when STORE was gathered, each with its reason.

    Example: sayso rejects articles.db --csv
    """
    from sayso.storage import Store

    if as_json and as_csv:
        raise click.UsageError("Give only one of --json and --csv.")
    lines = _as_json if as_json else _as_csv if as_csv else _as_text
    with Store.open(store) as opened, writing_to("standard output"):
        for line in lines(opened.rejects()):
            click.echo(line, nl=False)
    return 0


def _as_text(rejected: Iterable[Rejected]) -> Iterator[str]:
    for each in rejected:
        yield one_line(f"{each.code}: {each.source}: {each.reason}") + "\n"


def _as_json(rejected: Iterable[Rejected]) -> Iterator[str]:
    for each in rejected:
        row = {column: getattr(each, column) for column in COLUMNS}
        yield json.dumps(row, ensure_ascii=False) + "\n"


def _as_csv(rejected: Iterable[Rejected]) -> Iterator[str]:
    from sayso.output.characters import for_spreadsheet

    yield _csv_line(COLUMNS)
    for each in rejected:
        quarantined = "yes" if each.quarantined else "no"
        cells = (each.source, each.digest or "", each.code, each.reason, quarantined)
        yield _csv_line([for_spreadsheet(cell) for cell in cells])


def _csv_line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue()
