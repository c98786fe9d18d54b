"""Scores of coreference where gold and found differ in their mentions too: MUC, B3 and CEAF-e.

The measures are those of the CoNLL 2012 reference scorer, version 8 (Pradhan et al. 2014): no
mention is added to either side, a mention that the other side lacks is simply in none of its
chains, and numerators and denominators are summed over all texts before anything is divided.
`conll` is the mean of the three F1 (`Figure.f1`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from evaluation.scorers.assignment import best_assignment
from evaluation.scorers.chains import ChainMention, members, pair_mentions
from evaluation.scorers.spans import Figure, Tally

__all__ = ["CoreferenceScores", "score_coreference"]

Chain = frozenset[int]
"""The numbers of its mentions; one number for both sides where a mention is in both."""


@dataclass(frozen=True, slots=True)
class CoreferenceScores:
    """MUC counts links, B3 mentions and CEAF-e chains.

    mentions: whether the mentions of the chains are the same, whatever chain they are in.
    """

    muc: Figure
    b3: Figure
    ceaf_e: Figure
    mentions: Figure

    @property
    def conll(self) -> float:
        """The mean of the three F1, 0 to 1."""
        return (self.muc.f1 + self.b3.f1 + self.ceaf_e.f1) / 3


@dataclass(slots=True)
class _Ratio:
    """A share summed over texts."""

    part: float = 0.0
    whole: int = 0

    def add(self, part: float, whole: int) -> None:
        self.part += part
        self.whole += whole

    def value(self) -> float:
        return self.part / self.whole if self.whole else 0.0


@dataclass(slots=True)
class _Both:
    """Precision and recall of one measure."""

    precision: _Ratio = field(default_factory=_Ratio)
    recall: _Ratio = field(default_factory=_Ratio)

    def figure(self) -> Figure:
        return Figure(
            precision=self.precision.value(),
            recall=self.recall.value(),
            found=self.precision.whole,
            gold=self.recall.whole,
        )


def score_coreference(
    texts: Iterable[tuple[Sequence[ChainMention], Sequence[ChainMention]]], *, by_head: bool = False
) -> CoreferenceScores:
    """Score the chains of all texts together.

    texts: gold and found mentions of each text; singletons count if they are among them.
    by_head: whether mentions with the same head word are the same mention; else only those with
        the same span are.
    """
    muc, b3, ceaf_e, mentions = _Both(), _Both(), _Both(), Tally()
    for gold, found in texts:
        pairs = pair_mentions(gold, found, by_head=by_head)
        mentions.add(len(pairs), len(found), len(gold))
        left = _chains(gold, {number: number for number in range(len(gold))})
        right = _chains(found, pairs)
        for one, other, both in ((left, right, "recall"), (right, left, "precision")):
            getattr(muc, both).add(*_muc(one, other))
            getattr(b3, both).add(*_b3(one, other))
        alike = _ceaf_e(left, right)
        ceaf_e.recall.add(alike, len(left))
        ceaf_e.precision.add(alike, len(right))
    return CoreferenceScores(muc.figure(), b3.figure(), ceaf_e.figure(), mentions.figure())


def _chains(mentions: Sequence[ChainMention], numbers: dict[int, int]) -> list[Chain]:
    """Chains of numbers; a mention without a number gets a negative one that nobody else has."""
    number_of = {id(each): numbers.get(at, -1 - at) for at, each in enumerate(mentions)}
    return [
        frozenset(number_of[id(each)] for each in chain) for chain in members(mentions).values()
    ]


def _muc(chains: Sequence[Chain], others: Sequence[Chain]) -> tuple[int, int]:
    """The links of the chains that the others keep, and how many links there are."""
    chain_of = {number: at for at, chain in enumerate(others) for number in chain}
    kept = links = 0
    for chain in chains:
        parts = Counter(chain_of.get(number, -1) for number in chain)
        alone = parts.pop(-1, 0)
        kept += len(chain) - len(parts) - alone
        links += len(chain) - 1
    return kept, links


def _b3(chains: Sequence[Chain], others: Sequence[Chain]) -> tuple[float, int]:
    """For each mention the share of its chain that the other side has with it, summed up."""
    chain_of = {number: at for at, chain in enumerate(others) for number in chain}
    shares = 0.0
    for chain in chains:
        parts = Counter(chain_of[number] for number in chain if number in chain_of)
        shares += sum(count * count for count in parts.values()) / len(chain)
    return shares, sum(len(chain) for chain in chains)


def _ceaf_e(gold: Sequence[Chain], found: Sequence[Chain]) -> float:
    """The likeness of chains laid side by side one to one, at its largest in total.

    Chains that share no mention, even through others, are never worth pairing, so the
    assignment is solved for each connected group alone.
    """
    chain_of = {number: at for at, chain in enumerate(gold) for number in chain}
    shared = [
        Counter(chain_of[number] for number in chain if number in chain_of) for chain in found
    ]
    total = 0.0
    for rows, columns in _groups([set(each) for each in shared]):
        worth = [
            [2 * shared[column][row] / (len(gold[row]) + len(found[column])) for column in columns]
            for row in rows
        ]
        total += sum(worth[row][column] for row, column in best_assignment(worth))
    return total


def _groups(neighbours: Sequence[set[int]]) -> list[tuple[list[int], list[int]]]:
    """The connected groups of gold chains (rows) and found chains (columns) that share mentions."""
    columns_of: defaultdict[int, list[int]] = defaultdict(list)
    for column, rows in enumerate(neighbours):
        for row in rows:
            columns_of[row].append(column)
    groups = []
    seen: set[int] = set()
    for start, rows in enumerate(neighbours):
        if start in seen or not rows:
            continue
        group_rows: set[int] = set()
        waiting, group_columns = [start], [start]
        seen.add(start)
        while waiting:
            for row in neighbours[waiting.pop()] - group_rows:
                group_rows.add(row)
                fresh = [column for column in columns_of[row] if column not in seen]
                seen.update(fresh)
                waiting += fresh
                group_columns += fresh
        groups.append((sorted(group_rows), sorted(group_columns)))
    return groups
