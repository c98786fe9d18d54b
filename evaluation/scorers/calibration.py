"""How far confidence can be taken at its word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

__all__ = ["Bin", "expected_calibration_error", "reliability"]


@dataclass(frozen=True, slots=True)
class Bin:
    """The predictions whose confidence lies from `low` to below `high` (1 lies in the last).

    confidence: mean of what was promised. right: share that was right. Both 0 when count is 0.
    """

    low: float
    high: float
    count: int
    confidence: float
    right: float


def reliability(predictions: Iterable[tuple[float, bool]], *, bins: int = 10) -> tuple[Bin, ...]:
    """Sort predictions into bins of equal width.

    predictions: confidence, 0 to 1, and whether the prediction was right.
    """
    members: list[list[tuple[float, bool]]] = [[] for _ in range(bins)]
    for confidence, right in predictions:
        members[min(int(confidence * bins), bins - 1)].append((confidence, right))
    return tuple(
        _bin(number / bins, (number + 1) / bins, each) for number, each in enumerate(members)
    )


def expected_calibration_error(bins: Sequence[Bin]) -> float:
    """The distance between confidence and share right, a mean over predictions; 0 to 1."""
    total = sum(each.count for each in bins)
    return (
        sum(each.count * abs(each.confidence - each.right) for each in bins) / total
        if total
        else 0.0
    )


def _bin(low: float, high: float, members: list[tuple[float, bool]]) -> Bin:
    count = len(members)
    return Bin(
        low=low,
        high=high,
        count=count,
        confidence=sum(confidence for confidence, _ in members) / count if count else 0.0,
        right=sum(right for _, right in members) / count if count else 0.0,
    )
