"""Late reports: documents that tell of a day before their own belong to the news of that day."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from sayso.accounts.day_above import day_of_document, day_without_year, with_years
from sayso.accounts.stories import group_stories
from sayso.accounts.stories_ids import keep_ids
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
        some days back. yearless: month and day of a document whose dateline leaves out the year.
    known: the days of all others.
    """

    late: dict[str, datetime.date] = field(default_factory=dict)
    yearless: dict[str, tuple[int, int]] = field(default_factory=dict)
    known: set[datetime.date] = field(default_factory=set)

    def add(self, reading: Reading) -> None:
        """Take in a document. reading: its blocks and times are enough."""
        id_, own = reading.document.id, day_of_document(reading)
        if own is None:
            if (day := day_without_year(reading)) is not None:
                self.yearless[id_] = day
            return
        self.known.add(own)
        if (told := _day_told(reading, own)) is not None:
            self.late[id_] = told

    def dated(self) -> dict[str, datetime.date]:
        """The days of those whose dateline leaves out the year, as far as that is plain."""
        if not self.known or not self.yearless:
            return {}
        return with_years(self.yearless, min(self.known), max(self.known))


def stories_by_days(
    documents: StoryShelf, days: DaysTold, *, copies: Sequence[Copy], before: Iterable[Story] = ()
) -> tuple[Story, ...]:
    """The stories of all documents; one that would stand alone, but tells of an earlier day, is
    looked for on that day too.

    before: the stories as they were; groups keep their ids.
    """
    found, before = _grouped(documents, days, copies=copies), tuple(before)
    if not before:
        return found
    ids, _ = keep_ids([story.documents for story in found], before)
    return tuple(replace(story, id=id_) for story, id_ in zip(found, ids, strict=True))


def _grouped(documents: StoryShelf, days: DaysTold, *, copies: Sequence[Copy]) -> tuple[Story, ...]:
    moved = {id_: day.toordinal() for id_, day in days.dated().items()}
    stories = group_stories(documents, copies=copies, moved=moved).stories
    alone = {story.documents[0] for story in stories if len(story.documents) == 1}
    alone &= days.late.keys()
    if not alone:
        return stories
    moved |= {id_: days.late[id_].toordinal() for id_ in alone}
    dirty = {*(moved[id_] for id_ in alone), *documents.days_of(alone)}
    return group_stories(documents, copies=copies, before=stories, dirty=dirty, moved=moved).stories


def _day_told(reading: Reading, own: datetime.date) -> datetime.date | None:
    for time in reading.times:
        day = time.time.earliest
        dated = time.kind in {TimeKind.DATE, TimeKind.TIME} and day == time.time.latest
        if dated and day is not None and day < own:
            return day if LEAST_LATE <= own - day <= MOST_LATE else None
    return None
