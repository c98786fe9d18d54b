"""Versions that weights fit are told from versions that they do not fit."""

from __future__ import annotations

import pytest

from sayso.reading.language.versions import is_among


@pytest.mark.parametrize(
    ("version", "versions"),
    [
        ("0.1.0", ">=0.1,<0.2"),
        ("0.1.17", ">=0.1,<0.2"),
        ("0.1.0.dev3", ">=0.1,<0.2"),
        ("0.10", ">=0.9"),
        ("1.0", "==1.0.0"),
        ("2", " > 1.9 , != 2.0.1 "),
        ("1.2", "<=1.2"),
    ],
)
def test_versions_within_the_conditions(version, versions):
    """Numbers are compared as numbers, and zeros at the end are none."""
    assert is_among(version, versions)


@pytest.mark.parametrize(
    ("version", "versions"),
    [
        ("0.2", ">=0.1,<0.2"),
        ("0.2rc1", ">=0.1,<0.2"),
        ("0.0.9", ">=0.1,<0.2"),
        ("1.10", "<=1.9"),
        ("2.0", "!=2"),
    ],
)
def test_versions_beyond_a_condition(version, versions):
    """A candidate of the next version speaks its language already."""
    assert not is_among(version, versions)


@pytest.mark.parametrize(
    ("version", "versions"), [("0.1", ""), ("0.1", "0.1"), ("0.1", "~=0.1"), ("x", ">=0.1")]
)
def test_what_is_no_condition_is_an_error(version, versions):
    """Weights whose card cannot be read must not pass for fitting ones."""
    with pytest.raises(ValueError, match="is no"):
        is_among(version, versions)
