"""The measured sets by name, and how to measure them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from evaluation.measured import Measured, Setting
from evaluation.measures.everything import measure_everything
from evaluation.measures.language import measure_language
from evaluation.measures.statements import measure_gum_news, measure_nested, measure_polnear
from evaluation.measures.worlds import measure_worlds

__all__ = ["SETS", "MeasuredSet", "Skipped", "measure_sets"]


@dataclass(frozen=True, slots=True)
class MeasuredSet:
    """One set.

    about: what it is, for a reader of the table.
    needs: what must be in the data folder, as paths within it; "" is the folder itself.
    """

    name: str
    about: str
    needs: tuple[str, ...]
    measure: Callable[[Setting], Measured]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A set that could not be measured, and why."""

    reason: str


SETS = (
    MeasuredSet("gum", "GUM dev, 30 documents in 15 genres", ("gum/dev",), measure_language),
    MeasuredSet(
        "polnear", "PolNeAR dev, 84 articles, flat", ("polnear/dev.jsonl",), measure_polnear
    ),
    MeasuredSet(
        "gum_news",
        "GUM, 12 news documents, speech and cognition",
        ("gum_attribution/train.jsonl", "gum_attribution/dev.jsonl"),
        measure_gum_news,
    ),
    MeasuredSet(
        "nested",
        "GUM dev, statements of all genres",
        ("gum_attribution/dev.jsonl",),
        measure_nested,
    ),
    MeasuredSet(
        "worlds",
        "four invented events, made to develop against",
        ("worlds/worlds",),
        measure_worlds,
    ),
    MeasuredSet("everything", "every text in the data folder", ("",), measure_everything),
)
"""In the order of the table."""


def measure_sets(setting: Setting, names: Iterable[str]) -> dict[str, Measured | Skipped]:
    """Measure the sets that are named, in the order of `SETS`.

    Returns:
        What each gave; `Skipped` where its data is not there.
    """
    wanted = set(names)
    return {each.name: _measure(each, setting) for each in SETS if each.name in wanted}


def _measure(measured_set: MeasuredSet, setting: Setting) -> Measured | Skipped:
    if all((setting.data / path).exists() for path in measured_set.needs):
        return measured_set.measure(setting)
    return Skipped("no data")
