"""The command `sayso voices`: its forms, its refusals, and the user's file of parties."""

from __future__ import annotations

import csv
import io
import json

import pytest
from click.testing import CliRunner, Result

from sayso.app.cli import cli

pytestmark = pytest.mark.usefixtures("understanding")


def sayso(*arguments: object) -> Result:
    """Run sayso as from a shell."""
    return CliRunner().invoke(cli, [str(word) for word in arguments], prog_name="sayso")


@pytest.fixture
def bridge(tmp_path):
    path = tmp_path / "bridge.txt"
    path.write_text("“The bridge is safe,” the mayor said on Monday, she did.\n", encoding="utf-8")
    return path


@pytest.fixture
def ferry(tmp_path):
    path = tmp_path / "ferry.txt"
    path.write_text("“The ferry is late,” the mayor said on Tuesday, he did.\n", encoding="utf-8")
    return path


def test_each_voice_has_a_line_of_json(bridge):
    """For programs."""
    result = sayso("voices", bridge, "--json", "--publisher", "The Quay")

    (row,) = map(json.loads, result.stdout.splitlines())
    assert result.exit_code == 0
    assert (row["voice"], row["kind"]) == ("the mayor", "person")
    assert (row["statements"], row["direct"], row["indirect"]) == (1, 1, 0)
    assert row["publishers"] == {"The Quay": 1}


def test_each_voice_has_a_row_of_csv(bridge):
    """For spreadsheets."""
    rows = list(csv.DictReader(io.StringIO(sayso("voices", bridge, "--csv").stdout)))

    assert [row["voice"] for row in rows] == ["the mayor"]
    assert rows[0]["publishers"] == "unknown (1)"


def test_people_see_a_list(bridge):
    """Name, kind, how often, by whom."""
    result = sayso("voices", bridge)

    assert "the mayor  person" in result.stdout
    assert "1 statement: 1 direct" in result.stdout


def test_private_persons_are_not_followed_from_file_to_file(bridge, ferry):
    """Only who asks for everybody gets them, and the rest are counted."""
    few, all_ = sayso("voices", bridge, ferry), sayso("voices", bridge, ferry, "--everybody")

    assert "2 persons without a public role left out" in few.stdout
    assert all_.stdout.count("the mayor") == 2


def test_the_same_is_noted_beside_json(bridge, ferry):
    """A program's output holds rows only, and the note goes to standard error."""
    result = sayso("voices", bridge, ferry, "--json")

    assert result.stdout == ""
    assert "left out: 2" in result.stderr


def test_the_users_parties_are_known(bridge, tmp_path):
    """What the user wrote down wins over what we would find."""
    path = tmp_path / "parties.csv"
    path.write_text("name,kind,roles\nAda Brandt,person,mayor\n", encoding="utf-8")

    for command in ("voices", "read"):
        assert "Ada Brandt" in sayso(command, bridge, "--parties", path).stdout


@pytest.mark.parametrize(("name", "content"), [("x.csv", "kind\nperson\n"), ("x.doc", "name\n")])
def test_a_file_of_parties_that_cannot_be_used_is_wrong_usage(bridge, tmp_path, name, content):
    """Nothing is read with half of what the user knows."""
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    result = sayso("voices", bridge, "--parties", path)

    assert result.exit_code == 2
    assert result.stderr.startswith("sayso: E_PARTIES: ")


def test_two_forms_at_once_are_wrong_usage(bridge):
    """One output has one form."""
    assert sayso("voices", bridge, "--json", "--csv").exit_code == 2


def test_what_cannot_be_read_is_listed_and_the_rest_is_read(bridge, tmp_path):
    """As everywhere."""
    result = sayso("voices", bridge, tmp_path / "none.txt", "--everybody")

    assert result.exit_code == 1
    assert "the mayor" in result.stdout
    assert "E_SOURCE" in result.stderr
