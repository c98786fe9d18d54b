"""The gate, and the two files that stand beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

import evaluation
from evaluation.gate import breaches, read_floors
from evaluation.measured import Measured
from evaluation.peers import best_peer, human_figure, read_peers
from evaluation.sets import SETS, Skipped
from evaluation.table import table

FOLDER = Path(evaluation.__file__).parent
PEERS = """
[[peer]]
set = "s"
who = "Plain rule"
kind = "measured"
part = "dev"
source = "a script"
[peer.figures]
"f1" = 40.0
"calibration_error" = 9.0

[[peer]]
set = "s"
who = "Big model"
kind = "published"
part = "test"
source = "a paper"
[peer.figures]
"f1" = 60.5
"calibration_error" = 12.0

[[peer]]
set = "s"
who = "two people"
kind = "human"
part = "dev"
source = "a paper"
[peer.figures]
"f1" = 80.0
"""


@pytest.fixture
def peers(tmp_path):
    path = tmp_path / "peers.toml"
    path.write_text(PEERS, encoding="utf-8")
    return read_peers(path)


@pytest.mark.parametrize(
    ("metric", "value", "floor", "count"),
    [
        ("f1", 75.0, 75, 0),
        ("f1", 74.999, 75, 1),
        ("calibration_error", 5.0, 5, 0),
        ("calibration_error", 5.001, 5, 1),
        ("exceptions", 0, 0, 0),
        ("exceptions", 1, 0, 1),
        ("third.wrong", 21, 20, 1),
        ("third.wrong", 19, 20, 0),
    ],
)
def test_nothing_beyond_a_floor_is_excused(metric, value, floor, count):
    found = breaches({"s": Measured({metric: value})}, {"s": {metric: floor}})

    assert len(found) == count


def test_a_figure_that_vanished_is_a_breach():
    """Else a renamed figure would open the gate for good."""
    (breach,) = breaches({"s": Measured({})}, {"s": {"f1": 75}})

    assert str(breach) == "s f1: no such figure, its floor is 75"


def test_what_was_skipped_or_not_asked_for_breaches_nothing():
    floors = {"s": {"f1": 75}, "t": {"f1": 75}}

    assert breaches({"s": Skipped("no data")}, floors) == []


def test_best_is_most_or_for_errors_least(peers):
    assert best_peer(peers, "s", "f1").who == "Big model"
    assert best_peer(peers, "s", "calibration_error").who == "Plain rule"
    assert best_peer(peers, "s", "las") is None
    assert human_figure(peers, "s", "f1").value == 80


def test_a_peer_of_no_known_kind_is_refused(tmp_path):
    """Measured and published are not the same, and nothing may be neither."""
    path = tmp_path / "peers.toml"
    path.write_text(PEERS.replace("published", "heard"), encoding="utf-8")

    with pytest.raises(ValueError, match="no kind 'heard'"):
        read_peers(path)


def test_the_table_shows_ours_floor_peer_and_people(peers):
    results = {"s": Measured({"f1": 70.04, "exceptions": 0}), "t": Skipped("no data")}

    lines = table(results, {"s": {"f1": 70}}, peers).splitlines()

    assert lines[2].split() == (
        "s f1 70.0 70 Big model 60.5 (published, test) two people 80.0 (human, dev)".split()
    )
    assert lines[3].split() == ["s", "exceptions", "*", "0"]
    assert lines[4].split() == ["t", "skipped", "(no", "data)"]


def test_the_files_in_the_repository_speak_of_sets_that_there_are():
    names = {each.name for each in SETS}

    assert set(read_floors(FOLDER / "floors.json")) <= names
    assert {each.set for each in read_peers(FOLDER / "peers.toml")} <= names
