"""Compare: from many readings to stories, happenings, rows, relations and disputes."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from sayso.accounts.copies import CopyIndex
from sayso.accounts.disputes import LEAST, find_disputes
from sayso.accounts.happenings import find_happenings
from sayso.accounts.happenings_ids import with_kept_ids
from sayso.accounts.parties import PartyIndex
from sayso.accounts.relations import relations_of
from sayso.accounts.row_places import by_town
from sayso.accounts.rows import Setting, rows_of
from sayso.accounts.stories import group_stories
from sayso.accounts.stories_days import day_named
from sayso.accounts.stories_documents import StoryDocument, story_document
from sayso.records import Reading, TimeKind
from sayso.records.accounts import Comparison, Copy, Happening, Judgement, SharedParty, Story

PARTS = ("copies", "stories", "parties", "happenings", "rows", "relations", "disputes")

Item = TypeVar("Item")
Load = Callable[[Iterable[str] | None], Iterable[Reading]]
COPY = "copy"
ONLY_TIED = frozenset({"order", "label", "time"})
"""Points that say something only beside what another row says on them."""
LEAST_LATE = datetime.timedelta(days=2)
MOST_LATE = datetime.timedelta(days=7)
"""A document that begins with a day so long before its own belongs to the news of that day."""

__all__ = ["compare", "compare_story", "comparisons"]


def compare(
    readings: Iterable[Reading], *, judgements: Iterable[Judgement] = (), least: float = LEAST
) -> Comparison:
    """What many readings say of each other.

    judgements: what users decided on parties, events and happenings; it wins.
    least: contradictions below this confidence are no disputes, 0 to 1.

    Returns:
        Copies first, as many publishers of one text are one voice; then stories, parties and
        happenings; the rows of each; how two rows of one point stand to each other, and why; and
        of the contradictions the disputes.
    """
    found = {reading.document.id: reading for reading in readings}

    def load(ids: Iterable[str] | None) -> Iterable[Reading]:
        return found.values() if ids is None else (found[id_] for id_ in ids)

    return _joined(comparisons(load, judgements=tuple(judgements), least=least))


def comparisons(
    load: Load,
    *,
    judgements: Sequence[Judgement] = (),
    least: float = LEAST,
    before: Iterable[Happening] = (),
) -> Iterator[Comparison]:
    """The same in parts: what all documents have in common first, then story by story.

    load: gives the readings of some documents by their ids, and with None all of them, as
        `Store.readings` does. All are gone through once, and of each no more is kept than its
        copies, its story and the names of its parties need, a few kilobytes. After that only
        the readings of one story are held at a time.
    before: the happenings of the last comparison, whose ids are kept as far as they still fit.
    """
    copies, parties = CopyIndex(), PartyIndex()
    told: list[StoryDocument] = []
    late: dict[str, datetime.date] = {}
    for reading in load(None):
        copies.add(reading.document)
        parties.add(reading)
        day = day_named(reading.document, reading.times)
        told.append(story_document(reading.document, day=day))
        if (day := _day_told(reading)) is not None:
            late[reading.document.id] = day
    copied = copies.copies()
    stories = _stories(told, copied, late)
    shared = parties.shared(judgements, stories=stories)
    del copies, parties, told
    yield Comparison(copies=copied, stories=stories, parties=shared)
    before_of = _by_document(before, lambda each: {mention.document for mention in each.mentions})
    copies_of = _by_document(copied, lambda copy: (copy.document, copy.original))
    parties_of = _by_document(shared, lambda party: [document for document, _ in party.members])
    for story in stories:
        yield compare_story(
            tuple(load(story.documents)),
            story,
            copies=_of(story, copies_of),
            parties=_of(story, parties_of),
            judgements=judgements,
            least=least,
            before=_of(story, before_of),
        )


def compare_story(  # noqa: PLR0913
    readings: Sequence[Reading],
    story: Story,
    *,
    copies: Sequence[Copy] = (),
    parties: Sequence[SharedParty] = (),
    judgements: Sequence[Judgement] = (),
    least: float = LEAST,
    before: Sequence[Happening] = (),
) -> Comparison:
    """The happenings, rows, relations and disputes of one story.

    readings: of the documents of the story.
    copies, parties: of all documents, or at least of these.
    before: happenings of the last comparison with mentions in these documents.
    """
    happenings = find_happenings(readings, parties, judgements, story=story.id)
    happenings = with_kept_ids(happenings, before)
    setting = Setting(happenings, parties, copies, story.documents)
    rows = by_town(rows_of(readings, setting), readings, happenings)
    relations = relations_of(rows)
    tied = {id_ for each in relations if each.kind != COPY for id_ in (each.a, each.b)}
    tied |= {each.a for each in relations if each.kind == COPY and each.b in tied}
    rows = tuple(row for row in rows if row.id in tied or row.attribute not in ONLY_TIED)
    kept = {row.id for row in rows}
    relations = tuple(each for each in relations if {each.a, each.b} <= kept)
    return Comparison(
        happenings=happenings,
        rows=rows,
        relations=relations,
        disputes=find_disputes(rows, relations, least=least),
    )


def _joined(parts: Iterable[Comparison]) -> Comparison:
    found: Mapping[str, list[object]] = {name: [] for name in PARTS}
    for part in parts:
        for name, items in found.items():
            items.extend(getattr(part, name))
    return Comparison(**{name: tuple(items) for name, items in found.items()})  # type: ignore[arg-type]


def _by_document(
    items: Iterable[Item], documents_of: Callable[[Item], Iterable[str]]
) -> dict[str, list[tuple[int, Item]]]:
    """The items of each document, with their places."""
    found: dict[str, list[tuple[int, Item]]] = defaultdict(list)
    for place, item in enumerate(items):
        for document in documents_of(item):
            found[document].append((place, item))
    return found


def _of(story: Story, items: Mapping[str, list[tuple[int, Item]]]) -> tuple[Item, ...]:
    """The items that concern a document of a story, in their order."""
    found = {place: item for document in story.documents for place, item in items.get(document, ())}
    return tuple(found[place] for place in sorted(found))


def _stories(
    documents: Sequence[StoryDocument], copies: Sequence[Copy], late: Mapping[str, datetime.date]
) -> tuple[Story, ...]:
    """The stories of all documents; one that would stand alone, but tells of an earlier day, is
    looked for on that day too.

    late: that day of each document that tells of one.
    """
    stories = group_stories(documents, copies=copies).stories
    alone = {story.documents[0] for story in stories if len(story.documents) == 1} & late.keys()
    if not alone:
        return stories
    moved = [
        replace(each, day=late[each.id].toordinal()) if each.id in alone else each
        for each in documents
    ]
    dirty = {each.day for each in (*documents, *moved) if each.id in alone and each.day is not None}
    return group_stories(moved, copies=copies, before=stories, dirty=dirty).stories


def _day_told(reading: Reading) -> datetime.date | None:
    """The day before its own of which a document speaks first, if that lies some days back."""
    published = reading.document.published
    if published is None or published.earliest is None:
        return None
    for time in reading.times:
        day = time.time.earliest
        dated = time.kind in {TimeKind.DATE, TimeKind.TIME} and day == time.time.latest
        if dated and day is not None and day < published.earliest:
            return day if LEAST_LATE <= published.earliest - day <= MOST_LATE else None
    return None
