"""Times: when something is said to have happened."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from enum import StrEnum

from sayso.records.spans import Span

__all__ = ["TimeBasis", "TimeExpression", "TimeKind", "TimeValue"]


class TimeBasis(StrEnum):
    """How a time is known."""

    STATED = "stated"
    ANCHORED = "anchored"
    PUBLISHED = "published"
    UNKNOWN = "unknown"


class TimeKind(StrEnum):
    """The TIMEX3 type of a time expression."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


GRANULARITIES = (
    ("time", re.compile(r"-?\d{4}-\d\d-\d\dT.*")),
    ("range", re.compile(r".*[/\[{].*")),
    ("day", re.compile(r"-?\d{4}-\d\d-\d\d[~?%]?")),
    ("season", re.compile(r"-?\d{4}-(?:2[1-9]|3\d|4[01])[~?%]?")),
    ("month", re.compile(r"-?\d{4}-\d\d[~?%]?")),
    ("century", re.compile(r"\d\dXX[~?%]?")),
    ("decade", re.compile(r"\d{3}X[~?%]?")),
    ("year", re.compile(r"-?\d{4}[~?%]?")),
)
"""By the form of EDTF; the first that fits counts."""


@dataclass(frozen=True, slots=True)
class TimeValue:
    """A stretch of calendar time, with how it is known.

    edtf: Extended Date/Time Format (ISO 8601-2), or "" when it is unknown.
    earliest, latest: first and last day that it can mean; None when open.
    basis: how it is known.
    expression: the words that say it; None when no words of the text do.

    Raises:
        ValueError: if `earliest` is after `latest`.
    """

    edtf: str
    earliest: datetime.date | None
    latest: datetime.date | None
    basis: TimeBasis
    expression: Span | None = None

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"a time from {self.earliest} to {self.latest} runs backwards")

    @property
    def granularity(self) -> str | None:
        """How finely it is known: "time", "day", "month", "season" (or quarter, or half), "year",
        "decade", "century", "range" (also one of several days); None when it is unknown.
        """
        for name, form in GRANULARITIES:
            if form.fullmatch(self.edtf):
                return name
        return None


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """The words of a date, time, duration or set, with what they mean (TIMEX3).

    span: the words.
    kind: the TIMEX3 type.
    value: the TIMEX3 value, such as "2031-10-16" or "P3D".
    time: the same as calendar time.
    anchor: the words from which it was counted; None for an absolute date.
    mod: the TIMEX3 modifier, such as START, END, APPROX or MORE_THAN; None without one.
    """

    span: Span
    kind: TimeKind
    value: str
    time: TimeValue
    anchor: Span | None = None
    mod: str | None = None
