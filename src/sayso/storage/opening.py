"""Opening a store: what the file is, which version, and how an older one is brought up."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

from sayso.errors import UnusableStore

__all__ = ["APPLICATION_ID", "connect", "migrations", "transaction", "using"]

APPLICATION_ID = 0x53415953
"""What marks an SQLite file as a store of sayso: "SAYS"."""

MAJOR = 1
VERSIONS_A_MAJOR = 1000
"""`PRAGMA user_version` is the major version times this, plus the number of migrations done."""

READ_ONLY = "cannot be written; copy it to where it can, or compare it there first"
"""What to do about a store on read-only media when something has to be written."""

WAIT_SECONDS = 30.0
"""How long one process waits for another that is writing."""


def connect(path: Path, *, create: bool) -> sqlite3.Connection:
    """Open the file of a store, make it if wanted, and bring an older one up to this version.

    An older store is copied to `PATH.before-VERSION` first. One that cannot be written, as on a
    disc or in somebody else's folder, is opened for reading; writing to it then fails.

    Raises:
        UnusableStore: if there is no such file, or it cannot be opened, is no store, is damaged,
            or was made by a newer sayso.
    """
    if not create and not path.is_file():
        raise UnusableStore(str(path), "there is no such store")
    with using(path):
        read_only = path.exists() and _is_read_only(path)
        mode = _mode_of_unwritable(path) if read_only else "mode=rwc" if create else "mode=rw"
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?{mode}",
            uri=True,
            isolation_level=None,
            timeout=WAIT_SECONDS,
            cached_statements=256,
        )
        try:
            _set_up(connection, path, create=create, read_only=read_only)
        except BaseException:
            connection.close()
            raise
    return connection


def _is_read_only(path: Path) -> bool:
    """Whether the file, or the folder that its log would stand in, cannot be written."""
    return not (os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK))


def _mode_of_unwritable(path: Path) -> str:
    """How to open a store that cannot be written.

    SQLite cannot make its log beside the file there. Without a log nobody is writing either, so the
    file can be read as it is; where there is one, it has to be read along.
    """
    log = path.with_name(f"{path.name}-wal")
    return "mode=ro" if log.exists() and log.stat().st_size else "mode=ro&immutable=1"


@contextlib.contextmanager
def using(path: Path) -> Iterator[None]:
    """Name the store in which something goes wrong.

    Raises:
        UnusableStore: if the disk is full, the file read-only, locked, damaged, and so on.
    """
    try:
        yield
    except (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except sqlite3.DatabaseError as error:
        reason = READ_ONLY if "readonly database" in str(error) else str(error)
        raise UnusableStore(str(path), reason) from error


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is written inside, or nothing; waits for another process that is writing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def migrations() -> tuple[str, ...]:
    """The SQL of each migration, in their order."""
    folder = resources.files("sayso.storage").joinpath("schema")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return tuple(folder.joinpath(name).read_text(encoding="utf-8") for name in names)


def _set_up(connection: sqlite3.Connection, path: Path, *, create: bool, read_only: bool) -> None:
    made = _value(connection, "PRAGMA application_id")
    is_empty = _value(connection, "SELECT count(*) FROM sqlite_master") == 0
    if made != APPLICATION_ID and not (create and made == 0 and is_empty):
        raise UnusableStore(str(path), "is an SQLite file, but no store of sayso")
    _refuse_newer(_value(connection, "PRAGMA user_version"), path)
    if read_only:
        _refuse_older(_value(connection, "PRAGMA user_version"), path)
        return
    connection.execute("PRAGMA journal_mode = WAL")
    # After a loss of power the last documents may have to be read again; a killed process, which
    # is far more common, loses nothing, and the file is sound either way.
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    _migrate(connection, path)


def _refuse_newer(version: int, path: Path) -> None:
    major = version // VERSIONS_A_MAJOR
    if major > MAJOR:
        reason = f"was made by a newer sayso (version {major}; this one knows up to {MAJOR})"
        raise UnusableStore(str(path), reason)


def _refuse_older(version: int, path: Path) -> None:
    if version < MAJOR * VERSIONS_A_MAJOR + len(migrations()):
        reason = "was made by an older sayso and is read-only; copy it to where it can be written"
        raise UnusableStore(str(path), reason)


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    scripts = migrations()
    wanted = MAJOR * VERSIONS_A_MAJOR + len(scripts)
    version = _value(connection, "PRAGMA user_version")
    if version >= wanted:
        return
    if version:
        _copy(connection, path.with_name(f"{path.name}.before-{wanted}"))
    with transaction(connection):
        # Another process may have done it while this one waited.
        version = _value(connection, "PRAGMA user_version")
        for script in scripts[version % VERSIONS_A_MAJOR if version else 0 :]:
            for statement in _statements(script):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {max(version, wanted)}")


def _copy(connection: sqlite3.Connection, target: Path) -> None:
    target.unlink(missing_ok=True)
    connection.execute("VACUUM INTO ?", (str(target),))


def _statements(script: str) -> Iterator[str]:
    """The statements of a script one by one; `executescript` would leave the transaction."""
    lines: list[str] = []
    for line in script.splitlines():
        lines.append(line)
        if line.rstrip().endswith(";") and sqlite3.complete_statement("\n".join(lines)):
            yield "\n".join(lines)
            lines.clear()


def _value(connection: sqlite3.Connection, query: str) -> int:
    return int(connection.execute(query).fetchone()[0])
