"""One crowd: organisers and police seldom use the same words for what they count."""

from __future__ import annotations

import pytest

from sayso.accounts.relations import relations_of
from tests.accounts.accounts_told import row


def crowd(name, value, low, high, scope, quote):
    return row(name, value, low, high, attribute="count.crowd", scope=scope, quote=quote)


MARCH = crowd("a", "8,000", 8000, 8000, "all, protest Velmora", "8,000 people marched")


@pytest.mark.parametrize(
    ("scope", "quote"),
    [
        ("all", "crowd at 2,500"),
        ("all, took part in the gathering unauthorised", "2,500 people took part"),
        ("all, march Velmora", "2,500 marched"),
        ("protesters", "2,500 demonstrators"),
    ],
)
def test_a_march_by_any_word_is_one(scope, quote):
    other = crowd("b", "2,500", 2500, 2500, scope, quote)

    assert [each.kind for each in relations_of((MARCH, other))] == ["contradicts.value"]


@pytest.mark.parametrize(
    ("scope", "quote"),
    [
        ("all, moved out", "2,500 people were moved"),
        ("all, protest Harrow", "2,500 marched in Harrow"),
        ("missing", "2,500 missing"),
    ],
)
def test_other_people_are_no_part_of_it(scope, quote):
    other = crowd("b", "2,500", 2500, 2500, scope, quote)

    kinds = {each.kind for each in relations_of((MARCH, other))}
    assert not {kind for kind in kinds if kind.startswith("contradicts")}
