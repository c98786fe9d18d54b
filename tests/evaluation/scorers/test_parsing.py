"""Words are paired by their characters, so that one wrong word does not shift all others."""

from __future__ import annotations

from dataclasses import replace

from evaluation.scorers.parsing import ParsedText, score_parsing, universal

# "We can't stay."
GOLD = ParsedText(
    words=((0, 2), (3, 5), (5, 8), (9, 13), (13, 14)),
    upos=("PRON", "AUX", "PART", "VERB", "PUNCT"),
    heads=(3, 3, 3, -1, 3),
    relations=("nsubj", "aux", "advmod:neg", "root", "punct"),
    sentences=((0, 14),),
)


def test_the_same_is_perfect():
    scores = score_parsing([(GOLD, GOLD)])

    assert {scores.words.f1, scores.upos.f1, scores.las_full.f1, scores.sentences.f1} == {1.0}


def test_a_word_that_was_not_split_costs_itself_only():
    found = ParsedText(
        words=((0, 2), (3, 8), (9, 13), (13, 14)),
        upos=("PRON", "AUX", "VERB", "PUNCT"),
        heads=(2, 2, -1, 2),
        relations=("nsubj", "aux", "root", "punct"),
        sentences=((0, 14),),
    )
    scores = score_parsing([(GOLD, found)])

    assert (scores.las.precision, scores.las.recall) == (3 / 4, 3 / 5)


def test_a_head_that_was_not_found_is_no_root():
    """A gold word whose head has no partner must not pass for one that hangs on nothing."""
    found = replace(
        GOLD,
        words=((0, 2), (3, 5), (5, 8), (9, 12), (13, 14)),
        heads=(-1, -1, -1, -1, -1),
    )

    assert score_parsing([(GOLD, found)]).uas.recall == 0


def test_relations_are_compared_by_their_universal_part_and_in_full():
    found = replace(GOLD, relations=("nsubj", "aux", "advmod", "root", "punct"))
    scores = score_parsing([(GOLD, found)])

    assert (scores.las.recall, scores.las_full.recall) == (1.0, 0.8)
    assert universal("nmod:poss") == "nmod"


def test_texts_are_summed_not_averaged():
    nothing = ParsedText((), (), (), (), ())

    assert score_parsing([(GOLD, GOLD), (nothing, GOLD)]).words.precision == 0.5
