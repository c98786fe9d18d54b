"""Comparisons: what many documents say of each other, written whole and read story by story."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator

from sayso.records import record_id
from sayso.records.accounts import Comparison
from sayso.storage.opening import transaction
from sayso.storage.prepared import Cell, shown
from sayso.storage.shelves import document_ids
from sayso.version import __version__

__all__ = ["COMPARED_TABLES", "dispute_id", "is_compared", "save_comparison", "state_digest"]

Row = tuple[Cell, ...]

COMPARED_TABLES = {
    "copies": 5,
    "stories": 2,
    "story_documents": 3,
    "shared_parties": 6,
    "shared_party_members": 4,
    "happenings": 11,
    "happening_events": 4,
    "rows": 23,
    "relations": 5,
    "disputes": 5,
    "dispute_rows": 4,
}
"""How many columns each table has; in an order in which every row finds what it refers to."""


def save_comparison(connection: sqlite3.Connection, parts: Iterable[Comparison]) -> None:
    """Write a comparison in place of the last one, all of it or nothing.

    parts: together they are the comparison, each record in one of them; they may be made as
        they are asked for, as each is put aside in a temporary table before the next is taken,
        and nobody else has to wait meanwhile.
    """
    made_from = state_digest(connection)
    _set_aside(connection, parts)
    with transaction(connection):
        for table in reversed(COMPARED_TABLES):
            connection.execute(f"DELETE FROM main.{table}")
        for table in COMPARED_TABLES:
            connection.execute(f"INSERT INTO main.{table} SELECT * FROM temp.new_{table}")
        connection.execute("INSERT OR REPLACE INTO compared VALUES (1, ?)", (made_from,))
    for table in COMPARED_TABLES:
        connection.execute(f"DROP TABLE temp.new_{table}")


def is_compared(connection: sqlite3.Connection) -> bool:
    """Whether the comparison was made from just what the store holds now."""
    row = connection.execute("SELECT made_from FROM compared").fetchone()
    return row is not None and row[0] == state_digest(connection)


def state_digest(connection: sqlite3.Connection) -> str:
    """A digest of all that a comparison is made from: current readings, judgements, and sayso."""
    digest = hashlib.sha256(__version__.encode())
    for id_ in document_ids(connection, all_versions=False):
        row = connection.execute("SELECT digest FROM readings WHERE document = ?", (id_,))
        digest.update(f"{id_} {row.fetchone()}\n".encode())
    judged = connection.execute("SELECT count(*), max(number) FROM judgements").fetchone()
    digest.update(str(judged).encode())
    return digest.hexdigest()


def dispute_id(happening: str, attribute: str, sides: Iterable[Iterable[str]]) -> str:
    """The id of a dispute, made from what it is about and who stands on either side."""
    return record_id("dispute", happening, attribute, [sorted(side) for side in sides])


def _set_aside(connection: sqlite3.Connection, parts: Iterable[Comparison]) -> None:
    for table in COMPARED_TABLES:
        connection.execute(f"DROP TABLE IF EXISTS temp.new_{table}")
        query = f"CREATE TEMP TABLE new_{table} AS SELECT * FROM main.{table} WHERE 0"
        connection.execute(query)
    for part in parts:
        with transaction(connection):
            for table, rows in _rows_of(part).items():
                marks = ", ".join("?" * COMPARED_TABLES[table])
                connection.executemany(f"INSERT INTO temp.new_{table} VALUES ({marks})", rows)


def _rows_of(part: Comparison) -> dict[str, Iterator[Row]]:
    return {
        "copies": (
            (copy.document, copy.original, copy.containment, copy.ground, int(copy.whole))
            for copy in part.copies
        ),
        "stories": ((story.id, story.title) for story in part.stories),
        "story_documents": (
            (story.id, position, document)
            for story in part.stories
            for position, document in enumerate(story.documents)
        ),
        "shared_parties": _parties(part),
        "shared_party_members": (
            (party.id, position, document, member)
            for party in part.parties
            for position, (document, member) in enumerate(party.members)
        ),
        "happenings": _happenings(part),
        "happening_events": (
            (happening.id, position, mention.document, mention.event)
            for happening in part.happenings
            for position, mention in enumerate(happening.mentions)
        ),
        "rows": _rows(part),
        "relations": (
            (relation.a, relation.b, relation.kind, relation.why, relation.confidence)
            for relation in part.relations
        ),
        "disputes": _disputes(part),
        "dispute_rows": _sides(part),
    }


def _parties(part: Comparison) -> Iterator[Row]:
    for party in part.parties:
        names = _json(party.names)
        shown_name = party.names[0] if party.names else ""
        yield (party.id, party.kind, shown_name, names, party.country, party.authority)


def _happenings(part: Comparison) -> Iterator[Row]:
    for each in part.happenings:
        yield (
            each.id,
            each.story,
            each.kind,
            each.title,
            each.earliest.isoformat() if each.earliest else None,
            each.latest.isoformat() if each.latest else None,
            each.place,
            _json(each.parties),
            each.confidence,
            _json(each.grounds),
            _json(each.maybe),
        )


def _rows(part: Comparison) -> Iterator[Row]:
    for row in part.rows:
        evidence = row.evidence
        yield (
            row.id,
            row.happening,
            row.attribute,
            row.scope,
            row.as_of.isoformat() if row.as_of else None,
            row.value,
            row.low,
            row.high,
            row.polarity,
            row.voice,
            row.voice_name,
            _json(row.chain),
            row.authority,
            row.commitment,
            evidence.document,
            shown(evidence.source),
            evidence.span.start,
            evidence.span.end,
            evidence.quote,
            row.publisher,
            row.published.isoformat() if row.published else None,
            row.copy_of,
            row.confidence,
        )


def _disputes(part: Comparison) -> Iterator[Row]:
    for each in part.disputes:
        id_ = dispute_id(each.happening, each.attribute, each.sides)
        yield (id_, each.happening, each.attribute, each.scope, each.confidence)


def _sides(part: Comparison) -> Iterator[Row]:
    for each in part.disputes:
        id_ = dispute_id(each.happening, each.attribute, each.sides)
        for number, side in enumerate(each.sides, start=1):
            for position, row in enumerate(side):
                yield (id_, number, position, row)


def _json(words: tuple[str, ...]) -> str:
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"))
