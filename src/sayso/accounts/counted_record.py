"""Counted record: what a number of a sentence counts."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.accounts.counted_heads import Head, head_of
from sayso.accounts.counted_words import SPLIT
from sayso.accounts.scopes import Scope
from sayso.quantities.amounts import Amount

__all__ = ["APART", "ENDS", "Counted", "Site", "attribute_of"]

ENDS = frozenset({"killed", "injured", "detained"})
"""What has an attribute of its own; all other people are a crowd."""
NEAR = 260
"""So many characters behind a number its words may reach."""
APART = frozenset({"missing", "rescued", "aboard", "hostages"})
"""What makes a crowd of its own of those who are counted."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of a sentence with what it counts.

    attribute: count.killed, count.injured, count.detained, count.crowd or instrument.
    scope: whom it covers; None where its words do not tell.
    start, end: the passage that says it, in the text of the sentence.
    denied: whether the text says that it is not this number.
    named: False where what it counts had to be taken from the number before it.
    giver: where the words stand for whoever gives it, if a verb is left out.
    part: whether it counts some of those whom the number before it counts.
    """

    amount: Amount
    attribute: str
    scope: Scope | None
    start: int
    end: int
    denied: bool = False
    named: bool = True
    giver: tuple[int, int] | None = None
    part: bool = False

    @property
    def counts_people(self) -> bool:
        """Whether it counts no shots."""
        return self.attribute.startswith("count.")


def attribute_of(what: str) -> str:
    """The attribute of what became of people."""
    return f"count.{what}" if what in ENDS else "count.crowd"


@dataclass(frozen=True, slots=True)
class Site:
    """A number in its sentence.

    head: the noun behind it. near: the words behind it, up to the next clause. stop: where the
        next number begins that its words do not reach beyond, in characters behind it.
    """

    text: str
    amount: Amount
    head: Head
    near: str
    stop: int

    @staticmethod
    def of(text: str, amount: Amount, stop: int) -> Site:
        """The site of a number; stop: in characters of the text."""
        right = text[amount.end :]
        near = SPLIT.split(right[:NEAR], maxsplit=1)[0]
        return Site(text, amount, head_of(right), near, stop - amount.end)

    @property
    def left(self) -> str:
        """The words before the number."""
        return self.text[: self.amount.start]

    @property
    def right(self) -> str:
        """The words behind the number."""
        return self.text[self.amount.end :]

    @property
    def noun_end(self) -> int:
        """Where the noun ends, in the text."""
        return self.amount.end + self.head.end
