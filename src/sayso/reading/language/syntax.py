"""Sentences, parts of speech, trees and mentions, read off the scores of the words."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from itertools import product as combinations

import numpy as np
from numpy.typing import NDArray

from sayso.reading.language.labels import (
    DISTANCES,
    FEATURES,
    MENTION_KINDS,
    RELATIONS,
    UPOS,
    distance_buckets,
)
from sayso.reading.language.layout import ARC, BORDER, COLUMNS
from sayso.reading.language.links import Floats, WordScores, softmax
from sayso.reading.language.products import picked, product
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
    "reaches",
]

Sentences = list[tuple[int, int]]

AFTER_STOP, AFTER_CLOSING, SMALL_AFTER_STOP, ELSEWHERE = -np.inf, 0.0, 0.0, 3.5
"""Logits above which a word begins a sentence: behind a full stop and a space, with a capital
letter; the same with closing marks between; behind a full stop in lower case; and anywhere else.
Chosen on GUM's training documents of the genres that the weights did not learn from; in GUM 10 of
12 words in lower case behind a full stop that the engine takes for a beginning are one."""

STOPS = frozenset({".", "!", "?", "…", "...", "..", "?!", "!!", "??"})
OPENING = frozenset("\"'“‘([«")
CLOSING = frozenset("\"'”’)]»")

LONGEST_SENTENCE = 150
"""Words; what goes on for longer (lists, tables, noise) is cut where a start is likeliest."""

ROOT_RELATION = RELATIONS.index("root")
PARTICLE = UPOS.index("PART")
ALLOWED = {
    form: tuple(map(UPOS.index, tags.split()))
    for tags, forms in (
        ("DET", "the a an another each every"),
        ("PRON", "she he it we they you him them me her his its their our your my who something"),
        ("CCONJ", "and or"),
        ("AUX", "would could might should must"),
        ("ADP SCONJ", "of with from at into during despite among between against toward towards"),
    )
    for form in forms.split()
}
"""The parts of speech of small words: in GUM, 995 of 1,000 times one of these."""

PARTICLES = frozenset("to not n't n’t 's ’s ' ’ s na ta a o".split())

HEAD_ITSELF = DISTANCES // 2
"""The bucket of distance 0."""


def find_sentences(scores: WordScores, text: str, words: list[Span]) -> Sentences:
    """First and last word of each sentence; every block begins a new one.

    The marks and the engine decide together: a capital letter behind a full stop begins a
    sentence, behind closing marks and in lower case the engine chooses, and elsewhere it must be
    all but sure.
    """
    logits = scores.out[:, COLUMNS["sentence"]][:, 0]
    starts = logits > _least_logits(text, words)
    starts[0] = True
    starts[1:] |= scores.places.blocks[1:] != scores.places.blocks[:-1]
    firsts = [0]
    for first in [*np.flatnonzero(starts)[1:].tolist(), len(starts)]:
        while first - firsts[-1] > LONGEST_SENTENCE:
            earliest = firsts[-1] + 1
            likely = logits[earliest : earliest + LONGEST_SENTENCE].argmax()
            firsts.append(earliest + int(likely))
        firsts.append(first)
    return [(first, after - 1) for first, after in pairwise(firsts)]


def _least_logits(text: str, words: list[Span]) -> Floats:
    """For each word the logit above which it begins a sentence."""
    least = np.full(len(words), ELSEWHERE, dtype=np.float32)
    forms = [text[word.start : word.end] for word in words]
    last, closed, end = "", False, 0
    for number, (word, form) in enumerate(zip(words, forms, strict=True)):
        spaced = word.start > end
        if spaced and last in STOPS and _opens_with_capital(forms, number):
            least[number] = AFTER_CLOSING if closed else AFTER_STOP
        elif spaced and not closed and last == "." and form[0].islower():
            least[number] = SMALL_AFTER_STOP
        if form in CLOSING and not spaced:
            closed = True
        else:
            last, closed = form, False
        end = word.end
    return least


def _opens_with_capital(forms: list[str], number: int) -> bool:
    """Whether the first word from here on that is no opening mark has a capital."""
    while forms[number] in OPENING and number < len(forms) - 1:
        number += 1
    return forms[number][0].isupper()


def find_upos(scores: WordScores, text: str, words: list[Span]) -> list[str]:
    """Universal part of speech of each word.

    Small words have but one or a few in English, whatever the engine makes of them in a kind of
    text that it has learned no grammar from.
    """
    table = scores.out[:, COLUMNS["upos"]].copy()
    best: list[int] = table.argmax(1).tolist()
    for number, word in enumerate(words):
        form = text[word.start : word.end]
        allowed = ALLOWED.get(form)
        if allowed is None and form[0].isupper():
            allowed = ALLOWED.get(form[0].lower() + form[1:])
        if allowed is None:
            if best[number] == PARTICLE and form.lower() not in PARTICLES:
                table[number, PARTICLE] = -np.inf
                best[number] = int(table[number].argmax())
        elif best[number] not in allowed:
            best[number] = max(allowed, key=table[number].__getitem__)
    return [UPOS[number] for number in best]


def find_features(scores: WordScores) -> list[str]:
    """Morphological features of each word, as in CoNLL-U: "Number=Plur|Person=3" or ""."""
    chosen = [scores.out[:, COLUMNS[name]].argmax(1) for name, _ in FEATURES]
    numbers = np.ravel_multi_index(chosen, [len(values) for _, values in FEATURES])
    written = _written_features()
    return [written[number] for number in numbers.tolist()]


@cache
def _written_features() -> list[str]:
    """Each combination of values as in CoNLL-U, the last feature changing fastest."""
    pairs = ([f"{name}={value}" if value else "" for value in values] for name, values in FEATURES)
    return ["|".join(filter(None, row)) for row in combinations(*pairs)]


def find_trees(scores: WordScores, sentences: Sentences, tensors: Tensors) -> list[int]:
    """Head of each word, as a word number; -1 for the root of each sentence."""
    dependents = scores.out[:, COLUMNS["arc_dependent"]] * np.float32(ARC**-0.5)
    above = scores.out[:, COLUMNS["arc_head"]]
    roots = product(dependents, tensors["root"][:, None])[:, 0]
    relative = product(dependents, tensors["arc_relative"].T) + tensors["arc_distance"]
    buckets = _buckets()
    heads: list[int] = []
    for first, last in sentences:
        count, mine = last - first + 1, slice(first, last + 1)
        table = np.empty((count, count + 1), dtype=np.float32)
        table[:, :count] = product(dependents[mine], above[mine].T)
        table[:, :count] += picked(relative[mine], buckets[:count, :count])
        table[:, count] = roots[mine]
        heads += [head if head < 0 else head + first for head in best_tree(table)]
    return heads


@cache
def _buckets() -> NDArray[np.intp]:
    """The bucket of the distance from each word of a sentence (rows) to each other."""
    numbers = np.arange(LONGEST_SENTENCE)
    return distance_buckets(numbers[None, :] - numbers[:, None])


def name_relations(scores: WordScores, heads: list[int], tensors: Tensors) -> list[str]:
    """Universal Dependencies relation of each word to its head."""
    numbers = np.array(heads)
    above = scores.out[:, COLUMNS["relation_head"]][numbers] * (numbers >= 0)[:, None]
    inner = np.maximum(scores.out[:, COLUMNS["relation_dependent"]] + above, 0)
    table = product(inner, tensors["relation.weight"]) + tensors["relation.bias"]
    table[:, ROOT_RELATION] = np.where(numbers < 0, np.inf, -np.inf)
    return [RELATIONS[number] for number in table.argmax(1).tolist()]


def find_mentions(
    scores: WordScores,
    sentences: Sentences,
    words: list[Span],
    upos: list[str],
    tree: list[int],
    tensors: Tensors,
) -> list[Mention]:
    """The mentions: a kind for each head word, and the words where its extent begins and ends.

    An extent stays among the words that depend on its head, as every one in GUM does.
    """
    low, high = reaches(tree)
    kinds = softmax(scores.out[:, COLUMNS["mention"]])
    best = kinds.argmax(1)
    heads = np.flatnonzero(best)
    begins = _borders("begin", scores, heads, low, sentences, tensors)
    ends = _borders("end", scores, heads, high, sentences, tensors)
    mentions = [
        Mention(
            span=Span(words[begin].start, words[end].end),
            head=head,
            kind=MENTION_KINDS[kind],
            form=_form(upos[head]),
            confidence=round(chance, 4),
        )
        for head, begin, end, kind, chance in zip(
            heads.tolist(),
            begins,
            ends,
            best[heads].tolist(),
            kinds[heads, best[heads]].tolist(),
            strict=True,
        )
    ]
    mentions.sort(key=lambda each: (each.span.start, -each.span.end))
    return mentions


def reaches(tree: list[int]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For each word the first and the last word among those that depend on it, itself included."""
    heads = np.array(tree, dtype=np.int64)
    low = np.arange(len(heads))
    high = low.copy()
    inner = np.flatnonzero(heads >= 0)
    before = -1
    while (now := int(high.sum() - low.sum())) != before:
        before = now
        np.minimum.at(low, heads[inner], low[inner])
        np.maximum.at(high, heads[inner], high[inner])
    return low, high


def _borders(
    side: str,
    scores: WordScores,
    heads: NDArray[np.intp],
    reach: NDArray[np.int64],
    sentences: Sentences,
    tensors: Tensors,
) -> list[int]:
    """The word where the extent of each head begins, or where it ends, inside its sentence.

    side: "begin" or "end". heads: in ascending order. reach: for each word how far it may go.
    """
    queries = scores.out[heads, COLUMNS[f"{side}_query"]] * np.float32(BORDER**-0.5)
    keys = scores.out[:, COLUMNS[f"{side}_key"]]
    distance = tensors[f"{side}_distance"].copy()
    # No extent begins behind its head or ends before it.
    distance[slice(HEAD_ITSELF + 1, None) if side == "begin" else slice(HEAD_ITSELF)] = -np.inf
    counts = np.searchsorted(heads, [last for _, last in sentences], side="right").tolist()
    found: list[int] = []
    for (first, last), count in zip(sentences, counts, strict=True):
        mine = slice(len(found), count)
        if len(found) < count:
            buckets = _buckets()[heads[mine] - first, : last - first + 1]
            table = product(queries[mine], keys[first : last + 1].T) + distance.take(buckets)
            places = np.arange(first, last + 1)[None, :]
            limit = reach[heads[mine]][:, None]
            table[places < limit if side == "begin" else places > limit] = -np.inf
            found += (table.argmax(1) + first).tolist()
    return found


def _form(upos: str) -> MentionForm:
    if upos == "PROPN":
        return MentionForm.NAMED
    return MentionForm.PRONOMINAL if upos == "PRON" else MentionForm.NOMINAL
