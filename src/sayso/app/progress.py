"""Progress: how far a long piece of work is, how fast it goes, and how long it will take."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from sayso.app.streams import note

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress

__all__ = ["Progress", "progress_line", "showing_progress"]

LINE_EVERY_SECONDS = 30.0
"""How often a line is written where there is no terminal to draw on."""

SECONDS_A_MINUTE = 60
MINUTES_AN_HOUR = 60


def progress_line(done: int, total: int, *, read: int, seconds: float) -> str:
    """How far it is, as one line.

    done: how many are settled; read: how many of them had to be read for it, which is what takes
        the time. seconds: how long that took.
    """
    rate = read / seconds if seconds > 0 else 0.0
    left = f", {_in_words((total - done) / rate)} left" if rate else ""
    return f"sayso: {done:,} of {total:,}, {rate:.1f} a second{left}"


class Progress(Protocol):
    """What is shown on standard error while something long goes on."""

    def show(self, done: int, *, read: int) -> None:
        """Show how far it is; see `progress_line`."""
        ...

    def say(self, line: str) -> None:
        """Write a line that stays."""
        ...


@contextlib.contextmanager
def showing_progress(total: int) -> Iterator[Progress]:
    """Show how far something is: a bar on a terminal, else a line now and then.

    total: how many there are to do.
    """
    if not sys.stderr.isatty():
        yield _Lines(total)
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as RichProgress

    columns = (BarColumn(), TextColumn("{task.description}", markup=False))
    with RichProgress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield _Bar(bar, total)


class _Lines:
    """Progress in a log: not a line for each of a million documents."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._started = self._last = time.monotonic()

    def show(self, done: int, *, read: int) -> None:
        now = time.monotonic()
        if now - self._last >= LINE_EVERY_SECONDS:
            self._last = now
            self.say(progress_line(done, self._total, read=read, seconds=now - self._started))

    def say(self, line: str) -> None:
        note(line)


class _Bar:
    """Progress on a terminal."""

    def __init__(self, bar: RichProgress, total: int) -> None:
        self._bar, self._total = bar, total
        self._task = bar.add_task("sayso: starting", total=total)
        self._started = time.monotonic()

    def show(self, done: int, *, read: int) -> None:
        seconds = time.monotonic() - self._started
        line = progress_line(done, self._total, read=read, seconds=seconds)
        self._bar.update(self._task, completed=done, description=line)

    def say(self, line: str) -> None:
        # Written past the bar, it would stand on the bar's own line.
        self._bar.console.print(line, markup=False, highlight=False, soft_wrap=True)


def _in_words(seconds: float) -> str:
    if seconds < SECONDS_A_MINUTE:
        return f"{seconds:.0f} s"
    minutes = seconds / SECONDS_A_MINUTE
    if minutes < MINUTES_AN_HOUR:
        return f"{minutes:.0f} min"
    return f"{minutes / MINUTES_AN_HOUR:.1f} h"
