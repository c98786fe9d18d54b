"""Numbers: the quantities among the words of a sentence, by their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.quantities.amounts import find_amounts

__all__ = ["Number", "Quantity", "find_quantities"]


@dataclass(frozen=True, slots=True)
class Number:
    """An interval, both ends included; `high` is None where it is open."""

    low: float
    high: float | None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number among words.

    first, last: places of its words in the sequence, with those that bound it. core: place of the
        first word of the number itself.
    vague: the words of a number without numerals ("dozens", "no"); "" for others.
    """

    first: int
    core: int
    last: int
    number: Number
    vague: str = ""


def find_quantities(words: Sequence[str]) -> Iterator[Quantity]:
    """The numbers among words in lower case, in order, each with what bounds it."""
    found = find_amounts(" ".join(words), nobody=True)
    places = _places(words) if found else []
    for each in found:
        yield Quantity(
            first=places[each.start],
            core=places[each.core],
            last=places[each.end - 1],
            number=Number(each.low, each.high),
            vague=each.vague,
        )


def _places(words: Sequence[str]) -> list[int]:
    """For each character of the joined words the place of its word."""
    found: list[int] = []
    for place, word in enumerate(words):
        found += [place] * (len(word) + 1)
    return found
