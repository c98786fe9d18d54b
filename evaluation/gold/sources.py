"""The sources of gold statements: which mention each one is, and how it refers."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from evaluation.scorers.chains import THIRD_PERSON, ChainMention
from evaluation.scorers.spans import CharSpan

__all__ = [
    "FIRST_PERSON",
    "RELATIVE",
    "SourceClass",
    "likeness",
    "source_class",
    "source_mention",
]

FIRST_PERSON = frozenset("i me we us".split())
RELATIVE = frozenset("who whom which that".split())


class SourceClass(StrEnum):
    """How gold's source refers."""

    THIRD = "third"
    FIRST = "first"
    RELATIVE = "relative"
    NAMED = "named"
    NOMINAL = "nominal"
    OTHER = "other"


def source_class(text: str, source: Sequence[CharSpan], mention: ChainMention) -> SourceClass:
    """How a source refers; where it has several parts, a relative pronoun among them decides."""
    parts = [text[start:end] for start, end in source]
    if any(each[0].lower() + each[1:] in RELATIVE for each in parts):
        return SourceClass.RELATIVE
    word = text[slice(*mention.span)].lower()
    if mention.form != "pronominal":
        return SourceClass(mention.form)
    if word in THIRD_PERSON:
        return SourceClass.THIRD
    return SourceClass.FIRST if word in FIRST_PERSON else SourceClass.OTHER


def source_mention(
    source: Sequence[CharSpan], mentions: Sequence[ChainMention]
) -> ChainMention | None:
    """The mention that a source is: of those with their head word in it, the likest in extent."""
    held = [
        (likeness(part, mention.span), mention)
        for part in source
        for mention in mentions
        if part[0] <= mention.head[0] < part[1]
    ]
    return max(held, key=lambda each: each[0], default=(0.0, None))[1]


def likeness(left: CharSpan, right: CharSpan) -> float:
    """How alike two extents are, by characters: 1 for the same, 0 for nothing in common."""
    shared = min(left[1], right[1]) - max(left[0], right[0])
    return 2 * max(shared, 0) / (left[1] - left[0] + right[1] - right[0])
