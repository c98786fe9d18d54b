"""Places: where two events can be one, and where not."""

from __future__ import annotations

import pytest

from sayso.accounts.place_fit import FITS, OTHER, UNCLEAR, UNLIKE, place_fit, place_table
from sayso.records import Place, Span


def place(name: str, **known: object) -> Place:
    return Place(Span(0, 1), name, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("left", "right", "fit"),
    [
        (place("Orla"), place("the village of Orla"), FITS),
        (place("Upper Orla"), place("Orla"), UNLIKE),
        (place("the school yard"), place("Orla"), UNCLEAR),
        (place("Orla"), place("Tarn"), UNLIKE),
        (place("Kyiv", geoname=1), place("Kiev", geoname=1), FITS),
        (place("Odesa", geoname=1, country="UKR", precision="city"),
         place("Kyiv", geoname=2, country="UKR", precision="city"), OTHER),
        (place("Odesa", country="UKR", precision="city"),
         place("Ukraine", country="UKR", precision="country"), FITS),
        (place("Odesa", country="UKR"), place("Warsaw", country="POL"), OTHER),
    ],
)  # fmt: skip
def test_whether_two_places_can_be_one(left, right, fit):
    assert place_fit(left, right) == place_fit(right, left) == fit


def test_equal_places_have_one_number():
    numbers, table = place_table([place("Orla"), None, place("Orla"), place("Tarn")])

    assert numbers.tolist() == [0, -1, 0, 1]
    assert table.shape == (2, 2)
