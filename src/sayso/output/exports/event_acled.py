"""Events in ACLED's columns and types, with who stands for each.

The columns are those of ACLED's codebook (2023), without those that sayso does not fill:
interaction codes, associated actors, numeric country codes, regions, administrative units and time
stamps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.output.event_table import EventRow
from sayso.output.exports.cells import (
    VOICE_COLUMNS,
    Cell,
    as_csv,
    exact_day,
    figures,
    names,
    voice_cells,
)
from sayso.output.exports.codebooks import country_name, read_mapping
from sayso.records import Event, Participant

__all__ = ["COLUMNS", "acled_table", "acled_types", "in_acled"]

COLUMNS = (
    "event_id_cnty",
    "event_date",
    "year",
    "time_precision",
    "disorder_type",
    "event_type",
    "sub_event_type",
    "actor1",
    "actor2",
    "civilian_targeting",
    "country",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "source",
    "notes",
    "fatalities",
    "tags",
    "plover_type",
    "plover_mode",
    "country_iso3",
    "date_edtf",
    "fatalities_stated",
    *VOICE_COLUMNS,
    "document",
    "start",
    "end",
    "confidence",
)
"""ACLED's columns, then ours, from "plover_type" on."""

ARMED = frozenset({"MIL", "COP", "REB", "UAF", "PRM", "SPY"})
"""Sectors of PLOVER that carry arms."""
UNARMED = frozenset({"CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "REL", "BUS", "AGR", "NGO"})
"""Sectors of PLOVER that ACLED counts as civilians."""
GEO_PRECISIONS = {"city": 1, "region": 3}
"""ACLED's codes for a town and for a larger region; it has none for a whole country."""
BY_PARTIES = "by parties"
BATTLE = ("Battles", "Armed clash")
ON_CIVILIANS = "Violence against civilians"
TIMES_AHEAD = frozenset({"future", "hypothetical", "generic"})


def in_acled(row: EventRow) -> bool:
    """Whether ACLED has a place for an event: its types cover it, and it is not yet to come."""
    event = row.told.event
    known = (event.kind, event.mode or "") in read_mapping("acled_types")
    return known and row.told.status not in TIMES_AHEAD


def acled_types(event: Event) -> tuple[str, str, str]:
    """Disorder type, event type and sub-event type; "" for what type, mode and parties leave open.

    An assault between two sides that both carry arms is a battle; one on people who carry none is
    violence against civilians.
    """
    line = read_mapping("acled_types").get((event.kind, event.mode or ""), "|||")
    disorder, kind, sub = (part.strip() for part in line.removeprefix("|").split("|"))
    if kind == BY_PARTIES:
        kind, sub = _by_parties(event)
    return disorder, kind, sub


def _by_parties(event: Event) -> tuple[str, str]:
    if _all_in(event.actors, ARMED) and _all_in(event.recipients, ARMED):
        return BATTLE
    if _all_in(event.recipients, UNARMED):
        return ON_CIVILIANS, "Attack"
    return "", ""


def _all_in(participants: tuple[Participant, ...], sectors: frozenset[str]) -> bool:
    """Whether there is somebody, and everybody's main sector is one of these."""
    return bool(participants) and all(
        each.sector and each.sector[0] in sectors for each in participants
    )


def acled_table(rows: Iterable[EventRow]) -> Iterator[str]:
    """The rows as CSV, line by line, the heading first.

    rows: those that `in_acled` takes; others come out without a type.
    """
    return as_csv(rows, COLUMNS, _cells)


def _country(event: Event) -> str:
    """The name of the country that an event lies in; as the text has it where we have none."""
    place = event.place
    if place is None:
        return ""
    whole = place.name if place.precision == "country" else ""
    return country_name(place.country) or whole


def _cells(row: EventRow) -> dict[str, Cell]:
    told, event, document = row.told, row.told.event, row.reading.document
    disorder, kind, sub = acled_types(event)
    place, day = event.place, exact_day(row)
    killed = figures(event.counts, "killed")
    crowd = figures(event.counts, "crowd")
    whole_country = place is not None and place.precision == "country"
    return {
        "event_id_cnty": event.id,
        "event_date": day,
        "year": day[:4],
        "time_precision": 1 if day else None,
        "disorder_type": disorder,
        "event_type": kind,
        "sub_event_type": sub,
        "actor1": names(row, event.actors),
        "actor2": names(row, event.recipients),
        "civilian_targeting": "Civilian targeting" if kind == ON_CIVILIANS else "",
        "country": _country(event),
        "location": place.name if place and not whole_country else "",
        "latitude": place.latitude if place and not whole_country else None,
        "longitude": place.longitude if place and not whole_country else None,
        "geo_precision": GEO_PRECISIONS.get(place.precision or "") if place else None,
        "source": document.publisher,
        "notes": document.words(told.passage),
        "fatalities": int(killed) if killed.isdecimal() else None,
        "tags": f"crowd size={crowd}" if crowd else "",
        "plover_type": event.kind,
        "plover_mode": event.mode,
        "country_iso3": place.country if place else "",
        "date_edtf": event.time.edtf if event.time else "",
        "fatalities_stated": killed,
        **voice_cells(row),
        "document": document.source,
        "start": event.trigger.start,
        "end": event.trigger.end,
        "confidence": event.confidence,
    }
