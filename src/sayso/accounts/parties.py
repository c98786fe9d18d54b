"""Parties across documents: which of them are one."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sayso.accounts.aside import temporary_tables
from sayso.accounts.parties_components import Components
from sayso.accounts.parties_found import SharedParties
from sayso.accounts.parties_joining import states_of
from sayso.accounts.parties_judged import Judged
from sayso.accounts.parties_members import (
    UNSPECIFIC,
    Member,
    member_of,
    members_of_reading,
    packed,
    sort_of,
)
from sayso.records import Reading
from sayso.records.accounts import Judgement, SharedParty, Story

__all__ = ["PartyIndex", "share_parties"]

TABLES = """
    CREATE TABLE documents (
        id TEXT PRIMARY KEY, undated INTEGER, day TEXT, story TEXT, parties TEXT
    ) WITHOUT ROWID;
    CREATE INDEX documents_in_order ON documents (story, undated, day, id);
"""


def share_parties(
    readings: Iterable[Reading],
    judgements: Iterable[Judgement] = (),
    *,
    stories: Sequence[Story] | None = None,
) -> tuple[SharedParty, ...]:
    """Find the parties that several documents have in common.

    Names decide, with spellings folded: equal ones, an acronym and its name, initials, a surname
    and the one person of the story who bears it, an office and the one person of the story who
    holds it. Two full names are never one, nor are two sorts, sexes or countries, nor two parties
    that one document keeps apart.

    judgements: what users decided on ids of parties or of shared parties; it wins over all that.
    stories: of the documents; None takes all readings as one story. Persons are matched within a
        story only, as nobody private is to be followed from one to the next; bodies everywhere,
        if their names have two words or are acronyms; "the Navy" not even within a story that
        tells of two states.

    Returns:
        Those with members in at least two documents, in order of their first member. The id is
        made from that member; every id that a member could give means the party in a judgement.
    """
    index = PartyIndex()
    for reading in readings:
        index.add(reading)
    return tuple(index.shared(judgements, stories=stories))


class PartyIndex:
    """The parties of documents that came in one by one: put aside, so that memory stays flat."""

    def __init__(self) -> None:
        self._tables = temporary_tables(TABLES)

    def add(self, reading: Reading) -> None:
        """Take in the parties of one document, in any order of documents."""
        members = members_of_reading(reading)
        published = reading.document.published
        day = published.earliest if published else None
        row = (reading.document.id, day is None, day.isoformat() if day else "")
        query = "INSERT OR REPLACE INTO documents VALUES (?, ?, ?, '', ?)"
        self._tables.execute(query, (*row, json.dumps(list(map(packed, members)))))

    def shared(
        self, judgements: Iterable[Judgement] = (), *, stories: Sequence[Story] | None = None
    ) -> SharedParties:
        """What `share_parties` finds in all documents taken in.

        Story by story, members are told apart that can't be one whatever comes; those that bodies
        and countries connect with other stories are looked at again when all stories are known.
        """
        if stories is not None:
            self._tables.execute("UPDATE documents SET story = id")
            query = "UPDATE documents SET story = ? WHERE id = ?"
            for story in stories:
                self._tables.executemany(query, [(story.id, each) for each in story.documents])
        found = SharedParties()
        components = Components(found, Judged(judgements))
        for members in self._stories():
            components.add_story(members)
        components.finish()
        return found

    def _stories(self) -> Iterator[list[Member]]:
        """The members of each story, in order of publication."""
        stories = self._tables.execute("SELECT DISTINCT story FROM documents ORDER BY story")
        query = "SELECT parties FROM documents WHERE story = ? ORDER BY undated, day, id"
        for (story,) in stories:
            rows = self._tables.execute(query, (story,))
            members = [member_of(row, story) for (line,) in rows for row in json.loads(line)]
            yield list(_told_apart(members))


def _told_apart(members: Sequence[Member]) -> Iterator[Member]:
    """The members of a story, "the Navy" marked where it can be that of either of two states."""
    states = {state for member in members for state in states_of(member.party)}
    for member in members:
        unnamed = sort_of(member) == "body" and member.party.authority == UNSPECIFIC
        yield replace(member, homeless=True) if unnamed and len(states) > 1 else member
