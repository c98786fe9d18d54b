"""Dumps: all that a store knows, in an order that does not depend on how it came in."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterator

__all__ = ["dump", "fingerprint"]

NOT_DUMPED = {"runs", "files", "compared"}
"""Bookkeeping: it tells of runs and machines, not of documents."""

LEFT_OUT = {("documents", "number")}
"""The order of arrival."""

KEYS = {"documents": ["id"]}
"""What to order by instead of the primary key."""

PACKED = {("originals", "bytes"), ("readings", "json")}
"""Given by the digest of what they unpack to, as two versions of zlib may pack it differently."""


def dump(connection: sqlite3.Connection) -> Iterator[str]:
    """Every row of every table but bookkeeping, as one line of JSON: its table, then its cells.

    Two stores that hold the same have the same lines, whatever the order in which documents were
    gathered, the number of workers, and the times at which the work was cut off.
    """
    for table in _tables(connection):
        described = connection.execute(f"PRAGMA table_info({table})").fetchall()
        columns = [str(row[1]) for row in described if (table, row[1]) not in LEFT_OUT]
        keys = [str(row[1]) for row in sorted(described, key=lambda row: row[5]) if row[5]]
        order = ", ".join(KEYS.get(table, keys))
        packed = [at for at, column in enumerate(columns) if (table, column) in PACKED]
        query = f"SELECT {', '.join(columns)} FROM {table} ORDER BY {order}"
        for row in connection.execute(query):
            cells = list(row)
            for at in packed:
                cells[at] = _digest_of_packed(cells[at])
            yield json.dumps([table, *cells], ensure_ascii=False, separators=(",", ":"))


def fingerprint(connection: sqlite3.Connection) -> str:
    """SHA-256 of the dump, in hexadecimal."""
    digest = hashlib.sha256()
    for line in dump(connection):
        digest.update(line.encode("utf-8") + b"\n")
    return digest.hexdigest()


def _tables(connection: sqlite3.Connection) -> list[str]:
    query = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    names = [str(name) for (name,) in connection.execute(query)]
    return [
        name
        for name in names
        if name not in NOT_DUMPED and not name.startswith(("sqlite_", "documents_fts"))
    ]


def _digest_of_packed(cell: object) -> str:
    try:
        return hashlib.sha256(zlib.decompress(cell)).hexdigest()  # type: ignore[arg-type]
    except (zlib.error, TypeError):
        return "damaged"
