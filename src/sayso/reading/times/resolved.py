"""What an expression turned out to mean."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.reading.times.intervals import Interval
from sayso.records import Span, TimeBasis, TimeKind

__all__ = ["Resolved", "date", "duration", "recurring", "unknown"]


@dataclass(frozen=True, slots=True)
class Resolved:
    """The meaning of one expression.

    value: TIMEX3 value.
    mod: TIMEX3 modifier (START, MID, END, APPROX, MORE_THAN ...), or None.
    interval: where it is not simply what the value says; None otherwise.
    anchor: the words from which it was counted.
    tells: whether the story has reached this time afterwards.
    gap: a code and a sentence, where something in it does not agree.
    """

    kind: TimeKind
    value: str
    mod: str | None = None
    basis: TimeBasis = TimeBasis.STATED
    anchor: Span | None = None
    interval: Interval | None = None
    tells: bool = True
    gap: str | None = None


def date(value: str, **parts: object) -> Resolved:
    """A date, or a time where the value has a part of the day."""
    kind = (
        TimeKind.TIME
        if "T" in value.removesuffix("_REF") and "_REF" not in value
        else TimeKind.DATE
    )
    return Resolved(kind, value, **parts)  # type: ignore[arg-type]


def unknown(value: str, mod: str | None = None) -> Resolved:
    """A date that the calendar does not place, such as PAST_REF or "XXXX-05"."""
    kind = TimeKind.TIME if "T" in value and "_REF" not in value else TimeKind.DATE
    return Resolved(kind, value, mod, TimeBasis.UNKNOWN, tells=False)


def duration(value: str, mod: str | None = None) -> Resolved:
    """A length of time, never a date."""
    return Resolved(TimeKind.DURATION, value, mod, TimeBasis.STATED, tells=False)


def recurring(value: str) -> Resolved:
    """Times that come again, never one date."""
    return Resolved(TimeKind.SET, value, None, TimeBasis.STATED, tells=False)
