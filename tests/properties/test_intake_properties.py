"""Intake over any input: a document whose blocks are sound, or an error that is foreseen."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.errors import SaysoError
from sayso.intake import read_bytes, read_text, segment_blocks
from sayso.intake.offsets import from_utf8, from_utf16, to_utf8, to_utf16
from tests.intake.articles import PARAGRAPHS, assert_blocks_in_order

TEXTS = st.text(st.characters(), max_size=200)
LINES = st.sampled_from(
    (
        *PARAGRAPHS,
        "\n",
        "\r\n",
        "\n\n",
        "> ",
        "# ",
        "- ",
        "```",
        "---",
        "===",
        "KARVEL: ",
        "By ",
        "»",
    )
)
FRAGMENTS = st.sampled_from(
    (
        *PARAGRAPHS, "<html>", "<head>", "<body>", "<title>", "</title>", "<p>", "</p>", "<div>",
        "</div>", "<h1>", "</h1>", "<article>", "</article>", "<q>", "</q>", "<table><tr><td>",
        "</table>", "<script>", "</script>", "<!--", "-->", "<br/>", "<a href='", "'>", "&amp;",
        "&#0;", "&#xD800;", "\x00", "<![CDATA[", "]]>", "<?xml version='1.0'?>", "<", ">", '"',
        "<meta charset=utf-16>", "<meta property='article:published_time' content='2099-13-45'>",
        "<script type='application/ld+json'>{\"author\": [", "<svg>", "<blockquote>", "<li>",
    )
)  # fmt: skip
MARKUP = st.lists(FRAGMENTS | st.text(max_size=5), max_size=30).map("".join)


@settings(max_examples=200)
@given(TEXTS | st.lists(LINES | st.text(max_size=5), max_size=20).map("".join))
def test_any_text_gives_sound_blocks_or_a_foreseen_error(text: str) -> None:
    """The text is kept in length, and nothing but a SaysoError may come out."""
    try:
        document = read_text(text)
    except SaysoError:
        return
    assert len(document.text) == len(text)
    assert_blocks_in_order(document)


@settings(max_examples=200)
@given(st.lists(LINES | st.text(max_size=5), max_size=20).map("".join))
def test_any_markdown_gives_sound_blocks_or_a_foreseen_error(text: str) -> None:
    """Marks in any order, closed or not, are no reason to fail."""
    try:
        document = read_bytes(text.encode("utf-8", "surrogatepass"), source="a.md")
    except SaysoError:
        return
    assert_blocks_in_order(document)


@settings(max_examples=100)
@given(MARKUP)
def test_any_page_gives_sound_blocks_or_a_foreseen_error(markup: str) -> None:
    """Pages are broken in every way, and the extractors stumble over some."""
    try:
        document = read_bytes(markup.encode("utf-8", "surrogatepass"), source="a.html")
    except SaysoError:
        return
    assert_blocks_in_order(document)


@settings(max_examples=100)
@given(st.binary(max_size=200))
def test_any_bytes_give_sound_blocks_or_a_foreseen_error(data: bytes) -> None:
    """Whatever lies in a file, reading it ends in one of two ways."""
    try:
        document = read_bytes(data, source="a.txt")
    except SaysoError:
        return
    assert_blocks_in_order(document)


@given(TEXTS)
def test_blocks_are_the_same_for_the_same_text(text: str) -> None:
    """A reading that changes from run to run cannot be cited."""
    assert segment_blocks(text) == segment_blocks(text)


@given(TEXTS)
def test_offsets_come_back(text: str) -> None:
    """Every border of a character survives the way to other units and back."""
    every = list(range(len(text) + 1))

    assert from_utf16(text, to_utf16(text, every)) == every
    assert from_utf8(text, to_utf8(text, every)) == every
