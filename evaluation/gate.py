"""The gate: no figure may fall below its floor."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from evaluation.measured import Measured, is_error
from evaluation.sets import Skipped

__all__ = ["Breach", "Floors", "breaches", "read_floors"]

Floors = Mapping[str, Mapping[str, float]]
"""By set and figure, the worst value that is let through: for errors the largest."""


@dataclass(frozen=True, slots=True)
class Breach:
    """A figure beyond its floor; `value` is None when the set no longer gives it."""

    name: str
    metric: str
    value: float | None
    floor: float

    def __str__(self) -> str:
        if self.value is None:
            return f"{self.name} {self.metric}: no such figure, its floor is {self.floor:g}"
        side = "above" if is_error(self.metric) else "below"
        return f"{self.name} {self.metric}: {self.value:.2f} is {side} its floor {self.floor:g}"


def read_floors(path: Path) -> Floors:
    """The floors from a JSON file: `{set: {figure: floor}}`."""
    floors: Floors = json.loads(path.read_text(encoding="utf-8"))
    return floors


def breaches(results: Mapping[str, Measured | Skipped], floors: Floors) -> list[Breach]:
    """Every figure that is worse than its floor, by not even the smallest amount excused.

    A set that was skipped, or not asked for, breaches nothing.
    """
    found = []
    for name, wanted in floors.items():
        result = results.get(name)
        if not isinstance(result, Measured):
            continue
        for metric, floor in wanted.items():
            value = result.figures.get(metric)
            if value is None or (value > floor if is_error(metric) else value < floor):
                found.append(Breach(name, metric, value, floor))
    return found
