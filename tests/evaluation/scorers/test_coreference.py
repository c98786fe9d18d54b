"""The three measures against figures worked out by hand, and against a plain second scorer."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.scorers.chains import ChainMention
from evaluation.scorers.coreference import score_coreference


def mention(start, end, chain, head=None):
    return ChainMention((start, end), head or (start, end), "person", "named", chain)


def text(*chains):
    """Chains as words of letters; each letter is a mention at a place of its own."""
    return [mention(ord(letter), ord(letter) + 1, chain) for chain in chains for letter in chain]


def figures(gold, found):
    scores = score_coreference([(text(*gold), text(*found))])
    return tuple(
        (figure.precision, figure.recall) for figure in (scores.muc, scores.b3, scores.ceaf_e)
    )


@pytest.mark.parametrize(
    ("gold", "found", "muc", "b3", "ceaf_e"),
    [
        # One mention in the wrong chain; both sides have the same mentions.
        (["abc", "de"], ["ab", "cde"], (2 / 3, 2 / 3), (11 / 15, 11 / 15), (4 / 5, 4 / 5)),
        # A mention missed, and a chain invented.
        (["abc"], ["ab", "xy"], (1 / 2, 1 / 2), (1 / 2, 4 / 9), (2 / 5, 4 / 5)),
        # An invented mention in a chain that is otherwise right.
        (["ab"], ["abx"], (1 / 2, 1), (4 / 9, 1), (4 / 5, 4 / 5)),
        # Everything in one chain: MUC hardly minds, the others do.
        (["ab", "cd", "ef"], ["abcdef"], (3 / 5, 1), (1 / 3, 1), (1 / 2, 1 / 6)),
        # Singletons, where they are kept, count for B3 and CEAF-e and have no links.
        (["a", "bc"], ["a", "b", "c"], (0, 0), (1, 2 / 3), (5 / 9, 5 / 6)),
        (["ab"], [], (0, 0), (0, 0), (0, 0)),
    ],
)
def test_figures_worked_out_by_hand(gold, found, muc, b3, ceaf_e):
    ours = figures(gold, found)

    assert ours[0] == pytest.approx(muc)
    assert ours[1] == pytest.approx(b3)
    assert ours[2] == pytest.approx(ceaf_e)


def test_conll_is_the_mean_of_the_three():
    scores = score_coreference([(text("abc", "de"), text("ab", "cde"))])

    assert scores.conll == pytest.approx((2 / 3 + 11 / 15 + 4 / 5) / 3)


def test_texts_are_summed_before_anything_is_divided():
    """A short text with one wrong link must not weigh as much as a long one."""
    texts = [(text("abcde"), text("abcde")), (text("xy"), text())]

    assert score_coreference(texts).muc.recall == pytest.approx(4 / 5)


def test_mentions_with_the_same_head_are_the_same_only_when_asked():
    gold = [mention(0, 9, "a", head=(4, 9)), mention(20, 22, "a")]
    found = [mention(4, 9, "p"), mention(20, 22, "p")]

    assert score_coreference([(gold, found)]).muc.f1 == 0
    assert score_coreference([(gold, found)], by_head=True).conll == 1


def plain_links(chains, others):
    """MUC: the fewest links with which the others' parts would make each chain whole again."""
    kept = total = 0
    for chain in chains:
        parts = {frozenset(chain) & frozenset(other) for other in others} - {frozenset()}
        parts |= {
            frozenset(letter) for letter in chain if not any(letter in each for each in parts)
        }
        kept += len(chain) - len(parts)
        total += len(chain) - 1
    return kept / total if total else 0.0


def plain_b3(chains, others):
    """B3: mention by mention."""
    chain_of = {letter: set(chain) for chain in chains for letter in chain}
    other_of = {letter: set(other) for other in others for letter in other}
    shares = [
        len(chain_of[letter] & other_of.get(letter, set())) / len(chain_of[letter])
        for letter in chain_of
    ]
    return sum(shares) / len(shares) if shares else 0.0


def plain_ceaf_e(gold, found):
    """CEAF-e: every way to lay the chains side by side."""
    fewer, more = sorted((gold, found), key=len)
    return max(
        sum(
            2 * len(set(one) & set(other)) / (len(one) + len(other))
            for one, other in zip(fewer, order, strict=False)
        )
        for order in permutations(more)
    )


@st.composite
def chains(draw, letters):
    names = draw(st.lists(st.sampled_from("1234-"), min_size=len(letters), max_size=len(letters)))
    grouped = {}
    for letter, name in zip(letters, names, strict=True):
        if name != "-":
            grouped[name] = grouped.get(name, "") + letter
    return list(grouped.values())


@given(chains("abcdefgh"), chains("cdefghij"))
def test_figures_are_those_of_a_plain_second_scorer(gold, found):
    muc, b3, ceaf_e = figures(gold, found)
    alike = plain_ceaf_e(gold, found)

    assert muc == pytest.approx((plain_links(found, gold), plain_links(gold, found)))
    assert b3 == pytest.approx((plain_b3(found, gold), plain_b3(gold, found)))
    assert ceaf_e == pytest.approx(
        (alike / len(found) if found else 0, alike / len(gold) if gold else 0)
    )
