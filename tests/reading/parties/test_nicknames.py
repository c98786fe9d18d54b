"""Nicknames that a text explains."""

from __future__ import annotations

import pytest

from tests.reading.attribution.marked import attributed, names, page
from tests.reading.parties.test_resolver import party


@pytest.mark.parametrize("other", ["<p>the Weaver</p>", "<x>the Weaver</x>"])
def test_another_name_that_the_text_explains_stands_for_the_first(other: str) -> None:
    """“Known as” says it all, and from there on it holds."""
    reading = attributed(
        page(f"<p>Emil Dollan</p>, known as “{other}”, left. <p>The Weaver</p> died.")
    )

    assert names(reading) == {"Emil Dollan"}
    assert len(party(reading, "Emil Dollan").mentions) == 3


def test_who_calls_something_by_a_name_is_not_called_so() -> None:
    """“The board called the reports weather” explains nobody's name."""
    reading = attributed(page("<o>The board</o> called <p>the strikers</p> fools."))

    assert names(reading) == {"The board", "the strikers"}
