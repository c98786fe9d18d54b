"""Tokens keep their place in the text, and numbers their kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.times.grammar import BREAK, OTHER, load_grammar
from sayso.reading.times.lexing import lex, number_classes

CLASSES = load_grammar().alphabet.classes


@given(st.text(max_size=120))
def test_tokens_stand_where_they_say(text):
    """One character a token, and the words are the text's."""
    lexed = lex(text)

    assert len(lexed.kinds) == len(lexed.words) == len(lexed.starts) == len(lexed.ends)
    assert all(
        text[start:end] == word
        for start, end, word in zip(lexed.starts, lexed.ends, lexed.words, strict=True)
    )


@pytest.mark.parametrize(
    ("figures", "classes"),
    [
        ("16", {"INT", "YEAR2", "MINUTE", "HOUR", "DAYNUM"}),
        ("9", {"INT", "HOUR", "DAYNUM", "MONTHNUM"}),
        ("2031", {"INT", "YEAR"}),
        ("2500", {"INT"}),
        ("1,200", {"DEC"}),
        ("7.30", {"DEC", "CLOCKDOT"}),
        ("7.75", {"DEC"}),
    ],
)
def test_numbers(figures, classes):
    """A number with a separator is never a year."""
    assert number_classes(figures) == classes


@pytest.mark.parametrize("text", ["A380", "F-1950x $1998", "no.7-b", "#1999"])
def test_figures_in_names_are_hidden(text):
    """Aircraft and sums of money are not years."""
    lexed = lex(text)
    kinds = [kind for kind, word in zip(lexed.kinds, lexed.words, strict=True) if word.isdecimal()]

    assert OTHER in kinds or all("YEAR" not in CLASSES[kind] for kind in kinds)


def test_case_tells_names_of_months_from_words():
    """The word "May" can be a month, "may" cannot."""
    may, might = lex("May").kinds, lex("may").kinds

    assert "MONTHQ" in CLASSES[may]
    assert might == OTHER or "MONTHQ" not in CLASSES[might]


def test_a_hard_wrapped_line_goes_on():
    """Wires break lines in the middle of a date; headlines end without a stop."""
    wrapped = "The council of Alder met in the old town hall on October\n16 to hear it."
    headline = "Council meets in 2031\n16 are hurt"

    assert BREAK not in lex(wrapped).kinds
    assert BREAK in lex(headline).kinds
