"""Pairing: how likely two event mentions are one happening, and by what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.accounts.barriers import barred, places_of
from sayso.accounts.happenings_tuning import FEATURES, HappeningTuning
from sayso.accounts.likeness import UNKNOWN_VECTOR, Arrays
from sayso.accounts.place_fit import FITS, UNLIKE

__all__ = ["Pairs", "score_pairs"]

BLOCK = 256
"""Mentions that are compared with all others at once; memory grows with it, not with its square."""

Flags = NDArray[np.bool_]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """The k pairs of event mentions that may be one happening.

    left, right: (k,), numbers of the mentions, left < right, in rising order.
    values: (k, f), the likenesses in the order of `FEATURES`.
    chance: (k,), probability that the two are one.
    """

    left: NDArray[np.int64]
    right: NDArray[np.int64]
    values: Floats
    chance: Floats


def score_pairs(arrays: Arrays, *, tuning: HappeningTuning) -> Pairs:
    """Score all pairs whose words, types, days and places leave it open that they are one.

    Quadratic in the event mentions of a story in time, not in memory.
    """
    weights = np.array([getattr(tuning, name) for name in FEATURES], np.float32)
    count = len(arrays.text)
    found = [
        _block(arrays, rows, tuning, weights)
        for rows in (slice(at, min(at + BLOCK, count)) for at in range(0, count, BLOCK))
    ]
    if not found:
        none = np.zeros(0, np.int64)
        return Pairs(none, none, np.zeros((0, len(FEATURES)), np.float32), np.zeros(0, np.float32))
    left, right, values, chance = (np.concatenate(part) for part in zip(*found, strict=True))
    return Pairs(left, right, values, chance)


def _block(
    arrays: Arrays, rows: slice, tuning: HappeningTuning, weights: Floats
) -> tuple[NDArray[np.int64], NDArray[np.int64], Floats, Floats]:
    """The pairs of some mentions with all those behind them."""
    features = dict(_features(arrays, rows, tuning))
    candidates = _may_be_one(arrays, rows, features, tuning)
    left, right = np.nonzero(candidates)
    values = np.stack([features[name][left, right] for name in FEATURES], axis=1)
    values = values.astype(np.float32)
    logits = values @ weights + np.float32(tuning.start)
    logits = np.where(logits > 0, logits * np.float32(tuning.sureness), logits)
    chance = (1 / (1 + np.exp(-logits))).astype(np.float32)
    return left.astype(np.int64) + rows.start, right.astype(np.int64), values, chance


def _features(
    arrays: Arrays, rows: slice, tuning: HappeningTuning
) -> Iterator[tuple[str, NDArray[np.generic]]]:
    """Every likeness by name, each (b, n)."""
    one_text = arrays.text[rows, None] == arrays.text[None]
    one_sentence = one_text & (arrays.sentence[rows, None] == arrays.sentence[None])
    same_word = (arrays.forms[rows] @ arrays.forms.T > 0) | (
        arrays.wording[rows, None] == arrays.wording[None]
    )
    texts = arrays.texts[arrays.text[rows]][:, arrays.text] * ~one_text
    known = arrays.has_vector[rows, None] & arrays.has_vector[None]
    alike = np.where(known, arrays.vectors[rows] @ arrays.vectors.T, UNKNOWN_VECTOR)
    yield "same_word", same_word
    shared = arrays.parties[rows] @ arrays.parties.T > 0
    yield "light_word", arrays.light[rows, None] & arrays.light[None] & ~shared
    yield "same_party", shared
    yield "kin", (arrays.kin[rows] @ arrays.kin.T > 0) & ~same_word
    yield "alike", np.maximum(alike, 0) * ~same_word
    yield "around", arrays.around[rows] @ arrays.around.T
    yield "texts", texts * same_word
    yield "one_text", one_text
    yield "same_word_one_text", one_text & same_word
    yield "one_sentence", one_sentence & (arrays.sentence[rows, None] >= 0)
    yield "pointer", arrays.pointer[rows, None] | arrays.pointer[None]
    yield from _types(arrays, rows)
    yield from _circumstances(arrays, rows, tuning)


def _types(arrays: Arrays, rows: slice) -> Iterator[tuple[str, Flags]]:
    kind, other = arrays.kind[rows, None], arrays.kind[None]
    sort, other_sort = arrays.sort[rows, None], arrays.sort[None]
    yield "same_kind", (kind == other) & (kind >= 0)
    mode, other_mode = arrays.mode[rows, None], arrays.mode[None]
    yield "other_mode", (mode != other_mode) & (mode >= 0) & (other_mode >= 0)
    yield "other_kind", (sort != other_sort) & (sort >= 0) & (other_sort >= 0)


def _circumstances(
    arrays: Arrays, rows: slice, tuning: HappeningTuning
) -> Iterator[tuple[str, Flags]]:
    """When, where and who."""
    first, last = arrays.first_day, arrays.last_day
    overlap = (first[rows, None] <= last[None]) & (first[None] <= last[rows, None])
    short = last - first <= tuning.touching_days
    yield "same_day", overlap & short[rows, None] & short[None]
    fit = places_of(arrays, *_numbers(arrays, rows))
    yield "same_place", fit == FITS
    yield "other_place", fit == UNLIKE
    undated = np.isnan(first)
    past = arrays.days_ago > tuning.long_past_days
    either = (past[rows, None] & undated[None]) | (undated[rows, None] & past[None])
    yield "other_past", either & ~(arrays.parties[rows] @ arrays.parties.T > 0)
    ordinal, other = arrays.ordinal[rows, None], arrays.ordinal[None]
    yield "other_ordinal", (np.minimum(ordinal, other) == 0) & (np.maximum(ordinal, other) > 1)


def _may_be_one(
    arrays: Arrays,
    rows: slice,
    features: dict[str, NDArray[np.generic]],
    tuning: HappeningTuning,
) -> Flags:
    """Which pairs are worth a score: something in common, and nothing that rules them out."""
    count = len(arrays.text)
    behind = np.arange(count)[None] > np.arange(rows.start, rows.stop)[:, None]
    related = (
        features["same_word"].astype(bool)
        | features["kin"].astype(bool)
        | features["same_kind"].astype(bool)
        | (features["alike"] >= np.float32(tuning.least_alike))
    )
    pointer = features["pointer"].astype(bool)
    near = features["one_text"].astype(bool) & (
        np.abs(arrays.sentence[rows, None] - arrays.sentence[None]) <= tuning.pointer_reach
    )
    blocked = barred(arrays, *_numbers(arrays, rows), tuning=tuning)
    return np.asarray(behind & np.where(pointer, near, related) & ~blocked, np.bool_)


def _numbers(arrays: Arrays, rows: slice) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The numbers of some mentions, and of all."""
    return np.arange(rows.start, rows.stop), np.arange(len(arrays.text))
