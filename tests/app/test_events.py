"""`sayso events`: each format, each scope and each refusal."""

from __future__ import annotations

import csv
import dataclasses
import io
import json

import pytest
from click.testing import CliRunner, Result

from sayso.app.cli import cli
from sayso.output.timeline import WITHHELD
from tests.output.event_articles import TEXT, mill_reading


def understand(document, *, parties=()):
    """The reading written by hand, under the source that was asked for."""
    return mill_reading(source=document.source)


@pytest.fixture
def mill(tmp_path, monkeypatch):
    monkeypatch.setattr("sayso.reading.understand", understand)
    path = tmp_path / "mill.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def events(*arguments: object) -> Result:
    return CliRunner().invoke(cli, ["events", *map(str, arguments)], prog_name="sayso")


def objects(*arguments: object) -> list[dict[str, object]]:
    return [json.loads(line) for line in events(*arguments, "--json").stdout.splitlines()]


def test_the_list_for_people(mill):
    result = events(mill)

    assert result.exit_code == 0
    assert "PROTEST/demo “marched” asserted" in result.stdout
    assert "3 more events left out" in result.stdout


def test_one_object_a_line(mill):
    rows = objects(mill)

    assert [row["trigger"] for row in rows] == (
        "marched killed burned beat warned seize talks".split()
    )
    assert {row["source"] for row in rows} == {str(mill)}


@pytest.mark.parametrize(
    ("options", "count", "left_out"), [(["--asserted"], 3, 7), ([], 7, 3), (["--all"], 10, 0)]
)
def test_scopes(mill, options, count, left_out):
    """Each scope says on standard error how many it does not list."""
    result = events(mill, "--json", *options)

    assert len(result.stdout.splitlines()) == count
    assert (f"left out: {left_out}" in result.stderr) == bool(left_out)


@pytest.mark.parametrize(
    ("codebook", "column", "count"),
    [("plover", "Event Type", 5), ("cameo", "EventCode", 5), ("acled", "event_type", 3)],
)
def test_other_codebooks_hold_only_what_somebody_asserts(mill, codebook, column, count):
    """They have no place for a denial, so whoever ignores our columns must not meet one."""
    result = events(mill, "--as", codebook)
    rows = list(csv.DictReader(io.StringIO(result.stdout, newline="")))

    assert column in rows[0]
    assert len(rows) == count
    assert all(row["asserted_by_publisher"] == "yes" or row["claimed_by"] for row in rows)
    assert "left out: 5" in result.stderr


def test_what_acled_has_no_type_for_is_counted(mill):
    assert "events that ACLED has no type for left out: 2" in events(mill, "--as", "acled").stderr


def test_a_table_begins_with_its_columns(mill):
    assert events(mill, "--csv").stdout.startswith("source,publisher,published,event,type,mode,")


def test_several_files_name_no_private_persons_unless_asked(mill, tmp_path):
    other = tmp_path / "copy.txt"
    other.write_text(TEXT, encoding="utf-8")

    assert "Tam Oller" in json.dumps([row["recipients"] for row in objects(mill)])
    beaten = [row["recipients"] for row in objects(mill, other) if row["trigger"] == "beat"]
    assert [each[0]["words"] for each in beaten] == [WITHHELD] * 2
    named = [row["recipients"] for row in objects(mill, other, "--everybody")]
    assert "Tam Oller" in json.dumps(named)


def test_a_text_without_events(mill, monkeypatch):
    """An empty list says so to people, and is an empty list to programs."""
    bare = dataclasses.replace(mill_reading(), events=(), commitments=())
    monkeypatch.setattr("sayso.reading.understand", lambda document, *, parties=(): bare)

    assert events(mill).stdout == "No event is told here that is to be listed.\n"
    assert events(mill, "--json").stdout == ""
    assert len(events(mill, "--csv").stdout.splitlines()) == 1


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        (["--json", "--csv"], "only one"),
        (["--as", "cameo", "--csv"], "only one"),
        (["--asserted", "--all"], "only one"),
        (["--published", "soon"], "no date"),
        (["--as", "gdelt"], "Invalid value"),
    ],
)
def test_wrong_usage(mill, options, reason):
    result = events(mill, *options)

    assert result.exit_code == 2
    assert reason in result.stderr


def test_files_that_cannot_be_read_are_listed(mill, tmp_path):
    """One bad file costs nobody the others; only bad files cost everything."""
    missing = tmp_path / "missing.txt"
    some, none = events(mill, missing, "--json"), events(missing, "--csv")

    assert (some.exit_code, none.exit_code) == (1, 3)
    assert len(some.stdout.splitlines()) == 7
    assert none.stdout == ""
    assert "E_SOURCE" in none.stderr
