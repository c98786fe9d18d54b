"""Forms: the ways in which readings are shown."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from sayso.app.pages import write_whole
from sayso.app.streams import note, writing_to
from sayso.records import Reading

if TYPE_CHECKING:
    from rich.console import Console

__all__ = [
    "VoiceForm",
    "console_of",
    "show_csv",
    "show_html",
    "show_json",
    "show_terminal",
    "show_voices",
]

VoiceForm = Literal["terminal", "json", "csv"]
"""For people, or for programs."""


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
    from sayso.output.terminal import show

    console = console_of(width, colour=colour)
    for reading in readings:
        with writing_to("standard output"):
            show(reading, console)


def show_voices(
    readings: Iterable[Reading], *, form: VoiceForm, everybody: bool, width: int | None = None
) -> None:
    """Print the table of voices, once all documents have been read.

    everybody: whether persons without a public role are listed for several documents too.
    width: in columns, for people; None as in `show_terminal`.
    """
    from sayso.app.voices_counted import counted_voices
    from sayso.output.voice_table import voices_csv, voices_json

    table = counted_voices(readings, everybody=everybody)
    if form == "terminal":
        from sayso.output.terminal import show_voices as show_table

        with writing_to("standard output"):
            show_table(table, console_of(width))
        return
    _print(voices_json(table) if form == "json" else voices_csv(table))
    if table.left_out:
        note(f"sayso: persons without a public role left out: {table.left_out} (see --everybody)")


def console_of(width: int | None, *, colour: bool | None = None) -> Console:
    """Standard output for people.

    width: in columns; None takes that of the terminal, or 80 where there is none.
    colour: None colours on a terminal, unless NO_COLOR is set.
    """
    from rich.console import Console

    return Console(
        file=sys.stdout,
        width=width,
        force_terminal=True if colour else None,
        no_color=None if colour is None else not colour,
        highlight=False,
        markup=False,
        emoji=False,
    )


def _print(text: str) -> None:
    with writing_to("standard output"):
        click.echo(text, nl=False)
