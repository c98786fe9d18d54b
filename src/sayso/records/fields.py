"""Fields: single values out of a row of JSON, each checked for its type and range.

Every function takes the row, the key, and the place of the row as a JSON Pointer, and raises
`BadRecord` with the place of the value when it isn't what it should be.
"""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, NoReturn, TypeVar

from sayso.errors import BadRecord
from sayso.records.spans import Span

__all__ = [
    "Row",
    "by_value",
    "choice",
    "flag",
    "keys",
    "layer",
    "maybe_day",
    "maybe_number",
    "maybe_span",
    "maybe_text",
    "maybe_whole_number",
    "number",
    "refuse",
    "row",
    "rows",
    "share",
    "span",
    "spans",
    "text",
    "texts",
]

Row = dict[str, Any]
Choice = TypeVar("Choice")
Kind = TypeVar("Kind", bound=StrEnum)
Record = TypeVar("Record")

DAY_LENGTH = len("2031-10-16")


def keys(words: str) -> frozenset[str]:
    """The keys of an object, written with spaces between them."""
    return frozenset(words.split())


def by_value(kinds: type[Kind]) -> dict[str, Kind]:
    """The members of an enumeration, by the word that JSON has for each."""
    return {kind.value: kind for kind in kinds}


def refuse(place: str, reason: str) -> NoReturn:
    """Say that the JSON doesn't hold what it should, and where."""
    raise BadRecord(place, reason)


def row(
    value: object, keys: frozenset[str], place: str, *, later: frozenset[str] = frozenset()
) -> Row:
    """An object that has exactly these keys.

    later: keys that came with a later version, and may be missing.
    """
    if type(value) is not dict:
        refuse(place or "/", "not an object")
    if value.keys() != keys:
        for key in sorted(keys - value.keys()):
            refuse(f"{place}/{key}", "missing")
        for key in sorted(value.keys() - keys - later, key=str):
            refuse(f"{place}/{key}", "no such key in a reading")
    return value


def rows(row: Row, key: str, place: str) -> list[Any]:
    """A list of anything."""
    value = row[key]
    if type(value) is not list:
        refuse(f"{place}/{key}", "not a list")
    return value


def layer(
    row: Row,
    key: str,
    place: str,
    length: int,
    decode: Callable[[object, str, int], Record],
) -> tuple[Record, ...]:
    """A list of records, each decoded from its value, its place, and the length of the text."""
    values = rows(row, key, place)
    return tuple([decode(value, f"{place}/{key}/{at}", length) for at, value in enumerate(values)])


def text(row: Row, key: str, place: str) -> str:
    """A string."""
    value = row[key]
    if type(value) is not str:
        refuse(f"{place}/{key}", "not a string")
    return value


def maybe_text(row: Row, key: str, place: str) -> str | None:
    """A string or null."""
    value = row[key]
    if value is not None and type(value) is not str:
        refuse(f"{place}/{key}", "neither a string nor null")
    return value


def texts(row: Row, key: str, place: str) -> tuple[str, ...]:
    """A list of strings."""
    values = rows(row, key, place)
    for at, value in enumerate(values):
        if type(value) is not str:
            refuse(f"{place}/{key}/{at}", "not a string")
    return tuple(values)


def flag(row: Row, key: str, place: str) -> bool:
    """True or false."""
    value = row[key]
    if type(value) is not bool:
        refuse(f"{place}/{key}", "neither true nor false")
    return value


def number(value: object, place: str, *, low: float = -math.inf, high: float = math.inf) -> float:
    """A finite number from low to high, both included."""
    if type(value) is not float and type(value) is not int:
        refuse(place, "not a number")
    if not low <= value <= high or value in (math.inf, -math.inf):
        refuse(place, f"not a number from {low} to {high}")
    return value


def share(row: Row, key: str, place: str) -> float:
    """A number from 0 to 1."""
    value = row[key]
    if type(value) is float and 0.0 <= value <= 1.0:
        return value
    return number(value, f"{place}/{key}", low=0, high=1)


def maybe_number(row: Row, key: str, place: str, *, low: float, high: float) -> float | None:
    """A number from low to high, or null."""
    value = row[key]
    return None if value is None else number(value, f"{place}/{key}", low=low, high=high)


def maybe_whole_number(row: Row, key: str, place: str) -> int | None:
    """A whole number or null."""
    value = row[key]
    if value is not None and type(value) is not int:
        refuse(f"{place}/{key}", "neither a whole number nor null")
    return value


def choice(row: Row, key: str, place: str, choices: Mapping[str, Choice]) -> Choice:
    """One of a few words, as what it stands for."""
    value = row[key]
    if type(value) is str and value in choices:
        return choices[value]
    refuse(f"{place}/{key}", f"not one of {', '.join(choices)}")


def span(value: object, place: str, length: int) -> Span:
    """A span inside a text of `length` code points."""
    if type(value) is list and len(value) == 2:
        start, end = value
        if type(start) is int and type(end) is int:
            if 0 <= start < end <= length:
                return Span(start, end)
            refuse(place, f"no span from {start} to {end} in a text of {length} characters")
    refuse(place, "not a span [start, end]")


def maybe_span(row: Row, key: str, place: str, length: int) -> Span | None:
    """A span or null."""
    value = row[key]
    return None if value is None else span(value, f"{place}/{key}", length)


def spans(row: Row, key: str, place: str, length: int) -> tuple[Span, ...]:
    """A list of spans."""
    values = rows(row, key, place)
    return tuple([span(value, f"{place}/{key}/{at}", length) for at, value in enumerate(values)])


def maybe_day(row: Row, key: str, place: str) -> datetime.date | None:
    """A day as YYYY-MM-DD, or null."""
    value = row[key]
    if value is None:
        return None
    if type(value) is str and len(value) == DAY_LENGTH and value[4] == value[7] == "-":
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            pass
    refuse(f"{place}/{key}", "not a day such as 2031-10-16")
