"""Limits on what is read: size, depth, time and date."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

__all__ = ["Limits"]


@dataclass(frozen=True, slots=True)
class Limits:
    """How much sayso reads before it declines.

    max_bytes: largest source, in bytes.
    max_characters: longest text, in code points, once the markup is gone.
    max_depth: deepest nesting of markup, in elements.
    timeout_seconds: longest time for one document; looked at between two steps of reading.
    latest_day: the last day on which a page can say it was published; None for the day after
        the day of reading, as clocks and time zones differ.
    """

    max_bytes: int = 20_000_000
    max_characters: int = 2_000_000
    max_depth: int = 10_000
    timeout_seconds: float = 60.0
    latest_day: datetime.date | None = None
