"""The layout of the head matrix: which of its columns belong to which head."""

from __future__ import annotations

from itertools import accumulate

from sayso.reading.language.labels import CUE_TAGS, FEATURES, MENTION_KINDS, UPOS
from sayso.records import MANNERS

__all__ = ["COLUMNS", "WIDTH", "Columns"]

Columns = dict[str, slice]

ARC, RELATION, BORDER, LINK, COREF = 96, 96, 48, 96, 64

_WIDTHS = {
    "sentence": 1,
    "upos": len(UPOS),
    **{name: len(values) for name, values in FEATURES},
    "mention": len(MENTION_KINDS),
    "cue": len(CUE_TAGS),
    "narrow": len(CUE_TAGS),
    "manner": len(MANNERS),
    "negative": 1,
    "role": 3,
    "voice_unary": 1,
    "content_unary": 1,
    "arc_dependent": ARC,
    "arc_head": ARC,
    "relation_dependent": RELATION,
    "relation_head": RELATION,
    "begin_query": BORDER,
    "begin_key": BORDER,
    "end_query": BORDER,
    "end_key": BORDER,
    "voice_query": LINK,
    "voice_key": LINK,
    "content_query": LINK,
    "content_key": LINK,
    "coref_query": COREF,
    "coref_key": COREF,
    "coref_new": 1,
}

WIDTH = sum(_WIDTHS.values())
"""How many columns the head matrix has."""

COLUMNS: Columns = {
    name: slice(end - width, end)
    for (name, width), end in zip(_WIDTHS.items(), accumulate(_WIDTHS.values()), strict=True)
}
"""The columns of each head, by name."""
