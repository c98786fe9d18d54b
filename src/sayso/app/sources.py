"""Sources: from what the user typed to a reading."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from sayso.app.deadlines import within
from sayso.errors import MissingSource
from sayso.records import Document, KnownParty, Reading

if TYPE_CHECKING:
    from pathlib import Path

    from sayso.intake import Hints, Limits

__all__ = ["known_parties", "read_document", "read_one"]

STANDARD_INPUT = "-"
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


def read_one(
    source: str, *, hints: Hints, limits: Limits, parties: tuple[KnownParty, ...] = ()
) -> Reading:
    """Read one source, within the limit on time.

    source: a path, or "-" for standard input.
    parties: those that the user knows.

    Raises:
        UnreadableDocument: if it cannot be read; the classes below it tell why.
        WeightsMismatch: if nothing can be read at all.
    """
    from sayso.reading import understand

    with within(limits.timeout_seconds, source=source):
        return understand(read_document(source, hints=hints, limits=limits), parties=parties)


def known_parties(path: Path | None) -> tuple[KnownParty, ...]:
    """The parties that the user knows; none without a file.

    Raises:
        BadParties: if the file cannot be used.
    """
    if path is None:
        return ()
    from sayso.reading.parties import read_known_parties

    return read_known_parties(path)


def read_document(source: str, *, hints: Hints, limits: Limits) -> Document:
    """Read one source into a document, without understanding it.

    source: a path, or "-" for standard input.

    Raises:
        UnreadableDocument: if it cannot be read; the classes below it tell why.
    """
    from sayso.intake import read_bytes, read_source

    if source == STANDARD_INPUT:
        data = sys.stdin.buffer.read(limits.max_bytes + 1)
        return read_bytes(data, source=source, hints=hints, limits=limits)
    if ADDRESS.match(source):
        raise MissingSource(source, "sayso reads no addresses; save the page and give its file")
    return read_source(source, hints=hints, limits=limits)
