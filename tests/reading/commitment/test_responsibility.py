"""Responsibility: MUC-4's tree, in the order of its questions."""

from __future__ import annotations

import pytest

from sayso.reading.commitment.responsibility import Degree, degree_of


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
    ],
)
def test_each_question_of_the_tree(sentence: str, degree: Degree) -> None:
    assert degree_of([sentence]) is degree


def test_nothing_is_said_of_nobody() -> None:
    """No sentence, no degree: silence is not innocence."""
    assert degree_of([]) is None


def test_the_own_word_wins_over_an_accusation() -> None:
    said = ["The army blamed the Red Dawn.", "The Red Dawn claimed responsibility."]

    assert degree_of(said) is Degree.CLAIMED
