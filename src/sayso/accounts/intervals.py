"""Intervals: how what two numbers can be stands to each other, both ends included."""

from __future__ import annotations

__all__ = ["fits_in", "holds_all_of", "meet"]


def meet(low: float, high: float | None, other_low: float, other_high: float | None) -> bool:
    """Whether two intervals, both ends included, have a number in common."""
    return (high is None or other_low <= high) and (other_high is None or low <= other_high)


def fits_in(part_low: float, whole_high: float | None) -> bool:
    """Whether a part of at least so many can lie in a whole of at most so many."""
    return whole_high is None or part_low <= whole_high


def holds_all_of(
    whole: tuple[float, float | None], parts: list[tuple[float, float | None]]
) -> bool:
    """Whether a whole can be the sum of its parts."""
    low = sum(each[0] for each in parts)
    highs = [each[1] for each in parts]
    high = None if any(each is None for each in highs) else sum(each or 0.0 for each in highs)
    return meet(whole[0], whole[1], low, high)
