"""Charsets: by mark, by declaration, by detection, with a word of doubt where there is any."""

from __future__ import annotations

import codecs

import pytest

from sayso.errors import NotText
from sayso.intake.charsets import declared_in_page, decode
from tests.intake.articles import RUSSIAN, TEXT


def test_utf_8_is_not_doubted() -> None:
    """Nearly every text is, and a doubt on each would be read by nobody."""
    decoded = decode(TEXT.encode(), source="flood.txt")

    assert decoded == (TEXT, "utf-8", 1.0, None)


@pytest.mark.parametrize("charset", ["windows-1252", "latin-1", "ISO-8859-1"])
def test_the_declared_charset_is_used(charset: str) -> None:
    """Latin 1 is read as Windows 1252, as browsers do: its marks are typographic there."""
    decoded = decode("“café”".encode("cp1252"), source="flood.txt", declared=charset)

    assert (decoded.text, decoded.charset, decoded.doubt) == ("“café”", "cp1252", None)


@pytest.mark.parametrize("charset", ["cp1251", "koi8-r", "iso8859-5"])
def test_cyrillic_charsets_are_read_as_declared(charset: str) -> None:
    """Only the declaration can tell them apart for certain."""
    decoded = decode(RUSSIAN.replace("—", "-").encode(charset), source="a", declared=charset)

    assert decoded.text == RUSSIAN
    assert decoded.doubt is None


def test_cp1251_is_detected_and_the_confidence_is_told() -> None:
    """A guess is a guess, however good."""
    decoded = decode((RUSSIAN * 3).encode("cp1251"), source="flood.txt")

    assert decoded.text == RUSSIAN * 3
    assert decoded.charset == "cp1251"
    assert "confidence" in (decoded.doubt or "")


def test_a_few_typographic_marks_are_windows_1252() -> None:
    """Statistics of three bytes would find any charset at all."""
    decoded = decode(TEXT.encode("cp1252"), source="flood.txt")

    assert decoded.text == TEXT
    assert "windows-1252" in (decoded.doubt or "")


@pytest.mark.parametrize("bad", [b"\xff", b"\x92", b"\xe9", b"\xc3"])
@pytest.mark.parametrize("text", ["The café is closed, he said.", "Zoë “saw nothing” – nothing."])
def test_utf_8_with_one_bad_byte_stays_utf_8(text: str, bad: bytes) -> None:
    """One damaged byte must not turn an English text with one accent into Cyrillic or Chinese."""
    data = text.encode()
    decoded = decode(data[:2] + bad + data[2:], source="flood.txt")

    assert decoded.charset == "utf-8"
    assert decoded.text == text[:2] + "\ufffd" + text[2:]
    assert "1 stretch of bytes" in (decoded.doubt or "")


@pytest.mark.parametrize("charset", ["cp1251", "koi8-r", "cp866", "iso8859-5"])
def test_other_charsets_are_not_taken_for_damaged_utf_8(charset: str) -> None:
    """By chance a few of their bytes are valid UTF-8."""
    decoded = decode((RUSSIAN * 3).replace("—", "-").encode(charset), source="flood.txt")

    assert decoded.charset != "utf-8"


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_told_by_its_nuls(charset: str) -> None:
    """Some programs leave the mark out."""
    decoded = decode(TEXT.encode(charset), source="flood.txt")

    assert (decoded.text, decoded.charset) == (TEXT, charset)
    assert decoded.doubt


def test_a_mark_wins_over_a_declaration() -> None:
    """The mark is in the file itself."""
    data = codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be")

    assert decode(data, source="flood.txt", declared="utf-8").text == TEXT


@pytest.mark.parametrize("name", ["unicode_escape", "utf-7", "base64", "rot13", "idna", "no such"])
def test_only_charsets_of_texts_are_believed(name: str) -> None:
    """A page must not choose how its bytes are run through a codec that is no charset."""
    data = rb"a\u0041+AEE- b"

    assert decode(data, source="a", declared=name).text == data.decode("ascii")


def test_bytes_of_no_charset_are_refused() -> None:
    """Control characters are in no text."""
    with pytest.raises(NotText, match="control"):
        decode(bytes(range(256)) * 4, source="flood.txt")


@pytest.mark.parametrize(
    ("page", "charset"),
    [
        (b"<meta charset=windows-1251>", "windows-1251"),
        (b"<META http-equiv=x content='text/html; charset=koi8-r'>", "koi8-r"),
        (b'<?xml version="1.0" encoding="iso-8859-2"?><html>', "iso-8859-2"),
        (b"<html>", None),
        (b" " * 5000 + b"<meta charset=koi8-r>", None),
    ],
)
def test_what_a_page_declares_is_found_in_its_head(page: bytes, charset: str | None) -> None:
    """Further down it is somebody's words."""
    assert declared_in_page(page) == charset
