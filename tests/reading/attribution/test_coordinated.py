"""Coordinated: two things that one voice does in a sentence are two statements."""

from __future__ import annotations

import pytest

from tests.reading.attribution.marked import Cued, attributed, contents, page, said_by

SAID = ("said", "accused", "blamed", "shouted")
PAST = dict.fromkeys(SAID, "Tense=Past|VerbForm=Fin")
WEAK = {"2": Cued(score=0.2)}
WORDS = {"and": "CCONJ", "fallen": "VERB", "accused": "VERB", "blamed": "VERB", "shouted": "VERB"}


def test_and_accused_behind_a_quotation_is_the_speakers_own() -> None:
    """In `said it “held fire” and accused the rebels` nobody in the content accuses anybody."""
    reading = attributed(
        page(
            "<v1><p>Irena Vasko</p></v1> <c1>said</c1> <k1>it “never held such fire” and accused "
            "the rebels</k1>.",
            arcs=[("accused", "held", "conj"), ("rebels", "accused", "obj")],
            upos=WORDS,
            features=PAST,
        )
    )

    assert contents(reading) == ["it “never held such fire”", "rebels"]
    assert said_by(reading) == ["Irena Vasko", "Irena Vasko"]


def test_a_verb_of_another_tense_than_the_content_goes_with_the_cue() -> None:
    """“Rebels said the town had fallen and blamed the army”: the town blames nobody."""
    reading = attributed(
        page(
            "<v1><x>Rebels</x></v1> <c1>said</c1> <k1>the town had fallen and <c2>blamed</c2> "
            "the army</k1>.",
            cues=WEAK,
            arcs=[
                ("fallen", "said", "ccomp"), ("blamed", "fallen", "conj"),
                ("army", "blamed", "obj"), ("the", "town", "det"),
            ],
            upos=WORDS,
            features=PAST | {"fallen": "Tense=Past|VerbForm=Part"},
        )
    )  # fmt: skip

    assert contents(reading) == ["the town had fallen", "army"]
    assert said_by(reading) == ["Rebels", "Rebels"]


@pytest.mark.parametrize("subject", [True, False])
def test_what_others_say_stays_in_the_content(subject: bool) -> None:  # noqa: FBT001
    """A verb with a subject of its own, or of one tense with the content, is part of it."""
    who = "men " if subject else ""
    arcs = [("fell", "said", "ccomp"), ("shouted", "fell", "conj")]
    reading = attributed(
        page(
            f"<v1><p>Pell</p></v1> <c1>said</c1> <k1>guards fell and {who}shouted at her</k1>.",
            arcs=[*arcs, ("men", "shouted", "nsubj")] if subject else arcs,
            upos=WORDS,
            features=PAST | {"fell": "Tense=Past|VerbForm=Fin"},
        )
    )

    assert contents(reading) == [f"guards fell and {who}shouted at her"]


def test_what_a_second_cue_lays_to_its_own_is_none_of_the_first_ones() -> None:
    """“Told them it was over, rejecting claims that it was hit”: the hit is what is rejected."""
    reading = attributed(
        page(
            "<v1><v2><p>Pell</p></v2></v1> <c1>told</c1> them <k1>that it was over</k1>, "
            "<c2>rejecting</c2> <k2>claims <k1>that it was hit</k1></k2>.",
        )
    )

    assert contents(reading)[0] == "that it was over"


def test_what_the_voice_did_next_is_not_said() -> None:
    """“Said that two had been hurt but gave no names”: giving none is what she did."""
    reading = attributed(
        page(
            "<v1><p>Vasko</p></v1> <c1>said</c1> <k1>that two had been hurt but gave no "
            "names</k1>.",
            arcs=[("hurt", "said", "ccomp"), ("gave", "hurt", "conj")],
            upos={"hurt": "VERB", "gave": "VERB", "but": "CCONJ"},
            features=PAST | {"gave": "Tense=Past|VerbForm=Fin", "hurt": "Tense=Past|VerbForm=Part"},
        )
    )

    assert contents(reading) == ["that two had been hurt"]
