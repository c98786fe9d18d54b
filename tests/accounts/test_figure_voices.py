"""Whose a figure is that no statement holds: by a quotation, a fragment, a ward, a part of it."""

from __future__ import annotations

import pytest

from tests.accounts.accounts_told import reading, rows_in


def voice_of(text, low, *says):
    told = reading(text, "Courier", says=says)
    found = {row.low: row for row in rows_in(told) if row.attribute.startswith("count.")}
    return found[low].voice_name


def test_a_part_is_of_whoever_gives_the_whole():
    text = "The Coast Clinic said it had taken in 19 wounded, two of them boys. Nobody was killed."
    said = ("The Coast Clinic", "said", "it had taken in 19 wounded")

    assert voice_of(text, 2, said) == "The Coast Clinic"


@pytest.mark.parametrize(
    "text",
    [
        "Vell General Hospital was treating 14 people wounded in the blast.",
        "The hospital had admitted 14 wounded.",
        "On Monday the Coast Clinic took in 14 wounded.",
    ],
)
def test_a_hospital_gives_the_number_of_those_it_has_seen(text):
    assert voice_of(f"{text} Nobody was killed.", 14) != "Courier"


def test_a_report_gives_what_it_read_in_a_hospital_as_its_own():
    text = "The hospital had admitted 14 wounded. We saw its books. Nobody was killed."

    assert voice_of(text, 14) == "Courier"


def test_a_bare_number_is_of_whoever_is_said_to_give_it():
    text = "Nine people died. 19:15 Fourteen. The mayor says that this is final."
    said = ("The mayor", "says", "this is final")

    assert voice_of(text, 14, said) == "The mayor"


def test_a_figure_inside_somebodys_words_is_of_whom_he_names():
    text = "The mayor said that the union put the number of dead at 14. It fired."
    said = ("The mayor", "said", "the union put the number of dead at 14")

    assert voice_of(text, 14, said) == "the union"


def test_a_figure_of_an_outlets_own_stays_its_own():
    assert voice_of("At least 14 people were killed in the fire.", 14) == "Courier"


@pytest.mark.parametrize(
    "text",
    [
        "Ten men were pulled out, according to the owners, three of them by a tug. It fired.",
        "Ten men were wounded, the owners said, including three boys. It fired.",
        "Ten people were hurt, according to the owners, among them three cooks. It fired.",
    ],
)
def test_a_part_behind_the_words_for_a_voice_is_of_it(text):
    cue = "according to" if "according" in text else "said"
    content = text[: text.index(",")]

    assert voice_of(text, 3, ("the owners", cue, content)) == "the owners"


def test_a_new_clause_behind_a_voice_is_not_of_it():
    text = "Ten men were wounded, the owners said. Three people were killed in the yard. It fired."

    assert voice_of(text, 3, ("the owners", "said", "Ten men were wounded")) == "Courier"


@pytest.mark.parametrize(
    "text",
    [
        "The Coast Clinic treated 26 people, mostly for burns, and kept five of them in.",
        "Vell General Hospital admitted 26 wounded and discharged five of them.",
    ],
)
def test_a_hospital_keeps_some_of_those_it_has_seen(text):
    assert voice_of(f"{text} Nobody was killed.", 5) != "Courier"


@pytest.mark.parametrize(
    "text",
    [
        "The list of wounded has 66 names. Nobody was killed.",
        "Our list of the injured has 66 names. Nobody was killed.",
        "The full list of wounded lists 66 people. Nobody was killed.",
    ],
)
def test_a_list_of_nobodys_is_the_texts_own(text):
    assert voice_of(text, 66) == "Courier"


def test_it_is_the_body_that_spoke_in_the_sentence_before():
    text = "A car came at ten, the bureau said. It put the number of people killed at 37. It fired."

    assert voice_of(text, 37, ("the bureau", "said", "A car came at ten")) == "the bureau"


def test_it_is_nobody_where_a_paragraph_begins():
    text = "A car came, the bureau said.\n\nIt put the number of people killed at 37. It fired."

    assert voice_of(text, 37, ("the bureau", "said", "A car came")) != "the bureau"
