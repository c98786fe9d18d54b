"""Rows of a text that tells of two towns go to the happening of their own town."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.accounts.row_places import by_town
from sayso.output.dispute_words import line_words
from sayso.quantities.groups import group_of
from sayso.records import Place, Span
from sayso.records.accounts import Evidence, Happening
from tests.accounts.accounts_told import row
from tests.accounts.invented_story import at, event, reading

TEXT = (
    "Gunmen attacked a bus near Sorva. Hours later a bomb at a market in Kelm killed 21 people. "
    "The governor said nine were dead on the bus.\n\n"
    "The Kelm Medical Union said 13 people had died."
)


def told(*more: str):
    text = " ".join((TEXT, *more))
    places = {name: Place(at(text, name), name) for name in ("Sorva", "Kelm")}
    found = reading(
        "text",
        text,
        events=[
            event(text, "attacked", place=places["Sorva"]),
            event(text, "bomb", place=places["Kelm"]),
        ],
    )
    happenings = [
        Happening(name, "story", "ASSAULT", f"Attack in {name}", (), place=name)
        for name in ("Sorva", "Kelm")
    ]
    return found, happenings


def moved(words: str, *more: str) -> str:
    found, happenings = told(*more)
    span: Span = at(found.document.text, words)
    evidence = Evidence(found.document.id, "text", span, words)
    given = replace(row("a", "21", 21), happening="Sorva", evidence=evidence)
    return by_town([given], [found], happenings)[0].happening


@pytest.mark.parametrize(
    ("words", "town"),
    [("killed 21 people", "Kelm"), ("Gunmen attacked", "Sorva"), ("13 people had died", "Sorva")],
)
def test_a_row_is_of_the_town_that_its_sentence_names(words, town):
    """And a union that is called after a town says nothing of where people died."""
    assert moved(words) == town


def test_what_a_text_puts_into_one_town_stays_together():
    assert moved("killed 21 people", "Kelm is a suburb of Sorva.") == "Sorva"


@pytest.mark.parametrize(
    ("word", "group"),
    [("inmates", "prisoners"), ("detainees", "prisoners"), ("guards", "guards")],
)
def test_who_is_held_and_who_guards_are_groups_of_their_own(word, group):
    """No inmate is a hostage, and no prison guard a soldier, unless a text says so."""
    assert group_of(word) == group


def test_sides_are_shown_in_their_own_words():
    given = replace(row("a", "six", 6), evidence=Evidence("d", "t", Span(0, 12), "six attackers"))

    assert line_words("count.killed", "fighters", [given]) == "killed (“attackers”)"
