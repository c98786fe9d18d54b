"""Word keys: a quick look at whether a passage can match a pattern of words at all."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["keys_in", "keys_of"]

KEY = 3
"""So many letters of a word are its key."""
LETTERS = re.compile(r"[^\W\d_]{3,}")
ESCAPE = re.compile(r"\\.|\(\?P<\w+>|\(\?[:=!<]*")
SMALL = frozenset(
    "the and was were had has have been his her hers him with from for not but that this they them "
    "their its our out who which when where while after before into onto over under all any are "
    "one two three four five six said says can could would may might must more than too off down "
    "very now then there here what about".split()
)
"""Words that stand everywhere, and open no question by themselves."""


def keys_of(pattern: str) -> frozenset[str]:
    """The keys of the words of a pattern: whatever it matches has one of them.

    That holds for patterns of which each alternative has a word of three letters, not a small one.
    """
    return _keys(ESCAPE.sub(" ", pattern))


@lru_cache(maxsize=256)
def keys_in(text: str) -> frozenset[str]:
    """The keys of the words of a passage."""
    return _keys(text)


def _keys(text: str) -> frozenset[str]:
    words = LETTERS.findall(text.casefold())
    return frozenset(word[:KEY] for word in words if word not in SMALL)
