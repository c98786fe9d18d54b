"""Forms: the ways in which readings are shown."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from sayso.app.pages import write_whole
from sayso.app.streams import writing_to
from sayso.records import Reading

__all__ = ["show_csv", "show_html", "show_json", "show_terminal"]


def show_json(readings: Iterable[Reading]) -> None:
    """Print one JSON object a line, each as soon as its document has been read."""
    from sayso.records.interchange import dumps

    for reading in readings:
        _print(dumps(reading) + "\n")


def show_csv(readings: Iterable[Reading]) -> None:
    """Print one table with a row for each statement, once all documents have been read."""
    from sayso.output.tables import statements_csv

    _print(statements_csv(readings))


def show_html(readings: Iterable[Reading], *, path: str) -> None:
    """Write one self-contained page.

    readings: at most one.
    path: the file to write; "-" prints the page.
    """
    from sayso.output.html import page

    for reading in readings:
        if path == "-":
            _print(page(reading))
        else:
            write_whole(Path(path), page(reading))


def show_terminal(readings: Iterable[Reading], *, width: int | None, colour: bool | None) -> None:
    """Print the reading view, for people.

    width: in columns; None takes that of the terminal, or 80 where there is none.
    colour: None colours on a terminal, unless NO_COLOR is set.
    """
    from rich.console import Console

    from sayso.output.terminal import show

    console = Console(
        file=sys.stdout,
        width=width,
        force_terminal=True if colour else None,
        no_color=None if colour is None else not colour,
        highlight=False,
        markup=False,
        emoji=False,
    )
    for reading in readings:
        with writing_to("standard output"):
            show(reading, console)


def _print(text: str) -> None:
    with writing_to("standard output"):
        click.echo(text, nl=False)
