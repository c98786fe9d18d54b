"""Decoding: a reading out of the plain lists and dicts of its JSON, checked as it goes."""

from __future__ import annotations

import re

from sayso.records import fields
from sayso.records.decoding_events import decode_commitment, decode_event, decode_naming
from sayso.records.decoding_times import decode_expression, maybe_time
from sayso.records.documents import Block, BlockKind, Document
from sayso.records.fields import Row, layer, refuse
from sayso.records.gaps import INTAKE, Gap
from sayso.records.parses import Sentence, SentenceClass
from sayso.records.readings import Maker, Reading
from sayso.records.references import check_references
from sayso.records.statements import Form, Manner, Polarity, Statement
from sayso.records.voices import Party, PartyKind, Voice, VoiceKind

__all__ = ["decode_reading"]

MAJOR, MINOR = 1, 0
SCHEMA_NAME = re.compile(r"sayso/([0-9]{1,9})(?:\.([0-9]{1,9}))?")

BLOCK_KINDS = fields.by_value(BlockKind)
SENTENCE_CLASSES = fields.by_value(SentenceClass)
PARTY_KINDS = fields.by_value(PartyKind)
VOICE_KINDS = fields.by_value(VoiceKind)
FORMS = fields.by_value(Form)
MANNERS = fields.by_value(Manner)
POLARITIES = fields.by_value(Polarity)

READING_KEYS = fields.keys(
    "schema document blocks sentences parties voices statements times events commitments"
    " namings gaps makers"
)
DOCUMENT_KEYS = fields.keys(
    "id title text byline publisher organisation published language source digest"
)
BLOCK_KEYS = fields.keys("kind span label")
SENTENCE_KEYS = fields.keys("span class confidence abstained")
PARTY_KEYS = fields.keys("id kind name mentions sector country")
PARTY_KEYS_LATER = fields.keys("authority members")
VOICE_KEYS = fields.keys("id kind name party mentions")
STATEMENT_KEYS = fields.keys(
    "id voice source cue content form manner polarity within uttered confidence echoes"
)
GAP_KEYS = fields.keys("step span reason")
MAKER_KEYS = fields.keys("step version weights")


def decode_reading(value: object) -> Reading:
    """Build a reading from its JSON.

    value: what `encode_reading` made, or `json.loads` of it.

    Raises:
        BadRecord: if it was written by a newer sayso, lacks a key or has one too many, if a
            value has the wrong type or range, a span leaves the text, or an id names nothing.
    """
    _check_schema(value)
    row = fields.row(value, READING_KEYS, "")
    document = fields.row(row["document"], DOCUMENT_KEYS, "/document")
    length = len(fields.text(document, "text", "/document"))
    blocks = layer(row, "blocks", "", length, _block)
    gaps = layer(row, "gaps", "", length, _gap)
    reading = Reading(
        document=_document(document, length, blocks, gaps),
        sentences=layer(row, "sentences", "", length, _sentence),
        parties=layer(row, "parties", "", length, _party),
        voices=layer(row, "voices", "", length, _voice),
        statements=layer(row, "statements", "", length, _statement),
        times=layer(row, "times", "", length, decode_expression),
        events=layer(row, "events", "", length, decode_event),
        commitments=layer(row, "commitments", "", length, decode_commitment),
        namings=layer(row, "namings", "", length, decode_naming),
        gaps=gaps,
        makers=layer(row, "makers", "", length, _maker),
    )
    check_references(reading)
    return reading


def _check_schema(value: object) -> None:
    name = value.get("schema") if isinstance(value, dict) else None
    match = SCHEMA_NAME.fullmatch(name) if isinstance(name, str) else None
    if match is None:
        refuse("/schema", "missing, or not a version such as sayso/1")
    major, minor = int(match[1]), int(match[2] or 0)
    if major != MAJOR or minor > MINOR:
        refuse("/schema", f"written as {name}, and this sayso reads up to sayso/{MAJOR}.{MINOR}")


def _document(row: Row, length: int, blocks: tuple[Block, ...], gaps: tuple[Gap, ...]) -> Document:
    place = "/document"
    document = Document(
        text=fields.text(row, "text", place),
        source=fields.text(row, "source", place),
        digest=fields.text(row, "digest", place),
        language=fields.text(row, "language", place),
        blocks=blocks,
        title=fields.maybe_text(row, "title", place),
        byline=fields.texts(row, "byline", place),
        organisation=fields.maybe_text(row, "organisation", place),
        publisher=fields.maybe_text(row, "publisher", place),
        published=maybe_time(row, "published", place, length),
        gaps=tuple([gap for gap in gaps if gap.step == INTAKE]),
    )
    if row["id"] != document.id:
        refuse("/document/id", f"not {document.id}, the id of this source and digest")
    return document


def _block(value: object, place: str, length: int) -> Block:
    row = fields.row(value, BLOCK_KEYS, place)
    return Block(
        kind=fields.choice(row, "kind", place, BLOCK_KINDS),
        span=fields.span(row["span"], f"{place}/span", length),
        label=fields.maybe_text(row, "label", place),
    )


def _sentence(value: object, place: str, length: int) -> Sentence:
    row = fields.row(value, SENTENCE_KEYS, place)
    return Sentence(
        span=fields.span(row["span"], f"{place}/span", length),
        kind=fields.choice(row, "class", place, SENTENCE_CLASSES),
        confidence=fields.share(row, "confidence", place),
        abstained=fields.flag(row, "abstained", place),
    )


def _party(value: object, place: str, length: int) -> Party:
    row = fields.row(value, PARTY_KEYS, place, later=PARTY_KEYS_LATER)
    return Party(
        id=fields.text(row, "id", place),
        kind=fields.choice(row, "kind", place, PARTY_KINDS),
        name=fields.text(row, "name", place),
        mentions=fields.spans(row, "mentions", place, length),
        sector=fields.texts(row, "sector", place),
        country=fields.maybe_text(row, "country", place),
        authority=fields.maybe_text(row, "authority", place) if "authority" in row else None,
        members=fields.texts(row, "members", place) if "members" in row else (),
    )


def _voice(value: object, place: str, length: int) -> Voice:
    row = fields.row(value, VOICE_KEYS, place)
    return Voice(
        id=fields.text(row, "id", place),
        kind=fields.choice(row, "kind", place, VOICE_KINDS),
        name=fields.text(row, "name", place),
        party=fields.maybe_text(row, "party", place),
        mentions=fields.spans(row, "mentions", place, length),
    )


def _statement(value: object, place: str, length: int) -> Statement:
    row = fields.row(value, STATEMENT_KEYS, place)
    content = fields.spans(row, "content", place, length)
    if not content:
        refuse(f"{place}/content", "a statement without content")
    return Statement(
        id=fields.text(row, "id", place),
        voice=fields.maybe_text(row, "voice", place),
        source=fields.spans(row, "source", place, length),
        cue=fields.maybe_span(row, "cue", place, length),
        content=content,
        form=fields.choice(row, "form", place, FORMS),
        manner=fields.choice(row, "manner", place, MANNERS),
        polarity=fields.choice(row, "polarity", place, POLARITIES),
        confidence=fields.share(row, "confidence", place),
        within=fields.maybe_text(row, "within", place),
        uttered=maybe_time(row, "uttered", place, length),
        echoes=fields.maybe_text(row, "echoes", place),
    )


def _gap(value: object, place: str, length: int) -> Gap:
    row = fields.row(value, GAP_KEYS, place)
    return Gap(
        step=fields.text(row, "step", place),
        span=fields.maybe_span(row, "span", place, length),
        reason=fields.text(row, "reason", place),
    )


def _maker(value: object, place: str, _length: int) -> Maker:
    row = fields.row(value, MAKER_KEYS, place)
    return Maker(
        step=fields.text(row, "step", place),
        version=fields.text(row, "version", place),
        weights=fields.maybe_text(row, "weights", place),
    )
