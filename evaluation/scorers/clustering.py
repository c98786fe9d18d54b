"""Scores of groupings where gold and found group the same things: B3 and V-measure."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Mapping

from evaluation.scorers.spans import Figure

__all__ = ["b_cubed", "v_measure"]

Grouping = Mapping[str, Hashable]


def b_cubed(gold: Grouping, found: Grouping) -> Figure:
    """B3 (Bagga and Baldwin 1998): for each thing the share of its group that belongs there.

    gold, found: the group of each thing; the same things in both.
    """
    both, left, right = _counts(gold, found)
    count = len(gold)
    shares = [(shared * shared, left[one], right[other]) for (one, other), shared in both.items()]
    return Figure(
        precision=sum(square / size for square, _, size in shares) / count if count else 0.0,
        recall=sum(square / size for square, size, _ in shares) / count if count else 0.0,
        found=count,
        gold=count,
    )


def v_measure(gold: Grouping, found: Grouping) -> float:
    """The harmonic mean of homogeneity and completeness (Rosenberg and Hirschberg 2007), 0 to 1."""
    both, left, right = _counts(gold, found)
    count = len(gold)
    of_gold = -sum(shared / count * math.log(shared / right[b]) for (_, b), shared in both.items())
    of_found = -sum(shared / count * math.log(shared / left[a]) for (a, _), shared in both.items())
    homogeneity = 1 - of_gold / _entropy(left, count) if len(left) > 1 else 1.0
    completeness = 1 - of_found / _entropy(right, count) if len(right) > 1 else 1.0
    total = homogeneity + completeness
    return 2 * homogeneity * completeness / total if total else 0.0


def _counts(
    gold: Grouping, found: Grouping
) -> tuple[Counter[tuple[Hashable, Hashable]], Counter[Hashable], Counter[Hashable]]:
    both = Counter((gold[thing], found[thing]) for thing in gold)
    return both, Counter(gold.values()), Counter(found.values())


def _entropy(sizes: Counter[Hashable], count: int) -> float:
    return -sum(size / count * math.log(size / count) for size in sizes.values())
