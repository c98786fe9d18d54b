"""Rows of events: each with its voices, offsets that hold, private persons withheld."""

from __future__ import annotations

import dataclasses
import json

import pytest

from sayso.output.event_table import EventRow, Scope, Selection, event_rows, events_json
from sayso.output.timeline import WITHHELD
from tests.output.event_articles import TEXT, mill_reading


def rows(**options: bool) -> dict[str, EventRow]:
    return {
        row.reading.text_of(row.told.event.trigger): row
        for row in event_rows([mill_reading()], **options)
    }


def listed(scope: Scope) -> tuple[list[str], int]:
    selection = Selection(lambda row: scope.takes(row.told))
    found = [
        row.reading.text_of(row.told.event.trigger)
        for row in selection.of(event_rows([mill_reading()]))
    ]
    return found, selection.left_out


@pytest.mark.parametrize(
    ("scope", "words"),
    [
        (Scope.ASSERTED, "marched warned talks"),
        (Scope.CLAIMED, "marched killed beat warned talks"),
        (Scope.HELD, "marched killed burned beat warned seize talks"),
        (Scope.ALL, "marched killed burned beat warned seize talks free shelled raid"),
    ],
)
def test_a_scope_lists_what_it_says_and_counts_the_rest(scope, words):
    """Denied and asked-about events are there for who asks for them, never unasked as plain."""
    assert listed(scope) == (words.split(), 10 - len(words.split()))


def test_a_denied_event_names_who_denies_it_and_nobody_who_claims_it():
    denied = rows()["burned"].as_json()

    assert denied["telling"] == "denied"
    assert denied["asserted_by_publisher"] is False
    assert denied["by_publisher"] == "reports"
    assert (denied["claimed_by"], denied["denied_by"]) == ([], ["the guild"])


def test_the_publisher_saying_it_did_not_happen_is_a_denial():
    shelled = rows()["shelled"].as_json()

    assert (shelled["telling"], shelled["by_publisher"]) == ("denied", "denies")


def test_each_voice_stands_in_the_list_of_its_stance():
    contested, raised = rows()["beat"].as_json(), rows()["seize"].as_json()

    assert (contested["claimed_by"], contested["denied_by"]) == (["Edda Rook"], ["the police"])
    assert (raised["hedged_by"], raised["status"]) == (["the interior ministry"], "future")


def test_what_was_not_settled_is_listed_as_such():
    """An abstained commitment is neither a claim nor a silence."""
    raid = rows()["raid"].as_json()

    assert raid["by_publisher"] is None
    assert raid["hedged_by"] == []
    assert raid["not_settled"] == ["the publisher"]
    assert [each["abstained"] for each in raid["commitments"]] == [True]


def test_who_is_held_responsible_is_shown_with_the_accuser():
    raid = rows()["raid"]

    assert raid.responsible == ["the Kandrian army: accused or suspected, says the police"]
    assert raid.as_json()["responsibility"][0]["degree"] == "suspected"


def test_all_offsets_hold():
    for line in events_json(event_rows([mill_reading()])):
        row = json.loads(line)
        assert TEXT[row["start"] : row["end"]] == row["trigger"]
        assert TEXT[row["passage_start"] : row["passage_end"]] == row["passage"]
        for each in (*row["actors"], *row["recipients"], *row["counts"]):
            assert TEXT[each["start"] : each["end"]] == each["words"]


def test_who_is_nobody_in_particular_is_not_withheld():
    """Whoever is called a woman and no more is followed from text to text by nobody."""
    reading = mill_reading()
    unnamed = tuple(
        dataclasses.replace(party, name="A woman") if party.name == "Tam Oller" else party
        for party in reading.parties
    )
    rows = event_rows([dataclasses.replace(reading, parties=unnamed)], withheld=True)

    assert WITHHELD not in json.dumps([row.as_json() for row in rows])


def test_private_persons_go_unnamed_over_several_files_and_others_do_not():
    """Nobody who was once beaten is followed from text to text; a mayor speaks in public."""
    open_row, row = rows()["beat"], rows(withheld=True)["beat"]

    assert [each["words"] for each in open_row.as_json()["recipients"]] == ["Tam Oller"]
    assert [each["words"] for each in row.as_json()["recipients"]] == [WITHHELD]
    assert row.as_json()["recipients"][0]["name"] == WITHHELD
    assert row.claimed_by == ["Edda Rook"]
