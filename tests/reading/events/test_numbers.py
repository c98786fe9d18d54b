"""The numbers of a sentence have places among its words, so that their nouns can be found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.events.numbers import Number, find_quantities


def test_places_cover_the_bound() -> None:
    (quantity,) = find_quantities("killing at least twenty - six people".split())

    assert (quantity.first, quantity.core, quantity.last) == (1, 3, 5)
    assert quantity.number == Number(26, None)


def test_nobody_is_a_number_beside_a_noun() -> None:
    (quantity,) = find_quantities("there were no casualties".split())

    assert (quantity.number, quantity.vague) == (Number(0, 0), "no")


@given(
    st.lists(
        st.sampled_from("two 7 hundred dozens at least no up to 3-5 few and - a or more".split()),
        max_size=8,
    )
)
def test_places_lie_among_the_words(words: list[str]) -> None:
    for each in find_quantities(words):
        assert 0 <= each.first <= each.core <= each.last < len(words)
        assert each.number.high is None or each.number.low <= each.number.high
