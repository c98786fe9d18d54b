"""Groups: documents joined by average link, one connected part of all documents after the other."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.accounts.aside import Aside
from sayso.accounts.stories_linkage import Connections, Pair, average_link
from sayso.accounts.stories_shelf import NO_DAY, DocumentsInOrder
from sayso.accounts.stories_tuning import StoryTuning
from sayso.accounts.vectors_likeness import likenesses

__all__ = ["Group", "groups_of"]

PAIRS_AT_ONCE = 1 << 18
PAIR = np.dtype([("left", np.int32), ("right", np.int32), ("value", np.float32)])
"""The places of two documents, left < right, and how alike they are."""

Pairs = NDArray[np.void]


@dataclass(frozen=True, slots=True)
class Group:
    """Documents that tell of one story, by their places, rising.

    central: how like the others each of them is, in all; copies count for nothing.
    """

    places: list[int]
    central: list[float]


@dataclass(frozen=True, slots=True)
class _Part:
    """Documents that links connect, and all pairs of them that are somewhat alike."""

    places: list[int]
    pairs: list[Pairs]
    bound: list[tuple[int, int]]


def groups_of(
    documents: DocumentsInOrder, bound: Sequence[tuple[int, int]], *, tuning: StoryTuning
) -> Iterator[Group]:
    """Group documents by their likenesses; in no order.

    bound: places of copies, each with that of its original, which is in the same group whatever
        their likeness.

    Groups are joined by their mean likeness, so none reaches over documents that no pair alike
    enough connects, however indirectly: each such part is grouped by itself, as soon as all pairs
    of its documents are known.
    """
    connections = Connections(len(documents))
    for left, right in bound:
        connections.connect(left, right)
    aside = Aside()
    for pairs in _pairs(documents, tuning=tuning):
        strong = pairs[pairs["value"] >= tuning.at_least]
        for left, right in zip(strong["left"].tolist(), strong["right"].tolist(), strict=True):
            connections.connect(left, right)
        aside.add(pairs.tobytes())
    tops = np.array(array("i", map(connections.top, range(len(documents)))), np.int32)
    dated = int((documents.days != NO_DAY).sum())
    copied = {later for later, _ in bound}
    for part in _parts(tops, aside, bound, dated=dated):
        yield from _grouped(part, copied, tuning=tuning)


def _pairs(documents: DocumentsInOrder, *, tuning: StoryTuning) -> Iterator[Pairs]:
    """All pairs that are somewhat alike, some at once."""
    waiting: list[Pairs] = []
    size = 0
    for each in likenesses(documents, tuning=tuning):
        pairs = np.empty(len(each.others), PAIR)
        pairs["left"], pairs["right"], pairs["value"] = each.others, each.place, each.values
        waiting.append(pairs)
        size += len(pairs)
        if size >= PAIRS_AT_ONCE:
            yield np.concatenate(waiting)
            waiting, size = [], 0
    if waiting:
        yield np.concatenate(waiting)


def _parts(
    tops: NDArray[np.int32], aside: Aside, bound: Sequence[tuple[int, int]], *, dated: int
) -> Iterator[_Part]:
    """The connected parts, each as soon as the pairs of its last document have been passed.

    tops: (n,), of each place the least place that it is connected with.
    dated: how many documents have a day; the pairs of the others come in no order.
    """
    by_top = np.argsort(tops, kind="stable").astype(np.int32)
    begins = np.searchsorted(tops[by_top], np.arange(len(tops) + 1))
    last = np.zeros(len(tops), np.int32)
    last[tops] = np.arange(len(tops))
    bound_by_top: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for pair in bound:
        bound_by_top[int(tops[pair[0]])].append(pair)
    waiting: dict[int, list[Pairs]] = defaultdict(list)
    done = np.zeros(len(tops), np.bool_)

    def part(top: int) -> _Part:
        done[top] = True
        places = by_top[begins[top] : begins[top + 1]].tolist()
        return _Part(places, waiting.pop(top, []), bound_by_top.get(top, []))

    for data in aside:
        pairs = np.frombuffer(data, PAIR)
        passed = min(int(pairs["right"].max(initial=0)), dated)
        pairs = pairs[tops[pairs["left"]] == tops[pairs["right"]]]
        pairs = pairs[np.argsort(tops[pairs["left"]], kind="stable")]
        found, begin = np.unique(tops[pairs["left"]], return_index=True)
        for top, some in zip(found.tolist(), np.split(pairs, begin[1:]), strict=False):
            waiting[top].append(some)
        for top in [top for top in waiting if last[top] < passed]:
            yield part(top)
    for top in np.unique(tops).tolist():
        if not done[top]:
            yield part(top)


def _grouped(part: _Part, copied: Collection[int], *, tuning: StoryTuning) -> Iterator[Group]:
    """The groups of one connected part."""
    places = np.array(part.places, np.int32)
    pairs = _renumbered(part.pairs, places)
    at = {place: number for number, place in enumerate(part.places)}
    bound = [(at[later], at[earlier]) for later, earlier in part.bound]
    groups = average_link(len(places), pairs, at_least=tuning.at_least, bound=bound)
    together = {number: group[0] for group in groups for number in group}
    central = [0.0] * len(places)
    for left, right, value in pairs:
        if together[left] != together[right]:
            continue
        if part.places[left] not in copied and part.places[right] not in copied:
            central[left] += value
            central[right] += value
    for group in groups:
        yield Group([part.places[n] for n in group], [central[n] for n in group])


def _renumbered(pairs: Sequence[Pairs], places: NDArray[np.int32]) -> list[Pair]:
    """Pairs with places in a part instead of places among all, in order of these."""
    if not pairs:
        return []
    every = np.concatenate(pairs)
    every = every[np.lexsort((every["left"], every["right"]))]
    left, right = (np.searchsorted(places, every[side]).tolist() for side in ("left", "right"))
    return list(zip(left, right, every["value"].tolist(), strict=True))
