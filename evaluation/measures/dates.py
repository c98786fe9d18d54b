"""Dates of events: which day each is laid to, by the chooser that the package ships.

The chooser was fitted on these sets (there are no others under a licence that lets weights ship),
so the figures tell when something breaks; what it reaches on documents that it has not seen is
printed by `training/fit_chooser.py`, by cross-validation.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from evaluation.gold.dates import DatedDocument, read_meantime_dates, read_timelines
from evaluation.measured import Measured, Setting, percent
from evaluation.reader import read_exactly
from evaluation.scorers.spans import CharSpan
from sayso.reading.times import Anchor, Scene, choose, load_chooser
from sayso.records import Reading, Span, TimeBasis

__all__ = ["measure_meantime_dates", "measure_timelines"]

Dated = dict[CharSpan, str | None]
"""By the words of an event, the date that it was laid to; None for no date and for abstentions."""


def measure_meantime_dates(setting: Setting) -> Measured:
    """The dev part of MEANTIME."""
    return _measure(setting, read_meantime_dates(setting.data))


def measure_timelines(setting: Setting) -> Measured:
    """The dev part of SemEval-2015 Task 4."""
    return _measure(setting, read_timelines(setting.data))


def _measure(setting: Setting, documents: Sequence[DatedDocument]) -> Measured:
    refused = dated = right = given = undated = silent = 0
    for document in documents:
        reading = read_exactly(setting.reader, document.text, published=document.published)
        refused += reading is None
        found = _dates(reading, document) if reading else {}
        for span, gold in document.events:
            ours = found.get(span)
            dated += gold is not None
            undated += gold is None
            given += ours is not None
            right += gold is not None and ours == gold
            silent += gold is None and ours is None
    return Measured(
        {
            "dated.exact": percent(right / dated) if dated else 0.0,
            "given.right": percent(right / given) if given else 0.0,
            "all.exact": percent((right + silent) / (dated + undated)) if dated + undated else 0.0,
            "refused": refused,
        },
        {"dated": dated, "undated": undated, "given": given},
    )


def _dates(reading: Reading, document: DatedDocument) -> Dated:
    """The date that each event is laid to, as finely as it was said."""
    if not reading.times:
        reading = Anchor()(reading)
    if reading.parse is None:
        return {}
    day = datetime.date.fromisoformat(document.published)
    scene = Scene(reading.parse, reading.times, day, reading.document.text, reading.statements)
    chooser = load_chooser()
    found: Dated = {}
    for span, _ in document.events:
        choice = choose(chooser, scene, Span(*span))
        if choice.time is None:
            found[span] = None
        elif choice.time.basis is TimeBasis.PUBLISHED and choice.candidate.time is None:
            found[span] = document.published
        else:
            found[span] = choice.candidate.time.value[:10] if choice.candidate.time else None
    return found
