"""Headlines: they shorten what the text names."""

from __future__ import annotations

import sayso
from sayso.records import PartyKind

TEXT = """Port authority blames strikers for clash; union says police attacked first

The Sarrow Port Authority said on Monday that strikers had thrown stones at a convoy of lorries.

The Union of Quay Workers denied that any of its members had thrown anything.
"""


def test_a_headline_speaks_of_the_bodies_of_the_text() -> None:
    """“Port authority” and “union” are in the title before anybody is named."""
    reading = sayso.read(TEXT)
    names = {
        reading.text_of(span): party
        for party in reading.parties
        for span in party.mentions
        if span.end <= TEXT.index("\n")
    }

    assert names["Port authority"].name == "Sarrow Port Authority"
    assert names["Port authority"].kind is PartyKind.ORGANISATION
    assert names["union"].name == "Union of Quay Workers"
