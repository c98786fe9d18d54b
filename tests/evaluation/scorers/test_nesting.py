"""Which statements count as lying inside another one."""

from __future__ import annotations

from evaluation.scorers.attribution import ScoredText
from evaluation.scorers.nesting import nested_only
from evaluation.scorers.tokens import Attribution

TEXT = "Ada said that Bo denied that it rains. " + "Nobody asked why at all. " * 5
OUTER = Attribution(((0, 3),), ((4, 8),), ((9, 37),))
INNER = Attribution(((14, 16),), ((17, 23),), ((24, 37),))
WHOLE = Attribution((), (), ((0, len(TEXT)),))


def nested(*attributions):
    return nested_only(ScoredText(TEXT, attributions, ())).gold


def test_the_inner_one_is_kept():
    assert nested(OUTER, INNER) == (INNER,)


def test_the_same_content_twice_is_not_nested():
    """Two voices may say one thing ("Ada and Bo each said that ...")."""
    assert nested(INNER, Attribution(((0, 3),), (), INNER.content)) == ()


def test_a_whole_text_laid_to_its_author_nests_nothing():
    """Else every statement of an essay would count as nested in the essay."""
    assert nested(WHOLE, OUTER) == ()
    assert nested(WHOLE, OUTER, INNER) == (INNER,)


def test_both_sides_are_sifted_alike():
    sifted = nested_only(ScoredText(TEXT, (OUTER,), (OUTER, INNER)))

    assert (sifted.gold, sifted.found) == ((), (INNER,))
