"""Events: single mentions of something happening, coded by PLOVER."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.records.spans import Span
from sayso.records.times import TimeValue

__all__ = ["Count", "Degree", "Event", "Participant", "Place", "Responsibility"]


@dataclass(frozen=True, slots=True)
class Participant:
    """A party in an event.

    span: its words; `head` its head word; `party` the id of the party that it is, if settled.
    sector: PLOVER sectors; country: ISO 3166-1 alpha-3.
    """

    span: Span
    head: str
    party: str | None = None
    sector: tuple[str, ...] = ()
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where an event happened.

    geoname: GeoNames id. latitude, longitude: degrees, WGS 84. precision: what the point stands
    for, such as "city" or "country".
    """

    span: Span
    name: str
    geoname: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None
    precision: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people in an event.

    what: killed, injured, detained, crowd or other.
    low, high: bounds of the number, both included; high is None when open.
    scope: whom it counts, in words.
    """

    what: str
    span: Span
    low: float
    high: float | None
    scope: str


class Degree(StrEnum):
    """How firmly a party is held to have done it: the scale of MUC-4 (1992), and DENIED.

    CLAIMED: by its own word. FACT: nobody is cited and nothing is left open.
    """

    CLAIMED = "claimed"
    FACT = "fact"
    AUTHORITIES = "accused_by_authorities"
    SUSPECTED = "suspected"
    POSSIBLE = "possible"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Whom one voice holds to have done it; apart from whether it happened at all.

    span: the words that name who is held responsible; `party` the id of the party, if settled.
    voice: id of the voice that says so, the author's where the text itself does; None when that
        is not settled.
    cues: the words that say so, in reading order; empty where a plain sentence does.
    confidence: 0 to 1.
    """

    span: Span
    party: str | None
    voice: str | None
    degree: Degree
    cues: tuple[Span, ...]
    confidence: float


@dataclass(frozen=True, slots=True)
class Event:
    """One mention of something happening.

    kind: PLOVER type; mode: PLOVER mode. content_of: id of the speech act that holds it.
    responsibility: who is held to have done it, one record a voice and party; None while no step
        has looked, empty where it is not at issue.
    """

    id: str
    kind: str
    trigger: Span
    confidence: float
    mode: str | None = None
    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()
    place: Place | None = None
    time: TimeValue | None = None
    counts: tuple[Count, ...] = ()
    content_of: str | None = None
    responsibility: tuple[Responsibility, ...] | None = None
