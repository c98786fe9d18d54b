"""The command line: each form of output, each refusal, each exit status."""

from __future__ import annotations

import csv
import io
import json
import os

import pytest
from click.testing import CliRunner, Result

from sayso.app.cli import cli

TEXT = "“The bridge is safe,” the mayor said on Monday. She had not seen it herself.\n"

pytestmark = pytest.mark.usefixtures("understanding")


def sayso(*arguments: object, **extra: object) -> Result:
    """Run sayso as from a shell."""
    words = [os.fspath(word) if isinstance(word, os.PathLike) else str(word) for word in arguments]
    return CliRunner().invoke(cli, words, prog_name="sayso", **extra)


@pytest.fixture
def bridge(tmp_path):
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def empty(tmp_path):
    path = tmp_path / "empty.txt"
    path.write_text(" \n", encoding="utf-8")
    return path


def test_the_version_is_that_of_the_package():
    """Whoever reports a mistake is asked for it first."""
    from sayso import __version__

    assert sayso("--version").output == f"sayso {__version__}\n"


def test_without_arguments_the_help_is_shown():
    """And it is wrong usage, so that a script does not go on."""
    result = sayso()

    assert result.exit_code == 2
    assert "read" in result.output


def test_a_reading_view_is_printed(bridge):
    """For people: the words, and whose they are."""
    result = sayso("read", bridge)

    assert result.exit_code == 0
    assert "The bridge is safe" in result.stdout
    assert "the mayor" in result.stdout
    assert result.stderr == ""


def test_nothing_is_coloured_in_a_pipe(bridge):
    """Escape sequences in a file are noise."""
    assert "\x1b[" not in sayso("read", bridge).stdout


@pytest.mark.parametrize("option", ["--colour", "--color"])
def test_colour_can_be_asked_for(bridge, option):
    """For `| less -R`; the wish of the moment is stronger than NO_COLOR."""
    environment = {"NO_COLOR": "1", "TERM": "xterm-256color"}

    assert "\x1b[" in sayso("read", bridge, option, env=environment).stdout


def test_the_width_can_be_given(bridge):
    """No line is longer than asked for."""
    lines = sayso("read", bridge, "--width", 40).stdout.splitlines()

    assert max(map(len, lines)) <= 40


def test_json_is_one_reading_a_line(bridge, tmp_path):
    """For programs; `source` is the path as given."""
    other = tmp_path / "other.txt"
    other.write_text(TEXT, encoding="utf-8")

    result = sayso("read", bridge, other, "--json")

    readings = [json.loads(line) for line in result.stdout.splitlines()]
    assert [reading["document"]["source"] for reading in readings] == [str(bridge), str(other)]
    assert readings[0]["document"]["text"] == TEXT
    assert readings[0]["statements"][0]["content"] == [[0, 21]]


def test_csv_is_one_table_for_all(bridge, tmp_path):
    """One heading, then a row for each statement of each document."""
    other = tmp_path / "other.txt"
    other.write_text(TEXT, encoding="utf-8")

    rows = list(csv.DictReader(io.StringIO(sayso("read", bridge, other, "--csv").stdout)))

    assert [row["content"] for row in rows] == ["“The bridge is safe,”"] * 2


def test_html_is_written_to_a_file(bridge, tmp_path):
    """And nothing is printed."""
    page = tmp_path / "page.html"

    result = sayso("read", bridge, "--html", page)

    assert (result.exit_code, result.output) == (0, "")
    assert "The bridge is safe" in page.read_text(encoding="utf-8")


def test_html_can_be_printed(bridge):
    """For programs that pass the page on."""
    assert sayso("read", bridge, "--html", "-").stdout.startswith("<!")


def test_standard_input_is_read():
    """A filter among filters."""
    result = sayso("read", "-", "--json", input=TEXT)

    assert json.loads(result.stdout)["document"]["source"] == "-"


def test_options_say_what_the_text_does_not(bridge):
    """Title, publisher and date arrive in the document."""
    facts = ("--title", "Bridge", "--publisher", "The Harbour Post", "--published", "2031-10-16")

    document = json.loads(sayso("read", bridge, "--json", *facts).stdout)["document"]

    assert (document["title"], document["publisher"]) == ("Bridge", "The Harbour Post")
    assert document["published"]["edtf"] == "2031-10-16"


def test_good_sources_are_read_and_bad_ones_listed(bridge, empty, tmp_path):
    """One line for each bad one, with code, place and reason; exit status 1."""
    missing = tmp_path / "missing.txt"

    result = sayso("read", empty, bridge, missing, "--json")

    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert [line.split(": ")[:3] for line in result.stderr.splitlines()] == [
        ["sayso", "E_EMPTY", str(empty)],
        ["sayso", "E_SOURCE", str(missing)],
    ]


@pytest.mark.parametrize("form", [[], ["--json"], ["--csv"]])
def test_nothing_read_is_exit_status_3(empty, form):
    """Whatever the form of the output."""
    assert sayso("read", empty, *form).exit_code == 3


def test_a_page_of_nothing_is_not_written(empty, tmp_path):
    """The old page stays when the new text cannot be read."""
    page = tmp_path / "page.html"
    page.write_text("old")

    result = sayso("read", empty, "--html", page)

    assert result.exit_code == 3
    assert page.read_text() == "old"


def test_a_warning_is_a_line_and_no_failure(tmp_path):
    """What was doubtful on the way in is said, and the text is read."""
    path = tmp_path / "old.txt"
    path.write_bytes((TEXT * 3).encode("cp1252"))

    result = sayso("read", path, "--json")

    assert result.exit_code == 0
    assert result.stderr.startswith(f"sayso: W_CHARSET: {path}: ")
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (["--json", "--csv"], "Give only one of --json, --csv and --html."),
        (["--csv", "--html", "page.html"], "Give only one of --json, --csv and --html."),
        (["--published", "soon"], "--published soon is no date; write it as 2031-10-16."),
        (["--published", "2031-02-30"], "--published 2031-02-30 is no date"),
        (["--width", "3"], "'--width'"),
        (["--fetch"], "No such option"),
    ],
)
def test_wrong_usage_is_exit_status_2(bridge, options, reason):
    """The reason is said, and nothing is read."""
    result = sayso("read", bridge, *options)

    assert result.exit_code == 2
    assert reason in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize("option", ["--html", "--title"])
def test_what_is_for_one_source_is_refused_for_two(bridge, option):
    """Two articles do not have one title, and do not fit on one page."""
    result = sayso("read", bridge, bridge, option, "x")

    assert result.exit_code == 2
    assert f"{option} is for one SOURCE, but 2 were given." in result.stderr


def test_a_page_never_takes_the_place_of_its_source(tmp_path):
    """`--html` with the name of the article is a slip of the hand that would cost the article."""
    path = tmp_path / "bridge.html"
    path.write_text(f"<p>{TEXT}</p>", encoding="utf-8")

    result = sayso("read", path, "--html", tmp_path / "." / "bridge.html")

    assert result.exit_code == 2
    assert TEXT in path.read_text(encoding="utf-8")


def test_a_page_that_cannot_be_written_is_exit_status_3(bridge, tmp_path):
    """With the place, in one line."""
    page = tmp_path / "no-such-folder" / "page.html"

    result = sayso("read", bridge, "--html", page)

    assert result.exit_code == 3
    assert result.stderr.startswith(f"sayso: E_OUTPUT: {page}: ")
