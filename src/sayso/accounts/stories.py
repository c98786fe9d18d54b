"""Stories: which documents, close in words and time, tell of the same thing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from sayso.accounts.stories_documents import StoryDocument
from sayso.accounts.stories_groups import Group, groups_of
from sayso.accounts.stories_ids import StoryChange, keep_ids
from sayso.accounts.stories_shelf import NO_DAY, DocumentsInOrder, StoryShelf
from sayso.accounts.stories_tuning import StoryTuning
from sayso.records.accounts import Copy, Story

__all__ = ["Grouping", "group_stories"]

USUAL_TUNING = StoryTuning()


@dataclass(frozen=True, slots=True)
class Grouping:
    """Documents in their stories.

    stories: in the order of their first documents; every document is in one.
    changes: the merges and splits against the stories as they were before.
    undated: ids of documents whose day is not known, so that time could not tell them apart.
    """

    stories: tuple[Story, ...]
    changes: tuple[StoryChange, ...]
    undated: tuple[str, ...]


def group_stories(
    documents: Iterable[StoryDocument] | StoryShelf,
    *,
    copies: Iterable[Copy] = (),
    before: Iterable[Story] = (),
    dirty: Collection[int] | None = None,
    moved: Mapping[str, int] | None = None,
    tuning: StoryTuning = USUAL_TUNING,
) -> Grouping:
    """Group documents into stories by average link over TF-IDF with a decay in time.

    documents: in any order; the result does not depend on it.
    copies: of documents among these; a whole copy is always in the story of its original.
    before: the stories as they were; groups keep the ids of the stories that they were.
    dirty: the days with new or changed documents; what is out of reach of all of them stays as it
        was. None groups everything anew.
    moved: by the ids of some documents other days than their own.
    """
    shelf = documents if isinstance(documents, StoryShelf) else StoryShelf(documents)
    ordered, before = shelf.in_order(moved), tuple(before)
    moving, staying = _apart(ordered, before, dirty, tuning=tuning)
    bound = _bound(moving, copies)
    copied = {later for later, _ in bound}
    made, titles = [], []
    for group in sorted(groups_of(moving, bound, tuning=tuning), key=lambda each: each.places):
        made.append(tuple(map(moving.id_of, group.places)))
        titles.append(_title(moving, group, copied))
    ids, changes = keep_ids([*made, *(story.documents for story in staying)], before)
    stories = [
        Story(id_, title, members) for id_, title, members in zip(ids, titles, made, strict=False)
    ]
    return Grouping(
        stories=tuple(
            sorted([*stories, *staying], key=lambda each: ordered.place_of(each.documents[0]) or 0)
        ),
        changes=changes,
        undated=tuple(map(ordered.id_of, np.flatnonzero(ordered.days == NO_DAY).tolist())),
    )


def _apart(
    ordered: DocumentsInOrder,
    before: Sequence[Story],
    dirty: Collection[int] | None,
    *,
    tuning: StoryTuning,
) -> tuple[DocumentsInOrder, list[Story]]:
    """The documents to group anew, and the stories that stay as they were.

    A story stays if all of its documents are here, and none is in reach of a dirty day.
    """
    if dirty is None:
        return ordered, []
    near = {
        day + days for day in dirty for days in range(-tuning.reach_days, tuning.reach_days + 1)
    }
    clean = ~np.isin(ordered.days, [NO_DAY, *near])
    moving = np.ones(len(ordered), np.bool_)
    staying = []
    for story in before:
        places = [ordered.place_of(document) for document in story.documents]
        known = [place for place in places if place is not None]
        if places and len(known) == len(places) and clean[known].all():
            staying.append(story)
            moving[known] = False
    return ordered.only(moving), staying


def _bound(documents: DocumentsInOrder, copies: Iterable[Copy]) -> list[tuple[int, int]]:
    """The places of each whole copy and of its original."""
    pairs = (
        (documents.place_of(copy.document), documents.place_of(copy.original))
        for copy in copies
        if copy.whole
    )
    return sorted((one, other) for one, other in pairs if one is not None and other is not None)


def _title(documents: DocumentsInOrder, group: Group, copied: Collection[int]) -> str:
    """The title of the document that is most like the others; of equals the earliest.

    One without a title of its own is only called by its first sentence where no other one has any,
    and a copy where no original has.
    """
    ranked = sorted(zip(group.central, group.places, strict=True), key=lambda each: -each[0])
    titles = [(place in copied, documents[place]) for _, place in ranked]
    return min(titles, key=lambda each: (not each[1].titled, each[0] or not each[1].title))[1].title
