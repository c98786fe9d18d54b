"""Statements: content laid to a voice."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.records.spans import Span
from sayso.records.times import TimeValue

__all__ = ["MANNERS", "Form", "Manner", "Polarity", "Statement"]


class Form(StrEnum):
    """How much of the content stands in quotation marks: all, none, or some."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Manner(StrEnum):
    """What the voice does, by its cue."""

    SPEECH = "speech"
    WRITING = "writing"
    THOUGHT = "thought"
    ATTITUDE = "attitude"
    PERCEPTION = "perception"
    DECREE = "decree"


MANNERS = tuple(Manner)
"""The manners in the order that weights and scores keep."""


class Polarity(StrEnum):
    """Whether the cue affirms its content ("said") or not ("denied", "did not say")."""

    POSITIVE = "+"
    NEGATIVE = "-"


@dataclass(frozen=True, slots=True)
class Statement:
    """Content laid to a voice.

    voice: id of the voice; None when it is named but could not be settled (a `Gap` says why).
    source: the words that name the voice here, such as "she" or "the ministry"; may be empty.
    cue: the words of saying, with auxiliaries ("had been told"); None when only quotation
        marks, a colon, a speaker label or an earlier cue does the work.
    content: what is said, in reading order; at least one span, several when it is split.
    within: id of the statement in whose content this one lies; None for an outermost one.
    uttered: when it was said; None while nothing has judged it.
    confidence: probability, calibrated on development data, that the content and the voice are
        laid together rightly; 0 to 1.
    echoes: id of the statement in the body that this one, in the title, repeats; else None.
    """

    id: str
    voice: str | None
    source: tuple[Span, ...]
    cue: Span | None
    content: tuple[Span, ...]
    form: Form
    manner: Manner
    polarity: Polarity
    confidence: float
    within: str | None = None
    uttered: TimeValue | None = None
    echoes: str | None = None
