"""HTML: broken and hostile pages give a text with its gaps, or a typed error."""

from __future__ import annotations

import pytest

from sayso.errors import NoTextFound, TooDeep, TooLarge
from sayso.intake import Hints, Limits, read_bytes
from sayso.records import BlockKind, Document
from tests.intake.articles import (
    LATEST_DAY,
    PARAGRAPHS,
    assert_blocks_in_order,
    page,
    reasons,
)


def read_page(markup: str, **limits: int) -> Document:
    return read_bytes(
        markup.encode("utf-8", "surrogatepass"),
        source="flood.html",
        limits=Limits(latest_day=LATEST_DAY, **limits),
    )


def test_a_page_gives_its_title_and_paragraphs() -> None:
    """The plain case; all others are measured against it."""
    document = read_page(page())

    assert document.title == "Bridge closed after flood"
    assert document.blocks[0].kind is BlockKind.TITLE
    assert [document.words(block.span) for block in document.blocks[1:]] == list(PARAGRAPHS)
    assert document.gaps == ()


def test_a_hundred_thousand_nested_elements_are_refused() -> None:
    """Parsers take minutes over such a page, or end the process."""
    with pytest.raises(TooDeep) as caught:
        read_page("<div>" * 100_000 + PARAGRAPHS[0])

    assert caught.value.code == "E_TOO_DEEP"


def test_a_thousand_nested_elements_fall_back_to_all_text() -> None:
    """Extractors give nothing here, though the text is there to be read."""
    document = read_page("<html><body>" + "<div>" * 1000 + "".join(PARAGRAPHS))

    assert "W_FALLBACK" in reasons(document)
    assert PARAGRAPHS[0] in document.text
    assert_blocks_in_order(document)


def test_tables_never_closed_give_their_text() -> None:
    """A page that a browser shows is not empty."""
    document = read_page("<html><body>" + "<table><tr><td>" * 3000 + "<p>".join(PARAGRAPHS))

    assert "W_FALLBACK" in reasons(document)
    assert PARAGRAPHS[1] in document.text


def test_repeated_paragraphs_are_left_out_and_counted() -> None:
    """One sentence printed a hundred times is not a hundred statements."""
    document = read_page(page(body=f"<p>{PARAGRAPHS[0]}</p>" * 100))

    assert "W_REPEATS: 100 paragraphs" in reasons(document)
    assert document.text.count(PARAGRAPHS[0]) == 1


def test_nul_is_dropped_from_a_page() -> None:
    """The text of a page is made anew, so that a NUL has no place to keep."""
    document = read_page(page().replace("railway", "rail\x00way"))

    assert "\x00" not in document.text
    assert PARAGRAPHS[2] in document.text


def test_a_huge_attribute_does_no_harm() -> None:
    """Pages carry their data in attributes; none of it is text."""
    document = read_page(page(body=f'<p data-state="{"x" * 1_000_000}">It is over now.</p>'))

    assert "xxx" not in document.text
    assert PARAGRAPHS[0] in document.text


def test_scripts_are_no_text() -> None:
    """What a script holds was never read by anyone."""
    document = read_page(page(body="<script>alert('said the script')</script>"))

    assert "alert" not in document.text


def test_markup_in_a_title_is_only_words() -> None:
    """A title is kept as it reads; whoever prints it has to escape it."""
    document = read_bytes(
        page().encode(),
        source="flood.html",
        hints=Hints(title="<script>alert(1)</script>"),
        limits=Limits(latest_day=LATEST_DAY),
    )

    assert document.title == "<script>alert(1)</script>"


def test_a_page_without_text_is_refused() -> None:
    """An empty reading would look like a page in which nobody says anything."""
    with pytest.raises(NoTextFound):
        read_page("<html><body><script>1</script></body></html>")


def test_a_text_beyond_the_limit_is_refused() -> None:
    """The limit on characters counts what is left when the markup is gone."""
    with pytest.raises(TooLarge):
        read_page(page(), max_characters=100)


@pytest.mark.parametrize("day", ["2099-13-45", "2099-01-01", "1500-01-01", "soon"])
def test_a_date_that_cannot_be_is_no_date(day: str) -> None:
    """A wrong day of publication would move every “today” in the text."""
    meta = f'<meta property="article:published_time" content="{day}">'

    document = read_page(page(head=meta))

    assert document.published is None
    assert "W_DATE" in reasons(document)


def test_a_declared_date_is_read() -> None:
    """The counterpart: a good date is kept and not doubted."""
    meta = '<meta property="article:published_time" content="2031-10-16T08:00:00Z">'

    document = read_page(page(head=meta))

    assert document.published is not None
    assert document.published.edtf == "2031-10-16T08:00:00Z"
    assert document.gaps == ()
