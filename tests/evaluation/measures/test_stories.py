"""The sets of copies and stories, read from small files of the same form."""

from __future__ import annotations

import json

import pytest

from evaluation.measured import Setting
from evaluation.measures.copies import measure_copies
from evaluation.measures.stories import measure_stories
from tests.accounts.told import IN_OTHER_WORDS, OTHER_BRIDGE, WIRE
from tests.evaluation.standin import read

TEXTS = {"a": (WIRE, "1"), "b": (IN_OTHER_WORDS, "1"), "c": (OTHER_BRIDGE, "2")}


def write_rows(path, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


@pytest.fixture
def setting(tmp_path):
    articles = [
        {"id": name, "event": int(story), "title": f"Title {name}", "date": "2025-03-04"}
        for name, (_, story) in TEXTS.items()
    ]
    write_rows(tmp_path / "basil" / "articles.jsonl", articles)
    sentences = [{"id": name, "i": 0, "text": text} for name, (text, _) in TEXTS.items()]
    write_rows(tmp_path / "basil" / "sentences.jsonl", sentences)
    undated = [
        {
            "doc_id": name,
            "subtopic": story,
            "event": story,
            "sentences": [{"tokens": text.split()}],
        }
        for name, (text, story) in TEXTS.items()
    ]
    write_rows(tmp_path / "ecbplus" / "fulltext.jsonl", [*undated, {**undated[0], "doc_id": "no"}])
    write_rows(tmp_path / "ecbplus" / "dev.jsonl", undated)
    write_rows(tmp_path / "newswcl50" / "dev.jsonl", undated)
    told = [
        {"doc_id": "d0", "outlet": "Post", "date": "2025-03-04", "text": WIRE, "copy_of": None},
        {"doc_id": "d1", "outlet": "Mail", "date": "2025-03-05", "text": WIRE, "copy_of": "d0"},
        {"doc_id": "d2", "outlet": "Sun", "date": "2025-03-05", "text": OTHER_BRIDGE}
        | {"copy_of": "d0"},
    ]
    write_rows(tmp_path / "disputes_synth" / "dev.jsonl", [{"set_id": "s0", "docs": told}])
    world = {"docs": [{**each, "published": each["date"], "title": "T"} for each in told[:2]]}
    (tmp_path / "worlds" / "worlds").mkdir(parents=True)
    (tmp_path / "worlds" / "worlds" / "one.json").write_text(json.dumps(world), encoding="utf-8")
    return Setting(tmp_path, read)


def test_copies_are_scored_by_pairs(setting):
    """One of two gold copies is none that anybody could see."""
    figures = measure_copies(setting).figures

    assert (figures["precision"], figures["recall"]) == (100, 50)
    assert figures["worlds.f1"] == 100
    assert (figures["basil.found"], figures["basil.same_story"]) == (1, 100)


def test_stories_are_scored_at_one_go_and_one_by_one(setting):
    """Documents of the other parts are left out."""
    figures = measure_stories(setting).figures

    for name in ("basil", "ecbplus", "newswcl50"):
        assert figures[f"{name}.b3"] == figures[f"{name}.stream.b3"] == 100
        assert figures[f"{name}.v"] == 100
    assert figures["basil.few.b3"] == 100
    assert figures["refused"] == 0
