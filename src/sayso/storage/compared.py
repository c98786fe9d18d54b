"""The last comparison, read back as records: all of it, or one story."""

from __future__ import annotations

import datetime
import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from sayso.records import Span
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

__all__ = ["comparison_of", "happenings_with", "stories", "story_ids", "tells_of_several"]

OF_STORY = {
    "copies": "document IN (SELECT document FROM story_documents WHERE story = :story)",
    "shared_parties": """id IN (
        SELECT shared_party FROM shared_party_members JOIN story_documents USING (document)
        WHERE story = :story
    )""",
    "stories": "id = :story",
    "happenings": "story = :story",
    "rows": "happening IN (SELECT id FROM happenings WHERE story = :story)",
    "relations": """a IN (
        SELECT rows.id FROM rows JOIN happenings ON happenings.id = happening
        WHERE story = :story
    )""",
    "disputes": "happening IN (SELECT id FROM happenings WHERE story = :story)",
}


def story_ids(connection: sqlite3.Connection) -> list[str]:
    """The ids of all stories, in order of the first publication."""
    query = """
        SELECT story, min(coalesce(published_earliest, '9999-99-99')) AS day FROM story_documents
        JOIN documents ON documents.id = document GROUP BY story ORDER BY day, story
    """
    return [str(story) for story, _ in connection.execute(query)]


def tells_of_several(connection: sqlite3.Connection) -> bool:
    """Whether rows are of several documents."""
    query = "SELECT 1 FROM rows WHERE document != (SELECT document FROM rows LIMIT 1) LIMIT 1"
    return connection.execute(query).fetchone() is not None


def comparison_of(connection: sqlite3.Connection, *, story: str | None) -> Comparison:
    """The last comparison. story: the id of one story, or None for all."""
    return Comparison(
        copies=tuple(_copies(connection, story)),
        stories=tuple(stories(connection, story)),
        parties=tuple(_parties(connection, story)),
        happenings=tuple(_happenings(connection, story)),
        rows=tuple(_rows(connection, story)),
        relations=tuple(_relations(connection, story)),
        disputes=tuple(_disputes(connection, story)),
    )


def happenings_with(
    connection: sqlite3.Connection, documents: Iterable[str]
) -> tuple[Happening, ...]:
    """The happenings with mentions in some documents, by id."""
    query = "SELECT DISTINCT happening FROM happening_events WHERE document = ?"
    ids = {id_ for each in documents for (id_,) in connection.execute(query, (each,))}
    query = "SELECT * FROM happenings WHERE id = ?"
    return tuple(
        _happening(connection, connection.execute(query, (id_,)).fetchone()) for id_ in sorted(ids)
    )


def _select(
    connection: sqlite3.Connection, table: str, story: str | None, order: str
) -> sqlite3.Cursor:
    where = f"WHERE {OF_STORY[table]}" if story is not None else ""
    query = f"SELECT * FROM {table} {where} ORDER BY {order}"
    return connection.execute(query, {"story": story} if story is not None else {})


def _copies(connection: sqlite3.Connection, story: str | None) -> Iterator[Copy]:
    for document, original, containment, ground, whole in _select(
        connection, "copies", story, "document, original, ground"
    ):
        yield Copy(document, original, containment, ground, bool(whole))


def stories(connection: sqlite3.Connection, story: str | None = None) -> Iterator[Story]:
    """The stories by id: all of them, or one."""
    query = "SELECT document FROM story_documents WHERE story = ? ORDER BY position"
    for id_, title in _select(connection, "stories", story, "id"):
        yield Story(
            id_, title, tuple(document for (document,) in connection.execute(query, (id_,)))
        )


def _parties(connection: sqlite3.Connection, story: str | None) -> Iterator[SharedParty]:
    query = """
        SELECT document, party FROM shared_party_members WHERE shared_party = ? ORDER BY position
    """
    for id_, kind, _, names, country, authority in _select(
        connection, "shared_parties", story, "id"
    ):
        members = tuple(connection.execute(query, (id_,)))
        yield SharedParty(id_, kind, _words(names), members, country, authority)


def _happenings(connection: sqlite3.Connection, story: str | None) -> Iterator[Happening]:
    order = "story, coalesce(earliest, '9999-99-99'), id"
    for row in _select(connection, "happenings", story, order):
        yield _happening(connection, row)


def _happening(connection: sqlite3.Connection, row: tuple[Any, ...]) -> Happening:
    id_, story, kind, title, earliest, latest, place, parties, confidence, why, maybe = row
    query = "SELECT document, event FROM happening_events WHERE happening = ? ORDER BY position"
    return Happening(
        id=id_,
        story=story,
        kind=kind,
        title=title,
        mentions=tuple(EventMention(*each) for each in connection.execute(query, (id_,))),
        earliest=_day(earliest),
        latest=_day(latest),
        place=place,
        parties=_words(parties),
        confidence=confidence,
        grounds=_words(why),
        maybe=_words(maybe),
    )


def _rows(connection: sqlite3.Connection, story: str | None) -> Iterator[Row]:
    order = "happening, attribute, coalesce(published, '9999-99-99'), id"
    for row in _select(connection, "rows", story, order):
        *front, chain, authority, commitment = row[:14]
        document, source, start, end, quote, publisher, published, copy_of, confidence = row[14:]
        id_, happening, attribute, scope, as_of, value, low, high, polarity, voice, name = front
        yield Row(
            id=id_,
            happening=happening,
            attribute=attribute,
            scope=scope,
            as_of=_day(as_of),
            value=value,
            low=low,
            high=high,
            polarity=polarity,
            voice=voice,
            voice_name=name,
            chain=_words(chain),
            authority=authority,
            commitment=commitment,
            evidence=Evidence(document, source, Span(start, end), quote),
            publisher=publisher,
            published=_day(published),
            copy_of=copy_of,
            confidence=confidence,
        )


def _relations(connection: sqlite3.Connection, story: str | None) -> Iterator[Relation]:
    for row in _select(connection, "relations", story, "a, b, kind"):
        yield Relation(*row)


def _disputes(connection: sqlite3.Connection, story: str | None) -> Iterator[Dispute]:
    query = "SELECT row FROM dispute_rows WHERE dispute = ? AND side = ? ORDER BY position"
    for id_, happening, attribute, scope, confidence in _select(
        connection, "disputes", story, "happening, attribute, id"
    ):
        left, right = (
            tuple(row for (row,) in connection.execute(query, (id_, side))) for side in (1, 2)
        )
        yield Dispute(happening, attribute, scope, (left, right), confidence)


def _day(words: str | None) -> datetime.date | None:
    return None if words is None else datetime.date.fromisoformat(words)


def _words(line: str) -> tuple[str, ...]:
    return tuple(json.loads(line))
