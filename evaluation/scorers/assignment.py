"""One-to-one assignment: which pairing of rows with columns is worth most in total."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

__all__ = ["best_assignment"]


def best_assignment(worth: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Pair rows with columns, each at most once, so that the sum of worth is largest.

    Shortest augmenting paths (Crouse 2016), cubic in the number of rows. Where several pairings
    are worth the same, it takes the one that `scipy.optimize.linear_sum_assignment` takes.

    worth: rows of equal length. Every row or every column is paired, whichever are fewer.

    Returns:
        Pairs (row, column) in order of the row.
    """
    if not worth or not worth[0]:
        return []
    if len(worth) > len(worth[0]):
        turned = [list(column) for column in zip(*worth, strict=True)]
        return sorted((row, column) for column, row in best_assignment(turned))
    costs = [[-value for value in row] for row in worth]
    prices = _Prices([0.0] * len(costs), [0.0] * len(costs[0]))
    column_of = [-1] * len(costs)
    row_of = [-1] * len(costs[0])
    for row in range(len(costs)):
        path = _cheapest_path(costs, row, row_of, prices)
        _adjust(prices, path, row, column_of)
        column = path.end
        while True:
            before = path.row_before[column]
            row_of[column] = before
            column_of[before], column = column, column_of[before]
            if before == row:
                break
    return list(enumerate(column_of))


@dataclass(slots=True)
class _Prices:
    rows: list[float]
    columns: list[float]


@dataclass(slots=True)
class _Path:
    """A path of alternating pairs from an unpaired row to an unpaired column.

    end: that column. length: what the path costs.
    row_before: for each column that was reached, the row it was reached from.
    cost_to: for each column, what it costs to reach it.
    rows, columns: those that were settled on the way.
    """

    end: int
    length: float
    row_before: list[int]
    cost_to: list[float]
    rows: set[int]
    columns: set[int]


def _cheapest_path(costs: list[list[float]], row: int, row_of: list[int], prices: _Prices) -> _Path:
    size = len(row_of)
    path = _Path(-1, 0.0, [-1] * size, [inf] * size, set(), set())
    remaining = list(range(size - 1, -1, -1))
    while path.end < 0:
        path.rows.add(row)
        place, lowest = -1, inf
        for each, column in enumerate(remaining):
            cost = path.length + costs[row][column] - prices.rows[row] - prices.columns[column]
            if cost < path.cost_to[column]:
                path.row_before[column], path.cost_to[column] = row, cost
            reached = path.cost_to[column]
            if reached < lowest or (reached == lowest and row_of[column] < 0):
                place, lowest = each, reached
        path.length = lowest
        column = remaining[place]
        path.columns.add(column)
        if row_of[column] < 0:
            path.end = column
        row = row_of[column]
        remaining[place] = remaining[-1]
        remaining.pop()
    return path


def _adjust(prices: _Prices, path: _Path, row: int, column_of: list[int]) -> None:
    """Raise the prices so that every pair on the path costs nothing more."""
    prices.rows[row] += path.length
    for each in path.rows - {row}:
        prices.rows[each] += path.length - path.cost_to[column_of[each]]
    for column in path.columns:
        prices.columns[column] -= path.length - path.cost_to[column]
