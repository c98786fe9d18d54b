"""Modes: whether a document reports the news of its day or tells of a past that has its own."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from sayso.reading.times.matching import Match

__all__ = ["first_year", "is_narrative"]

YEARS_BEHIND = 2
"""A first full date so many years before the document's own makes it a narrative."""
FEWEST_YEARS = 2
"""A report may look aside at one past date."""
AHEAD = re.compile(r"\b(?:will|scheduled|due)\b[^.!?\n]*$", re.IGNORECASE)
AHEAD_REACH = 60
"""Code points before a date without a year in which "will" makes the text a report."""
REPORT_SHARE = 4
"""One weekday, "yesterday" or the like to so many years makes a report, not a narrative."""


def is_narrative(matches: Sequence[Match], document: datetime.date | None) -> bool:
    """Whether dates without a year follow the story rather than the document's day.

    matches: those of the whole text, in reading order.
    document: the document's day. Without one a text tells its own time if it names full dates or
        several years and hardly counts from a day of its own; else it is a report whose day is
        unknown, and one year of history in it says nothing of its other dates.
    """
    years = [
        (match, year)
        for match in matches
        if match.has("y")
        and match.rule.operation in ("date", "bare_year", "day_range")
        and (year := match.number("y")) is not None
        and year >= 1000
    ]
    reports = len(
        {
            match.text[match.span.start : match.span.end].lower()
            for match in matches
            if _counts_from_today(match)
        }
    )
    if reports * REPORT_SHARE >= len(years) and reports:
        return False
    if document is None:
        return len(years) >= FEWEST_YEARS or any(match.has("d") for match, _ in years)
    full = [year for match, year in years if match.has("d") or (match.has("m") and len(years) > 1)]
    behind = [year for _, year in years if document.year - year >= YEARS_BEHIND]
    if full:
        if len(years) < FEWEST_YEARS or any(_looks_ahead(match) for match in matches):
            return False
        return document.year - full[0] >= YEARS_BEHIND and len(behind) * 2 > len(years)
    return len(behind) >= 5 and len(behind) * 4 > len(years) * 3


def _looks_ahead(match: Match) -> bool:
    """Whether a date without a year is still to come, as it can be in a report only."""
    if match.has("y") or not (match.has("m") or match.has("wd")):
        return False
    start = match.span.start
    return AHEAD.search(match.text[max(start - AHEAD_REACH, 0) : start]) is not None


def first_year(matches: Sequence[Match]) -> Match | None:
    """The first date of a text that names its year."""
    return next(
        (
            match
            for match in matches
            if match.has("y")
            and re.fullmatch(r"\d{4}", match.words("y"))
            and match.rule.operation in ("date", "bare_year")
        ),
        None,
    )


def _counts_from_today(match: Match) -> bool:
    """Whether an expression is of the kind that reports count from their own day."""
    if match.rule.operation in ("deictic", "tonight", "day_part", "rel_unit", "shift"):
        return True
    return match.has("wd") and not match.has("d")
