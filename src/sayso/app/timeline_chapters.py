"""Chapters of a timeline: the rows of one story, or of all files, with the days that differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.app.comparing import compared_store
from sayso.records import Maker, Reading
from sayso.records.accounts import Comparison, Dependence

if TYPE_CHECKING:
    from sayso.output.timeline import TimelineRow
    from sayso.output.timeline_days import DayDifference
    from sayso.storage import Store

__all__ = ["Chapter", "Wanted", "chapter_of_files", "chapters_of_store", "with_times"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user asks to see. story, happening: ids, None for all of them."""

    everybody: bool = False
    story: str | None = None
    happening: str | None = None


@dataclass(frozen=True, slots=True)
class Chapter:
    """Rows in order of time, and the happenings for which voices give different days.

    story, title: of the story; "" where the chapter is of files, whatever they tell of.
    dependence: how independent its documents are.
    """

    story: str
    title: str
    dependence: Dependence
    rows: tuple[TimelineRow, ...]
    differences: tuple[DayDifference, ...]


def chapters_of_store(path: Path, wanted: Wanted) -> Iterator[Chapter]:
    """One chapter for each story of a store, in order of publication; one at a time in memory.

    Raises:
        UnusableStore: if it cannot be used.
        click.UsageError: if what is wanted is not there.
    """
    with compared_store(path) as store:
        if store is None:
            return
        among_others = _several(store.document_ids())
        for story in _stories(store, wanted):
            comparison = store.comparison(story)
            (told,) = comparison.stories
            readings = list(store.readings(told.documents))
            chapter = _chapter(readings, comparison, wanted, among_others=among_others)
            if chapter.rows:
                yield replace(chapter, story=story, title=told.title)


def chapter_of_files(readings: Iterable[Reading], wanted: Wanted) -> Chapter:
    """All files in one chapter.

    Raises:
        click.UsageError: if what is wanted is not there.
    """
    from sayso.accounts.compare import compare

    found = list({reading.document.id: with_times(reading) for reading in readings}.values())
    comparison = compare(found)
    if found:
        _refuse_unknown(wanted, comparison)
    return _chapter(found, comparison, wanted, among_others=len(found) > 1)


def with_times(reading: Reading) -> Reading:
    """A reading with its times, whether the line that read it has that step or not."""
    from sayso.reading.times import Anchor

    step = Anchor()
    if any(maker.step == step.name for maker in reading.makers):
        return reading
    maker = Maker(step=step.name, version=step.version, weights=step.weights)
    return replace(step(reading), makers=(*reading.makers, maker))


def _several(ids: Iterator[str]) -> bool:
    return next(ids, None) is not None and next(ids, None) is not None


def _stories(store: Store, wanted: Wanted) -> Sequence[str]:
    """The ids of the stories to show."""
    known = store.story_ids()
    if wanted.happening is not None:
        found = store.named(wanted.happening)
        if found is None or found.story is None:
            raise click.UsageError(f"No happening of {store.path} is {wanted.happening}.")
        known = [found.story]
    if wanted.story is None:
        return known
    if wanted.story not in known:
        raise click.UsageError(
            f"No story of {store.path} is {wanted.story}; sayso stories lists them."
        )
    return [wanted.story]


def _refuse_unknown(wanted: Wanted, comparison: Comparison) -> None:
    if wanted.story is not None and all(each.id != wanted.story for each in comparison.stories):
        raise click.UsageError(f"No story of these files is {wanted.story}.")
    happenings = {each.id for each in comparison.happenings}
    if wanted.happening is not None and wanted.happening not in happenings:
        raise click.UsageError(f"No happening of these files is {wanted.happening}.")


def _chapter(
    readings: Sequence[Reading], comparison: Comparison, wanted: Wanted, *, among_others: bool
) -> Chapter:
    from sayso.accounts.dependence import dependence
    from sayso.output.timeline import timeline_rows
    from sayso.output.timeline_days import day_differences, marked, placed, voice_of

    story_of = {id_: story.id for story in comparison.stories for id_ in story.documents}
    given = timeline_rows(readings, everybody=wanted.everybody, among_others=among_others)
    copies = {each.document: each.original for each in comparison.copies if each.whole}
    rows = [
        replace(row, story=story_of.get(row.document, ""), copy_of=copies.get(row.document, ""))
        for row in placed(given, comparison.happenings)
        if wanted.story in (None, story_of.get(row.document))
    ]
    if wanted.happening is not None:
        rows = [row for row in rows if row.happening == wanted.happening]
    differences = day_differences(rows, comparison.happenings)
    shown = {row.document for row in rows}
    publishers = {
        each.document.id: each.document.publisher or each.document.organisation
        for each in readings
        if each.document.id in shown
    }
    voices = {voice_of(row) for row in rows if row.voice and not row.copy_of}
    found = dependence(publishers, comparison.copies, voices=voices)
    return Chapter("", "", found, tuple(marked(rows, differences)), tuple(differences))
