"""What measuring a set needs, what it gives, and what each figure is called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from evaluation.reader import Reader

__all__ = ["Measured", "Setting", "is_error", "percent"]

ERRORS = frozenset(
    {"calibration_error", "exceptions", "missed", "offset_errors", "refused", "wrong"}
)
"""The figures of which less is better, also as the last part of a name ("third.wrong"); of all
others more is."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What every set is measured with.

    data: the folder that holds the sets.
    workers: how many processes read at once, for a set of many texts.
    """

    data: Path
    reader: Reader
    workers: int = 1


@dataclass(frozen=True, slots=True)
class Measured:
    """What one set gave.

    figures: by name; percentages from 0 to 100, except for counts. They go into the table.
    details: whatever else is worth keeping, ready for JSON.
    """

    figures: Mapping[str, float]
    details: Mapping[str, object] = field(default_factory=dict)


def percent(share: float) -> float:
    """A share from 0 to 1 as a percentage."""
    return 100 * share


def is_error(metric: str) -> bool:
    """Whether less of a figure is better."""
    return metric.rpartition(".")[2] in ERRORS
