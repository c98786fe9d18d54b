"""Events in CAMEO, in the columns of GDELT's event table, with who stands for each.

Columns of GDELT that sayso does not fill are left out: tone, Goldstein scale, numbers of mentions,
religions and ethnic groups, and countries in FIPS codes.
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
    joined,
    names,
    voice_cells,
)
from sayso.output.exports.codebooks import QUADS, exported_type, mapped
from sayso.records import Participant

__all__ = ["COLUMNS", "cameo_code", "cameo_table"]

SIDES = ("Actor1", "Actor2")
COLUMNS = (
    "GLOBALEVENTID",
    "SQLDATE",
    *(
        f"{side}{column}"
        for side in SIDES
        for column in ("Code", "Name", "CountryCode", "Type1Code")
    ),
    "EventCode",
    "EventBaseCode",
    "EventRootCode",
    "QuadClass",
    "ActionGeo_FullName",
    "ActionGeo_Lat",
    "ActionGeo_Long",
    "SOURCEURL",
    "plover_type",
    "plover_mode",
    "date_edtf",
    *VOICE_COLUMNS,
    "start",
    "end",
    "passage",
    "confidence",
)
"""GDELT's columns as GDELT writes them, then ours."""

ANNOUNCED = {"CONSULT": "036", "SUPPORT": "032", "COOPERATE": "031", "AID": "033"}
"""Express intent to meet, to cooperate by words, to cooperate materially, to give aid."""
TYPES = frozenset(
    "COP GOV INS JUD MIL OPP REB SPY UAF AGR BUS CRM CVL EDU ELI LAB LEG REF NGO IGO MNC".split()
)
"""Sectors of PLOVER that mean the same in CAMEO."""
OTHER_TYPES = {"JRN": "MED", "MED": "HLH"}
"""PLOVER's journalists are CAMEO's media, and its medical sector CAMEO's health."""
UNKNOWN = "?"
LAST_ROOT_OF_QUAD = ((5, 1), (8, 2), (13, 3), (20, 4))


def cameo_table(rows: Iterable[EventRow]) -> Iterator[str]:
    """The rows as CSV, line by line, the heading first."""
    return as_csv(rows, COLUMNS, _cells)


def cameo_code(row: EventRow) -> str:
    """The code of an event; "" where type, mode and actor do not tell.

    An assault of no known kind by soldiers is 190, conventional force; by anybody else it may be
    of either root, 18 or 19, and stays without a code.
    """
    event = row.told.event
    kind, mode = exported_type(row)
    if kind == "AGREE" and event.kind in ANNOUNCED:
        return ANNOUNCED[event.kind]
    if (kind, mode) == ("ASSAULT", "") and event.actors:
        return "190" if all("MIL" in actor.sector for actor in event.actors) else ""
    found = mapped("cameo_codes", kind, mode)
    return "" if found is None or found == UNKNOWN else found


def _cells(row: EventRow) -> dict[str, Cell]:
    told, event, document = row.told, row.told.event, row.reading.document
    code = cameo_code(row)
    return {
        "GLOBALEVENTID": event.id,
        "SQLDATE": exact_day(row).replace("-", ""),
        **_side(row, SIDES[0], event.actors),
        **_side(row, SIDES[1], event.recipients),
        "EventCode": code,
        "EventBaseCode": code[:3],
        "EventRootCode": code[:2],
        "QuadClass": _quad(row, code),
        "ActionGeo_FullName": event.place.name if event.place else "",
        "ActionGeo_Lat": event.place.latitude if event.place else None,
        "ActionGeo_Long": event.place.longitude if event.place else None,
        "SOURCEURL": document.source,
        "plover_type": event.kind,
        "plover_mode": event.mode,
        "date_edtf": event.time.edtf if event.time else "",
        **voice_cells(row),
        "start": event.trigger.start,
        "end": event.trigger.end,
        "passage": document.words(told.passage),
        "confidence": event.confidence,
    }


def _side(row: EventRow, side: str, participants: tuple[Participant, ...]) -> dict[str, Cell]:
    """The columns of one side; several parties stand in one cell, never in rows of their own."""
    types = [_type(each) for each in participants]
    codes = [(each.country or "") + kind for each, kind in zip(participants, types, strict=True)]
    return {
        f"{side}Code": joined(filter(None, codes)),
        f"{side}Name": names(row, participants),
        f"{side}CountryCode": countries(participants),
        f"{side}Type1Code": joined(dict.fromkeys(filter(None, types))),
    }


def _type(participant: Participant) -> str:
    """CAMEO's code for the main sector of a party; "" where there is none."""
    sector = participant.sector[0] if participant.sector else ""
    return sector if sector in TYPES else OTHER_TYPES.get(sector, "")


def _quad(row: EventRow, code: str) -> int | None:
    """GDELT's class, by the root; by the type where the root is not known."""
    if not code:
        return QUADS.get(exported_type(row)[0])
    return next(quad for last, quad in LAST_ROOT_OF_QUAD if int(code[:2]) <= last)
