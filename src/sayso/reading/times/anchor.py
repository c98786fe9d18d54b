"""The step that finds the times of a document and says when each statement was made."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sayso.reading.times.speech import utterances_of_statements
from sayso.reading.times.tagger import STEP, Tagged, tag
from sayso.records import (
    BlockKind,
    Document,
    Reading,
    Span,
    Statement,
    TimeBasis,
    TimeValue,
)

__all__ = ["Anchor", "dateline_of", "day_of_publication", "find_times", "with_days"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """Adds times to a reading, and the time of utterance to its statements."""

    name: str = field(default=STEP, init=False)
    version: str = field(default="1", init=False)
    weights: None = field(default=None, init=False)
    needs: frozenset[str] = field(
        default=frozenset({"parse", "sentences", "statements"}), init=False
    )
    adds: frozenset[str] = field(default=frozenset({"times"}), init=False)
    completes: frozenset[str] = field(default=frozenset({"statements"}), init=False)

    def __call__(self, reading: Reading, /) -> Reading:
        """The reading with its times, a gap for each that does not agree with itself, and
        `uttered` in its statements.
        """
        found = find_times(reading)
        return replace(
            reading,
            times=found.times,
            statements=with_days(reading.statements, found, reading.document),
            gaps=reading.gaps + found.gaps,
        )


def find_times(reading: Reading) -> Tagged:
    """The times of a document that has been attributed; `days` has one entry a statement."""
    document = reading.document
    return tag(
        document.text,
        published=day_of_publication(document),
        dateline=dateline_of(document),
        utterances=utterances_of_statements(reading.statements, reading.sentences, reading.parse),
    )


def with_days(
    statements: tuple[Statement, ...], found: Tagged, document: Document
) -> tuple[Statement, ...]:
    """The statements with the time of each.

    Where no words name it, it is the time of the statement around it, or else the day of the
    dateline or of publication, marked as assumed by its basis; without any it stays open.

    found: what `find_times` found in the document.
    """
    published = _assumed(document.published)
    if found.filed is not None and (published is None or published.earliest != found.filed):
        filed = found.filed
        published = TimeValue(filed.isoformat(), filed, filed, TimeBasis.PUBLISHED)
    named = {
        statement.id: statement.uttered or (day.time if day is not None else None)
        for statement, day in zip(statements, found.days, strict=True)
    }
    outer = {statement.id: statement.within for statement in statements}
    return tuple(
        replace(statement, uttered=_uttered(statement.id, named, outer) or published)
        for statement in statements
    )


def _uttered(
    own: str, named: Mapping[str, TimeValue | None], outer: Mapping[str, str | None]
) -> TimeValue | None:
    """The time that is named for a statement, or for the nearest one around it."""
    around = outer.get(own)
    if named[own] is not None:
        return named[own]
    for _ in range(len(outer)):
        if around is None or around not in named:
            return None
        if named[around] is not None:
            return _assumed(named[around])
        around = outer[around]
    return None


def _assumed(time: TimeValue | None) -> TimeValue | None:
    """A time that only stands in for one that no words name."""
    return time and replace(time, basis=TimeBasis.PUBLISHED, expression=None)


def day_of_publication(document: Document) -> datetime.date | None:
    """The day on which a document was published; None where it is not known to the day."""
    published = document.published
    if published is None or published.earliest != published.latest:
        return None
    return published.earliest


def dateline_of(document: Document) -> Span | None:
    """Where the first dateline of a document stands; None without one."""
    return next((block.span for block in document.blocks if block.kind is BlockKind.DATELINE), None)
