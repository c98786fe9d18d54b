"""Gold and found attributions of one text, paired by their content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evaluation.scorers.assignment import best_assignment
from evaluation.scorers.tokens import RoleTokens, dice

__all__ = ["LENIENT_DICE", "PairMatch", "align", "match_pairs"]

LENIENT_DICE = 0.5
"""From here on two contents count as the same content with other edges."""

TIE_BREAK = 0.001
"""Too little to outweigh a word of content, enough to prefer the pair whose voices meet."""


@dataclass(frozen=True, slots=True)
class PairMatch:
    """One gold attribution and the found one that is laid beside it; their contents meet.

    gold, found: their numbers in the two lists.
    content_dice: likeness of the contents, above 0 to 1.
    content_precision, content_recall: shared tokens over those found, and over those of gold.
    source_precision, source_recall: the same of the sources; 1 where neither names one, 0 where
        only one of the two does.
    same_content, same_source, same_cue: whether every token is the same.
    """

    gold: int
    found: int
    content_dice: float
    content_precision: float
    content_recall: float
    source_precision: float
    source_recall: float
    same_content: bool
    same_source: bool
    same_cue: bool

    @property
    def content_found(self) -> bool:
        """Whether at least half of the content is right."""
        return self.content_dice >= LENIENT_DICE

    @property
    def source_meets(self) -> bool:
        """Whether the sources share a token, or neither names one."""
        return self.source_recall > 0

    @property
    def lenient(self) -> bool:
        """Whether content and source are laid together rightly: what `pair.lenient` counts."""
        return self.content_found and self.source_meets


def align(
    gold: Sequence[frozenset[int]],
    found: Sequence[frozenset[int]],
    extras: Sequence[Sequence[int]] | None = None,
) -> list[tuple[int, int]]:
    """Pair sets one to one so that their likeness is largest in total.

    extras: for each gold and found set, a small whole number that decides between pairs that
        are equally alike.

    Returns:
        Pairs of numbers, only of sets that share a token.
    """
    worth = [[dice(left, right) for right in found] for left in gold]
    if extras is not None:
        worth = [
            [alike + TIE_BREAK * extra if alike else 0.0 for alike, extra in zip(*row, strict=True)]
            for row in zip(worth, extras, strict=True)
        ]
    return [(left, right) for left, right in best_assignment(worth) if gold[left] & found[right]]


def match_pairs(gold: Sequence[RoleTokens], found: Sequence[RoleTokens]) -> list[PairMatch]:
    """Pair attributions by content; of pairs alike, those whose source and cue meet too."""
    left = [number for number, each in enumerate(gold) if each.content]
    right = [number for number, each in enumerate(found) if each.content]
    pairs = align(
        [gold[number].content for number in left],
        [found[number].content for number in right],
        [[_agreement(gold[one], found[other]) for other in right] for one in left],
    )
    return [
        _compare(left[one], right[other], gold[left[one]], found[right[other]])
        for one, other in pairs
    ]


def _agreement(gold: RoleTokens, found: RoleTokens) -> int:
    sources_meet = bool(gold.source & found.source) or not (gold.source or found.source)
    return sources_meet + bool(gold.cue & found.cue)


def _compare(number: int, other: int, gold: RoleTokens, found: RoleTokens) -> PairMatch:
    return PairMatch(
        gold=number,
        found=other,
        content_dice=dice(gold.content, found.content),
        content_precision=_share(gold.content, found.content),
        content_recall=_share(found.content, gold.content),
        source_precision=_share(gold.source, found.source),
        source_recall=_share(found.source, gold.source),
        same_content=gold.content == found.content,
        same_source=gold.source == found.source,
        same_cue=gold.cue == found.cue,
    )


def _share(other: frozenset[int], whole: frozenset[int]) -> float:
    """The part of `whole` that is in `other`; 1 where both are empty, 0 where one is."""
    if not whole:
        return 0.0 if other else 1.0
    return len(whole & other) / len(whole)
