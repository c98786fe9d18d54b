"""Statements inside statements."""

from __future__ import annotations

from evaluation.scorers.attribution import ScoredText
from evaluation.scorers.tokens import Attribution, TokenIndex

__all__ = ["nested_only"]


WHOLE = 0.5
"""A content that covers more of its text than this is the text itself, laid to its author: what
lies in it is no statement inside a statement."""


def nested_only(scored: ScoredText) -> ScoredText:
    """Keep the attributions, gold and found, whose content lies inside another one's content.

    The two sides are sifted alike, each by its own contents; contents that are the same are not
    inside each other.
    """
    index = TokenIndex(scored.text)
    return ScoredText(
        text=scored.text,
        gold=_nested(scored.gold, index),
        found=_nested(scored.found, index),
    )


def _nested(attributions: tuple[Attribution, ...], index: TokenIndex) -> tuple[Attribution, ...]:
    contents = [index.tokens(each.content) for each in attributions]
    outer = [content for content in contents if len(content) <= WHOLE * index.count]
    return tuple(
        attribution
        for attribution, content in zip(attributions, contents, strict=True)
        if content and any(content < other for other in outer)
    )
