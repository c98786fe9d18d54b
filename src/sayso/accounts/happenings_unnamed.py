"""Unnamed happenings: what the texts of a story count, though none of them tells of an event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from sayso.accounts.happenings_naming import OTHERWISE
from sayso.records import record_id
from sayso.records.accounts import Happening, Row, Story

__all__ = ["named_by_rows", "unnamed_happening"]

NOUNS = {"count.killed": "Deaths", "count.injured": "Injuries", "count.detained": "Arrests"}
"""A toll is a heading that says neither who did it nor whether anybody did."""


def unnamed_happening(story: Story) -> Happening:
    """What a story is about where none of its words is an event: "Six people died, police said"
    may be of an accident. It has no type and no mentions; its id is made from that of the story.
    """
    return Happening(
        id=record_id("happening", story.id), story=story.id, kind="", title=OTHERWISE, mentions=()
    )


def named_by_rows(happening: Happening, rows: Iterable[Row]) -> Happening:
    """The same, called by what most rows count."""
    counts = Counter(NOUNS[row.attribute] for row in rows if row.attribute in NOUNS)
    if not counts:
        return happening
    return replace(happening, title=min(counts, key=lambda noun: (-counts[noun], noun)))
