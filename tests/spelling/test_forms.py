"""Lemmas: every spelling that English allows, the irregular ones first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.spelling.forms import lemmas_of, singulars_of


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("shelled", "shell"),
        ("seizing", "seize"),
        ("rallies", "rally"),
        ("denied", "deny"),
        ("stopped", "stop"),
        ("fought", "fight"),
        ("withdrew", "withdraw"),
        ("clashes", "clash"),
    ],
)
def test_forms_lead_to_their_lemma(form, lemma):
    assert lemma in lemmas_of(form)


def test_a_past_form_is_no_plural():
    """Or "shelled" would be looked up as the noun "shell"."""
    assert "shell" not in singulars_of("shelled")
    assert "shell" in singulars_of("shells")


@given(st.text(max_size=12))
def test_a_form_is_always_among_its_lemmas(form):
    assert form in lemmas_of(form) or form.endswith(("'s", "’s"))
