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
from sayso.reading.times import times_of_document
from sayso.records import Reading, Span, TimeBasis, TimeValue, VoiceKind
from sayso.storage import Store, prepare
from tests.accounts.accounts_told import document, reading

DAYS = {"police": "2031-10-14", "union": "2031-10-15", "Mirela Dost": "2031-10-15"}
SANK = (
    "The ferry Orla sank off Vellmark on Wednesday, and forty passengers drowned. Divers looked "
    "for survivors until dark, the coast guard said. The ship had been built in a yard at Senn."
)
LATER = (
    "the ferry Orla went down, and relatives still wait for an answer. A judge at Idrel wants to "
    "hear the owner, a lawyer said. He has asked for papers on repairs, crew and insurance."
)
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


@pytest.mark.parametrize(
    "command", ["stories", "voices", "disputes", "timeline", "happening happening-1"]
)
def test_an_empty_store_says_so(tmp_path, command):
    """That no happening is this would send people looking for a wrong id."""
    path = tmp_path / "empty.db"
    Store.open(path, create=True).close()
    result = run(*command.split(), path)

    assert (result.exit_code, result.stdout) == (3, "")
    assert "holds no documents; `sayso gather` takes them in" in result.stderr


def dated(text, name, day):
    """A reading of which only its times are known."""
    told = document(text, name, published=day)
    return Reading(told, times=times_of_document(told).times)


def test_a_late_report_finds_its_story_before_anything_is_compared(tmp_path):
    """As `sayso disputes` has it: a report of Tuesday on what happened last Wednesday."""
    path = tmp_path / "articles.db"
    with Store.open(path, create=True) as opened:
        for text, name, day in (
            (SANK, "first", "2031-10-01"),
            (f"On 1 October 2031 {LATER}", "late", "2031-10-07"),
            (LATER, "other", "2031-11-07"),
        ):
            opened.keep(prepare(dated(text, name, day), text.encode()))
    separate = rows("stories", path, "--json")
    rows("disputes", path, "--json")

    assert sorted(len(each["documents"]) for each in separate) == [1, 2]
    assert rows("stories", path, "--json") == separate
