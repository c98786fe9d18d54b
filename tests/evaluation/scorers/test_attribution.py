"""The scorer against a second one, written apart from it in the plainest way.

What the second one cannot know is which of several equally good pairings is taken; so it makes
them all, and the scorer's figures must be those of one of them.
"""

from __future__ import annotations

import random
import re
from itertools import permutations

import pytest

from evaluation.scorers.attribution import ScoredText, score_attributions
from evaluation.scorers.tokens import Attribution

TEXT = "the harbour is shut the mayor says so but dockers deny it and laugh out loud"
WORDS = [match.span() for match in re.finditer(r"\w+", TEXT)]


def attribution(source="", cue="", content=""):
    """An attribution by its words, each of which occurs once in the text."""

    def spans(words):
        return tuple(re.search(rf"\b{word}\b", TEXT).span() for word in words.split())

    return Attribution(spans(source), spans(cue), spans(content))


def random_attribution(dice):
    def stretch(longest):
        if dice.random() < 0.15:
            return ()
        first = dice.randrange(len(WORDS))
        last = min(len(WORDS) - 1, first + dice.randrange(longest))
        return ((WORDS[first][0], WORDS[last][1]),)

    return Attribution(stretch(2), stretch(2), stretch(6) + stretch(2) * (dice.random() < 0.3))


def words_of(spans):
    return {
        number
        for number, (start, end) in enumerate(WORDS)
        if any(left < end and start < right for left, right in spans)
    }


def likeness(left, right):
    return 2 * len(left & right) / (len(left) + len(right))


def pairings(gold, found, worth):
    """Every one-to-one pairing whose total worth is largest, as lists of pairs that meet."""
    if len(gold) > len(found):
        swapped = pairings(found, gold, lambda right, left: worth(left, right))
        return [[(left, right) for right, left in pairing] for pairing in swapped]
    every = [
        [(left, right) for left, right in enumerate(order)]
        for order in permutations(range(len(found)), len(gold))
    ]
    totals = [sum(worth(gold[one], found[other]) for one, other in each) for each in every]
    return [
        [(one, other) for one, other in each if worth(gold[one], found[other])]
        for each, total in zip(every, totals, strict=True)
        if total > max(totals) - 1e-9
    ]


def f1(precise, found, recalled, gold):
    precision = precise / found if found else 0.0
    recall = recalled / gold if gold else 0.0
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def plain_pair_figures(gold, found):
    """(lenient, partial, exact, triple) of every best pairing."""
    gold = [each for each in gold if each[2]]
    found = [each for each in found if each[2]]

    def meets(left, right):
        return bool(left & right) or (not left and not right)

    def worth(left, right):
        if not left[2] & right[2]:
            return 0
        return likeness(left[2], right[2]) + 0.001 * (
            meets(left[0], right[0]) + bool(left[1] & right[1])
        )

    def share(left, right, whole):
        return 1.0 if not left and not right else (len(left & right) / len(whole) if whole else 0)

    for pairing in pairings(gold, found, worth):
        pairs = [(gold[one], found[other]) for one, other in pairing]
        sizes = len(found), len(gold)
        lenient = sum(
            likeness(one[2], other[2]) >= 0.5 and meets(one[0], other[0]) for one, other in pairs
        )
        exact = sum((one[0], one[2]) == (other[0], other[2]) for one, other in pairs)
        triple = sum(one == other for one, other in pairs)
        precise = sum(
            share(one[2], other[2], other[2]) * share(one[0], other[0], other[0])
            for one, other in pairs
        )
        recalled = sum(
            share(one[2], other[2], one[2]) * share(one[0], other[0], one[0])
            for one, other in pairs
        )
        yield (
            f1(lenient, sizes[0], lenient, sizes[1]),
            f1(precise, sizes[0], recalled, sizes[1]),
            f1(exact, sizes[0], exact, sizes[1]),
            f1(triple, sizes[0], triple, sizes[1]),
        )


def plain_role_figures(gold, found):
    """(exact, half, any, partial) of every best pairing of one role."""
    gold, found = [each for each in gold if each], [each for each in found if each]

    for pairing in pairings(gold, found, likeness):
        pairs = [(gold[one], found[other]) for one, other in pairing]
        sizes = len(found), len(gold)
        exact = sum(one == other for one, other in pairs)
        half = sum(likeness(one, other) >= 0.5 for one, other in pairs)
        precise = sum(len(one & other) / len(other) for one, other in pairs)
        recalled = sum(len(one & other) / len(one) for one, other in pairs)
        yield (
            f1(exact, sizes[0], exact, sizes[1]),
            f1(half, sizes[0], half, sizes[1]),
            f1(len(pairs), sizes[0], len(pairs), sizes[1]),
            f1(precise, sizes[0], recalled, sizes[1]),
        )


@pytest.mark.parametrize("seed", range(150))
def test_figures_are_those_of_a_plain_second_scorer(seed):
    dice = random.Random(seed)
    gold = [random_attribution(dice) for _ in range(dice.randrange(5))]
    found = [random_attribution(dice) for _ in range(dice.randrange(5))]
    found += [each for each in gold if dice.random() < 0.4][: 5 - len(found)]
    dice.shuffle(found)
    figures = score_attributions([ScoredText(TEXT, tuple(gold), tuple(found))]).figures
    left = [tuple(words_of(each) for each in (one.source, one.cue, one.content)) for one in gold]
    right = [tuple(words_of(each) for each in (one.source, one.cue, one.content)) for one in found]

    ours = tuple(
        figures[name].f1 for name in ("pair.lenient", "pair.partial", "pair.exact", "triple.exact")
    )
    assert any(ours == pytest.approx(plain) for plain in plain_pair_figures(left, right))
    for number, role in enumerate(("source", "cue", "content")):
        ours = tuple(figures[f"{role}.{name}"].f1 for name in ("exact", "half", "any", "partial"))
        one, other = [each[number] for each in left], [each[number] for each in right]
        assert any(ours == pytest.approx(plain) for plain in plain_role_figures(one, other))
        every, all_found = set().union(*one), set().union(*other)
        both = len(every & all_found)
        assert figures[f"tokens.{role}"].f1 == pytest.approx(
            f1(both, len(all_found), both, len(every))
        )


def test_the_same_is_perfect():
    told = attribution("mayor", "says", "harbour shut")
    scores = score_attributions([ScoredText(TEXT, (told,), (told,))])

    assert {each.f1 for each in scores.figures.values()} == {1.0}
    assert scores.right == ((True,),)


def test_right_content_under_the_wrong_voice_is_wrong():
    """The link is what a reader trusts: content alone must not count."""
    gold = attribution("mayor", "says", "harbour shut")
    found = attribution("dockers", "says", "harbour shut")
    scores = score_attributions([ScoredText(TEXT, (gold,), (found,))])

    assert scores.figures["content.exact"].f1 == 1.0
    assert scores.figures["pair.lenient"].f1 == 0.0
    assert scores.right == ((False,),)


def test_voiceless_gold_wants_a_voiceless_answer():
    gold = attribution("", "says", "harbour shut")
    invented = attribution("mayor", "says", "harbour shut")

    assert score_attributions([ScoredText(TEXT, (gold,), (gold,))]).figures["pair.lenient"].f1 == 1
    assert (
        score_attributions([ScoredText(TEXT, (gold,), (invented,))]).figures["pair.lenient"].f1 == 0
    )


def test_half_of_the_content_is_enough_and_less_is_not():
    gold = attribution("mayor", "says", "harbour shut but dockers")
    half = attribution("mayor", "says", "harbour shut")
    less = attribution("mayor", "says", "harbour")

    assert score_attributions([ScoredText(TEXT, (gold,), (half,))]).right == ((True,),)
    assert score_attributions([ScoredText(TEXT, (gold,), (less,))]).right == ((False,),)


def test_marks_at_the_edges_do_not_count():
    """Tools differ in whether quotation marks and commas belong to the content."""
    text = "“It is shut,” said Ada."
    gold = Attribution(((19, 22),), ((14, 18),), ((1, 11),))
    found = Attribution(((19, 23),), ((14, 18),), ((0, 13),))

    scores = score_attributions([ScoredText(text, (gold,), (found,))])

    assert scores.figures["triple.exact"].f1 == 1.0


def test_classes_tell_direct_speech_with_a_pronoun():
    text = "“It is shut,” she said.\n\nAda hoped it was not."
    direct = Attribution(((14, 17),), ((18, 22),), ((0, 13),))
    hoped = Attribution(((25, 28),), ((29, 34),), ((35, 45),))
    scores = score_attributions([ScoredText(text, (direct, hoped), (direct,))])

    assert scores.classes["direct"].content == scores.classes["speech cue"].pair == 1.0
    assert scores.classes["pronoun source"].count == scores.classes["nominal source"].count == 1
    assert scores.classes["indirect"].pair == scores.classes["other cue"].pair == 0.0
