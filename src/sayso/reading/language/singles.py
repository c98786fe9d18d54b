"""Singles: where a quotation in single marks closes, as its marks may as well be apostrophes."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from sayso.records import Span

__all__ = ["Singles", "find_singles", "is_elision", "may_close", "may_open"]

BEFORE_OPENING = frozenset("([{—–-/“‘\"'„«¿¡")
ENDS_CLAUSE = frozenset('.,!?;:…—–-)]”"')
ELIDED = re.compile(r"(?:\d0s|tis|twas|em|til|cause|bout|round|n)\b", re.IGNORECASE)


def is_elision(text: str, place: int) -> bool:
    """Whether a mark stands for letters left out at the start of a word ("'tis", "the '90s")."""
    return ELIDED.match(text, place + 1) is not None


def may_open(text: str, block: Span, place: int) -> bool:
    """Whether a mark stands where one can open: after a space and before a word."""
    if place + 1 >= block.end or text[place + 1].isspace():
        return False
    before = text[place - 1] if place > block.start else " "
    return before.isspace() or before in BEFORE_OPENING


def may_close(text: str, block: Span, place: int) -> bool:
    """Whether a mark stands where one can close: not before a letter, not after a space."""
    if place == block.start or text[place - 1].isspace():
        return False
    return place + 1 >= block.end or not text[place + 1].isalnum()


@dataclass(frozen=True, slots=True)
class Singles:
    """The marks of one kind in one block that may open or close a quotation.

    openers, closers: their places, in rising order; `closers` is not empty.
    strong: for each closer, the first one from it on that stands next to punctuation; -1 where
        there is none.
    weak: for each closer, the first one from it on that is no possessive ("the dockers’ pay"),
        or the last one.
    """

    openers: tuple[int, ...]
    closers: tuple[int, ...]
    strong: tuple[int, ...]
    weak: tuple[int, ...]

    def end_of(self, start: int) -> int | None:
        """Where a quotation closes that opens at `start`; None if it does not.

        Of the marks that are no apostrophe inside a word the first one next to punctuation
        counts, else the first that is no possessive. What stands behind a mark that opens
        another quotation, once one could have closed, is not looked at.
        """
        first = bisect_right(self.closers, start)
        if first == len(self.closers):
            return None
        after = bisect_right(self.openers, self.closers[first])
        limit = self.openers[after] if after < len(self.openers) else self.closers[-1] + 1
        if 0 <= self.strong[first] < limit:
            return self.strong[first]
        return min(self.weak[first], self.closers[bisect_left(self.closers, limit) - 1])


def find_singles(text: str, block: Span, closing: str) -> Singles | None:
    """Find the single marks of a block; linear in its length.

    closing: the mark that closes, ’ or '; the one that opens is ‘ or the same '.

    Returns:
        None if none of them may close.
    """
    opening = "‘" if closing == "’" else closing
    marks = [each.start() for each in re.finditer("['‘’]", text[block.start : block.end])]
    places = [block.start + at for at in marks]
    closers = [at for at in places if text[at] == closing and may_close(text, block, at)]
    if not closers:
        return None
    strong, weak = [-1] * len(closers), [closers[-1]] * len(closers)
    for number in range(len(closers) - 1, -1, -1):
        place = closers[number]
        before, after = text[place - 1], text[place + 1] if place + 1 < block.end else "."
        if before in ENDS_CLAUSE or after in ENDS_CLAUSE:
            strong[number] = place
        elif place < closers[-1]:
            strong[number] = strong[number + 1]
        if before != "s":
            weak[number] = place
        elif place < closers[-1]:
            weak[number] = weak[number + 1]
    openers = (
        at
        for at in places
        if text[at] == opening and may_open(text, block, at) and not is_elision(text, at)
    )
    return Singles(tuple(openers), tuple(closers), tuple(strong), tuple(weak))
