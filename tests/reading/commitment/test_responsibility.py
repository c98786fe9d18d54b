"""Responsibility: MUC-4's tree, in the order of its questions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.commitment.responsibility import PARTY, degree_of, with_party
from sayso.records import Degree

NAME = "The Red Dawn"


def named(sentence: str) -> str:
    """A sentence with the party's name marked, in either case of its article."""
    start = sentence.lower().index(NAME.lower())
    return with_party(sentence, [(start, start + len(NAME))])


@pytest.mark.parametrize(
    ("sentence", "degree"),
    [
        ("The Red Dawn claimed responsibility for the bomb at the mill.", Degree.CLAIMED),
        ("The Red Dawn denied any involvement in the bombing.", Degree.DENIED),
        ("Police blamed the Red Dawn for the bomb at the mill.", Degree.AUTHORITIES),
        ("Neighbours accused the Red Dawn of the fire.", Degree.SUSPECTED),
        ("The presumed killers belong to the Red Dawn.", Degree.SUSPECTED),
        ("The Red Dawn may be behind the fire.", Degree.POSSIBLE),
        ("The Red Dawn burned the mill.", Degree.FACT),
        ("The Red Dawn demanded a ransom for the miller.", Degree.CLAIMED),
        ("It is not known whether the Red Dawn burned the mill.", Degree.POSSIBLE),
        ("A cousin of the miller is linked to the Red Dawn.", Degree.SUSPECTED),
        ("Detectives said two men involved in the Red Dawn burned it.", Degree.AUTHORITIES),
        ("The fire was apparently the answer that the Red Dawn had sworn.", Degree.SUSPECTED),
        ("According to the police, the Red Dawn burned the mill.", Degree.AUTHORITIES),
        ("According to the miller, the Red Dawn burned the mill.", Degree.FACT),
    ],
)
def test_each_question_of_the_tree(sentence: str, degree: Degree) -> None:
    assert degree_of([named(sentence)]) is degree


@given(st.text(max_size=20), st.lists(st.tuples(st.integers(-2, 22), st.integers(-2, 22))))
def test_whatever_is_no_name_stays(sentence: str, names: list[tuple[int, int]]) -> None:
    """Names that overlap or lie outside are left alone; no character is said twice."""
    found = with_party(sentence, names)

    assert len(found.replace(f" {PARTY} ", "")) <= len(sentence)


def test_nothing_is_said_of_nobody() -> None:
    """No sentence, no degree: silence is not innocence."""
    assert degree_of([]) is None


def test_the_own_word_wins_over_an_accusation() -> None:
    said = ["The army blamed the Red Dawn.", "The Red Dawn claimed responsibility."]

    assert degree_of([named(each) for each in said]) is Degree.CLAIMED
