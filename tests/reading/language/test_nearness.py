"""Nearness: the linker must learn and run with the same terms."""

from __future__ import annotations

import numpy as np

from sayso.reading.language import find_quotations, find_words
from sayso.reading.language.nearness import NEARNESS, nearness, word_places
from sayso.records import Span

TEXT = "He left. “We stay. Now,” she said. “Go.”"


def places():
    words = find_words(TEXT, 0, len(TEXT))
    quotations = find_quotations(TEXT, [Span(0, len(TEXT))])
    return words, word_places(TEXT, words, [0] * len(words), quotations)


def seen_from(word: str) -> dict[str, dict[str, int]]:
    words, where = places()
    texts = [TEXT[start:end] for start, end in words]
    cue = np.array([texts.index(word)])
    near = nearness(where, cue, np.arange(len(words)))
    return {term: dict(zip(texts, row[0].tolist(), strict=True)) for term, row in near.items()}


def test_sentences_between_are_counted_with_a_sign():
    """A voice stands in the sentence of its cue far more often than one away."""
    sentence = seen_from("said")["sentence"]
    assert sentence["she"] == 3
    assert sentence["He"] == 1
    assert sentence["Go"] == 4


def test_quotations_are_told_apart():
    """What stands in another quotation than the cue is often its content."""
    quoted = seen_from("said")["quoted"]
    assert (quoted["He"], quoted["stay"], quoted["Go"]) == (0, 2, 2)
    inner = seen_from("stay")["quoted"]
    assert (inner["Now"], inner["Go"], inner["He"]) == (1, 2, 3)


def test_values_stay_within_their_tables():
    """A value beyond its table would read another term's weights."""
    for term, values in seen_from("said").items():
        assert 0 <= min(values.values()) <= max(values.values()) < NEARNESS[term]
