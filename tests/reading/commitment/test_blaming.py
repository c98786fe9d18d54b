"""Blaming: who is blamed for an event, claims it, or denies a part in it."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.commitment import Committer
from sayso.reading.commitment.blaming import blames_of
from sayso.reading.commitment.judging import word_of
from sayso.reading.commitment.lexicon import load_lexicon
from sayso.reading.layout import lay_out
from sayso.records import Degree, Event, Reading
from sayso.records.references import check_references
from tests.reading.commitment.trees import CASES, Case

BY_NAME = {case.name: case for case in CASES}


def found(case: Case) -> list[tuple[str, str, Degree]]:
    """Doer, speaker ("" for none) and degree of each blame, by the heads of their words."""
    layout, word = case.layout, word_of(case.layout, case.trigger)
    assert word is not None
    return [
        (
            layout.lower[each.doer],
            "" if each.speaker is None else layout.lower[each.speaker],
            each.degree,
        )
        for each in blames_of(layout, load_lexicon(), word)
    ]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("denied responsibility", ("guards", "guards", Degree.DENIED)),
        ("denied it was behind", ("ministry", "ministry", Degree.DENIED)),
        ("denied any part", ("militia", "militia", Degree.DENIED)),
        ("denied for others", ("men", "colonel", Degree.DENIED)),
        ("claimed responsibility", ("dawn", "dawn", Degree.CLAIMED)),
        ("blamed on", ("gang", "mayor", Degree.SUSPECTED)),
        ("blamed for", ("union", "council", Degree.SUSPECTED)),
        ("attributed to", ("rebels", "ministry", Degree.SUSPECTED)),
        ("attributed by nobody", ("gang", "", Degree.SUSPECTED)),
        ("pointed the finger", ("union", "neighbours", Degree.SUSPECTED)),
    ],
)
def test_each_way_to_blame_or_to_deny(name: str, wanted: tuple[str, str, Degree]) -> None:
    assert found(BY_NAME[name]) == [wanted]


def test_a_denial_without_a_deed_answers_the_blame() -> None:
    """Of "the fire was blamed on the union, which denied involvement" both are told."""
    assert found(BY_NAME["blamed on in the passive"]) == [
        ("union", "", Degree.SUSPECTED),
        ("union", "union", Degree.DENIED),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "claimed by nobody",
        "not claimed",
        "refused to take",
        "asked about a claim",
        "blamed nobody",
        "asserted",
        "said",
    ],
)
def test_no_claim_is_no_claim(name: str) -> None:
    """Nobody is a doer because nobody has claimed it."""
    assert found(BY_NAME[name]) == []


def test_all_who_are_joined_are_blamed() -> None:
    assert found(BY_NAME["blamed on two"]) == [
        ("dawn", "", Degree.SUSPECTED),
        ("allies", "", Degree.SUSPECTED),
    ]


def test_whoever_denies_a_part_is_recorded_as_denying_it() -> None:
    """The event stands, by the text's own word; the denier neither asserts it nor did it."""
    case = BY_NAME["denied responsibility"]
    reading = Reading(
        document=case.layout.document,
        voices=case.voices,
        statements=case.statements,
        events=(Event("event-0", "ASSAULT", case.trigger, 0.9),),
        parse=case.layout.parse,
    )
    after = Committer()(reading)
    check_references(after)
    (record,) = after.events[0].responsibility or ()

    assert (record.degree, record.voice) == (Degree.DENIED, "voice-0")
    assert after.text_of(record.span) == "The harbour guards"
    assert [each.voice for each in after.commitments] == ["voice-author"]


def test_two_who_blame_each_other_are_both_blamed() -> None:
    assert found(BY_NAME["blamed each other"]) == [
        ("rebels", "army", Degree.SUSPECTED),
        ("army", "rebels", Degree.SUSPECTED),
    ]


@given(case=st.sampled_from(CASES), data=st.data())
def test_any_tree_gets_an_answer(case: Case, data: st.DataObject) -> None:
    """Parsers err, and trees may even go round: nothing raises, and all words are of the text."""
    parse = case.layout.parse
    count = len(parse.words)
    heads = data.draw(st.lists(st.integers(-1, count - 1), min_size=count, max_size=count))
    relations = data.draw(st.permutations(parse.relations))
    layout = lay_out(
        case.layout.document,
        dataclasses.replace(parse, heads=tuple(heads), relations=tuple(relations)),
    )
    word = word_of(layout, case.trigger)
    assert word is not None
    for each in blames_of(layout, load_lexicon(), word):
        assert 0 <= each.doer < count
        assert each.doer != word
