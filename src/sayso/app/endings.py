"""How a command ends: by itself, by Ctrl-C, by a signal, or because nobody listens any more."""

from __future__ import annotations

import contextlib
import importlib
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from types import FrameType
from typing import Any

import click

from sayso.app.streams import discard_output, error_line, note, use_utf8, writing_to
from sayso.errors import SaysoError, UnwritableOutput

__all__ = ["Front"]

STOPPED_BY_CTRL_C = 128 + 2
STOPPED_BY_CLOSED_PIPE = 128 + 13
STOPPED_BY_SIGTERM = 128 + 15


class Front(click.Group):
    """A group whose commands return their exit status and end tidily.

    A command returns 0 to 3, or raises a `SaysoError`, which is shown as one line and ends it
    with the error's own status. Ctrl-C ends with 130, SIGTERM with 143 and a closed pipe with
    141, as shells have it, none with a traceback.

    late: commands that are fetched when they are first asked for, from the modules of their names
        in `sayso.app`; what the others do not run costs them nothing.
    """

    def __init__(self, *args: Any, late: Sequence[str] = (), **extra: Any) -> None:
        super().__init__(*args, **extra)
        self._late = late

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, sorted."""
        return sorted({*super().list_commands(ctx), *self._late})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name."""
        if cmd_name in self._late and cmd_name not in self.commands:
            self.add_command(getattr(importlib.import_module(f"sayso.app.{cmd_name}"), cmd_name))
        return super().get_command(ctx, cmd_name)

    def main(self, *args: Any, **extra: Any) -> Any:
        """Set up the streams, then do as every group does."""
        use_utf8()
        return super().main(*args, **extra)

    def invoke(self, ctx: click.Context) -> None:
        """Run the command and end with its status."""
        with _sigterm_as_exit():
            ctx.exit(self._status(ctx))

    def _status(self, ctx: click.Context) -> int:
        try:
            status: int = super().invoke(ctx)
            with writing_to("standard output"):
                sys.stdout.flush()
        except KeyboardInterrupt:
            note("sayso: stopped")
            return STOPPED_BY_CTRL_C
        except BrokenPipeError:
            discard_output()
            return STOPPED_BY_CLOSED_PIPE
        except SaysoError as error:
            note(error_line(error))
            if isinstance(error, UnwritableOutput):
                discard_output()
            return error.exit_status
        return status


@contextlib.contextmanager
def _sigterm_as_exit() -> Iterator[None]:
    """Let SIGTERM unwind the program, so that half-written files are removed."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _leave(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(STOPPED_BY_SIGTERM)
