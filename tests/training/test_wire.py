"""Marked wire sentences and weakly labelled texts become what the typer learns from."""

from __future__ import annotations

import json

import pytest

from sayso.reading.events.candidates import Candidate
from sayso.reading.events.lexicon import Entry, Sense
from sayso.reading.events.typer import KINDS
from training.events import wire
from training.events.weak import read_synthetic, weak_labels
from training.events.wire import read_wire


def candidate(head, *kinds, origin="own"):
    senses = tuple(Sense(kind, "", origin) for kind in kinds)
    return Candidate(head, (head, head), (head,), Entry((f"word{head}",), "v", senses))


def test_marks_are_taken_out_and_kept_as_spans(tmp_path):
    path = tmp_path / "wire.txt"
    path.write_text("# note\nGuards {COERCE:arrested} two men {ASSAULT:for} nothing.\n", "utf-8")

    ((text, events),) = read_wire(path)

    assert text == "Guards arrested two men for nothing."
    assert [(text[span.start : span.end], kind) for span, kind in events] == [
        ("arrested", "COERCE"),
        ("for", "ASSAULT"),
    ]


def test_our_own_file_is_clean():
    """No mark is left over, and every type is one of PLOVER's."""
    path = wire.Path(wire.__file__).parent / "wire.txt"
    for text, events in read_wire(path):
        assert not set("{}") & set(text)
        assert {kind for _, kind in events} <= set(KINDS)


def test_the_surest_word_is_the_event():
    """One that can be nothing else comes before an earlier one that can."""
    found = weak_labels(
        [candidate(1, "ASSAULT", "REJECT"), candidate(4, "ASSAULT"), candidate(6, "AID")], "ASSAULT"
    )
    assert found == [None, 1 + KINDS.index("ASSAULT"), 0]


def test_a_text_that_no_word_fits_teaches_nothing():
    assert weak_labels(
        [candidate(1, "AID"), candidate(2, "ASSAULT", origin="oeda")], "ASSAULT"
    ) == [
        None,
        None,
    ]


@pytest.mark.parametrize(
    ("row", "count"),
    [
        ({"text": "Guards beat two farmers on the road to Velm.", "event": "ASSAULT"}, 1),
        ({"text": "http://example.org/a-page-without-any-words-in-it", "event": "ASSAULT"}, 0),
        ({"text": "Guards beat two farmers on the road to Velm.", "event": "NEUTRAL"}, 0),
    ],
)
def test_only_sentences_of_known_types_are_read(tmp_path, row, count):
    path = tmp_path / "synth.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")

    assert len([*read_synthetic(path)]) == count
