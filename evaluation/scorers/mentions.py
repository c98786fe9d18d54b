"""Scores of mentions: the right extent, and the right kind with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evaluation.scorers.spans import CharSpan, Figure, Tally

__all__ = ["MentionScores", "TypedSpan", "score_mentions"]


@dataclass(frozen=True, slots=True)
class TypedSpan:
    """The extent of a mention, and what it refers to: person, place, time ..."""

    span: CharSpan
    kind: str


@dataclass(frozen=True, slots=True)
class MentionScores:
    """F1 over extents alone, and over extents with their kind."""

    spans: Figure
    typed: Figure


def score_mentions(
    texts: Iterable[tuple[Sequence[TypedSpan], Sequence[TypedSpan]]],
) -> MentionScores:
    """Score the mentions of all texts together; an extent counts only when it is exact.

    texts: gold and found mentions of each text. Two mentions of one extent count as two.
    """
    spans, typed = Tally(), Tally()
    for gold, found in texts:
        extents = Counter(each.span for each in gold) & Counter(each.span for each in found)
        spans.add(extents.total(), len(found), len(gold))
        typed.add((Counter(gold) & Counter(found)).total(), len(found), len(gold))
    return MentionScores(spans=spans.figure(), typed=typed.figure())
