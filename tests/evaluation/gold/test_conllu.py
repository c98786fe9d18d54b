"""GUM's text is rebuilt from its words, and every offset of gold rests on how."""

from __future__ import annotations

import pytest

from evaluation.gold.conllu import parse_conllu
from evaluation.scorers.mentions import TypedSpan
from tests.evaluation.standin import CONLLU, NEWS

SPLIT = """\
# newdoc id = GUM_letter_mill
# newpar
1-2\tdidn't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
1\tdid\tdo\tAUX\tVBD\t_\t0\troot\t_\t_
2\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_
2.1\tturn\tturn\tVERB\tVB\t_\t_\t_\t1:dep\t_
3\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_
"""


def words_of(document):
    return [document.text[start:end] for start, end in document.parse.words]


def test_paragraphs_sentences_and_spaces():
    document = parse_conllu(CONLLU.splitlines())

    assert document.text == NEWS
    assert (document.name, document.genre) == ("GUM_news_pumps", "news")
    assert [document.text[start:end] for start, end in document.parse.sentences] == [
        "Vellmark floods",
        "Brask said the pumps failed.",
        "Asker denied the charge.",
    ]


def test_heads_count_through_the_whole_document():
    document = parse_conllu(CONLLU.splitlines())
    words = words_of(document)

    assert words[document.parse.heads[words.index("pumps")]] == "failed"
    assert document.parse.heads[words.index("denied")] == -1


def test_words_within_a_token_have_their_own_places():
    """A contraction is two words; an elided one (2.1) has no place at all."""
    document = parse_conllu(SPLIT.splitlines())

    assert document.text == "didn't."
    assert words_of(document) == ["did", "n't", "."]


def test_mentions_nest():
    nested = CONLLU.replace("Entity=(3-object-new-\n", "Entity=(3-object-new-(6-abstract-new-)\n")
    mentions = parse_conllu(nested.splitlines()).mentions

    assert TypedSpan((28, 37), "object") in mentions
    assert TypedSpan((28, 31), "abstract") in mentions
    assert len(mentions) == 6


def test_mentions_are_chained_and_know_their_heads():
    """The head of "the pumps" is the noun, on which the article hangs."""
    chained = CONLLU.replace("Entity=(4-person-new-)", "Entity=(2-person-giv:act-)")
    document = parse_conllu(chained.splitlines())

    assert [
        (each.chain, document.text[slice(*each.span)], document.text[slice(*each.head)], each.form)
        for each in document.chained
    ] == [
        ("1", "Vellmark", "Vellmark", "named"),
        ("2", "Brask", "Brask", "named"),
        ("3", "the pumps", "pumps", "nominal"),
        ("2", "Asker", "Asker", "named"),
        ("5", "the charge", "charge", "nominal"),
    ]


@pytest.mark.parametrize(
    ("bad", "complaint"),
    [
        (CONLLU.replace("Entity=3)", "_"), "never closed: 3"),
        (CONLLU.replace("Entity=3)", "Entity=9)"), "9 is closed but was never opened"),
        (CONLLU.replace("Entity=3)", "Entity=3[1/2])"), "cannot read the entity brackets"),
        (SPLIT.replace("1-2\tdidn't", "1-2\tdidnt"), "do not add up"),
    ],
)
def test_gold_that_cannot_be_read_whole_is_refused(bad, complaint):
    """A mention lost quietly would be a point lost to nobody's knowledge."""
    with pytest.raises(ValueError, match=complaint):
        parse_conllu(bad.splitlines())
