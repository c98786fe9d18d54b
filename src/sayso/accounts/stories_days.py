"""The day of a document that does not say when it was published, from its text."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from sayso.records import Document, TimeBasis, TimeExpression, TimeKind

__all__ = ["day_named"]

OPENING_CHARACTERS = 100
MOST_DAYS_APART = 14


def day_named(document: Document, times: Iterable[TimeExpression]) -> datetime.date | None:
    """A day that a text may stand under: the one that it opens with, in a dateline or beside it,
    else the last of all those that it names with their years, if they lie close together. None
    where neither is plain: a text that names days of several years says nothing about its own.

    times: of the document, in reading order.
    """
    named = [
        (each.span.start, day) for each in times if (day := _whole_day(document, each)) is not None
    ]
    days = [day for _, day in named]
    if named and named[0][0] < OPENING_CHARACTERS:
        return days[0]
    if not days or (max(days) - min(days)).days > MOST_DAYS_APART:
        return None
    return max(days)


def _whole_day(document: Document, each: TimeExpression) -> datetime.date | None:
    """The day of an expression that names it whole, with its year."""
    time = each.time
    if each.kind not in (TimeKind.DATE, TimeKind.TIME) or time.basis is not TimeBasis.STATED:
        return None
    if time.earliest is None or time.earliest != time.latest:
        return None
    return time.earliest if str(time.earliest.year) in document.words(each.span) else None
