"""Checking a store: everything that should hold in it, and the places where it does not."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain

from sayso.errors import BadRecord, UnusableStore
from sayso.records import Reading
from sayso.records.interchange import dumps, loads
from sayso.storage.opening import migrations
from sayso.storage.prepared import FLAT_TABLES, prepare
from sayso.storage.shelves import document_ids, document_of, original_of, reading_line

__all__ = ["Finding", "check"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not hold. place: table and row, such as "documents/doc-…"."""

    place: str
    problem: str


def check(
    connection: sqlite3.Connection, step: Callable[[], None] | None = None
) -> Iterator[Finding]:
    """Look at everything; what is found comes as it is found.

    step: is called once for each version of a document.

    Looked at are the file's own structure, the tables' definitions, foreign keys, the index of
    words, and document by document: that the original has its digest, that the document and its
    reading can be read back and say the same, and that every row of the flat tables is what the
    reading makes of it, so that all offsets give the words beside them.
    """
    parts: dict[str, Callable[[sqlite3.Connection], Iterator[Finding]]] = {
        "the file": _check_file,
        "the definitions": _check_schema,
        "the keys": _check_keys,
        "documents_fts": _check_index,
        "versions": _check_versions,
        "documents": partial(_check_documents, step=step),
        "comparison": _check_comparison,
    }
    for place, part in parts.items():
        try:
            yield from part(connection)
        except sqlite3.DatabaseError as error:
            yield Finding(place, f"cannot be looked at ({error})")


def _check_file(connection: sqlite3.Connection) -> Iterator[Finding]:
    for (problem,) in connection.execute("PRAGMA integrity_check"):
        if problem != "ok":
            yield Finding("the file", str(problem))


def _check_schema(connection: sqlite3.Connection) -> Iterator[Finding]:
    fresh = sqlite3.connect(":memory:")
    try:
        for script in migrations():
            fresh.executescript(script)
        wanted, found = _definitions(fresh), _definitions(connection)
    finally:
        fresh.close()
    for name, definition in wanted.items():
        if name not in found:
            yield Finding(name, "is missing")
        elif found[name] != definition:
            yield Finding(name, "is not defined as it should be")


def _definitions(connection: sqlite3.Connection) -> dict[str, str]:
    query = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
    return {str(name): str(sql) for name, sql in connection.execute(query)}


def _check_keys(connection: sqlite3.Connection) -> Iterator[Finding]:
    for table, _, target, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Finding(str(table), f"a row refers to a row of {target} that there is not")


def _check_index(connection: sqlite3.Connection) -> Iterator[Finding]:
    """The index of words against the texts; the command is written like an insertion."""
    query = "INSERT INTO documents_fts (documents_fts, rank) VALUES ('integrity-check', 1)"
    try:
        connection.execute(query)
    except sqlite3.OperationalError:
        yield Finding("documents_fts", "was not looked at, as the store cannot be written")
    except sqlite3.DatabaseError as error:
        yield Finding("documents_fts", f"does not agree with the texts ({error})")


def _check_versions(connection: sqlite3.Connection) -> Iterator[Finding]:
    query = """
        SELECT id FROM documents WHERE id NOT IN (SELECT document FROM versions) ORDER BY id
    """
    for (id_,) in connection.execute(query):
        yield Finding(f"documents/{id_}", "is no version of any source")
    query = """
        SELECT source FROM versions GROUP BY source HAVING max(version) != count(*) ORDER BY source
    """
    for (source,) in connection.execute(query):
        yield Finding(f"versions/{source}", "a version is missing")


def _check_documents(
    connection: sqlite3.Connection, *, step: Callable[[], None] | None
) -> Iterator[Finding]:
    for id_ in document_ids(connection, all_versions=True):
        yield from _check_document(connection, id_)
        if step is not None:
            step()


def _check_document(connection: sqlite3.Connection, id_: str) -> Iterator[Finding]:
    try:
        original = original_of(connection, id_)
        line = reading_line(connection, id_)
        reading, document = loads(line), document_of(connection, id_)
    except UnusableStore as error:
        yield Finding(error.place, error.reason)
        return
    except (BadRecord, UnicodeDecodeError) as error:
        yield Finding(f"readings/{id_}", f"cannot be read back ({error})")
        return
    if hashlib.sha256(original).hexdigest() != document.digest:
        yield Finding(f"originals of {id_}", "the bytes do not have their digest")
    if document.id != id_ or reading.document != document:
        yield Finding(f"documents/{id_}", "is not the document of its reading")
    if dumps(reading) != line:
        yield Finding(f"readings/{id_}", "does not come back as it was written")
    yield from _check_rows(connection, id_, reading, original)


def _check_rows(
    connection: sqlite3.Connection, id_: str, reading: Reading, original: bytes
) -> Iterator[Finding]:
    given = connection.execute("SELECT given FROM readings WHERE document = ?", (id_,)).fetchone()[
        0
    ]
    wanted = prepare(reading, original, given=given)
    rows = {"documents": [wanted.columns], "readings": [wanted.reading]}
    keys = {"documents": "id", "readings": "document"}
    for table, columns in rows.items():
        for column, cell in columns[0].items():
            query = f"SELECT {column} FROM {table} WHERE {keys[table]} = ?"
            found = connection.execute(query, (id_,)).fetchone()[0]
            if found != cell and column != "json":
                yield Finding(f"{table}/{id_}", f"{column} is not what its reading says")
    for table in FLAT_TABLES:
        found_rows = set(connection.execute(f"SELECT * FROM {table} WHERE document = ?", (id_,)))
        for row in sorted(map(repr, found_rows.symmetric_difference(wanted.flat[table]))):
            yield Finding(f"{table}/{id_}", f"is not what its reading says: {row}")


def _check_comparison(connection: sqlite3.Connection) -> Iterator[Finding]:
    query = """
        SELECT rows.id FROM rows JOIN documents ON documents.id = rows.document
        WHERE substr(text, start + 1, end - start) != quote OR length(quote) != end - start
        ORDER BY rows.id
    """
    for (id_,) in connection.execute(query):
        yield Finding(f"rows/{id_}", "its quotation does not stand where it says")
    parties = """
        SELECT shared_party || ' ' || party FROM shared_party_members AS member
        WHERE NOT EXISTS (
            SELECT 1 FROM parties WHERE document = member.document AND id = member.party
        )
    """
    events = """
        SELECT happening || ' ' || event FROM happening_events AS member
        WHERE NOT EXISTS (
            SELECT 1 FROM events WHERE document = member.document AND id = member.event
        )
    """
    outdated = chain(connection.execute(parties), connection.execute(events))
    for (what,) in outdated:
        yield Finding(f"comparison/{what}", "is older than the reading; compare again")
