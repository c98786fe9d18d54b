"""Bodies: names that are plainly of a firm, a station, an office or a campaign by their words."""

from __future__ import annotations

import pytest

from sayso.records import PartyKind
from tests.reading.attribution.marked import attributed, page


@pytest.mark.parametrize("words", ["the Upper Vale Front", "the Monitor", "Quay Monitor"])
def test_names_that_end_as_those_of_bodies_do_are_of_bodies(words: str) -> None:
    """“The Monitor said” is no person called Monitor."""
    found = attributed(page(f"They saw <p>{words}</p> there.")).parties

    assert [each.kind for each in found] == [PartyKind.ORGANISATION]


def test_a_line_of_battle_is_no_body() -> None:
    """On “the Western Front” nobody speaks."""
    found = attributed(page("They saw <l>the Western Front</l> there.")).parties

    assert [each.kind for each in found] == [PartyKind.PLACE]
