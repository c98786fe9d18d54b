"""The day of a document that nobody has understood yet, from its text."""

from __future__ import annotations

import datetime

from sayso.records import Document

__all__ = ["day_from_text"]


def day_from_text(document: Document) -> datetime.date | None:
    """The day that a text names as its own; the same as a comparison of its reading takes."""
    from sayso.accounts.stories_days import day_named
    from sayso.reading.times import times_of_document

    return day_named(document, times_of_document(document).times)
