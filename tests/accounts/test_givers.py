"""Whose figure it is, where one sentence gives several, and which of them was replaced."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from sayso.accounts.counted import find_counted
from sayso.accounts.relations import relations_of
from sayso.records import Party, PartyKind, Span
from tests.accounts.accounts_told import reading, row, rows_in

ROSE = (
    "The number of people killed in the shelling rose to 14 on Thursday, the health ministry "
    "said, while the health office of the region put the toll at 17. The interior ministry, which "
    "had earlier spoken of six dead, said nothing more."
)


def with_parties(told, *names):
    text = told.document.text
    parties = [
        Party(
            f"party-{name}",
            PartyKind.ORGANISATION,
            name,
            (Span(text.index(name), text.index(name) + len(name)),),
        )
        for name in names
    ]
    return replace(told, parties=(*told.parties, *parties))


def numbers(told):
    return {row.low: row for row in rows_in(told) if row.attribute.startswith("count.")}


def test_a_clause_of_its_own_gives_its_own_figure():
    said = ROSE[: ROSE.index(", the health ministry")]
    says = [
        ("the health ministry", "said", said),
        ("the health ministry", "said", "while the health office of the region put the toll at 17"),
    ]
    told = reading(ROSE, "Courier", says=says, published="2031-10-18")
    told = with_parties(told, "the health office of the region", "The interior ministry")
    found = numbers(told)

    assert found[14].voice_name == "the health ministry"
    assert found[17].voice_name == "the health office of the region"
    assert found[6].voice_name == "The interior ministry"
    assert found[6].as_of == datetime.date(2031, 10, 17)


def test_a_figure_without_its_verb_is_of_whoever_stands_before_it():
    text = "Thousands marched; police said about 400, organisers more than 2,000."
    told = with_parties(reading(text, "Courier"), "police", "organisers")
    found = numbers(told)

    assert found[360].voice_name == "police"
    assert found[2001].voice_name == "organisers"


@pytest.mark.parametrize(
    "text", ["Ten people died, not eleven.", "Ten people died, some 5 km away."]
)
def test_small_words_give_no_figure(text):
    assert all(each.giver is None for each in find_counted(text))


def test_those_killed_in_another_year_are_no_part_of_these():
    old = reading(
        "In 1998, about 60 people were killed when a shell hit the market.",
        "Wire",
        says=(),
    )
    rows = [each for each in rows_in(old) if each.attribute == "count.killed"]
    elsewhere = row("a", "60", 60, scope="all, on 1998")
    here = row("b", "17", 17)

    assert rows
    assert [each.kind for each in relations_of((elsewhere, here))] == ["unaligned"]


def test_a_minister_is_of_the_state_that_his_agency_names():
    """“The Interior Minister” is Kelmora's where the Kelmora State Agency says so."""
    first = row("a", "six", 6, authority="state:", voice="Lev Adarin", publisher="x")
    first = replace(first, chain=("Kelmora State Agency", "Lev Adarin"))
    later = row("b", "four", 4, authority="state:kelmora", voice="the health ministry", day=18)
    other = replace(first, chain=("Northline", "Lev Adarin"))

    assert [each.kind for each in relations_of((first, later))] == ["update"]
    assert [each.kind for each in relations_of((other, later))] == ["contradicts.value"]


@pytest.mark.parametrize(
    ("value", "low", "high", "kind"),
    [("hundreds", 200, 999, "compatible"), ("dozens", 24, 99, "contradicts.value")],
)
def test_hundreds_is_no_count(value, low, high, kind):
    vague, exact = row("a", value, low, high), row("b", "2,000", 2000)

    assert [each.kind for each in relations_of((vague, exact))] == [kind]


def test_a_part_against_a_whole_is_less_sure_than_two_wholes():
    part = row("a", "six", 6, scope="all, Harbour Clinic")
    whole, other = row("b", "three", 3, quote="three people"), row("c", "nine", 9)
    (of_part,) = relations_of((part, whole))
    (of_whole,) = relations_of((whole, other))

    assert of_part.kind == of_whole.kind == "contradicts.value"
    assert of_part.confidence < of_whole.confidence


def test_two_states_that_are_not_named_do_not_correct_each_other():
    accuser = row(
        "a",
        "ships ignored the call",
        attribute="occurrence",
        scope=None,
        authority="state:",
        voice="the commander",
    )
    denier = row(
        "b",
        "that ships ignored the call",
        attribute="occurrence",
        scope=None,
        polarity="-",
        commitment="denies",
        authority="state:",
        voice="the admiral",
        day=18,
    )

    assert [each.kind for each in relations_of((accuser, denier))] == ["contradicts.polarity"]
