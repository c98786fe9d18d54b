"""The gazetteer answers by name, whatever the spelling, and holds only what it says it does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.events.gazetteer import Fineness, folded, load_gazetteer


@pytest.mark.parametrize("name", ["Aleppo", "ALEPPO", "Halab", "Ḩalab"])
def test_a_city_answers_to_all_its_names(name: str) -> None:
    (city,) = [each for each in load_gazetteer().named(name) if each.fineness is Fineness.CITY]

    assert (city.geoname, city.country) == (170063, "SYR")
    assert (city.latitude, city.longitude) == pytest.approx((36.2, 37.16), abs=0.05)


def test_own_names_are_told_from_others() -> None:
    """So that a town is not taken for a city that once had its name."""
    kiev = next(each for each in load_gazetteer().named("Kiev") if each.country == "UKR")
    kyiv = next(each for each in load_gazetteer().named("Kyiv") if each.country == "UKR")

    assert (kiev.geoname, kiev.own, kyiv.own) == (kyiv.geoname, False, True)


def test_regions_and_countries_are_there() -> None:
    helmand = load_gazetteer().named("Helmand")
    syria = load_gazetteer().country("SYR")
    damascus = load_gazetteer().capital("SYR")

    assert [(each.fineness, each.country) for each in helmand] == [(Fineness.REGION, "AFG")]
    assert syria is not None
    assert syria.fineness is Fineness.COUNTRY
    assert damascus in load_gazetteer().named("Damascus")


@pytest.mark.parametrize("name", ["Brenik", "Korvan", "Tel Varin", "", "=", "@syr", "\t", "A\tB"])
def test_unknown_names_have_no_place(name: str) -> None:
    assert load_gazetteer().named(name) == ()


@given(st.text(max_size=30))
def test_any_name_may_be_asked_for(name: str) -> None:
    """Places are in the world, and keys of the table are no names."""
    for each in load_gazetteer().named(name):
        assert -90 <= each.latitude <= 90
        assert -180 <= each.longitude <= 180
        assert len(each.country) == 3


@given(st.text(max_size=30))
def test_folding_is_done_once(name: str) -> None:
    assert folded(folded(name)) == folded(name)


def test_blocks_are_found_by_their_first_and_last_names() -> None:
    """The borders of the blocks are where a look-up would go wrong."""
    gazetteer = load_gazetteer()
    firsts = [first for first in gazetteer.firsts if first[0].isalpha()]

    assert len(firsts) > 20
    assert all(gazetteer.named(first) for first in firsts)


def test_the_table_is_small() -> None:
    """It travels with every installation."""
    table = load_gazetteer().table

    assert sum(each.compress_size for each in table.infolist()) < 3_000_000
