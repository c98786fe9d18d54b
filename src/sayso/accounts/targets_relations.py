"""Target relations: how two rows on who or what was hit stand to each other."""

from __future__ import annotations

from dataclasses import replace

from sayso.accounts.authority import Background, against, day_of, has_reserve, related, same_line
from sayso.accounts.number_relations import relate_numbers
from sayso.accounts.targets_ties import is_counted, may_be_one, tie_of_targets
from sayso.accounts.wording import content_words
from sayso.quantities.amounts import find_amounts
from sayso.records.accounts import Relation, Row

__all__ = ["relate_targets"]

NAMED = "fire"
"""The scope of rows that name whom shots were fired at in the words of the text."""


def relate_targets(a: Row, b: Row, background: Background) -> Relation | None:
    """At whom or what, who the victims were, or how much was destroyed."""
    ours, theirs = a.scope or "", b.scope or ""
    if ours == theirs == NAMED:
        return _relate_named(a, b)
    if NAMED in {ours, theirs} or not may_be_one(ours, theirs):
        return None
    if is_counted(ours):
        return _relate_counted(a, b, background)
    tie = tie_of_targets(ours, a.value, b.value)
    weak = has_reserve(a, b)
    if a.polarity != b.polarity:
        if tie != "same":
            return None
        if weak:
            return _weaker(a, b)
        minus, plus = (a, b) if a.polarity == "-" else (b, a)
        if same_line(a, b):
            return related(a, b, "unaligned", "one line of authority says both")
        return against(minus, plus, "contradicts.polarity", "one says it, the other denies it")
    if tie == "same":
        return related(a, b, "agree", f"both say {a.value}")
    if a.polarity == "-":
        return None
    if tie == "together":
        return related(a, b, "compatible", f"{a.value} and {b.value} can both be so")
    if same_line(a, b):
        return related(a, b, "unaligned", "one voice says both")
    if weak:
        return _weaker(a, b)
    return against(a, b, "contradicts.value", f"one says {a.value}, the other {b.value}")


def _relate_named(a: Row, b: Row) -> Relation:
    """Two targets in the words of the texts: nothing says that "her" and "the boat" are two."""
    ours, theirs = content_words(a.value), content_words(b.value)
    if "-" in {a.polarity, b.polarity} or not ours & theirs:
        return related(a, b, "unaligned", "nothing says whether they name the same")
    if ours == theirs:
        return related(a, b, "agree", f"both name {a.value}")
    return related(a, b, "compatible", f"{a.value} and {b.value} may be the same")


def _relate_counted(a: Row, b: Row, background: Background) -> Relation | None:
    """Two numbers of things destroyed, compared as numbers of things are."""
    one, other = _with_number(a), _with_number(b)
    if one is None or other is None:
        return None
    if same_line(a, b) and a.evidence.document == b.evidence.document and day_of(a) == day_of(b):
        return related(a, b, "unaligned", "one voice gives two numbers in one text")
    rows = tuple(found for row in background.rows if (found := _with_number(row)) is not None)
    return relate_numbers(one, other, replace(background, rows=rows, lines={}, notes={}))


def _with_number(row: Row) -> Row | None:
    """The row with the bounds of the number in its value, as one of things that do not grow."""
    if row.scope is None or not is_counted(row.scope):
        return None
    amount = next(iter(find_amounts(row.value, nobody=True)), None)
    if amount is None:
        return None
    return replace(row, attribute="instrument", low=amount.low, high=amount.high)


def _weaker(a: Row, b: Row) -> Relation:
    weak, strong = (a, b) if a.commitment in {"hedges", "reports"} else (b, a)
    return related(weak, strong, "weaker", "one of them is said with reserve")
