"""Interchange: readings to JSON and back, and the schema that their JSON keeps to."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from sayso.errors import BadRecord
from sayso.records.decoding import decode_reading
from sayso.records.encoding import Row, encode_reading
from sayso.records.readings import Reading

__all__ = ["dumps", "loads", "reading_from_json", "reading_schema", "reading_to_json"]

LINE_BREAKS = ("\u0085", "\u2028", "\u2029")
"""What JSON lets stand in a string and some programs take for the end of a line."""


def reading_to_json(reading: Reading) -> Row:
    """Lay a reading out as plain dicts, lists, strings, numbers, booleans and None.

    Keys and values are those of the published schema (`reading_schema`). The parse stays
    behind. "gaps" are `reading.gaps`, with those of the document in front of them where the
    reading doesn't begin with them already.
    """
    return encode_reading(reading)


def reading_from_json(value: object) -> Reading:
    """Build a reading from what `reading_to_json` made, or from `json.loads` of a line.

    A reading that begins with the gaps of its document comes back equal to what it was,
    without the parse: the gaps whose step is "intake" are the document's.

    Raises:
        BadRecord: if it was written by a newer sayso, lacks a key or has one too many, if a
            value has the wrong type or range, a span leaves the text, or an id names nothing.
            The place is a JSON Pointer, such as "/statements/3/cue".
    """
    return decode_reading(value)


def dumps(reading: Reading) -> str:
    """Write a reading as one line of JSON, without the line break at its end.

    Text stays readable as it is; where it holds what UTF-8 can't carry, such as a path of
    undecodable bytes, the line is pure ASCII with escapes.

    Raises:
        ValueError: if a number is infinite or not a number.
    """
    row = encode_reading(reading)
    line = json.dumps(row, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    if line.isascii():
        return line
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(row, allow_nan=False, separators=(",", ":"))
    for line_break in LINE_BREAKS:
        line = line.replace(line_break, f"\\u{ord(line_break):04x}")
    return line


def loads(line: str) -> Reading:
    """Read a line of JSON that `dumps` wrote.

    Raises:
        BadRecord: if it is no JSON, or no reading (see `reading_from_json`).
    """
    try:
        value = json.loads(line, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise BadRecord(f"character {error.pos}", f"not JSON ({error.msg})") from error
    except RecursionError as error:
        raise BadRecord("/", "nested too deeply for a reading") from error
    except ValueError as error:
        raise BadRecord("/", "a number of too many digits") from error
    return decode_reading(value)


def _refuse_constant(constant: str) -> NoReturn:
    raise BadRecord("/", f"{constant} is no JSON")


def reading_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one reading, as published with the package."""
    from importlib import resources

    schema = resources.files("sayso.records").joinpath("schema/reading.schema.json")
    loaded: dict[str, Any] = json.loads(schema.read_text(encoding="utf-8"))
    return loaded
