"""The command `sayso happening`: every account of one happening."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from sayso.app.comparing import NOTHING_READ, compared_store, stories_compared
from sayso.app.disputes import show_tables
from sayso.app.streams import writing_to

if TYPE_CHECKING:
    from sayso.output.dispute_table import HappeningTable
    from sayso.storage import Store

__all__ = ["happening"]

ALL_DONE = 0


class HappeningOptions(TypedDict):
    """What the options of `sayso happening` arrive as."""

    as_json: bool
    html: str | None
    everybody: bool
    width: int | None


@click.command()
@click.argument("happening_id", metavar="ID")
@click.argument("store", metavar="STORE", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@click.option("--html", metavar="FILE", help="Write one self-contained page; - prints it.")
@click.option("--everybody", is_flag=True, help="Name persons without a public role, too.")
@click.option("--width", metavar="COLUMNS", type=click.IntRange(min=20), help="How wide to print.")
def happening(happening_id: str, store: Path, **options: Unpack[HappeningOptions]) -> int:
    """Show every account in STORE of the happening with this ID, as `sayso disputes` prints it.

    Example: sayso happening happening-0123456789abcdef articles.db
    """
    if options["as_json"] and options["html"]:
        raise click.UsageError("Give only one of --json and --html.")
    with compared_store(store) as compared:
        if compared is None:
            return NOTHING_READ
        table = _table(compared, happening_id, everybody=options["everybody"])
    if table is None:
        raise click.UsageError(f"No happening of {store} that anybody speaks of is {happening_id}.")
    if options["as_json"]:
        from sayso.output.dispute_text import table_json

        with writing_to("standard output"):
            for line in table_json(table):
                click.echo(line, nl=False)
    else:
        show_tables([table], html=options["html"], width=options["width"])
    return ALL_DONE


def _table(store: Store, id_: str, *, everybody: bool) -> HappeningTable | None:
    """All accounts of a happening; None where nobody speaks of one with this id."""
    found = store.named(id_)
    if found is None or found.story is None:
        return None
    for compared in stories_compared(store, story=found.story):
        for table in compared.tables(everybody=everybody):
            if table.happening.id == id_:
                return table
    return None
