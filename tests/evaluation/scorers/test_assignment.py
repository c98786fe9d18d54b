"""The best pairing must be the best, or every figure that rests on it is too low."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from evaluation.scorers.assignment import best_assignment

worths = st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]) | st.floats(0, 1)
matrices = st.integers(1, 4).flatmap(
    lambda columns: st.lists(
        st.lists(worths, min_size=columns, max_size=columns), min_size=1, max_size=4
    )
)


@given(matrices)
def test_no_pairing_is_worth_more(worth):
    """Tried against every pairing there is."""
    rows, columns = len(worth), len(worth[0])
    pairs = best_assignment(worth)

    if rows <= columns:
        totals = [
            sum(worth[row][column] for row, column in enumerate(order))
            for order in permutations(range(columns), rows)
        ]
    else:
        totals = [
            sum(worth[row][column] for column, row in enumerate(order))
            for order in permutations(range(rows), columns)
        ]
    assert abs(sum(worth[row][column] for row, column in pairs) - max(totals)) < 1e-9


@given(matrices)
def test_each_row_and_column_is_used_once(worth):
    """A gold statement must not be found twice, nor a found one explain two."""
    pairs = best_assignment(worth)

    assert len(pairs) == min(len(worth), len(worth[0]))
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)


def test_nothing_pairs_with_nothing():
    assert best_assignment([]) == best_assignment([[]]) == []
