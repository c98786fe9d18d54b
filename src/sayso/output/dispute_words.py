"""The plain words in which rows and happenings are shown."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.output.wording import day_words, on_one_line, shortened
from sayso.records.accounts import Happening, Row

__all__ = [
    "attribute_words",
    "line_words",
    "reading_of",
    "replaced_words",
    "row_words",
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
STANCES = {
    "asserts": "",
    "denies": "denies: ",
    "hedges": "with reserve: ",
    "reports": "passes on: ",
    "retracts": "takes back: ",
}
VALUE_LENGTH = 90


def attribute_words(attribute: str) -> str:
    """What a point is called."""
    return ATTRIBUTES.get(attribute, attribute)


def line_words(attribute: str, scope: str | None) -> str:
    """A point with its scope: "killed (police)"."""
    words = attribute_words(attribute)
    shown = (scope or "").removeprefix(EVERYBODY).removeprefix(", ")
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
