"""Readers: whatever bytes come, there is a document or a typed error with its code."""

from __future__ import annotations

import codecs
import hashlib
import random
from pathlib import Path

import pytest

from sayso.errors import (
    EmptyDocument,
    MissingSource,
    NoTextFound,
    NotText,
    SaysoError,
    TooLarge,
    UnsupportedLanguage,
)
from sayso.intake import Limits, read_bytes, read_source, read_text
from tests.intake.articles import RUSSIAN, TEXT, page, reasons


@pytest.mark.parametrize("data", [b"", b" \r\n\t", codecs.BOM_UTF8, "\u200b\ufeff".encode()])
def test_nothing_is_refused_as_empty(data: bytes) -> None:
    """An empty file is a fault on the way here, not a text without statements."""
    with pytest.raises(EmptyDocument) as caught:
        read_bytes(data, source="flood.txt")

    assert caught.value.code == "E_EMPTY"


@pytest.mark.parametrize(
    "data",
    [
        random.Random(7).randbytes(5000),
        b"%PDF-1.7\n" + b"text " * 100,
        b"PK\x03\x04" + b"text " * 100,
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 100,
        b"<rss><channel><title>News</title></channel></rss>",
    ],
)
@pytest.mark.parametrize("name", ["flood.html", "flood.txt"])
def test_what_is_no_text_is_refused(data: bytes, name: str) -> None:
    """A name that ends in .html does not make a page of random bytes."""
    with pytest.raises(NotText) as caught:
        read_bytes(data, source=name)

    assert caught.value.code == "E_NOT_TEXT"


@pytest.mark.parametrize(("text", "name"), [("> > >\n>", "a.txt"), ("***\n\n* ", "a.md")])
def test_marks_without_text_are_refused(text: str, name: str) -> None:
    """A reading without a block would look as if nobody spoke in it."""
    with pytest.raises(NoTextFound) as caught:
        read_bytes(text.encode(), source=name)

    assert caught.value.code == "E_NO_TEXT"


def test_too_many_bytes_are_refused() -> None:
    """Memory stays bounded, whatever is sent."""
    with pytest.raises(TooLarge) as caught:
        read_bytes(TEXT.encode(), source="flood.txt", limits=Limits(max_bytes=100))

    assert caught.value.code == "E_TOO_LARGE"


def test_too_long_a_text_is_refused() -> None:
    """The limit on characters holds for a text in memory, too."""
    with pytest.raises(TooLarge):
        read_text(TEXT, limits=Limits(max_characters=100))


@pytest.mark.parametrize(
    ("bom", "charset"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_a_byte_order_mark_settles_the_charset(bom: bytes, charset: str) -> None:
    """The mark is no character of the text, and there is nothing to doubt."""
    document = read_bytes(bom + TEXT.encode(charset), source="flood.txt")

    assert document.text == TEXT
    assert document.gaps == ()


def test_a_page_in_utf_16_is_found_to_be_one() -> None:
    """Its first bytes do not look like a tag, but they are one."""
    document = read_bytes(codecs.BOM_UTF16_LE + page().encode("utf-16-le"), source="flood")

    assert document.title == "Bridge closed after flood"


def test_cp1251_without_a_declaration_is_read_and_doubted() -> None:
    """The Cyrillic words come out right, and the reader is told of the guess."""
    data = (TEXT * 3 + RUSSIAN).encode("cp1251")

    document = read_bytes(data, source="flood.txt")

    assert document.text == TEXT * 3 + RUSSIAN
    assert "W_CHARSET" in reasons(document)


def test_cp1251_alone_is_refused_by_its_language() -> None:
    """The charset is told, and then the language, and not the other way round."""
    with pytest.raises(UnsupportedLanguage, match="Russian"):
        read_bytes((RUSSIAN * 3).encode("cp1251"), source="flood.txt")


def test_bad_bytes_in_utf_8_are_doubted() -> None:
    """One bad byte does not turn all other letters into those of another charset."""
    text = TEXT * 3
    data = text.encode().replace(b"railway", b"rail\xffway", 1)

    document = read_bytes(data, source="flood.txt")

    assert document.text == text.replace("railway", "rail\ufffdway", 1)
    assert "W_CHARSET" in reasons(document)


def test_a_declared_charset_that_is_wrong_is_overruled() -> None:
    """Bytes that are valid UTF-8 are not anything else by chance."""
    data = page(head='<meta charset="windows-1251">').encode()

    document = read_bytes(data, source="flood.html")

    assert "“We have to wait" in document.text
    assert "W_CHARSET" in reasons(document)


def test_the_digest_is_that_of_the_bytes(tmp_path: Path) -> None:
    """A file can be told again by its digest."""
    path = tmp_path / "flood.txt"
    path.write_bytes(TEXT.encode())

    document = read_source(path)

    assert document.source == str(path)
    assert document.digest == hashlib.sha256(TEXT.encode()).hexdigest()


@pytest.mark.parametrize("name", ["", "missing.txt", "bad\x00name"])
def test_a_path_that_cannot_be_opened_is_missing(name: str) -> None:
    """One error for all the ways in which a file is not there."""
    with pytest.raises(MissingSource):
        read_source(name)


def test_a_folder_is_no_source(tmp_path: Path) -> None:
    """The sentence tells what is wrong with the path."""
    with pytest.raises(SaysoError, match="folder"):
        read_source(tmp_path)
