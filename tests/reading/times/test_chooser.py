"""Events are dated by an expression, by publication, or not at all, and never quietly."""

from __future__ import annotations

import datetime

import pytest

from sayso.reading.times import Scene, choose, load_chooser, times_of
from sayso.reading.times.chooser import Chooser, probabilities
from sayso.records import Parse, Span, TimeBasis

DAY = datetime.date(2031, 10, 16)
TEXT = "Police closed the bridge on Tuesday. It had sunk."
PARSE = Parse(
    words=tuple(
        Span(start, end)
        for start, end in [
            (0, 6), (7, 13), (14, 17), (18, 24), (25, 27), (28, 35), (35, 36),
            (37, 39), (40, 43), (44, 48), (48, 49),
        ]
    ),
    upos=("NOUN", "VERB", "DET", "NOUN", "ADP", "PROPN", "PUNCT", "PRON", "AUX", "VERB", "PUNCT"),
    features=(
        "", "Tense=Past|VerbForm=Fin", "", "", "", "", "", "", "Tense=Past", "Tense=Past", "",
    ),
    heads=(1, -1, 3, 1, 5, 1, 1, 9, 9, -1, 9),
    relations=(
        "nsubj", "root", "det", "obj", "case", "obl", "punct", "nsubj", "aux", "root", "punct",
    ),
    sentences=((0, 6), (7, 10)),
    block_of=(0, 0),
    mentions=(),
    quotations=(),
    cues=(),
)  # fmt: skip


def scene(document: datetime.date | None = DAY) -> Scene:
    return Scene(PARSE, times_of(TEXT, published=document).times, document, TEXT)


def test_every_event_can_be_dated_by_its_sentence_by_publication_or_not_at_all():
    kinds = [each.kind for each in scene().candidates(Span(7, 13))]

    assert kinds == ["expression", "document", "none"]


def test_a_sentence_without_a_time_may_take_the_one_before():
    kinds = [each.kind for each in scene().candidates(Span(44, 48))]

    assert kinds == ["before", "document", "none"]


def test_without_publication_nothing_stands_in_for_it():
    kinds = [each.kind for each in scene(None).candidates(Span(44, 48))]

    assert kinds == ["none"]


def test_the_tree_ties_a_day_to_its_verb():
    [expression, *_] = scene().candidates(Span(7, 13))

    assert expression.features["path.child"] == 1
    assert expression.features["only"] == 1
    assert expression.features["behind"] == 1


def test_the_shipped_weights_take_the_day_that_stands_with_the_verb():
    choice = choose(load_chooser(), scene(), Span(7, 13))

    assert choice.time is not None
    assert (choice.time.edtf, choice.time.basis) == ("2031-10-14", TimeBasis.ANCHORED)
    assert not choice.abstained
    assert 0 <= choice.confidence <= 1


def test_an_unsure_choice_is_an_abstention():
    """With no weights all candidates are alike, and a third is too little to answer."""
    choice = choose(Chooser({}, least=0.5), scene(), Span(7, 13))

    assert (choice.time, choice.abstained) == (None, True)


def test_publication_is_marked_as_a_guess():
    choice = choose(Chooser({"document.always": 9.0}, least=0.5), scene(), Span(7, 13))

    assert choice.time is not None
    assert (choice.time.edtf, choice.time.basis) == ("2031-10-16", TimeBasis.PUBLISHED)


def test_no_date_is_an_answer():
    choice = choose(Chooser({"none.always": 9.0}, least=0.5), scene(), Span(7, 13))

    assert (choice.time, choice.abstained, choice.candidate.kind) == (None, False, "none")


@pytest.mark.parametrize("trigger", [Span(6, 7), Span(36, 37), Span(300, 310)])
def test_words_outside_the_parse_have_no_date(trigger):
    """White space, and what lies behind the text."""
    assert [each.kind for each in scene().candidates(trigger)] == ["none"]


def test_probabilities_sum_to_one():
    candidates = scene().candidates(Span(7, 13))

    assert sum(probabilities(load_chooser().weights, candidates)) == pytest.approx(1)
