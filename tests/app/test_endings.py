"""However a command ends, it ends with a status that scripts know and without a traceback."""

from __future__ import annotations

import os
import signal
import sys

import click
import pytest
from click.testing import CliRunner, Result

from sayso.app.endings import Front
from sayso.errors import MissingSource, WeightsMismatch


def run(command: object) -> Result:
    """Run a group with one command that calls `command`."""
    group = Front("sayso")
    group.add_command(click.Command("go", callback=command))
    return CliRunner().invoke(group, ["go"], prog_name="sayso")


@pytest.mark.parametrize("status", [0, 1, 3])
def test_a_command_returns_its_status(status):
    """The status that a command returns is the one that the shell sees."""
    assert run(lambda: status).exit_code == status


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (
            WeightsMismatch("weights/card.json", "made for sayso 9"),
            "sayso: E_WEIGHTS: weights/card.json: made for sayso 9",
        ),
        (MissingSource("port.txt", "no such file"), "sayso: E_SOURCE: port.txt: no such file"),
    ],
)
def test_a_foreseen_error_is_one_line(error, line):
    """Not a traceback: the line says what to mend."""

    def go() -> int:
        raise error

    result = run(go)

    assert result.stderr.splitlines() == [line]
    assert result.exit_code == error.exit_status


def test_a_mistake_in_sayso_is_not_hidden():
    """What nobody foresaw must be seen and mended, not swallowed."""

    def go() -> int:
        raise ZeroDivisionError

    assert isinstance(run(go).exception, ZeroDivisionError)


def test_ctrl_c_ends_tidily():
    """130 is what shells expect after Ctrl-C."""

    def go() -> int:
        raise KeyboardInterrupt

    result = run(go)

    assert result.exit_code == 130
    assert result.stderr == "sayso: stopped\n"


def test_a_closed_pipe_ends_silently():
    """`sayso read ... | head` is no error."""

    def go() -> int:
        raise BrokenPipeError(32, "Broken pipe")

    result = run(go)

    assert result.exit_code == 141
    assert result.output == ""


def test_sigterm_unwinds_the_program():
    """Half-written files are removed on the way out, and the old handler comes back."""
    unwound: list[bool] = []
    before = signal.getsignal(signal.SIGTERM)

    def go() -> int:
        try:
            os.kill(os.getpid(), signal.SIGTERM)
            signal.pause()
        finally:
            unwound.append(True)
        return 0

    result = run(go)

    assert result.exit_code == 143
    assert unwound == [True]
    assert signal.getsignal(signal.SIGTERM) is before


def test_output_that_cannot_be_flushed_is_an_error(monkeypatch):
    """A full disk may show itself only when the last line is flushed."""
    failures = [OSError(28, "No space left on device")]

    def flush() -> None:
        if failures:
            raise failures.pop()

    def go() -> int:
        monkeypatch.setattr(sys.stdout, "flush", flush)
        return 0

    result = run(go)

    assert result.exit_code == 3
    assert "sayso: E_OUTPUT: standard output: No space left on device" in result.stderr


def test_late_commands_are_there_and_wait():
    """Whoever reads one article doesn't pay for the timeline, but --help lists it."""
    group = Front("sayso", late=("check",))
    context = click.Context(group)

    assert group.commands == {}
    assert group.list_commands(context) == ["check"]
    assert group.get_command(context, "check") is group.commands["check"]
    assert group.get_command(context, "chekc") is None
