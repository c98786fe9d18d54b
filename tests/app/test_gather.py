"""The doors of the store: gather, rejects, check; and a run that is killed."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import sayso as sayso_package
from sayso import dumps, read
from sayso.app.cli import cli
from sayso.app.workers_child import Settings
from sayso.storage import Store
from tests.app.troublemaker import understand

TEXT = "The mayor of the town said on Monday that the bridge is safe and stays open to all."
ROOT = Path(__file__).parents[2]
WEIGHTS = Path(sayso_package.__file__).parent / "weights" / "card.json"

SLOWLY = """
import tests.app.troublemaker as trouble
from sayso.app import gather
from sayso.app.workers_child import Settings
gather._settings = lambda options: Settings(understand=trouble.slowly)
from sayso.app.cli import main
main()
"""
"""The command line with a reading room that takes its time and needs no weights."""

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits and signals of Unix")


def sayso(*arguments: object) -> Result:
    words = [os.fspath(word) if isinstance(word, os.PathLike) else str(word) for word in arguments]
    return CliRunner().invoke(cli, words, prog_name="sayso")


@pytest.fixture
def quick(monkeypatch):
    """Workers that need no weights."""
    monkeypatch.setattr("sayso.app.gather._settings", lambda _: Settings(understand=understand))


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "news"
    made.mkdir()
    for number in range(3):
        (made / f"{number}.txt").write_text(f"{TEXT} {number}", encoding="utf-8")
    return made


def test_a_folder_is_gathered_and_counted(quick, folder, tmp_path):
    """The count goes to standard output, what was rejected to standard error."""
    (folder / "=empty\x1b.txt").touch()
    result = sayso("gather", folder, "--into", tmp_path / "a.db", "--workers", 2)

    assert result.stdout == "4 seen = 3 kept + 0 duplicate + 1 rejected\n"
    assert result.stderr == f"sayso: E_EMPTY: {folder}/=empty\\x1b.txt: it is empty\n"
    assert result.exit_code == 1

    again = sayso("gather", folder, "--into", tmp_path / "a.db", "--json")
    assert json.loads(again.stdout) == {"seen": 4, "kept": 0, "duplicate": 3, "rejected": 1}


def test_the_rejects_are_listed_in_three_ways(quick, folder, tmp_path):
    """For people, programs and spreadsheets."""
    (folder / "empty.txt").touch()
    (folder / "b.txt").write_text(TEXT + " RAISES")
    sayso("gather", folder, "--into", tmp_path / "a.db", "--workers", 1)

    lines = sayso("rejects", tmp_path / "a.db").stdout.splitlines()
    assert lines == [
        f"E_CRASH: {folder}/b.txt: reading it raised KeyError",
        f"E_EMPTY: {folder}/empty.txt: it is empty",
    ]
    rows = [
        json.loads(line)
        for line in sayso("rejects", tmp_path / "a.db", "--json").stdout.split("\n")[:-1]
    ]
    assert [(row["code"], row["quarantined"]) for row in rows] == [
        ("E_CRASH", True),
        ("E_EMPTY", False),
    ]
    table = list(csv.DictReader(io.StringIO(sayso("rejects", tmp_path / "a.db", "--csv").stdout)))
    assert [row["quarantined"] for row in table] == ["yes", "no"]
    assert [row["source"] for row in table] == [row["source"] for row in rows]


def test_all_kept_is_success_and_nothing_read_is_failure(quick, folder, tmp_path):
    """A script must see the difference without reading the notes."""
    assert sayso("gather", folder, "--into", tmp_path / "a.db").exit_code == 0
    assert sayso("gather", tmp_path / "no", "--into", tmp_path / "b.db").exit_code == 3
    (tmp_path / "none").mkdir()
    assert sayso("gather", tmp_path / "none", "--into", tmp_path / "b.db").exit_code == 3


def test_a_store_that_is_none_is_one_line(folder, tmp_path):
    (tmp_path / "a.db").write_text("no store, but a text that is long enough to be one. " * 9)
    for command in (["gather", folder, "--into"], ["rejects"], ["check"]):
        result = sayso(*command, tmp_path / "a.db")

        assert result.exit_code == 3
        assert result.stderr.startswith(f"sayso: E_STORE: {tmp_path}/a.db: ")


def test_a_bad_date_is_wrong_usage(folder, tmp_path):
    result = sayso("gather", folder, "--into", tmp_path / "a.db", "--published", "soon")

    assert result.exit_code == 2
    assert not (tmp_path / "a.db").exists()


def test_check_says_what_is_wrong(quick, folder, tmp_path):
    """And with which status, so that a backup can depend on it."""
    path = tmp_path / "a.db"
    sayso("gather", folder, "--into", path)
    sound = sayso("check", path)
    assert (sound.exit_code, sound.stdout) == (0, "3 documents, nothing wrong\n")

    connection = sqlite3.connect(path)
    connection.execute("DELETE FROM voices WHERE document IN (SELECT min(id) FROM documents)")
    connection.commit()
    connection.close()
    for options in ((), ("--json",)):
        result = sayso("check", path, *options)
        assert result.exit_code == 1
        assert "voices/doc-" in result.stdout


def test_no_weights_end_the_command(monkeypatch, folder, tmp_path):
    """What concerns all documents is said once, and no document is blamed for it."""
    monkeypatch.setattr("sayso.app.gather._settings", lambda _: Settings(understand=no_weights))
    result = sayso("gather", folder, "--into", tmp_path / "a.db")

    assert result.exit_code == 3
    assert result.stderr == "sayso: E_WEIGHTS: weights: damaged\n"
    assert sayso("rejects", tmp_path / "a.db").stdout == ""


def no_weights(document, *, parties):
    from sayso.errors import WeightsMismatch

    raise WeightsMismatch("weights", "damaged")


@pytest.mark.skipif(not WEIGHTS.exists(), reason="it reads a text, and there are no weights")
def test_a_worker_reads_just_as_everybody_does(tmp_path):
    """The same file gives the same line of JSON, whichever process reads it."""
    article = ROOT / "examples" / "harbour-clash.txt"
    result = sayso("gather", article, "--into", tmp_path / "a.db", "--published", "2031-10-16")

    assert (result.exit_code, result.stderr) == (0, "")
    with Store.open(tmp_path / "a.db") as store:
        (id_,) = store.document_ids()
        line = store.reading_line(id_)
        assert list(store.check()) == []
    assert line == dumps(read(article, published="2031-10-16"))
    assert len(json.loads(line)["statements"]) > 5


def kept_count(path: Path) -> int:
    try:
        connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
        try:
            return int(connection.execute("SELECT count(*) FROM documents").fetchone()[0])
        finally:
            connection.close()
    except sqlite3.Error:
        return 0


def start(folder: Path, path: Path) -> subprocess.Popen[bytes]:
    arguments = ["gather", str(folder), "--into", str(path), "--workers", "2"]
    return subprocess.Popen(
        [sys.executable, "-c", SLOWLY, *arguments], cwd=ROOT, stdout=subprocess.PIPE
    )


@pytest.mark.parametrize(
    ("number", "moments"), [(signal.SIGKILL, (5, 12, 20)), (signal.SIGINT, (12,))]
)
def test_a_run_that_is_cut_off_is_taken_up_again(tmp_path, number, moments):
    """Killed at whatever moments: nothing is lost, nothing is there twice."""
    folder, path = tmp_path / "news", tmp_path / "killed.db"
    folder.mkdir()
    for each in range(40):
        (folder / f"{each:02}.txt").write_text(f"{TEXT} {each}", encoding="utf-8")
    for wanted in moments:
        process = start(folder, path)
        while kept_count(path) < wanted:
            assert process.poll() is None
            time.sleep(0.005)
        process.send_signal(number)
        process.communicate()
        assert process.returncode == (-number if number == signal.SIGKILL else 130)
    out, _ = start(folder, path).communicate()
    whole, _ = start(folder, tmp_path / "whole.db").communicate()

    assert whole == b"40 seen = 40 kept + 0 duplicate + 0 rejected\n"
    kept = int(out.split()[3])
    assert 0 < kept <= 40 - moments[-1]
    assert out.decode() == f"40 seen = {kept} kept + {40 - kept} duplicate + 0 rejected\n"
    with Store.open(path) as one, Store.open(tmp_path / "whole.db") as other:
        assert list(one.dump()) == list(other.dump())
        assert list(one.check()) == []
