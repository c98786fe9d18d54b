"""Whom a number counts is named alike, whatever the noun."""

from __future__ import annotations

import pytest

from sayso.quantities.groups import ALL, group_of


@pytest.mark.parametrize(
    ("noun", "group"),
    [
        ("people", ALL),
        ("bodies", ALL),
        ("policemen", "police"),
        ("officers", "police"),
        ("troops", "soldiers"),
        ("villagers", "civilians"),
        ("demonstrators", "protesters"),
        ("gunmen", "fighters"),
        ("children", "children"),
        ("schoolgirls", "children"),
        ("nurses", "medics"),
        ("cars", None),
        ("priests", None),
    ],
)
def test_group(noun: str, group: str | None) -> None:
    assert group_of(noun) == group
