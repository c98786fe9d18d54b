"""What a number counts, and whom it covers."""

from __future__ import annotations

import pytest

from sayso.accounts.counted import answered, find_counted


def found(text):
    return [
        (each.attribute, str(each.scope), each.amount.low, text[each.start : each.end])
        for each in find_counted(text)
    ]


@pytest.mark.parametrize(
    ("text", "attribute", "scope", "low"),
    [
        ("At least 19 people drowned off the coast.", "count.killed", "all", 19),
        ("The toll stands at 31.", "count.killed", "all", 31),
        ("Officials put the number of dead at ten.", "count.killed", "all", 10),
        ("A blast killed 12 soldiers on Monday.", "count.killed", "soldiers", 12),
        ("Nine officers were hurt.", "count.injured", "police", 9),
        ("Police arrested 27 protesters.", "count.detained", "protesters", 27),
        (
            "214 people have been detained across the country.",
            "count.detained",
            "all, whole country",
            214,
        ),
        ("The attendance was 11,204.", "count.crowd", "all", 11204),
        ("Forty people are still missing.", "count.crowd", "missing", 40),
        ("Witnesses heard five or six shots.", "instrument", "shots", 5),
        ("The guard fired twice.", "instrument", "shots", 2),
        ("A policeman was killed.", "count.killed", "police", 1),
        ("The strike left three villagers dead.", "count.killed", "civilians", 3),
    ],
)
def test_a_number_counts_what_its_words_say(text, attribute, scope, low):
    assert [each[:3] for each in found(text)] == [(attribute, scope, low)]


def test_a_part_is_a_part_of_what_was_counted_before():
    text = "Seven people were killed, three of them children."

    assert [each[:3] for each in found(text)] == [
        ("count.killed", "all", 7),
        ("count.killed", "children", 3),
    ]


def test_those_of_the_dead_who_say_something_are_no_count():
    """In "one of them said" nobody is counted."""
    assert [each[2] for each in found("Seven people were hurt, two of them said later.")] == [7]


@pytest.mark.parametrize(
    "text",
    [
        "Ilan Moor, 29, died at home.",
        "It happened in 2019 and lasted ten minutes.",
        "He scored two goals.",
        "A woman of 81 has died.",
    ],
)
def test_ages_years_and_measures_count_nobody(text):
    assert [each for each in found(text) if each[2] not in {1}] == []


def test_numbers_of_a_hospital_are_those_of_the_hospital():
    text = "Six people were taken to the Harbour Clinic."

    assert found(text)[0][1] == "all, Harbour Clinic"


def test_a_bare_answer_counts_what_was_asked():
    counted = answered("How many shots were there?", "Two. One in the air.")

    assert counted is not None
    assert (counted.attribute, counted.amount.low) == ("instrument", 2)
    assert answered("Where was that?", "Two. One in the air.") is None
