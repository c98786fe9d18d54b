"""Passages that say and deny one thing in other words, and pairs that only look so."""

from __future__ import annotations

import pytest

from sayso.accounts.opposed import find_opposed
from sayso.accounts.standing import Tellings
from tests.accounts.accounts_told import reading
from tests.accounts.opposed_pairs import LOOK_ALIKE, SAY_AND_DENY

FILLER_A = (
    "The road along the Harl had been closed since Monday. Some 300 people live in the valley. "
    "The mayor of Vesset spoke on the radio for ten minutes. Rain fell until noon. The river rose. "
    "Trade in the market was slow. The council will sit again on Thursday."
)
FILLER_B = (
    "Vesset lies two hours north of the capital. Its mill was built by the present owner's father. "
    "The harvest has been poor for two years in a row. A second train was added in spring. "
    "Nobody was in the mood for speeches. The bells rang at eight as they always do."
)


def opposed(said, denied):
    """What is opposed in two articles, of which one says one sentence and the other another."""
    one = reading(f"{FILLER_A} {said}", "one", trigger="rose")
    other = reading(f"{FILLER_B} {denied}", "other", trigger="rang")
    tellings = {each.document.id: Tellings(each, {}) for each in (one, other)}
    return [
        (pair.minus.reading.document.words(pair.minus.passage), pair.plus.sense.name)
        for pair in find_opposed([one, other], tellings)
        if pair.plus.reading is not pair.minus.reading
    ]


@pytest.mark.parametrize(("said", "denied"), SAY_AND_DENY)
def test_a_denial_in_other_words_is_found(said, denied):
    assert opposed(said, denied)


@pytest.mark.parametrize(("said", "denied"), LOOK_ALIKE)
def test_a_sentence_that_only_looks_like_a_denial_is_none(said, denied):
    assert not opposed(said, denied)


def test_a_denial_that_its_own_side_took_back_stands_against_nothing_told_with_it():
    denied = "No shot was fired, the coastguard said."
    says = [("the coastguard", "said", "No shot was fired")]
    one = reading(f"{FILLER_A} {denied}", "one", says=says, published="2031-05-03", trigger="rose")
    late = (
        "The coastguard fired nine shots after all, it admitted. A cook saw that shots were fired."
    )
    other = reading(f"{FILLER_B} {late}", "other", published="2031-05-05", trigger="rang")
    tellings = {each.document.id: Tellings(each, {}) for each in (one, other)}
    pairs = list(find_opposed([one, other], tellings))
    assert pairs
    assert all(pair.admitted for pair in pairs)
