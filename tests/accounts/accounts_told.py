"""Readings and rows written by hand, so that accounts can be compared without the engine."""

from __future__ import annotations

import datetime
import re

from sayso.accounts.rows import Setting, rows_of
from sayso.records import (
    Commitment,
    Event,
    Form,
    Manner,
    Party,
    PartyKind,
    Polarity,
    Reading,
    Sentence,
    Span,
    Statement,
    Voice,
    VoiceKind,
)
from sayso.records.accounts import Copy, EventMention, Evidence, Happening, Row
from tests.accounts.told import document

__all__ = ["happening_of", "reading", "row", "rows_in"]

SENTENCE = re.compile(r"[^\s].*?[.?!](?=\s|$)", re.DOTALL)


def span_of(text, words, *, after=0):
    start = text.index(words, after)
    return Span(start, start + len(words))


def reading(text, name, *, says=(), publisher=None, published="2031-10-16", trigger=None):
    """A reading; says: (voice, cue, content) or (voice, cue, content, authority), cue "denied" is
    a denial; trigger: the word of its one event.
    """
    told = document(text, name, published=published, publisher=publisher or name)
    voices, parties, statements = [], [], []
    for number, (voice, cue, content, *authority) in enumerate(says):
        party = f"party-{voice}"
        if not any(each.id == party for each in parties):
            line = authority[0] if authority else None
            kind, mentions = PartyKind.ORGANISATION, (span_of(text, voice),)
            parties.append(Party(party, kind, voice, mentions, authority=line))
            kind = VoiceKind.ORGANISATION
            voices.append(Voice(f"voice-{voice}", kind, voice, party=party, mentions=mentions))
        statements.append(
            Statement(
                id=f"stmt-{number}",
                voice=f"voice-{voice}",
                source=(span_of(text, voice),),
                cue=span_of(text, cue),
                content=(span_of(text, content),),
                form=Form.INDIRECT,
                manner=Manner.SPEECH,
                polarity=Polarity.NEGATIVE if cue == "denied" else Polarity.POSITIVE,
                confidence=0.9,
            )
        )
    word = trigger or re.search(r"killed|died|fired|march\w*", text)[0]
    event = Event(id="event-1", kind="ASSAULT", trigger=span_of(text, word), confidence=0.9)
    return Reading(
        told,
        sentences=tuple(Sentence(Span(*each.span())) for each in SENTENCE.finditer(text)),
        parties=tuple(parties),
        voices=tuple(voices),
        statements=tuple(statements),
        events=(event,),
        commitments=_commitments(event, statements),
    )


def _commitments(event, statements):
    holders = [each for each in statements if each.content[0].covers(event.trigger)]
    return tuple(
        Commitment(
            event=event.id,
            voice=each.voice,
            statement=each.id,
            stance="denies" if each.polarity is Polarity.NEGATIVE else "asserts",
            polarity="-" if each.polarity is Polarity.NEGATIVE else "+",
            strength="full",
            status="past",
            cues=(),
            confidence=0.9,
        )
        for each in holders
    )


def happening_of(*readings):
    """One happening of which all events of the readings are mentions."""
    mentions = tuple(EventMention(r.document.id, e.id) for r in readings for e in r.events)
    return Happening("happening-1", "story-1", "ASSAULT", "the shooting", mentions)


def rows_in(*readings, copies=()):
    """The rows of readings that all tell of one happening; copies: (copy, original) readings."""
    links = [Copy(a.document.id, b.document.id, 1.0, "shingles") for a, b in copies]
    return rows_of(readings, Setting((happening_of(*readings),), (), links))


def row(name, value, low=None, high="same", **given):
    """A row; high: None when open, "same" as low unless it is given. quote: of its passage."""
    day = given.pop("day", 16)
    facts = {
        "happening": "happening-1",
        "attribute": "count.killed",
        "scope": "all",
        "polarity": "+",
        "voice": name,
        "authority": None,
        "commitment": "asserts",
        "publisher": "Northline",
        "copy_of": None,
        "confidence": 0.9,
        **given,
    }
    document_id = facts.pop("document", f"doc-{name}")
    quote = facts.pop("quote", value)
    return Row(
        id=name,
        as_of=datetime.date(2031, 10, day),
        value=value,
        low=low,
        high=low if high == "same" else high,
        voice_name=facts.pop("voice_name", facts["voice"]),
        chain=("Northline", facts["voice"]),
        evidence=Evidence(document_id, name, Span(0, len(quote)), quote),
        published=datetime.date(2031, 10, day),
        **facts,
    )
