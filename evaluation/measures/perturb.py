"""Minimal pairs of sentences, each read by itself: whether their relation is found."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from evaluation.gold.perturb import read_pairs
from evaluation.measured import Measured, Setting, percent
from evaluation.reader import read_exactly
from sayso.accounts.passages import PassageTie, compare_passages
from sayso.records import Reading

__all__ = ["is_right", "measure_perturb"]

KEPT_READINGS = 64


def measure_perturb(setting: Setting) -> Measured:
    """The share of pairs that get their relation, for each change."""

    @lru_cache(maxsize=KEPT_READINGS)
    def read(text: str) -> Reading | None:
        return read_exactly(setting.reader, text)

    pairs: Counter[str] = Counter()
    right: Counter[str] = Counter()
    refused = 0
    for pair in read_pairs(setting.data / "perturb_wikinews" / "dev.jsonl"):
        pairs[pair.change] += 1
        a, b = read(pair.a), read(pair.b)
        if a is None or b is None:
            refused += 1
        elif is_right(compare_passages(a, b), pair.relation):
            right[pair.change] += 1
    return Measured(
        {
            **{name: percent(right[name] / count) for name, count in sorted(pairs.items())},
            "refused": refused,
        }
    )


def is_right(tie: PassageTie, relation: str) -> bool:
    """Whether a tie is what gold means.

    `contradict` is any contradiction; `reports` is the same claim of another voice.
    """
    if relation == "contradict":
        return tie.kind.startswith("contradicts.")
    if relation == "reports":
        return tie.kind == "agree" and tie.other_voice
    return tie.kind == relation
