"""Shingles: a shared passage is always found, whatever stands around it."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sayso.accounts.shingles import (
    body_of,
    hashes_of_words,
    in_order,
    shingle_hashes,
    winnowed,
    words_in,
)
from tests.accounts.told import document

WORDS = st.lists(st.sampled_from("river bridge road sea hill farm milk wind".split()), max_size=60)
LENGTH, WINDOW = 5, 8


def fingerprints(words):
    shingles = shingle_hashes(hashes_of_words(words), length=LENGTH)
    return set(winnowed(shingles, window=WINDOW).tolist())


@given(WORDS, WORDS, WORDS, WORDS)
def test_a_shared_passage_leaves_a_fingerprint_in_both(before, after, left, right):
    """What winnowing promises: no run of twelve shared words goes unseen."""
    passage = [f"w{number}" for number in range(LENGTH + WINDOW - 1)]

    assert fingerprints([*before, *passage, *after]) & fingerprints([*left, *passage, *right])


def test_hashes_are_the_same_on_every_machine():
    """The store of one machine is read on another."""
    assert hashes_of_words(["bridge"]).tolist() == [2793564478624239598]


@given(WORDS)
def test_there_is_one_shingle_for_each_place(words):
    """A text shorter than a shingle is one shingle."""
    shingles = shingle_hashes(hashes_of_words(words), length=LENGTH)

    assert len(shingles) == (max(len(words) - LENGTH + 1, 1) if words else 0)
    assert shingles.dtype == np.uint32


def test_shingles_tell_the_order_of_words():
    """Otherwise every text about a bridge would be a copy of every other one."""
    one, other = (
        shingle_hashes(hashes_of_words(text.split()), length=5).tolist()
        for text in ("a man bit the dog", "a dog bit the man")
    )

    assert one != other


def slow_in_order(left, right):
    row = [0] * (len(right) + 1)
    for item in left:
        above = row[:]
        for at, other in enumerate(right, 1):
            row[at] = above[at - 1] + 1 if item == other else max(above[at], row[at - 1])
    return row[-1]


@given(st.text("abc", max_size=30), st.text("abc", max_size=30))
def test_in_order_is_the_longest_common_subsequence(left, right):
    """The bit-parallel form has to give what the table by the book gives."""
    assert in_order(left, right) == slow_in_order(left, right) == in_order(right, left)


def test_words_keep_figures_whole():
    """A toll of 1,200 that becomes 1 and 200 would agree with other tolls."""
    assert words_in("Some 1,200 people, 3.5%.") == ["some", "1,200", "people", "3.5"]


def test_titles_are_no_part_of_the_body():
    """A copy under a new title is a copy."""
    told = document("The bridge is gone\n\nNobody was hurt when it fell.", "a", title=None)

    assert body_of(told).strip().endswith("Nobody was hurt when it fell.")
