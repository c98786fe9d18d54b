"""Point relations: how two times of day, orders, places or labels stand to each other."""

from __future__ import annotations

import re
from dataclasses import replace

from sayso.accounts.authority import against, has_reserve, related, same_line
from sayso.accounts.clocks import HALF_DAY, Clock, clocks_apart, find_clocks
from sayso.accounts.wording import content_words
from sayso.records.accounts import Relation, Row

__all__ = [
    "order_scope",
    "relate_labels",
    "relate_orders",
    "relate_places",
    "relate_targets",
    "relate_times",
]

THEN = " > "
SHARED_ACT = 2
ONE_ACT = 3
"""Two times are set side by side where their clauses share so many words that carry meaning, and
held against each other where they share so many."""
SHARED_ORDER = 3
"""So many words two orders must share to be turned around."""
LONGEST_ACT = 10
"""A clause with more words than that may tell of several acts."""
CLOSE = 5
"""So many minutes two clocks may differ by."""
HOUR = 60
ZONE = re.compile(r"\b(?:UTC|GMT|CET|CEST|EST|EDT|PST|MSK|BST|Zulu|local(?: time)?)\b")
SIDES = (frozenset({"inside", "within"}), frozenset({"outside"}))


def order_scope(first: str, second: str) -> str:
    """Two acts in the words of the text, the first one first, as the scope of a row."""
    return f"{first}{THEN}{second}"


def relate_times(a: Row, b: Row) -> Relation | None:
    """When something was, by the clock."""
    act = _act(a) & _act(b)
    if len(act) < SHARED_ACT:
        return None
    one, other = _clock(a), _clock(b)
    if one is None or other is None:
        return None
    apart = clocks_apart(one, other)
    if apart and _may_be_two_zones(a, b, one, other):
        why = f"{a.value} and {b.value} may be the clocks of two zones"
        return related(a, b, "compatible", why)
    if apart == 0 and (one.low, one.high) == (other.low, other.high):
        return related(a, b, "agree", f"both say {a.value}")
    if apart <= CLOSE:
        return related(a, b, "compatible", f"{a.value} and {b.value} can both be so")
    loose = len(act) < ONE_ACT or max(len(_act(a)), len(_act(b))) > LONGEST_ACT
    if loose or same_line(a, b) or "-" in {a.polarity, b.polarity}:
        return None
    if has_reserve(a, b):
        return _weaker(a, b)
    return against(a, b, "contradicts.value", f"one says {a.value}, the other {b.value}")


def _may_be_two_zones(a: Row, b: Row, one: Clock, other: Clock) -> bool:
    """Whether whole hours lie between two clocks, or only one of them names its zone."""
    zones = [ZONE.findall(row.evidence.quote) for row in (a, b)]
    if any(zones):
        return zones[0] != zones[1]
    shifts = range(HOUR, HALF_DAY, HOUR)
    shifted = [
        replace(one, low=one.low + by, high=one.high + by)
        for by in (*shifts, *(-s for s in shifts))
    ]
    return any(clocks_apart(each, other) <= CLOSE for each in shifted)


def _act(row: Row) -> frozenset[str]:
    return content_words(row.scope or "")


def _clock(row: Row) -> Clock | None:
    return next(find_clocks(row.value), None)


def relate_orders(a: Row, b: Row) -> Relation | None:
    """Which of two acts came first."""
    first, second = _acts(a)
    other_first, other_second = _acts(b)
    straight = _one_act(first, other_first) and _one_act(second, other_second)
    turned = _one_act(first, other_second) and _one_act(second, other_first)
    if straight == turned:
        return None
    shared = (first | second) & (other_first | other_second)
    if turned and len(shared) < SHARED_ORDER:
        return None
    if straight:
        return related(a, b, "agree", "both say the same of what came first")
    if "-" in {a.polarity, b.polarity}:
        return None
    if has_reserve(a, b):
        return _weaker(a, b)
    if same_line(a, b):
        return related(a, b, "unaligned", "one voice says both")
    return against(a, b, "contradicts.value", "one says that the other thing came first")


def _one_act(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two acts are one, by half of the words of the shorter one."""
    return 2 * len(a & b) >= min(len(a), len(b)) and bool(a & b)


def _acts(row: Row) -> tuple[frozenset[str], frozenset[str]]:
    first, _, second = (row.scope or "").partition(THEN)
    return content_words(first), content_words(second)


def relate_places(a: Row, b: Row) -> Relation | None:
    """Where one act was."""
    if a.scope != b.scope or "-" in {a.polarity, b.polarity}:
        return None
    ours, theirs = content_words(a.value), content_words(b.value)
    sides = [
        [bool(side & frozenset(row.value.casefold().split())) for side in SIDES] for row in (a, b)
    ]
    turned = any(sides[0]) and any(sides[1]) and sides[0] == sides[1][::-1]
    if turned and ours & theirs:
        if has_reserve(a, b):
            return _weaker(a, b)
        if not same_line(a, b):
            return against(a, b, "contradicts.value", f"one says {a.value}, the other {b.value}")
        return related(a, b, "unaligned", "one voice names two places")
    if ours and theirs and (ours <= theirs or theirs <= ours):
        return related(a, b, "agree" if ours == theirs else "compatible", "both name one place")
    return None


def relate_targets(a: Row, b: Row) -> Relation | None:
    """At whom or what: the same by the words, else nothing says that they are two."""
    ours, theirs = content_words(a.value), content_words(b.value)
    if "-" in {a.polarity, b.polarity} or not ours & theirs:
        return related(a, b, "unaligned", "nothing says whether they name the same")
    if ours == theirs:
        return related(a, b, "agree", f"both name {a.value}")
    return related(a, b, "compatible", f"{a.value} and {b.value} may be the same")


def relate_labels(a: Row, b: Row) -> Relation | None:
    """Which words are used: never a contradiction, whatever they are."""
    if a.scope != b.scope or a.evidence.document == b.evidence.document:
        return None
    ours, theirs = (row.value.casefold().strip("“”\"‘’'") for row in (a, b))
    if ours == theirs:
        return related(a, b, "agree", f"both write {a.value}")
    return related(a, b, "label_only", f"one writes {a.value}, the other {b.value}")


def _weaker(a: Row, b: Row) -> Relation:
    weak, strong = (a, b) if a.commitment in {"hedges", "reports"} else (b, a)
    return related(weak, strong, "weaker", "one of them is said with reserve")
