"""What an id of the last comparison stands for: a happening, a party, or one of their members."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from sayso.records import record_id

__all__ = ["Named", "named", "party_of_voice"]

QUERIES = (
    "SELECT 'happening', title, story, NULL, NULL FROM happenings WHERE id = ?",
    """
        SELECT 'happening', title, story, NULL, NULL
        FROM happening_events JOIN happenings ON happenings.id = happening
        WHERE event = ? ORDER BY happening LIMIT 1
    """,
    """
        SELECT 'party', name, NULL, CASE WHEN authority IS NULL THEN kind END, (
            SELECT group_concat(sector, ' ') FROM shared_party_members AS member
            JOIN parties ON parties.document = member.document AND parties.id = member.party
            WHERE shared_party = shared_parties.id
        )
        FROM shared_parties WHERE id = ?
    """,
    """
        SELECT 'party', name, NULL, CASE WHEN authority IS NULL THEN kind END, sector
        FROM parties WHERE id = ? ORDER BY document LIMIT 1
    """,
)
"""A member of a happening is an event of one document, that of a shared party a party of one."""
VOICES = (
    "SELECT party FROM voices WHERE id = ? AND party IS NOT NULL ORDER BY document LIMIT 1",
    """
        SELECT voices.party FROM rows JOIN voices
        ON voices.document = rows.document AND voices.name = voice_name COLLATE NOCASE
        WHERE voice = ? AND voices.party IS NOT NULL ORDER BY voices.document, voices.party LIMIT 1
    """,
    """
        SELECT parties.id FROM rows JOIN parties
        ON parties.document = rows.document AND parties.name = voice_name COLLATE NOCASE
        WHERE voice = ? ORDER BY parties.document, parties.id LIMIT 1
    """,
)
"""From the voice of a row to a party, the nearest way first."""
MEMBERS = {
    "happening": "SELECT happening, document, event FROM happening_events",
    "shared": "SELECT shared_party, document, party FROM shared_party_members",
}
"""By the kind of record that such an id is made for: what it can be part of now."""


@dataclass(frozen=True, slots=True)
class Named:
    """What an id stands for.

    kind: "happening" or "party". name: a title or a name, for people.
    story: id of the story of a happening; None for a party, which can be in several.
    sectors: of a person without a line of authority, the PLOVER sectors; None for all others.
    """

    kind: str
    name: str
    story: str | None
    sectors: frozenset[str] | None


def named(connection: sqlite3.Connection, id_: str) -> Named | None:
    """What an id stands for in the last comparison; None where there is no such thing.

    id_: of a happening or of a shared party, also as it was before others came in; or of an event
        or a party of one document.
    """
    for query in QUERIES:
        row = connection.execute(query, (id_,)).fetchone()
        if row is not None:
            sectors = frozenset(str(row[4] or "").split()) if row[3] == "person" else None
            return Named(row[0], str(row[1]), row[2], sectors)
    member = _member_behind(connection, id_)
    return named(connection, member) if member is not None else None


def party_of_voice(connection: sqlite3.Connection, id_: str) -> str | None:
    """The party that a voice is; None for what is no voice, or nobody known.

    id_: of a voice of one document, or the one under which rows show a voice that is no shared
        party: a voice or a party of the same name in the same document is meant.
    """
    for query in VOICES:
        row = connection.execute(query, (id_,)).fetchone()
        if row is not None:
            return str(row[0])
    return None


def _member_behind(connection: sqlite3.Connection, id_: str) -> str | None:
    """The happening or shared party that an id of another comparison is part of now.

    Such an id is made from the member that came first then. It takes going through all members,
    so it is for ids that are not found otherwise.
    """
    kind = id_.partition("-")[0]
    if kind not in MEMBERS:
        return None
    for whole, document, member in connection.execute(MEMBERS[kind]):
        if record_id(kind, document, member) == id_:
            return str(whole)
    return None
