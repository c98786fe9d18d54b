"""Compare: from many readings to stories, happenings, rows, relations and disputes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from sayso.accounts.acts import is_act
from sayso.accounts.copies import CopyIndex
from sayso.accounts.disputes import LEAST, find_disputes
from sayso.accounts.happenings import find_happenings
from sayso.accounts.happenings_ids import with_kept_ids
from sayso.accounts.happenings_unnamed import named_by_rows, with_unnamed
from sayso.accounts.parties import PartyIndex
from sayso.accounts.relations import relations_of
from sayso.accounts.row_places import by_town
from sayso.accounts.rows import Setting, rows_of
from sayso.accounts.stories_days import day_named
from sayso.accounts.stories_documents import story_document
from sayso.accounts.stories_late import DaysTold, stories_by_days
from sayso.accounts.stories_shelf import StoryShelf
from sayso.records import Reading
from sayso.records.accounts import Comparison, Copy, Happening, Judgement, Row, SharedParty, Story

PARTS = ("copies", "stories", "parties", "happenings", "rows", "relations", "disputes")

Load = Callable[[Iterable[str] | None], Iterable[Reading]]
Before = Callable[[Sequence[str]], Iterable[Happening]]
AT_ONCE = 1000
"""So many shared parties are in one part: some have members in most documents."""
COPY = "copy"
ONLY_TIED = frozenset({"order", "label", "time", "place"})
"""Points that say something only beside what another row says on them."""

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
    before: Before | None = None,
) -> Iterator[Comparison]:
    """The same in parts: what all documents have in common first, then story by story.

    load: gives the readings of some documents by their ids, and with None all of them, as
        `Store.readings` does. All are gone through once, and what their copies, their stories and
        the names of their parties need is put aside in temporary files. After that only the
        readings of one story are held at a time.
    before: gives the happenings of the last comparison with mentions in some documents, whose ids
        are kept as far as they still fit.
    """
    copies, parties, told = CopyIndex(), PartyIndex(), StoryShelf()
    days = DaysTold()
    for reading in load(None):
        copies.add(reading.document)
        parties.add(reading)
        day = day_named(reading.document, reading.times)
        told.add(story_document(reading.document, day=day))
        days.add(reading)
    copied = copies.copies()
    stories = stories_by_days(told, days, copies=copied)
    del copies, told
    shared = parties.shared(judgements, stories=stories)
    del parties
    every = iter(shared)
    yield Comparison(copies=copied, stories=stories, parties=tuple(islice(every, AT_ONCE)))
    while some := tuple(islice(every, AT_ONCE)):
        yield Comparison(parties=some)
    copies_of = _by_document(copied)
    for story in stories:
        yield compare_story(
            tuple(load(story.documents)),
            story,
            copies=_of(story, copies_of),
            parties=shared.of(story.documents),
            judgements=judgements,
            least=least,
            before=tuple(before(story.documents)) if before is not None else (),
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
    happenings = with_unnamed(with_kept_ids(happenings, before), story, readings)
    setting = Setting(happenings, parties, copies, story.documents)
    rows = by_town(rows_of(readings, setting), readings, happenings)
    relations = relations_of(rows)
    tied = {id_ for each in relations if each.kind != COPY for id_ in (each.a, each.b)}
    tied |= {each.a for each in relations if each.kind == COPY and each.b in tied}
    rows = tuple(row for row in rows if row.id in tied or _stands_alone(row))
    kept = {row.id for row in rows}
    relations = tuple(each for each in relations if {each.a, each.b} <= kept)
    happenings = named_by_rows(happenings, rows)
    return Comparison(
        happenings=happenings,
        rows=rows,
        relations=relations,
        disputes=find_disputes(rows, relations, least=least),
    )


def _stands_alone(row: Row) -> bool:
    """Whether a row says something without another one beside it, as does the time of an act."""
    if row.attribute == "time":
        return is_act(row.scope or "")
    return row.attribute not in ONLY_TIED


def _joined(parts: Iterable[Comparison]) -> Comparison:
    found: Mapping[str, list[object]] = {name: [] for name in PARTS}
    for part in parts:
        for name, items in found.items():
            items.extend(getattr(part, name))
    return Comparison(**{name: tuple(items) for name, items in found.items()})  # type: ignore[arg-type]


def _by_document(copies: Iterable[Copy]) -> dict[str, list[tuple[int, Copy]]]:
    """The copies of each document, and what it is a copy of, with their places."""
    found: dict[str, list[tuple[int, Copy]]] = defaultdict(list)
    for place, copy in enumerate(copies):
        for document in (copy.document, copy.original):
            found[document].append((place, copy))
    return found


def _of(story: Story, copies: Mapping[str, list[tuple[int, Copy]]]) -> tuple[Copy, ...]:
    """The copies that concern a document of a story, in their order."""
    found = {
        place: copy for document in story.documents for place, copy in copies.get(document, ())
    }
    return tuple(found[place] for place in sorted(found))
