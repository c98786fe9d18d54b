"""The labels that the heads choose from, in the order that the weights keep."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sayso.records import BlockKind

__all__ = [
    "BLOCK_KINDS",
    "CUE_TAGS",
    "DISTANCES",
    "FEATURES",
    "MENTION_KINDS",
    "RELATIONS",
    "SHAPES",
    "UPOS",
    "distance_buckets",
]

UPOS = (
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
)  # fmt: skip
"""Universal parts of speech (Universal Dependencies 2)."""

FEATURES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Mood", ("", "Ind", "Imp", "Sub")),
    ("Number", ("", "Sing", "Plur", "Ptan")),
    ("Person", ("", "1", "2", "3")),
    ("Tense", ("", "Past", "Pres")),
    ("VerbForm", ("", "Fin", "Inf", "Part", "Ger")),
    ("Voice", ("", "Pass")),
)
"""Morphological features and their values; "" where a word has none."""

RELATIONS = (
    "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass",
    "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj",
    "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated", "expl",
    "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss",
    "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent",
    "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
)  # fmt: skip
"""Universal Dependencies relations, with the subtypes of English."""

MENTION_KINDS = (
    "", "abstract", "animal", "event", "object", "organization",
    "person", "place", "plant", "substance", "time",
)  # fmt: skip
"""Kinds of mention (GUM's entity types); "" for a word that heads none."""

CUE_TAGS = ("O", "B", "I")
"""Outside, at the beginning of, and inside a cue."""

BLOCK_KINDS = ("", *BlockKind)
"""Kinds of block as the encoder's input knows them; "" for the marks between blocks."""

SHAPES = 16
"""Letter case (lower, title, upper, mixed, none) times what stands before (nothing, a space, a
line break), and 0 for the marks between blocks."""

BUCKET_EDGES = (1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129)

DISTANCES = 2 * len(BUCKET_EDGES) + 1
"""How many buckets `distance_buckets` knows."""

NEAR = np.arange(-BUCKET_EDGES[-1], BUCKET_EDGES[-1] + 1)
BUCKETS = np.asarray(
    len(BUCKET_EDGES) + np.sign(NEAR) * np.searchsorted(BUCKET_EDGES, np.abs(NEAR), side="right"),
    dtype=np.intp,
)
"""The bucket of each distance that is not beyond the last edge."""


def distance_buckets(distances: NDArray[np.int64]) -> NDArray[np.intp]:
    """The buckets of signed distances in words; wider ones further away.

    distances: any shape.

    Returns:
        the same shape, 0 to DISTANCES - 1; the middle one for distance 0.
    """
    return BUCKETS.take(distances + BUCKET_EDGES[-1], mode="clip")
