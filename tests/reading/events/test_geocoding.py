"""Which place of a name is meant: by what stands beside it, the countries spoken of, and size."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.events.gazetteer import Fineness, load_gazetteer
from sayso.reading.events.geocoding import Found, countries_in, geocode, is_well_known

CITY, REGION, COUNTRY = Fineness.CITY, Fineness.REGION, Fineness.COUNTRY


def found(name: str, **parts: object) -> Found:
    return geocode(load_gazetteer(), name, **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "parts", "fineness", "country"),
    [
        ("Paris", {}, CITY, "FRA"),
        ("Paris", {"countries": {"USA": 2}}, CITY, "FRA"),
        ("Paris", {"beside": ("Texas",)}, CITY, "USA"),
        ("Athens", {"beside": ("Georgia",)}, CITY, "USA"),
        ("Lebanon", {"beside": ("Tennessee",)}, CITY, "USA"),
        ("Batumi", {"beside": ("Georgia",)}, CITY, "GEO"),
        ("Springfield", {"beside": ("Illinois",)}, CITY, "USA"),
        ("Tripoli", {}, CITY, "LBY"),
        ("Tripoli", {"countries": {"LBN": 1}}, CITY, "LBN"),
        ("Homs", {"beside": ("Syrian",), "hint": CITY}, CITY, "SYR"),
        ("Kandahar", {"hint": REGION}, REGION, "AFG"),
        ("Helmand", {"countries": {"AFG": 1}}, REGION, "AFG"),
        ("Cabo Delgado", {}, REGION, "MOZ"),
        ("Punjab", {"countries": {"PAK": 1}}, REGION, "PAK"),
        ("Punjab", {"beside": ("India",)}, REGION, "IND"),
        ("northern Mali", {}, COUNTRY, "MLI"),
        ("Burma", {}, COUNTRY, "MMR"),
        ("Georgia", {}, COUNTRY, "GEO"),
        ("Kabul", {}, CITY, "AFG"),
        ("New York", {}, CITY, "USA"),
        ("Hodeidah", {"countries": {"YEM": 1}}, CITY, "YEM"),
        ("Gaza", {}, CITY, "PSE"),
    ],
)
def test_settled(name: str, parts: dict[str, object], fineness: Fineness, country: str) -> None:
    entry = found(name, **parts).entry

    assert entry is not None
    assert (entry.fineness, entry.country) == (fineness, country)


def test_several_as_likely_are_tied() -> None:
    """A gap is only due where there is a choice."""
    springfield = found("Springfield", countries={"USA": 3})

    assert springfield.entry is None
    assert springfield.country == "USA"
    assert len(springfield.tied) > 2


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Brenik", {}),
        ("Brenik", {"countries": {"USA": 5}}),
        ("Jenin", {}),
        ("Santa Rosa", {}),
        ("Helmand", {}),
        ("Syrians", {}),
        ("Paris", {"beside": ("Japan",)}),
        ("Republic", {"countries": {"USA": 3}, "article": True}),
    ],
)
def test_open(name: str, parts: dict[str, object]) -> None:
    """A name that is small, invented or in another country than the text says is no finding."""
    assert found(name, **parts).entry is None


def test_the_country_beside_an_unknown_town_is_kept() -> None:
    assert found("Brenik", beside=("Syria",)).country == "SYR"


def test_adjectives_name_countries() -> None:
    assert countries_in(["Syrian", "Brenik", "Mali"]) == {"SYR", "MLI"}


@pytest.mark.parametrize(
    ("name", "known"), [("Chicago", True), ("Obama", False), ("Korvan", False)]
)
def test_well_known(name: str, known: bool) -> None:  # noqa: FBT001
    assert is_well_known(load_gazetteer(), name) is known


@given(
    st.sampled_from(["Paris", "Springfield", "Tripoli", "Punjab", "San Pedro", "Victoria"]),
    st.dictionaries(st.sampled_from(["USA", "FRA", "LBN", "IND", "PAK", "MEX"]), st.integers(1, 9)),
)
def test_ties_are_no_findings(name: str, countries: dict[str, int]) -> None:
    """Either one place is meant, or several are tied, never both; what is found has the name."""
    each = found(name, countries=countries)

    assert not (each.entry and each.tied)
    assert each.entry is None or each.entry in load_gazetteer().named(name)
