"""Commitments: how one voice stands to one event."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records.spans import Span

__all__ = ["Commitment"]


@dataclass(frozen=True, slots=True)
class Commitment:
    """One voice's stance on one event.

    stance: asserts, denies, hedges, reports, asks or calls_for.
    polarity: "+", "-" or "u"; strength: full, partial, neutral or "u".
    status: past, ongoing, future, hypothetical or generic.
    confidence: 0 to 1.
    """

    event: str
    voice: str
    statement: str | None
    stance: str
    polarity: str
    strength: str
    status: str
    cues: tuple[Span, ...]
    confidence: float
    abstained: bool = False
