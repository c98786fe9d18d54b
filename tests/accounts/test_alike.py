"""Alike: lemmas, stems and directions of meaning."""

from __future__ import annotations

import pytest

from sayso.accounts.alike import lemma_of, rarity_of, stem_of, vector_of


@pytest.mark.parametrize(
    ("word", "lemma"),
    [("killed", "kill"), ("attacks", "attack"), ("bombing", "bomb"), ("police", "police")],
)
def test_the_likeliest_lemma(word, lemma):
    assert lemma_of(word) == lemma


def test_a_verb_and_its_noun_have_one_stem():
    assert stem_of("detain") == stem_of("detainment")
    assert stem_of("shoot") != stem_of("shelter")


def test_words_of_one_meaning_lie_nearer_than_others():
    killed, murder, rain = (vector_of((word,)) for word in ("killed", "murder", "rain"))

    assert killed is not None
    assert murder is not None
    assert rain is not None
    assert float(killed @ murder) > 0.5 > float(killed @ rain)
    assert float(killed @ killed) == pytest.approx(1)


def test_unknown_words_have_no_direction_and_are_as_rare_as_can_be():
    assert vector_of(("qwzx",)) is None
    assert rarity_of("qwzx") == 1 > rarity_of("attack") > rarity_of("the") >= 0
