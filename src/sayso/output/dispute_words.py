"""The plain words in which rows and happenings are shown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from sayso.output.dispute_quarrels import Quarrel, Side
from sayso.output.wording import counted, day_words, on_one_line, shortened
from sayso.records.accounts import Happening, Row

__all__ = [
    "attribute_words",
    "band_of",
    "band_words",
    "line_words",
    "maybe_words",
    "quarrel_words",
    "reading_of",
    "replaced_words",
    "row_words",
    "side_words",
    "silent_words",
    "title_words",
    "when_words",
]

ATTRIBUTES = {
    "count.killed": "killed",
    "count.injured": "injured",
    "count.detained": "detained",
    "count.crowd": "how many people",
    "occurrence": "whether it happened",
    "agent": "who",
    "target": "at whom or what",
    "instrument": "with what",
    "place": "where",
    "time": "when",
    "cause": "the cause",
    "order": "in which order",
    "label": "the word for it",
}
EVERYBODY = "all"
UNSCOPED = frozenset({"occurrence", "time", "order", "label", "place", "target"})
"""Points whose scope is there to compare by, and says nothing to people."""
NAMED_BY_SIDES = "fighters"
"""The group of those whom a text calls fighters, militants, terrorists, attackers ..."""
CALLED = re.compile(
    r"\b(?:\w*fighter|militant|terrorist|rebel|insurgent|criminal|bandit|extremist|guerrilla|"
    r"jihadist|attacker|assailant|mercenary|saboteur|separatist|raider|thug|hooligan|combatant|"
    r"intruder|infiltrator|pirate|hijacker|kidnapper|sniper|bomber|looter|provocateur|rioter)s?\b|"
    r"\b(?:gun|militia)m[ae]n\b",
    re.IGNORECASE,
)
BOTH_ARMED = "those said to be armed"
STANCES = {
    "asserts": "",
    "denies": "denies: ",
    "hedges": "with reserve: ",
    "reports": "passes on: ",
    "retracts": "takes back: ",
}
VALUE_LENGTH = 90
SAME = 0.8
"""Least confidence of "the same", as in `HappeningTuning`."""


def attribute_words(attribute: str) -> str:
    """What a point is called."""
    return ATTRIBUTES.get(attribute, attribute)


def line_words(attribute: str, scope: str | None, rows: Iterable[Row] = ()) -> str:
    """A point with its scope: "killed (police)".

    rows: of the point; for people whom each side calls something else, their own words are shown,
        never one of sayso's.
    """
    words = attribute_words(attribute)
    shown = (scope or "").removeprefix(EVERYBODY).removeprefix(", ")
    group, joint, within = shown.partition(", ")
    if group == NAMED_BY_SIDES:
        called = {word.casefold() for row in rows for word in CALLED.findall(row.evidence.quote)}
        names = ", ".join(f"“{word}”" for word in sorted(called)) or BOTH_ARMED
        shown = f"{names}{joint}{within}"
    return f"{words} ({shown})" if shown and attribute not in UNSCOPED else words


def reading_of(row: Row) -> str:
    """What a row holds: its day, how the voice stands to it, and the value."""
    day = f"{day_words(row.as_of)}, " if row.as_of else ""
    value = shortened(on_one_line(row.value), to=VALUE_LENGTH)
    return f"{day}{STANCES.get(row.commitment, '')}{value}"


def replaced_words(rows: Iterable[Row]) -> str:
    """What a later word of one line takes the place of; "" where it replaces nothing."""
    older = dict.fromkeys(f"{reading_of(row)} ({row.voice_name})" for row in rows)
    return f"instead of: {'; '.join(older)}" if older else ""


def row_words(row: Row) -> str:
    """A row in one sentence, with who says it and where."""
    where = row.publisher or row.evidence.source
    quote = shortened(on_one_line(row.evidence.quote), to=2 * VALUE_LENGTH)
    return f"{row.voice_name}: {reading_of(row)} (“{quote}”, {where})"


def when_words(happening: Happening) -> str:
    """The days in which a happening can lie."""
    first, last = happening.earliest, happening.latest
    if first is None and last is None:
        return "no day known"
    if first == last and first is not None:
        return day_words(first)
    if first is None:
        return f"until {day_words(last)}" if last else ""
    return f"from {day_words(first)}" + (f" to {day_words(last)}" if last else "")


def band_of(happening: Happening) -> str:
    """How sure it is that the mentions are of one thing: "same" or "probably the same"."""
    return "same" if happening.confidence >= SAME else "probably the same"


def band_words(happening: Happening) -> str:
    """The same in a sentence, with the reasons; "" where there is one mention only."""
    mentions = len(happening.mentions)
    if mentions <= 1:
        return ""
    band = {"same": "the same"}.get(band_of(happening), band_of(happening))
    why = f": {'; '.join(happening.grounds)}" if happening.grounds else ""
    sure = f"{happening.confidence:.2f}"
    return f"{counted(mentions, 'mention')}, {band} ({sure}){why}"


def maybe_words(happening: Happening, other: Happening) -> str:
    """That another happening may be the same one, and by how many days the two differ."""
    days = _days_between(happening, other)
    apart = f"; {counted(days, 'day')} apart" if days else ""
    return f"may be the same as: {title_words(other)}{apart}, {other.id}"


def _days_between(happening: Happening, other: Happening) -> int:
    """The days that lie between two happenings; 0 where they touch or one is not known."""
    days = (happening.earliest, happening.latest, other.earliest, other.latest)
    first, last, other_first, other_last = days
    if first is None or last is None or other_first is None or other_last is None:
        return 0
    return max((other_first - last).days, (first - other_last).days, 0)


def quarrel_words(quarrel: Quarrel) -> str:
    """What a quarrel is on."""
    rows = [row for side in quarrel.sides for row in side.rows]
    return line_words(quarrel.attribute, quarrel.scope, rows)


def side_words(quarrel: Quarrel, side: Side) -> str:
    """Whom one side speaks of, where the sides speak of several: "(police) "; else ""."""
    if side.scope is None:
        return ""
    words = line_words(quarrel.attribute, side.scope, side.rows).removeprefix(
        attribute_words(quarrel.attribute)
    )
    return f"{words.strip()} " if words else ""


def silent_words(names: Iterable[str]) -> str:
    """Who is silent, each name once with how many bear it."""
    counts = Counter(names)
    return ", ".join(f"{name} ({count})" if count > 1 else name for name, count in counts.items())


def title_words(happening: Happening) -> str:
    """The title with the days, where it does not name them itself."""
    title, when = on_one_line(happening.title), when_words(happening)
    return title if when in title else f"{title} ({when})"
