"""Points: orders, places, times and labels, from the text to how two of them stand."""

from __future__ import annotations

import pytest

from sayso.accounts.compare import compare_story
from sayso.accounts.relations import relations_of
from sayso.records.accounts import Story
from tests.accounts.accounts_told import happening_of, reading, rows_in


def kinds(attribute, *texts):
    """How the rows of one attribute of several texts stand, by their documents."""
    readings = [
        reading(text, f"Paper {number}", trigger=trigger)
        for number, (text, trigger) in enumerate(texts)
    ]
    rows = [row for row in rows_in(*readings) if row.attribute == attribute]
    by_id = {row.id: row for row in rows}
    return [
        each.kind
        for each in relations_of(tuple(rows))
        if by_id[each.a].evidence.document != by_id[each.b].evidence.document
    ]


def test_the_other_order_is_a_contradiction():
    assert kinds(
        "order",
        ("Gas was used only after the crowd broke the gate.", "used"),
        ("The crowd broke the gate after gas was fired.", "fired"),
    ) == ["contradicts.value"]


def test_the_same_order_in_other_words_agrees():
    assert kinds(
        "order",
        ("Gas was used only after the crowd broke the gate.", "used"),
        ("Rioters broke down the gate before gas was fired.", "fired"),
    ) == ["agree"]


@pytest.mark.parametrize(
    "text",
    [
        "Three people died before dawn.",
        "Two people were killed after 10 p.m.",
        "One blow after another killed the talks.",
    ],
)
def test_a_time_or_a_row_of_days_is_no_order(text):
    told = reading(text, "Paper", trigger="killed" if "killed" in text else "died")

    assert [row for row in rows_in(told) if row.attribute == "order"] == []


def test_two_clocks_on_one_act_contradict():
    assert kinds(
        "time",
        ("The army shelled the village of Tolm at 02:10.", "shelled"),
        ("At 02:35 army guns shelled the village of Tolm.", "shelled"),
    ) == ["contradicts.value"]


def test_clocks_a_whole_hour_apart_may_be_of_two_zones():
    assert kinds(
        "time",
        ("The corvette rammed the ferry at 23:10.", "rammed"),
        ("The corvette rammed the ferry at 22:10.", "rammed"),
    ) == ["compatible"]


def test_clocks_on_other_acts_have_nothing_to_do_with_each_other():
    assert (
        kinds(
            "time",
            ("The corvette rammed the ferry at 23:10.", "rammed"),
            ("The minister resigned at 22:40.", "resigned"),
        )
        == []
    )


def test_inside_and_outside_contradict_and_found_is_not_shot():
    inside = ("He was shot on the steps of the stand, inside the gate.", "shot")
    outside = ("He was shot in the road, outside the stand.", "shot")
    found = ("He was found in the road outside the stand.", "found")

    assert kinds("place", inside, outside) == ["contradicts.value"]
    assert kinds("place", inside, found) == []


def test_another_word_for_the_crowd_is_never_a_contradiction():
    found = kinds(
        "label",
        ("Four marchers were killed, and marchers ran.", "killed"),
        ("Four rioters were killed. The rioters ran.", "killed"),
    )

    assert found == ["label_only"]


def test_what_one_calls_so_called_stands_beside_the_plain_name():
    assert kinds(
        "label",
        ("Men of the so-called Upland Council were killed.", "killed"),
        ("Men of the Upland Council were killed.", "killed"),
    ) == ["label_only"]


def test_an_order_that_nobody_else_speaks_of_is_no_row():
    lone = reading("Two people were killed after the crowd broke the gate.", "Paper")
    story = Story("story-1", "", (lone.document.id,))

    assert happening_of(lone).mentions
    assert all(row.attribute != "order" for row in compare_story((lone,), story).rows)


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("The corvette fired two shots at the patrol boat.", ["the patrol boat"]),
        ("The army did not fire shots at the town and killed nobody.", []),
        ("She found no evidence that they fired on the town.", []),
    ],
)
def test_whom_shots_were_aimed_at_is_told_where_there_were_any(text, targets):
    told = reading(text, "Paper", trigger="fire")

    assert [row.value for row in rows_in(told) if row.attribute == "target"] == targets


def test_two_targets_are_never_held_against_each_other():
    """“Her” and “the patrol boat” may be one."""
    found = kinds(
        "target",
        ("The corvette fired two shots at the patrol boat.", "fired"),
        ("The corvette fired two shots at the ferry.", "fired"),
    )

    assert found == ["unaligned"]
