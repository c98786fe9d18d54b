"""Shared parties as they are found: put aside in tables, given back in order or by document."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sayso.accounts.aside import temporary_tables
from sayso.accounts.parties_joining import shared_party
from sayso.accounts.parties_members import Member
from sayso.records.accounts import SharedParty

__all__ = ["SharedParties"]

TABLES = """
    CREATE TABLE parties (
        number INTEGER PRIMARY KEY, undated INTEGER, day TEXT, document TEXT, position INTEGER,
        party TEXT
    );
    CREATE INDEX parties_in_order ON parties (undated, day, document, position);
    CREATE TABLE members (
        party INTEGER, place INTEGER, document TEXT, member TEXT, PRIMARY KEY (party, place)
    ) WITHOUT ROWID;
    CREATE INDEX members_by_document ON members (document);
"""
HEADS = "SELECT number, party FROM parties ORDER BY undated, day, document, position"


class SharedParties:
    """The parties that several documents have in common."""

    def __init__(self) -> None:
        self._tables = temporary_tables(TABLES)

    def add(self, members: Sequence[Member]) -> None:
        """Take in the members of one, in their order."""
        party = shared_party(members)
        head = (party.id, party.kind, party.names, party.country, party.authority)
        query = "INSERT INTO parties VALUES (NULL, ?, ?, ?, ?, ?)"
        row = (*members[0].order, json.dumps(head))
        number = self._tables.execute(query, row).lastrowid
        self._tables.executemany(
            "INSERT INTO members VALUES (?, ?, ?, ?)",
            ((number, place, *member) for place, member in enumerate(party.members)),
        )

    def __iter__(self) -> Iterator[SharedParty]:
        """All of them, in order of their first members, one at a time."""
        query = "SELECT document, member FROM members WHERE party = ? ORDER BY place"
        for number, line in self._tables.execute(HEADS):
            members = tuple(self._tables.execute(query, (number,)))
            yield replace(_party(line), members=members)

    def of(self, documents: Iterable[str]) -> tuple[SharedParty, ...]:
        """Those with members in some documents, in the same order; without their other members."""
        query = "SELECT party, place, document, member FROM members WHERE document = ?"
        found: dict[int, list[tuple[int, str, str]]] = {}
        for document in documents:
            for number, *member in self._tables.execute(query, (document,)):
                found.setdefault(number, []).append(tuple(member))
        query = "SELECT undated, day, document, position, party FROM parties WHERE number = ?"
        heads = sorted((self._tables.execute(query, (n,)).fetchone(), n) for n in found)
        return tuple(
            replace(_party(head[-1]), members=tuple(each[1:] for each in sorted(found[number])))
            for head, number in heads
        )


def _party(line: str) -> SharedParty:
    id_, kind, names, country, authority = json.loads(line)
    return SharedParty(id_, kind, tuple(names), (), country, authority)
