"""Scripts: one name in several alphabets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.spelling.folding import fold, fold_person
from sayso.spelling.scripts import is_latin


@pytest.mark.parametrize(
    ("other", "latin"),
    [
        ("Сергей", "Sergey"),
        ("Евгений", "Yevgeny"),
        ("Щербаков", "Shcherbakov"),
        ("Юлия", "Yulia"),
        ("Ковальчук", "Kovalchuk"),
        ("Михайло", "Mykhailo"),
        ("Γιώργος", "Giorgos"),
    ],
)
def test_a_name_folds_to_one_in_two_scripts(other: str, latin: str) -> None:
    """As newspapers write it."""
    assert fold_person(other) == fold_person(latin)
    assert is_latin(latin)
    assert not is_latin(other)


@given(st.text(max_size=12))
def test_folding_twice_is_folding_once(text: str) -> None:
    """Whatever the letters."""
    assert fold(fold(text)) == fold(text)
