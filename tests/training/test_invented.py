"""The invented events hold together: spans, names of rows and relations, and nothing said twice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation.gold.rows import read_world_rows
from evaluation.measures.rows import INVENTED

FILES = sorted(INVENTED.glob("*/*.json"))
ATTRIBUTES = {
    *(f"count.{each}" for each in ("killed", "injured", "detained", "crowd")),
    *"occurrence agent target instrument place time cause order label".split(),
}


def test_there_are_events_to_develop_with_and_events_kept_back() -> None:
    assert {path.parent.name for path in FILES} == {"dev", "test"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_passages_stand_in_their_texts_and_relations_name_rows(path: Path) -> None:
    """A gold that points beside its text would measure anything."""
    world = json.loads(path.read_text("utf-8"))
    texts = {each["doc_id"]: each["text"] for each in world["docs"]}
    rows = {row["row_id"]: row for row in world["rows"]}

    assert len(rows) == len(world["rows"])
    assert world["invented"] is True
    assert {row["attribute"] for row in rows.values()} <= ATTRIBUTES
    for row in rows.values():
        start, end = row["evidence"]
        assert texts[row["doc_id"]][start:end].strip() == texts[row["doc_id"]][start:end] != ""
    for relation in world["relations"]:
        assert {relation["a"], relation["b"]} <= rows.keys()
        assert relation["a"] != relation["b"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_a_copy_says_contradicts_nothing(path: Path) -> None:
    world = json.loads(path.read_text("utf-8"))
    copies = {each["doc_id"] for each in world["docs"] if each["copy_of"]}
    documents = {row["row_id"]: row["doc_id"] for row in world["rows"]}

    for relation in world["relations"]:
        if relation["type"].startswith("contradicts"):
            assert copies.isdisjoint((documents[relation["a"]], documents[relation["b"]]))


def test_they_are_read_as_they_are_measured() -> None:
    worlds = read_world_rows(INVENTED / "dev")

    assert all(world.texts and world.rows and world.relations for world in worlds)


def test_each_line_of_claims_has_three_of_each_kind() -> None:
    lines = (INVENTED.parent / "claims.jsonl").read_text("utf-8").splitlines()
    groups = [json.loads(line) for line in lines]

    assert all([len(group[key]) for key in ("a", "b", "n")] == [3, 3, 3] for group in groups)
    assert all(len(set(group["a"] + group["b"] + group["n"])) == 9 for group in groups)
