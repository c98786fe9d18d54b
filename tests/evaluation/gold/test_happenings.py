"""Happenings of gold: the text is put together so that every mention is where its words are."""

from __future__ import annotations

import json

from evaluation.gold.happenings import read_linked_ecbplus


def test_mentions_lie_on_their_words(tmp_path):
    """A mention that is off by one finds no type and no participants."""
    row = {
        "doc_id": "1_1",
        "subtopic": "1_1",
        "sentences": [
            {"id": 0, "tokens": ["Rebels", "did", "n't", "open", "fire", "(", "yet", ")", "."]},
            {"id": 4, "tokens": ["The", "attack", "failed"]},
        ],
        "events": [
            {"sent": 4, "tokens": [1], "text": "attack", "chain": "B"},
            {"sent": 0, "tokens": [3, 4], "text": "open fire", "chain": "A"},
        ],
    }
    (tmp_path / "dev.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")

    (document,) = read_linked_ecbplus(tmp_path, part="dev")

    assert document.text == "Rebels didn't open fire (yet). The attack failed."
    assert [
        (document.text[each.span[0] : each.span[1]], each.chain) for each in document.mentions
    ] == [("open fire", "A"), ("attack", "B")]
