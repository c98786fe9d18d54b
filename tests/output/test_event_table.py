"""Rows of events: nothing multiplied out, nothing taken for a formula, offsets that hold."""

from __future__ import annotations

import csv
import io
import json

from sayso.output.event_table import COLUMNS, event_rows, events_csv, events_json, events_text
from sayso.records import Count, Document, Event, Participant, Reading, Span

TEXT = "=Kandria and Volsk accused Orr of shelling Velm, killing twelve."


def span(words):
    start = TEXT.index(words)
    return Span(start, start + len(words))


def reading():
    outer = Event(
        "event-1",
        "ACCUSE",
        span("accused"),
        0.9,
        mode="allege",
        actors=(Participant(span("=Kandria"), "Kandria"), Participant(span("Volsk"), "Volsk")),
        recipients=(Participant(span("Orr"), "Orr"),),
    )
    count = Count("killed", span("twelve"), 12, 12, "")
    inner = Event(
        "event-2", "ASSAULT", span("shelling"), 0.8, counts=(count,), content_of="event-1"
    )
    return Reading(Document(TEXT, "a.txt", "0" * 64, "en", ()), events=(outer, inner))


def test_one_row_an_event_with_all_its_actors():
    rows = [json.loads(line) for line in events_json(event_rows([reading()])).splitlines()]

    assert [row["type"] for row in rows] == ["ACCUSE", "ASSAULT"]
    assert [actor["words"] for actor in rows[0]["actors"]] == ["=Kandria", "Volsk"]
    assert rows[1]["content_of"] == rows[0]["id"]
    assert all(TEXT[row["start"] : row["end"]] == row["trigger"] for row in rows)


def test_a_table_for_spreadsheets():
    table = list(csv.DictReader(io.StringIO(events_csv(event_rows([reading()])))))

    assert tuple(table[0]) == COLUMNS
    assert not table[0]["actors"].startswith("=")
    assert table[1]["counts"] == "killed: twelve"


def test_the_list_for_people_says_what_holds_what():
    lines = events_text([*event_rows([reading()])], width=200).splitlines()

    assert lines[0].startswith("1. ACCUSE/allege “accused” · by: =Kandria; Volsk · to: Orr")
    assert lines[1].endswith("content of 1")


def test_nothing_gives_nothing():
    assert events_text([], width=80) == ""
