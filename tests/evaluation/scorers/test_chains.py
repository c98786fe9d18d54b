"""What counts as one mention on both sides, and which chains are compared at all."""

from __future__ import annotations

import pytest

from evaluation.scorers.chains import (
    ChainMention,
    form_of,
    members,
    only_kinds,
    pair_mentions,
    without_singletons,
)


def mention(start, end, chain, head=None, kind="person"):
    return ChainMention((start, end), head or (start, end), kind, "named", chain)


def test_chains_are_in_reading_order_and_outer_mentions_first():
    inner, outer, later = mention(0, 3, "a"), mention(0, 9, "a"), mention(12, 15, "a")

    assert members([later, inner, outer]) == {"a": [outer, inner, later]}


def test_singletons_are_left_out():
    pair = [mention(0, 1, "a"), mention(4, 5, "a")]

    assert without_singletons([*pair, mention(2, 3, "b")]) == pair


def test_a_chain_is_of_the_kind_of_most_of_its_mentions():
    """One mistaken pronoun must not throw a whole chain out."""
    mostly = [mention(0, 1, "a"), mention(2, 3, "a"), mention(4, 5, "a", kind="object")]
    tied = [mention(6, 7, "b"), mention(8, 9, "b", kind="object")]
    things = [mention(10, 11, "c", kind="object")]

    assert only_kinds([*mostly, *tied, *things], {"person"}) == [*mostly, *tied]


def test_other_extents_are_other_mentions_unless_heads_are_asked_for():
    gold = [mention(0, 20, "a", head=(4, 9))]
    found = [mention(0, 9, "x", head=(4, 9))]

    assert pair_mentions(gold, found, by_head=False) == {}
    assert pair_mentions(gold, found, by_head=True) == {0: 0}


def test_equal_spans_go_before_equal_heads_and_each_mention_is_used_once():
    """Else "the mayor of the town" could take the gold of "the mayor" away."""
    head = (4, 9)
    gold = [mention(0, 9, "a", head), mention(0, 21, "b", head)]
    found = [mention(0, 30, "x", head), mention(0, 9, "y", head), mention(4, 9, "z", head)]

    assert pair_mentions(gold, found, by_head=True) == {0: 1, 1: 0}


@pytest.mark.parametrize(
    ("upos", "form"),
    [("PROPN", "named"), ("PRON", "pronominal"), ("NOUN", "nominal"), ("ADJ", "nominal")],
)
def test_form_is_told_by_the_head_word(upos, form):
    assert form_of(upos) == form
