"""Leaders have the country of their name, and nobody gets one by a common last name."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.events.actors import actor_of


def known(name, *, titled=False):
    return actor_of(name.split(), titled=titled)


def test_a_full_name_tells_the_country():
    assert known("Laurent Gbagbo") == ("GOV", "CIV")
    assert known("Mr Saddam Hussein's") == ("GOV", "IRQ")


def test_a_last_name_needs_the_title():
    """Else every Bush and Hussein of a town would be a head of state."""
    assert known("President Bush", titled=True) == ("GOV", "USA")
    assert known("Bush") is None
    assert known("Ada Bush") is None


def test_some_last_names_are_enough():
    assert known("Putin") == ("GOV", "RUS")
    assert known("Igor Putin Street") is None


def test_an_officer_of_a_body_has_no_country():
    assert known("Kofi Annan") == ("IGO", None)


@given(st.lists(st.text(max_size=8), max_size=5), st.booleans())
def test_any_words_are_looked_up(words, titled):
    """Names come from texts, and texts hold anything."""
    found = actor_of(words, titled=titled)

    assert found is None or found[0]


def test_another_first_name_is_another_person():
    assert known("President Ali Ashe", titled=True) is None
    assert known("President Ada Bush", titled=True) is None
    assert known("US President Bush", titled=True) == ("GOV", "USA")
