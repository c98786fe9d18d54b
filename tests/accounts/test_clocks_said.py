"""Times of day as people say them, and numbers that only look like them."""

from __future__ import annotations

import pytest

from sayso.accounts.clocks import find_clocks


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Four twenty.", 260, 260),
        ("It was five forty when the lorry turned.", 340, 340),
        ("The shutters came down at two thirty-five.", 155, 155),
        ("We closed at seven fifteen p.m. on Friday.", 1155, 1155),
        ("The horn went at 10 past 4.", 250, 250),
        ("The bell rang at about 25 to 9.", 505, 525),
        ("Just on four.", 240, 240),
        ("They came in on the stroke of nine.", 540, 540),
        ("The vet arrived after seven.", 420, 420),
        ("My shift began before six.", 360, 360),
    ],
)
def test_times_as_people_say_them(text, low, high):
    assert [(each.low, each.high) for each in find_clocks(text)] == [(low, high)]


@pytest.mark.parametrize(
    "text",
    [
        "The council voted 9 to 5.",
        "The match ended two ten.",
        "Between 10 to 12 lorries burned.",
        "She was home after six weeks.",
        "They began after two days of talks.",
        "They sat in rows of four twenty metres apart.",
        "Three fifteen-year-olds were held.",
    ],
)
def test_numbers_that_are_no_times(text):
    assert not list(find_clocks(text))
