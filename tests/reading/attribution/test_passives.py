"""Passives: whoever is told is not the voice."""

from __future__ import annotations

import pytest

from tests.reading.attribution.marked import attributed, contents, page, said_by


@pytest.mark.parametrize("cue", ["was told", "had been warned", "were informed", "is accused of"])
def test_the_subject_of_a_passive_is_told_and_does_not_tell(cue: str) -> None:
    """Laid to the one who was told, a statement would be put into the wrong mouth."""
    reading = attributed(page(f"<v1><p>Pell</p></v1> <c1>{cue}</c1> <k1>lying low</k1>."))

    assert said_by(reading) == ["unnamed"]
    assert reading.statements[0].source == ()


def test_the_agent_of_a_passive_tells() -> None:
    """“By” names the voice, even where the weights took the subject for it."""
    reading = attributed(
        page(
            "<v1><p>Pell</p></v1> <c1>had been told</c1> by <p>the captain</p> "
            "<k1>that it sank</k1>."
        )
    )

    assert said_by(reading) == ["the captain"]
    assert contents(reading) == ["that it sank"]


@pytest.mark.parametrize("cue", ["was worried", "was assured of", "was quoted as saying", "told"])
def test_feelings_and_quotations_keep_their_subject(cue: str) -> None:
    """Whoever was worried has the worry, and whoever was quoted spoke."""
    reading = attributed(page(f"<v1><p>Pell</p></v1> <c1>{cue}</c1> <k1>it sank</k1>."))

    assert said_by(reading) == ["Pell"]


def test_a_lone_owner_behind_by_brings_its_noun() -> None:
    """“By his employer” is the employer, not him."""
    reading = attributed(
        page(
            "<v1><p>Pell</p></v1> <c1>was told</c1> by <p>his</p> employer <k1>not to talk</k1>.",
            arcs=[("his", "employer", "nmod:poss")],
        )
    )

    assert said_by(reading) == ["his employer"]


@pytest.mark.parametrize("opening", ["", "When "])
def test_whoever_is_asked_at_the_beginning_does_not_ask(opening: str) -> None:
    """“Asked about the quay, Pell left”: who asks, the text does not say."""
    asked = "asked" if opening else "Asked"
    reading = attributed(
        page(
            f"{opening}<c1>{asked} about</c1> <k1>the sale of the quay</k1>, "
            "<v1><p>Pell</p></v1> left."
        )
    )

    assert said_by(reading) == ["unnamed"]
