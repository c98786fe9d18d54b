"""Long work shows how far it is, how fast it goes, and how long it will take."""

from __future__ import annotations

import pytest

from sayso.app import progress
from sayso.app.progress import following, progress_line, showing_progress


@pytest.mark.parametrize(
    ("done", "read", "seconds", "line"),
    [
        (20, 20, 10, "sayso: 20 of 2,000, 2.0 a second, 16 min left"),
        (1000, 500, 100, "sayso: 1,000 of 2,000, 5.0 a second, 3 min left"),
        (1900, 100, 10, "sayso: 1,900 of 2,000, 10.0 a second, 10 s left"),
        (10, 10, 200, "sayso: 10 of 2,000, 0.1 a second, 11.1 h left"),
        (0, 0, 0, "sayso: 0 of 2,000, 0.0 a second"),
    ],
)
def test_the_line_counts_what_takes_time(done, read, seconds, line):
    """Duplicates fly by, and must not make the rest look short."""
    assert progress_line(done, 2000, read=read, seconds=seconds) == line


def test_a_log_gets_a_line_now_and_then(monkeypatch, capsys):
    """Not one for each of a million documents."""
    moments = iter([0, 10, 40, 50])
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(moments))
    with showing_progress(100) as shown:
        for done in (1, 4, 5):
            shown.show(done, read=done)
        shown.say("sayso: a note")

    lines = capsys.readouterr().err.splitlines()
    assert lines == ["sayso: 4 of 100, 0.1 a second, 16 min left", "sayso: a note"]


def test_a_terminal_gets_a_bar(monkeypatch, capsys):
    """Notes stay on lines of their own above it."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    with showing_progress(100) as shown:
        shown.show(50, read=50)
        shown.say("sayso: E_X: [a]: a note")

    lines = capsys.readouterr().err.splitlines()
    assert any("sayso: 50 of 100" in line for line in lines)
    assert any(line.endswith("sayso: E_X: [a]: a note") for line in lines)


def test_what_takes_a_moment_shows_nothing(monkeypatch, capsys):
    """A bar that flashes by is noise."""
    moments = iter([0, 1, 2, 2.5])
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(moments))
    with following(3, doing="comparing") as step:
        for _ in range(3):
            step()

    assert capsys.readouterr().err == ""


def test_what_takes_long_says_what_is_done(monkeypatch, capsys):
    """A document that is read twice counts once."""
    moments = iter([0, 10, 10, 10, 20, 20, 20, 60])
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(moments))
    with following(2000, doing="comparing", steps=2) as step:
        for _ in range(5):
            step()

    line = "sayso: comparing 2 of 2,000, 0.0 a second, 13.9 h left"
    assert capsys.readouterr().err.splitlines() == [line]
