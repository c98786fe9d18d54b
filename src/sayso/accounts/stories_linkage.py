"""Average link: groups are joined as long as their members are alike enough on average.

Only pairs with a likeness are kept, so time and memory go with their number, not with the square
of the number of documents. A pair without one counts as 0 in the mean.
"""

from __future__ import annotations

import heapq
from array import array
from collections.abc import Iterable, Sequence

__all__ = ["Connections", "Pair", "average_link", "connections"]

Pair = tuple[int, int, float]


def average_link(
    count: int, pairs: Iterable[Pair], *, at_least: float, bound: Sequence[tuple[int, int]] = ()
) -> list[list[int]]:
    """Group things by their likenesses.

    count: how many things there are; they are numbers from 0.
    pairs: two things and their likeness, 0 to 1; each pair once, those of likeness 0 left out.
    at_least: least mean likeness of two groups that are joined.
    bound: pairs that are in one group whatever their likeness.

    Returns:
        The groups with their members, rising, in the order of their first members. Where two joins
        are equally good, that of the lesser numbers is made first, so that the same things always
        give the same groups.
    """
    groups = {thing: [thing] for thing in range(count)}
    sums: list[dict[int, float]] = [{} for _ in range(count)]
    for left, right, value in pairs:
        sums[left][right] = sums[right][left] = value
    for thing, first in enumerate(connections(count, bound)):
        if thing != first:
            _join(groups, sums, first, thing)
    waiting = [
        (-_mean(groups, sums, left, right), left, right)
        for left in groups
        for right in sums[left]
        if left < right and _mean(groups, sums, left, right) >= at_least
    ]
    heapq.heapify(waiting)
    while waiting:
        value, left, right = heapq.heappop(waiting)
        if left not in groups or right not in groups:
            continue
        if -value != _mean(groups, sums, left, right):
            continue
        _join(groups, sums, left, right)
        for other in sums[left]:
            mean = _mean(groups, sums, left, other)
            if mean >= at_least:
                heapq.heappush(waiting, (-mean, min(left, other), max(left, other)))
    return sorted(map(sorted, groups.values()))


def connections(count: int, links: Iterable[tuple[int, int]]) -> list[int]:
    """For each thing the least thing that links connect it with, however indirectly."""
    found = Connections(count)
    for left, right in links:
        found.connect(left, right)
    return [found.top(thing) for thing in range(count)]


class Connections:
    """Which of some things links connect, however indirectly; four bytes a thing."""

    def __init__(self, count: int) -> None:
        self._least = array("i", range(count))

    def connect(self, left: int, right: int) -> None:
        """Take in a link."""
        one, other = self.top(left), self.top(right)
        self._least[max(one, other)] = min(one, other)

    def top(self, thing: int) -> int:
        """The least thing that it is connected with."""
        least = self._least
        while least[thing] != thing:
            least[thing] = least[least[thing]]
            thing = least[thing]
        return thing


def _mean(
    groups: dict[int, list[int]], sums: list[dict[int, float]], left: int, right: int
) -> float:
    return sums[left].get(right, 0.0) / (len(groups[left]) * len(groups[right]))


def _join(groups: dict[int, list[int]], sums: list[dict[int, float]], kept: int, gone: int) -> None:
    """Put one group into another; what is like either is now like both together."""
    groups[kept] += groups.pop(gone)
    for other, value in sums[gone].items():
        sums[other].pop(gone)
        if other != kept:
            sums[kept][other] = sums[other][kept] = sums[kept].get(other, 0.0) + value
    sums[gone] = {}
