"""What is compared of two mentions, and the antecedents that come of it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.language import coreference
from sayso.reading.language.coreference import (
    FURTHEST,
    PAIR_TERMS,
    find_antecedents,
    pair_terms,
    tabulate_mentions,
)
from sayso.reading.language.layout import COREF, WIDTH
from sayso.reading.language.links import WordScores
from sayso.reading.language.nearness import WordPlaces

WORDS = "the mayor of pell said she and pell 's mayor met him ; the mayor left as mayor".split()
#         0   1     2  3    4    5   6   7    8  9     10  11  12 13  14   15   16 17
MENTIONS = [
    (1, 0, 3, False),  # the mayor of pell
    (3, 3, 3, False),  # pell
    (5, 5, 5, True),  # she
    (9, 7, 9, False),  # pell 's mayor
    (11, 11, 11, True),  # him
    (14, 13, 14, False),  # the mayor
    (17, 17, 17, False),  # mayor
]


def places(count: int, quoted: int = -1) -> WordPlaces:
    quotations = np.full(count, -1)
    if quoted >= 0:
        quotations[quoted:] = 0
    return WordPlaces(np.zeros(count, int), np.zeros(count, int), quotations)


def term(name: str, later: int, earlier: int, *, quoted: int = -1) -> int:
    table = tabulate_mentions(WORDS, MENTIONS)
    return int(pair_terms(table, places(len(WORDS), quoted))[name][later, earlier])


@pytest.mark.parametrize(
    ("later", "earlier", "match"),
    [
        (6, 5, 1),  # the same words, but for small ones
        (3, 0, 2),  # the same head word
        (5, 0, 2),
        (3, 1, 3),  # a word in common
        (4, 2, 5),  # he after she
        (2, 0, 6),  # a pronoun after a noun
        (5, 4, 7),  # a noun after a pronoun
    ],
)
def test_what_two_mentions_have_in_common(later, earlier, match):
    assert term("match", later, earlier) == match


def test_a_mention_inside_another_one_is_told_apart():
    assert term("held", 1, 0) == 1
    assert term("held", 0, 1) == 2
    assert term("held", 2, 0) == 0


def test_quotations_part_or_join_two_mentions():
    assert term("quoted", 5, 4) == 0
    assert term("quoted", 5, 4, quoted=12) == 3
    assert term("quoted", 5, 4, quoted=10) == 1


@given(st.lists(st.sampled_from(["he", "she", "the", "mayor", "pell", "’s", "it"]), min_size=1))
def test_every_value_is_one_that_the_tables_know(words):
    mentions = [(n, n, n, word in {"he", "she", "it"}) for n, word in enumerate(words)]
    table = tabulate_mentions(words, mentions)

    found = pair_terms(table, places(len(words)))

    assert found.keys() == PAIR_TERMS.keys()
    for name, values in found.items():
        assert values.shape == (len(words), len(words))
        assert values.min() >= 0
        assert values.max() < PAIR_TERMS[name]


def scores_of(count: int) -> tuple[WordScores, dict[str, np.ndarray]]:
    chance = np.random.default_rng(3)
    out = chance.normal(0, 1, (count, WIDTH)).astype(np.float32)
    tables = {
        f"pair.{name}": chance.normal(0, 1, (values, COREF + 1)).astype(np.float32)
        for name, values in PAIR_TERMS.items()
    }
    return WordScores(out, places(count), np.zeros((count, 2), int)), tables


@given(st.integers(0, 40))
def test_antecedents_stand_before_and_their_chances_are_at_most_one(count):
    words = [f"w{number % 7}" for number in range(count)]
    scores, tables = scores_of(max(1, count))
    table = tabulate_mentions(words, [(n, n, n, False) for n in range(count)])

    found = find_antecedents(scores, table, tables)

    assert len(found) == count
    for number, antecedents in enumerate(found):
        chances = [chance for _, chance in antecedents]
        assert all(earlier < number for earlier, _ in antecedents)
        assert chances == sorted(chances, reverse=True)
        assert sum(chances) < 1.001


def test_many_mentions_are_weighed_in_stretches(monkeypatch):
    """The stretches overlap as far back as an antecedent may stand, so that none gets lost."""
    count = 3 * FURTHEST
    scores, tables = scores_of(count)
    words = [f"word{number % 50}" for number in range(count)]
    table = tabulate_mentions(words, [(n, n, n, n % 3 == 0) for n in range(count)])
    monkeypatch.setattr(coreference, "STRETCH", count)
    whole = find_antecedents(scores, table, tables)
    monkeypatch.setattr(coreference, "STRETCH", 17)

    found = find_antecedents(scores, table, tables)

    assert len(found) == count
    for mine, wanted in zip(found, whole, strict=True):
        assert dict(mine) == pytest.approx(dict(wanted), abs=2e-4)


def test_nothing_too_far_back_is_an_antecedent():
    count = FURTHEST + 5
    scores, tables = scores_of(count)
    table = tabulate_mentions(["x"] * count, [(n, n, n, False) for n in range(count)])

    found = find_antecedents(scores, table, tables)

    assert all(count - 1 - earlier <= FURTHEST for earlier, _ in found[-1])
