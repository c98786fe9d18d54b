"""WordPiece must agree with the `tokenizers` package, id by id and offset by offset."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers.implementations import BertWordPieceTokenizer

from sayso.reading.language import WordPiece

VOCABULARY = str(resources.files("sayso") / "weights" / "vocab.txt")


@cache
def ours() -> WordPiece:
    return WordPiece(Path(VOCABULARY).read_text("utf-8").split("\n")[:-1])


@cache
def theirs() -> BertWordPieceTokenizer:
    return BertWordPieceTokenizer(VOCABULARY, lowercase=True)


def assert_alike(text: str) -> None:
    pieces = ours().pieces(text)
    wanted = theirs().encode(text, add_special_tokens=False)
    assert pieces.ids == wanted.ids
    assert list(zip(pieces.starts, pieces.ends, strict=True)) == wanted.offsets


@pytest.mark.parametrize(
    "text",
    [
        "The minister’s aide said: “We didn’t fire.”",
        "Zoë Ångström, naïve café; ĲSSEL and İstanbul, ΣΊΣΥΦΟΣ",
        "Soft\u00adhyphen, no\u00a0break, zero\u200bwidth, e\u0301 and \u0301 alone",
        "emoji 😀👩‍👩‍👧 flags 🇰🇪 and 漢字 in a row",
        "a" * 120 + " " + "b" * 100,
        "\x00\ufffd\x07tab\tline\r\nend\u2028\x85",
        "مرحبا בעולם हिन्दी ไทย 한국어",
        "x²³ ½ № ﬁ ｆｕｌｌ ʼn ǅ",
    ],
)
def test_agrees_on_what_texts_hold(text):
    """Accents, scripts, emoji and control characters are where offsets go wrong."""
    assert_alike(text)


@given(st.text(st.characters(exclude_categories=["Cs", "Cn"]), max_size=60))
def test_agrees_on_any_text(text):
    """A tokeniser loaded wrong trains and runs without complaint; only this shows it.

    Unassigned characters are left out: which they are depends on the Unicode version.
    """
    assert_alike(text)


@given(st.text(alphabet="aé“”’'-. ,\u00a0\u00ad😀Aß", max_size=80), st.integers(0, 20))
def test_a_part_is_cut_like_the_whole(text, start):
    """Blocks are cut in place, so offsets count in the whole text."""
    part = ours().pieces(text, min(start, len(text)))
    alone = ours().pieces(text[start:])
    assert part.ids == alone.ids
    assert [place - min(start, len(text)) for place in part.starts] == alone.starts


def test_ordinary_news_has_no_unknown_piece():
    """The share of unknown pieces is the first sign of a vocabulary that does not fit."""
    assert 100 not in ours().pieces("Kelmora’s Interior Ministry denied it on Thursday.").ids
