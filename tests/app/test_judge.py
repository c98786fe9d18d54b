"""`sayso judge`: decisions are kept with who and when, and every later comparison honours them."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from sayso.app.cli import cli
from sayso.storage import Store, prepare
from tests.accounts.accounts_told import reading

TEXTS = {
    "police": "Six people were killed in Vellmark, the police said.",
    "union": "Six people in Vellmark marched, the union said.",
}


ROOT = Path(__file__).parents[2]
PLACEHOLDER = re.compile(r"happening-[0-9a-f]{16}")
APART = "Four men marched to the quarry of Astermouth, the quarrymen said."


def told(name):
    text = TEXTS[name]
    voice = f"the {name}"
    says = [(voice, "said", text.split(",")[0])]
    return reading(text, voice, says=says, publisher=f"{name} daily")


def run(*arguments):
    return CliRunner().invoke(cli, [str(each) for each in arguments])


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "articles.db"
    with Store.open(path, create=True) as opened:
        for each in map(told, TEXTS):
            opened.keep(prepare(each, each.document.text.encode()))
    return path


def happenings(store) -> dict[str, int]:
    """The happenings of a store by id, with how many mentions each has."""
    assert run("disputes", store, "--json").exit_code == 0
    with Store.open(store) as opened:
        return {each.id: len(each.mentions) for each in opened.comparison().happenings}


@pytest.fixture
def two(store):
    """The ids of the two happenings that are found without the user."""
    found = happenings(store)
    assert list(found.values()) == [1, 1]
    return tuple(found)


def test_the_next_comparison_honours_it_and_so_does_every_later_one(store, two):
    """A decision that has to be made twice is none."""
    assert run("judge", store, *two, "--same", "--by", "Ines Falk").exit_code == 0
    assert list(happenings(store).values()) == [2]

    later = told("police")
    with Store.open(store) as opened:
        opened.keep(prepare(later, later.document.text.encode()), anew=True)
    assert list(happenings(store).values()) == [2]


def test_unsure_takes_it_back_and_both_stay_on_the_list(store, two):
    """Whoever looks at the store later sees what was decided, and by whom."""
    run("judge", store, *two, "--same", "--by", "Ines Falk")
    happenings(store)
    assert run("judge", store, *reversed(two), "--unsure", "--by", "Bo Brask").exit_code == 0

    assert tuple(happenings(store)) == two
    rows = [
        json.loads(line) for line in run("judge", store, "--list", "--json").stdout.splitlines()
    ]
    assert [(row["verdict"], row["by"]) for row in rows] == [
        ("same", "Ines Falk"),
        ("unsure", "Bo Brask"),
    ]
    assert all(row["at"].endswith("+00:00") for row in rows)


def test_the_list_names_what_was_judged_also_when_it_is_part_of_another_one(store, two):
    """An id alone tells nobody what was decided."""
    run("judge", store, *two, "--same", "--by", "Ines Falk")
    happenings(store)

    (row,) = map(json.loads, run("judge", store, "--list", "--json").stdout.splitlines())
    assert (row["a"], row["b"]) == two
    assert row["a_name"] == row["b_name"] == "Deaths"
    assert "Ines Falk: " in run("judge", store, "--list").stdout


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["A", "B", "--by", "Ines"], "Give --same"),
        (["A", "B", "--same"], "Give --by"),
        (["A", "B", "--same", "--by", " "], "Give --by"),
        (["A", "A", "--same", "--by", "Ines"], "the same id"),
        (["A", "--same", "--by", "Ines"], "two ids"),
        (["A", "no-such-id", "--same", "--by", "Ines"], "is no-such-id"),
        (["A", "PARTY", "--same", "--by", "Ines"], "is a party"),
        (["A", "--list"], "takes no ids"),
        (["A", "B", "--same", "--by", "Ines", "--json"], "for --list"),
    ],
)
def test_what_would_never_count_is_refused(store, two, arguments, reason):
    """A slip of the pen must not look like a decision."""
    party = told("police").parties[0].id
    known = {"A": two[0], "B": two[1], "PARTY": party}
    result = run("judge", store, *[known.get(each, each) for each in arguments])

    assert result.exit_code == 2
    assert reason in result.stderr
    with Store.open(store) as opened:
        assert not list(opened.judgements())


def test_the_example_of_the_manual_works(store, two, monkeypatch):
    """Each of its commands, in their order, on ids that there are."""
    page = (ROOT / "docs" / "how-to" / "archive.md").read_text(encoding="utf-8")
    commands = re.findall(r"^sayso (judge .*)$", page, re.MULTILINE)
    monkeypatch.chdir(store.parent)
    counts = []
    real = dict(zip(sorted(set(PLACEHOLDER.findall(page))), two, strict=True))
    for command in commands:
        words = PLACEHOLDER.sub(lambda found: real[found[0]], command)
        result = run(*shlex.split(words))
        assert result.exit_code == 0, result.output
        counts.append(len(happenings(store)))

    assert counts == [1, 2, 2, 2]
    assert len(result.stdout.splitlines()) == 3


def test_two_voices_are_judged_as_the_parties_that_they_are(store, two):
    """The tables of disputes show voices, so these are the ids that somebody has at hand."""
    shown = {
        row["chain"][-1]: row["voice"]
        for row in map(json.loads, run("disputes", store, "--json").stdout.splitlines())
        if row["kind"] == "row"
    }
    assert run("judge", store, *shown.values(), "--same", "--by", "Ines Falk").exit_code == 0
    happenings(store)

    with Store.open(store) as opened:
        (party,) = opened.comparison().parties
    assert sorted(party.names) == ["the police", "the union"]


def test_two_happenings_of_two_stories_are_said_to_be_that(store, two):
    """Stories are compared one by one, so such a decision has to wait."""
    says = [("the quarrymen", "said", APART.split(",")[0])]
    far = reading(APART, "quarry", says=says, published="2030-01-02")
    with Store.open(store) as opened:
        opened.keep(prepare(far, APART.encode()))
    other = next(id_ for id_ in happenings(store) if id_ not in two)

    result = run("judge", store, two[0], other, "--same", "--by", "Ines Falk")
    assert result.exit_code == 0
    assert "two stories" in result.stderr
