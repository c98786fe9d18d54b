"""The step that reads the words: pieces, sentences, trees, mentions, quotations and cues."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from sayso.reading.language.coreference import (
    MentionTable,
    find_antecedents,
    tabulate_mentions,
)
from sayso.reading.language.encoder import Encoder, NumpyEncoder, OnnxEncoder, encode
from sayso.reading.language.inputs import EncoderInput, Window, make_input, make_windows
from sayso.reading.language.links import WordScores, find_cues
from sayso.reading.language.nearness import word_places
from sayso.reading.language.quotations import find_quotations
from sayso.reading.language.syntax import (
    find_features,
    find_mentions,
    find_sentences,
    find_trees,
    find_upos,
    name_relations,
)
from sayso.reading.language.weights import Weights, load_weights
from sayso.reading.language.wordpiece import WordPiece
from sayso.reading.language.words import find_words
from sayso.records import (
    BlockKind,
    Document,
    Mention,
    MentionForm,
    Parse,
    Reading,
    Sentence,
    Span,
)

__all__ = ["Segmenter", "first_pieces", "load_segmenter"]

EMPTY = Parse((), (), (), (), (), (), (), (), (), ())


@dataclass(frozen=True)
class Segmenter:
    """Segments a document with one pass of the encoder.

    name: of the step. version: of its code; the weights have their own.
    """

    encoder: Encoder
    loaded: Weights
    wordpiece: WordPiece
    name: ClassVar[str] = "segment"
    version: ClassVar[str] = "1"
    needs: ClassVar[frozenset[str]] = frozenset()
    adds: ClassVar[frozenset[str]] = frozenset({"parse", "sentences"})

    @property
    def weights(self) -> str:
        """Version of the weights, for the reading's `makers`."""
        return self.loaded.version

    def __call__(self, reading: Reading) -> Reading:
        """Add the parse and the sentences."""
        parse = self.parse(reading.document)
        sentences = tuple(
            Sentence(Span(parse.words[first].start, parse.words[last].end))
            for first, last in parse.sentences
        )
        return replace(reading, parse=parse, sentences=sentences)

    def parse(self, document: Document) -> Parse:
        """What the engine sees in a document; boilerplate is not looked at."""
        numbers = [
            number
            for number, block in enumerate(document.blocks)
            if block.kind is not BlockKind.BOILERPLATE
        ]
        blocks = [document.blocks[number] for number in numbers]
        quotations = find_quotations(document.text, [block.span for block in blocks])
        given = make_input(document.text, blocks, quotations, self.wordpiece)
        ranges: list[tuple[int, int]] = []
        block_of: list[int] = []
        for number, block in zip(numbers, blocks, strict=True):
            found = find_words(document.text, block.span.start, block.span.end)
            ranges += found
            block_of += [number] * len(found)
        if not len(given) or not ranges:
            return replace(EMPTY, quotations=quotations)
        windows = make_windows(given, document.text)
        pieces = first_pieces(ranges, given)
        scores = WordScores(
            out=encode(self.encoder, given, windows, pieces),
            places=word_places(document.text, ranges, block_of, quotations),
            reach=_reach(pieces, windows),
        )
        words = [Span(start, end) for start, end in ranges]
        return replace(self._read(scores, words, document.text), quotations=quotations)

    def _read(self, scores: WordScores, words: list[Span], text: str) -> Parse:
        tensors = self.loaded.tensors
        sentences = find_sentences(scores, text, words)
        upos = find_upos(scores, text, words)
        heads = find_trees(scores, sentences, tensors)
        mentions = find_mentions(scores, sentences, words, upos, heads, tensors)
        return Parse(
            words=tuple(words),
            upos=tuple(upos),
            features=tuple(find_features(scores)),
            heads=tuple(heads),
            relations=tuple(name_relations(scores, heads, tensors)),
            sentences=tuple(sentences),
            block_of=tuple(scores.places.blocks[[first for first, _ in sentences]].tolist()),
            mentions=tuple(mentions),
            quotations=(),
            cues=find_cues(scores, tensors),
            antecedents=find_antecedents(scores, _table(mentions, words, text), tensors),
        )


def load_segmenter(folder: Path | None = None) -> Segmenter:
    """The step with its weights, by default those in the package.

    Raises:
        WeightsMismatch: if the weights cannot be used.
    """
    weights = load_weights(folder)
    try:
        encoder: Encoder = OnnxEncoder(weights)
    except ImportError:  # slower by far, and exact
        encoder = NumpyEncoder(weights)
    return Segmenter(encoder, weights, WordPiece(weights.vocabulary))


def first_pieces(ranges: list[tuple[int, int]], given: EncoderInput) -> NDArray[np.int64]:
    """For each word the piece that speaks for it: the first to start in it, else one over it."""
    starts = np.array([start for start, _ in ranges], dtype=np.int64)
    ends = np.array([end for _, end in ranges], dtype=np.int64)
    found = np.minimum(np.searchsorted(given.starts, starts, side="left"), len(given) - 1)
    inside = given.starts[found] < ends
    return np.where(inside, found, np.maximum(found - 1, 0)).astype(np.int64)


def _table(mentions: list[Mention], words: list[Span], text: str) -> MentionTable:
    """What is compared of the mentions."""
    forms = [text[word.start : word.end].lower() for word in words]
    starts = [word.start for word in words]
    ends = [word.end for word in words]
    return tabulate_mentions(
        forms,
        [
            (
                mention.head,
                bisect_left(starts, mention.span.start),
                bisect_left(ends, mention.span.end),
                mention.form is MentionForm.PRONOMINAL,
            )
            for mention in mentions
        ],
    )


def _reach(pieces: NDArray[np.int64], windows: list[Window]) -> NDArray[np.int64]:
    """For each word the words that its window saw, left context included; (words, 2)."""
    firsts = np.array([window.first for window in windows])
    lows = np.array([window.first - window.context for window in windows])
    lasts = np.array([window.last for window in windows])
    mine = np.searchsorted(firsts, pieces, side="right") - 1
    begin = np.searchsorted(pieces, lows, side="left")
    end = np.searchsorted(pieces, lasts, side="left")
    return np.stack([begin[mine], end[mine]], 1)
