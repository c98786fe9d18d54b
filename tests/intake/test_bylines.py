"""Bylines: who signs a text, and for whom, without taking prose for a signature."""

from __future__ import annotations

import pytest

from sayso.intake.bylines import is_byline, split_byline


@pytest.mark.parametrize(
    ("byline", "names", "organisation"),
    [
        ("By Ines Karvel", ("Ines Karvel",), None),
        ("By I. KARVEL and TOBIN ODRAN, Alder Press", ("I. KARVEL", "TOBIN ODRAN"), "Alder Press"),
        ("By Ines Karvel, Bo Odran and Ada van der Lund",
         ("Ines Karvel", "Bo Odran", "Ada van der Lund"), None),
        ("Written for The Lamp by Ines Karvel", ("Ines Karvel",), "The Lamp"),
        ("By Ines Karvel | Alder Press", ("Ines Karvel",), "Alder Press"),
        ("By Ines Karvel, Meridian", ("Ines Karvel",), "Meridian"),
        ("By Ines Karvel, political editor", ("Ines Karvel",), None),
        ("By Ines Karvel Staff Writer", ("Ines Karvel",), None),
        ("By The Alder Press", (), "The Alder Press"),
        ("By a Meridian correspondent", ("a Meridian correspondent",), None),
        ("Reporting by Ines Karvel in Velmora; Editing by Tobin Odran", ("Ines Karvel",), None),
    ],
)  # fmt: skip
def test_a_byline_is_taken_apart(
    byline: str, names: tuple[str, ...], organisation: str | None
) -> None:
    """The author's own voice in an article carries these names."""
    assert is_byline(byline)
    assert split_byline(byline) == (names, organisation)


@pytest.mark.parametrize(
    "words",
    [
        "By Friday evening",
        "By the time they left",
        "By contrast, the mayor said nothing.",
        "By law",
        "By a margin of two",
        "From Velmora to the sea",
        "By Ines Karvel said that it was over and that nobody would have to leave the town",
    ],
)
def test_prose_is_no_byline(words: str) -> None:
    """A sentence taken for a byline would never be read."""
    assert not is_byline(words)


@pytest.mark.parametrize("words", ["", " ", "By", ",,,", "By |;", "@lamp", "x" * 10_000])
def test_anything_can_be_taken_apart(words: str) -> None:
    """Pages put anything into the element for the author."""
    names, _ = split_byline(words)

    assert all(name.strip() for name in names)
