"""Places: whether two events can have happened where they are said to have happened."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.records import Place
from sayso.spelling.folding import fold

__all__ = ["FITS", "OTHER", "UNCLEAR", "UNLIKE", "place_fit", "place_table"]

FITS, UNCLEAR, UNLIKE, OTHER = 1, 0, -1, -2
SMALL = frozenset({"the", "of", "in", "city", "village", "town", "near", "outside"})
APART = frozenset({
    "upper", "lower", "north", "south", "east", "west", "northern", "southern", "eastern",
    "western", "new", "old", "great", "little",
})  # fmt: skip
"""Words that make another place of a name."""
CITY = "city"


def place_table(
    places: Sequence[Place | None], *, apart: Callable[[Place, Place], bool] | None = None
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Number the places, and say of each two whether they fit.

    apart: whether two places of unlike names are two, as far as the texts tell; they are `OTHER`
        then.

    Returns:
        (n,), the number of each place, the same for equal ones, -1 for None; and (p, p), of each
        two numbers what `place_fit` says.
    """
    numbers: dict[tuple[object, ...], int] = {}
    kept: list[Place] = []
    found = np.full(len(places), -1, np.int64)
    for at, place in enumerate(places):
        if place is None:
            continue
        key = (fold(place.name), place.geoname, place.precision, place.country)
        if key not in numbers:
            numbers[key] = len(kept)
            kept.append(place)
        found[at] = numbers[key]
    table = np.array([[place_fit(a, b) for b in kept] for a in kept], np.int64)
    if apart is not None:
        for one, other in np.argwhere(table == UNLIKE):
            if apart(kept[one], kept[other]):
                table[one, other] = OTHER
    return found, table.reshape(len(kept), len(kept))


def place_fit(place: Place, other: Place) -> int:
    """Whether two places can be one.

    Returns:
        `FITS` for one place, or one inside the other; `OTHER` for two cities or countries of the
        gazetteer; `UNLIKE` for two proper names that nothing more is known
        of; else `UNCLEAR`.
    """
    words, others = _words(place), _words(other)
    if words and others and (words <= others or others <= words):
        return UNLIKE if (words ^ others) & APART else FITS
    if place.geoname is not None and place.geoname == other.geoname:
        return FITS
    if place.country and other.country:
        if place.country != other.country:
            return OTHER
        if place.precision == other.precision == CITY and None not in (
            place.geoname,
            other.geoname,
        ):
            return OTHER
        if "country" in {place.precision, other.precision}:
            return FITS
    both = place.name[:1].isupper() and other.name[:1].isupper()
    return UNLIKE if both else UNCLEAR


def _words(place: Place) -> frozenset[str]:
    return frozenset(fold(place.name).split()) - SMALL
