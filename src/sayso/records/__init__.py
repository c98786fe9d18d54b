"""What is known: frozen records, made of the standard library only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sayso.records.commitments import Commitment
from sayso.records.documents import Block, BlockKind, Document
from sayso.records.events import Count, Degree, Event, Participant, Place, Responsibility
from sayso.records.gaps import Gap
from sayso.records.identity import record_id
from sayso.records.namings import Naming
from sayso.records.parses import (
    CueCandidate,
    Mention,
    MentionForm,
    Parse,
    Quotation,
    Sentence,
    SentenceClass,
)
from sayso.records.readings import Maker, Reading
from sayso.records.spans import Span
from sayso.records.statements import MANNERS, Form, Manner, Polarity, Statement
from sayso.records.times import TimeBasis, TimeExpression, TimeKind, TimeValue
from sayso.records.voices import KnownParty, Party, PartyKind, Voice, VoiceKind

if TYPE_CHECKING:
    from sayso.records.accounts import (
        Comparison,
        Copy,
        Dependence,
        Dispute,
        EventMention,
        Evidence,
        Happening,
        Judgement,
        Relation,
        Row,
        SharedParty,
        Story,
    )

__all__ = [
    "MANNERS",
    "Block",
    "BlockKind",
    "Commitment",
    "Comparison",
    "Copy",
    "Count",
    "CueCandidate",
    "Degree",
    "Dependence",
    "Dispute",
    "Document",
    "Event",
    "EventMention",
    "Evidence",
    "Form",
    "Gap",
    "Happening",
    "Judgement",
    "KnownParty",
    "Maker",
    "Manner",
    "Mention",
    "MentionForm",
    "Naming",
    "Parse",
    "Participant",
    "Party",
    "PartyKind",
    "Place",
    "Polarity",
    "Quotation",
    "Reading",
    "Relation",
    "Responsibility",
    "Row",
    "Sentence",
    "SentenceClass",
    "SharedParty",
    "Span",
    "Statement",
    "Story",
    "TimeBasis",
    "TimeExpression",
    "TimeKind",
    "TimeValue",
    "Voice",
    "VoiceKind",
    "record_id",
]


def __getattr__(name: str) -> object:
    """Make the records of many documents when they are first asked for: one article needs none."""
    if name in __all__:  # and is none of those above
        from sayso.records import accounts

        return getattr(accounts, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
