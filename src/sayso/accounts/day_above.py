"""Day above: the day of a document that doesn't say when it was published."""

from __future__ import annotations

import datetime

from sayso.records import BlockKind, Reading

__all__ = ["day_of_document"]


def day_of_document(reading: Reading) -> datetime.date | None:
    """The day of publication, else the whole day that the first dateline names."""
    published = reading.document.published
    if published is not None:
        return published.earliest
    above = next((b.span for b in reading.blocks if b.kind is BlockKind.DATELINE), None)
    days = (
        each.time.earliest
        for each in reading.times
        if above is not None and above.covers(each.span)
        if each.time.earliest == each.time.latest and each.time.earliest is not None
    )
    return next(days, None)
