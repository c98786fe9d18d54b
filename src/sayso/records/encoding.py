"""Encoding: a reading as the plain lists and dicts of its JSON."""

from __future__ import annotations

from typing import Any

from sayso.records.commitments import Commitment
from sayso.records.documents import Block, Document
from sayso.records.events import Count, Event, Participant, Place, Responsibility
from sayso.records.gaps import Gap
from sayso.records.namings import Naming
from sayso.records.parses import Sentence
from sayso.records.readings import Maker, Reading
from sayso.records.spans import Span
from sayso.records.statements import Statement
from sayso.records.times import TimeExpression, TimeValue
from sayso.records.voices import Party, Voice

__all__ = ["SCHEMA", "Row", "encode_reading"]

SCHEMA = "sayso/1"
"""The version of the record schema that is written: major, or major.minor."""

Row = dict[str, Any]
"""One record as JSON: its keys in a fixed order."""


def encode_reading(reading: Reading) -> Row:
    """Lay a reading out as JSON, key by key as the interface has it.

    The parse stays behind. "gaps" are those of the reading; the document's go in front where
    the reading doesn't begin with them already.
    """
    return {
        "schema": SCHEMA,
        "document": _document(reading.document),
        "blocks": [_block(block) for block in reading.blocks],
        "sentences": [_sentence(sentence) for sentence in reading.sentences],
        "parties": [_party(party) for party in reading.parties],
        "voices": [_voice(voice) for voice in reading.voices],
        "statements": [_statement(statement) for statement in reading.statements],
        "times": [_time_expression(expression) for expression in reading.times],
        "events": [_event(event) for event in reading.events],
        "commitments": [_commitment(commitment) for commitment in reading.commitments],
        "namings": [_naming(naming) for naming in reading.namings],
        "gaps": [_gap(gap) for gap in _all_gaps(reading)],
        "makers": [_maker(maker) for maker in reading.makers],
    }


def _all_gaps(reading: Reading) -> tuple[Gap, ...]:
    of_document = reading.document.gaps
    if reading.gaps[: len(of_document)] == of_document:
        return reading.gaps
    return of_document + reading.gaps


def _spans(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _maybe_span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span is not None else None


def _document(document: Document) -> Row:
    return {
        "id": document.id,
        "title": document.title,
        "text": document.text,
        "byline": list(document.byline),
        "publisher": document.publisher,
        "organisation": document.organisation,
        "published": _maybe_time(document.published),
        "language": document.language,
        "source": document.source,
        "digest": document.digest,
    }


def _block(block: Block) -> Row:
    span = block.span
    return {"kind": block.kind.value, "span": [span.start, span.end], "label": block.label}


def _sentence(sentence: Sentence) -> Row:
    span = sentence.span
    return {
        "span": [span.start, span.end],
        "class": sentence.kind.value,
        "confidence": sentence.confidence,
        "abstained": sentence.abstained,
    }


def _party(party: Party) -> Row:
    return {
        "id": party.id,
        "kind": party.kind.value,
        "name": party.name,
        "mentions": _spans(party.mentions),
        "sector": list(party.sector),
        "country": party.country,
        "authority": party.authority,
        "members": list(party.members),
    }


def _voice(voice: Voice) -> Row:
    return {
        "id": voice.id,
        "kind": voice.kind.value,
        "name": voice.name,
        "party": voice.party,
        "mentions": _spans(voice.mentions),
    }


def _statement(statement: Statement) -> Row:
    return {
        "id": statement.id,
        "voice": statement.voice,
        "source": _spans(statement.source),
        "cue": _maybe_span(statement.cue),
        "content": _spans(statement.content),
        "form": statement.form.value,
        "manner": statement.manner.value,
        "polarity": statement.polarity.value,
        "within": statement.within,
        "uttered": _maybe_time(statement.uttered),
        "confidence": statement.confidence,
        "echoes": statement.echoes,
    }


def _calendar(time: TimeValue) -> Row:
    return {
        "edtf": time.edtf,
        "earliest": time.earliest.isoformat() if time.earliest else None,
        "latest": time.latest.isoformat() if time.latest else None,
        "basis": time.basis.value,
    }


def _maybe_time(time: TimeValue | None) -> Row | None:
    if time is None:
        return None
    return {**_calendar(time), "expression": _maybe_span(time.expression)}


def _time_expression(expression: TimeExpression) -> Row:
    span = expression.span
    return {
        "span": [span.start, span.end],
        "type": expression.kind.value,
        "value": expression.value,
        "mod": expression.mod,
        **_calendar(expression.time),
        "anchor": _maybe_span(expression.anchor),
    }


def _participant(participant: Participant) -> Row:
    span = participant.span
    return {
        "span": [span.start, span.end],
        "head": participant.head,
        "party": participant.party,
        "sector": list(participant.sector),
        "country": participant.country,
    }


def _place(place: Place) -> Row:
    return {
        "span": [place.span.start, place.span.end],
        "name": place.name,
        "geoname": place.geoname,
        "lat": place.latitude,
        "lon": place.longitude,
        "country": place.country,
        "precision": place.precision,
    }


def _count(count: Count) -> Row:
    return {
        "what": count.what,
        "span": [count.span.start, count.span.end],
        "interval": [count.low, count.high],
        "scope": count.scope,
    }


def _responsibility(each: Responsibility) -> Row:
    return {
        "span": [each.span.start, each.span.end],
        "party": each.party,
        "voice": each.voice,
        "degree": each.degree.value,
        "cues": _spans(each.cues),
        "confidence": each.confidence,
    }


def _event(event: Event) -> Row:
    return {
        "id": event.id,
        "type": event.kind,
        "mode": event.mode,
        "trigger": [event.trigger.start, event.trigger.end],
        "actors": [_participant(actor) for actor in event.actors],
        "recipients": [_participant(recipient) for recipient in event.recipients],
        "place": _place(event.place) if event.place is not None else None,
        "time": _maybe_time(event.time),
        "counts": [_count(count) for count in event.counts],
        "content_of": event.content_of,
        "responsibility": (
            None
            if event.responsibility is None
            else [_responsibility(each) for each in event.responsibility]
        ),
        "confidence": event.confidence,
    }


def _commitment(commitment: Commitment) -> Row:
    return {
        "event": commitment.event,
        "voice": commitment.voice,
        "statement": commitment.statement,
        "stance": commitment.stance,
        "polarity": commitment.polarity,
        "strength": commitment.strength,
        "status": commitment.status,
        "cues": _spans(commitment.cues),
        "confidence": commitment.confidence,
        "abstained": commitment.abstained,
    }


def _naming(naming: Naming) -> Row:
    return {
        "voice": naming.voice,
        "party": naming.party,
        "span": [naming.span.start, naming.span.end],
        "head": naming.head,
        "modifiers": list(naming.modifiers),
        "quoted": naming.quoted,
    }


def _gap(gap: Gap) -> Row:
    return {"step": gap.step, "span": _maybe_span(gap.span), "reason": gap.reason}


def _maker(maker: Maker) -> Row:
    return {"step": maker.step, "version": maker.version, "weights": maker.weights}
