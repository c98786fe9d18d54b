"""Dependency trees: the best tree over the scores of every word as head of every other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["best_tree"]

NEVER = -1e9

ROOT_TOLL = 1e5
"""Taken off every arc from the root, so that the best tree has only one of them."""


def best_tree(scores: NDArray[np.float32]) -> list[int]:
    """Find the tree of the highest total score (Chu and Liu 1965; Edmonds 1967).

    scores: (n, n + 1); row d, column h is the score of word h as head of word d, and the last
        column that of the root. Exactly one word hangs on the root.

    Returns:
        the head of each word, -1 for the root's.
    """
    count = len(scores)
    scores = scores.copy()
    np.fill_diagonal(scores, NEVER)
    heads: list[int] = scores.argmax(1).tolist()
    if heads.count(count) == 1 and not _cycle(heads, count):
        return [-1 if head == count else head for head in heads]
    if count > 1:
        # The best root and each other word's best head: no tree can score more than these.
        heads = scores[:, :count].argmax(1).tolist()
        heads[int((scores[:, count] - scores[:, :count].max(1)).argmax())] = count
        if not _cycle(heads, count):
            return [-1 if head == count else head for head in heads]
    exact = scores.astype(np.float64)
    exact[:, count] -= ROOT_TOLL
    heads = _edmonds(exact)
    return [-1 if head == count else head for head in heads]


def _cycle(heads: list[int], root: int) -> list[int]:
    """A cycle among the heads; empty when there is none."""
    state = [0] * (root + 1)
    state[root] = 2
    for start in range(root):
        path = []
        word = start
        while state[word] == 0:
            state[word] = 1
            path.append(word)
            word = heads[word]
        if state[word] == 1:
            return path[path.index(word) :]
        for passed in path:
            state[passed] = 2
    return []


def _edmonds(scores: NDArray[np.float64]) -> list[int]:
    """Best tree under the last column as root, by contracting cycles."""
    count = len(scores)
    heads: list[int] = scores.argmax(1).tolist()
    cycle = _cycle(heads, count)
    if not cycle:
        return heads
    loop = np.array(cycle)
    free = np.ones(count, dtype=bool)
    free[loop] = False
    rest = np.flatnonzero(free)
    outer = np.append(rest, count)
    size = len(rest) + 1
    # One word, the last of the smaller problem, stands for the cycle.
    columns = np.append(np.arange(len(rest)), size)
    smaller = np.full((size, size + 1), NEVER)
    smaller[:-1, columns] = scores[rest[:, None], outer]
    leaving = scores[rest[:, None], loop]
    smaller[:-1, -2] = leaving.max(1)
    gain = scores[loop[:, None], outer] - scores[loop, [heads[word] for word in cycle]][:, None]
    smaller[-1, columns] = gain.max(0)
    small_heads = _edmonds(smaller)
    entered = small_heads[-1]
    column = len(rest) if entered == size else entered
    heads[cycle[int(gain[:, column].argmax())]] = int(outer[column])
    for number, word in enumerate(rest.tolist()):
        head = small_heads[number]
        if head == size - 1:
            heads[word] = cycle[int(leaving[number].argmax())]
        else:
            heads[word] = count if head == size else int(rest[head])
    return heads
