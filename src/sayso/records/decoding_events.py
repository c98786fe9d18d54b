"""Decoding of events, and of what voices hold of them and call their parties."""

from __future__ import annotations

from sayso.records import fields
from sayso.records.commitments import Commitment
from sayso.records.decoding_times import maybe_time
from sayso.records.events import Count, Degree, Event, Participant, Place, Responsibility
from sayso.records.fields import layer, refuse
from sayso.records.namings import Naming

__all__ = ["decode_commitment", "decode_event", "decode_naming"]


def _words(words: str) -> dict[str, str]:
    return {word: word for word in words.split()}


COUNTED = _words("killed injured detained crowd other")
STANCES = _words("asserts denies hedges reports asks calls_for")
POLARITIES = _words("+ - u")
STRENGTHS = _words("full partial neutral u")
STATUSES = _words("past ongoing future hypothetical generic")

PARTICIPANT_KEYS = fields.keys("span head party sector country")
PLACE_KEYS = fields.keys("span name geoname lat lon country precision")
COUNT_KEYS = fields.keys("what span interval scope")
EVENT_KEYS = fields.keys(
    "id type mode trigger actors recipients place time counts content_of responsibility confidence"
)
RESPONSIBILITY_KEYS = fields.keys("span party voice degree cues confidence")
DEGREES = {degree.value: degree for degree in Degree}
COMMITMENT_KEYS = fields.keys(
    "event voice statement stance polarity strength status cues confidence abstained"
)
NAMING_KEYS = fields.keys("voice party span head modifiers quoted")


def decode_event(value: object, place: str, length: int) -> Event:
    """An event with its participants, place, time and counts."""
    row = fields.row(value, EVENT_KEYS, place)
    return Event(
        id=fields.text(row, "id", place),
        kind=fields.text(row, "type", place),
        trigger=fields.span(row["trigger"], f"{place}/trigger", length),
        confidence=fields.share(row, "confidence", place),
        mode=fields.maybe_text(row, "mode", place),
        actors=layer(row, "actors", place, length, _participant),
        recipients=layer(row, "recipients", place, length, _participant),
        place=None if row["place"] is None else _place(row["place"], f"{place}/place", length),
        time=maybe_time(row, "time", place, length),
        counts=layer(row, "counts", place, length, _count),
        content_of=fields.maybe_text(row, "content_of", place),
        responsibility=(
            None
            if row["responsibility"] is None
            else layer(row, "responsibility", place, length, _responsibility)
        ),
    )


def decode_commitment(value: object, place: str, length: int) -> Commitment:
    """A commitment of one voice to one event."""
    row = fields.row(value, COMMITMENT_KEYS, place)
    return Commitment(
        event=fields.text(row, "event", place),
        voice=fields.text(row, "voice", place),
        statement=fields.maybe_text(row, "statement", place),
        stance=fields.choice(row, "stance", place, STANCES),
        polarity=fields.choice(row, "polarity", place, POLARITIES),
        strength=fields.choice(row, "strength", place, STRENGTHS),
        status=fields.choice(row, "status", place, STATUSES),
        cues=fields.spans(row, "cues", place, length),
        confidence=fields.share(row, "confidence", place),
        abstained=fields.flag(row, "abstained", place),
    )


def decode_naming(value: object, place: str, length: int) -> Naming:
    """A naming of one party by one voice."""
    row = fields.row(value, NAMING_KEYS, place)
    return Naming(
        voice=fields.text(row, "voice", place),
        party=fields.text(row, "party", place),
        span=fields.span(row["span"], f"{place}/span", length),
        head=fields.text(row, "head", place),
        modifiers=fields.texts(row, "modifiers", place),
        quoted=fields.flag(row, "quoted", place),
    )


def _participant(value: object, place: str, length: int) -> Participant:
    row = fields.row(value, PARTICIPANT_KEYS, place)
    return Participant(
        span=fields.span(row["span"], f"{place}/span", length),
        head=fields.text(row, "head", place),
        party=fields.maybe_text(row, "party", place),
        sector=fields.texts(row, "sector", place),
        country=fields.maybe_text(row, "country", place),
    )


def _responsibility(value: object, place: str, length: int) -> Responsibility:
    row = fields.row(value, RESPONSIBILITY_KEYS, place)
    return Responsibility(
        span=fields.span(row["span"], f"{place}/span", length),
        party=fields.maybe_text(row, "party", place),
        voice=fields.maybe_text(row, "voice", place),
        degree=fields.choice(row, "degree", place, DEGREES),
        cues=fields.spans(row, "cues", place, length),
        confidence=fields.share(row, "confidence", place),
    )


def _place(value: object, place: str, length: int) -> Place:
    row = fields.row(value, PLACE_KEYS, place)
    return Place(
        span=fields.span(row["span"], f"{place}/span", length),
        name=fields.text(row, "name", place),
        geoname=fields.maybe_whole_number(row, "geoname", place),
        latitude=fields.maybe_number(row, "lat", place, low=-90, high=90),
        longitude=fields.maybe_number(row, "lon", place, low=-180, high=180),
        country=fields.maybe_text(row, "country", place),
        precision=fields.maybe_text(row, "precision", place),
    )


def _count(value: object, place: str, length: int) -> Count:
    row = fields.row(value, COUNT_KEYS, place)
    interval = fields.rows(row, "interval", place)
    if len(interval) != 2:
        refuse(f"{place}/interval", "not an interval [low, high or null]")
    low, high = interval
    low = fields.number(low, f"{place}/interval/0", low=0)
    return Count(
        what=fields.choice(row, "what", place, COUNTED),
        span=fields.span(row["span"], f"{place}/span", length),
        low=low,
        high=None if high is None else fields.number(high, f"{place}/interval/1", low=low),
        scope=fields.text(row, "scope", place),
    )
