"""The language engine: one pass of one small encoder, and what is read off it."""

from __future__ import annotations

from sayso.reading.language.quotations import find_quotations
from sayso.reading.language.segmenter import Segmenter, load_segmenter
from sayso.reading.language.weights import Weights, load_weights
from sayso.reading.language.wordpiece import WordPiece
from sayso.reading.language.words import find_words

__all__ = [
    "Segmenter",
    "Weights",
    "WordPiece",
    "find_quotations",
    "find_words",
    "load_segmenter",
    "load_weights",
]
