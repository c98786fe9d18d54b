"""Notes on standard error are one line each, whatever is in a file name."""

from __future__ import annotations

import os
import sys

import pytest

from sayso.app.streams import error_line, gap_line, use_utf8, writing_to
from sayso.errors import MissingSource, UnwritableOutput
from sayso.records import Gap


def test_an_error_is_code_place_and_reason():
    """Programs that watch a batch split the line at its colons."""
    error = MissingSource("notes/port.txt", "no such file")

    assert error_line(error) == "sayso: E_SOURCE: notes/port.txt: no such file"


def test_a_file_name_cannot_break_the_line_or_steer_the_terminal():
    """A file name may hold line breaks and escape sequences; a log must not obey them."""
    error = MissingSource("a\nb\x1b[31mc\u2028d", "no such file")

    assert error_line(error) == ("sayso: E_SOURCE: a\\nb\\x1b[31mc\\u2028d: no such file")


def test_a_file_name_that_is_not_utf8_is_shown():
    """On Linux a name is bytes; Python hands the odd ones on as lone surrogates."""
    name = os.fsdecode(b"caf\xe9.txt")

    assert error_line(MissingSource(name, "no such file")).split(": ")[2] == "caf\\udce9.txt"


def test_names_in_other_scripts_stay_as_they_are():
    """Escaping must not make honest names unreadable."""
    assert "Ольга/ñandú.txt" in error_line(MissingSource("Ольга/ñandú.txt", "no such file"))


def test_a_warning_is_code_place_and_sentence():
    """Warnings read like errors, so that one pattern finds both."""
    gap = Gap(step="intake", span=None, reason="W_CHARSET: read as windows-1252, not certain.")

    line = gap_line(gap, place="port.txt")

    assert line == "sayso: W_CHARSET: port.txt: read as windows-1252, not certain."


def test_output_is_utf8_and_lone_surrogates_survive(monkeypatch, tmp_path):
    """A locale of the last century must not turn a quotation into question marks."""
    path = tmp_path / "out.txt"
    with path.open("w", encoding="latin-1") as stream:
        monkeypatch.setattr(sys, "stdout", stream)
        use_utf8()
        stream.write("“Да” \udce9")

    assert path.read_bytes() == "“Да” \\udce9".encode()


def test_a_full_disk_is_named_with_its_place():
    """The user must learn what could not be written, not which line of Python tried."""
    with pytest.raises(UnwritableOutput) as caught, writing_to("page.html"):
        raise OSError(28, "No space left on device")

    assert error_line(caught.value) == "sayso: E_OUTPUT: page.html: No space left on device"


def test_a_closed_pipe_is_no_fault_of_the_output():
    """`| head` is a way to stop reading, not a failure."""
    with pytest.raises(BrokenPipeError), writing_to("standard output"):
        raise BrokenPipeError(32, "Broken pipe")
