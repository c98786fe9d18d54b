"""Happenings: the event mentions of one story, judged one or not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from sayso.accounts.barriers import barred
from sayso.accounts.happenings_days import with_near_days
from sayso.accounts.happenings_grounds import grounds_of
from sayso.accounts.happenings_ids import happening_id
from sayso.accounts.happenings_telling import tell
from sayso.accounts.happenings_tuning import HappeningTuning
from sayso.accounts.judgements import Decisions, decisions_on
from sayso.accounts.likeness import Arrays, arrays_of
from sayso.accounts.linking import average_link, components, joined_as_judged
from sayso.accounts.pairing import Pairs, score_pairs
from sayso.accounts.sightings import Sighting, find_sightings
from sayso.records import Reading
from sayso.records.accounts import Happening, Judgement, SharedParty

__all__ = ["band_of", "find_happenings", "happening_id"]

Floats = NDArray[np.float64]
TUNING = HappeningTuning()


def find_happenings(
    readings: Sequence[Reading],
    parties: Iterable[SharedParty] = (),
    judgements: Iterable[Judgement] = (),
    *,
    story: str = "",
    tuning: HappeningTuning = TUNING,
) -> tuple[Happening, ...]:
    """Judge which events of one story are one happening, within documents and across.

    A denied event and an asserted one are one happening: whether it is held to have happened is no
    part of what is compared.

    readings: of the documents of one story. The order does not matter.
    parties: those that several documents share, from `share_parties`.
    judgements: what users decided on ids of events or of happenings; what they hold to be the same
        is joined and what they hold to be different is kept apart, whatever is found.
    story: id of the story.

    Returns:
        In order of the first mention, by day of publication; every event is in exactly one.
        `confidence` is the mean chance of the pairs inside, 1 for a single mention; `band_of` puts
        it in words. `maybe` are those that may be the same one.
    """
    ordered = _in_order(readings)
    sightings = find_sightings(ordered, parties)
    if not sightings:
        return ()
    arrays = arrays_of(sightings, ordered)
    pairs = score_pairs(arrays, tuning=tuning)
    decisions = decisions_on(judgements, _numbers_by_id(sightings))
    chances = _Chances(arrays, pairs, decisions, tuning)
    groups = [
        group
        for block in components(len(sightings), chances.strong_links())
        for group in chances.groups_in(block)
    ]
    groups.sort()
    maybe = chances.maybe(groups)
    ids = [happening_id(sightings[group[0]].mention) for group in groups]
    found = tuple(
        _happening(
            story,
            [sightings[number] for number in group],
            inside,
            tuple(sorted(ids[other] for other in maybe[place])),
        )
        for place, (group, inside) in enumerate(zip(groups, chances.inside(groups), strict=True))
    )
    named = chances.names(groups, ids)
    different = [(named[a], named[b]) for a, b in decisions.different]
    return with_near_days(found, different=different)


def band_of(happening: Happening, *, tuning: HappeningTuning = TUNING) -> str:
    """How sure it is that the mentions of a happening are one: "same" or "probably the same"."""
    return "same" if happening.confidence >= tuning.same else "probably the same"


@dataclass(frozen=True, slots=True, eq=False)
class _Inside:
    """The pairs inside one happening that are worth a score. chances: (k,). values: (k, f)."""

    chances: NDArray[np.float32]
    values: NDArray[np.float32]

    def confidence(self, mentions: int) -> float:
        """The mean chance of all pairs of so many mentions; 1 for a single one."""
        count = mentions * (mentions - 1) // 2
        return round(float(self.chances.sum(dtype=np.float64)) / count, 4) if count else 1.0


@dataclass(frozen=True, slots=True, eq=False)
class _Chances:
    """The chance of each two mentions of a story, and what follows."""

    arrays: Arrays
    pairs: Pairs
    decisions: Decisions
    tuning: HappeningTuning

    def strong_links(self) -> list[tuple[int, int]]:
        """Links without which two mentions can never be joined: likely ones, and the user's."""
        strong = self.pairs.chance >= self.tuning.probably
        links = zip(self.pairs.left[strong], self.pairs.right[strong], strict=True)
        return [(int(left), int(right)) for left, right in links] + list(self.decisions.same)

    def groups_in(self, block: Sequence[int]) -> list[list[int]]:
        """The happenings in a block of mentions."""
        if len(block) == 1:
            return [list(block)]
        numbers = np.array(block)
        place = {number: at for at, number in enumerate(block)}
        rules = barred(self.arrays, numbers, numbers, tuning=self.tuning)
        same = [(place[a], place[b]) for a, b in self.decisions.same if a in place and b in place]
        different = [
            (place[a], place[b]) for a, b in self.decisions.different if a in place and b in place
        ]
        apart = [(int(left), int(right)) for left, right in np.argwhere(np.triu(rules, 1))]
        groups = average_link(
            self._square(numbers), at_least=self.tuning.probably, apart=[*apart, *different]
        )
        whole = joined_as_judged(groups, together=same, apart=different)
        return [[block[at] for at in group] for group in whole]

    def inside(self, groups: Sequence[Sequence[int]]) -> list[_Inside]:
        """The pairs inside each group."""
        group_of = self._group_of(groups)
        left, right = group_of[self.pairs.left], group_of[self.pairs.right]
        pairs = np.flatnonzero(left == right)
        order = pairs[np.argsort(left[pairs], kind="stable")]
        ends = np.searchsorted(left[order], np.arange(len(groups) + 1))
        return [
            _Inside(self.pairs.chance[order[start:end]], self.pairs.values[order[start:end]])
            for start, end in pairwise(ends)
        ]

    def maybe(self, groups: Sequence[Sequence[int]]) -> Mapping[int, set[int]]:
        """For each happening those that may be the same one: less likely than joined ones."""
        group_of = self._group_of(groups)
        left, right = group_of[self.pairs.left], group_of[self.pairs.right]
        other = left != right
        low, high = np.minimum(left, right)[other], np.maximum(left, right)[other]
        keys, where = np.unique(low * len(groups) + high, return_inverse=True)
        sums = np.bincount(where, weights=self.pairs.chance[other], minlength=len(keys))
        ruled_out = {
            tuple(sorted((int(group_of[a]), int(group_of[b])))) for a, b in self.decisions.different
        }
        found: dict[int, set[int]] = defaultdict(set)
        for key, total in zip(keys, sums, strict=True):
            first, second = divmod(int(key), len(groups))
            mean = total / (len(groups[first]) * len(groups[second]))
            if mean >= self.tuning.maybe and (first, second) not in ruled_out:
                found[first].add(second)
                found[second].add(first)
        return found

    def names(self, groups: Sequence[Sequence[int]], ids: Sequence[str]) -> list[str]:
        """For each mention the id of its group."""
        return [ids[place] for place in self._group_of(groups)]

    def _group_of(self, groups: Sequence[Sequence[int]]) -> NDArray[np.int64]:
        """The number of the group of each mention."""
        group_of = np.empty(len(self.arrays.text), np.int64)
        for place, group in enumerate(groups):
            group_of[list(group)] = place
        return group_of

    def _square(self, numbers: NDArray[np.int64]) -> Floats:
        """The chances of some mentions as a matrix; 0 for pairs that nothing speaks for."""
        place = np.full(len(self.arrays.text), -1, np.int64)
        place[numbers] = np.arange(len(numbers))
        left, right = place[self.pairs.left], place[self.pairs.right]
        inside = (left >= 0) & (right >= 0)
        square = np.zeros((len(numbers), len(numbers)), np.float64)
        square[left[inside], right[inside]] = self.pairs.chance[inside]
        return square + square.T


def _in_order(readings: Sequence[Reading]) -> list[Reading]:
    """By day of publication, those without one last, and by what they say; whatever the files are
    called, the same one is the first.
    """

    def key(reading: Reading) -> tuple[bool, str, str, str, str]:
        document = reading.document
        day = document.published.earliest if document.published else None
        told = (document.publisher or "", document.digest, document.id)
        return day is None, day.isoformat() if day else "", *told

    return sorted(readings, key=key)


def _numbers_by_id(sightings: Sequence[Sighting]) -> dict[str, int]:
    """The mention that each id of an event or of a happening means."""
    numbers: dict[str, int] = {}
    for number, sighting in enumerate(sightings):
        numbers.setdefault(sighting.mention.event, number)
        numbers.setdefault(happening_id(sighting.mention), number)
    return numbers


def _happening(
    story: str,
    members: Sequence[Sighting],
    inside: _Inside,
    maybe: tuple[str, ...],
) -> Happening:
    told = tell(members)
    return Happening(
        id=happening_id(members[0].mention),
        story=story,
        kind=told.kind,
        title=told.title,
        mentions=tuple(each.mention for each in members),
        earliest=told.earliest,
        latest=told.latest,
        place=told.place,
        parties=told.parties,
        confidence=inside.confidence(len(members)),
        grounds=grounds_of(members, inside.chances, inside.values),
        maybe=maybe,
    )
