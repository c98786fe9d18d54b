"""Weapons: what arms a side is said to have used, and whether it is said to have used no others."""

from __future__ import annotations

import pytest

from sayso.accounts.relations import relations_of
from sayso.accounts.weapons import arms_exclude, find_arms
from tests.accounts.accounts_told import reading, rows_in


def arms(text):
    return [
        (each.side, each.value) for each in find_arms(reading(text, "A", trigger=text.split()[0]))
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The officers used only batons.", "only baton"),
        ("Police responded with tear gas only.", "only teargas"),
        ("The guards carried nothing but truncheons.", "only baton"),
        ("The officers had no weapons other than their service pistols.", "only pistol"),
        ("Our men were armed only with batons and shields.", "only baton, shield"),
        ("Only rubber bullets were fired.", "only rubber"),
        ("The police limited themselves to water cannon.", "only watercannon"),
        ("Officers fired live rounds.", "live"),
        ("Policemen were seen firing automatic rifles.", "rifle"),
        ("They beat us with batons.", "baton"),
        ("Stun grenades and tear gas were used.", "stun, teargas"),
    ],
)
def test_what_the_forces_used(text, value):
    assert ("security", value) in arms(text)


@pytest.mark.parametrize(
    "text",
    [
        "Did they use only batons?",
        "The police have bought new rifles.",
        "Officers did not use tear gas.",
        "Two rifles were found in a car.",
        "He collects pistols.",
        "The minister only visited the rifle factory.",
    ],
)
def test_what_looks_like_use_of_arms_and_is_none(text):
    assert arms(text) == []


def test_only_what_is_not_among_the_only_ones_stands_against_them():
    assert arms_exclude("only baton, shield", "rifle")
    assert arms_exclude("only pistol", "rifle")
    assert not arms_exclude("only baton, shield", "baton")
    assert not arms_exclude("only pistol", "live")
    assert not arms_exclude("only pistol", "watercannon")
    assert not arms_exclude("teargas", "baton")


def test_only_these_and_others_contradict():
    texts = ("The officers used only batons.", "Policemen were seen firing automatic rifles.",
             "The gunmen fired automatic rifles.")  # fmt: skip
    readings = [reading(text, f"P{n}", trigger=text.split()[0]) for n, text in enumerate(texts)]
    rows = [row for row in rows_in(*readings) if row.attribute == "instrument"]

    assert len(rows) == 2
    assert [each.kind for each in relations_of(tuple(rows))] == ["contradicts.value"]
