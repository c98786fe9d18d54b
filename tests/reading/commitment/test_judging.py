"""Every attitude in a sentence of our own: who holds the event, and how."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.commitment.holders import Voices
from sayso.reading.commitment.judging import judge
from sayso.reading.commitment.lexicon import load_lexicon
from sayso.reading.layout import lay_out
from sayso.records import Span
from tests.reading.commitment.trees import CASES, Case, judged

BY_NAME = {case.name: case for case in CASES}


def found(case: Case) -> list[str]:
    """The judgements of the author and of those who are named, as the cases have them."""
    return [
        " ".join(
            (
                "author"
                if each.holder is None
                else " ".join(case.text[span.start : span.end] for span in each.holder.words),
                each.stance,
                each.value.polarity,
                each.value.strength,
                each.status,
            )
        )
        for each in judged(case)
        if each.holder is None or each.holder.words
    ]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_every_attitude_is_told(case: Case) -> None:
    assert found(case) == list(case.wanted)


def test_every_attitude_has_a_case() -> None:
    """A file that lost its cases would pass in silence."""
    assert len(BY_NAME) == len(CASES) >= 50


def test_cues_are_words_of_the_text() -> None:
    """A page marks them: each is a word that did something."""
    case = BY_NAME["did not manage"]
    cues = [case.text[span.start : span.end] for span in judged(case)[0].cues]

    assert cues == ["not", "manage"]


def test_a_statement_is_named_by_whoever_it_belongs_to() -> None:
    author, voice = judged(BY_NAME["said"])

    assert author.holder is None
    assert voice.holder is not None
    assert voice.holder.statement == "statement-0"
    assert voice.holder.voice == "voice-0"


def test_a_trigger_without_words_is_not_judged() -> None:
    """White space is no event; nothing is better than a guess."""
    case = BY_NAME["asserted"]
    gap = case.text.index(" ")

    assert judged(dataclasses.replace(case, trigger=Span(gap, gap + 1))) == ()


@given(case=st.sampled_from(CASES), data=st.data())
def test_any_tree_gets_an_answer(case: Case, data: st.DataObject) -> None:
    """Parsers err: whatever hangs on whatever, the author has one judgement, and none raises."""
    parse = case.layout.parse
    count = len(parse.words)
    heads = data.draw(st.lists(st.integers(-1, count - 1), min_size=count, max_size=count))
    relations = data.draw(st.permutations(parse.relations))
    layout = lay_out(
        case.layout.document,
        dataclasses.replace(parse, heads=tuple(heads), relations=tuple(relations)),
    )
    voices = Voices(case.voices, case.statements)
    answers = judge(layout, case.trigger, case.statements, voices, load_lexicon())

    assert [each.holder for each in answers].count(None) == 1
    for each in answers:
        assert (each.value.polarity == "u") == (each.value.strength == "u")
        assert all(span in parse.words for span in each.cues)
