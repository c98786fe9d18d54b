"""Ranges: runs of words, and what they hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.reading.layout import Layout, WordRange

__all__ = ["only_marks", "runs_of", "words_in"]


def words_in(ranges: Iterable[WordRange]) -> Iterator[int]:
    """The words of some ranges, one range after the other."""
    for first, last in ranges:
        yield from range(first, last + 1)


def runs_of(words: Iterable[int]) -> tuple[WordRange, ...]:
    """The ranges of neighbouring words; a missing number ends a range.

    words: in rising order.
    """
    runs: list[WordRange] = []
    for word in words:
        if runs and runs[-1][1] == word - 1:
            runs[-1] = (runs[-1][0], word)
        else:
            runs.append((word, word))
    return tuple(runs)


def only_marks(layout: Layout, ranges: Iterable[WordRange]) -> bool:
    """Whether no word of some ranges has a letter or a digit."""
    return all(layout.marks[word] for word in words_in(ranges))
