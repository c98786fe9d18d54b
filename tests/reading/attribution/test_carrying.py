"""Carrying on: "they added" is whoever spoke before."""

from __future__ import annotations

import pytest

from tests.reading.attribution.marked import attributed, page, said_by

BEFORE = "<v1><o>The police</o></v1> <c1>said</c1> <k1>that it was over</k1>. "


@pytest.mark.parametrize("verb", ["added", "said"])
def test_they_are_not_those_of_whom_they_tell(verb: str) -> None:
    """Those who were arrested do not say so: a name in a clause is not the "they" behind it."""
    reading = attributed(
        page(
            f"{BEFORE}<k2><p>Two men</p> were arrested</k2>, <v2><p>they</p></v2> <c2>{verb}</c2>."
        )
    )

    assert said_by(reading) == ["The police", "The police"]


def test_it_added_is_the_body_that_spoke_before() -> None:
    """And not the last thing that was named."""
    reading = attributed(
        page(
            "<o>The Dock Company</o> closed. <v1><o>The Port Board</o></v1> <c1>said</c1> "
            "<k1>that it sank</k1>. <k2>The quay was shut</k2>, <v2><o>it</o></v2> <c2>added</c2>."
        )
    )

    assert said_by(reading)[1] == said_by(reading)[0] == "Port Board"


def test_nobody_before_leaves_the_voice_open() -> None:
    """Better a gap than a prisoner who announces his arrest."""
    reading = attributed(
        page("<k1><p>Two men</p> were arrested</k1>, <v1><p>they</p></v1> <c1>added</c1>.")
    )

    assert said_by(reading) == [None]
    assert [gap.reason.split(":")[0] for gap in reading.gaps] == ["G_PRONOUN"]
