"""`sayso stories`: from files to stories, without the language engine."""

from __future__ import annotations

import datetime
import json

import pytest
from click.testing import CliRunner

from sayso.accounts.stories_days import day_named
from sayso.app.cli import cli
from sayso.reading.times import times_of_document
from tests.accounts.told import IN_OTHER_WORDS, OTHER_BRIDGE, WIRE, document


@pytest.fixture
def files(tmp_path):
    """A wire report, its copy, the same in other words, and something else."""
    texts = {"wire": WIRE, "copy": WIRE, "words": IN_OTHER_WORDS, "farmers": OTHER_BRIDGE}
    paths = []
    for number, (name, text) in enumerate(texts.items()):
        path = tmp_path / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        facts = {"publisher": name.title(), "published": f"2025-03-0{4 + number}"}
        (tmp_path / f"{name}.txt.meta.json").write_text(json.dumps(facts), encoding="utf-8")
        paths.append(str(path))
    return paths


def run(*arguments):
    return CliRunner().invoke(cli, ["stories", *arguments])


def test_files_are_told_apart_and_copies_named(files):
    result = run("--json", *files)

    assert result.exit_code == 0
    bridge, farmers = map(json.loads, result.stdout.splitlines())
    wire, copy, words = bridge["documents"]
    assert [each["source"] for each in (wire, copy, words)] == files[:3]
    assert copy["copy_of"] == words["copy_of"] == wire["id"]
    assert (copy["ground"], words["ground"]) == ("shingles", "look_alike")
    assert (bridge["publishers"], bridge["independent_texts"]) == (3, 1)
    assert farmers["documents"][0]["source"] == files[3]


def test_the_order_of_files_changes_nothing(files):
    assert run("--json", *files).stdout == run("--json", *reversed(files)).stdout


def test_the_screen_begins_with_what_is_independent(files):
    result = run("--width", "100", *files)

    assert result.stdout.startswith("2 stories in 4 documents: 4 publishers, 2 independent texts")


def test_a_file_that_cannot_be_read_does_not_stop_the_others(files, tmp_path):
    result = run("--csv", *files, str(tmp_path / "missing.txt"))

    assert result.exit_code == 1
    assert "E_SOURCE" in result.stderr
    assert len(result.stdout.splitlines()) == 5


def test_what_has_no_day_is_counted(tmp_path):
    (tmp_path / "plain.txt").write_text("Nobody knows when this was written down.")

    assert "told apart by their words alone: 1" in run(str(tmp_path / "plain.txt")).stderr


def test_json_and_csv_do_not_go_together(files):
    assert run("--json", "--csv", *files).exit_code == 2


def test_nothing_read_is_nothing_shown(tmp_path):
    result = run(str(tmp_path / "missing.txt"))

    assert (result.exit_code, result.stdout) == (3, "")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("VELLMARK, 4 March 2025 - The bridge fell. It was built on 2 May 1931.", (2025, 3, 4)),
        ("x" * 300 + ". It fell on 4 March 2025, and on 6 March 2025 it was gone.", (2025, 3, 6)),
        ("x" * 300 + ". It was built on 2 May 1931 and fell on 4 March 2025.", None),
        ("It fell yesterday, on Tuesday the fourth.", None),
        ("It fell in March 2025.", None),
    ],
)
def test_a_day_is_taken_from_the_text_where_it_is_plain(text, day):
    """A wrong day is worse than none: it parts what belongs together."""
    told = document(text, "a", published=None)
    found = day_named(told, times_of_document(told).times)

    assert found == (datetime.date(*day) if day else None)
