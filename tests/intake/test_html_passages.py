"""Passages of a page: in the order of the page, once each, with what their markup says."""

from __future__ import annotations

import pytest

from sayso.intake import read_bytes
from sayso.records import BlockKind
from tests.intake.articles import PARAGRAPHS, page


def blocks_of(body: str) -> list[tuple[BlockKind, str]]:
    """The blocks of a page after its title and its three paragraphs."""
    document = read_bytes(page(body=body).encode(), source="flood.html")

    blocks = [(block.kind, document.words(block.span)) for block in document.blocks]
    assert [words for _, words in blocks[1:4]] == list(PARAGRAPHS)
    return blocks[4:]


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        (
            "<blockquote><p>We have a plan.</p><p>Yes.</p><footer>Ada Lund</footer></blockquote>",
            [
                (BlockKind.QUOTATION, "We have a plan."),
                (BlockKind.QUOTATION, "Yes."),
                (BlockKind.PARAGRAPH, "Ada Lund"),
            ],
        ),
        (
            "<blockquote>We <b>stay</b>.<br>We do.<cite>Ada Lund</cite></blockquote>",
            [
                (BlockKind.QUOTATION, "We stay."),
                (BlockKind.QUOTATION, "We do."),
                (BlockKind.PARAGRAPH, "Ada Lund"),
            ],
        ),
        (
            "<p>She called it <q>a <q>bad</q> day</q> and left the town for good.</p>",
            [(BlockKind.PARAGRAPH, "She called it “a ‘bad’ day” and left the town for good.")],
        ),
        (
            "<p>She called it <q>“bad”</q> and then left the town for good.</p>",
            [(BlockKind.PARAGRAPH, "She called it “bad” and then left the town for good.")],
        ),
        (
            "<p>KARVEL: It is closed now.<br>ODRAN: For how long is it?</p>",
            [
                (BlockKind.TURN, "KARVEL: It is closed now."),
                (BlockKind.TURN, "ODRAN: For how long is it?"),
            ],
        ),
        (
            "<h2>What comes next</h2><p>Nobody knows what will come of it all in spring.</p>",
            [
                (BlockKind.SECTION, "What comes next"),
                (BlockKind.PARAGRAPH, "Nobody knows what will come of it all in spring."),
            ],
        ),
        (
            "<p>It ended on <time datetime='2031-01-01'>Wednesday</time>, as far as we know.</p>",
            [(BlockKind.PARAGRAPH, "It ended on Wednesday, as far as we know.")],
        ),
        (
            "<table><tr><td>Killed in flood</td><td>4</td></tr></table><p>Nobody is missed.</p>",
            [
                (BlockKind.PARAGRAPH, "Killed in flood | 4"),
                (BlockKind.PARAGRAPH, "Nobody is missed."),
            ],
        ),
    ],
)
def test_markup_is_carried_through(body: str, blocks: list[tuple[BlockKind, str]]) -> None:
    """Who is quoted, and what is, often stands in the markup alone."""
    assert blocks_of(body) == blocks


def test_a_caption_stands_where_its_picture_does() -> None:
    """Extractors drop it with the picture."""
    caption = "<figure><img src='x'><figcaption>The bridge on Tuesday</figcaption></figure>"
    markup = page().replace("</p><p>", f"</p>{caption}<p>", 1)

    document = read_bytes(markup.encode(), source="flood.html")

    assert [block.kind for block in document.blocks[1:4]] == [
        BlockKind.PARAGRAPH,
        BlockKind.CAPTION,
        BlockKind.PARAGRAPH,
    ]


def test_passages_stand_in_the_order_of_the_page_and_once() -> None:
    """An extractor that gives a live report out of order mixes up who said what when."""
    posts = [f"Post number {number} says that the water is still high." for number in range(1, 6)]
    markup = "".join(
        f"<div class=post><time>1{number}:00</time><p>{post}</p></div>"
        for number, post in enumerate(posts, start=1)
    )

    document = read_bytes(
        f"<html><body><main><h1>Live: the flood</h1>{markup}</main></body></html>".encode(),
        source="flood.html",
    )

    paragraphs = [b for b in document.blocks if b.kind is BlockKind.PARAGRAPH]
    assert [document.words(block.span) for block in paragraphs] == posts
    datelines = [b for b in document.blocks if b.kind is BlockKind.DATELINE]
    assert [document.words(block.span) for block in datelines] == [f"1{n}:00" for n in range(1, 6)]


def test_menus_are_no_part_of_the_text() -> None:
    """Neither the links above an article nor those below it were said by anyone."""
    menu = "<nav><ul><li><a href=/>Home</a></li><li><a href=/s>Sport</a></li></ul></nav>"
    foot = "<footer><p>© 2031 The Lamp. All rights reserved.</p></footer>"
    markup = page().replace("<article>", menu + "<article>").replace("</body>", foot + "</body>")

    document = read_bytes(markup.encode(), source="flood.html")

    assert document.text == "\n\n".join(("Bridge closed after flood", *PARAGRAPHS))


def test_text_set_line_by_line_is_read_as_plain_text() -> None:
    """Old archives put whole articles into `<pre>`."""
    wire = (
        "VELMORA (ALP) -- The old bridge was closed\nafter the flood, the mayor said.\n\n"
        "It is over."
    )

    document = read_bytes(
        f"<html><body><pre>{wire}</pre></body></html>".encode(), source="flood.html"
    )

    assert [(block.kind, document.words(block.span)) for block in document.blocks] == [
        (BlockKind.DATELINE, "VELMORA (ALP) --"),
        (BlockKind.PARAGRAPH, "The old bridge was closed after the flood, the mayor said."),
        (BlockKind.PARAGRAPH, "It is over."),
    ]
