"""Barriers: what rules out that two event mentions are one happening."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sayso.accounts.happenings_tuning import HappeningTuning
from sayso.accounts.likeness import Arrays
from sayso.accounts.place_fit import OTHER, UNCLEAR

__all__ = ["barred", "days_apart", "places_of"]

Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]


def barred(arrays: Arrays, rows: Ints, columns: Ints, *, tuning: HappeningTuning) -> Flags:
    """Which of some mentions can't be one with which of some others. (rows, columns).

    Days that do not touch; two cities or countries; two ordinals; two unlike words in one
    sentence, which lists them side by side.
    """
    ordinal, other = arrays.ordinal[rows, None], arrays.ordinal[None, columns]
    ordinals = (ordinal != other) & (np.minimum(ordinal, other) > 0)
    cities = places_of(arrays, rows, columns) == OTHER
    return np.asarray(
        days_apart(arrays, rows, columns, tuning=tuning)
        | cities
        | ordinals
        | _side_by_side(arrays, rows, columns, tuning),
        np.bool_,
    )


def days_apart(arrays: Arrays, rows: Ints, columns: Ints, *, tuning: HappeningTuning) -> Flags:
    """Whether the days of two mentions are known and do not touch. (rows, columns)."""
    first, last = arrays.first_day, arrays.last_day
    gap = np.maximum(
        first[rows, None] - last[None, columns], first[None, columns] - last[rows, None]
    )
    return np.asarray(gap > tuning.touching_days, np.bool_)


def places_of(arrays: Arrays, rows: Ints, columns: Ints) -> Ints:
    """How the places of two mentions fit; `UNCLEAR` where one is unknown. (rows, columns)."""
    place, other = arrays.place[rows, None], arrays.place[None, columns]
    if not arrays.places.size:
        return np.full((len(rows), len(columns)), UNCLEAR, np.int64)
    return np.where((place >= 0) & (other >= 0), arrays.places[place, other], UNCLEAR)


def _side_by_side(arrays: Arrays, rows: Ints, columns: Ints, tuning: HappeningTuning) -> Flags:
    one_sentence = (
        (arrays.text[rows, None] == arrays.text[None, columns])
        & (arrays.sentence[rows, None] == arrays.sentence[None, columns])
        & (arrays.sentence[rows, None] >= 0)
    )
    related = (
        (arrays.forms[rows] @ arrays.forms[columns].T > 0)
        | (arrays.kin[rows] @ arrays.kin[columns].T > 0)
        | (arrays.vectors[rows] @ arrays.vectors[columns].T >= tuning.beside_alike)
        | arrays.pointer[rows, None]
        | arrays.pointer[None, columns]
    )
    return np.asarray(one_sentence & ~related, np.bool_)
