"""Which of two acts came first: the many ways to say it, and what only looks like it."""

from __future__ import annotations

import pytest

from sayso.accounts.point_orders import NOT_YET, _Clause, _first_then, find_orders
from tests.accounts.accounts_told import reading
from tests.accounts.test_points import kinds

GAS, GATE, FIRE, BLAST = (
    "use of gas",
    "breaking of the gate",
    "setting of the fire",
    "blast",
)
SHOTS, STORMING, COUNT = "shooting", "storming", "count of the votes"


def orders(text):
    told = reading(text, "Paper", trigger=text.split()[0])
    return [(each.first, each.second) for each in find_orders(told)]


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Gas was let off only after the fence had been torn down.", (GATE, GAS)),
        ("Police fired tear gas before anybody had climbed the gate.", (GAS, GATE)),
        ("Once the crowd had broken through the barrier, gas was used.", (GATE, GAS)),
        ("Officers used gas as soon as the cordon was breached.", (GATE, GAS)),
        ("A blaze was seen ten minutes before the shed exploded.", (FIRE, BLAST)),
        ("The blast was at 4:10, and a fire broke out only afterwards.", (BLAST, FIRE)),
        ("There was a blast. Only then did the hay catch fire.", (BLAST, FIRE)),
        ("There was an explosion, and then the flames came.", (BLAST, FIRE)),
        ("The explosion was followed by a fire.", (BLAST, FIRE)),
        ("The fire led to the explosion.", (FIRE, BLAST)),
        ("The wing was ablaze by the time the squad stormed it.", (FIRE, STORMING)),
        ("Nothing was burning when the squad went in.", (STORMING, FIRE)),
        ("The store was already burning when commandos stormed the block.", (FIRE, STORMING)),
        ("No ballots had been counted by the time the hall was set on fire.", (FIRE, COUNT)),
        ("The tally was done before the fire.", (COUNT, FIRE)),
        ("No shot was fired until the gate was broken.", (GATE, SHOTS)),
        ("The squad stormed the block. It was only then that the shooting started.",
         (STORMING, SHOTS)),
        ("First they opened fire. Minutes later the lorry exploded.", (SHOTS, BLAST)),
        ("Gas was first. The gate was broken down in the panic.", (GAS, GATE)),
        ("They burnt the barn in revenge for the shooting.", (SHOTS, FIRE)),
    ],
)  # fmt: skip
def test_the_order_of_two_acts(text, order):
    assert order in orders(text)


@pytest.mark.parametrize(
    "text",
    [
        "The blast came before dawn and the fire after midnight.",
        "Police did not say whether gas was used before the gate was broken.",
        "The shooting stopped. The fire was out by noon.",
        "He spoke of the fire when he was asked about the blast.",
        "The minister said after the blast that the fire was out.",
        "Gas was not used before the gate was broken.",
        "A second blast followed the explosion.",
    ],
)
def test_what_says_nothing_of_the_order_of_two_acts(text):
    known = {GAS, GATE, FIRE, BLAST, SHOTS, STORMING, COUNT}

    assert [each for each in orders(text) if set(each) <= known] == []


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("The fire broke out only after the explosion.",
         "She saw flames for some minutes before the shed exploded.", ["contradicts.value"]),
        ("The hall was already burning when the squad went in.",
         "The squad went in at two. Only later did the hall catch fire.", ["contradicts.value"]),
        ("They charged at us before a single stone had been thrown.",
         "A bottle flew out of the march. The police line hadn't moved.", ["contradicts.value"]),
        ("Gas was fired once the fence was torn down.",
         "The fence was breached, and then gas was used.", ["agree"]),
        ("The fire broke out after the explosion.",
         "The second explosion came after the fire broke out.", []),
        ("A man died after the shooting.", "The shooting began after the driver died.", []),
    ],
)  # fmt: skip
def test_two_orders(one, other, kind):
    assert kinds("order", (one, one.split()[0]), (other, other.split()[0])) == kind


def test_a_long_line_without_an_end_is_gone_through_once():
    """A page may hold a block of code or digits of any length: it tells no order, and at once."""
    words = "Code " + "1" * 100_000
    assert list(_first_then(words, _Clause(words, 0, 0, ""))) == []
    assert NOT_YET.search(words) is None
    assert NOT_YET.search("the gate wasn’t broken")
