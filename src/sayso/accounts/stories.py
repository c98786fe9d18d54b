"""Stories: which documents, close in words and time, tell of the same thing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from sayso.accounts.stories_documents import StoryDocument
from sayso.accounts.stories_ids import StoryChange, keep_ids
from sayso.accounts.stories_linkage import Pair, average_link, connections
from sayso.accounts.stories_tuning import StoryTuning
from sayso.accounts.vectors_likeness import likenesses
from sayso.records.accounts import Copy, Story

__all__ = ["Grouping", "group_stories"]

USUAL_TUNING = StoryTuning()
NO_DAY = 1 << 30


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
    documents: Iterable[StoryDocument],
    *,
    copies: Iterable[Copy] = (),
    before: Iterable[Story] = (),
    dirty: Collection[int] | None = None,
    tuning: StoryTuning = USUAL_TUNING,
) -> Grouping:
    """Group documents into stories by average link over TF-IDF with a decay in time.

    documents: in any order; the result does not depend on it.
    copies: of documents among these; a whole copy is always in the story of its original.
    before: the stories as they were; groups keep the ids of the stories that they were.
    dirty: the days with new or changed documents; what is out of reach of all of them stays as it
        was. None groups everything anew.
    """
    ordered = sorted(documents, key=_order)
    before = tuple(before)
    moving, staying = _apart(ordered, before, dirty, tuning=tuning)
    bound = _bound(moving, copies)
    pairs, groups = _grouped(moving, bound, tuning=tuning)
    made = [[moving[place].id for place in group] for group in groups]
    titles = _titles(moving, groups, pairs, copied={later for later, _ in bound})
    ids, changes = keep_ids([*made, *(story.documents for story in staying)], before)
    stories = [
        Story(id_, title, tuple(members))
        for id_, title, members in zip(ids, titles, made, strict=False)
    ]
    places = {document.id: place for place, document in enumerate(ordered)}
    return Grouping(
        stories=tuple(sorted([*stories, *staying], key=lambda each: places[each.documents[0]])),
        changes=changes,
        undated=tuple(each.id for each in ordered if each.day is None),
    )


def _order(document: StoryDocument) -> tuple[int, str]:
    """By day, those without one last."""
    return (NO_DAY if document.day is None else document.day, document.id)


def _apart(
    ordered: Sequence[StoryDocument],
    before: Sequence[Story],
    dirty: Collection[int] | None,
    *,
    tuning: StoryTuning,
) -> tuple[list[StoryDocument], list[Story]]:
    """The documents to group anew, and the stories that stay as they were.

    A story stays if all of its documents are here, and none is in reach of a dirty day.
    """
    if dirty is None:
        return list(ordered), []
    near = {
        day + days for day in dirty for days in range(-tuning.reach_days, tuning.reach_days + 1)
    }
    clean = {each.id for each in ordered if each.day is not None and each.day not in near}
    staying = [story for story in before if story.documents and clean.issuperset(story.documents)]
    settled = {document for story in staying for document in story.documents}
    return [each for each in ordered if each.id not in settled], staying


def _bound(documents: Sequence[StoryDocument], copies: Iterable[Copy]) -> list[tuple[int, int]]:
    """The places of each whole copy and of its original."""
    places = {document.id: place for place, document in enumerate(documents)}
    return sorted(
        (places[copy.document], places[copy.original])
        for copy in copies
        if copy.whole and copy.document in places and copy.original in places
    )


def _grouped(
    documents: Sequence[StoryDocument], bound: Sequence[tuple[int, int]], *, tuning: StoryTuning
) -> tuple[list[Pair], list[list[int]]]:
    """The groups of the documents, and how alike those of one group are in pairs, by places."""
    pairs = _pairs(documents, bound, tuning=tuning)
    groups = average_link(len(documents), pairs, at_least=tuning.at_least, bound=bound)
    together = {place: number for number, group in enumerate(groups) for place in group}
    return [pair for pair in pairs if together[pair[0]] == together[pair[1]]], groups


def _pairs(
    documents: Sequence[StoryDocument], bound: Sequence[tuple[int, int]], *, tuning: StoryTuning
) -> list[Pair]:
    """The pairs that may matter: those of documents that pairs alike enough connect, however
    indirectly. Groups are joined by their mean likeness, so none reaches over that.
    """
    lefts, rights, values = [], [], []
    for each in likenesses(documents, tuning=tuning):
        lefts.append(each.others.astype(np.int32))
        rights.append(np.full(len(each.others), each.place, np.int32))
        values.append(each.values.astype(np.float32))
    if not lefts:
        return []
    left, right, value = np.concatenate(lefts), np.concatenate(rights), np.concatenate(values)
    strong = value >= tuning.at_least
    links = zip(left[strong].tolist(), right[strong].tolist(), strict=True)
    connected = np.array(connections(len(documents), chain(links, bound)))
    kept = connected[left] == connected[right]
    found = (each[kept].tolist() for each in (left, right, value))
    return list(zip(*found, strict=True))


def _titles(
    documents: Sequence[StoryDocument],
    groups: Sequence[Sequence[int]],
    pairs: Sequence[Pair],
    *,
    copied: Collection[int],
) -> list[str]:
    """For each group the title of the document that is most like the others, copies left out; of
    equals the earliest.
    """
    central = [0.0] * len(documents)
    for left, right, value in pairs:
        if left not in copied and right not in copied:
            central[left] += value
            central[right] += value
    titles = []
    for group in groups:
        own = [place for place in group if place not in copied and documents[place].title]
        best = max(own or group, key=lambda place: (central[place], -place))
        titles.append(documents[best].title)
    return titles
