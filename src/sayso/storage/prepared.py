"""Prepared documents: a reading as the rows of its tables, ready to be written."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.records import Participant, Reading, Span, Statement, TimeValue
from sayso.records.encoding import encode_reading
from sayso.records.interchange import dumps

__all__ = ["FLAT_TABLES", "Cell", "Prepared", "flat_rows", "prepare", "shown"]

Cell = str | int | float | bytes | None
Row = tuple[Cell, ...]

FLAT_TABLES = {
    "parties": "document id kind name sector country authority mentions",
    "voices": "document id kind name party mentions",
    "statements": "document id position voice form manner polarity cue content start end within"
    " uttered_earliest uttered_latest confidence",
    "events": "document id position type mode words start end place country earliest latest basis"
    " content_of confidence",
    "participants": "document event role position words start end party",
    "counts": "document event position what words start end low high scope",
    "commitments": "document position event voice statement stance polarity strength status"
    " confidence abstained",
    "times": "document position words start end type value edtf earliest latest basis",
    "gaps": "document position step code reason start end",
}
"""The columns of each table that lists one layer of every reading, in the order of `flat_rows`."""

COMPRESSION = 6


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document with its reading, as it is written; it can be sent from process to process.

    document: its id. source, digest: where it came from, and SHA-256 of its bytes.
    given: what the user said beside the bytes, such as a sidecar; a digest.
    original: the bytes, compressed. columns: of the table `documents`, without the number.
    reading: of the table `readings`. flat: the rows of each of `FLAT_TABLES`.
    """

    document: str
    source: str
    digest: str
    given: str
    size: int
    original: bytes
    columns: dict[str, Cell]
    reading: dict[str, Cell]
    flat: dict[str, tuple[Row, ...]]


def prepare(reading: Reading, original: bytes, *, given: str = "") -> Prepared:
    """Lay a reading out as rows.

    original: the bytes that the document was read from.
    given: a digest of what the user said beside them; "" for nothing.
    """
    document = reading.document
    return Prepared(
        document=document.id,
        source=shown(document.source),
        digest=document.digest,
        given=given,
        size=len(original),
        original=zlib.compress(original, COMPRESSION),
        columns=_document_columns(reading),
        reading=_reading_columns(reading, given),
        flat=flat_rows(reading),
    )


def shown(source: str) -> str:
    r"""A source as a table can hold it: bytes that are no UTF-8 become `\udcXX`."""
    return source.encode("utf-8", "backslashreplace").decode("utf-8")


def flat_rows(reading: Reading) -> dict[str, tuple[Row, ...]]:
    """The rows of each of `FLAT_TABLES`, in reading order."""
    return {
        "parties": tuple(_parties(reading)),
        "voices": tuple(_voices(reading)),
        "statements": tuple(_statements(reading)),
        "events": tuple(_events(reading)),
        "participants": tuple(_participants(reading)),
        "counts": tuple(_counts(reading)),
        "commitments": tuple(_commitments(reading)),
        "times": tuple(_times(reading)),
        "gaps": tuple(_gaps(reading)),
    }


def _document_columns(reading: Reading) -> dict[str, Cell]:
    document = reading.document
    published = document.published
    return {
        "id": document.id,
        "source": shown(document.source),
        "digest": document.digest,
        "title": document.title,
        "byline": _json(list(document.byline)),
        "organisation": document.organisation,
        "publisher": document.publisher,
        "published": published.edtf if published else None,
        "published_earliest": _first_day(published),
        "published_latest": _last_day(published),
        "language": document.language,
        "characters": len(document.text),
        "text": document.text,
        "head": _head(reading),
    }


def _head(reading: Reading) -> str:
    """The document without its text and without what was understood of it, as JSON."""
    document = reading.document
    row = encode_reading(Reading(document, gaps=document.gaps))
    head = {key: value for key, value in row["document"].items() if key != "text"}
    kept = {"schema": row["schema"], "document": head, "blocks": row["blocks"]}
    return _json({**kept, "gaps": row["gaps"]})


def _reading_columns(reading: Reading, given: str) -> dict[str, Cell]:
    line = dumps(reading).encode("utf-8")
    row = encode_reading(Reading(reading.document, makers=reading.makers))
    return {
        "document": reading.document.id,
        "schema": row["schema"],
        "makers": _json(row["makers"]),
        "given": given,
        "digest": hashlib.sha256(line).hexdigest(),
        "json": zlib.compress(line, COMPRESSION),
    }


def _parties(reading: Reading) -> Iterator[Row]:
    document = reading.document.id
    for party in reading.parties:
        sector, mentions = " ".join(party.sector), len(party.mentions)
        about = (party.kind.value, party.name, sector, party.country, party.authority)
        yield (document, party.id, *about, mentions)


def _voices(reading: Reading) -> Iterator[Row]:
    document = reading.document.id
    for voice in reading.voices:
        about = (voice.kind.value, voice.name, voice.party)
        yield (document, voice.id, *about, len(voice.mentions))


def _statements(reading: Reading) -> Iterator[Row]:
    for position, statement in enumerate(reading.statements):
        yield (
            reading.document.id,
            statement.id,
            position,
            statement.voice,
            statement.form.value,
            statement.manner.value,
            statement.polarity.value,
            reading.document.words(statement.cue) if statement.cue else None,
            reading.text_of(*statement.content),
            *_extent(statement),
            statement.within,
            _first_day(statement.uttered),
            _last_day(statement.uttered),
            statement.confidence,
        )


def _extent(statement: Statement) -> tuple[int, int]:
    starts = [span.start for span in statement.content]
    return min(starts), max(span.end for span in statement.content)


def _events(reading: Reading) -> Iterator[Row]:
    for position, event in enumerate(reading.events):
        place, time = event.place, event.time
        yield (
            reading.document.id,
            event.id,
            position,
            event.kind,
            event.mode,
            *_words(reading, event.trigger),
            place.name if place else None,
            place.country if place else None,
            _first_day(time),
            _last_day(time),
            time.basis.value if time else None,
            event.content_of,
            event.confidence,
        )


def _participants(reading: Reading) -> Iterator[Row]:
    for event in reading.events:
        of_event = (reading.document.id, event.id)
        yield from _in_role(reading, (*of_event, "actor"), event.actors)
        yield from _in_role(reading, (*of_event, "recipient"), event.recipients)


def _in_role(
    reading: Reading, key: tuple[str, str, str], participants: Iterable[Participant]
) -> Iterator[Row]:
    for position, participant in enumerate(participants):
        yield (*key, position, *_words(reading, participant.span), participant.party)


def _counts(reading: Reading) -> Iterator[Row]:
    for event in reading.events:
        for position, count in enumerate(event.counts):
            words = _words(reading, count.span)
            bounds = (float(count.low), None if count.high is None else float(count.high))
            of_event = (reading.document.id, event.id, position)
            yield (*of_event, count.what, *words, *bounds, count.scope)


def _commitments(reading: Reading) -> Iterator[Row]:
    for position, commitment in enumerate(reading.commitments):
        yield (
            reading.document.id,
            position,
            commitment.event,
            commitment.voice,
            commitment.statement,
            commitment.stance,
            commitment.polarity,
            commitment.strength,
            commitment.status,
            commitment.confidence,
            int(commitment.abstained),
        )


def _times(reading: Reading) -> Iterator[Row]:
    for position, expression in enumerate(reading.times):
        time = expression.time
        yield (
            reading.document.id,
            position,
            *_words(reading, expression.span),
            expression.kind.value,
            expression.value,
            time.edtf,
            _first_day(time),
            _last_day(time),
            time.basis.value,
        )


def _gaps(reading: Reading) -> Iterator[Row]:
    for position, gap in enumerate(reading.gaps):
        code, _, sentence = gap.reason.partition(": ")
        place = (gap.span.start, gap.span.end) if gap.span else (None, None)
        yield (reading.document.id, position, gap.step, code, sentence, *place)


def _words(reading: Reading, span: Span) -> tuple[str, int, int]:
    return reading.document.words(span), span.start, span.end


def _first_day(time: TimeValue | None) -> str | None:
    return time.earliest.isoformat() if time and time.earliest else None


def _last_day(time: TimeValue | None) -> str | None:
    return time.latest.isoformat() if time and time.latest else None


def _json(value: object) -> str:
    line = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(value, allow_nan=False, separators=(",", ":"))
    return line
