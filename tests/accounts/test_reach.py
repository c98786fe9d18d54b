"""How far a number reaches: bounds, periods, former figures, withdrawals, other people."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from sayso.accounts.claim_rows import claim_rows
from sayso.accounts.counted import find_counted
from sayso.accounts.counted_reach import is_former, is_open, is_withdrawn, period_of, with_reach
from sayso.accounts.relations import relations_of
from sayso.accounts.rows import Setting
from sayso.accounts.standing import Tellings
from sayso.records import Span, TimeBasis, TimeExpression, TimeKind, TimeValue
from tests.accounts.accounts_told import happening_of, reading, row, rows_in


def counted(sentence, number=0):
    return find_counted(sentence)[number]


def reached(sentence):
    """The bounds of a number, open above where its passage says that it may be more."""
    found = with_reach(sentence, counted(sentence))
    opened = is_open(sentence[found.start : found.end])
    return found.amount.low, None if opened else found.amount.high


@pytest.mark.parametrize(
    "sentence",
    [
        "The coroner said 17 bodies had been identified by noon.",
        "The union has so far verified 17 deaths.",
        "The mayor said 17 bodies lay in the gymnasium.",
        "She spoke of the 17 deaths at the ferry landing.",
        "The institute had confirmed the deaths of 17 sailors.",
    ],
)
def test_those_checked_so_far_are_so_many_at_least(sentence):
    assert reached(sentence) == (17, None)


@pytest.mark.parametrize(
    "sentence",
    ["The ministry said 17 people were killed.", "The toll stood at 17, the mayor said."],
)
def test_a_plain_toll_is_exact(sentence):
    assert reached(sentence) == (17, 17)


def test_those_who_died_since_are_some_more():
    sentence = "The clinic lowered its count of patients after the three deaths."

    assert with_reach(sentence, counted(sentence)).scope.within == "further"


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("Some 60 miners were killed in Orvel in March, the union said.", "march"),
        ("The observatory said 210 people were killed this year.", "this year"),
        ("In the past three months 33 people were killed.", "in the past three months"),
        ("At least 70 people were killed since the uprising began.", "since the uprising began"),
        ("Nine people were killed on 4 March in Orvel.", ""),
        ("Nine people were killed in the deadliest blast in March.", ""),
        ("Nine people were killed when a bridge opened in March fell.", ""),
    ],
)
def test_a_period_is_read(sentence, period):
    assert period_of(sentence, counted(sentence)) == period


def test_the_toll_of_a_month_is_not_held_against_that_of_a_day():
    rows = rows_in(
        reading("Two people were killed on Friday, the mayor said.", "Post", trigger="killed"),
        reading("Some 60 people were killed in Orvel in March.", "Gazette", trigger="killed"),
    )
    tolls = [each for each in rows if each.attribute == "count.killed"]

    assert {each.low for each in tolls} == {2, 54}
    assert {each.kind for each in relations_of(tolls)} == {"unaligned"}


@pytest.mark.parametrize(
    ("sentence", "former"),
    [
        ("The clinic counted 31 wounded, up from 26.", [False, True]),
        ("The toll of dead rose from 26 dead to 31 dead.", [True, False]),
        ("The toll stood at 31.", [False]),
    ],
)
def test_the_figure_before(sentence, former):
    assert [is_former(sentence, each) for each in find_counted(sentence)] == former


def test_the_figure_before_is_of_the_same_voice_and_replaced():
    text = "The Harbour Clinic said 31 people were wounded, up from 26."
    rows = rows_in(
        reading(
            text,
            "Post",
            says=[("The Harbour Clinic", "said", "31 people were wounded")],
            trigger="wounded",
        ),
        reading("The mayor said 31 people were wounded.", "Gazette", trigger="wounded"),
    )
    new, old = [each for each in rows if each.publisher == "Post"]

    assert (new.low, old.low) == (31, 26)
    assert old.voice == new.voice
    assert old.as_of == new.as_of - datetime.timedelta(days=1)
    assert [each.kind for each in relations_of((new, old))] == ["update"]
    assert not [each for each in relations_of(rows) if each.kind.startswith("contradicts")]


@pytest.mark.parametrize(
    ("sentence", "taken_back"),
    [
        ("The league retracted its report that 40 sailors had died.", [True]),
        ("The governor no longer says that 40 sailors died.", [True]),
        ("The league was wrong to say that 40 sailors had died.", [True]),
        ("The league corrected its toll from 40 dead to 36 dead.", [True, False]),
        ("The league withdrew its claim and said that 36 sailors had died.", [False]),
        ("The army withdrew its tanks after 36 sailors had died.", [False]),
    ],
)
def test_what_is_taken_back(sentence, taken_back):
    assert [is_withdrawn(sentence, each) for each in find_counted(sentence)] == taken_back


def test_a_figure_taken_back_is_no_side():
    back = "The League retracted its report that 40 sailors had died."
    rows = rows_in(
        reading(
            "The League said 40 sailors had died.",
            "Post",
            says=[("The League", "said", "40 sailors had died")],
            trigger="died",
        ),
        reading("The toll stood at 22 sailors.", "Gazette", trigger="toll", published="2031-10-17"),
        reading(
            back,
            "Echo",
            says=[("The League", "report", "40 sailors had died")],
            published="2031-10-18",
            trigger="died",
        ),
    )
    kinds = {each.kind for each in relations_of(rows)}

    assert "retracts" in {each.commitment for each in rows}
    assert "retracts" in kinds
    assert not [kind for kind in kinds if kind.startswith("contradicts")]


@pytest.mark.parametrize(
    "sentence",
    [
        "A welder, 31, died in the night.",
        "Her nephew (9) was killed.",
        "The dead included a nun and a pilot, 52.",
    ],
)
def test_ages_count_nobody(sentence):
    assert find_counted(sentence) == []


def test_so_many_more_than_before_is_no_count():
    assert find_counted("That is six more than first reported.") == []


def test_a_headline_that_retells_the_text_is_no_row_of_the_publisher():
    text = "Forty sailors killed\n\nAt least 40 sailors were killed, the admiral said."
    rows = rows_in(reading(text, "Post", trigger="killed"))

    assert [each.value for each in rows if each.attribute == "count.killed"] == ["At least 40"]


def denial(value, quote=None, **more):
    return row("a", value, None, attribute="occurrence", scope=None, polarity="-", **more)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("six gunmen were killed in the Orvel operation", "unaligned"),
        ("three children were killed in the Orvel operation", "contradicts.polarity"),
    ],
)
def test_a_denial_for_some_people_says_nothing_of_others(said, kind):
    denied = denial("civilian was killed in the Orvel operation")
    claimed = row("b", said, None, attribute="occurrence", scope=None)

    assert [each.kind for each in relations_of((denied, claimed))] == [kind]


def test_one_line_of_authority_is_in_no_dispute_with_itself():
    denied = denial("troops had entered the Orvel market", authority="state:orvel")
    claimed = row(
        "b",
        "troops had entered the Orvel market at dawn",
        None,
        attribute="occurrence",
        scope=None,
        authority="state:orvel",
    )

    assert [each.kind for each in relations_of((denied, claimed))] == ["unaligned"]


def with_day(told, words, day):
    """A reading whose text names a day by some words."""
    start = told.document.text.index(words)
    span = Span(start, start + len(words))
    value = TimeValue(str(day), day, day, TimeBasis.STATED, span)
    return replace(told, times=(TimeExpression(span, TimeKind.DATE, str(day), value),))


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("On Saturday 900 people marched, the police said.", "all, on 2031-10-18"),
        ("The police said on Saturday 900 people marched.", "all"),
    ],
)
def test_a_crowd_of_another_day_is_another_crowd(text, within):
    later = reading(text, "Post", trigger="marched", published="2031-10-19")
    rows = rows_in(
        reading("The league said 7,000 people marched.", "Gazette", trigger="marched"),
        with_day(later, "Saturday", datetime.date(2031, 10, 18)),
    )

    assert [each.scope for each in rows if each.low == 900] == [within]
    assert {each.kind.partition(".")[0] for each in relations_of(rows)} == {
        "unaligned" if "on" in within else "contradicts"
    }


@pytest.mark.parametrize(
    ("denied", "said", "kinds"),
    [
        (
            "officers had used stun grenades in the harbour on Monday night",
            "police threw stun grenades",
            ["contradicts.polarity"],
        ),
        (
            "officers had used stun grenades in the harbour on Monday night",
            "police fired tear gas",
            [],
        ),
        (
            "officers had used stun grenades in the harbour on Monday night",
            "marchers threw stun grenades",
            [],
        ),
    ],
)
def test_one_weapon_of_one_side(denied, said, kinds):
    rows = (denial(denied), row("b", said, None, attribute="occurrence", scope=None))

    assert [each.kind for each in relations_of(rows)] == kinds


@pytest.mark.parametrize("sentence", ["He put the number of mourners at 90.", "Ninety came."])
def test_who_came_is_a_crowd(sentence):
    assert [each.attribute for each in find_counted(sentence)] == ["count.crowd"]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("The Front rejected any role in the ferry attack.", []),
        ("The Front called the ferry attack a success.", ["+"]),
    ],
)
def test_who_denies_a_part_in_an_attack_does_not_say_that_there_was_one(text, held):
    cue = "rejected" if not held else "called"
    content = text.partition(f"{cue} ")[2].rstrip(".")
    front = reading(text, "Post", says=[("The Front", cue, content)], trigger="attack")
    setting = Setting((happening_of(front),), (), [])
    rows = claim_rows(Tellings(front, {}), setting)

    assert [each.polarity for each in rows if each.attribute == "occurrence"] == held


def test_what_nobody_doubts_is_no_point():
    """A line in which all say that it happened tells a reader nothing."""
    text = "The Front called the ferry attack a success."
    front = reading(
        text, "Post", says=[("The Front", "called", "the ferry attack")], trigger="attack"
    )

    assert [each for each in rows_in(front) if each.attribute == "occurrence"] == []


def test_whoever_counted_is_the_voice():
    text = "Police said 400 people marched. The brotherhood counted 3,000."
    rows = rows_in(reading(text, "Post", trigger="marched"))

    assert [each.voice_name for each in rows if each.low == 3000] == ["The brotherhood"]
