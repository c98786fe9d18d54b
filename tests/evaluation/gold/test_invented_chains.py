"""Our own texts with chains: the marks must add up, or the set measures something else."""

from __future__ import annotations

import pytest

from evaluation.gold.invented_chains import parse_marks, read_invented_chains

KINDS = {"ada": "person", "board": "organization", "pair": "person"}


def shown(marked):
    text, mentions = parse_marks(marked, KINDS)
    return text, [
        (each.chain, text[slice(*each.span)], text[slice(*each.head)], each.form)
        for each in mentions
    ]


def test_marks_are_parted_from_the_text():
    text, mentions = shown("{ada:Mayor *Ada Brandt} left. {board:The *board} thanked {ada:her}.")

    assert text == "Mayor Ada Brandt left. The board thanked her."
    assert mentions == [
        ("ada", "Mayor Ada Brandt", "Ada", "named"),
        ("board", "The board", "board", "nominal"),
        ("ada", "her", "her", "pronominal"),
    ]


def test_mentions_nest_and_an_outer_one_may_share_the_head():
    text, mentions = shown(
        "{pair:{ada:*Ada Brandt} and {board:the *board}} met {board:{ada:its} *men}."
    )

    assert text == "Ada Brandt and the board met its men."
    assert mentions == [
        ("pair", "Ada Brandt and the board", "Ada", "named"),
        ("ada", "Ada Brandt", "Ada", "named"),
        ("board", "the board", "board", "nominal"),
        ("board", "its men", "men", "nominal"),
        ("ada", "its", "its", "pronominal"),
    ]


@pytest.mark.parametrize(
    ("marked", "complaint"),
    [
        ("{ada:Ada left.", "no head|never closed"),
        ("Ada} left.", "outside of every mention"),
        ("{ada:Ada Brandt} left.", "no head in 'Ada Brandt'"),
        ("{bo:Bo} left.", "no kind for 'bo'"),
        ("{ada:* } left.", "no word behind the star"),
    ],
)
def test_marks_that_do_not_add_up_are_refused(marked, complaint):
    with pytest.raises(ValueError, match=complaint):
        parse_marks(marked, KINDS)


def test_every_text_has_chains_and_no_mark_is_left():
    texts = read_invented_chains()

    assert len(texts) >= 25
    assert len({each.name for each in texts}) == len(texts)
    for each in texts:
        assert not set("{}*") & set(each.text)
        assert any(
            sum(other.chain == mention.chain for other in each.chained) > 1
            for mention in each.chained
        )
        for mention in each.chained:
            words = each.text[slice(*mention.span)]
            assert words == words.strip()
            assert mention.span[0] <= mention.head[0] < mention.head[1] <= mention.span[1]
