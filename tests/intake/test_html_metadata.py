"""What a page says about itself: the best source of each fact wins, and none is trusted blindly."""

from __future__ import annotations

import json

import pytest

from sayso.intake import Hints, Limits, read_bytes
from sayso.records import BlockKind, Document
from tests.intake.articles import LATEST_DAY, page, reasons


def read_page(head: str = "", body: str = "", hints: Hints | None = None) -> Document:
    return read_bytes(
        page(head=head, body=body).encode(),
        source="flood.html",
        hints=hints or Hints(),
        limits=Limits(latest_day=LATEST_DAY),
    )


def linked(**facts: object) -> str:
    """A head with JSON-LD about an article."""
    article = {"@type": "NewsArticle", "headline": "Bridge closed after flood", **facts}
    return f'<script type="application/ld+json">{json.dumps(article)}</script>'


def test_json_ld_is_believed_first() -> None:
    """It is made for programs, and tells people from organisations."""
    head = linked(
        datePublished="2031-10-16T19:30:00+02:00",
        author=[
            {"@type": "Person", "name": "Ines Karvel"},
            {"@type": "Organization", "name": "Meridian"},
        ],
        publisher={"@type": "Organization", "name": "The Lamp"},
    )

    document = read_page(head + '<meta name="author" content="Nobody Else">')

    assert document.byline == ("Ines Karvel",)
    assert document.organisation == "Meridian"
    assert document.publisher == "The Lamp"
    assert document.published is not None
    assert document.published.edtf == "2031-10-16T19:30:00+02:00"


def test_meta_elements_are_next() -> None:
    """Older pages have nothing else."""
    head = (
        '<meta property="og:site_name" content="The Lamp">'
        '<meta name="author" content="Ines Karvel"><meta name="date" content="2031-10-16">'
    )

    document = read_page(head)

    assert (document.publisher, document.byline) == ("The Lamp", ("Ines Karvel",))
    assert document.published is not None
    assert document.published.edtf == "2031-10-16"


def test_a_printed_byline_is_a_block() -> None:
    """Extractors drop it, though it says who speaks where nobody else does."""
    document = read_page(body='<p class="byline">By <a href="/ik">Ines Karvel</a>, Meridian</p>')

    assert document.blocks[1].kind is BlockKind.BYLINE
    assert document.words(document.blocks[1].span) == "By Ines Karvel, Meridian"
    assert (document.byline, document.organisation) == (("Ines Karvel",), "Meridian")


def test_hints_win_over_the_page() -> None:
    """The user has seen the page, and says otherwise."""
    hints = Hints("Another title", "The Buoy", "2031-10-17", "By Ada Lund", "Northline")

    document = read_page(linked(datePublished="2031-10-16", publisher="The Lamp"), hints=hints)

    assert document.title == "Another title"
    assert (document.publisher, document.byline) == ("The Buoy", ("Ada Lund",))
    assert document.organisation == "Northline"
    assert document.published is not None
    assert document.published.edtf == "2031-10-17"


def test_the_name_of_the_site_is_no_part_of_the_title() -> None:
    """Browsers want it there; nobody said it in the headline."""
    markup = page(head='<meta property="og:site_name" content="The Lamp">')
    markup = markup.replace("flood</title>", "flood | The Lamp</title>")
    markup = markup.replace("<h1>Bridge closed after flood</h1>", "")

    document = read_bytes(markup.encode(), source="flood.html")

    assert document.title == "Bridge closed after flood"


def test_a_time_at_the_head_of_the_article_is_its_day() -> None:
    """It is marked up by the page itself."""
    document = read_page(body='<time datetime="2031-10-16">Thursday</time>')

    assert document.published is not None
    assert document.published.edtf == "2031-10-16"


@pytest.mark.parametrize(
    "body",
    [
        "<p>It was over on October 12, 2029, she said, and nobody came.</p>",
        '<p>It was over on <time datetime="2029-10-12">12 October</time>, she said.</p>',
        "<footer>Copyright 2029 The Lamp</footer>",
    ],
)
def test_a_date_within_the_text_is_not_that_of_publication(body: str) -> None:
    """Every “yesterday” of the text would be counted from it."""
    document = read_page(body=body)

    assert document.published is None
    assert reasons(document) == ""


def test_a_date_that_only_stands_in_the_markup_is_flagged() -> None:
    """It may be right, but the page does not say that it is."""
    markup = page().replace(
        "<article>", '<div><time datetime="2025-10-16">16.10.</time></div><article>'
    )

    document = read_bytes(
        markup.encode(), source="flood.html", limits=Limits(latest_day=LATEST_DAY)
    )

    assert document.published is not None
    assert document.published.edtf == "2025-10-16"
    assert "W_DATE" in reasons(document)


@pytest.mark.parametrize(
    "script",
    [
        "",
        "{",
        "[" * 100_000,
        '{"@type": "NewsArticle", "headline": 1, "author": [[], 2, {"name": []}]}',
        '{"@type": ["Thing", 3], "datePublished": {}}',
        "null",
        '"' + "x" * 100_000,
    ],
)
def test_broken_json_ld_does_no_harm(script: str) -> None:
    """It is written by programs that nobody watches."""
    document = read_page(head=f'<script type="application/ld+json">{script}</script>')

    assert document.title == "Bridge closed after flood"
    assert document.byline == ()


def test_an_author_that_is_an_address_is_no_name() -> None:
    """Some pages put the author's profile where the name should be."""
    assert read_page('<meta name="author" content="https://lamp.example/ik">').byline == ()


def test_an_author_that_is_the_publisher_is_no_person() -> None:
    """What nobody signs is the paper's."""
    head = '<meta property="og:site_name" content="Lamp"><meta name="author" content="Lamp">'

    document = read_page(head)

    assert (document.byline, document.organisation) == ((), "Lamp")
