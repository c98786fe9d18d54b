"""`sayso timeline STORE` and `sayso voices STORE`: all of it, and nobody private is followed."""

from __future__ import annotations

import csv
import datetime
import io
import json
from dataclasses import replace

import pytest
from click.testing import CliRunner

from sayso.app.cli import cli
from sayso.records import Span, TimeBasis, TimeValue, VoiceKind
from sayso.storage import Store, prepare
from tests.accounts.accounts_told import reading

DAYS = {"police": "2031-10-14", "union": "2031-10-15", "Mirela Dost": "2031-10-15"}
COMMANDS = [
    ("timeline", "--json"),
    ("timeline", "--csv"),
    ("timeline", "--html", "-"),
    ("timeline", "--as", "vis"),
    ("timeline",),
    ("voices", "--json"),
    ("voices", "--csv"),
    ("voices",),
    ("stories", "--json"),
    ("stories",),
    ("disputes", "--all"),
    ("disputes", "--json"),
    ("disputes", "--csv"),
]


def told(voice, *, person=False):
    """One voice that says what happened, and on which day."""
    text = f"Six people were killed in Vellmark, {voice} said."
    name = f"article-{list(DAYS).index(voice)}"
    says = [(voice, "said", text.split(",")[0])]
    found = reading(text, name, says=says, publisher=f"{name} Post")
    day = datetime.date.fromisoformat(DAYS[voice])
    time = TimeValue(DAYS[voice], day, day, TimeBasis.STATED, Span(0, 3))
    events = tuple(replace(each, time=time) for each in found.events)
    kind = VoiceKind.PERSON if person else VoiceKind.ORGANISATION
    voices = tuple(replace(each, kind=kind, party=None) for each in found.voices)
    return replace(found, events=events, voices=voices)


def run(*arguments):
    return CliRunner().invoke(cli, [str(each) for each in arguments])


def rows(*arguments):
    result = run(*arguments)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "articles.db"
    with Store.open(path, create=True) as opened:
        for each in (told("police"), told("union"), told("Mirela Dost", person=True)):
            opened.keep(prepare(each, each.document.text.encode()))
    return path


def test_a_timeline_of_a_store_says_who_gives_which_day(store):
    """Each row knows its story and its happening, and the days that differ follow."""
    found = rows("timeline", store, "--json")
    events = [row for row in found if row["kind"] == "event"]
    (days,) = [row for row in found if row["kind"] == "days"]

    assert {row["story"] for row in found} == {days["story"]}
    assert {row["happening"] for row in events} == {days["happening"]}
    assert [sorted({row["earliest"] for row in side}) for side in days["sides"]] == [
        ["2031-10-14"],
        ["2031-10-15"],
    ]
    assert [row["differs"] for row in events] == [not row["copy_of"] for row in events]


def test_a_story_is_headed_by_what_is_independent(store):
    result = run("timeline", store, "--width", "100")

    assert "3 publishers, " in result.stdout
    assert "Voices give different days for: " in result.stdout


def test_one_story_or_one_happening_alone(store):
    """Whoever asks for one gets no other, and whoever asks for what is not there is told."""
    story = rows("stories", store, "--json")[0]["id"]
    happening = next(row["happening"] for row in rows("timeline", store, "--json"))

    assert {row["story"] for row in rows("timeline", store, "--story", story, "--json")} == {story}
    chosen = rows("timeline", store, "--happening", happening, "--json")
    assert {row["kind"] for row in chosen} == {"event", "days"}
    for option in ("--story", "--happening"):
        result = run("timeline", store, option, "nothing")
        assert (result.exit_code, "nothing" in result.stderr) == (2, True)


def test_a_table_has_one_heading_for_all_stories(store):
    far = reading("Four men marched to the quarry.", "quarry", published="2030-01-02")
    with Store.open(store) as opened:
        opened.keep(prepare(far, far.document.text.encode()))
    result = run("timeline", store, "--csv")
    table = list(csv.DictReader(io.StringIO(result.stdout)))

    assert result.stdout.count("kind,type,telling") == 1
    assert len({row["story"] for row in table}) == 2


def test_the_voices_of_a_store_are_counted(store):
    assert [
        (row["voice"], row["independent_texts"]) for row in rows("voices", store, "--json")
    ] == [
        ("police", 1),
        ("union", 1),
    ]
    assert run("voices", store).stdout.startswith("3 publishers, ")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_nobody_private_is_named_in_what_is_shown_of_a_whole_store(store, command):
    """Her words stand, as they were printed; what we say beside them does not name her."""
    result = run(command[0], store, *command[1:])
    shown = result.stdout.replace("Mirela Dost said", "")

    assert result.exit_code == 0
    assert "Dost" not in shown


def test_a_store_without_documents_has_nothing_to_show(tmp_path):
    Store.open(tmp_path / "empty.db", create=True).close()

    assert run("timeline", tmp_path / "empty.db").exit_code == 3
    assert run("voices", tmp_path / "empty.db").exit_code == 3


@pytest.mark.parametrize(
    "options",
    [
        ("timeline", "--publisher", "The Quay"),
        ("timeline", "--published", "2031-10-16"),
        ("voices", "--publisher", "The Quay"),
    ],
)
def test_what_is_said_of_files_is_refused_for_a_store(store, options):
    command, *rest = options

    assert run(command, store, *rest).exit_code == 2
