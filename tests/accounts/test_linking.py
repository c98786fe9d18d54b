"""Linking: average link keeps what it is told to keep together and apart."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.accounts.linking import average_link, components, joined_as_judged

PAIRS = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda p: p[0] != p[1]))


def square(chances: dict[tuple[int, int], float], count: int) -> np.ndarray:
    found = np.zeros((count, count))
    for (left, right), chance in chances.items():
        found[left, right] = found[right, left] = chance
    return found


def test_the_mean_decides_and_not_the_best_pair():
    """One strong link must not drag in what is unlike all the rest."""
    chances = square({(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9, (2, 3): 0.8}, 4)

    assert average_link(chances, at_least=0.5) == [[0, 1, 2], [3]]


def test_a_bar_holds_through_others():
    chances = square({(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.9}, 3)

    assert average_link(chances, at_least=0.5, apart=[(0, 2)]) == [[0, 1], [2]]


def test_whole_groups_are_joined_as_judged():
    """Nothing that was found to be one with either is left behind."""
    assert joined_as_judged([[0, 3], [1], [2, 4]], together=[(0, 2)], apart=[]) == [
        [0, 2, 3, 4],
        [1],
    ]


def test_what_is_apart_wins_over_what_is_together():
    groups = joined_as_judged([[0], [1], [2]], together=[(0, 1), (1, 2)], apart=[(0, 2)])

    assert groups == [[0, 1], [2]]


@given(st.integers(0, 2**32 - 1), PAIRS, PAIRS)
def test_rules_hold_whatever_the_chances(seed, together, apart):
    """Everything is in one group, nothing barred is in one, and order is fixed."""
    chances = np.random.default_rng(seed).random((8, 8))
    chances = (chances + chances.T) / 2

    found = average_link(chances, at_least=0.4, apart=apart)
    groups = joined_as_judged(found, together=together, apart=apart)

    assert sorted(item for group in groups for item in group) == list(range(8))
    assert groups == sorted(sorted(group) for group in groups)
    assert not any({left, right} <= set(group) for left, right in apart for group in groups)


@pytest.mark.parametrize(
    ("links", "groups"),
    [([], [[0], [1], [2]]), ([(2, 0)], [[0, 2], [1]]), ([(0, 1), (1, 2)], [[0, 1, 2]])],
)
def test_components_are_what_links_hold_together(links, groups):
    assert components(3, links) == groups
