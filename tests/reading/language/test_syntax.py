"""Sentences and mentions, where the marks and the tree have a say beside the engine."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.reading.language import find_words
from sayso.reading.language.labels import UPOS
from sayso.reading.language.layout import COLUMNS, WIDTH
from sayso.reading.language.links import WordScores
from sayso.reading.language.nearness import WordPlaces
from sayso.reading.language.syntax import find_sentences, find_upos, reaches
from sayso.records import Span


def sentences(text: str, likely: dict[str, float] | None = None) -> list[str]:
    """The sentences of a text for which the engine gives these logits, and else -2."""
    ranges = find_words(text, 0, len(text))
    words = [Span(start, end) for start, end in ranges]
    out = np.zeros((len(words), WIDTH), dtype=np.float32)
    given = [(likely or {}).get(text[start:end], -2.0) for start, end in ranges]
    out[:, COLUMNS["sentence"]] = np.array(given, dtype=np.float32)[:, None]
    count = len(words)
    places = WordPlaces(np.zeros(count, int), np.zeros(count, int), np.full(count, -1))
    scores = WordScores(out, places, np.zeros((count, 2), int))
    return [
        text[words[first].start : words[last].end]
        for first, last in find_sentences(scores, text, words)
    ]


def test_a_full_stop_and_a_capital_part_sentences_whatever_the_engine_sees():
    text = "It rained all day. Nobody came to the square."
    assert sentences(text) == ["It rained all day.", "Nobody came to the square."]
    assert sentences(text, {"Nobody": -6.0}) == ["It rained all day.", "Nobody came to the square."]


def test_behind_a_closing_mark_the_engine_decides():
    text = "“It rained all day.” Nobody came."
    assert sentences(text) == [text]
    assert sentences(text, {"Nobody": 1.0}) == ["“It rained all day.”", "Nobody came."]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Pell stayed in the U.S. Embassy.",
        "It rained; nobody came.",
        "He saw version 2.0 of it.",
        "It rained – Nobody came.",
    ],
)
def test_elsewhere_only_an_engine_that_is_sure_parts_sentences(text):
    assert sentences(text, dict.fromkeys(text.split(), 3.0)) == [text]


def test_behind_a_full_stop_in_lower_case_the_engine_decides():
    """Copy is often pasted together without its capitals."""
    text = "It rained. the ministry said so."
    assert sentences(text) == [text]
    assert sentences(text, {"the": 0.5}) == ["It rained.", "the ministry said so."]


def test_a_small_word_behind_closing_marks_or_an_abbreviation_begins_nothing():
    for text in ("“It rained.” she said.", "It rained, e.g. in May.", "Pell of Orr Inc. said so."):
        assert sentences(text, dict.fromkeys(text.split(), 3.0)) == [text]


def test_a_quotation_that_follows_a_full_stop_begins_a_sentence():
    assert sentences("It rained. “Nobody came,” she said.") == [
        "It rained.",
        "“Nobody came,” she said.",
    ]


def test_a_word_reaches_as_far_as_the_words_that_depend_on_it():
    low, high = reaches([1, -1, 1, 2, 2])
    assert low.tolist() == [0, 0, 2, 3, 4]
    assert high.tolist() == [0, 4, 4, 3, 4]


@pytest.mark.parametrize(
    ("form", "seen", "found"),
    [
        ("the", "PROPN", "DET"),
        ("The", "NOUN", "DET"),
        ("with", "NOUN", "ADP"),
        ("denied", "PART", "VERB"),
        ("not", "PART", "PART"),
        ("harbour", "NOUN", "NOUN"),
        ("IT", "PROPN", "PROPN"),
    ],
)
def test_small_words_are_what_they_can_be(form: str, seen: str, found: str) -> None:
    """The engine has learned no grammar from news; the second choice here is what is found."""
    words = [Span(0, len(form))]
    out = np.zeros((1, WIDTH), dtype=np.float32)
    columns = COLUMNS["upos"]
    out[0, columns.start + UPOS.index(found)] = 1
    out[0, columns.start + UPOS.index(seen)] = 2
    places = WordPlaces(np.zeros(1, int), np.zeros(1, int), np.full(1, -1))
    scores = WordScores(out, places, np.zeros((1, 2), int))

    assert find_upos(scores, form, words) == [found]
