"""Values, signatures, exports and weights."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.commitment import factbank_code, scale
from sayso.reading.commitment.arbiter import Model, load_arbiter
from sayso.reading.commitment.lexicon import load_lexicon
from sayso.reading.commitment.signatures import SIGNATURES
from sayso.reading.commitment.values import HELD, UNHELD, Value

VALUES = [Value(sign, strength) for sign in "+-" for strength in ("full", "partial", "neutral")]


@given(st.floats(0, 1), st.floats(0, 1))
def test_confidence_keeps_the_order_of_shares(left: float, right: float) -> None:
    arbiter = load_arbiter()
    low, high = arbiter.confidence(min(left, right)), arbiter.confidence(max(left, right))

    assert 0 <= low <= high <= 1


@given(st.sampled_from([*VALUES, UNHELD]))
def test_two_negations_are_none(value: Value) -> None:
    assert value.flipped().flipped() == value


@given(st.sampled_from(VALUES), st.sampled_from(["full", "partial", "neutral"]))
def test_a_value_never_grows_stronger(value: Value, strength: str) -> None:
    weaker = value.at_most(strength)

    assert abs(scale(weaker.polarity, weaker.strength)) <= abs(
        scale(value.polarity, value.strength)
    )
    assert weaker.polarity == value.polarity


def test_what_nobody_holds_stays_so() -> None:
    """Doubt about what is only passed on is no doubt of whoever passes it on."""
    assert UNHELD.flipped().at_most("neutral") == UNHELD


@given(st.sampled_from(sorted(SIGNATURES)))
def test_signatures_give_polarity_and_strength_together(name: str) -> None:
    signature = SIGNATURES[name]
    effects = (signature.outside, signature.outside_not, signature.inside, signature.inside_not)
    for effect in effects:
        if effect is not None:
            value = effect(HELD)
            assert (value.polarity == "u") == (value.strength == "u")


def test_every_word_has_a_known_signature() -> None:
    senses = [sense for some in load_lexicon().senses.values() for sense in some]

    assert {sense.signature for sense in senses} <= SIGNATURES.keys()


@pytest.mark.parametrize(
    ("polarity", "strength", "code", "score"),
    [
        ("+", "full", "CT+", 3),
        ("+", "partial", "PR+", 2),
        ("+", "neutral", "PS+", 1),
        ("-", "full", "CT-", -3),
        ("-", "neutral", "PS-", -1),
        ("u", "u", "Uu", 0),
    ],
)
def test_exports(polarity: str, strength: str, code: str, score: int) -> None:
    """The codes of FactBank and the scale are exports, never kept."""
    assert factbank_code(polarity, strength) == code
    assert scale(polarity, strength) == score


def test_probabilities_sum_to_one() -> None:
    model = Model(("past", "future"), {"aux=will": (-1.0, 2.0)})
    likely = model.probabilities(["aux=will", "never seen"])

    assert sum(likely.values()) == pytest.approx(1)
    assert likely["future"] > likely["past"]


def test_weights_are_those_of_their_card() -> None:
    """Loading checks the checksum; the statuses are those of the contract."""
    arbiter = load_arbiter()

    assert set(arbiter.status.classes) == {"past", "ongoing", "future", "hypothetical", "generic"}
    assert "+full" in arbiter.held.classes
