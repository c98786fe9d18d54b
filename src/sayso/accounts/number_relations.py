"""Number relations: how two numbers of one happening stand to each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from sayso.accounts.authority import (
    Background,
    against,
    day_of,
    has_reserve,
    related,
    said,
    same_line,
)
from sayso.accounts.intervals import fits_in, holds_all_of, meet
from sayso.accounts.scopes import OPPOSING, Scope, ScopeTie, tie_of
from sayso.quantities.groups import ALL
from sayso.records.accounts import Relation, Row

__all__ = ["relate_numbers", "with_sums"]

STEP_UP = 0.25
SMALL_STEP = 2.0
"""A later figure may be higher by so much, in people or as a share, without a quarrel: people die
of their wounds, and more of them are found."""
VAGUE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|several|many|a few)\b", re.IGNORECASE)
TIMES_VAGUE = 3.0
"""What stands for a number so many times as high is still no other account."""
TIMES_OTHER = 50.0
SEVERAL = 5
"""So many dead, and so many times as many, are rather of two disasters than of two opinions."""
OF_ONE_EVENT = frozenset({"count.killed", "count.injured"})
BY_DAY = frozenset({"count.detained"})
"""What is counted anew on each day: the arrests of one night and of the next."""
ROUND = 100.0
NEVER = 1 << 30
FIXED = frozenset({"aboard"})
"""What is the same on every day."""
FOUND_ON = frozenset({"missing", "rescued"})
"""What changes by the hour."""

ALL_TOLD = re.compile(
    r"\b(?:people|persons?|lives|deaths?|fatalities|victims|toll|total\w*|in all|altogether|"
    r"overall|men|prisoners|inmates|no one|nobody|none)\b",
    re.IGNORECASE,
)
"""What says that a number counts all: "two dead" may be those of one side or one place."""


def relate_numbers(a: Row, b: Row, background: Background) -> Relation | None:
    """How two numbers stand: by scope, then interval, then authority and time, then reserve."""
    if a.scope is None or b.scope is None or a.low is None or b.low is None:
        return related(a, b, "unaligned", "nothing says whom one of the numbers covers")
    left, right = Scope.read(a.scope), Scope.read(b.scope)
    tie = tie_of(left, right, merged=background.merged)
    if tie is ScopeTie.APART:
        return related(a, b, "unaligned", f"one counts {left}, the other {right}")
    if tie is ScopeTie.PART:
        return _part(a, b, background)
    if tie is ScopeTie.WHOLE:
        return _part(b, a, background)
    if "-" in {a.polarity, b.polarity}:
        return _denied_number(a, b)
    if (a.low, a.high) == (b.low, b.high):
        if (
            tie is ScopeTie.RENAMED
            and left.group != right.group
            and "fighters"
            in {
                left.group,
                right.group,
            }
        ):
            return related(a, b, "label_only", f"the same number of {left} and of {right}")
        return related(a, b, "agree", f"both say {said(a)}")
    if meet(a.low, a.high, b.low, b.high):
        return related(a, b, "compatible", f"{said(a)} and {said(b)} can both be so")
    return _differing(a, b, background)


def _differing(a: Row, b: Row, background: Background) -> Relation:
    earlier, later = (a, b) if day_of(a) <= day_of(b) else (b, a)
    if same_line(a, b):
        if day_of(a) != day_of(b) or a.evidence.document != b.evidence.document:
            why = f"the same line of authority: {said(earlier)}, later {said(later)}"
            return related(later, earlier, "update", why)
        return related(a, b, "unaligned", "one voice gives two numbers in one text")
    if has_reserve(a, b):
        weak, strong = (a, b) if a.commitment in {"hedges", "reports"} else (b, a)
        return related(weak, strong, "weaker", "one of them is said with reserve")
    beside = a.evidence.document == b.evidence.document and abs(day_of(a) - day_of(b)) <= 1
    if a.attribute in BY_DAY and day_of(a) != day_of(b) and not beside:
        return related(a, b, "unaligned", "each may be the number of its own day")
    if _is_rounded(a, b):
        return related(a, b, "compatible", f"{said(a)} and {said(b)} are one round number")
    if _is_vague(a, b):
        return related(a, b, "compatible", f"{said(a)} and {said(b)}: one of them is no count")
    if a.attribute in OF_ONE_EVENT and _are_worlds_apart(a, b):
        return related(a, b, "unaligned", f"{said(a)} and {said(b)} are hardly of one event")
    if FOUND_ON & {Scope.read(row.scope or ALL).group for row in (a, b)}:
        return related(a, b, "compatible", "such numbers change by the hour")
    if _superseded(a, background) or _superseded(b, background):
        return related(a, b, "unaligned", "one is told as what was said before a newer number")
    if _replaced(earlier, later, background):
        return related(a, b, "unaligned", "one had been replaced before the other was given")
    if not beside and _grew(earlier, later, background):
        return related(
            a, b, "compatible", f"{said(earlier)} first, {said(later)} later: it may have grown"
        )
    return against(a, b, "contradicts.value", f"{said(a)} against {said(b)} for the same people")


def _is_rounded(a: Row, b: Row) -> bool:
    """Whether one says 800,000 and the other more than 800,000."""
    (_, high), (low, _) = sorted(((row.low or 0.0, row.high) for row in (a, b)), key=_first)
    return high is not None and high >= ROUND and low - high <= 1


def _are_worlds_apart(a: Row, b: Row) -> bool:
    """Whether one number is so many times the other that it is rather of an earlier disaster."""
    (_, low), (high, _) = sorted(((row.low or 0.0, row.high) for row in (a, b)), key=_first)
    return low is not None and low >= SEVERAL and high >= TIMES_OTHER * low


def _is_vague(a: Row, b: Row) -> bool:
    """Whether a word such as "hundreds" stands against a number not many times as high or low."""
    if not any(VAGUE.search(row.value) for row in (a, b)) or (a.high is None and b.high is None):
        return False
    (_, low), (high, _) = sorted(((row.low or 0.0, row.high) for row in (a, b)), key=_first)
    return low is not None and high <= TIMES_VAGUE * low


def _first(interval: tuple[float, float | None]) -> float:
    return interval[0]


def _grew(earlier: Row, later: Row, background: Background) -> bool:
    """Whether a later, higher number may be the earlier one grown."""
    if day_of(earlier) >= day_of(later) or earlier.high is None or later.low is None:
        return False
    if later.low <= earlier.high:
        return False
    if any(
        day_of(row) >= day_of(later)
        and row.scope == earlier.scope
        and row.high is not None
        and row.high < later.low
        for row in background.line_of(earlier)
    ):
        return False
    if earlier.attribute == "instrument" or FIXED & {Scope.read(earlier.scope or ALL).group}:
        return False
    if earlier.high == 0:
        return background.growing
    step = later.low - earlier.high
    return background.growing or step <= max(SMALL_STEP, STEP_UP * earlier.high)


def _replaced(earlier: Row, later: Row, background: Background) -> bool:
    """Whether the voice of the earlier number had given another one before the later one."""
    return day_of(earlier) < day_of(later) and _day_replaced(earlier, background) <= day_of(later)


def _day_replaced(row: Row, background: Background) -> int:
    """The day on which the voice of a number gave another one; one after all days if it did not."""
    note = ("replaced", row.id)
    if note not in background.notes:
        background.notes[note] = min(
            (
                day_of(other)
                for other in background.line_of(row)
                if day_of(other) > day_of(row)
                and other.low is not None
                and not meet(other.low, other.high, row.low or 0.0, row.high)
                and _covers(other, row, background)
            ),
            default=NEVER,
        )
    return background.notes[note]


def _covers(row: Row, earlier: Row, background: Background) -> bool:
    """Whether a newer number replaces an older one: of the same people, or more of more."""
    if row.scope == earlier.scope:
        return True
    if row.scope is None or earlier.scope is None or (row.low or 0.0) <= (earlier.high or 0.0):
        return False
    tie = tie_of(Scope.read(earlier.scope), Scope.read(row.scope), merged=background.merged)
    return tie is ScopeTie.PART


def _superseded(row: Row, background: Background) -> bool:
    """Whether the text that gives a number gives the one that replaced it, too."""
    note = ("superseded", row.id)
    if note not in background.notes:
        background.notes[note] = any(
            other.evidence.document == row.evidence.document
            and other.scope == row.scope
            and other.polarity == row.polarity
            and day_of(other) > day_of(row)
            and not meet(other.low or 0.0, other.high, row.low or 0.0, row.high)
            for other in background.line_of(row)
        )
    return bool(background.notes[note])


def _denied_number(a: Row, b: Row) -> Relation | None:
    minus, plus = (a, b) if a.polarity == "-" else (b, a)
    if (a.low, a.high) != (b.low, b.high):
        return None
    if a.polarity == b.polarity:
        return related(a, b, "agree", f"both say that it is not {a.value}")
    if minus.commitment == "retracts" or same_line(a, b):
        return related(minus, plus, "retracts", f"the voice takes back {plus.value}")
    return against(minus, plus, "contradicts.polarity", f"one says {plus.value}, one denies it")


def _part(part: Row, whole: Row, background: Background) -> Relation:
    low, high = part.low or 0.0, whole.high
    inner, outer = Scope.read(part.scope or ALL), Scope.read(whole.scope or ALL)
    # Words such as "civilians" are often another voice's word for all: no part of them.
    named = inner.group != outer.group and (inner.group not in OPPOSING or high == 0)
    narrowed = not outer.within and (bool(inner.within) or named)
    if (
        narrowed
        and not fits_in(low, high)
        and not same_line(part, whole)
        and not has_reserve(part, whole)
        and {part.polarity, whole.polarity} == {"+"}
    ):
        if _superseded(whole, background):
            return related(part, whole, "unaligned", "the whole is an older number")
        grown = day_of(part) > day_of(whole) and (
            background.growing or _replaced(whole, part, background)
        )
        if not ALL_TOLD.search(whole.evidence.quote):
            return related(part, whole, "unaligned", "nothing says that the lower one counts all")
        if not grown and not _replaced(whole, part, background):
            why = f"{said(part)} of a part cannot fit into {said(whole)} in all"
            return against(part, whole, "contradicts.value", why, part=True)
        return related(part, whole, "unaligned", "a part now, and a whole of an earlier day")
    return related(part, whole, "part_of", f"{part.scope} are part of {whole.scope}")


def with_sums(found: list[Relation], rows: Sequence[Row]) -> list[Relation]:
    """Where one voice gives a whole and parts that add up to it, they are a sum."""
    by_id = {row.id: row for row in rows}
    parts: dict[str, list[Relation]] = defaultdict(list)
    for relation in found:
        if relation.kind == "part_of" and relation.a in by_id and relation.b in by_id:
            part, whole = by_id[relation.a], by_id[relation.b]
            if part.evidence.document == whole.evidence.document:
                parts[whole.id].append(relation)
    sums: dict[int, Relation] = {}
    for whole_id, relations in parts.items():
        whole = by_id[whole_id]
        members = [by_id[each.a] for each in relations]
        scopes = {member.scope for member in members}
        if len(scopes) < 2 or len(scopes) < len(members) or whole.low != whole.high:
            continue
        if holds_all_of(
            (whole.low or 0.0, whole.high), [(each.low or 0.0, each.high) for each in members]
        ):
            for each in relations:
                why = f"{whole.value} is the sum of {' and '.join(m.value for m in members)}"
                sums[id(each)] = Relation(each.b, each.a, "sum_of", why, each.confidence)
    return [sums.get(id(each), each) for each in found]
