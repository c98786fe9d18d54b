"""The thresholds by which one text is judged to take over another."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["CopyTuning"]


@dataclass(frozen=True, slots=True)
class CopyTuning:
    """What makes a copy; chosen on development data, see docs/why/stories.md.

    shingle_words: words in a shingle.
    window: shingles in a window of which one is kept as a fingerprint.
    brief_words: most words of a brief: formulas of the trade fill so much of one that what it
        shares with another one says little.
    whole_share: least share of a copy's shingles that stand in a longer original.
    part_share: the same for a text that is partly derived.
    brief_paragraphs: fewest paragraphs of a brief that stand word for word in another one.
    in_order_share: least share of the words of a brief and its copy that both have in the same
        order.
    credited_share: least share of shingles where the text credits the agency whose text it is.
    alike_anchors: fewest names, figures and quotations of a look-alike.
    alike_figures: fewest figures among them.
    alike_share: least share of them, on both sides, that both have in the same order.
    alike_words: least cosine of the two sets of words.
    alike_new: most of its anchors, as a share, that the earlier text has in no spelling.
    candidate_share: least share of the fingerprints of the shorter list for a pair to be looked
        at.
    candidate_anchors: fewest runs of three anchors for a pair to be looked at.
    """

    shingle_words: int = 5
    window: int = 8
    brief_words: int = 120
    whole_share: float = 0.5
    part_share: float = 0.2
    brief_paragraphs: int = 2
    in_order_share: float = 0.8
    credited_share: float = 0.05
    alike_anchors: int = 10
    alike_figures: int = 3
    alike_share: float = 0.75
    alike_words: float = 0.3
    alike_new: float = 0.05
    candidate_share: float = 0.05
    candidate_anchors: int = 3
