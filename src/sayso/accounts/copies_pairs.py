"""Whether one text takes over another: what two of them share, and what that makes of the later."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from sayso.accounts.copies_texts import CopyText
from sayso.accounts.copies_tuning import CopyTuning
from sayso.accounts.shingles import Hashes, in_order

__all__ = ["Link", "judge_pair"]


@dataclass(frozen=True, slots=True)
class Link:
    """What one text owes to an earlier one.

    containment: share of its shingles that stand in the earlier one, 0 to 1.
    ground: "shingles", "credit" or "look_alike". whole: whether it has nothing of its own.
    """

    containment: float
    ground: str
    whole: bool


def judge_pair(later: CopyText, earlier: CopyText, *, tuning: CopyTuning) -> Link | None:
    """What the later of two texts owes to the earlier one; None where nothing is shown.

    A text whose figures differ is no whole copy, however alike: it may be the same report with a
    newer count, and two briefs about two happenings share their formulas.
    """
    if later.brief and earlier.brief:
        return _between_briefs(later, earlier, tuning=tuning)
    share = _contained(later.shingles, earlier.shingles)
    if share >= tuning.part_share:
        whole = share >= tuning.whole_share and not _revises(later, earlier)
        return Link(share, "shingles", whole=whole)
    if not later.brief and not earlier.brief and _looks_alike(later, earlier, tuning=tuning):
        return Link(share, "look_alike", whole=True)
    if share >= tuning.credited_share and later.credits & earlier.publisher:
        return Link(share, "credit", whole=False)
    return None


def _between_briefs(later: CopyText, earlier: CopyText, *, tuning: CopyTuning) -> Link | None:
    """Briefs are a copy only if paragraphs of the earlier one make up most of the later, or both
    say the same from beginning to end; and no figure among the same words is another one.
    """
    share = _contained(later.shingles, earlier.shingles)
    if share < tuning.part_share or _revises(later, earlier):
        return None
    if share >= tuning.whole_share and _paragraphs_taken(later, earlier) >= tuning.brief_paragraphs:
        return Link(share, "shingles", whole=True)
    if not np.array_equal(later.claims, earlier.claims):
        return None
    most = max(later.word_count, earlier.word_count)
    shared = in_order(later.words.tolist(), earlier.words.tolist())
    return Link(share, "shingles", whole=True) if shared >= tuning.in_order_share * most else None


def _paragraphs_taken(later: CopyText, earlier: CopyText) -> int:
    """How many paragraphs a text has word for word from another one; 0 if less than half."""
    taken = int(np.isin(later.paragraphs, earlier.paragraphs).sum())
    return taken if 2 * taken >= len(later.paragraphs) else 0


def _contained(inner: Hashes, outer: Hashes) -> float:
    if not len(inner):
        return 0.0
    return len(np.intersect1d(inner, outer, assume_unique=True)) / len(inner)


def _both_brief(later: CopyText, earlier: CopyText, *, tuning: CopyTuning) -> bool:
    return max(later.word_count, earlier.word_count) < tuning.brief_words


def _revises(later: CopyText, earlier: CopyText) -> bool:
    """Whether a figure stands among the same words with another value."""
    known: dict[int, set[int]] = {}
    for context, value in zip(earlier.contexts.tolist(), earlier.values.tolist(), strict=True):
        known.setdefault(context, set()).add(value)
    own = zip(later.contexts.tolist(), later.values.tolist(), strict=True)
    return any(value not in known.get(context, (value,)) for context, value in own)


def _looks_alike(later: CopyText, earlier: CopyText, *, tuning: CopyTuning) -> bool:
    """Whether it tells the same in other words: its figures, names and quotations in the same
    order, many of the same words, and nobody who is not in the earlier one.
    """
    fewest, most = sorted((len(later.anchors), len(earlier.anchors)))
    if fewest < max(tuning.alike_anchors, tuning.alike_share * most):
        return False
    if len(later.values) < tuning.alike_figures:
        return False
    if not np.array_equal(later.values, earlier.values):
        return False
    if _new_anchors(later, earlier) > tuning.alike_new * len(later.anchors):
        return False
    if _cosine(later.vocabulary, earlier.vocabulary) < tuning.alike_words:
        return False
    shared = in_order(later.anchors.tolist(), earlier.anchors.tolist())
    return shared >= tuning.alike_share * most


def _new_anchors(later: CopyText, earlier: CopyText) -> int:
    """How many anchors of the later text the earlier one has in no spelling: none of its own
    begins with the same letters.
    """
    known = set(earlier.spellings.tolist())
    return sum(spelling not in known for spelling in later.spellings.tolist())


def _cosine(left: Hashes, right: Hashes) -> float:
    """Of two sets of words, 0 to 1."""
    shared = len(np.intersect1d(left, right, assume_unique=True))
    return shared / math.sqrt(len(left) * len(right)) if shared else 0.0
