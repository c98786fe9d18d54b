"""Sentences, parts of speech, trees and mentions, read off the scores of the words."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from sayso.reading.language.labels import (
    FEATURES,
    MENTION_KINDS,
    RELATIONS,
    UPOS,
    distance_buckets,
)
from sayso.reading.language.layout import ARC, BORDER, COLUMNS
from sayso.reading.language.links import WordScores, softmax
from sayso.reading.language.trees import best_tree
from sayso.reading.language.weights import Tensors
from sayso.records import Mention, MentionForm, Span

__all__ = [
    "find_features",
    "find_mentions",
    "find_sentences",
    "find_trees",
    "find_upos",
    "name_relations",
]

Sentences = list[tuple[int, int]]

SURE_START = 0.0
"""Logit above which a word begins a sentence."""

LONGEST_SENTENCE = 150
"""Words; what goes on for longer (lists, tables, noise) is cut where a start is likeliest."""

ROOT_RELATION = RELATIONS.index("root")


def find_sentences(scores: WordScores) -> Sentences:
    """First and last word of each sentence; every block begins a new one."""
    starts = scores.out[:, COLUMNS["sentence"]][:, 0] > SURE_START
    starts[0] = True
    starts[1:] |= scores.places.blocks[1:] != scores.places.blocks[:-1]
    logits = scores.out[:, COLUMNS["sentence"]][:, 0]
    firsts = [0]
    for first in [*np.flatnonzero(starts)[1:].tolist(), len(starts)]:
        while first - firsts[-1] > LONGEST_SENTENCE:
            earliest = firsts[-1] + 1
            likely = logits[earliest : earliest + LONGEST_SENTENCE].argmax()
            firsts.append(earliest + int(likely))
        firsts.append(first)
    return [(first, after - 1) for first, after in pairwise(firsts)]


def find_upos(scores: WordScores) -> list[str]:
    """Universal part of speech of each word."""
    return [UPOS[number] for number in scores.out[:, COLUMNS["upos"]].argmax(1).tolist()]


def find_features(scores: WordScores) -> list[str]:
    """Morphological features of each word, as in CoNLL-U: "Number=Plur|Person=3" or ""."""
    columns = [
        [f"{name}={value}" if value else "" for value in (values[n] for n in chosen.tolist())]
        for name, values in FEATURES
        for chosen in [scores.out[:, COLUMNS[name]].argmax(1)]
    ]
    return ["|".join(filter(None, row)) for row in zip(*columns, strict=True)]


def find_trees(scores: WordScores, sentences: Sentences, tensors: Tensors) -> list[int]:
    """Head of each word, as a word number; -1 for the root of each sentence."""
    dependents = scores.out[:, COLUMNS["arc_dependent"]] * np.float32(ARC**-0.5)
    above = scores.out[:, COLUMNS["arc_head"]]
    roots = dependents @ tensors["root"]
    relative = dependents @ tensors["arc_relative"].T + tensors["arc_distance"]
    longest = max(last - first for first, last in sentences) + 1
    numbers = np.arange(longest)
    buckets = distance_buckets(numbers[None, :] - numbers[:, None])
    heads: list[int] = []
    for first, last in sentences:
        count = last - first + 1
        table = np.empty((count, count + 1), dtype=np.float32)
        table[:, :count] = dependents[first : last + 1] @ above[first : last + 1].T
        near = relative[first : last + 1]
        table[:, :count] += np.take_along_axis(near, buckets[:count, :count], 1)
        table[:, count] = roots[first : last + 1]
        heads += [head if head < 0 else head + first for head in best_tree(table)]
    return heads


def name_relations(scores: WordScores, heads: list[int], tensors: Tensors) -> list[str]:
    """Universal Dependencies relation of each word to its head."""
    numbers = np.array(heads)
    above = scores.out[:, COLUMNS["relation_head"]][numbers] * (numbers >= 0)[:, None]
    inner = np.maximum(scores.out[:, COLUMNS["relation_dependent"]] + above, 0)
    table = inner @ tensors["relation.weight"] + tensors["relation.bias"]
    table[:, ROOT_RELATION] = np.where(numbers < 0, np.inf, -np.inf)
    return [RELATIONS[number] for number in table.argmax(1).tolist()]


def find_mentions(
    scores: WordScores, sentences: Sentences, words: list[Span], upos: list[str], tensors: Tensors
) -> list[Mention]:
    """The mentions: a kind for each head word, and the words where its extent begins and ends."""
    kinds = softmax(scores.out[:, COLUMNS["mention"]])
    best = kinds.argmax(1)
    heads = np.flatnonzero(best)
    mentions = []
    place = 0
    for first, last in sentences:
        mine = []
        while place < len(heads) and heads[place] <= last:
            mine.append(int(heads[place]))
            place += 1
        if not mine:
            continue
        begins, ends = _borders(scores, mine, (first, last), tensors)
        for head, begin, end in zip(mine, begins, ends, strict=True):
            mentions.append(
                Mention(
                    span=Span(words[begin].start, words[end].end),
                    head=head,
                    kind=MENTION_KINDS[best[head]],
                    form=_form(upos[head]),
                    confidence=round(float(kinds[head, best[head]]), 4),
                )
            )
    mentions.sort(key=lambda each: (each.span.start, -each.span.end))
    return mentions


def _borders(
    scores: WordScores, heads: list[int], sentence: tuple[int, int], tensors: Tensors
) -> tuple[list[int], list[int]]:
    """First and last word of the extent of each head, inside its sentence."""
    first, last = sentence
    rows = scores.out[first : last + 1]
    apart = np.arange(first, last + 1)[None, :] - np.array(heads)[:, None]
    found = []
    for side, allowed in (("begin", apart <= 0), ("end", apart >= 0)):
        query = scores.out[heads, COLUMNS[f"{side}_query"]]
        table = query @ rows[:, COLUMNS[f"{side}_key"]].T * np.float32(BORDER**-0.5)
        table += tensors[f"{side}_distance"][distance_buckets(apart)]
        found.append((np.where(allowed, table, -np.inf).argmax(1) + first).tolist())
    return found[0], found[1]


def _form(upos: str) -> MentionForm:
    if upos == "PROPN":
        return MentionForm.NAMED
    return MentionForm.PRONOMINAL if upos == "PRON" else MentionForm.NOMINAL
