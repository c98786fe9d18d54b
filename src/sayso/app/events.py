"""The command `sayso events`: what is said to happen, and who stands for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from sayso.app.batches import Batch
from sayso.app.forms import console_of
from sayso.app.sources import known_parties, read_one
from sayso.app.streams import note, writing_to

if TYPE_CHECKING:
    from sayso.output.event_table import EventRow, Scope, Selection

__all__ = ["events"]

CODEBOOKS = ("plover", "cameo", "acled")


class EventOptions(TypedDict):
    """What the options of `sayso events` arrive as."""

    as_json: bool
    as_csv: bool
    as_format: str | None
    only_asserted: bool
    everything: bool
    publisher: str | None
    published: str | None
    parties: Path | None
    everybody: bool
    width: int | None


@click.command()
@click.argument("sources", metavar="FILE...", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a table, one row an event.")
@click.option(
    "--as",
    "as_format",
    type=click.Choice(CODEBOOKS),
    help="Print a table with the columns of POLECAT, of GDELT with CAMEO codes, or of ACLED.",
)
@click.option(
    "--asserted", "only_asserted", is_flag=True, help="Only what the publisher itself asserts."
)
@click.option("--all", "everything", is_flag=True, help="Also what nobody stands for.")
@click.option("--publisher", metavar="NAME", help="Who published the texts.")
@click.option("--published", metavar="DATE", help="When, as YYYY-MM-DD.")
@click.option(
    "--parties",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Names, aliases and roles that you know, as TOML or CSV.",
)
@click.option(
    "--everybody", is_flag=True, help="Name persons without a public role for several files too."
)
@click.option("--width", metavar="COLUMNS", type=click.IntRange(min=20), help="How wide to print.")
def events(sources: tuple[str, ...], **options: Unpack[EventOptions]) -> int:
    """Show what each FILE says to happen, by PLOVER's types, and how each voice stands to it.

    Listed is what the publisher itself asserts, and, with their voices, what others assert, deny,
    doubt, ask about or call for. An event that is only denied says so in every form. In the tables
    of other codebooks, which have no place for a denial, a row needs somebody who asserts it.

    Example: sayso events article.txt --csv
    """
    from sayso.intake import Hints, Limits
    from sayso.intake.dates import read_time
    from sayso.output.event_table import Selection, event_rows

    _refuse_clashes(options)
    published = options["published"]
    if published is not None and read_time(published) is None:
        raise click.UsageError(f"--published {published} is no date; write it as 2031-10-16.")
    hints = Hints(publisher=options["publisher"], published=published)
    parties = known_parties(options["parties"])
    batch = Batch(sources, partial(read_one, hints=hints, limits=Limits(), parties=parties))
    scope = _scope(options)
    selection = Selection(lambda row: scope.takes(row.told))
    withheld = len(sources) > 1 and not options["everybody"]
    rows = selection.of(event_rows(batch.readings(), withheld=withheld))
    _show(rows, selection, batch, options)
    return batch.exit_status


def _refuse_clashes(options: EventOptions) -> None:
    """Refuse options that cannot hold together.

    Raises:
        click.UsageError: with the reason.
    """
    if sum(map(bool, (options["as_json"], options["as_csv"], options["as_format"]))) > 1:
        raise click.UsageError("Give only one of --json, --csv and --as.")
    if options["only_asserted"] and options["everything"]:
        raise click.UsageError("Give only one of --asserted and --all.")


def _scope(options: EventOptions) -> Scope:
    from sayso.output.event_table import Scope

    if options["only_asserted"]:
        return Scope.ASSERTED
    if options["everything"]:
        return Scope.ALL
    return Scope.CLAIMED if options["as_format"] else Scope.HELD


def _show(
    rows: Iterator[EventRow], selection: Selection, batch: Batch, options: EventOptions
) -> None:
    """Print the rows, for programs each as soon as its document has been read."""
    if not any((options["as_json"], options["as_csv"], options["as_format"])):
        from sayso.output.terminal import show_events

        with writing_to("standard output"):
            listed = list(rows)
            if batch.read_count:
                show_events(listed, console_of(options["width"]), left_out=selection.left_out)
        return
    from sayso.output.event_table import Selection
    from sayso.output.exports.event_acled import in_acled

    first = next(rows, None)
    if not batch.read_count:
        return
    fitting = Selection(in_acled if options["as_format"] == "acled" else lambda _row: True)
    taken = fitting.of(rows if first is None else chain([first], rows))
    with writing_to("standard output"):
        for line in _lines(taken, options):
            click.echo(line, nl=False)
    if selection.left_out:
        note(f"sayso: events left out: {selection.left_out} (see --all)")
    if fitting.left_out:
        note(f"sayso: events that ACLED has no type for left out: {fitting.left_out}")


def _lines(rows: Iterable[EventRow], options: EventOptions) -> Iterator[str]:
    """The lines of the form that was asked for."""
    from sayso.output import exports
    from sayso.output.event_table import events_json

    if options["as_json"]:
        return events_json(rows)
    if options["as_csv"]:
        return exports.events_csv(rows)
    tables = {
        "plover": exports.plover_table,
        "cameo": exports.cameo_table,
        "acled": exports.acled_table,
    }
    return tables[options["as_format"] or ""](rows)
