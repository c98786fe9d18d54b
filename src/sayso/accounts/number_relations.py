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
from sayso.accounts.counted_reach import is_open
from sayso.accounts.intervals import fits_in, holds_all_of, meet
from sayso.accounts.number_distances import no_rivals
from sayso.accounts.number_growth import (
    SMALL_STEP,
    STEP_UP,
    SUMMED,
    grew,
    is_open_end,
    replaced,
    superseded,
)
from sayso.accounts.one_crowd import is_one_crowd
from sayso.accounts.scopes import OPPOSING, Scope, ScopeTie, tie_of
from sayso.quantities.groups import ALL
from sayso.records.accounts import Relation, Row

__all__ = ["relate_numbers", "with_sums"]

BY_DAY = frozenset({"count.detained"})
"""What is counted anew on each day: the arrests of one night and of the next."""
NOW = re.compile(r"\b(?:now|risen|rose|rises|climbed|since)\b", re.IGNORECASE)
SEEN_IN_PART = frozenset({"count.killed", "count.injured", "count.detained", "instrument"})
BYSTANDER = re.compile(
    r"\b(?:witness\w*|residents?|doctors?|nurses?|porters?|medics?|paramedics?|surgeons?|"
    r"survivors?|"
    r"villagers?|neighbou?rs?|bystanders?|passers-by|relatives?|mothers?|brothers?|sisters?|"
    r"fathers?|"
    r"passengers?|registrar|undertakers?|gravediggers?|shopkeepers?|inhabitants|drivers?|students?|"
    r"photographers?|reporters?|morgue|mortuary|volunteers?|crews?|divers?|priests?|imams?|"
    r"teachers?|"
    r"monk|nun|caretaker)\b",
    re.IGNORECASE,
)
"""Whoever speaks of what he saw himself sees a part of all."""
FINAL = re.compile(
    r"\b(?:final|complete|closed|over|(?:no|nobody|no one) (?:other|more|further|else))\b",
    re.IGNORECASE,
)
SIDE_BY_SIDE = 60
"""Two numbers of one text so few characters apart are held against each other by the text."""
NAMED = 0.61
"""A number that is less sure than that takes what it counts from the words before it."""
TIMES_LOOSE = 5.0
CLOSE_BY = 400
"""So many characters from a plain number, another one still goes on from it."""
FIGURE = re.compile(
    r"\b(?:figures?|number|toll|tally|total|count of|list of|answer|now)\b", re.IGNORECASE
)
"""Words for a number that has been told of before."""
OF_THEM = re.compile(
    r"\s(?:others?\s|more\s)?(?:of|among)\s(?:them|these|those|whom|us|you|(?:the|its|our|their|"
    r"his|her)\s(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|"
    r"dead|killed|victims|injured|wounded|hurt|casualties|patients|detained|detainees|arrested|"
    r"missing|survivors|rescued)|all\sof\s(?:them|these|those))\b",
    re.IGNORECASE,
)
"""What stands behind a number of a part of those counted before."""
FOUND_ON = frozenset({"missing", "rescued"})
"""What changes by the hour."""
ALL_TOLD = re.compile(
    r"\b(?:people|persons?|lives|deaths?|fatalities|victims|toll|total\w*|in all|altogether|"
    r"overall|men|prisoners|inmates|no one|nobody|none|number of|the dead|count|final|"
    r"everybody|whole|number (?:affected|hurt|ill|sick|harmed|involved)|residents|inhabitants|"
    r"villagers|citizens?|arrests|casualties)\b",
    re.IGNORECASE,
)
"""What says that a number counts all: "two dead" may be those of one side or one place."""


def relate_numbers(a: Row, b: Row, background: Background) -> Relation | None:
    """How two numbers stand: by scope, then interval, then authority and time, then reserve."""
    if a.scope is None or b.scope is None or a.low is None or b.low is None:
        return related(a, b, "unaligned", "nothing says whom one of the numbers covers")
    left, right = Scope.read(a.scope), Scope.read(b.scope)
    tie = tie_of(left, right, merged=background.merged)
    if tie is not ScopeTie.SAME and is_one_crowd(a, b):
        tie = ScopeTie.SAME
    if tie in {ScopeTie.SAME, ScopeTie.RENAMED} and (a.low, a.high) != (b.low, b.high):
        shares = [row for row in (a, b) if _is_share(row)]
        if len(shares) == 1:
            whole = b if shares[0] is a else a
            return _share(shares[0], whole)
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
    if meet(a.low, a.high, b.low, b.high) or (_may_meet(a, b) and not same_line(a, b)):
        return related(a, b, "compatible", f"{said(a)} and {said(b)} can both be so")
    return _differing(a, b, background)


def _is_loose(row: Row, other: Row, background: Background) -> bool:
    """Whether what a number counts is only taken from other sentences, and nothing bears it out.

    A crowd is so many people that hardly anything else is; and of what a voice calls final, or a
    figure, or sets beside a plain number of its text, it is plain enough what it counts.
    """
    if row.confidence >= NAMED or row.attribute == "count.crowd":
        return False
    if SUMMED.search(row.evidence.quote) or _are_answers(row, other):
        return False
    (_, low), (high, _) = sorted(((each.low or 0.0, each.high) for each in (row, other)), key=_low)
    if low is None or high > TIMES_LOOSE * low:
        return True
    return not (FIGURE.search(row.evidence.quote) or _is_anchored(row, background))


def _are_answers(row: Row, other: Row) -> bool:
    """Whether two bare numbers stand so close that they must be of the same, as in an exchange."""
    same = row.evidence.document == other.evidence.document
    return same and other.confidence < NAMED and _distance(row, other) < CLOSE_BY


def _is_anchored(row: Row, background: Background) -> bool:
    """Whether a plain number of the same kind stands close by in the text of another one."""
    note = ("anchored", row.id)
    if note not in background.notes:
        background.notes[note] = any(
            other.evidence.document == row.evidence.document
            and other is not row
            and abs(other.evidence.span.start - row.evidence.span.start) <= CLOSE_BY
            and (other.confidence >= NAMED or SUMMED.search(other.evidence.quote) is not None)
            for other in background.rows
        )
    return bool(background.notes[note])


def _low(interval: tuple[float, float | None]) -> float:
    return interval[0]


def _may_meet(a: Row, b: Row) -> bool:
    """Whether the numbers have one in common if whoever sees but some of all says "at least"."""
    return meet(a.low or 0.0, _highest(a), b.low or 0.0, _highest(b))


def _highest(row: Row) -> float | None:
    """How many there may be at most: no bound for a number of bodies, or of a bystander."""
    if row.attribute not in SEEN_IN_PART or not row.low:
        return row.high
    partial = is_open(row.evidence.quote) or BYSTANDER.search(row.voice_name)
    return None if partial else row.high


def _differing(a: Row, b: Row, background: Background) -> Relation:
    earlier, later = (a, b) if day_of(a) <= day_of(b) else (b, a)
    if same_line(a, b):
        newer = day_of(a) != day_of(b) or a.voice == b.voice
        if newer and (day_of(a) != day_of(b) or a.evidence.document != b.evidence.document):
            why = f"the same line of authority: {said(earlier)}, later {said(later)}"
            return related(later, earlier, "update", why)
        why = "one line of authority gives two numbers for one day"
        return related(a, b, "unaligned", why)
    if has_reserve(a, b):
        weak, strong = (a, b) if a.commitment in {"hedges", "reports"} else (b, a)
        return related(weak, strong, "weaker", "one of them is said with reserve")
    beside = a.evidence.document == b.evidence.document and (
        abs(day_of(a) - day_of(b)) <= 1 or _distance(a, b) < SIDE_BY_SIDE
    )
    found = None if beside else _of_two_days(earlier, later)
    if found is None and (other := no_rivals(a, b)) is not None:
        found = related(a, b, *other)
    if found is not None:
        return found
    if not beside and FOUND_ON & {Scope.read(row.scope or ALL).group for row in (a, b)}:
        return related(a, b, "compatible", "such numbers change by the hour")
    if superseded(a, background) or superseded(b, background):
        return related(a, b, "unaligned", "one is told as what was said before a newer number")
    if replaced(earlier, later, background):
        return related(a, b, "unaligned", "one had been replaced before the other was given")
    if _is_newer(a, b) or _is_newer(b, a):
        return related(a, b, "compatible", "one says what has become of the other by now")
    if not beside and grew(earlier, later, background):
        return related(
            a, b, "compatible", f"{said(earlier)} first, {said(later)} later: it may have grown"
        )
    if _is_loose(a, b, background) or _is_loose(b, a, background):
        return related(a, b, "unaligned", "what one of them counts was said in other sentences")
    return against(a, b, "contradicts.value", f"{said(a)} against {said(b)} for the same people")


def _is_newer(row: Row, other: Row) -> bool:
    """Whether a number says of itself that it has risen to be so high: "24 now"."""
    risen = (row.low or 0.0) > (other.high if other.high is not None else row.low or 0.0)
    step = (row.low or 0.0) - (other.high or 0.0)
    near = step <= max(SMALL_STEP, STEP_UP * (other.high or 0.0))
    return risen and near and NOW.search(row.evidence.quote) is not None


def _of_two_days(earlier: Row, later: Row) -> Relation | None:
    """How numbers stand of which each may be that of its own day, as arrests go on."""
    if earlier.attribute not in BY_DAY or day_of(earlier) == day_of(later):
        return None
    if Scope.read(earlier.scope or ALL).within not in {"", "whole country"}:
        # Those of one place are of one night.
        return None
    if (later.low or 0.0) > (earlier.high or 0.0):
        why = f"{said(earlier)} first, {said(later)} later"
        return related(earlier, later, "compatible", why)
    if SUMMED.search(later.evidence.quote):
        return None
    return related(earlier, later, "unaligned", "each may be the number of its own day")


def _distance(a: Row, b: Row) -> int:
    """How far the passages of two rows of one text are from each other, in characters."""
    one, other = sorted((a.evidence.span, b.evidence.span))
    return other.start - one.end


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
    final = high == 0 or FINAL.search(whole.evidence.quote) is not None
    named = inner.group != outer.group and (inner.group not in OPPOSING or final)
    narrowed = named if inner.within == outer.within else bool(inner.within) and not outer.within
    if (
        narrowed
        and not fits_in(low, high)
        and not same_line(part, whole)
        and not has_reserve(part, whole)
        and {part.polarity, whole.polarity} == {"+"}
    ):
        if superseded(whole, background):
            return related(part, whole, "unaligned", "the whole is an older number")
        grown = day_of(part) > day_of(whole) and (
            is_open_end(whole, background) or replaced(whole, part, background)
        )
        loose = _is_loose(part, whole, background) or _is_loose(whole, part, background)
        if _is_share(part):
            return related(part, whole, "unaligned", "one is said to be a part, of another whole")
        if loose or BYSTANDER.search(whole.voice_name) or not _counts_all(whole):
            return related(part, whole, "unaligned", "nothing says that the lower one counts all")
        if not grown and not replaced(whole, part, background):
            why = f"{said(part)} of a part cannot fit into {said(whole)} in all"
            return against(part, whole, "contradicts.value", why, part=True)
        return related(part, whole, "unaligned", "a part now, and a whole of an earlier day")
    return related(part, whole, "part_of", f"{part.scope} are part of {whole.scope}")


def _is_share(row: Row) -> bool:
    """Whether a number is said to be of a part of those counted before: "five of them"."""
    quote = row.evidence.quote
    at = quote.find(row.value)
    return at >= 0 and OF_THEM.match(quote, at + len(row.value)) is not None


def _share(part: Row, whole: Row) -> Relation:
    """How those of whom one says that they are some of all stand to a number of the same scope."""
    if fits_in(part.low or 0.0, whole.high):
        return related(part, whole, "part_of", f"{said(part)} are said to be of a whole")
    return related(part, whole, "unaligned", "one is said to be a part, of another whole")


def _counts_all(whole: Row) -> bool:
    """Whether a number plainly is of all: by its words, or as nobody is to be added to it."""
    quote = whole.evidence.quote
    return bool(ALL_TOLD.search(quote) or SUMMED.search(quote))


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
