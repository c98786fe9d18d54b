"""Markdown: the raw text is kept, and its marks stay outside the blocks."""

from __future__ import annotations

from sayso.intake import read_bytes
from sayso.intake.markdown import read_markdown
from sayso.records import BlockKind
from tests.intake.articles import PARAGRAPHS, assert_blocks_in_order

MARKDOWN = (
    f"# Bridge closed ##\n\n{PARAGRAPHS[0]}\n\n## The railway\n\n{PARAGRAPHS[2]}\n\n"
    "> The water is still high.\n\n- One item is here.\n- Another one is there.\n\n"
    "```\nsaid = 1\n```\n"
)


def test_marks_are_outside_the_blocks() -> None:
    """A mark is no word, and nobody said it."""
    content = read_markdown(MARKDOWN, title=None, byline=())

    assert [
        (block.kind, content.text[block.span.start : block.span.end]) for block in content.blocks
    ] == [
        (BlockKind.TITLE, "Bridge closed"),
        (BlockKind.PARAGRAPH, PARAGRAPHS[0]),
        (BlockKind.SECTION, "The railway"),
        (BlockKind.PARAGRAPH, PARAGRAPHS[2]),
        (BlockKind.QUOTATION, "The water is still high."),
        (BlockKind.PARAGRAPH, "One item is here."),
        (BlockKind.PARAGRAPH, "Another one is there."),
        (BlockKind.BOILERPLATE, "```\nsaid = 1\n```"),
    ]


def test_the_text_is_that_of_the_file() -> None:
    """Offsets into the file hold, with its own line ends and marks."""
    text = MARKDOWN.replace("\n", "\r\n")

    document = read_bytes(text.encode(), source="flood.md")

    assert document.text == text
    assert document.title == "Bridge closed"
    assert_blocks_in_order(document)


def test_settings_at_the_top_are_not_read() -> None:
    """Front matter is for programs."""
    content = read_markdown("---\ndraft: true\n---\n\n" + MARKDOWN, title=None, byline=())

    assert content.blocks[0].kind is BlockKind.BOILERPLATE
    assert content.title == "Bridge closed"


def test_a_fence_never_closed_takes_the_rest() -> None:
    """Code that goes on to the end is code, and no error."""
    content = read_markdown(f"{PARAGRAPHS[0]}\n\n```\nsaid = 1\n\n", title=None, byline=())

    assert [block.kind for block in content.blocks] == [
        BlockKind.PARAGRAPH,
        BlockKind.BOILERPLATE,
    ]
