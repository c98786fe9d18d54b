"""What goes to the screen: always UTF-8, notes always on one line."""

from __future__ import annotations

import contextlib
import io
import os
import sys
import unicodedata
from collections.abc import Iterator

import click

from sayso.errors import SaysoError, UnwritableOutput
from sayso.records import Gap

__all__ = [
    "discard_output",
    "error_line",
    "gap_line",
    "note",
    "one_line",
    "use_utf8",
    "writing_to",
]

BREAKING_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Characters that can break a line, steer a terminal, or cannot be written: shown as escapes."""


def use_utf8() -> None:
    r"""Make standard output and standard error UTF-8, whatever the system says.

    A lone surrogate, as in a file name that is not UTF-8, is written as `\udcXX`: safe on every
    screen, and inside JSON the escape that gives the name back. Line breaks stay as they are.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def discard_output() -> None:
    """Send what is still unwritten to nowhere, once standard output takes no more."""
    try:
        descriptor = sys.stdout.fileno()
    except (OSError, ValueError):
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)


@contextlib.contextmanager
def writing_to(place: str) -> Iterator[None]:
    """Name the place in which writing fails; a closed pipe passes through as it is.

    Raises:
        UnwritableOutput: if the disk is full, the folder read-only, and so on.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UnwritableOutput(place, error.strerror or str(error)) from error


def note(line: str) -> None:
    """Write one line to standard error."""
    click.echo(line, err=True)


def error_line(error: SaysoError) -> str:
    """An error as one line: `sayso: CODE: place: reason`."""
    return one_line(f"sayso: {error.code}: {error}")


def gap_line(gap: Gap, *, place: str) -> str:
    """A warning as one line: `sayso: CODE: place: sentence`.

    gap: its reason starts with a code and a colon.
    place: the source, as given.
    """
    code, _, sentence = gap.reason.partition(": ")
    return one_line(f"sayso: {code}: {place}: {sentence}")


def one_line(text: str) -> str:
    """The text with every character that could break or steer the line written as an escape."""
    return "".join(
        _escape(character) if unicodedata.category(character) in BREAKING_CATEGORIES else character
        for character in text
    )


def _escape(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
