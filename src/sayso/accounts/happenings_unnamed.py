"""Unnamed happenings: what the texts of a story count, though none of them tells of an event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.accounts.counted import find_counted
from sayso.accounts.happenings_naming import OTHERWISE
from sayso.records import Reading, record_id
from sayso.records.accounts import Happening, Row, Story

__all__ = ["named_by_rows", "with_unnamed"]

NOUNS = {"count.killed": "Deaths", "count.injured": "Injuries", "count.detained": "Arrests"}
"""A toll is a heading that says neither who did it nor whether anybody did."""
OF_VIOLENCE = frozenset({"ASSAULT", "PROTEST"})
"""The types of which a toll is, where most documents tell of such an event."""
LEAST_DOCUMENTS = 2


def with_unnamed(
    happenings: Sequence[Happening], story: Story, readings: Sequence[Reading]
) -> tuple[Happening, ...]:
    """The happenings of a story, and before them that of a toll that is of none of them.

    "Six people died, police said" may be of an accident, and a flood is no event of PLOVER: without
    this its dead would be put under whatever else the texts tell of, such as an arrest. It
    has no type and no mentions; its id is made from that of the story.
    """
    if happenings and (_tells_of_violence(happenings, readings) or not _counts_dead(readings)):
        return tuple(happenings)
    unnamed = Happening(
        id=record_id("happening", story.id), story=story.id, kind="", title=OTHERWISE, mentions=()
    )
    return (unnamed, *happenings)


def _tells_of_violence(happenings: Sequence[Happening], readings: Sequence[Reading]) -> bool:
    documents = {
        mention.document
        for each in happenings
        if each.kind in OF_VIOLENCE
        for mention in each.mentions
    }
    return 2 * len(documents) >= len(readings)


def _counts_dead(readings: Sequence[Reading]) -> bool:
    """Whether two documents at least, and half of all, count the dead."""
    found = sum(
        any(
            each.attribute == "count.killed"
            for sentence in reading.sentences
            for each in find_counted(reading.document.words(sentence.span))
        )
        for reading in readings
    )
    return found >= LEAST_DOCUMENTS and 2 * found >= len(readings)


def named_by_rows(happenings: Iterable[Happening], rows: Sequence[Row]) -> tuple[Happening, ...]:
    """The same, one without a type called by what most of its rows count, and left out where
    nothing is held on it.
    """
    found = []
    for each in happenings:
        own = [row.attribute for row in rows if row.happening == each.id]
        if each.mentions or own:
            counts = Counter(NOUNS[name] for name in own if name in NOUNS)
            noun = min(counts, key=lambda noun: (-counts[noun], noun), default=each.title)
            found.append(each if each.mentions else replace(each, title=noun))
    return tuple(found)
