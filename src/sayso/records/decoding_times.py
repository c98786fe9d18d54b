"""Decoding of times: calendar time, and the expressions that say it."""

from __future__ import annotations

from sayso.records import fields
from sayso.records.fields import Row, refuse
from sayso.records.spans import Span
from sayso.records.times import TimeBasis, TimeExpression, TimeKind, TimeValue

__all__ = ["decode_expression", "maybe_time"]

BASES = fields.by_value(TimeBasis)
TIME_KINDS = fields.by_value(TimeKind)

CALENDAR_KEYS = frozenset({"edtf", "earliest", "latest", "basis"})
TIME_KEYS = CALENDAR_KEYS | {"expression"}
EXPRESSION_KEYS = CALENDAR_KEYS | {"span", "type", "value", "mod", "anchor"}


def maybe_time(row: Row, key: str, place: str, length: int) -> TimeValue | None:
    """A time or null, under a key of another record."""
    if row[key] is None:
        return None
    place = f"{place}/{key}"
    inner = fields.row(row[key], TIME_KEYS, place)
    return _calendar(inner, place, fields.maybe_span(inner, "expression", place, length))


def decode_expression(value: object, place: str, length: int) -> TimeExpression:
    """A time expression; the words that say its time are its own."""
    row = fields.row(value, EXPRESSION_KEYS, place)
    span = fields.span(row["span"], f"{place}/span", length)
    return TimeExpression(
        span=span,
        kind=fields.choice(row, "type", place, TIME_KINDS),
        value=fields.text(row, "value", place),
        time=_calendar(row, place, span),
        anchor=fields.maybe_span(row, "anchor", place, length),
        mod=fields.maybe_text(row, "mod", place),
    )


def _calendar(row: Row, place: str, expression: Span | None) -> TimeValue:
    earliest = fields.maybe_day(row, "earliest", place)
    latest = fields.maybe_day(row, "latest", place)
    if earliest and latest and earliest > latest:
        refuse(f"{place}/latest", f"before {earliest}, the earliest day")
    return TimeValue(
        edtf=fields.text(row, "edtf", place),
        earliest=earliest,
        latest=latest,
        basis=fields.choice(row, "basis", place, BASES),
        expression=expression,
    )
