"""Told: whose words a passage is, as it was found out."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from sayso.records import Statement

__all__ = ["Told"]


@dataclass(frozen=True, slots=True)
class Told:
    """Whose words a passage is.

    voice: its id across documents. name: as shown. chain: who passes it on, publisher first, the
        voice last. authority: the line for which the voice speaks.
    statement: the innermost one that holds the passage; None for what the document says itself.
    day: the day for which it is said. denied: whether the words around it deny it.
    own: whether the document says it itself.
    hearsay: whether nobody is named for it and somebody denies it: "dismissed claims that ...".
    """

    voice: str
    name: str
    chain: tuple[str, ...]
    authority: str | None
    statement: Statement | None
    day: datetime.date | None
    denied: bool
    hearsay: bool = False
    own: bool = False
