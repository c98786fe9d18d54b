"""Who did it: two sides of one deed, and a denial by the side to which it is laid."""

from __future__ import annotations

import pytest

import sayso
from sayso.accounts.agent_sides import are_rivals, is_same_side


def compared(*texts: str) -> list[tuple[str, str, str]]:
    """Kind and the two sides of each relation between rows on who did it, contradictions only."""
    readings = [sayso.read(text, published="2034-10-04", publisher=text[:9]) for text in texts]
    found = sayso.compare(readings)
    rows = {row.id: row for row in found.rows if row.attribute == "agent"}
    return [
        (each.kind, *sorted((rows[each.a].value, rows[each.b].value)))
        for each in found.relations
        if each.kind.startswith("contradicts.") and each.a in rows
    ]


CHAPEL = (
    "The old chapel of Lesna burnt down on Saturday night. Residents blamed settlers from the "
    "ridge. “We saw them pour the petrol,” said Olga Marin, a farmer."
)
BUS = (
    "Gunmen seized a school bus near Pelm on Wednesday and took 14 children into the hills. A "
    "police commander, Rado Linz, blamed the Vesna Brigade, a rival band."
)


@pytest.mark.parametrize(
    ("one", "other", "kind", "sides"),
    [
        (
            CHAPEL,
            (
                "A spokesman for the Ridge settlers, Boris Tan, said that no settler had set "
                "fire to "
                "the chapel of Lesna, which burnt down on Saturday."
            ),
            "contradicts.polarity",
            ("settler", "settlers"),
        ),
        (
            CHAPEL,
            (
                "The chapel of Lesna burnt down on Saturday. Boris Tan, a settler, accused "
                "farmers of "
                "torching it themselves."
            ),
            "contradicts.value",
            ("farmers", "settlers"),
        ),
        (
            BUS,
            (
                "The Vesna Brigade has denied abducting the children of Pelm. Fourteen "
                "children were "
                "taken from a school bus on Wednesday."
            ),
            "contradicts.polarity",
            ("Vesna Brigade", "Vesna Brigade"),
        ),
        (
            (
                "Four people were hurt in fighting at the Arlen stadium on Sunday. Club "
                "officials said "
                "visiting fans had started the brawl."
            ),
            (
                "A brawl at the Arlen stadium on Sunday left four people hurt. Police said "
                "that the "
                "trouble began when stewards hit a boy."
            ),
            "contradicts.value",
            ("stewards", "visiting fans"),
        ),
    ],
)
def test_two_sides_of_one_deed_are_held_against_each_other(one, other, kind, sides):
    assert (kind, *sides) in compared(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Police shot at protesters in Melk on Friday and three people were wounded.",
            "Protesters shot fireworks at police in Melk on Friday. Three people were wounded.",
        ),
        (
            "Gunmen attacked a mosque in Sel on Friday and killed 20 worshippers.",
            "The Desert Front killed 20 people in a mosque in Sel on Friday, the army said.",
        ),
        (
            "Rovers attacked from the start. Coach Pal Denn blamed the referee for the defeat.",
            "City beat Rovers 2-1. Rovers' coach blamed his defenders.",
        ),
        (
            (
                "A bomb exploded in the market of Uld on Sunday, killing nine. Police "
                "suspected the "
                "Green Hand."
            ),
            (
                "Nine people died when a bomb exploded in the market of Uld on Sunday. Last "
                "year the "
                "Black Lance claimed responsibility for an attack in Uld."
            ),
        ),
    ],
)
def test_what_both_may_have_done_is_no_dispute(one, other):
    """Two may have fired, gunmen may be of the Front, and last year's deed is another one."""
    assert compared(one, other) == []


@pytest.mark.parametrize(
    ("a", "b", "deed", "rivals"),
    [
        ("police", "marchers", "first shots", True),
        ("whoever fired at officers", "police", "first shots", True),
        ("whoever fired at officers", "strikers", "first shots", False),
        ("Red Dawn", "Valli clan", "attack", True),
        ("gunmen", "Desert Front", "attack", False),
        ("herders", "foreigners", "attack", True),
        ("governor", "Ministry of Housing", "order", True),
        ("Kelish forces", "Kelian army", "blast", False),
        ("warders", "inmates", "first blow", True),
    ],
)
def test_rivals_are_those_of_whom_one_alone_can_have_done_it(a, b, deed, rivals):
    assert are_rivals(a, b, deed=deed) is rivals
    assert are_rivals(b, a, deed=deed) is rivals


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Orlia", "Orlian troops", True),
        ("army", "Kessaran army", True),
        ("whoever fired at police", "gunmen", True),
        ("Red Dawn", "Green Hand", False),
        ("residents", "army", None),
    ],
)
def test_one_side_goes_by_several_names(a, b, same):
    assert is_same_side(a, b) is same


@pytest.mark.parametrize(
    ("one", "other", "same", "rivals"),
    [
        ("Harbour Guard rebels", "army", None, True),
        ("Harbour Guard rebels", "Sixth Brigade", False, True),
        ("thieves", "herders", None, False),
        ("villagers", "farmers", None, False),
        ("thieves", "villagers", None, True),
        ("loggers", "herders", None, True),
        ("frigate Marle", "navy", None, False),
        ("frigate Marle", "trawler Orla", False, True),
        ("shopkeepers", "police", None, True),
        ("ruling party", "opposition", None, True),
    ],
)
def test_loose_kinds_of_people_are_no_rivals(one, other, same, rivals):
    """A thief may be a herder, and a navy's ship is the navy; rebels are no soldiers."""
    assert is_same_side(one, other) is same
    assert are_rivals(one, other, deed="fire") is rivals


MARKET = (
    "Shells hit the market of Orvel on Monday. “It was the Sixth Brigade,” said the mayor, Pia "
    "Sund. “We can see its guns from the tower.” Eleven people were killed by the shelling."
)


@pytest.mark.parametrize(
    "other",
    [
        (
            "Shells struck the market of Orvel on Monday and killed eleven people. Militants of "
            "the Harbour Guard opened mortar fire on the market, the Ministry of Defence said."
        ),
        (
            "The shelling of the market of Orvel was over by noon on Monday. The Harbour Guard, a "
            "rebel band, rained shells on the market of Orvel, a government spokesman said."
        ),
    ],
)
def test_one_side_alone_has_shelled_a_market(other):
    """One voice makes a side responsible, another one tells that another side did it."""
    assert [each[0] for each in compared(MARKET, other)] == ["contradicts.value"]
