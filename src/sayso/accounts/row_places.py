"""Row places: rows that speak of another town than the happening they were put under."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.accounts.opposed import points_in
from sayso.accounts.place_fit import FITS, OTHER, UNLIKE, place_fit
from sayso.accounts.whereabouts import Towns, is_town
from sayso.records import Place, Reading, Span
from sayso.records.accounts import Happening, Row

__all__ = ["by_town"]

NOWHERE = Span(0, 1)


def by_town(
    rows: Sequence[Row], readings: Sequence[Reading], happenings: Sequence[Happening]
) -> tuple[Row, ...]:
    """The rows, those that speak of a like happening in another town put under that one.

    Two attacks of one day in two towns are told in one text, and the dead of one are not those of
    the other. A row goes to the other happening only where its sentence, or else its paragraph,
    names the town of that one, and no text says that the towns belong together.
    """
    towns = Towns(readings)
    by_id = {happening.id: happening for happening in happenings}
    documents = {reading.document.id: reading for reading in readings}

    def moved(row: Row) -> Row:
        reading = documents.get(row.evidence.document)
        own = _place_of(by_id.get(row.happening))
        if reading is None or own is None or points_in(row.scope):
            # Who says, and who denies one thing, speak of one happening.
            return row
        span = row.evidence.span
        sentence = next((s.span for s in reading.sentences if s.span.overlaps(span)), None)
        town = towns.of(reading.document, span, sentence)
        if town is None or not _are_two(town, own, towns):
            return row
        kind = by_id[row.happening].kind
        there = [
            each
            for each in happenings
            if each.kind == kind
            and (place := _place_of(each)) is not None
            and place_fit(place, town) == FITS
        ]
        if not there:
            return row
        other = min(there, key=lambda each: (-len(_documents(each)), -len(each.mentions)))
        return replace(row, happening=other.id)

    return tuple(moved(row) for row in rows)


def _documents(happening: Happening) -> set[str]:
    return {mention.document for mention in happening.mentions}


def _place_of(happening: Happening | None) -> Place | None:
    """The town of a happening; None where it is in none that is known."""
    if happening is None or happening.place is None:
        return None
    place = Place(NOWHERE, happening.place)
    return place if is_town(place) else None


def _are_two(one: Place, other: Place, towns: Towns) -> bool:
    return place_fit(one, other) in {UNLIKE, OTHER} and not towns.are_joined(one, other)
