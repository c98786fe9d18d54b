"""Offsets in code points, in UTF-16 units and in UTF-8 bytes, and the ways between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

__all__ = ["from_utf8", "from_utf16", "to_utf8", "to_utf16"]

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def to_utf16(text: str, offsets: Iterable[int]) -> list[int]:
    """Turn offsets in code points into offsets in UTF-16 units, as browsers count.

    Linear in the text, plus n log n in the offsets.

    offsets: from 0 to len(text), in any order.

    Raises:
        ValueError: if an offset lies outside the text.
    """
    wanted = _checked(offsets, len(text))
    if text.isascii():
        return wanted
    astral = [match.start() for match in _ASTRAL.finditer(text)]
    return [offset + bisect_left(astral, offset) for offset in wanted]


def from_utf16(text: str, units: Iterable[int]) -> list[int]:
    """Turn offsets in UTF-16 units into offsets in code points.

    units: from 0 to the length of the text in UTF-16 units, in any order.

    Raises:
        ValueError: if an offset lies outside the text or between the halves of a pair.
    """
    astral = [match.start() for match in _ASTRAL.finditer(text)]
    wanted = _checked(units, len(text) + len(astral))
    seconds = [place + number + 1 for number, place in enumerate(astral)]
    offsets = []
    for unit in wanted:
        before = bisect_left(seconds, unit)
        if before < len(seconds) and seconds[before] == unit:
            raise ValueError(f"UTF-16 offset {unit} lies between the halves of a pair")
        offsets.append(unit - before)
    return offsets


def to_utf8(text: str, offsets: Iterable[int]) -> list[int]:
    """Turn offsets in code points into offsets in UTF-8 bytes; a lone surrogate counts three.

    offsets: from 0 to len(text), in any order.

    Raises:
        ValueError: if an offset lies outside the text.
    """
    wanted = _checked(offsets, len(text))
    if text.isascii():
        return wanted
    places: dict[int, int] = {}
    at = done = 0
    for offset in sorted(set(wanted)):
        done += len(text[at:offset].encode("utf-8", "surrogatepass"))
        places[offset] = done
        at = offset
    return [places[offset] for offset in wanted]


def from_utf8(text: str, places: Iterable[int]) -> list[int]:
    """Turn offsets in UTF-8 bytes into offsets in code points.

    places: from 0 to the length of the text in UTF-8 bytes, in any order.

    Raises:
        ValueError: if an offset lies outside the text or inside a character.
    """
    encoded = text.encode("utf-8", "surrogatepass")
    wanted = _checked(places, len(encoded))
    if len(encoded) == len(text):
        return wanted
    offsets: dict[int, int] = {}
    at = done = 0
    for place in sorted(set(wanted)):
        if place < len(encoded) and encoded[place] & 0xC0 == 0x80:
            raise ValueError(f"UTF-8 offset {place} lies inside a character")
        done += len(encoded[at:place].decode("utf-8", "surrogatepass"))
        offsets[place] = done
        at = place
    return [offsets[place] for place in wanted]


def _checked(offsets: Iterable[int], length: int) -> list[int]:
    wanted: Sequence[int] = list(offsets)
    for offset in wanted:
        if not 0 <= offset <= length:
            raise ValueError(f"offset {offset} lies outside a text of {length}")
    return list(wanted)
