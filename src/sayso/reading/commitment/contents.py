"""Contents: the statements of one document, found again by the words of their content."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from sayso.records import Span, Statement

__all__ = ["Contents"]


class Contents:
    """The contents of the statements of one document, by where their parts begin.

    Each event is held by a few statements, and to look through all of a long document for each of
    its events takes time that grows with the square of its length.
    """

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._statements = statements
        self._parts = sorted(
            (part.start, part.end, number)
            for number, each in enumerate(statements)
            for part in each.content
        )
        self._starts = [start for start, _, _ in self._parts]
        # How far a part goes that begins no later: where we may stop looking back.
        self._reach = [*accumulate((end for _, end, _ in self._parts), max)]

    def at(self, span: Span) -> list[Statement]:
        """The statements whose content shares a character with a span, in their own order."""
        numbers: set[int] = set()
        for at in range(bisect_left(self._starts, span.end) - 1, -1, -1):
            if self._reach[at] <= span.start:
                break
            _, end, number = self._parts[at]
            if end > span.start:
                numbers.add(number)
        return [self._statements[number] for number in sorted(numbers)]
