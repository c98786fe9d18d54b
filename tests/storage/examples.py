"""Documents to keep, and a comparison of them."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import replace

from sayso.records import Document, Reading, Span, TimeBasis, TimeValue
from sayso.records.accounts import (
    Comparison,
    Copy,
    Dispute,
    EventMention,
    Evidence,
    Happening,
    Relation,
    Row,
    SharedParty,
    Story,
)
from sayso.storage import Prepared, prepare
from tests.records.examples import READING as UNKEPT

__all__ = ["READING", "comparison_of", "kept", "plain"]

DAY = datetime.date(2031, 10, 16)

READING = replace(
    UNKEPT,
    document=replace(
        UNKEPT.document, digest=hashlib.sha256(UNKEPT.document.text.encode()).hexdigest()
    ),
)
"""A reading with all its layers, whose document has the digest of its text."""


def plain(text: str, source: str, *, day: datetime.date | None = DAY) -> Reading:
    """A reading in which nothing was found."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    published = TimeValue(str(day), day, day, TimeBasis.PUBLISHED) if day else None
    return Reading(Document(text, source, digest, "en", (), published=published))


def kept(reading: Reading = READING, *, given: str = "") -> Prepared:
    """A reading as it is written, with bytes that are its text."""
    return prepare(reading, reading.document.text.encode(), given=given)


def comparison_of(left: Reading, right: Reading) -> Comparison:
    """Two documents that differ on one number."""
    first, second = left.document, right.document
    rows = tuple(
        _row(document.id, document.source, document.text[:3], number)
        for number, document in enumerate((first, second))
    )
    mentions = (EventMention(first.id, "event-1"), EventMention(second.id, "event-1"))
    return Comparison(
        copies=(Copy(second.id, first.id, 0.75, "shingles", whole=False),),
        stories=(Story("story-1", "A bridge", (first.id, second.id)),),
        parties=(
            SharedParty("party-1", "person", ("Ada Brandt", "Brandt"), ((first.id, "p"),), "NOR"),
        ),
        happenings=(
            Happening(
                id="happening-1",
                story="story-1",
                kind="ASSAULT",
                title="the collapse",
                mentions=mentions,
                earliest=DAY,
                parties=("party-1",),
                confidence=0.5,
                grounds=("one day", "one place"),
                maybe=("happening-2",),
            ),
        ),
        rows=rows,
        relations=(Relation("row-0", "row-1", "contradicts.value", "3 is not 4", 0.9),),
        disputes=(Dispute("happening-1", "count.killed", "all", (("row-0",), ("row-1",)), 0.9),),
    )


def _row(document: str, source: str, quote: str, number: int) -> Row:
    return Row(
        id=f"row-{number}",
        happening="happening-1",
        attribute="count.killed",
        scope="all",
        as_of=DAY,
        value=str(number),
        low=float(number),
        high=None,
        polarity="+",
        voice="party-1",
        voice_name="Ada Brandt",
        chain=("The Post", "Ada Brandt"),
        authority=None,
        commitment="asserts",
        evidence=Evidence(document, source, Span(0, 3), quote),
        publisher=None,
        published=DAY,
        copy_of=None,
        confidence=0.8,
    )
