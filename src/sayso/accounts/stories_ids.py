"""Ids of stories that outlive a new grouping, and the merges and splits that it brings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.records import record_id
from sayso.records.accounts import Story

__all__ = ["StoryChange", "keep_ids", "new_story_id"]


@dataclass(frozen=True, slots=True)
class StoryChange:
    """What became of stories when they were grouped anew.

    kind: "merged": documents of all `others` are in `story` now, and those ids are gone;
        "split": documents of `story` are in `others` now.
    """

    kind: str
    story: str
    others: tuple[str, ...]


def new_story_id(first_document: str) -> str:
    """The id of a new story, made from the id of the document that it begins with."""
    return record_id("story", first_document)


def keep_ids(
    groups: Sequence[Sequence[str]], before: Iterable[Story]
) -> tuple[list[str], tuple[StoryChange, ...]]:
    """Give each group of documents the id of the story that it was.

    groups: ids of documents, each in one group. before: the stories as they were.

    A group takes over the id of the story that it shares most documents with, if no other group
    shares more with that story; the others get ids of their own.

    Returns:
        The id of each group, and the changes in the order of their stories.
    """
    old = {document: story.id for story in before for document in story.documents}
    shared = [Counter(old[each] for each in group if each in old) for group in groups]
    taken = _taken(shared)
    used = {*old.values(), *taken.values()}
    ids = []
    for number, group in enumerate(groups):
        if number not in taken:
            taken[number] = _fresh(group, used)
            used.add(taken[number])
        ids.append(taken[number])
    return ids, _changes(ids, shared)


def _taken(shared: Sequence[Counter[str]]) -> dict[int, str]:
    """Which group takes over which id: the largest overlaps first."""
    overlaps = sorted(
        (-count, story, number)
        for number, each in enumerate(shared)
        for story, count in each.items()
    )
    taken: dict[int, str] = {}
    given: set[str] = set()
    for _, story, number in overlaps:
        if number not in taken and story not in given:
            taken[number] = story
            given.add(story)
    return taken


def _fresh(group: Sequence[str], used: set[str]) -> str:
    """An id that no story has or had: from the first document, else from more of them."""
    for end in range(1, len(group) + 1):
        fresh = record_id("story", *group[:end])
        if fresh not in used:
            return fresh
    return record_id("story", *group, "again")


def _changes(ids: Sequence[str], shared: Sequence[Counter[str]]) -> tuple[StoryChange, ...]:
    now = set(ids)
    parts: dict[str, list[str]] = {}
    changes = []
    for story, each in zip(ids, shared, strict=True):
        gone = tuple(sorted(other for other in each if other != story and other not in now))
        if gone:
            changes.append(StoryChange("merged", story, gone))
        for other in each:
            if other != story and other in now:
                parts.setdefault(other, []).append(story)
    changes += [StoryChange("split", story, tuple(sorted(each))) for story, each in parts.items()]
    return tuple(sorted(changes, key=lambda change: (change.story, change.kind)))
