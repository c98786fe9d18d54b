"""Counted shares: numbers of which one is a share of the other, "27 of the 31"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.accounts.counted_heads import Kind, head_of
from sayso.accounts.counted_parts import THEM
from sayso.accounts.counted_predicates import by_left, by_right
from sayso.accounts.counted_record import Counted, attribute_of
from sayso.accounts.counted_things import doing
from sayso.accounts.counted_words import SPLIT
from sayso.accounts.scopes import Scope, groups_named
from sayso.quantities.amounts import Amount, exactly
from sayso.quantities.groups import ALL

__all__ = ["SHARE_OF", "both_of", "share_of", "whole_of"]

SHARE_OF = re.compile(
    r"\b(?:half|most|some|many|few|none|one|neither|both|quarter|third|two-thirds|majority|rest|"
    r"remainder|all but \w+) of (?:the|those|these|its|his|their)\s$",
    re.IGNORECASE,
)
"""Before the number of a whole, of some of whom something is said: "half of the 40 died"."""
BOTH = re.compile(
    r"\b(?P<both>both)\s(?P<who>(?:[\w’'-]+\s){1,3}?)(?:among them|included)\b", re.IGNORECASE
)


def both_of(text: str, found: Sequence[Counted]) -> list[Counted]:
    """Two of those counted: "thirteen dead, both drivers among them"."""
    match = BOTH.search(text)
    last = next((each for each in reversed(found) if match and each.end <= match.start()), None)
    groups = groups_named(match["who"]) if match else []
    if match is None or last is None or not groups or not last.counts_people:
        return []
    amount = exactly(*match.span("both"), 2.0)
    return [Counted(amount, last.attribute, Scope(groups[0]), *match.span(), part=True)]


def share_of(
    text: str, amount: Amount, whole: Amount, counted: Counted | None, last: Counted | None
) -> Counted | None:
    """The first number of "27 of the 31 people arrested are in custody", by the second.

    counted: what the second one counts by itself. last: the number before both.
    """
    kind = head_of(text[whole.end :]).kind
    if kind in {Kind.THING, Kind.UNKNOWN}:
        return None
    if counted is None or counted.scope is None or (counted.named and kind == Kind.NONE):
        return _share_of_known(text, amount, whole, last)
    governed = by_left(text[: amount.start], THEM)
    if governed is not None:
        scope = Scope(counted.scope.group)
        return Counted(amount, attribute_of(governed.what), scope, amount.start, counted.end)
    rest = SPLIT.split(text[counted.end :], maxsplit=1)[0].split(",")[0]
    words = doing(rest)
    if not words:
        return None
    scope = Scope(counted.scope.group, words)
    end = counted.end + len(rest)
    return Counted(amount, counted.attribute, scope, amount.start, end, part=True)


def _share_of_known(
    text: str, amount: Amount, whole: Amount, last: Counted | None
) -> Counted | None:
    """The same where the whole was told before: "fourteen of the sixteen were teachers"."""
    right = text[whole.end :]
    hit = by_left(text[: amount.start], THEM)
    hit = hit or by_right(SPLIT.split(right, maxsplit=1)[0], len(right), head_of(right))
    known = last if last is not None and last.counts_people else None
    if known is None and hit is None:
        return None
    scope = (known.scope if known else None) or Scope(ALL)
    if known is not None and known.amount.high is not None and whole.low > known.amount.high:
        # The whole is more than those spoken of last: they were a part of it themselves.
        scope = Scope(ALL)
    words = doing(right)
    group = next(iter(groups_named(words)), ALL)
    if group != ALL:
        scope = Scope(group, scope.within)
    else:
        scope = Scope(scope.group, " ".join(part for part in (scope.within, words) if part))
    attribute = attribute_of(hit.what) if hit else known.attribute if known else ""
    end = whole.end + (hit.reach if hit else 0)
    return Counted(amount, attribute, scope, amount.start, end, part=True)


def whole_of(counted: Counted | None) -> Counted | None:
    """The second number: what follows is said of the share, so that the noun alone tells.

    counted: what it counts by itself.
    """
    if counted is None or counted.scope is None or counted.attribute == "count.crowd":
        return None
    return replace(counted, scope=Scope(counted.scope.group))
