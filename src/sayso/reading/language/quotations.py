"""The quotation state machine: which stretches of a text stand between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.records import Quotation, Span

__all__ = ["find_quotations"]

MARKS = re.compile("[\"“”„«»‘’‚'‹›]")

FAMILY = {
    "“": "curly", "”": "curly", "„": "curly", '"': "straight", "«": "guillemet", "»": "guillemet",
    "‘": "single", "’": "single", "‚": "single", "'": "typewriter", "‹": "angle", "›": "angle",
}  # fmt: skip

OPENERS = frozenset("“„«‹‘‚")
SINGLES = frozenset({"single", "typewriter"})
BEFORE_OPENING = frozenset("([{—–-/“‘\"'„«¿¡")
ENDS_CLAUSE = frozenset('.,!?;:…—–-)]”"')
DEEPEST = 4
ELIDED = re.compile(r"(?:\d0s|tis|twas|em|til|cause|bout|round|n)\b", re.IGNORECASE)


@dataclass(slots=True)
class _Open:
    """A quotation that is not closed yet."""

    family: str
    start: int
    depth: int
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
    return tuple(found)


def _read_block(
    text: str, block: Span, marks: list[int], stack: list[_Open], found: list[Quotation]
) -> None:
    """Follow the marks of one block; what stays open stays on the stack."""
    reopening = len(stack)
    for place in marks:
        mark = text[place]
        family = FAMILY[mark]
        top = stack[-1] if stack else None
        if reopening and place < block.start + 2 * len(stack) and _may_open(text, block, place):
            reopening -= 1
            if any(each.family == family for each in stack):
                continue
        if top and top.family == family and _closes(text, block, place, top):
            found.append(_closed(stack.pop(), block, place + 1))
            continue
        if _opens(text, block, place, stack):
            if family == "straight" and any(each.family == family for each in stack):
                _drop_from(stack, family)
            if len(stack) < DEEPEST:
                stack.append(_Open(family, place, len(stack) + 1))
            continue
        outer = next((n for n, each in enumerate(stack) if each.family == family), None)
        if outer is None or family in SINGLES or mark in OPENERS:
            continue
        if _may_close(text, block, place):
            found.append(_closed(stack[outer], block, place + 1))
            del stack[outer:]


def _closed(quotation: _Open, block: Span, end: int, *, closed: bool = True) -> Quotation:
    start = max(quotation.start, block.start)
    parts = (*quotation.parts, Span(start, end))
    return Quotation(Span(quotation.start, end), quotation.depth, closed, parts)


def _drop_from(stack: list[_Open], family: str) -> None:
    """Forget the open quotation of a family, and all inside it: its mark was a stray one."""
    first = next(number for number, each in enumerate(stack) if each.family == family)
    del stack[first:]


def _opens(text: str, block: Span, place: int, stack: list[_Open]) -> bool:
    mark = text[place]
    if mark in OPENERS:
        return place + 1 < block.end and not text[place + 1].isspace()
    if mark == '"':
        return _may_open(text, block, place)
    if mark == "'":
        return (
            _may_open(text, block, place)
            and not ELIDED.match(text, place + 1)
            and not any(each.family == "typewriter" for each in stack)
            and _single_end(text, block, place) is not None
        )
    return False


def _may_open(text: str, block: Span, place: int) -> bool:
    """Whether the mark stands where one can open: after a space and before a word."""
    if place + 1 >= block.end or text[place + 1].isspace():
        return False
    before = text[place - 1] if place > block.start else " "
    return before.isspace() or before in BEFORE_OPENING


def _may_close(text: str, block: Span, place: int) -> bool:
    """Whether the mark stands where one can close: not before a letter, not after a space."""
    if place == block.start or text[place - 1].isspace():
        return False
    return place + 1 >= block.end or not text[place + 1].isalnum()


def _closes(text: str, block: Span, place: int, top: _Open) -> bool:
    mark = text[place]
    if top.family in SINGLES:
        return mark not in OPENERS and place == _single_end(
            text, block, max(top.start, block.start)
        )
    if mark == '"':
        return place > block.start and (
            not _may_open(text, block, place) or text[place - 1] in "—–-"
        )
    if mark == "“":  # closes a quotation that „ opened
        return text[top.start] == "„"
    return mark not in OPENERS


def _single_end(text: str, block: Span, start: int) -> int | None:
    """Where a single quotation that opens at `start` closes; None if it does not.

    Of the marks that are no apostrophe inside a word the first one next to punctuation counts,
    since the others may be possessives ("the dockers’ pay").
    """
    closing = "'" if text[start] == "'" else "’"
    candidate = None
    place = text.find(closing, start + 1, block.end)
    while place != -1:
        if _may_close(text, block, place):
            after = text[place + 1] if place + 1 < block.end else "."
            if text[place - 1] in ENDS_CLAUSE or after in ENDS_CLAUSE:
                return place
            if candidate is None or text[candidate - 1] == "s":
                candidate = place
        place = text.find(closing, place + 1, block.end)
    return candidate


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
        return not _may_open(text, after, first) and _may_close(text, after, first)
    return text[first] not in OPENERS
