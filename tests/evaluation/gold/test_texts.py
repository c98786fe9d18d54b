"""The texts that everything is tried on: all of them, each once."""

from __future__ import annotations

import json

from evaluation.gold.texts import every_text
from tests.evaluation.standin import NEWS, make_data


def test_every_text_is_found_once(tmp_path):
    """The news text stands in six files here; labels and addresses are no texts."""
    data = make_data(tmp_path)
    rows = [
        {"text": "One.", "url": "https://courier.example/1", "title": "Two"},
        {"docs": [{"text": "Three."}], "a": "Four.", "b": "Five.", "text": ""},
        {"sentences": [{"tokens": ["Six", "."]}, {"tokens": ["Seven"]}]},
    ]
    (data / "more.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))

    texts = every_text(data)

    assert sorted(texts) == sorted(
        [NEWS, "One.", "Two", "Three.", "Four.", "Five.", "Six .\nSeven"]
    )
