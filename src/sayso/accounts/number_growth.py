"""Number growth: whether a later number is an earlier one grown, or took its place."""

from __future__ import annotations

import re

from sayso.accounts.authority import Background, day_of, same_line
from sayso.accounts.intervals import meet
from sayso.accounts.scopes import Scope, ScopeTie, tie_of
from sayso.quantities.groups import ALL
from sayso.records.accounts import Row

__all__ = [
    "SMALL_STEP",
    "STEP_UP",
    "SUMMED",
    "grew",
    "is_open_end",
    "replaced",
    "superseded",
]

STEP_UP = 0.25
SMALL_STEP = 2.0
"""A later figure may be higher by so much, as a share for each day or in people, without a
quarrel: people die of their wounds, and more of them are found."""
SUMMED = re.compile(
    r"\b(?:in all|in total|altogether|overall|total|whole|everybody|final|complete|closed|"
    r"over|(?:no|nobody|no one|none|not one|not a single) "
    r"(?:other|more|further|else))\b",
    re.IGNORECASE,
)
"""What says that nobody is to be added to a number."""
HELD_TO = re.compile(
    r"\b(?:(?:has|have|had|was|were|been|is|are)\s(?:\w+ly\s)?(?:risen|raised|revised|corrected|climbed|"
    r"grown|gone\sup|increased|lowered|updated)|st(?:ands?|ood)\sby|(?:stick|stuck)s?\s(?:to|by)|"
    r"insist\w*|maintain\w*|reaffirm\w*|reiterat\w*|repeated)\b",
    re.IGNORECASE,
)
"""What says that a number is no first count: it was raised to be so high, or is defended."""
NEVER = 1 << 30
TIMES_GROWN = 1.7
"""A first count may be so many times as high later, and once more for each day."""
GROWING = frozenset({"count.killed", "count.injured", "count.detained"})
"""Of what more are found, die or are taken from day to day."""
FIXED = frozenset({"aboard"})
"""What is the same on every day."""


def grew(earlier: Row, later: Row, background: Background) -> bool:
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
    if SUMMED.search(earlier.evidence.quote) or HELD_TO.search(earlier.evidence.quote):
        return False
    days = day_of(later) - day_of(earlier)
    if is_open_end(earlier, background):
        times = TIMES_GROWN + days
        return background.growing or later.low <= max(SMALL_STEP, times * earlier.high)
    if earlier.high == 0:
        return False
    step = later.low - earlier.high
    return step <= max(SMALL_STEP, STEP_UP * days * earlier.high)


def is_open_end(row: Row, background: Background) -> bool:
    """Whether a number may be higher on a later day: nobody called it complete, or stood by it."""
    if SUMMED.search(row.evidence.quote) or HELD_TO.search(row.evidence.quote):
        return False
    grows = row.attribute in GROWING and not _has_stood(row, background)
    return background.growing or grows


def _has_stood(row: Row, background: Background) -> bool:
    """Whether a number is no first count: it had been given for a day already, or is the second
    one of its voice.
    """
    note = ("stood", row.id)
    if note not in background.notes:
        before = [
            other
            for other in background.rows
            if day_of(other) < day_of(row) and other.scope == row.scope and other.copy_of is None
        ]
        same = any((other.low, other.high) == (row.low, row.high) for other in before)
        background.notes[note] = same or any(same_line(other, row) for other in before)
    return bool(background.notes[note])


def replaced(earlier: Row, later: Row, background: Background) -> bool:
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


def superseded(row: Row, background: Background) -> bool:
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
