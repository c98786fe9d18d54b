"""Events in the terminal: who stands for each, in words that need no colour."""

from __future__ import annotations

import io

from hypothesis import given, settings
from rich.console import Console

from sayso.output.event_table import event_rows
from sayso.output.terminal import show, show_events
from tests.output.event_articles import mill_reading
from tests.records.strategies import readings


def listed(width: int = 100, left_out: int = 0) -> str:
    file = io.StringIO()
    rows = list(event_rows([mill_reading()]))
    show_events(rows, Console(file=file, width=width), left_out=left_out)
    return file.getvalue()


def viewed(*, encoding: str = "utf-8") -> str:
    file = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="")
    show(mill_reading(), Console(file=file, width=100))
    file.seek(0)
    return file.read()


def test_an_event_stands_under_its_sentence_with_its_voices():
    assert (
        "The interior ministry said gunmen had killed at least three guards at the mill.\n"
        " 2  ASSAULT/firearms “killed” attributed · confidence 90%\n"
        "    by gunmen (UAF) · to guards (COP) · killed: at least 3\n"
        "    asserted by the interior ministry\n"
    ) in listed()


def test_a_denied_event_says_so_where_its_type_stands():
    assert " 3  ASSAULT/destroy “burned” denied · confidence 80%\n" in listed()
    assert " 9  ASSAULT/heavy-weapons “shelled” denied · confidence 88%\n" in listed()


def test_what_is_yet_to_come_says_so():
    assert " 7  CONSULT “talks” asserted, yet to come · confidence 92%\n" in listed()


def test_what_was_not_settled_is_shown_as_such():
    assert "    not settled; perhaps held for likely by the publisher\n" in listed()
    assert "    responsible: the Kandrian army: accused or suspected, says the police\n" in listed()


def test_what_was_left_out_is_counted():
    assert listed(left_out=3).endswith("3 more events left out; --all lists them.\n")


def test_lines_fit_narrow_terminals():
    assert max(map(len, listed(width=40).splitlines())) <= 40


def test_the_reading_view_numbers_events_in_the_text_and_lists_them():
    view = viewed()

    assert "weavers marched¹ through" in view
    assert "A raid¹⁰ was blamed" in view
    assert "\nWhat is said to have happened\n" in view


def test_where_numbers_cannot_be_raised_they_stand_in_brackets():
    assert "weavers marched(1) through" in viewed(encoding="ascii")


@settings(max_examples=40)
@given(readings())
def test_any_reading_can_be_listed(reading):
    """Odd commitments, missing voices, spans across sentences: a list is printed all the same."""
    file = io.StringIO()
    rows = list(event_rows([reading]))
    show_events(rows, Console(file=file, width=60), left_out=0)

    assert file.getvalue().strip()
