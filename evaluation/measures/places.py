"""Where events happened: our own invented reports, and PLOVER's examples that name a place."""

from __future__ import annotations

import json
from collections.abc import Sequence
from math import cos, hypot, radians

from evaluation.gold.places import GoldPlace, read_places
from evaluation.measured import Measured, Setting, percent
from evaluation.reader import Reader, read_exactly
from sayso.records import Event, Place

__all__ = ["measure_gsr_places", "measure_own_places"]

DEGREE = 111.2
"""Kilometres."""
FARTHEST = {"city": 60.0, "region": 250.0}
"""Kilometres between two points of one place, for the centre of a region is a matter of taste."""


def measure_own_places(setting: Setting) -> Measured:
    """Places of the events that were coded: the name, and where it lies.

    name: the right name, or none where there is none. settled: right coordinates, fineness and
    country among the cases that have some. open: no coordinates among those that must have none.
    wrong: events with coordinates that are not right, in per cent of all.
    """
    names: list[bool] = []
    settled: list[bool] = []
    open_: list[bool] = []
    wrong = 0
    cases = [*read_places()]
    for gold in cases:
        event = _event(setting.reader, gold)
        if event is None:
            continue
        place = event.place
        names.append((place.name if place else "") == gold.name)
        right = _is_right(gold, place)
        (settled if gold.country else open_).append(right)
        wrong += place is not None and place.geoname is not None and not right
    return Measured(
        {
            "coded": percent(len(names) / len(cases)),
            "name": percent(_share(names)),
            "settled": percent(_share(settled)),
            "open": percent(_share(open_)),
            "places.wrong": percent(wrong / max(len(names), 1)),
        },
        {"cases": len(cases)},
    )


def _event(reader: Reader, gold: GoldPlace) -> Event | None:
    reading = read_exactly(reader, gold.text)
    if reading is None:
        return None
    return next((each for each in reading.events if each.trigger.overlaps(gold.trigger)), None)


def _is_right(gold: GoldPlace, place: Place | None) -> bool:
    if gold.country is None:
        return place is None or place.geoname is None
    if place is None or place.latitude is None or place.longitude is None or gold.at is None:
        return False
    if (place.country, place.precision) != (gold.country, gold.precision):
        return False
    farthest = FARTHEST.get(place.precision or "")
    return farthest is None or _kilometres((place.latitude, place.longitude), gold.at) <= farthest


def _kilometres(left: Sequence[float], right: Sequence[float]) -> float:
    east = (left[1] - right[1]) * cos(radians(left[0]))
    return DEGREE * hypot(left[0] - right[0], east)


def _share(rights: Sequence[bool]) -> float:
    return sum(rights) / len(rights) if rights else 0.0


def measure_gsr_places(setting: Setting) -> Measured:
    """PLOVER's examples that name a place: whether an event of theirs has it.

    found: of all that name one. right: of all places that were given.
    """
    wanted = found = given = 0
    lines = (setting.data / "plover_gsr" / "gsr.jsonl").read_text(encoding="utf-8").splitlines()
    for row in map(json.loads, lines):
        name = (row["eventLoc"] or {}).get("name")
        reading = read_exactly(setting.reader, row["text"]) if name else None
        if reading is None:
            continue
        places = [event.place for event in reading.events if event.place is not None]
        wanted += 1
        given += bool(places)
        found += any(name in place.name for place in places)
    return Measured(
        {"found": percent(found / max(wanted, 1)), "right": percent(found / max(given, 1))},
        {"wanted": wanted, "given": given},
    )
