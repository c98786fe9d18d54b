"""How the source of a statement refers decides which figure it counts for."""

from __future__ import annotations

import pytest

from evaluation.gold.sources import SourceClass, source_class, source_mention
from evaluation.scorers.chains import ChainMention


def test_the_mention_is_the_likest_of_those_with_their_head_in_the_source():
    """The town in "the mayor of the town" has its head in the source too, but is no voice."""
    mayor = ChainMention((0, 21), (4, 9), "person", "nominal", "1")
    town = ChainMention((13, 21), (17, 21), "place", "nominal", "2")
    outside = ChainMention((0, 40), (30, 35), "abstract", "nominal", "3")

    assert source_mention([(0, 21)], [outside, town, mayor]) == mayor
    assert source_mention([(36, 40)], [outside, town, mayor]) is None


@pytest.mark.parametrize(
    ("words", "form", "wanted"),
    [
        (["She"], "pronominal", SourceClass.THIRD),
        (["I"], "pronominal", SourceClass.FIRST),
        (["Those"], "pronominal", SourceClass.OTHER),
        (["Brask", "who"], "named", SourceClass.RELATIVE),
        (["WHO"], "named", SourceClass.NAMED),
        (["police"], "nominal", SourceClass.NOMINAL),
    ],
)
def test_sources_are_sorted_by_how_they_refer(words, form, wanted):
    """The World Health Organization is no relative pronoun."""
    text = " ".join(words)
    spans = [(text.index(word), text.index(word) + len(word)) for word in words]
    mention = ChainMention(spans[0], spans[0], "person", form, "1")

    assert source_class(text, spans, mention) is wanted
