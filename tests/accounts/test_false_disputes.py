"""What real news is full of and is no dispute: mentions, refusals, other nights, round numbers."""

from __future__ import annotations

import pytest

from sayso.accounts.causes import find_causes
from sayso.accounts.counted import find_counted
from sayso.accounts.denials import Passages, find_denials, find_echoes
from sayso.accounts.points import find_orders
from sayso.accounts.relations import relations_of
from tests.accounts.accounts_told import reading, row, rows_in


def echoes(denying, *others):
    """The passages of other texts that are held to say what the first one denies."""
    told = [
        reading(text, f"Paper {number}", trigger=text.split()[0])
        for number, text in enumerate((denying, *others))
    ]
    passages = Passages(told)
    return [
        echo.reading.document.words(echo.passage)
        for denial in find_denials(told[0])
        for echo in find_echoes(denial, passages)
    ]


@pytest.mark.parametrize(
    "other",
    [
        "Lawyers will fight the harbour emergency in court.",
        "His harbour emergency comes after a review.",
        "The portions built with harbour emergency money stay open, nobody doubts.",
    ],
)
def test_a_mention_says_not_that_there_was_one(other):
    assert echoes("There is no harbour emergency.", other) == []


def test_who_says_that_there_was_one_is_an_echo():
    said = "Officials said there was a harbour emergency"

    assert echoes("There was no harbour emergency.", f"{said}.") == [said]


def test_a_supposition_denies_nothing():
    assert echoes("If there is no border wall, there is no deal.", "There was a border wall.") == []


def test_arrests_of_two_days_may_be_of_two_nights():
    first = row("a", "47", 47, attribute="count.detained")
    next_night = row("b", "six", 6, attribute="count.detained", day=17)
    same_night = row("c", "six", 6, attribute="count.detained")

    assert [each.kind for each in relations_of((first, next_night))] == ["unaligned"]
    assert [each.kind for each in relations_of((first, same_night))] == ["contradicts.value"]


def test_more_than_a_round_number_is_that_number():
    more, round_number = row("a", "more than 800,000", 800_001, None), row("b", "800,000", 800_000)

    assert [each.kind for each in relations_of((more, round_number))] == ["compatible"]


@pytest.mark.parametrize(
    "text",
    [
        "The shutdown left 800,000 workers without pay.",
        "Lena Brask, 40, was gunned down in Vellmark.",
        "Customs men seized 923 rounds of ammunition.",
    ],
)
def test_what_counts_nobody_killed_or_fired(text):
    assert find_counted(text) == []


def test_one_of_their_friends_is_not_all():
    (counted,) = find_counted("They saw one of their friends gunned down.")

    assert (counted.amount.low, counted.amount.high) == (1, None)


def test_the_same_words_do_not_contradict_themselves():
    """Where one reading of the very same words has a denial and another one has none."""
    words = "the minister refused the request"
    plus = row("a", words, attribute="occurrence", scope=None)
    minus = row("b", words, attribute="occurrence", scope=None, polarity="-")

    assert [each.kind for each in relations_of((plus, minus))] == ["unaligned"]


@pytest.mark.parametrize(
    ("denying", "other"),
    [
        (
            "His arrest will not affect the playing status of the keeper in the final.",
            "Despite his arrest the keeper keeps his playing status in the final.",
        ),
        (
            "The results of the blood test of the driver have not been released.",
            "The results of the blood test are due, and the driver was released.",
        ),
    ],
)
def test_a_denial_is_only_held_against_its_own_verb(denying, other):
    """Many shared words about one thing are not yet the opposite claim."""
    assert echoes(denying, other) == []


def test_a_stretch_of_time_is_no_act():
    """“Hours after the shooting” says of nothing that it came first."""
    told = reading("Hours after the shooting the driver was held.", "Paper", trigger="held")

    assert list(find_orders(told)) == []


@pytest.mark.parametrize("text", ["Five operations so far, the men on board were trained."])
def test_what_is_aboard_is_somebody(text):
    assert find_counted(text) == []


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        (
            "Three people died, and four of the badly wounded died on Wednesday.",
            "all, died on Wednesday",
        ),
        ("“The same gunmen killed the seven,” she said.", "None"),
        ("One person there lost his life.", "None"),
        ("The number of convicts who have died is nine.", "prisoners"),
    ],
)
def test_whom_a_number_is_of(text, scope):
    """Four who die of their wounds are no toll, nor are people spoken of before."""
    assert str(find_counted(text)[-1].scope) == scope


def test_seven_of_the_nine_leaves_open_what_became_of_nine():
    numbers = [each.amount.low for each in find_counted("Seven of the nine had died from bullets.")]

    assert 9 not in numbers


def test_more_of_a_group_than_in_all_cannot_be():
    """“23 miners” against “nine people” is a dispute, “nine miners” against 23 is none."""
    workers, people = row("a", "23", 23, scope="workers"), row("b", "nine", 9, quote="nine people")
    some, many = row("a", "nine", 9, scope="workers"), row("b", "23", 23)

    assert [each.kind for each in relations_of((workers, people))] == ["contradicts.value"]
    assert [each.kind for each in relations_of((some, many))] == ["part_of"]


def test_there_was_no_bomb_names_no_bomb():
    told = reading("There was no bomb. The dam burst.", "Paper", trigger="burst")
    (cause,) = find_causes(told, frozenset({"collapse"}))

    assert cause.denied


def test_what_a_live_page_takes_back_is_withdrawn():
    """“An earlier entry said” is the page's own word."""
    text = "Correction: an earlier entry said that 32 people had been killed. It was wrong."
    told = [each for each in rows_in(reading(text, "Nine", trigger="killed")) if each.low == 32]

    assert [each.commitment for each in told] == ["retracts"]


def test_who_denies_this_denies_what_stands_before():
    """News often sets a denial behind the charge, in three words."""
    charge = "The union said that two of its members were beaten in the station of Halden"
    (denial,) = [
        each
        for each in find_denials(reading(f"{charge}. Police deny this.", "Paper", trigger="beaten"))
        if each.speaker is not None
    ]

    assert denial.reading.document.words(denial.content).endswith("beaten in the station of Halden")
    assert denial.reading.document.words(denial.speaker) == "Police"


@pytest.mark.parametrize(
    "text",
    [
        "A firm wants to build a plant in Mesa. Doctors came to Brewer to urge her to reject it.",
        "The station said that its report was accurate. The office disputed the account.",
    ],
)
def test_what_is_not_denied_right_there(text):
    """A wish to reject is no denial, and “the account” may be any."""
    told = find_denials(reading(text, "Paper", trigger=text.split()[-2]))

    assert [each for each in told if each.speaker is not None] == []


def test_those_who_are_held_are_all_there_are():
    """“Seven prisoners died”, and a toll of 19, where nobody else is counted."""
    seven, toll = row("a", "seven", 7, scope="prisoners"), row("b", "19", 19)
    guard = row("c", "two", 2, scope="guards")

    assert [each.kind for each in relations_of((seven, toll))] == ["contradicts.value"]
    assert "part_of" in [each.kind for each in relations_of((seven, toll, guard))]


@pytest.mark.parametrize(
    ("denying", "other"),
    [
        ("Lund will not direct the Harbour film.", "Lund is in talks to direct the Harbour film."),
        ("LaRue denied that he was Deep River.", "They would reveal Deep River once he was dead."),
    ],
)
def test_what_lies_ahead_and_who_somebody_is(denying, other):
    """A refusal to come is no denial of the past, and a name alone says nothing of who bears it."""
    assert echoes(denying, other) == []


@pytest.mark.parametrize(
    "text", ["He had six blocked shots and ten rebounds.", "Seven bullets hit him in the back."]
)
def test_shots_that_nobody_fired_or_that_are_a_part(text):
    """Basketball has shots, too, and of those fired not all hit."""
    assert [each for each in find_counted(text) if each.attribute == "instrument"] == []


def test_who_is_charged_is_not_said_to_have_done_it():
    charged = "A man was charged with arson following a fire in Somer on Monday, police said."
    denies = "The man denied arson following a fire in Somer."
    found = rows_in(reading(charged, "One", trigger="fire"), reading(denies, "Two", trigger="fire"))

    assert "asserts" not in {each.commitment for each in found if "charged" in each.value}


def test_tens_of_thousands_are_of_an_earlier_disaster():
    """Every report on a quake recalls the worst one; nobody denies the ten dead of today."""
    today, then = row("a", "ten", 10), row("b", "tens of thousands", 10_000, 99_999)

    assert [each.kind for each in relations_of((today, then))] == ["unaligned"]


@pytest.mark.parametrize(
    ("quote", "kind"), [("two people died", "contradicts.value"), ("two dead", "unaligned")]
)
def test_what_may_be_the_losses_of_one_side_holds_nobody_to_be_all(quote, kind):
    """“Arvel admits two dead” counts its own."""
    part = row("a", "six", 6, scope="soldiers")
    whole = row("b", "two", 2, quote=quote)

    assert [each.kind for each in relations_of((part, whole))] == [kind]


@pytest.mark.parametrize(
    "sentence",
    [
        "The hall was hit by a missile of the army itself.",
        "In December a missile had hit the hall.",
        "The man had been the victim of a traffic accident near the hall.",
    ],
)
def test_what_brought_about_something_else_is_no_cause(sentence):
    """Another month's drone would stand against today's."""
    told = reading(sentence, "Post", trigger="hall")
    found = [each.cause for each in find_causes(told, frozenset({"blast"}))]

    assert found == (["missile"] if "itself" in sentence else [])


def test_whoever_saw_one_drone_does_not_say_that_there_was_no_other():
    (drone,) = find_counted("A driver said he had seen only one drone.")

    assert (drone.amount.low, drone.amount.high) == (1, None)


@pytest.mark.parametrize(
    ("sentence", "within"),
    [
        ("Arvel acknowledged two dead.", "on its own side"),
        ("Losses of the river guard: two killed.", "the river guard"),
        ("The ministry acknowledged that two people were killed.", ""),
    ],
)
def test_an_army_counts_its_own_losses(sentence, within):
    """Six dead of one side stand against no two of the other."""
    (toll,) = find_counted(sentence)

    assert toll.scope.within == within


def test_that_is_what_was_said_last_however_short():
    """Else the authority would deny that there is a strike, which nobody doubts."""
    told = reading(
        "Dockers at the long quay voted to strike on Monday. “We got nothing,” Irma said. "
        "The authority denied that.",
        "Alder",
        says=[("Irma", "said", "“We got nothing,”")],
        trigger="strike",
    )

    assert not any("Dockers" in told.document.words(d.content) for d in find_denials(told))
