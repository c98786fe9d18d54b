"""The events as sayso's own table: PLOVER types, and all that is known of each event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.output.event_table import EventRow
from sayso.output.exports.cells import (
    VOICE_COLUMNS,
    Cell,
    as_csv,
    countries,
    figures,
    names,
    party_names,
    sectors,
    voice_cells,
)

__all__ = ["COLUMNS", "events_csv"]

COLUMNS = (
    "source",
    "publisher",
    "published",
    "event",
    "type",
    "mode",
    "trigger",
    "start",
    "end",
    *VOICE_COLUMNS,
    "actors",
    "actor_names",
    "actor_sectors",
    "actor_countries",
    "recipients",
    "recipient_names",
    "recipient_sectors",
    "recipient_countries",
    "date",
    "earliest",
    "latest",
    "date_basis",
    "place",
    "place_country",
    "latitude",
    "longitude",
    "geoname",
    "place_precision",
    "killed",
    "injured",
    "detained",
    "crowd",
    "content_of",
    "passage",
    "passage_start",
    "passage_end",
    "confidence",
)
"""The columns, in order; `docs/how-to/events.md` tells what each holds."""


def events_csv(rows: Iterable[EventRow]) -> Iterator[str]:
    """The rows as CSV, line by line, the heading first."""
    return as_csv(rows, COLUMNS, _cells)


def _cells(row: EventRow) -> dict[str, Cell]:
    reading, told, event = row.reading, row.told, row.told.event
    document, time, place = reading.document, event.time, event.place
    return {
        "source": document.source,
        "publisher": document.publisher,
        "published": document.published.edtf if document.published else "",
        "event": event.id,
        "type": event.kind,
        "mode": event.mode,
        "trigger": reading.text_of(event.trigger),
        "start": event.trigger.start,
        "end": event.trigger.end,
        **voice_cells(row),
        "actors": names(row, event.actors),
        "actor_names": party_names(row, event.actors),
        "actor_sectors": sectors(event.actors),
        "actor_countries": countries(event.actors),
        "recipients": names(row, event.recipients),
        "recipient_names": party_names(row, event.recipients),
        "recipient_sectors": sectors(event.recipients),
        "recipient_countries": countries(event.recipients),
        "date": time.edtf if time else "",
        "earliest": str(time.earliest) if time and time.earliest else "",
        "latest": str(time.latest) if time and time.latest else "",
        "date_basis": time.basis.value if time else "",
        "place": place.name if place else "",
        "place_country": place.country if place else "",
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "geoname": place.geoname if place else None,
        "place_precision": place.precision if place else "",
        **{
            what: figures(event.counts, what) for what in ("killed", "injured", "detained", "crowd")
        },
        "content_of": event.content_of,
        "passage": document.words(told.passage),
        "passage_start": told.passage.start,
        "passage_end": told.passage.end,
        "confidence": event.confidence,
    }
