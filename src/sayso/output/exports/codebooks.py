"""Codebooks: the tables that lead from PLOVER to other codebooks, and PLOVER's own rules."""

from __future__ import annotations

import datetime
from functools import cache
from importlib.resources import files

from sayso.output.event_table import EventRow
from sayso.output.event_told import Telling
from sayso.records import Event

__all__ = ["QUADS", "auxiliary_mode", "country_name", "exported_type", "mapped", "read_mapping"]

QUADS = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1,
    "COOPERATE": 2, "AID": 2, "RETREAT": 2,
    "REQUEST": 3, "ACCUSE": 3, "REJECT": 3, "THREATEN": 3,
    "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip
"""Verbal cooperation, material cooperation, verbal conflict, material conflict, by PLOVER type."""

AGREED = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
LONG_AGO = datetime.timedelta(days=365)
"""What ended longer before the day of publication is historical; a round number of our own."""


@cache
def read_mapping(name: str) -> dict[tuple[str, str], str]:
    """A table of `exports/data`: what type and mode lead to; the mode "" for none.

    name: of the file, without its ending.
    """
    text = files("sayso.output.exports").joinpath("data", f"{name}.txt").read_text("utf-8")
    found = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            kind, mode, rest = line.split(maxsplit=2)
            found[kind, "" if mode == "-" else mode] = rest
    return found


@cache
def _country_names() -> dict[str, str]:
    table = files("sayso.output.exports").joinpath("data", "country_names.txt").read_text("utf-8")
    lines = (line.partition(" ") for line in table.splitlines() if not line.startswith("#"))
    return {code: name for code, _, name in lines}


def country_name(code: str | None) -> str:
    """The name in English of a country by ISO 3166-1 alpha-3; "" for none and unknown codes."""
    return _country_names().get(code or "", "")


def mapped(name: str, kind: str, mode: str) -> str | None:
    """What type and mode lead to, or else the type alone; None for what is not in the table."""
    table = read_mapping(name)
    return table.get((kind, mode), table.get((kind, "")))


def exported_type(row: EventRow) -> tuple[str, str]:
    """Type and mode as PLOVER has them for what is yet to come; the mode is "" for none.

    Where nobody denies it, announced cooperation is AGREE, an announced retreat CONCEDE, and
    violence that its own doer announces THREATEN (PLOVER, section on the types). What another
    voice forecasts keeps its type.
    """
    told, event = row.told, row.told.event
    stands = told.telling in (Telling.ASSERTED, Telling.ATTRIBUTED)
    if told.status == "future" and stands:
        if event.kind in AGREED:
            return "AGREE", ""
        if event.kind == "RETREAT":
            return "CONCEDE", ""
        if event.kind == "ASSAULT" and _announced_by_its_doer(row, event):
            return "THREATEN", "violence"
    return event.kind, event.mode or ""


def _announced_by_its_doer(row: EventRow, event: Event) -> bool:
    doers = {actor.party for actor in event.actors if actor.party}
    return any(
        held.asserts and held.voice is not None and held.voice.party in doers
        for held in row.told.settled
    )


def auxiliary_mode(row: EventRow) -> str:
    """PLOVER's auxiliary mode: negation, hypothetical, future, historical, or "".

    By what the publisher holds; by the first other voice where it only passes it on.
    """
    told = row.told
    if not told.settled:
        return ""
    first = told.settled[0]
    if first.own and first.commitment.stance == "reports" and told.others:
        first = told.others[0]
    if first.denies:
        return "negation"
    if first.commitment.status == "hypothetical" or not (
        first.asserts or first.commitment.stance == "reports"
    ):
        return "hypothetical"
    if first.commitment.status == "future":
        return "future"
    return "historical" if _long_ago(row) else ""


def _long_ago(row: EventRow) -> bool:
    time, published = row.told.event.time, row.reading.document.published
    if time is None or published is None or time.latest is None or published.earliest is None:
        return False
    return time.latest < published.earliest - LONG_AGO
