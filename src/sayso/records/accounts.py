"""Accounts: what many documents hold about one happening, and how that differs."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from sayso.records.spans import Span

__all__ = [
    "Comparison",
    "Copy",
    "Dependence",
    "Dispute",
    "EventMention",
    "Evidence",
    "Happening",
    "Judgement",
    "Relation",
    "Row",
    "SharedParty",
    "Story",
]


@dataclass(frozen=True, slots=True)
class Copy:
    """A document that takes over the text of another one.

    document, original: ids of documents; the original is the one published first.
    containment: share of the copy's shingles that stand in the original, from 0 to 1.
    ground: "shingles", "credit" (an agency that it names) or "look_alike" (the same quotations
        and numbers in other words).
    whole: False where only a part was taken over.
    """

    document: str
    original: str
    containment: float
    ground: str
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Dependence:
    """How much of what several documents tell is independent: the header of every view.

    publishers: how many are named; unknown: documents that name none.
    independent_texts: documents that are no whole copy of another one among them.
    derived: of those, how many take over a part of another one.
    voices: how many speak in them; None where that was not looked at.
    """

    documents: int
    publishers: int
    unknown: int
    independent_texts: int
    derived: int
    voices: int | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """Documents close in words and time. documents: ids, in order of publication."""

    id: str
    title: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SharedParty:
    """One party in several documents.

    members: (document id, party id) of each; `names` every spelling, the shown one first.
    """

    id: str
    kind: str
    names: tuple[str, ...]
    members: tuple[tuple[str, str], ...]
    country: str | None = None
    authority: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class EventMention:
    """One event of one document. document, event: their ids."""

    document: str
    event: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """Somebody's or something's decision on two ids; appended to the others, never changed.

    verdict: "same", "different" or "unsure". by: who judged; at: when; score: 0 to 1.
    """

    a: str
    b: str
    verdict: str
    by: str
    at: datetime.datetime
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Happening:
    """Events, in any documents, that are judged to be one.

    kind: PLOVER type; "" where no event is told, only counted. title: what it is called.
    mentions: none where nothing but numbers tells of it.
    earliest, latest: the days in which it can lie. place: its name; None when unknown.
    confidence: mean strength of the links that hold it together, 0 to 1.
    grounds: the strongest reasons for it, in words.
    maybe: ids of other happenings that may be the same one.
    """

    id: str
    story: str
    kind: str
    title: str
    mentions: tuple[EventMention, ...]
    earliest: datetime.date | None = None
    latest: datetime.date | None = None
    place: str | None = None
    parties: tuple[str, ...] = ()
    confidence: float = 1.0
    grounds: tuple[str, ...] = ()
    maybe: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage. quote is `text[span.start:span.end]` of the document, exactly."""

    document: str
    source: str
    span: Span
    quote: str


@dataclass(frozen=True, slots=True)
class Row:
    """What one voice holds on one attribute of one happening.

    attribute: occurrence, count.killed, count.injured, count.detained, count.crowd, agent,
        target, instrument, place, time, cause, order or label.
    scope: whom or what it covers, such as "all", "civilians" or "police"; None: can't be read.
    as_of: the day for which it holds. value: as the text says it; low, high: bounds of a number
        (or of a time, as days since 1970-01-01), both included, high None when open.
    voice: id of a `SharedParty` or of a voice of one document; `voice_name` its shown name.
    chain: who passes it on, publisher first, the voice last. authority: its line of authority.
    commitment: stance of the voice. polarity: "+" or "-".
    """

    id: str
    happening: str
    attribute: str
    scope: str | None
    as_of: datetime.date | None
    value: str
    low: float | None
    high: float | None
    polarity: str
    voice: str
    voice_name: str
    chain: tuple[str, ...]
    authority: str | None
    commitment: str
    evidence: Evidence
    publisher: str | None
    published: datetime.date | None
    copy_of: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Relation:
    """How two rows stand to each other.

    a, b: ids of rows. kind: agree, compatible, part_of, sum_of, update, retracts, weaker,
    label_only, copy, unaligned, contradicts.value or contradicts.polarity. why: one sentence.
    """

    a: str
    b: str
    kind: str
    why: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Dispute:
    """A real difference on one attribute of one happening. sides: row ids of either side."""

    happening: str
    attribute: str
    scope: str | None
    sides: tuple[tuple[str, ...], tuple[str, ...]]
    confidence: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that many readings say of each other."""

    copies: tuple[Copy, ...] = ()
    stories: tuple[Story, ...] = ()
    parties: tuple[SharedParty, ...] = ()
    happenings: tuple[Happening, ...] = ()
    rows: tuple[Row, ...] = ()
    relations: tuple[Relation, ...] = ()
    disputes: tuple[Dispute, ...] = field(default=())
