"""Denials: who rejects a claim is the voice, and the claim is what they deny."""

from __future__ import annotations

import pytest

from sayso.reading.attribution import Attributor
from sayso.reading.attribution.tuning import Tuning
from sayso.records import Polarity
from tests.reading.attribution.marked import RESOLVER, Cued, attributed, contents, page, said_by

UNSEEN = {"1": Cued(score=0.0, narrow=0.0), "2": Cued(score=0.0, narrow=0.0)}
CLAUSE = {"that": "SCONJ", "claim": "NOUN", "reports": "NOUN", "claims": "NOUN", "fired": "VERB"}


@pytest.mark.parametrize(
    ("verb", "noun"),
    [("denied", "reports"), ("rejected", "claims"), ("dismissed", "claims")],
)
def test_whoever_denies_a_claim_is_the_voice_of_the_denial(verb: str, noun: str) -> None:
    """Even where the weights see no cue, as a claim without a denial would stand as said."""
    reading = attributed(
        page(
            f"<o>The army</o> <c1>{verb}</c1> {noun} that <x>soldiers</x> fired.",
            cues=UNSEEN,
            arcs=[
                (noun, verb, "obj"), ("that", "fired", "mark"), ("soldiers", "fired", "nsubj"),
                ("fired", noun, "acl"),
            ],
            upos=CLAUSE,
        )
    )  # fmt: skip

    (statement,) = reading.statements
    assert said_by(reading) == ["The army"]
    assert contents(reading) == ["that soldiers fired"]
    assert statement.polarity is Polarity.NEGATIVE


def test_the_claim_belongs_to_a_denial_that_calls_it_names() -> None:
    """`Rejected as "a tale" the rebels' claim that P`: the ministry denies P."""
    reading = attributed(
        page(
            "<v1><o>The ministry</o></v1> <c1>rejected as</c1> <k1>“a tale” the</k1> "
            "<v2><o>rebel</o></v2> <c2>claim</c2> <k2>that soldiers fired</k2>.",
            arcs=[
                ("claim", "rejected", "obj"), ("that", "fired", "mark"), ("fired", "claim", "acl"),
                ("soldiers", "fired", "nsubj"),
            ],
            upos=CLAUSE,
        )
    )  # fmt: skip

    denied, claimed = reading.statements
    assert contents(reading) == [
        "“a tale” the rebel claim that soldiers fired",
        "that soldiers fired",
    ]
    assert said_by(reading)[0] == "The ministry"
    assert (denied.polarity, claimed.polarity) == (Polarity.NEGATIVE, Polarity.POSITIVE)
    assert claimed.within == denied.id


def test_of_a_passive_denial_the_agent_is_the_voice() -> None:
    """“Claims that P were dismissed by Ada Brandt”: she denies it."""
    reading = attributed(
        page(
            "Claims that soldiers fired were <c1>dismissed</c1> by <p>Ada Brandt</p>.",
            cues=UNSEEN,
            arcs=[
                ("claims", "dismissed", "nsubj:pass"), ("fired", "claims", "acl"),
                ("that", "fired", "mark"), ("soldiers", "fired", "nsubj"),
                ("were", "dismissed", "aux:pass"), ("dismissed", "dismissed", "root"),
            ],
            upos=CLAUSE,
        )
    )  # fmt: skip

    assert "Ada Brandt" in said_by(reading)


def test_what_a_court_dismisses_without_a_clause_is_no_denial() -> None:
    """“The court dismissed the claim of two drivers” says nothing of what they claim."""
    reading = attributed(
        page(
            "<o>The court</o> <c1>dismissed</c1> the claim of two drivers.",
            cues=UNSEEN,
            arcs=[("claim", "dismissed", "obj")],
            upos=CLAUSE,
        )
    )

    assert reading.statements == ()


def test_a_denial_with_a_clause_is_one_however_much_the_weights_doubt_it() -> None:
    """A lost “denied that” leaves the accused without an answer."""
    reading = page(
        "<v1><p>Ada Brell</p></v1> <c1>denied</c1> <k1>that soldiers fired</k1>.",
        cues={"1": Cued(score=0.5, narrow=0.2)},
        arcs=[
            ("that", "fired", "mark"), ("soldiers", "fired", "nsubj"), ("fired", "denied", "ccomp"),
        ],
        upos=CLAUSE,
    )  # fmt: skip
    strict = Attributor(tuning=Tuning(least_confidence=1.0))

    (statement,) = strict(RESOLVER(reading)).statements
    assert statement.polarity is Polarity.NEGATIVE
