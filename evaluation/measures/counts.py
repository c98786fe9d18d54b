"""What the numbers of a text count: our own invented sentences."""

from __future__ import annotations

from evaluation.gold.counts import GoldCount, read_counts
from evaluation.measured import Measured, Setting, percent
from evaluation.reader import read_exactly
from evaluation.scorers.spans import Tally

__all__ = ["measure_own_counts"]


def measure_own_counts(setting: Setting) -> Measured:
    """Counts of all events of a sentence against those that are marked.

    counts: F1 of kind, bounds and scope at once. values: of kind and bounds alone. What stands at
    no event counts as missed, so that an event which was not coded costs its counts too;
    coded.recall leaves out sentences in which no event was coded at all.
    """
    whole, values, coded = Tally(), Tally(), Tally()
    wrong = 0
    for gold in read_counts():
        reading = read_exactly(setting.reader, gold.text)
        found = frozenset(
            GoldCount(each.what, each.low, each.high, each.scope)
            for event in (reading.events if reading else ())
            for each in event.counts
        )
        whole.add(len(found & gold.counts), len(found), len(gold.counts))
        if reading is not None and reading.events:
            coded.add(len(found & gold.counts), len(found), len(gold.counts))
        left, right = (
            {(each.what, each.low, each.high) for each in side} for side in (found, gold.counts)
        )
        values.add(len(left & right), len(left), len(right))
        wrong += len(found - gold.counts)
    figure = whole.figure()
    return Measured(
        {
            "counts": percent(figure.f1),
            "counts.precision": percent(figure.precision),
            "counts.recall": percent(figure.recall),
            "coded.recall": percent(coded.figure().recall),
            "values": percent(values.figure().f1),
            "counts.wrong": wrong,
        }
    )
