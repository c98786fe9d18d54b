"""The quotation state machine: which stretches of a text stand between quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from sayso.reading.language.singles import (
    Singles,
    find_singles,
    is_elision,
    may_close,
    may_open,
)
from sayso.records import Quotation, Span

__all__ = ["find_quotations"]

MARKS = re.compile("[\"“”„«»‘’‚'‹›]")

FAMILY = {
    "“": "curly", "”": "curly", "„": "curly", '"': "straight", "«": "guillemet", "»": "guillemet",
    "‘": "single", "’": "single", "‚": "single", "'": "typewriter", "‹": "angle", "›": "angle",
}  # fmt: skip

FAMILIES = frozenset(FAMILY.values())
OPENERS = frozenset("“„«‹‘‚")
SINGLES = frozenset({"single", "typewriter"})
DEEPEST = 4


@dataclass(slots=True)
class _Open:
    """A quotation that is not closed yet.

    end: where it closes, for one in single marks, if it does; they end with their block.
    """

    family: str
    start: int
    end: int | None = None
    parts: list[Span] = field(default_factory=list)


def find_quotations(text: str, blocks: Sequence[Span]) -> tuple[Quotation, ...]:
    """Find the stretches between quotation marks, whatever the marks.

    Knows straight, curly, low and single marks and guillemets, and tells apostrophes, primes
    and decades from marks. A quotation that runs over several blocks is one: it goes on where the
    next block opens the same mark again, or closes one that it never opened. A mark that is
    never closed quotes to the end of its last such block, with `closed` False; a closing mark
    without an opening one is ignored. Never raises.

    text: the whole text.
    blocks: in reading order, without overlap; marks between them are ignored.

    Returns:
        the quotations by position, an outer one before those inside it.
    """
    found: list[Quotation] = []
    stack: list[_Open] = []
    for number, block in enumerate(blocks):
        marks = [match.start() for match in MARKS.finditer(text, block.start, block.end)]
        after = blocks[number + 1] if number + 1 < len(blocks) else None
        _read_block(text, block, marks, stack, found)
        _end_block(text, block, after, stack, found)
    found.sort(key=lambda each: (each.span.start, -each.span.end))
    return tuple(_with_depths(found))


def _with_depths(quotations: list[Quotation]) -> Iterator[Quotation]:
    """Quotations by position, each with how deep it lies in those around it."""
    around: list[Quotation] = []
    for each in quotations:
        while around and around[-1].span.end <= each.span.start:
            around.pop()
        around.append(each)
        yield replace(each, depth=len(around))


def _read_block(
    text: str, block: Span, marks: list[int], stack: list[_Open], found: list[Quotation]
) -> None:
    """Follow the marks of one block; what stays open stays on the stack."""
    reopening = len(stack)
    singles: dict[str, Singles | None] = {}
    alike: dict[str, list[int]] = {family: [] for family in FAMILIES}
    for place in marks:
        alike[FAMILY[text[place]]].append(place)
    for place in marks:
        mark = text[place]
        family = FAMILY[mark]
        top = stack[-1] if stack else None
        if reopening and place < block.start + 2 * len(stack) and may_open(text, block, place):
            reopening -= 1
            if any(each.family == family for each in stack):
                continue
        if top and top.family == family and _closes(text, block, place, top):
            found.append(_closed(stack.pop(), block, place + 1))
            continue
        opened = _opens(text, block, place, stack, singles)
        if opened is not None:
            if family == "straight" and any(each.family == family for each in stack):
                _drop_from(stack, family)
            if len(stack) < DEEPEST:
                stack.append(opened)
            continue
        outer = next((n for n, each in enumerate(stack) if each.family == family), None)
        if outer is None and top and _closes_other(text, block, place, top, alike[top.family]):
            outer = len(stack) - 1
        if outer is None or family in SINGLES or mark in OPENERS:
            continue
        if may_close(text, block, place):
            found.append(_closed(stack[outer], block, place + 1))
            del stack[outer:]


def _closed(quotation: _Open, block: Span, end: int, *, closed: bool = True) -> Quotation:
    """The quotation that is known now, but for how deep it lies in others."""
    start = max(quotation.start, block.start)
    parts = (*quotation.parts, Span(start, end))
    return Quotation(Span(quotation.start, end), 1, closed, parts)


def _drop_from(stack: list[_Open], family: str) -> None:
    """Forget the open quotation of a family, and all inside it: its mark was a stray one."""
    first = next(number for number, each in enumerate(stack) if each.family == family)
    del stack[first:]


def _opens(
    text: str, block: Span, place: int, stack: list[_Open], singles: dict[str, Singles | None]
) -> _Open | None:
    """The quotation that a mark opens; None if it opens none."""
    mark = text[place]
    found = _Open(FAMILY[mark], place)
    if mark == '"':
        return found if may_open(text, block, place) else None
    if mark in OPENERS:
        if place + 1 >= block.end or text[place + 1].isspace():
            return None
    elif (
        mark != "'"
        or not may_open(text, block, place)
        or is_elision(text, place)
        or any(each.family == found.family for each in stack)
    ):
        return None
    if found.family in SINGLES:
        closing = "'" if mark == "'" else "’"
        if closing not in singles:
            singles[closing] = find_singles(text, block, closing)
        marks = singles[closing]
        found.end = marks.end_of(place) if marks else None
        if mark == "'" and found.end is None:
            return None
    return found


def _closes(text: str, block: Span, place: int, top: _Open) -> bool:
    """Whether a mark closes the innermost quotation, which is of its family."""
    mark = text[place]
    if top.family in SINGLES:
        return place == top.end
    if mark == '"':
        return place > block.start and (
            not may_open(text, block, place) or text[place - 1] in "—–-"
        )
    if mark == "“":  # closes a quotation that „ opened
        return text[top.start] == "„"
    return mark not in OPENERS


def _closes_other(text: str, block: Span, place: int, top: _Open, alike: Sequence[int]) -> bool:
    """Whether a straight mark closes a curly one, or the other way round, by a slip of typing.

    Not where a mark of the right kind closes it next, nor behind a figure, where a straight mark
    may mean inches.

    alike: the places of the marks in the block that are of the open quotation's family.
    """
    if {FAMILY[text[place]], top.family} != {"straight", "curly"} or text[place - 1].isdigit():
        return False
    number = bisect_right(alike, place)
    if number == len(alike):
        return True
    after = alike[number]
    return may_open(text, block, after) if text[after] == '"' else text[after] in OPENERS


def _end_block(
    text: str, block: Span, after: Span | None, stack: list[_Open], found: list[Quotation]
) -> None:
    """Carry over what goes on in the next block, and end what does not."""
    keep = next(
        (n for n, each in enumerate(stack) if not _goes_on(text, after, each)),
        len(stack),
    )
    for quotation in stack[:keep]:
        quotation.parts.append(Span(max(quotation.start, block.start), block.end))
    for quotation in stack[keep:]:
        if quotation.family not in SINGLES:
            found.append(_closed(quotation, block, block.end, closed=False))
    del stack[keep:]


def _goes_on(text: str, after: Span | None, quotation: _Open) -> bool:
    """Whether the next block opens the same mark again, or closes it without opening it."""
    if after is None or quotation.family in SINGLES:
        return False
    first = next(
        (
            match.start()
            for match in MARKS.finditer(text, after.start, after.end)
            if FAMILY[match.group()] == quotation.family
        ),
        None,
    )
    if first is None:
        return False
    if first == after.start:
        return True
    if quotation.family == "straight":
        return not may_open(text, after, first) and may_close(text, after, first)
    return text[first] not in OPENERS
