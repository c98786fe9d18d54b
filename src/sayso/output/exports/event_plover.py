"""Events as PLOVER/POLECAT has them, with who stands for each.

The columns are POLECAT's (ICEWS successor; Harvard Dataverse, 2023), without those that sayso does
not fill: intensity, contexts, COW numbers, titles, Wikipedia ids, admin units and story lists.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.output.event_table import EventRow
from sayso.output.exports.cells import (
    VOICE_COLUMNS,
    Cell,
    as_csv,
    countries,
    exact_day,
    names,
    party_names,
    sectors,
    voice_cells,
)
from sayso.output.exports.codebooks import QUADS, auxiliary_mode, exported_type
from sayso.records import Participant
from sayso.version import __version__

__all__ = ["COLUMNS", "plover_table"]

COLUMNS = (
    "Event ID",
    "Event Date",
    "Event Type",
    "Event Mode",
    "Quad Code",
    "Actor Name",
    "Actor Country",
    "Primary Actor Sector",
    "Actor Sectors",
    "Actor Name Raw",
    "Recipient Name",
    "Recipient Country",
    "Primary Recipient Sector",
    "Recipient Sectors",
    "Recipient Name Raw",
    "Placename",
    "Country",
    "Latitude",
    "Longitude",
    "GeoNames ID",
    "Raw Placename",
    "Source",
    "Publication Date",
    "Language",
    "Version",
    "auxiliary_mode",
    "date_edtf",
    *VOICE_COLUMNS,
    "document",
    "start",
    "end",
    "passage",
    "confidence",
)
"""POLECAT's columns with capitals, ours without."""

QUAD_WORDS = {
    1: "verbal cooperation",
    2: "material cooperation",
    3: "verbal conflict",
    4: "material conflict",
}


def plover_table(rows: Iterable[EventRow]) -> Iterator[str]:
    """The rows as CSV, line by line, the heading first."""
    return as_csv(rows, COLUMNS, _cells)


def _cells(row: EventRow) -> dict[str, Cell]:
    reading, told, event = row.reading, row.told, row.told.event
    document, place = reading.document, event.place
    kind, mode = exported_type(row)
    return {
        "Event ID": event.id,
        "Event Date": exact_day(row),
        "Event Type": kind,
        "Event Mode": mode,
        "Quad Code": QUAD_WORDS[QUADS[kind]] if kind in QUADS else "",
        **_side(row, "Actor", event.actors),
        **_side(row, "Recipient", event.recipients),
        "Placename": place.name if place and place.geoname else "",
        "Country": place.country if place else "",
        "Latitude": place.latitude if place else None,
        "Longitude": place.longitude if place else None,
        "GeoNames ID": place.geoname if place else None,
        "Raw Placename": document.words(place.span) if place else "",
        "Source": document.publisher,
        "Publication Date": document.published.edtf if document.published else "",
        "Language": document.language,
        "Version": f"sayso {__version__}",
        "auxiliary_mode": auxiliary_mode(row),
        "date_edtf": event.time.edtf if event.time else "",
        **voice_cells(row),
        "document": document.source,
        "start": event.trigger.start,
        "end": event.trigger.end,
        "passage": document.words(told.passage),
        "confidence": event.confidence,
    }


def _side(row: EventRow, side: str, participants: tuple[Participant, ...]) -> dict[str, Cell]:
    """The columns of one side."""
    found = sectors(participants)
    return {
        f"{side} Name": party_names(row, participants),
        f"{side} Country": countries(participants),
        f"Primary {side} Sector": found.partition(";")[0],
        f"{side} Sectors": found,
        f"{side} Name Raw": names(row, participants),
    }
