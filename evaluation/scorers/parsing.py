"""Scores of words, sentences, parts of speech and trees, from raw text.

The measures are those of the CoNLL 2018 shared task: words are laid side by side by the
characters that they cover, and every figure is an F1, as gold and found may differ in words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields

from evaluation.scorers.spans import CharSpan, Figure, Tally

__all__ = ["ParsedText", "ParsingScores", "align_words", "score_parsing", "universal"]


@dataclass(frozen=True, slots=True)
class ParsedText:
    """The words of one text, in columns of one entry a word.

    words: in reading order, none over another.
    heads: number of the word that each word depends on; -1 for the root of a sentence.
    sentences: from the first to the last character of each.
    """

    words: tuple[CharSpan, ...]
    upos: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    sentences: tuple[CharSpan, ...]


@dataclass(frozen=True, slots=True)
class ParsingScores:
    """F1 of each layer.

    uas: the word has the right head. las: and the right universal relation (the part before
    the colon), as the shared task has it. las_full: and the right whole relation.
    """

    sentences: Figure
    words: Figure
    upos: Figure
    uas: Figure
    las: Figure
    las_full: Figure


def universal(relation: str) -> str:
    """The part of a relation that all languages share: "nmod" of "nmod:poss"."""
    return relation.partition(":")[0]


def align_words(gold: Sequence[CharSpan], found: Sequence[CharSpan]) -> dict[int, int]:
    """Pair the words that cover the same characters: number in `gold` to number in `found`."""
    places = {span: number for number, span in enumerate(found)}
    return {number: places[span] for number, span in enumerate(gold) if span in places}


def score_parsing(texts: Iterable[tuple[ParsedText, ParsedText]]) -> ParsingScores:
    """Score texts together: every word counts the same, in a long text or a short one.

    texts: gold and found, over the same characters.
    """
    tallies: defaultdict[str, Tally] = defaultdict(Tally)
    for gold, found in texts:
        same = set(gold.sentences) & set(found.sentences)
        tallies["sentences"].add(len(same), len(found.sentences), len(gold.sentences))
        for name, hits in _word_hits(gold, found).items():
            tallies[name].add(hits, len(found.words), len(gold.words))
    figures = {each.name: tallies[each.name].figure() for each in fields(ParsingScores)}
    return ParsingScores(**figures)


def _word_hits(gold: ParsedText, found: ParsedText) -> dict[str, int]:
    pairs = align_words(gold.words, found.words)
    upos = uas = las = las_full = 0
    for left, right in pairs.items():
        upos += gold.upos[left] == found.upos[right]
        head = gold.heads[left]
        if (pairs.get(head) if head >= 0 else -1) != found.heads[right]:
            continue
        uas += 1
        las += universal(gold.relations[left]) == universal(found.relations[right])
        las_full += gold.relations[left] == found.relations[right]
    return {"words": len(pairs), "upos": upos, "uas": uas, "las": las, "las_full": las_full}
