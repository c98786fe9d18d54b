"""`sayso disputes` and `sayso happening`: from files and stores to tables, without the engine."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from sayso.app.cli import cli
from sayso.storage import Store, prepare
from tests.accounts.accounts_told import reading

POLICE = "Six people were killed in Vellmark, the police said."
UNION = "Nine people were killed in Vellmark, the union said."


def told(text, voice):
    content = text.split(",")[0]
    return reading(text, voice, says=[(voice, "said", content)], publisher=f"{voice} daily")


@pytest.fixture
def readings():
    return told(POLICE, "the police"), told(UNION, "the union")


@pytest.fixture
def files(tmp_path, monkeypatch, readings):
    """Two files, and a reading room that knows what they say."""
    paths = []
    for each in readings:
        path = tmp_path / f"{each.document.publisher}.txt"
        path.write_text(each.document.text, encoding="utf-8")
        paths.append(str(path))
    known = {each.document.text: each for each in readings}
    monkeypatch.setattr(
        "sayso.reading.understand", lambda document, parties=(): known[document.text]
    )
    return paths


@pytest.fixture
def store(tmp_path, readings):
    path = tmp_path / "articles.db"
    with Store.open(path, create=True) as opened:
        for each in readings:
            opened.keep(prepare(each, each.document.text.encode()))
    return str(path)


def run(*arguments):
    return CliRunner().invoke(cli, list(arguments))


def test_files_are_compared(files):
    result = run("disputes", "--width", "100", *files)

    assert result.exit_code == 0, result.output
    assert "They differ on killed:" in result.stdout
    assert "2 publishers, 2 independent texts, 2 voices" in result.stdout


def test_a_store_gives_what_its_files_give(files, store):
    kinds = [
        [json.loads(line)["kind"] for line in run("disputes", "--json", *given).stdout.splitlines()]
        for given in (files, [store])
    ]

    assert kinds[0] == kinds[1]
    assert kinds[0].count("dispute") == 1


def test_a_comparison_is_made_once(store):
    first = run("disputes", "--json", store).stdout
    with Store.open(store) as opened:
        assert opened.is_compared()

    assert run("disputes", "--json", store).stdout == first


def test_one_happening_with_every_account(store):
    rows = map(json.loads, run("disputes", "--json", store).stdout.splitlines())
    happening = next(rows)["happening"]

    result = run("happening", happening, store)
    assert result.exit_code == 0
    assert "the police" in result.stdout
    assert run("happening", "happening-none", store).exit_code == 2


def test_a_page_is_written(files, tmp_path):
    page = tmp_path / "page.html"

    assert run("disputes", "--html", str(page), *files).exit_code == 0
    assert "They differ on killed" in page.read_text(encoding="utf-8")


def test_nothing_in_dispute_is_said_so(files):
    result = run("disputes", files[0])

    assert result.stdout == "No account contradicts another one.\n"


def test_an_empty_store_is_said_so(tmp_path):
    """A status alone tells nobody what is wrong."""
    path = str(tmp_path / "empty.db")
    Store.open(path, create=True).close()

    result = run("disputes", path)

    assert result.exit_code == 3
    assert result.stdout == ""
    assert result.stderr == (f"sayso: {path}: holds no documents; `sayso gather` takes them in\n")


@pytest.mark.parametrize("clash", [("--json", "--csv"), ("--csv", "--html", "page.html")])
def test_options_that_clash_are_refused(clash, files):
    assert run("disputes", *clash, *files).exit_code == 2
