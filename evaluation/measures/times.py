"""Time expressions: extents, types and values, by `sayso.times` on raw text.

No gold here is even: TempEval-3 has "1949-XX" beside "1949", "Friday night" now with its night and
now without, "last week" as a week, a month or no week at all. `value.alike` is `value` with such
notations made one; it says how much of the difference is in the notation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import sayso
from evaluation.gold.times import TimedDocument, read_timed
from evaluation.measured import Measured, Setting, percent
from evaluation.reader import char_span
from evaluation.scorers.times import TimeScores, Timex, score_times
from sayso.errors import UnreadableDocument

__all__ = [
    "measure_meantime_times",
    "measure_tempeval3",
    "measure_wikiwars",
    "time_figures",
]

Tagger = Callable[[TimedDocument], Sequence[Timex] | None]
"""Finds the expressions of a document; None when it refuses the text."""


def measure_tempeval3(setting: Setting) -> Measured:
    """TimeBank and AQUAINT, the training part of TempEval-3."""
    folder = setting.data / "tempeval3"
    return _measure([folder / "timebank.jsonl", folder / "aquaint.jsonl"])


def measure_meantime_times(setting: Setting) -> Measured:
    """The dev part of MEANTIME; only its first sentences are in the texts."""
    return _measure([setting.data / "meantime" / "dev.jsonl"])


def measure_wikiwars(setting: Setting) -> Measured:
    """The dev part of WikiWars, accounts of wars; its types say nothing, as all are DATE."""
    measured = _measure([setting.data / "wikiwars" / "dev.jsonl"])
    figures = {name: value for name, value in measured.figures.items() if name != "type"}
    return Measured(figures, measured.details)


def tag_with_sayso(document: TimedDocument) -> list[Timex] | None:
    """What sayso finds in a document, without its weights."""
    try:
        found = sayso.times(document.text, published=document.published)
    except UnreadableDocument:
        return None
    return [Timex(char_span(each.span), each.kind.value, each.value) for each in found]


def time_figures(documents: Sequence[TimedDocument], tagger: Tagger) -> dict[str, float]:
    """The figures of a tagger, in per cent, and how many texts it refused."""
    results = [(document, tagger(document)) for document in documents]
    scores = score_times((document.times, found or ()) for document, found in results)
    return {**_percentages(scores), "refused": sum(found is None for _, found in results)}


def _percentages(scores: TimeScores) -> dict[str, float]:
    figures = {
        "strict": scores.strict,
        "relaxed": scores.relaxed,
        "type": scores.kind,
        "value": scores.value,
        "value.alike": scores.alike,
        "strict.value": scores.strict_value,
    }
    return {name: percent(figure.f1) for name, figure in figures.items()}


def _measure(paths: Sequence[Path]) -> Measured:
    return Measured(time_figures(read_timed(paths), tag_with_sayso))
