"""Components: members of parties in groups that nothing connects, each joined by itself.

Whom a person can be one with stands in his story. Bodies and countries connect stories: what they
connect is put aside until all stories have been seen.
"""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from sayso.accounts.aside import temporary_tables
from sayso.accounts.parties_found import SharedParties
from sayso.accounts.parties_joining import joined
from sayso.accounts.parties_judged import Judged
from sayso.accounts.parties_members import (
    Member,
    keys_between_stories,
    keys_within_story,
    member_of,
    packed,
)
from sayso.accounts.stories_linkage import Connections

__all__ = ["Components"]

TABLES = """
    CREATE TABLE keys (key TEXT, component INTEGER, PRIMARY KEY (key, component)) WITHOUT ROWID;
    CREATE TABLE members (component INTEGER, story TEXT, members TEXT);
    CREATE TABLE tops (top INTEGER, component INTEGER, PRIMARY KEY (top, component)) WITHOUT ROWID;
"""


class Components:
    """Takes members story by story, and gives to `found` those that are one."""

    def __init__(self, found: SharedParties, judged: Judged) -> None:
        self._found, self._judged = found, judged
        self._tables = temporary_tables(TABLES)
        self._document_counts = array("i")
        self._component_of: dict[tuple[bool, str, str, int], int] = {}

    def add_story(self, members: Sequence[Member]) -> None:
        """Take in all members of one story, in their order."""
        for component in _connected(members):
            judged = [member for member in component if self._judged.look(member)]
            keys = {key for member in component for key in keys_between_stories(member)}
            if keys or judged:
                self._put_aside(component, keys, judged)
            elif len({member.document for member in component}) > 1:
                self._join(component)

    def finish(self) -> None:
        """Join what stories have in common, once all of them have been taken in."""
        connections = Connections(len(self._document_counts))
        last: tuple[str, int] = ("", 0)
        for key, component in self._tables.execute("SELECT key, component FROM keys ORDER BY key"):
            if key == last[0]:
                connections.connect(last[1], component)
            last = (key, component)
        for left, right in self._judged.pairs():
            connections.connect(self._component_of[left], self._component_of[right])
        self._tables.executemany(
            "INSERT INTO tops VALUES (?, ?)",
            ((connections.top(number), number) for number in range(len(self._document_counts))),
        )
        for members in self._connected_stories():
            self._join(sorted(members, key=lambda member: member.order))

    def _put_aside(
        self, component: Sequence[Member], keys: set[str], judged: Sequence[Member]
    ) -> None:
        number = len(self._document_counts)
        self._document_counts.append(len({member.document for member in component}))
        self._component_of.update((member.order, number) for member in judged)
        rows = [(key, number) for key in sorted(keys)]
        self._tables.executemany("INSERT INTO keys VALUES (?, ?)", rows)
        line = json.dumps(list(map(packed, component)))
        row = (number + 1, number, component[0].story, line)
        self._tables.execute(
            "INSERT INTO members (rowid, component, story, members) VALUES (?, ?, ?, ?)", row
        )

    def _connected_stories(self) -> Iterator[list[Member]]:
        """The members that are connected with each other, where they are of several documents."""
        tops = self._tables.execute("SELECT top, count(*) FROM tops GROUP BY top ORDER BY top")
        for top, count in tops:
            if count == 1 and self._document_counts[top] == 1:
                continue
            query = """
                SELECT story, members FROM tops JOIN members ON members.rowid = tops.component + 1
                WHERE top = ?
            """
            rows = self._tables.execute(query, (top,))
            yield [member_of(each, story) for story, line in rows for each in json.loads(line)]

    def _join(self, members: Sequence[Member]) -> None:
        for cluster in joined(members, self._judged.decisions(members)):
            self._found.add(cluster)


def _connected(members: Sequence[Member]) -> list[list[Member]]:
    """The members of a story in groups that no key connects."""
    connections = Connections(len(members))
    first: dict[Hashable, int] = {}
    for place, member in enumerate(members):
        for key in keys_within_story(member):
            connections.connect(first.setdefault(key, place), place)
    groups: dict[int, list[Member]] = defaultdict(list)
    for place, member in enumerate(members):
        groups[connections.top(place)].append(member)
    return list(groups.values())
