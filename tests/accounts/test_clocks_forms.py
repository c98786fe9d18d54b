"""Times of day in all the forms that news uses, and numbers that look like them."""

from __future__ import annotations

import pytest

from sayso.accounts.clocks import clocks_gap, find_clocks


@pytest.mark.parametrize(
    ("text", "minutes", "settled"),
    [
        ("the alarm went at 4.12", (252, 252), False),
        ("the log has it at 21.08, two engines", (1268, 1268), True),
        ("the tape is stamped 18:37", (1117, 1117), True),
        ("sealed off at 1435 hours", (875, 875), True),
        ("the quake came at 5h20", (320, 320), False),
        ("The dam gave way at quarter past eleven.", (675, 675), False),
        ("they opened the doors at half past six", (390, 390), False),
        ("at seven minutes to two", (113, 113), False),
        ("They reached us at nine in the morning", (540, 540), True),
        ("at seven o’clock on Monday evening", (1140, 1140), True),
        ("at eleven at night", (1380, 1380), True),
        ("at two that night", (120, 120), True),
        ("They struck at eleven, when all slept", (660, 660), False),
        ("We were gone by eight.", (480, 480), False),
        ("shortly before nine on Friday evening", (1240, 1260), True),
        ("around noon", (710, 730), True),
        ("half an hour after midnight", (30, 30), True),
        ("about twenty minutes before noon", (690, 710), True),
        ("shortly after midnight", (0, 20), True),
        ("between 8.15 and 9.15 p.m.", (1215, 1275), True),
        ("between 10:50 and 11:20", (650, 680), False),
        ("only after sunrise", (300, 480), True),
        ("around dawn", (260, 430), True),
    ],
)
def test_a_form_is_read(text, minutes, settled):
    (clock,) = find_clocks(text)

    assert ((clock.low, clock.high), clock.settled) == (minutes, settled)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("they were there by four o’clock", "by"),
        ("we heard nothing until ten past five", "until"),
        ("after 10 p.m.", "after"),
        ("from 2:10 a.m. on", ""),
        ("well before dawn", "by"),
        ("no later than 03:20", "by"),
    ],
)
def test_on_which_side_it_lies(text, way):
    (clock,) = find_clocks(text)

    assert clock.way == way


@pytest.mark.parametrize(
    "text",
    [
        "The ministry put the toll at eleven.",
        "The number stood at ten on Monday",
        "cut the fee by two",
        "They met at ten checkpoints",
        "aged about eight, he said",
        "five to ten people were hurt",
        "ten to twelve dead",
        "at one with the crowd",
        "a rise of 1.25 points to 7.45",
        "grew at 3.20 per cent",
        "weighed about 2.15 tonnes",
        "a magnitude of 6.10 on the Richter scale",
        "shares closed at 12.40 crowns",
        "around eight, maybe nine people",
        "in 1435 the town",
    ],
)
def test_no_time_of_day(text):
    assert list(find_clocks(text)) == []


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("by four o’clock", "03:30", True),
        ("by four o’clock", "at about 8.40 a.m.", False),
        ("after sunrise", "at nine in the morning", True),
        ("until after sunrise", "by four o’clock", False),
        ("at nine in the morning", "at about 8.40 a.m.", True),
        ("at 02:10", "at 02:20", False),
        ("at about 6.20 a.m.", "at ten to six", False),
        ("by four o’clock", "at 11 p.m.", True),
        ("by 16:00", "at 23:00", False),
        ("before 16:00", "by noon", True),
        ("at eleven", "between 10.30 and 11.30 p.m.", True),
    ],
)
def test_who_says_the_hour_is_less_exact(one, other, meet):
    """Nobody who says nine holds it against 8:50."""
    (a,), (b,) = find_clocks(one), find_clocks(other)

    assert (clocks_gap(a, b) <= 5) == meet
