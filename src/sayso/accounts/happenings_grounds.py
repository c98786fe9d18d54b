"""Grounds: why event mentions were judged one happening, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.accounts.happenings_tuning import FEATURES, HappeningTuning
from sayso.accounts.sightings import Sighting

__all__ = ["MOST_GROUNDS", "grounds_of"]

MOST_GROUNDS = 3
MOST_WORDS = 3
REASONS: Mapping[str, tuple[str, ...]] = {
    "word": ("same_word", "light_word"),
    "kin": ("kin", "alike"),
    "around": ("around",),
    "texts": ("texts",),
    "one_text": ("one_text", "same_word_one_text"),
    "kind": ("same_kind",),
    "day": ("same_day",),
    "place": ("same_place",),
    "party": ("same_party",),
    "pointer": ("pointer",),
}
"""Which likenesses are told as one reason."""


def grounds_of(
    members: Sequence[Sighting],
    chances: NDArray[np.float32],
    values: NDArray[np.float32],
    *,
    tuning: HappeningTuning | None = None,
) -> tuple[str, ...]:
    """The strongest reasons for a happening, at most three, the strongest first.

    chances: (k,), of the pairs of its mentions. values: (k, f), their likenesses. Only pairs that
        are rather one than not speak for it.
    """
    tuning = tuning or HappeningTuning()
    likely = chances >= tuning.probably
    if len(members) == 1:
        return ()
    if not likely.any():
        return ("joined by a judgement",)
    means = dict(zip(FEATURES, values[likely].mean(axis=0), strict=True))
    weights = {
        reason: sum(float(means[name]) * getattr(tuning, name) for name in names)
        for reason, names in REASONS.items()
    }
    strongest = sorted(weights, key=lambda reason: (-weights[reason], reason))[:MOST_GROUNDS]
    return tuple(WORDINGS[reason](members) for reason in strongest if weights[reason] > 0)


def _listed(counts: Counter[str]) -> str:
    """The most frequent words, between marks."""
    words = sorted(counts, key=lambda word: (-counts[word], word))[:MOST_WORDS]
    return ", ".join(f"“{word}”" for word in words)


def _word(members: Sequence[Sighting]) -> str:
    return "the same word: " + _listed(Counter(each.lemmas[0] for each in members))


def _kin(members: Sequence[Sighting]) -> str:
    return "words alike: " + _listed(Counter(each.words[0] for each in members))


def _around(members: Sequence[Sighting]) -> str:
    counts = Counter(word for each in members for word in each.around)
    shared = Counter({word: count for word, count in counts.items() if count > 1})
    return "the same words around it: " + _listed(shared)


def _kind(members: Sequence[Sighting]) -> str:
    kinds = Counter(each.kind for each in members if each.kind)
    return f"the same type: {min(kinds, key=lambda kind: (-kinds[kind], kind))}"


WORDINGS: Mapping[str, Callable[[Sequence[Sighting]], str]] = {
    "word": _word,
    "kin": _kin,
    "around": _around,
    "texts": lambda _: "the texts are alike",
    "one_text": lambda _: "they stand in one text",
    "kind": _kind,
    "day": lambda _: "the same day",
    "place": lambda _: "the same place",
    "party": lambda _: "the same party",
    "pointer": lambda _: "a pronoun points to it",
}
