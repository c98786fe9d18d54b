"""What was gathered: documents written, versions told apart, and what was turned away."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sayso.storage.opening import transaction
from sayso.storage.prepared import FLAT_TABLES, Cell, Prepared, shown

__all__ = [
    "Counts",
    "Outcome",
    "Rejected",
    "begin_run",
    "end_run",
    "is_known",
    "keep",
    "quarantined_digest",
    "reject",
    "rejected",
    "source_of_file",
]


class Outcome(StrEnum):
    """What became of a document that was seen."""

    KEPT = "kept"
    DUPLICATE = "duplicate"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Rejected:
    """A source that is not kept. code: such as E_EMPTY; reason: in words.

    digest: SHA-256 of its bytes; None where there were none.
    quarantined: whether it broke or held up the process that read it.
    """

    source: str
    digest: str | None
    code: str
    reason: str
    quarantined: bool = False


@dataclass(slots=True)
class Counts:
    """How many sources have been seen, and what became of them: seen is the sum of the others."""

    kept: int = 0
    duplicate: int = 0
    rejected: int = 0

    @property
    def seen(self) -> int:
        """All of them."""
        return self.kept + self.duplicate + self.rejected

    def add(self, outcome: Outcome) -> None:
        """Count one more."""
        setattr(self, outcome.value, getattr(self, outcome.value) + 1)


def keep(connection: sqlite3.Connection, prepared: Prepared, *, anew: bool) -> Outcome:
    """Write one document with its reading, in one transaction.

    anew: whether it takes the place of a reading that was made from the same.
    """
    with transaction(connection):
        before = _given(connection, prepared.document)
        outcome = Outcome.KEPT
        if before is None:
            _insert(connection, prepared)
        elif anew or before != prepared.given:
            _replace(connection, prepared)
        else:
            outcome = Outcome.DUPLICATE
        _append_version(connection, prepared.source, prepared.document)
        for table in ("rejects", "quarantine"):
            connection.execute(f"DELETE FROM {table} WHERE source = ?", (prepared.source,))
    return outcome


def is_known(connection: sqlite3.Connection, source: str, document: str, given: str) -> bool:
    """Whether a document stands in the store already, made from the same.

    When its source held another text meanwhile, it becomes the last version again.
    """
    if _given(connection, document) != given:
        return False
    if _last_version(connection, shown(source))[1] != document:
        with transaction(connection):
            _append_version(connection, shown(source), document)
    return True


def reject(connection: sqlite3.Connection, rejected: Rejected) -> None:
    """Write down why a source is not kept, in place of what was written down before."""
    table, other = ("rejects", "quarantine")[:: -1 if rejected.quarantined else 1]
    source = shown(rejected.source)
    row = (source, rejected.digest, rejected.code, shown(rejected.reason))
    with transaction(connection):
        connection.execute(f"DELETE FROM {other} WHERE source = ?", (source,))
        connection.execute(f"INSERT OR REPLACE INTO {table} VALUES (?, ?, ?, ?)", row)


def rejected(connection: sqlite3.Connection) -> Iterator[Rejected]:
    """All that is not kept, in the order of their sources."""
    query = """
        SELECT source, digest, code, reason, 0 FROM rejects
        UNION ALL SELECT source, digest, code, reason, 1 FROM quarantine ORDER BY 1
    """
    for source, digest, code, reason, quarantined in connection.execute(query):
        yield Rejected(source, digest, code, reason, bool(quarantined))


def quarantined_digest(connection: sqlite3.Connection, source: str) -> Rejected | None:
    """What the quarantine holds of a source."""
    query = "SELECT source, digest, code, reason FROM quarantine WHERE source = ?"
    row = connection.execute(query, (shown(source),)).fetchone()
    return Rejected(row[0], row[1], row[2], row[3], quarantined=True) if row else None


def begin_run(connection: sqlite3.Connection, *, sayso: str, workers: int) -> int:
    """Open a run in the books. sayso: its version. Returns the number of the run."""
    with transaction(connection):
        query = "INSERT INTO runs (sayso, workers, started) VALUES (?, ?, ?)"
        number = connection.execute(query, (sayso, workers, _now())).lastrowid
    return number or 0


def end_run(connection: sqlite3.Connection, run: int, counts: Counts) -> None:
    """Close a run in the books."""
    figures = (counts.seen, counts.kept, counts.duplicate, counts.rejected)
    query = "UPDATE runs SET ended = ?, seen = ?, kept = ?, duplicate = ?, rejected = ?"
    with transaction(connection):
        connection.execute(f"{query} WHERE number = ?", (_now(), *figures, run))


def source_of_file(
    connection: sqlite3.Connection, path: str, source: str, *, run: int
) -> str | None:
    """The source under which a file is kept, whatever it is called this time.

    path: a digest of its real path. source: what it is called this time.

    Returns:
        The source of the first time; None if this run has seen the file before.
    """
    query = "SELECT source, run FROM files WHERE path = ?"
    row = connection.execute(query, (path,)).fetchone()
    if row is not None and row[1] == run:
        return None
    query = """
        INSERT INTO files VALUES (?, ?, ?) ON CONFLICT (path) DO UPDATE SET run = excluded.run
    """
    with transaction(connection):
        connection.execute(query, (path, shown(source), run))
    return source if row is None or row[0] == shown(source) else str(row[0])


def _given(connection: sqlite3.Connection, document: str) -> str | None:
    query = "SELECT given FROM readings WHERE document = ?"
    row = connection.execute(query, (document,)).fetchone()
    return str(row[0]) if row else None


def _insert(connection: sqlite3.Connection, prepared: Prepared) -> None:
    original = (prepared.digest, prepared.size, prepared.original)
    connection.execute("INSERT OR IGNORE INTO originals VALUES (?, ?, ?)", original)
    _insert_row(connection, "documents", prepared.columns)
    _insert_reading(connection, prepared)


def _replace(connection: sqlite3.Connection, prepared: Prepared) -> None:
    for table in (*reversed(FLAT_TABLES), "readings"):
        query = f"DELETE FROM {table} WHERE document = ?"
        connection.execute(query, (prepared.document,))
    settings = ", ".join(f"{name} = ?" for name in prepared.columns)
    query = f"UPDATE documents SET {settings} WHERE id = ?"
    connection.execute(query, (*prepared.columns.values(), prepared.document))
    _insert_reading(connection, prepared)


def _insert_reading(connection: sqlite3.Connection, prepared: Prepared) -> None:
    _insert_row(connection, "readings", prepared.reading)
    for table, columns in FLAT_TABLES.items():
        marks = ", ".join("?" * len(columns.split()))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", prepared.flat[table])


def _insert_row(connection: sqlite3.Connection, table: str, row: dict[str, Cell]) -> None:
    names, marks = ", ".join(row), ", ".join("?" * len(row))
    query = f"INSERT INTO {table} ({names}) VALUES ({marks})"
    connection.execute(query, tuple(row.values()))


def _last_version(connection: sqlite3.Connection, source: str) -> tuple[int, str | None]:
    query = "SELECT version, document FROM versions WHERE source = ? ORDER BY version DESC LIMIT 1"
    row = connection.execute(query, (source,)).fetchone()
    return (int(row[0]), str(row[1])) if row else (0, None)


def _append_version(connection: sqlite3.Connection, source: str, document: str) -> None:
    version, last = _last_version(connection, source)
    if last != document:
        row = (source, version + 1, document)
        connection.execute("INSERT INTO versions VALUES (?, ?, ?)", row)


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
