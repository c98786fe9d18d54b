"""Shares: of how many of a whole some words speak."""

from __future__ import annotations

import re

from sayso.quantities.numerals import value_of

__all__ = ["number_of", "share_named"]

HALF = 0.5
NUMERAL = re.compile(r"[a-z]+(?:-[a-z]+)*|\d{1,3}(?:,\d{3})*|\d+")


def number_of(words: str) -> float | None:
    """The number that a word or a figure is; None if it is none."""
    low = words.casefold()
    value = value_of(low) if NUMERAL.fullmatch(low) else None
    return value[0] if value else None


def share_named(part: str, whole: str) -> str:
    """What "eight of the twelve" is of the whole.

    Returns:
        "all", "most" for more than half, "some", or "" where one of the two is no number.
    """
    few, many = number_of(part), number_of(whole)
    if not few or not many:
        return ""
    if few >= many:
        return "all"
    return "most" if few > HALF * many else "some"
