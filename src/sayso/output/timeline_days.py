"""Days that differ: voices that date one happening, and the days that cannot be the same."""

from __future__ import annotations

import datetime
import json
import textwrap
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sayso.output.characters import for_terminal
from sayso.output.event_told import Telling
from sayso.output.timeline import WITHHELD, TimelineRow
from sayso.output.timeline_words import when_words
from sayso.output.wording import on_one_line, shortened
from sayso.records import TimeBasis
from sayso.records.accounts import Happening

__all__ = [
    "DayDifference",
    "day_differences",
    "differences_json",
    "differences_text",
    "marked",
    "placed",
    "voice_of",
]

TOLD = frozenset({Telling.ASSERTED, Telling.ATTRIBUTED, Telling.CONTESTED})
"""Only what somebody puts as fact has a day that can differ from another one."""
NAMED = frozenset({TimeBasis.STATED, TimeBasis.ANCHORED})
"""A day that is only assumed is nobody's account."""
PASSAGE_LENGTH = 160
LEAST_SIDES = 2


@dataclass(frozen=True, slots=True)
class DayDifference:
    """One happening for which voices give days that have no day in common.

    happening: its id; title: words that name it. sides: the rows by the time that they give, the
    earliest first; any two sides have no day in common.
    """

    happening: str
    story: str
    title: str
    sides: tuple[tuple[TimelineRow, ...], ...]

    @property
    def why(self) -> str:
        """Why they cannot be the same, for a reader."""
        times = [when_words(side[0]) for side in self.sides]
        return f"{', '.join(times[:-1])} and {times[-1]} have no day in common"

    def as_json(self) -> dict[str, Any]:
        """The difference as plain values; each row as in `TimelineRow.as_json`."""
        return {
            "kind": "days",
            "happening": self.happening,
            "story": self.story,
            "title": self.title,
            "why": self.why,
            "sides": [[row.as_json() for row in side] for side in self.sides],
        }


def placed(rows: Iterable[TimelineRow], happenings: Iterable[Happening]) -> list[TimelineRow]:
    """The rows with the happening and the story that each event belongs to."""
    belongs = {
        (mention.document, mention.event): happening
        for happening in happenings
        for mention in happening.mentions
    }

    def with_place(row: TimelineRow) -> TimelineRow:
        happening = belongs.get((row.document, row.event))
        if happening is None:
            return row
        return replace(row, happening=happening.id, story=happening.story)

    return [with_place(row) for row in rows]


def day_differences(
    rows: Sequence[TimelineRow], happenings: Iterable[Happening]
) -> list[DayDifference]:
    """The happenings for which different voices give days that have none in common.

    A row counts if its voice is known and puts the event as fact, and if its words give the day: a
    day of publication that only stands in gives none, and an approximate one contradicts nobody.

    rows: with their happenings, from `placed`; those of copies count as the originals'.
    """
    by_happening: Mapping[str, list[TimelineRow]] = defaultdict(list)
    for row in rows:
        if row.happening and not row.copy_of and _gives_a_day(row):
            by_happening[row.happening].append(row)
    found = []
    for happening in happenings:
        sides = _sides(by_happening.get(happening.id, ()))
        if len(sides) >= LEAST_SIDES:
            title = on_one_line(happening.title)
            found.append(DayDifference(happening.id, happening.story, title, sides))
    return found


def marked(rows: Iterable[TimelineRow], differences: Iterable[DayDifference]) -> list[TimelineRow]:
    """The rows, with those marked that stand on a side of a difference."""
    sides = {row for each in differences for side in each.sides for row in side}
    return [replace(row, differs=True) if row in sides else row for row in rows]


def _gives_a_day(row: TimelineRow) -> bool:
    named = bool(row.voice) and row.dated and row.time.basis in NAMED
    return named and row.telling in TOLD and not row.approximate


def _sides(rows: Sequence[TimelineRow]) -> tuple[tuple[TimelineRow, ...], ...]:
    """The rows that another voice's row shares no day with, in groups that share one."""
    apart = [
        row
        for row in rows
        if any(voice_of(row) != voice_of(other) and _disjoint(row, other) for other in rows)
    ]
    sides: list[list[TimelineRow]] = []
    until = datetime.date.min
    for row in sorted(apart, key=lambda row: (_first(row), _last(row))):
        if not sides or _first(row) > until:
            sides.append([])
            until = datetime.date.max
        sides[-1].append(row)
        until = min(until, _last(row))
    return tuple(tuple(side) for side in sides)


def voice_of(row: TimelineRow) -> str:
    """Whose account it is; a person who is not named is another one in each document."""
    return f"{WITHHELD} {row.document}" if row.voice == WITHHELD else row.voice.casefold()


def _disjoint(left: TimelineRow, right: TimelineRow) -> bool:
    return _last(left) < _first(right) or _last(right) < _first(left)


def _first(row: TimelineRow) -> datetime.date:
    return row.time.earliest or datetime.date.min


def _last(row: TimelineRow) -> datetime.date:
    return row.time.latest or datetime.date.max


def differences_text(differences: Sequence[DayDifference], *, width: int) -> str:
    """The differences for people, each with its sides and passages. width: in columns."""
    lines = [line for each in differences for line in _lines(each, max(width, 20))]
    return "\n".join(lines) + "\n" if lines else ""


def _lines(difference: DayDifference, width: int) -> Iterator[str]:
    yield ""
    yield for_terminal(f"Voices give different days for: {difference.title}")
    yield f"{difference.happening}"
    for number, side in enumerate(difference.sides, 1):
        for row in side:
            passage = shortened(on_one_line(row.passage), to=PASSAGE_LENGTH)
            where = row.publisher or row.source
            yield from textwrap.wrap(
                for_terminal(f"{number}. {when_words(row)}, {row.voice}: “{passage}” ({where})"),
                width=width,
                initial_indent="  ",
                subsequent_indent="     ",
                break_long_words=False,
                break_on_hyphens=False,
            )
    yield for_terminal(f"  why: {difference.why}")


def differences_json(differences: Iterable[DayDifference]) -> str:
    """One JSON object a line."""
    return "".join(json.dumps(each.as_json(), ensure_ascii=True) + "\n" for each in differences)
