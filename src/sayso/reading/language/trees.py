"""Dependency trees: the best tree over the scores of every word as head of every other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["best_tree"]

NEVER = -1e9

ROOT_TOLL = 1e5
"""Taken off every arc from the root, so that the best tree has only one of them."""


def best_tree(scores: NDArray[np.float32]) -> list[int]:
    """Find the tree of the highest total score that has exactly one word on the root.

    The most promising root is tried first: mostly no other can give a better tree (Stanojević
    and Cohen 2021), and the best tree under a known root is found fast.

    scores: (n, n + 1); row d, column h is the score of word h as head of word d, and the last
        column that of the root.

    Returns:
        the head of each word, -1 for the root's.
    """
    count = len(scores)
    words = np.arange(count)
    table = scores.astype(np.float64)
    table[words, words] = NEVER
    heads = table[:, :count].argmax(1)
    best = table[words, heads]
    # No tree can score more than its root as root, and every other word under its best head.
    bounds = best.sum() - best + table[:, count]
    root = bounds.argmax()
    heads[root] = count
    found = heads.tolist()
    if _has_cycle(found):
        under = table.copy()
        under[:, count] = NEVER
        under[root] = NEVER
        under[root, count] = 0
        found = _edmonds(under)
        bounds[root] = NEVER
        if table[words, found].sum() < bounds.max():
            table[:, count] -= ROOT_TOLL
            found = _edmonds(table)
    return [-1 if head == count else head for head in found]


def _has_cycle(heads: list[int]) -> bool:
    """Whether some word is above itself; head number `len(heads)` is the root."""
    seen_from = [-1] * len(heads) + [len(heads)]
    for start in range(len(heads)):
        word = start
        while seen_from[word] < 0:
            seen_from[word] = start
            word = heads[word]
        if seen_from[word] == start:
            return True
    return False


def _edmonds(table: NDArray[np.float64]) -> list[int]:
    """The best tree under the last column (Edmonds 1967, in the order of Tarjan 1977).

    From each word we climb from head to head. A cycle becomes one node, whose row holds what is
    gained by entering the cycle where that is best; then we climb on from it. In the end each
    cycle is opened where it was entered, the outer before the inner. Nodes are numbered: words,
    root, cycles in the order of their making.
    """
    count = len(table)
    columns = np.arange(count + 1)
    rows = [*table, columns]
    heads = [*table.argmax(1).tolist(), count]
    members = [[word] for word in range(count + 1)]
    outermost = list(range(count + 1))
    cycles: list[tuple[list[int], list[int]]] = []
    done = {count}
    for start in range(count):
        path: list[int] = []
        node = outermost[start]
        while node not in done:
            if node not in path:
                path.append(node)
                node = outermost[heads[node]]
                continue
            cycle = path[path.index(node) :]
            del path[-len(cycle) :]
            gains = np.array([rows[each] - rows[each][heads[each]] for each in cycle])
            entries = gains.argmax(0)
            row = gains[entries, columns]
            inside = [word for each in cycle for word in members[each]]
            row[inside] = NEVER
            node = len(rows)
            rows.append(row)
            heads.append(int(row.argmax()))
            members.append(inside)
            cycles.append((cycle, entries.tolist()))
            for word in inside:
                outermost[word] = node
        done.update(path)
    for node in range(len(rows) - 1, count, -1):
        cycle, entries = cycles[node - count - 1]
        heads[cycle[entries[heads[node]]]] = heads[node]
    return heads[:count]
