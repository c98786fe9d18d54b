"""Decoding: from a probability for each word to the words of a voice and of a content."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from math import log

from sayso.reading.attribution.ranges import runs_of
from sayso.reading.layout import WordRange

__all__ = ["best_range", "best_ranges", "logit", "mean_probability"]

TINY = 1e-6


def logit(probability: float) -> float:
    """Log odds of a probability; finite for 0 and 1 too."""
    kept = min(max(probability, TINY), 1 - TINY)
    return log(kept / (1 - kept))


def best_ranges(
    probabilities: Sequence[float],
    window: int,
    *,
    threshold: float,
    break_cost: float,
    limit: float,
    barred: Collection[int] = (),
) -> tuple[WordRange, ...]:
    """Choose the spans of words that weigh most together.

    A word weighs logit(probability) - logit(threshold). Linear in the number of words.

    probabilities: for each word from number `window` on.
    break_cost: what each span after the first must bring in at least, in logits.
    limit: how many logits one word can weigh, either way.
    barred: words that belong to no span, such as those of the cue; spans go around them for free.

    Returns:
        By position, without overlap; empty if no word is likelier than the threshold.
    """
    likely = [at for at, p in enumerate(probabilities) if p >= threshold]
    if not likely:
        return ()
    least = logit(threshold)
    words = [window + at for at in range(likely[0], likely[-1] + 1) if window + at not in barred]
    weights = [_weight(probabilities[word - window], least, limit) for word in words]
    kept = zip(words, _inside(weights, break_cost), strict=True)
    return runs_of(word for word, keep in kept if keep)


def _weight(probability: float, least: float, limit: float) -> float:
    """How much a word speaks for lying inside, in logits."""
    if not TINY < probability < 1 - TINY:
        return limit if probability > TINY else -limit
    weight = log(probability / (1 - probability)) - least
    return limit if weight > limit else max(weight, -limit)


def _inside(weights: Sequence[float], break_cost: float) -> list[bool]:
    """Which words lie inside, by the best path through inside and outside."""
    came_from_inside: list[tuple[bool, bool]] = []
    inside, outside = -break_cost, 0.0
    for weight in weights:
        from_inside = inside >= outside - break_cost
        stays_out = outside >= inside
        came_from_inside.append((from_inside, not stays_out))
        inside, outside = (
            max(inside, outside - break_cost) + weight,
            max(outside, inside),
        )
    kept = [False] * len(weights)
    is_inside = inside > outside
    for at in range(len(weights) - 1, -1, -1):
        kept[at] = is_inside
        is_inside = came_from_inside[at][0 if is_inside else 1]
    if not any(kept) and weights:
        return _heaviest(weights)
    return kept


def _heaviest(weights: Sequence[float]) -> list[bool]:
    """Which words lie inside when only one span may, whatever it weighs."""
    best, best_start, best_end = float("-inf"), 0, 0
    total, start = 0.0, 0
    for at, weight in enumerate(weights):
        if total <= 0:
            total, start = 0.0, at
        total += weight
        if total > best:
            best, best_start, best_end = total, start, at
    return [best > 0 and best_start <= at <= best_end for at in range(len(weights))]


def best_range(
    probabilities: Sequence[float],
    window: int,
    *,
    threshold: float,
    start_cost: float,
    limit: float,
    barred: Collection[int] = (),
) -> WordRange | None:
    """Choose the one span of words that weighs most; it never goes over a barred word.

    start_cost: what the span must weigh more than, in logits; see `best_ranges` for the rest.

    Returns:
        None if no span weighs enough.
    """
    likely = [at for at, p in enumerate(probabilities) if p >= threshold]
    if not likely:
        return None
    least = logit(threshold)
    best, found = start_cost, None
    total, start, previous = 0.0, -1, -2
    for at in range(likely[0], likely[-1] + 1):
        probability = probabilities[at]
        if total <= 0.0 and probability < threshold:
            continue
        word = window + at
        if word in barred:
            total = 0.0
            continue
        if total <= 0.0 or previous != word - 1:
            total, start = 0.0, word
        previous = word
        total += _weight(probability, least, limit)
        if total > best:
            best, found = total, (start, word)
    return found


def mean_probability(
    probabilities: Sequence[float], window: int, ranges: Sequence[WordRange]
) -> float:
    """Mean probability of the words of some ranges; 0 for words outside the window."""
    total, count = 0.0, 0
    for first, last in ranges:
        count += last - first + 1
        total += sum(probabilities[max(first - window, 0) : max(last + 1 - window, 0)])
    return total / count if count else 0.0
