"""The check that finds offsets out of place must find each kind of them."""

from __future__ import annotations

from dataclasses import replace

from evaluation.offsets import offset_errors
from sayso.records import Span
from tests.evaluation.standin import read

TEXT = "Brask said the pumps failed. Asker denied it."


def with_statement(**changes):
    reading = read(TEXT)
    return replace(reading, statements=(replace(reading.statements[0], **changes),))


def with_parse(**changes):
    reading = read(TEXT)
    return replace(reading, parse=replace(reading.parse, **changes))


def test_a_sound_reading_has_none():
    assert offset_errors(read(TEXT), TEXT) == []


def test_only_what_cannot_be_text_may_be_replaced():
    """A NUL or half of a pair becomes U+FFFD, one for one, so that offsets into the file hold."""
    text = "Brask said no\0 and \ud800 yes."
    reading = read(text.replace("\0", "\ufffd").replace("\ud800", "\ufffd"))

    assert offset_errors(reading, text) == []
    assert offset_errors(read("Brask said so."), "Brask said no.") == ["the text was changed"]


def test_spans_behind_the_text_or_over_white_space():
    assert offset_errors(with_statement(cue=Span(90, 95)), TEXT) == [
        "cue 90-95 ends behind the text"
    ]
    assert offset_errors(with_statement(content=(Span(10, 27),)), TEXT) == [
        "content 10-27 has white space at an edge"
    ]


def test_layers_that_go_back():
    reading = read(TEXT)
    turned = replace(reading, sentences=reading.sentences[::-1])

    assert offset_errors(turned, TEXT) == ["sentences overlap or go back"]


def test_columns_that_do_not_fit():
    assert offset_errors(with_parse(upos=()), TEXT) == ["the columns of the parse differ in length"]
    assert offset_errors(with_parse(sentences=((0, 99),)), TEXT) == [
        "a sentence of the parse has words that there are not"
    ]
    reading = read(TEXT)
    assert offset_errors(with_parse(heads=(99, *reading.parse.heads[1:])), TEXT) == [
        "a word of the parse hangs on a word that there is not"
    ]
