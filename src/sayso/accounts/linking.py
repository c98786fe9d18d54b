"""Linking: items joined by average link, some of them because somebody says so, and some never."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

__all__ = ["average_link", "components", "joined_as_judged"]

APART = -np.inf

Link = tuple[int, int]


def components(count: int, links: Iterable[Link]) -> list[list[int]]:
    """The groups of items that links hold together, each rising, in order of their first item."""
    parent = list(range(count))

    def root(item: int) -> int:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for left, right in links:
        low, high = sorted((root(left), root(right)))
        parent[high] = low
    groups: dict[int, list[int]] = {}
    for item in range(count):
        groups.setdefault(root(item), []).append(item)
    return list(groups.values())


def average_link(
    chances: NDArray[np.float64],
    *,
    at_least: float,
    apart: Iterable[Link] = (),
) -> list[list[int]]:
    """Join the two groups with the highest mean chance, as long as it reaches a threshold.

    chances: (n, n), symmetric, of two items being one.
    apart: pairs that never end in one group.

    Returns:
        The groups, each rising, in order of their first item.
    """
    count = len(chances)
    mean = np.array(chances, np.float64)
    np.fill_diagonal(mean, APART)
    for left, right in apart:
        mean[left, right] = mean[right, left] = APART
    groups = {item: [item] for item in range(count)}
    best = mean.argmax(axis=1) if count else np.zeros(0, np.int64)
    while len(groups) > 1:
        peaks = mean[np.arange(count), best]
        row = int(peaks.argmax())
        if peaks[row] < at_least:
            break
        keep, go = sorted((row, int(best[row])))
        _join(mean, groups, keep, go)
        stale = (best == keep) | (best == go)
        stale[[keep, go]] = True
        best[stale] = mean[stale].argmax(axis=1)
        higher = mean[:, keep] > mean[np.arange(count), best]
        best[higher] = keep
    return [sorted(members) for _, members in sorted(groups.items())]


def joined_as_judged(
    groups: Iterable[Sequence[int]], *, together: Iterable[Link], apart: Iterable[Link]
) -> list[list[int]]:
    """Join whole groups because somebody decided that a member of each is one.

    Somebody who says that two happenings are one means all that was found to be one of them; to
    begin with their two first mentions alone would leave the rest of them behind.

    together: pairs of items whose groups are joined, in this order.
    apart: pairs of items that never end in one group; they win.

    Returns:
        The groups, each rising, in order of their first item.
    """
    group_of = {item: set(group) for group in groups for item in group}
    for left, right in together:
        one, other = group_of[left], group_of[right]
        if any((a in one and b in other) or (b in one and a in other) for a, b in apart):
            continue
        whole = one | other
        group_of.update(dict.fromkeys(whole, whole))
    return sorted({tuple(sorted(group)): sorted(group) for group in group_of.values()}.values())


def _join(mean: NDArray[np.float64], groups: dict[int, list[int]], keep: int, go: int) -> None:
    """Put one group into another one; what either must not be with, both mustn't."""
    left, right = len(groups[keep]), len(groups[go])
    joined = (mean[keep] * left + mean[go] * right) / (left + right)
    mean[keep] = joined
    mean[:, keep] = joined
    mean[keep, keep] = APART
    mean[go] = APART
    mean[:, go] = APART
    groups[keep] += groups.pop(go)
