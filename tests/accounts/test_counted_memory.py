"""What a number counts, where only the sentences before it say so."""

from __future__ import annotations

import pytest

from sayso.accounts.counted_memory import Memory


def counted(*sentences, title=None):
    memory, found = Memory(title), []
    for sentence in sentences:
        for each in memory.counted_in(sentence):
            memory.keep(each)
            found.append((each.attribute.removeprefix("count."), each.amount.low))
        memory.close(sentence)
    return found


@pytest.mark.parametrize(
    ("sentences", "found"),
    [
        (("MARLO: And the dead?", "PELL: We have seventeen."), [("killed", 17)]),
        (("MARLO: How many did you arrest?", "PELL: Forty."), [("detained", 40)]),
        (("MARLO: How many are in your wards?", "PELL: Thirty-one."), [("injured", 31)]),
        (
            ("The toll is now 22.", "14.20 Make that 23.", "15.10 Still 23, the prefect insists."),
            [("killed", 22), ("killed", 23), ("killed", 23)],
        ),
        (
            ("The march drew a crowd.", "The organisers speak of 12,000; I make it 7,000."),
            [("crowd", 12000), ("crowd", 7000)],
        ),
        (
            ("The council spoke of 15 arrests.", "Residents spoke of more than fifty."),
            [("detained", 15), ("detained", 51)],
        ),
        (
            ("Two rockets hit the depot.", "Villagers heard four."),
            [("instrument", 2), ("instrument", 4)],
        ),
        (
            ("The number of dead has been revised.", "It is not 30 but 28."),
            [("killed", 30), ("killed", 28)],
        ),
        (
            ("Some 4,000 dockers have downed tools.", "The port says 1,500."),
            [("crowd", 3600), ("crowd", 1500)],
        ),
        (
            ("Nine people died.", "I take back the nine, it is eight."),
            [("killed", 9)] * 2 + [("killed", 8)],
        ),
    ],
)
def test_a_bare_number_counts_what_was_spoken_of(sentences, found):
    assert counted(*sentences) == found


@pytest.mark.parametrize(
    "sentences",
    [
        ("Two ballot boxes were burned.", "Later the figure rose to five."),
        ("Seven houses were destroyed.", "Eleven were damaged."),
        ("Nine people died.", "How many houses burned?", "It was forty."),
        ("The vote was 51 to 48.", "In 2031 it was 60 to 40."),
        ("MARLO: The dead were carried out.", "PELL: Seventeen?"),
        ("Section 4.", "8."),
    ],
)
def test_numbers_of_things_and_questions_count_nobody(sentences):
    """After houses, a bare number is of houses; whoever asks “Seventeen?” claims nothing."""
    assert [each for each in counted(*sentences) if each != ("killed", 9)] == []


def test_a_number_is_not_gone_on_from_for_ever():
    far = ["The road was wet.", "It rained.", "Nobody spoke.", "The bells rang.", "Night fell."]

    assert counted("Nine people died.", *far, "It was twelve.") == [("killed", 9)]
