"""Attributions as sets of word tokens, so that marks and white space at the edges don't count."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from evaluation.scorers.spans import CharSpan

__all__ = ["ROLES", "Attribution", "RoleTokens", "TokenIndex", "dice"]

ROLES = ("source", "cue", "content")

WORD = re.compile(r"\w+(?:['’\-]\w+)*")
"""A word with its inner apostrophes and hyphens; punctuation is no token, since tools differ in
whether the marks around a quotation belong to it."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Content laid to a source by a cue, as spans of characters; any role may be empty.

    The word for who speaks is "source" here, as in the annotated sets.
    """

    source: tuple[CharSpan, ...]
    cue: tuple[CharSpan, ...]
    content: tuple[CharSpan, ...]


@dataclass(frozen=True, slots=True)
class RoleTokens:
    """The same, as numbers of tokens."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]

    def role(self, name: str) -> frozenset[int]:
        """The tokens of one of `ROLES`."""
        return {"source": self.source, "cue": self.cue, "content": self.content}[name]


class TokenIndex:
    """The word tokens of one text, found again by character."""

    def __init__(self, text: str) -> None:
        self._token_at = [-1] * len(text)
        self.count = 0
        for match in WORD.finditer(text):
            self._token_at[match.start() : match.end()] = [self.count] * len(match[0])
            self.count += 1

    def tokens(self, spans: Iterable[CharSpan]) -> frozenset[int]:
        """The numbers of the tokens that have a character in one of the spans."""
        touched = {number for start, end in spans for number in self._token_at[start:end]}
        return frozenset(touched - {-1})

    def roles(self, attribution: Attribution) -> RoleTokens:
        """The tokens of each role."""
        return RoleTokens(
            source=self.tokens(attribution.source),
            cue=self.tokens(attribution.cue),
            content=self.tokens(attribution.content),
        )


def dice(left: frozenset[int], right: frozenset[int]) -> float:
    """How alike two sets are: 1 for the same, 0 for nothing in common or nothing at all."""
    total = len(left) + len(right)
    return 2 * len(left & right) / total if total else 0.0
