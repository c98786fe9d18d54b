"""Antecedents: for each mention the earlier mentions that it may refer back to.

A mention is weighed against those before it by a product of two projections of their head words,
moved by how the two lie to each other and what their words have in common (mention ranking:
Lee et al. 2017; terms that move the keys: Shaw et al. 2018).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.reading.language.labels import DISTANCES, distance_buckets
from sayso.reading.language.layout import COLUMNS, COREF
from sayso.reading.language.links import Floats, WordScores
from sayso.reading.language.nearness import WordPlaces
from sayso.reading.language.products import picked, product
from sayso.reading.language.weights import Tensors

__all__ = [
    "FURTHEST",
    "PAIR_TERMS",
    "MentionTable",
    "find_antecedents",
    "pair_terms",
    "tabulate_mentions",
]

Numbers = NDArray[np.int64]
Antecedents = tuple[tuple[tuple[int, float], ...], ...]

FURTHEST = 120
"""How many mentions back an antecedent is looked for."""

KEPT, LEAST = 8, 0.02
"""At most so many antecedents are kept for a mention, and none less likely than this."""

STRETCH = 256
"""Mentions weighed at a time: all of an article, and so few that a book takes no more memory."""

PAIR_TERMS = {"match": 9, "distance": DISTANCES, "quoted": 5, "held": 3}
"""The terms of a pair of mentions, and how many values each has."""

PRONOUNS = {
    form: number
    for number, forms in enumerate(
        (
            "he him his himself",
            "she her hers herself",
            "it its itself",
            "they them their theirs themselves",
            "i me my mine myself",
            "we us our ours ourselves",
            "you your yours yourself yourselves",
            "who whom whose",
            "which that this these those",
        ),
        start=1,
    )
    for form in forms.split()
}
"""Pronouns that may stand for the same, by a number for each such set."""

SMALL = frozenset("the a an this that these those his her its their my our your 's ’s of".split())


@dataclass(frozen=True, slots=True)
class MentionTable:
    """Mentions in columns, by position, an outer one before those inside it.

    heads, firsts, lasts: word numbers. pronouns: number of the set in `PRONOUNS`, 0 for none of
    them, -1 for what is no pronoun. wholes, nouns: a number for the words of each mention and
    for its head word, equal where these are. held: (words, 2), the number of a mention, and one
    for a word of weight in it; by mention.
    """

    heads: Numbers
    firsts: Numbers
    lasts: Numbers
    pronouns: Numbers
    wholes: Numbers
    nouns: Numbers
    held: Numbers

    def stretch(self, first: int, after: int) -> MentionTable:
        """The table of the mentions of a range, half open."""
        low, high = np.searchsorted(self.held[:, 0], [first, after])
        return MentionTable(
            self.heads[first:after],
            self.firsts[first:after],
            self.lasts[first:after],
            self.pronouns[first:after],
            self.wholes[first:after],
            self.nouns[first:after],
            self.held[low:high] - np.array([first, 0]),
        )


def tabulate_mentions(
    forms: Sequence[str], mentions: Sequence[tuple[int, int, int, bool]]
) -> MentionTable:
    """Put what is compared of mentions into columns.

    forms: the words of the document, in lower case.
    mentions: head, first and last word of each, and whether it is a pronoun.
    """
    wholes: dict[str, int] = {}
    nouns: dict[str, int] = {}
    weighty: dict[str, int] = {}
    weighs = {form: len(form) > 2 and form[0].isalpha() for form in {*forms} - SMALL}
    rows: list[tuple[int, int, int]] = []
    held: list[tuple[int, int]] = []
    for number, (head, first, last, pronominal) in enumerate(mentions):
        words = [form for form in forms[first : last + 1] if form in weighs]
        whole = wholes.setdefault(" ".join(words), len(wholes))
        noun = nouns.setdefault(forms[head], len(nouns))
        rows.append((PRONOUNS.get(forms[head], 0) if pronominal else -1, whole, noun))
        if not pronominal:
            held += [
                (number, weighty.setdefault(form, len(weighty))) for form in words if weighs[form]
            ]
    places = np.array([each[:3] for each in mentions], dtype=np.int64).reshape(-1, 3)
    kinds = np.array(rows, dtype=np.int64).reshape(-1, 3)
    return MentionTable(
        places[:, 0],
        places[:, 1],
        places[:, 2],
        kinds[:, 0],
        kinds[:, 1],
        kinds[:, 2],
        np.array(held, dtype=np.int64).reshape(-1, 2),
    )


def pair_terms(table: MentionTable, places: WordPlaces) -> dict[str, NDArray[np.integer[Any]]]:
    """How each mention lies to each other one.

    Returns:
        for each term of `PAIR_TERMS` an array (mentions, mentions) of its values. match: nothing
        in common, the same words, the same head word, a word in common; pronouns of one set, of
        two; a pronoun after a noun, a noun after a pronoun, a pronoun of no set with anything.
        distance: bucket of words between the heads. quoted: neither, both in one quotation, both
        in two, only the later, only the earlier one. held: apart, inside the other, around it.
    """
    pronoun = table.pronouns >= 0
    row, column = pronoun[:, None], pronoun[None, :]
    match = np.where(_shared(table), np.int8(3), np.int8(0))
    match = np.where(table.nouns[:, None] == table.nouns[None, :], 2, match)
    match = np.where(table.wholes[:, None] == table.wholes[None, :], 1, match)
    same = table.pronouns[:, None] == table.pronouns[None, :]
    match = np.where(row & column, np.where(same, np.int8(4), np.int8(5)), match)
    match = np.where(row & ~column, 6, match)
    match = np.where(~row & column, 7, match)
    loose = table.pronouns == 0
    match = np.where(loose[:, None] | loose[None, :], 8, match)
    quotation = places.quotations[table.heads]
    later, earlier = quotation[:, None], quotation[None, :]
    quoted = np.where(later == earlier, np.int8(1), np.int8(2))
    quoted = np.where(earlier < 0, 3, quoted)
    quoted = np.where(later < 0, np.where(earlier < 0, np.int8(0), np.int8(4)), quoted)
    first, last = table.firsts, table.lasts
    inside = (first[None, :] <= first[:, None]) & (last[:, None] <= last[None, :])
    held = np.where(inside, np.int8(1), np.where(inside.T, np.int8(2), np.int8(0)))
    distance = distance_buckets(table.heads[:, None] - table.heads[None, :])
    return {"match": match, "distance": distance, "quoted": quoted, "held": held}


def _shared(table: MentionTable) -> NDArray[np.bool_]:
    """Whether two mentions have a word of weight in common, of those that come more than once."""
    mentions, words = table.held.T
    _, columns, counts = np.unique(words, return_inverse=True, return_counts=True)
    matrix = np.zeros((len(table.heads), len(counts)), dtype=np.float32)
    matrix[mentions, columns] = 1
    matrix = matrix[:, counts > 1]
    return product(matrix, matrix.T) > 0


def find_antecedents(scores: WordScores, table: MentionTable, tensors: Tensors) -> Antecedents:
    """For each mention its likely antecedents.

    Returns:
        for each mention the numbers of earlier ones with probabilities, the likeliest first; what
        is missing to 1 is mostly the probability that it is the first of its entity.
    """
    found: list[tuple[tuple[int, float], ...]] = []
    for first in range(0, len(table.heads), STRETCH):
        low = max(0, first - FURTHEST)
        logits, new = _weigh(scores, table.stretch(low, first + STRETCH), tensors)
        found += _strongest(logits[first - low :], new[first - low :], low)
    return tuple(found)


def _weigh(scores: WordScores, table: MentionTable, tensors: Tensors) -> tuple[Floats, Floats]:
    """What speaks for each mention as antecedent of each, and for each as the first of its entity.

    Returns:
        logits, (mentions, mentions) and (mentions, 1).
    """
    count = len(table.heads)
    rows = scores.out[table.heads]
    query = rows[:, COLUMNS["coref_query"]] * np.float32(COREF**-0.5)
    logits = product(query, rows[:, COLUMNS["coref_key"]].T)
    with_bias = np.append(query, np.ones_like(query[:, :1]), axis=1)
    for term, values in pair_terms(table, scores.places).items():
        logits += picked(product(with_bias, tensors[f"pair.{term}"].T), values)
    behind = np.arange(count)[:, None] - np.arange(count)[None, :]
    logits = np.where((behind > 0) & (behind <= FURTHEST), logits, -np.inf)
    return logits, rows[:, COLUMNS["coref_new"]]


def _strongest(logits: Floats, new: Floats, low: int) -> list[tuple[tuple[int, float], ...]]:
    """The best antecedents of each mention.

    logits: (mentions, all). new: (mentions, 1). low: the number of the first of all.
    """
    top = np.maximum(logits.max(1, keepdims=True), new)
    raised = np.exp(logits - top)
    chances = raised / (raised.sum(1, keepdims=True) + np.exp(new - top))
    rows, numbers = np.nonzero(chances >= LEAST)
    likely = chances[rows, numbers]
    order = np.lexsort((-likely, rows))
    counts = np.bincount(rows, minlength=len(logits))
    ranks = np.arange(len(rows)) - np.repeat(np.cumsum(counts) - counts, counts)
    kept = order[ranks < KEPT]
    chosen = [round(chance, 4) for chance in likely[kept].tolist()]
    pairs = [*zip((numbers[kept] + low).tolist(), chosen, strict=True)]
    ends = np.cumsum(np.minimum(counts, KEPT)).tolist()
    return [tuple(pairs[begin:end]) for begin, end in pairwise([0, *ends])]
