"""Late reports: documents that tell of a day before their own belong to the news of that day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sayso.accounts.day_above import day_of_document
from sayso.accounts.stories import group_stories
from sayso.accounts.stories_shelf import StoryShelf
from sayso.records import Reading, TimeKind
from sayso.records.accounts import Copy, Story

__all__ = ["DaysTold", "stories_by_days"]

LEAST_LATE = datetime.timedelta(days=2)
MOST_LATE = datetime.timedelta(days=14)
"""A document that begins with a day so long before its own belongs to the news of that day."""


@dataclass(slots=True)
class DaysTold:
    """The days that documents tell of, beside that of their publication.

    late: by the id of a document the day before its own of which it speaks first, if that lies
        some days back.
    """

    late: dict[str, datetime.date] = field(default_factory=dict)

    def add(self, reading: Reading) -> None:
        """Take in a document. reading: its blocks and times are enough."""
        id_, own = reading.document.id, day_of_document(reading)
        if own is not None and (told := _day_told(reading, own)) is not None:
            self.late[id_] = told


def stories_by_days(
    documents: StoryShelf, days: DaysTold, *, copies: Sequence[Copy], before: Iterable[Story] = ()
) -> tuple[Story, ...]:
    """The stories of all documents; one that would stand alone, but tells of an earlier day, is
    looked for on that day too.

    before: the stories as they were; groups keep their ids.
    """
    stories = group_stories(documents, copies=copies, before=before).stories
    alone = {story.documents[0] for story in stories if len(story.documents) == 1}
    alone &= days.late.keys()
    if not alone:
        return stories
    moved = {id_: days.late[id_].toordinal() for id_ in alone}
    dirty = {*(moved[id_] for id_ in alone), *documents.days_of(alone)}
    return group_stories(documents, copies=copies, before=stories, dirty=dirty, moved=moved).stories


def _day_told(reading: Reading, own: datetime.date) -> datetime.date | None:
    for time in reading.times:
        day = time.time.earliest
        dated = time.kind in {TimeKind.DATE, TimeKind.TIME} and day == time.time.latest
        if dated and day is not None and day < own:
            return day if LEAST_LATE <= own - day <= MOST_LATE else None
    return None
