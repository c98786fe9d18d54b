"""Shelves: documents and readings out of the store, a few at a time."""

from __future__ import annotations

import datetime
import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from typing import Any

from sayso.errors import BadRecord, UnusableStore
from sayso.records import (
    Document,
    Reading,
    Span,
    TimeBasis,
    TimeExpression,
    TimeKind,
    TimeValue,
)
from sayso.records.interchange import loads, reading_from_json

__all__ = [
    "dated",
    "document_count",
    "document_ids",
    "document_of",
    "documents",
    "original_of",
    "reading_line",
    "readings",
]

PAGE_ROWS = 200
"""How many rows are fetched at once: between two pages others may write."""

UNDATED = "9999-99-99"
"""Sorts behind every day."""

EMPTY_LAYERS: dict[str, list[object]] = {
    layer: []
    for layer in ("sentences", "parties", "voices", "statements", "times", "events", "commitments",
                  "namings", "makers")
}  # fmt: skip


def document_ids(connection: sqlite3.Connection, *, all_versions: bool) -> Iterator[str]:
    """Ids in order of publication, those without a day last."""
    table = "documents" if all_versions else "current_documents"
    day = f"coalesce(published_earliest, '{UNDATED}')"
    columns, order = f"SELECT {day}, id FROM {table} WHERE", f"ORDER BY {day}, id LIMIT {PAGE_ROWS}"
    last = ("", "")
    while True:
        page = connection.execute(f"{columns} {day} = ? AND id > ? {order}", last).fetchall()
        # One condition for both would make SQLite go through a whole day for every page.
        page = page or connection.execute(f"{columns} {day} > ? {order}", last[:1]).fetchall()
        if not page:
            return
        yield from (id_ for _, id_ in page)
        last = page[-1]


def document_count(connection: sqlite3.Connection) -> int:
    """How many documents count: one for each source."""
    return int(connection.execute("SELECT count(DISTINCT source) FROM versions").fetchone()[0])


def documents(connection: sqlite3.Connection, ids: Iterable[str]) -> Iterator[Document]:
    """Documents by id, in the order of the ids.

    Raises:
        UnusableStore: if an id is unknown, or what is stored is damaged.
    """
    for id_ in ids:
        yield document_of(connection, id_)


def document_of(connection: sqlite3.Connection, id_: str) -> Document:
    """One document; see `documents`."""
    head, text = _row(
        connection, "SELECT head, text FROM documents WHERE id = ?", id_, f"documents/{id_}"
    )
    try:
        row = json.loads(str(head))
        row["document"]["text"] = text
        return reading_from_json({**row, **EMPTY_LAYERS}).document
    except (BadRecord, ValueError, TypeError, KeyError) as error:
        raise UnusableStore(f"documents/{id_}", f"cannot be read back ({error})") from error


def dated(connection: sqlite3.Connection, ids: Iterable[str]) -> Iterator[Reading]:
    """Documents by id with their times, and nothing else that was understood of them.

    Raises:
        UnusableStore: if an id is unknown, or what is stored is damaged.
    """
    query = """
        SELECT start, end, type, value, edtf, earliest, latest, basis FROM times
        WHERE document = ? ORDER BY position
    """
    for document in documents(connection, ids):
        try:
            times = tuple(_time(row) for row in connection.execute(query, (document.id,)))
        except (ValueError, TypeError) as error:
            raise UnusableStore(f"times/{document.id}", f"cannot be read ({error})") from error
        yield Reading(document, times=times, gaps=document.gaps)


def _time(row: tuple[Any, ...]) -> TimeExpression:
    start, end, kind, value, edtf, earliest, latest, basis = row
    time = TimeValue(edtf, _day(earliest), _day(latest), TimeBasis(basis))
    return TimeExpression(Span(start, end), TimeKind(kind), value, time)


def _day(words: str | None) -> datetime.date | None:
    return None if words is None else datetime.date.fromisoformat(words)


def readings(connection: sqlite3.Connection, ids: Iterable[str]) -> Iterator[Reading]:
    """Readings by the ids of their documents, in the order of the ids.

    Raises:
        UnusableStore: if an id is unknown, or what is stored is damaged.
    """
    for id_ in ids:
        try:
            yield loads(reading_line(connection, id_))
        except BadRecord as error:
            raise UnusableStore(f"readings/{id_}", f"cannot be read back ({error})") from error


def reading_line(connection: sqlite3.Connection, id_: str) -> str:
    """The line of JSON of a reading, as `sayso.dumps` wrote it."""
    place = f"readings/{id_}"
    (packed,) = _row(connection, "SELECT json FROM readings WHERE document = ?", id_, place)
    return _unpacked(packed, place).decode("utf-8")


def original_of(connection: sqlite3.Connection, id_: str) -> bytes:
    """The bytes that a document was read from."""
    query = """
        SELECT bytes FROM originals
        WHERE digest = (SELECT digest FROM documents WHERE id = ?)
    """
    place = f"originals of {id_}"
    (packed,) = _row(connection, query, id_, place)
    return _unpacked(packed, place)


def _row(connection: sqlite3.Connection, query: str, id_: str, place: str) -> tuple[object, ...]:
    row: tuple[object, ...] | None = connection.execute(query, (id_,)).fetchone()
    if row is None:
        raise UnusableStore(place, "not there")
    return row


def _unpacked(packed: object, place: str) -> bytes:
    try:
        return zlib.decompress(packed)  # type: ignore[arg-type]
    except (zlib.error, TypeError) as error:
        raise UnusableStore(place, f"cannot be unpacked ({error})") from error
