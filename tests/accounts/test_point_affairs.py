"""Acts of public life: when they were, in which order, and where."""

from __future__ import annotations

import pytest

from sayso.accounts.acts import find_acts
from sayso.accounts.place_exclusion import exclude, owner_of
from tests.accounts.test_point_orders import orders
from tests.accounts.test_point_places import places
from tests.accounts.test_points import kinds


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The first cases were seen at noon.", "falling ill"),
        ("Two cooks were taken ill at supper.", "falling ill"),
        ("A porter collapsed in the lift.", "collapse"),
        ("The pupil collapsed at her desk.", "falling ill"),
        ("Water samples were taken on Monday.", "sampling"),
        ("The vat had been scrubbed by then.", "emptying"),
        ("They opened the sluices at four.", "opening of the dam"),
        ("Three shop windows had been smashed.", "breaking of windows"),
        ("The crowd had long dispersed.", "dispersal of the crowd"),
        ("The ransom had been paid.", "payment"),
        ("She stepped down on Friday.", "resignation"),
        ("The decree was signed.", "signing"),
        ("Five rockets were launched at the mill.", "shelling"),
        ("The clerk was led out by two men.", "arrest"),
        ("No patrol intervened.", "interference"),
    ],
)
def test_acts_of_public_life(text, act):
    assert act in [each.name for each in find_acts(text)]


@pytest.mark.parametrize(
    "text", ["The Intervention Group has forty men.", "A search party met no snow.", "The lease."]
)
def test_words_that_are_no_acts(text):
    assert not [each for each in find_acts(text) if each.name in {"interference", "search"}]


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("The envoy resigned before the decree was signed.", ("resignation", "signing")),
        ("The decree was signed earlier than the ransom was paid.", ("signing", "payment")),
        ("The sluices were opened only once the alarm had sounded.",
         ("alarm", "opening of the dam")),
        ("Nobody was arrested before the curfew had been declared.", ("declaration", "arrest")),
        ("Stones and bricks were thrown after gas was used.", ("use of gas", "throwing of stones")),
        ("First came the gas, then the stones.", ("use of gas", "throwing of stones")),
        ("The gas came first and the stones flew later.", ("use of gas", "throwing of stones")),
        ("Our cart was home long before the hail began to fall.",
         ("Our cart was home", "the hail began to fall")),
        ("The hay was in earlier than the first frost.", ("The hay was in", "the first frost")),
    ],
)  # fmt: skip
def test_orders_of_acts(text, order):
    assert order in orders(text)


@pytest.mark.parametrize(
    "text",
    [
        "It had started before half past nine.",
        "The first baker fell ill at the market, and the second one fled.",
        "They counted once and went home.",
        "Gas was not used before the gate was broken.",
    ],
)
def test_what_orders_no_acts(text):
    assert orders(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The baker was taken ill in the canteen.", ("falling ill", "in the canteen")),
        ("The wreck lies two miles outside Corran waters.", ("sinking", "outside Corran waters")),
        ("The samples were drawn in the boiler house.", ("sampling", "in the boiler house")),
        ("The clerk was arrested at the taxi rank.", ("arrest", "at the taxi rank")),
    ],
)
def test_where_acts_were(text, place):
    assert place in places(text)


@pytest.mark.parametrize(
    "text",
    [
        "The blast shattered a pane in the chapel.",
        "Nine fell ill at Orrin Knit, the largest employer in the district.",
    ],
)
def test_what_is_no_place_of_an_act(text):
    assert places(text) == []


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("in the canteen", "in the dormitory", True),
        ("on the roof", "in the kitchen", True),
        ("in the canteen", "near the dormitory", False),
        ("in the hotel", "in the bar", False),
    ],
)
def test_parts_of_a_building(one, other, apart):
    assert exclude(one, other) is apart


def test_who_is_outside_is_not_inside():
    assert [owner_of(f"{way} Corran waters").outside for way in ("inside", "outside")] == [
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("The trawler sank inside Corran waters.", "The trawler sank outside Corran waters.",
         "contradicts.value"),
        ("The trawler sank inside Corran waters.", "The trawler sank inside Vellan waters.",
         "contradicts.value"),
        ("The trawler sank outside Corran waters.", "The trawler sank outside Tal waters.", None),
    ],
)  # fmt: skip
def test_on_whose_side(one, other, kind):
    found = [
        each for each in kinds("place", (one, "sank"), (other, "sank")) if each.startswith("contra")
    ]
    assert found == ([kind] if kind else [])
