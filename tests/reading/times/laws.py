"""Laws that hold for the times of any text."""

from __future__ import annotations

import datetime
import re
from itertools import pairwise

from sayso.reading.times import Tagged
from sayso.reading.times.amounts import year_of_words
from sayso.reading.times.lexicon import load_lexicon
from sayso.records import TimeBasis, TimeExpression, TimeKind

__all__ = ["broken_offsets", "invented_days"]

MONTHS = (
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
)  # fmt: skip
MONTH = re.compile(r"\b(" + "|".join(MONTHS) + r")[a-z]*\b", re.IGNORECASE)
PLACED = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def broken_offsets(text: str, times: tuple[TimeExpression, ...]) -> list[str]:
    """Expressions that leave the text, overlap, or begin or end with white space."""
    problems = [
        f"{left.span} and {right.span} are not apart"
        for left, right in pairwise(times)
        if left.span.end > right.span.start
    ]
    for each in times:
        words = text[each.span.start : each.span.end]
        if each.span.end > len(text) or words != words.strip():
            problems.append(f"{each.span} is {words!r}")
        if each.anchor is not None and each.anchor.end > len(text):
            problems.append(f"the anchor {each.anchor} leaves the text")
    return problems


def invented_days(text: str, tagged: Tagged, published: datetime.date | None) -> list[str]:
    """Values that do not follow from words of the text, or from the day of publication.

    A stated year stands in the text; a month and a day that the words name are those of the
    value; whatever was counted was counted from words or from the day of publication, and says
    so; lengths and sets have no days.
    """
    return [
        f"{text[each.span.start : each.span.end]!r}: {each.value}, {problem}"
        for each in tagged.times
        for problem in _problems(text, each, published)
    ]


def _problems(text: str, time: TimeExpression, published: datetime.date | None) -> list[str]:
    words = text[time.span.start : time.span.end]
    placed = time.time.earliest is not None or bool(time.time.edtf)
    if time.kind in (TimeKind.DURATION, TimeKind.SET):
        return ["a length or a set has days"] if placed else []
    if not placed:
        return [] if time.time.basis is TimeBasis.UNKNOWN else ["no days, but a basis"]
    problems = []
    basis = time.time.basis
    if basis is TimeBasis.STATED and not _year_is_said(text, time):
        problems.append("stated, but the text does not name the year")
    counted = basis in (TimeBasis.ANCHORED, TimeBasis.PUBLISHED)
    if counted and time.anchor is None and published is None:
        problems.append("counted from nothing")
    if basis is TimeBasis.UNKNOWN:
        problems.append("days without a basis")
    found = PLACED.match(time.value)
    named = MONTH.search(words)
    if found and found[2] and named and MONTHS.index(named[1].lower()) + 1 != int(found[2]):
        problems.append("another month than the words name")
    numbers = {int(number) for number in re.findall(r"\b\d{1,2}(?!\d)", words)}
    if found and found[3] and named and numbers and int(found[3]) not in numbers:
        problems.append("another day than the words name")
    return problems


def _year_is_said(text: str, time: TimeExpression) -> bool:
    words = text[time.span.start : time.span.end].lower()
    digits = re.match(r"(?:BC0*)?(\d+)", time.value)
    start = digits[1] if digits else ""
    if len(start) == 4 and (start in text or re.search(rf"\b{start[2:]}\b", words)):
        return True
    if len(start) == 4:
        spoken = re.sub(r"^.*?\b(nineteen|eighteen|seventeen|twenty|two thousand)\b", r"\1", words)
        return year_of_words(spoken, load_lexicon()) == int(start)
    return bool(re.search(r"\d|centur|decade|ties", words))
