"""Folding: spellings of one name made alike, and of two kept apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.spelling.folding import fold, fold_person, initial_of, singulars


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Zhivkov", "Jivkov"),
        ("Aliyev", "Aliev"),
        ("al-Sadr", "as-Sadr"),
        ("Khodorov", "Hodorov"),
        ("Muhammad", "Muhamad"),
        ("Wladimir", "Vladimir"),
        ("Sergey", "Sergei"),
        ("Zelenskyy", "Zelenskiy"),
        ("Müller", "Muller"),
        ("Łukasz", "Lukasz"),
    ],
)
def test_two_spellings_of_one_name_fold_alike(left: str, right: str) -> None:
    """Every paper transliterates as it likes."""
    assert fold_person(left) == fold_person(right)


@pytest.mark.parametrize(
    ("left", "right"), [("Pell", "Pall"), ("Orr", "Ore"), ("Albert", "Bert"), ("Ivan", "Ivo")]
)
def test_two_names_stay_two(left: str, right: str) -> None:
    """Folding must not make one person of two."""
    assert fold_person(left) != fold_person(right)


@given(st.text(min_size=1, max_size=12))
def test_no_name_is_folded_away(word: str) -> None:
    """A name in a script that we do not know is itself."""
    assert fold_person(word)


@given(st.text(max_size=20))
def test_folding_twice_is_folding_once(text: str) -> None:
    """Keys are compared with keys that were folded before."""
    once = fold(text)

    assert fold(once) == once


@pytest.mark.parametrize(
    ("form", "letter"),
    [("j.", "j"), ("j", "j"), ("j.k.", "j"), ("yu.", "y"), ("jon", ""), ("de", ""), ("3", "")],
)
def test_initials_are_letters_with_a_full_stop_or_one_letter(form: str, letter: str) -> None:
    """Some letters of other scripts need two of ours."""
    assert initial_of(form) == letter


@pytest.mark.parametrize(
    ("plural", "single"),
    [
        ("border guards", "border guard"),
        ("policemen", "policeman"),
        ("salespeople", "salesperson"),
        ("deputies", "deputy"),
        ("churches", "church"),
    ],
)
def test_plurals_have_their_singular(plural: str, single: str) -> None:
    """The lists hold one form of each noun."""
    assert single in singulars(plural)


def test_a_singular_in_s_is_not_cut() -> None:
    """“Press” is no plural."""
    assert singulars("press") == ()
