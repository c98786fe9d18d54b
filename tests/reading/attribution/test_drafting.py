"""Drafting: what the weights take for a voice and a cue, and what it can't be."""

from __future__ import annotations

from tests.reading.attribution.marked import attributed, contents, page, said_by


def test_a_voice_is_no_clause() -> None:
    """“Her son said a letter read: ...”: the letter speaks, and no “Her son said a letter”."""
    reading = attributed(
        page(
            "<v1><p>Ada Brell</p> said <x>a letter</x></v1> <c1>read</c1> <k1>it fell</k1>.",
            arcs=[
                ("Ada", "said", "nsubj"), ("Brell", "said", "nsubj"), ("letter", "read", "nsubj"),
                ("said", "read", "parataxis"),
            ],
            upos={"said": "VERB"},
        )
    )  # fmt: skip

    assert said_by(reading) == ["a letter"]


def test_a_lone_of_is_no_word_of_saying() -> None:
    """“Accused the firm of waste” is one statement, of whoever accuses."""
    reading = attributed(
        page(
            "<v1><p>Ada Brell</p></v1> <c1>accused</c1> <k1>the firm of waste</k1>.",
            "<v2><p>Ada Brell</p> accused the firm</v2> <c2>of</c2> <k2>waste</k2>.",
        )
    )

    assert contents(reading) == ["the firm of waste"]
