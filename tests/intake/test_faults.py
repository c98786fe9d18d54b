"""Faults that texts and pages are known to have: none is lost silently, and none does harm.

Every one ends in a document, with its loss stated as a gap, or in an error with a code. The
numbers are those of the list of faults that sayso is held to.
"""

from __future__ import annotations

import codecs
import random

import pytest

from sayso.errors import EmptyDocument, NotText, TooDeep, TooLarge, UnsupportedLanguage
from sayso.intake import Hints, Limits, read_bytes, read_text, segment_blocks
from sayso.records import Document
from tests.intake.articles import (
    LATEST_DAY,
    PARAGRAPHS,
    RUSSIAN,
    TEXT,
    assert_blocks_in_order,
    page,
    reasons,
)


def read_page(markup: str | bytes) -> Document:
    data = markup if isinstance(markup, bytes) else markup.encode()
    document = read_bytes(data, source="flood.html", limits=Limits(latest_day=LATEST_DAY))
    assert_blocks_in_order(document)
    return document


def test_an_empty_file() -> None:
    """Fault 1: it is refused; a reading of it would say that nobody speaks in it."""
    with pytest.raises(EmptyDocument):
        read_page("")


def test_a_hundred_thousand_nested_elements() -> None:
    """Fault 2: they are refused by counting, before any parser sees them."""
    with pytest.raises(TooDeep):
        read_page("<html><body>" + "<div>" * 100_000 + "text")


def test_a_thousand_nested_elements() -> None:
    """Fault 3: no extractor finds the text, so all of it is taken, and that is said."""
    document = read_page("<div>" * 1000 + PARAGRAPHS[0] + "</div>" * 1000)

    assert document.text == PARAGRAPHS[0]
    assert reasons(document).startswith("W_FALLBACK")


def test_a_huge_paragraph() -> None:
    """Fault 4: the limit on size holds before anything is parsed."""
    with pytest.raises(TooLarge):
        read_page("<p>" + "x " * 10_000_000 + "</p>")


def test_sixty_thousand_identical_paragraphs() -> None:
    """Fault 5: they are folded into one, and how many were is said."""
    document = read_page("<html><body>" + f"<p>{PARAGRAPHS[0]}</p>" * 60_000)

    assert document.text == PARAGRAPHS[0]
    assert "W_REPEATS: 59999 paragraphs" in reasons(document)


def test_nul_in_a_page_and_in_a_text() -> None:
    """Fault 7: dropped from a page, whose text is made anew; replaced in a text, whose is not."""
    assert "rail\x00way" not in read_page(page().replace("railway", "rail\x00way")).text
    assert PARAGRAPHS[2] in read_page(page().replace("railway", "rail\x00way")).text
    assert read_text(TEXT.replace("w", "\x00")).text == TEXT.replace("w", "\ufffd")


def test_bytes_that_are_not_utf_8() -> None:
    """Fault 8: the choice of the charset is kept with its confidence, and the letters are right."""
    document = read_bytes(TEXT.encode("cp1252"), source="flood.txt")

    assert document.text == TEXT
    assert reasons(document).startswith("W_CHARSET")
    assert "confidence" in reasons(document)


def test_cp1251_without_a_declaration_and_utf_16_with_a_mark() -> None:
    """Fault 9: both are read right; the Russian is then told to be Russian."""
    with pytest.raises(UnsupportedLanguage, match="Russian"):
        read_page(f"<p>{RUSSIAN * 2}</p>".encode("cp1251"))

    document = read_page(codecs.BOM_UTF16_LE + page().encode("utf-16-le"))

    assert PARAGRAPHS[1] in document.text


@pytest.mark.parametrize("charset", ["windows-1251", "utf-16", "no-such", "utf-7"])
def test_a_page_that_lies_about_its_charset(charset: str) -> None:
    """Fault 10: what its bytes are is seen."""
    document = read_page(page(head=f"<meta charset={charset}>"))

    assert document.text == "\n\n".join(("Bridge closed after flood", *PARAGRAPHS))


def test_a_huge_attribute() -> None:
    """Fault 11: it is dropped before the extractors search it for text and dates."""
    document = read_page(page(body=f'<p data-state="{"2031-01-01 " * 900_000}">It is over.</p>'))

    assert PARAGRAPHS[0] in document.text
    assert document.published is None


def test_three_thousand_tables_never_closed() -> None:
    """Fault 12: their text is taken without a tree, and that is said."""
    document = read_page("<html><body>" + f"<table><tr><td>{PARAGRAPHS[0]}" * 3000)

    assert reasons(document).startswith("W_FALLBACK")
    assert document.text.count(PARAGRAPHS[0]) == 3000


@pytest.mark.parametrize("seed", range(5))
def test_random_bytes_that_are_called_a_page(seed: int) -> None:
    """Fault 13: they are refused, though some charset has a letter for each."""
    with pytest.raises(NotText):
        read_page(random.Random(seed).randbytes(20_000))


@pytest.mark.parametrize("day", ["2099-13-45", "2099-12-25", "1492-10-12"])
def test_a_day_of_publication_that_cannot_be(day: str) -> None:
    """Faults 14 and 15: kept in the gap as it stands, never used, never replaced by today."""
    meta = f'<meta property="article:published_time" content="{day}">'

    document = read_page(page(head=meta))

    assert document.published is None
    assert reasons(document).startswith("W_DATE")
    assert day in reasons(document)


def test_a_time_of_publication_with_a_zone() -> None:
    """Fault 18: the zone is kept, and the day is the one on the clock of the place."""
    meta = '<meta property="article:published_time" content="2031-10-16T23:30:00-05:00">'

    published = read_page(page(head=meta)).published

    assert published is not None
    assert published.edtf == "2031-10-16T23:30:00-05:00"
    assert published.earliest == published.latest
    assert str(published.earliest) == "2031-10-16"


@pytest.mark.parametrize("marks", ['"', "“", "»", "''", "‘’”", "’"])
def test_marks_that_do_not_pair_up(marks: str) -> None:
    """Fault 48: the marks are no borders of blocks, so an odd one moves nothing."""
    text = TEXT.replace("We have", f"{marks}We have")

    assert len(segment_blocks(text)) == len(segment_blocks(TEXT))


@pytest.mark.parametrize(
    "odd",
    [
        "🌊👩\u200d🚒",
        "e\u0301a\u0308",
        "\u202eשלום\u202c",
        "a\r\nb\rc",
        "no\u00a0break",
        "so\u00adft",
    ],
)
@pytest.mark.parametrize("name", ["flood.txt", "flood.md"])
def test_characters_that_count_differently_elsewhere(odd: str, name: str) -> None:
    """Fault 53: the text is kept as it is, and every span is the words that it stands for."""
    text = f"{PARAGRAPHS[0]}\n\n{odd} said {odd} of the water.\n\n{PARAGRAPHS[1]}"

    document = read_bytes(text.encode(), source=name)

    assert document.text == text
    assert_blocks_in_order(document)
    assert document.words(document.blocks[-1].span) == PARAGRAPHS[1]


def test_markup_in_titles_and_bylines() -> None:
    """Fault 57: they are words here, kept as they read; whoever shows them escapes them."""
    evil = "<script>alert(1)</script>"

    document = read_text(TEXT, source=evil, hints=Hints(title=evil, publisher=evil))

    assert (document.title, document.publisher, document.source) == (evil, evil, evil)
    assert evil not in read_page(page(body=evil)).text


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,said"])
def test_links_that_are_programs(address: str) -> None:
    """Fault 58: the words of a link are text, its address is not."""
    document = read_page(page(body=f"<p>It is <a href='{address}'>over now</a>, she said.</p>"))

    assert "It is over now, she said." in document.text
    assert address not in document.text
