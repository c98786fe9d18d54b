"""Gold times and dated events are read as the sets have them."""

from __future__ import annotations

import json

import pytest

from evaluation.gold.dates import read_meantime_dates, read_timelines, read_world_dates
from evaluation.gold.times import day_of, read_timed, trimmed
from evaluation.measures.times import tag_with_sayso, time_figures

TEXT = "Pumps failed on Monday . They were built in 2019.\n"
ROW = {
    "id": "pumps",
    "dct": "16-10-2031",
    "text": TEXT,
    "timexes": [
        {"id": "t1", "start": 16, "end": 23, "type": "DATE", "value": "2031-10-13"},
        {"id": "t2", "start": 44, "end": 48, "type": "DATE", "value": "2019"},
        {"id": "t3", "start": None, "end": None, "type": "DATE", "value": "2031"},
        {"id": "t4", "start": 46, "end": 48, "type": "DATE", "value": "19", "nested": True},
    ],
    "events": [
        {"id": "e1", "start": 6, "end": 12, "text": "failed", "sent": 0},
        {"id": "e2", "start": 35, "end": 40, "text": "built", "sent": 1},
        {"id": "e3", "start": 0, "end": 5, "text": "Pumps", "sent": 0},
    ],
    "tlinks": [
        {"source": "t1", "target": "e1", "rel": "INCLUDES"},
        {"source": "e2", "target": "t2", "rel": "IS_INCLUDED"},
        {"source": "e3", "target": "t1", "rel": "BEFORE"},
        {"source": "e1", "target": "e2", "rel": "AFTER"},
    ],
}


@pytest.fixture
def data(tmp_path):
    for folder in ("meantime", "timelines2015", "worlds/worlds"):
        (tmp_path / folder).mkdir(parents=True)
    line = json.dumps(ROW) + "\n"
    (tmp_path / "meantime" / "dev.jsonl").write_text(line + json.dumps({**ROW, "text": " "}) + "\n")
    (tmp_path / "timelines2015" / "dev.jsonl").write_text(line)
    rows = [
        {"time": "2031-10-13", "events": [{"doc": "pumps", "sent": "0", "token": "failed"}]},
        {"time": "2019-XX-XX", "events": [{"doc": "pumps", "sent": "1", "token": "built"}]},
        {"time": "XXXX-XX-XX", "events": [{"doc": "gone", "sent": "1", "token": "built"}]},
    ]
    timeline = json.dumps({"target": "pumps", "rows": rows}) + "\n"
    (tmp_path / "timelines2015" / "dev_timelines.jsonl").write_text(timeline)
    world = {
        "docs": [{"doc_id": "d1", "text": TEXT, "published": "2031-10-16"}],
        "timeline": [
            {"doc_id": "d1", "trigger": [6, 12], "edtf": "2031-10-13"},
            {"doc_id": "d1", "trigger": [35, 40], "edtf": "2019~"},
            {"doc_id": "d1", "trigger": [0, 5], "edtf": None},
        ],
    }
    (tmp_path / "worlds" / "worlds" / "pumps.json").write_text(json.dumps(world))
    return tmp_path


def test_times_are_trimmed_and_empty_or_nested_ones_left_out(data):
    [document] = read_timed([data / "meantime" / "dev.jsonl"])

    assert document.published == "2031-10-16"
    assert [(each.span, each.value) for each in document.times] == [
        ((16, 22), "2031-10-13"),
        ((44, 48), "2019"),
    ]


def test_days_come_either_way_round():
    assert day_of("03-02-2009") == day_of("2009-02-03T10:00") == "2009-02-03"


def test_trimming_never_runs_out():
    assert trimmed("   ", 0, 3) == (3, 3)


def test_links_give_dates_to_events(data):
    """Included either way round; an event that is only before something has no date."""
    document = read_meantime_dates(data)[0]

    assert dict(document.events) == {(6, 12): "2031-10-13", (35, 40): "2019", (0, 5): None}


def test_timelines_give_dates_to_events(data):
    [document] = read_timelines(data)

    assert dict(document.events) == {(6, 12): "2031-10-13", (35, 40): "2019"}


def test_worlds_give_dates_to_events(data):
    [document] = read_world_dates(data)

    assert dict(document.events) == {(6, 12): "2031-10-13", (35, 40): None, (0, 5): None}


def test_figures_of_times(data):
    """The day in October 2031 and the year are both found, extent and value."""
    documents = read_timed([data / "meantime" / "dev.jsonl"])
    figures = time_figures(documents, tag_with_sayso)

    assert figures["strict"] == figures["value"] == 100
    assert figures["refused"] == 0


def test_a_refused_text_costs_recall(data):
    documents = read_timed([data / "meantime" / "dev.jsonl"])
    figures = time_figures(documents, lambda _: None)

    assert (figures["relaxed"], figures["refused"]) == (0, 1)
