"""Documents: the times of a text by itself, without the language engine."""

from __future__ import annotations

import datetime

from sayso.reading.times.anchor import dateline_of, day_of_publication
from sayso.reading.times.speech import utterances_in_text
from sayso.reading.times.tagger import Tagged, tag
from sayso.records import Document, Span

__all__ = ["times_of", "times_of_document"]


def times_of(
    text: str, *, published: datetime.date | None = None, dateline: Span | None = None
) -> Tagged:
    """Find and resolve the times of a text.

    published: the day of publication; without it, "yesterday" outside a dated text stays open.
    dateline: where a dateline stands, if it is known.
    """
    return tag(text, published=published, dateline=dateline, utterances=utterances_in_text(text))


def times_of_document(document: Document) -> Tagged:
    """Find and resolve the times of a document whose statements nobody has found yet."""
    return times_of(
        document.text,
        published=day_of_publication(document),
        dateline=dateline_of(document),
    )
