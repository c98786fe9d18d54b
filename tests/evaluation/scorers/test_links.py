"""A mention is laid right when the nearest full mention before it in its chain is the right one."""

from __future__ import annotations

import re

import pytest

from evaluation.scorers.chains import ChainMention
from evaluation.scorers.links import antecedent_of, score_links

TEXT = "Brask met Asker. She said he had the mayor and Ms Brask fooled. They left."
PRONOUNS = {"She", "he", "They"}


def chains(**words):
    """Mentions by their words, each of which occurs once; "Brask2" is the second of its name."""
    found = []
    for chain, members in words.items():
        for word in members.split():
            start = [each.start() for each in re.finditer(rf"\b{word.rstrip('2')}\b", TEXT)]
            first = start[word.endswith("2")]
            span = first, first + len(word.rstrip("2"))
            form = "pronominal" if word in PRONOUNS else "nominal" if word == "mayor" else "named"
            found.append(ChainMention(span, span, "person", form, chain))
    return found


def score(gold, found):
    return score_links([(TEXT, gold, found)])


def test_the_antecedent_is_the_nearest_that_is_no_pronoun():
    mentions = chains(a="Brask She Brask2 They", b="he")

    assert antecedent_of(mentions) == {1: 0, 2: 0, 3: 2}


def test_where_all_are_pronouns_it_is_the_nearest():
    assert antecedent_of(chains(a="She he They")) == {1: 0, 2: 1}


def test_the_same_is_perfect_in_every_form():
    gold = chains(a="Brask She Brask2", b="Asker he mayor They")

    scores = score(gold, gold)

    assert {name: figure.f1 for name, figure in scores.items()} == {
        "named": 1, "nominal": 1, "pronominal": 1, "third": 1
    }  # fmt: skip


def test_precision_is_over_what_was_linked_and_recall_over_what_is_linked_in_gold():
    """Of three pronouns one is laid right, one wrong, one to nobody."""
    gold = chains(a="Brask She Brask2", b="Asker he They")
    found = chains(p="Brask She", q="Brask2 They", r="Asker", s="he")

    third = score(gold, found)["third"]

    assert (third.precision, third.recall) == pytest.approx((1 / 2, 1 / 3))


def test_a_link_to_a_mention_that_gold_lacks_is_wrong():
    found = chains(p="Asker She")

    assert score(chains(a="Brask She"), found)["pronominal"].precision == 0


def test_the_first_of_a_chain_needs_no_link():
    """Else a chain that begins with its name would be asked for an antecedent it can't have."""
    assert score(chains(a="Brask She"), chains(a="Brask She"))["named"].gold == 0
