"""`sayso timeline`: each format, each refusal, and files of which some cannot be read."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from sayso.app.cli import cli

TEXT = (
    "“The bridge is safe,” the mayor said. It had been built on 3 May 2029. She left yesterday.\n"
)

pytestmark = pytest.mark.usefixtures("understanding")


def timeline(*arguments: object) -> Result:
    words = ["timeline", *map(str, arguments)]
    return CliRunner().invoke(cli, words, prog_name="sayso")


@pytest.fixture
def bridge(tmp_path):
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_rows_as_json(bridge):
    """Yesterday counts from the day that the option gives; the statement is assumed to be of it."""
    result = timeline(bridge, "--json", "--published", "2031-10-16")
    rows = [json.loads(line) for line in result.stdout.splitlines()]

    assert result.exit_code == 0
    assert [(row["kind"], row["edtf"], row["basis"]) for row in rows] == [
        ("date", "2029-05-03", "stated"),
        ("date", "2031-10-15", "anchored"),
        ("statement", "2031-10-16", "published"),
    ]
    assert all(TEXT[row["start"] : row["end"]] == row["passage"] for row in rows)


def test_without_a_day_of_publication_nothing_is_invented(bridge):
    rows = [json.loads(line) for line in timeline(bridge, "--json").stdout.splitlines()]

    assert [(row["kind"], row["edtf"]) for row in rows] == [
        ("date", "2029-05-03"),
        ("statement", ""),
    ]


@pytest.mark.parametrize(
    ("options", "begins"),
    [
        ([], "3 May 2029\n"),
        (["--csv"], "kind,type,telling,"),
        (["--html", "-"], "<!DOCTYPE html>"),
        (["--as", "timelinejs"], '{\n "events"'),
        (["--as", "vis"], '{\n "items"'),
        (["--as", "ics"], "BEGIN:VCALENDAR"),
    ],
)
def test_every_format(bridge, options, begins):
    result = timeline(bridge, *options)

    assert result.exit_code == 0
    assert result.output.startswith(begins)


def test_a_page_is_written_whole(bridge, tmp_path):
    page = tmp_path / "timeline.html"
    result = timeline(bridge, "--html", page)

    assert (result.exit_code, result.output) == (0, "")
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (["--json", "--csv"], "only one"),
        (["--as", "ics", "--html", "-"], "only one"),
        (["--published", "someday"], "no date"),
        (["--as", "doc"], "Invalid value"),
    ],
)
def test_wrong_usage(bridge, options, reason):
    result = timeline(bridge, *options)

    assert result.exit_code == 2
    assert reason in result.stderr


def test_files_that_cannot_be_read_are_listed(bridge, tmp_path):
    """One bad file costs nobody the others; only bad files cost everything."""
    missing = tmp_path / "missing.txt"
    some, none = timeline(bridge, missing, "--json"), timeline(missing, "--json")

    assert (some.exit_code, none.exit_code) == (1, 3)
    assert len(some.stdout.splitlines()) == 2
    assert none.stdout == ""
    assert "E_SOURCE" in none.stderr
