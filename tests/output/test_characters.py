"""Characters: what a page, a terminal or a spreadsheet would obey never reaches it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.output.characters import for_spreadsheet, for_terminal, storable


@given(st.text())
def test_storable_text_keeps_its_length_and_can_be_written(text: str) -> None:
    """Offsets count characters, so one that cannot be stored is replaced, not dropped."""
    kept = storable(text)

    kept.encode("utf-8")
    assert len(kept) == len(text)
    assert "\0" not in kept


def test_a_lone_surrogate_and_a_nul_are_replaced() -> None:
    """As file names on disk have them, and as intake does in texts."""
    assert storable("a\0b\udcffc") == "a\ufffdb\ufffdc"


@given(st.text())
def test_no_text_gives_orders_to_a_terminal(text: str) -> None:
    """An escape sequence in an article could rewrite the screen, or the title of the window."""
    shown = for_terminal(text)

    assert not any(ord(each) < 32 and each not in "\n\t" for each in shown)
    assert not any(0x7F <= ord(each) < 0xA0 for each in shown)


def test_control_characters_are_seen_and_turning_marks_are_dropped() -> None:
    """A reader may see that something odd was there, but no label moves because of it."""
    assert for_terminal("a\x1b[31mred\u202eb\u2066") == "a␛[31mredb"


def test_a_terminal_without_unicode_gets_plainer_marks() -> None:
    """A pipe on an old system must not end in an error in the middle of an article."""
    assert for_terminal("“é” – ø…", encoding="latin-1") == '"é" - ø...'
    assert for_terminal("“é”", encoding="ascii") == '"?"'


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "\n=1", "＝1"])
def test_cells_that_look_like_formulas_are_guarded(cell: str) -> None:
    """Opening a table must not run what an article says."""
    assert for_spreadsheet(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "said", "“=1”", " x", "1-2", "a=b", "–"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    """An apostrophe that is not needed is a wrong quotation."""
    assert for_spreadsheet(cell) == cell
