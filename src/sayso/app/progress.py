"""Progress: how far a long piece of work is, how fast it goes, and how long it will take."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol

from sayso.app.streams import note

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress

__all__ = ["Progress", "following", "progress_line", "showing_progress"]

LINE_EVERY_SECONDS = 30.0
"""How often a line is written where there is no terminal to draw on."""

QUICK_SECONDS = 3.0
"""What takes no longer needs no progress."""

SECONDS_A_MINUTE = 60
MINUTES_AN_HOUR = 60


def progress_line(done: int, total: int, *, read: int, seconds: float, doing: str = "") -> str:
    """How far it is, as one line.

    done: how many are settled; read: how many of them had to be read for it, which is what takes
        the time. seconds: how long that took. doing: what is done, such as "comparing".
    """
    rate = read / seconds if seconds > 0 else 0.0
    left = f", {_in_words((total - done) / rate)} left" if rate else ""
    return f"sayso: {doing}{' ' if doing else ''}{done:,} of {total:,}, {rate:.1f} a second{left}"


class Progress(Protocol):
    """What is shown on standard error while something long goes on."""

    def show(self, done: int, *, read: int) -> None:
        """Show how far it is; see `progress_line`."""
        ...

    def say(self, line: str) -> None:
        """Write a line that stays."""
        ...


@contextlib.contextmanager
def showing_progress(total: int, *, doing: str = "") -> Iterator[Progress]:
    """Show how far something is: a bar on a terminal, else a line now and then.

    total: how many there are to do. doing: see `progress_line`.
    """
    if not sys.stderr.isatty():
        yield _Lines(total, doing)
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as RichProgress

    columns = (BarColumn(), TextColumn("{task.description}", markup=False))
    with RichProgress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield _Bar(bar, total, doing)


@contextlib.contextmanager
def following(total: int, *, doing: str, steps: int = 1) -> Iterator[Callable[[], None]]:
    """Follow a piece of work: what this gives is to be called after each step.

    total: how much there is to do. steps: how many steps each of it takes.

    Of what takes no more than a few seconds nothing is shown.
    """
    with contextlib.ExitStack() as stack:
        started, done, before = time.monotonic(), 0, 0
        shown: Progress | None = None

        def step() -> None:
            nonlocal shown, done, before
            done += 1
            if shown is None and time.monotonic() - started > QUICK_SECONDS:
                shown, before = stack.enter_context(showing_progress(total, doing=doing)), done
            if shown is not None:
                shown.show(done // steps, read=(done - before) // steps)

        yield step


class _Lines:
    """Progress in a log: not a line for each of a million documents."""

    def __init__(self, total: int, doing: str) -> None:
        self._total, self._doing = total, doing
        self._started = self._last = time.monotonic()

    def show(self, done: int, *, read: int) -> None:
        now = time.monotonic()
        if now - self._last >= LINE_EVERY_SECONDS:
            self._last = now
            seconds = now - self._started
            line = progress_line(done, self._total, read=read, seconds=seconds, doing=self._doing)
            self.say(line)

    def say(self, line: str) -> None:
        note(line)


class _Bar:
    """Progress on a terminal."""

    def __init__(self, bar: RichProgress, total: int, doing: str) -> None:
        self._bar, self._total, self._doing = bar, total, doing
        self._task = bar.add_task("sayso: starting", total=total)
        self._started = time.monotonic()

    def show(self, done: int, *, read: int) -> None:
        seconds = time.monotonic() - self._started
        line = progress_line(done, self._total, read=read, seconds=seconds, doing=self._doing)
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
