"""Offsets: the ways to UTF-16 and UTF-8 and back meet at the same character."""

from __future__ import annotations

import pytest

from sayso.intake.offsets import from_utf8, from_utf16, to_utf8, to_utf16

TEXT = "a\u0301 🌊 שלום\r\n no\u00a0break so\u00adft 👩\u200d🚒 end"


def test_utf_16_counts_as_browsers_do() -> None:
    """A character beyond the first plane has two units there."""
    every = range(len(TEXT) + 1)

    assert to_utf16(TEXT, every) == [len(TEXT[:at].encode("utf-16-le")) // 2 for at in every]


def test_utf_8_counts_bytes() -> None:
    """Tools of the shell count these."""
    every = range(len(TEXT) + 1)

    assert to_utf8(TEXT, every) == [len(TEXT[:at].encode()) for at in every]


@pytest.mark.parametrize("text", [TEXT, "plain", "", "\ud800x🌊"])
def test_there_and_back_again(text: str) -> None:
    """An offset that does not come back has lost its word."""
    every = list(range(len(text) + 1))

    assert from_utf16(text, to_utf16(text, every)) == every
    assert from_utf8(text, to_utf8(text, every)) == every


def test_order_is_kept() -> None:
    """Answers belong to the questions by their place."""
    assert to_utf8("é🌊x", [3, 0, 2]) == [7, 0, 6]
    assert to_utf16("é🌊x", [3, 0, 2]) == [4, 0, 3]


def test_the_middle_of_a_character_is_no_offset() -> None:
    """To round it would move a border between two words quietly."""
    with pytest.raises(ValueError, match="halves"):
        from_utf16("🌊", [1])
    with pytest.raises(ValueError, match="inside"):
        from_utf8("é", [1])


@pytest.mark.parametrize("turn", [to_utf16, from_utf16, to_utf8, from_utf8])
@pytest.mark.parametrize("offset", [-1, 3])
def test_outside_the_text_is_no_offset(turn, offset: int) -> None:
    """A slice would forgive it and give other words."""
    with pytest.raises(ValueError, match="outside"):
        turn("ab", [offset])
