"""Owners: whose a cue is where the weights name nobody, or the wrong one."""

from __future__ import annotations

import pytest

from tests.reading.attribution.marked import attributed, contents, page, said_by


@pytest.mark.parametrize(
    "cue", ["has faced questions about", "drew sharp criticism for", "came under heavy criticism"]
)
def test_whoever_is_criticised_does_not_criticise(cue: str) -> None:
    """The subject of such a verb is aimed at; who aims, the text does not say."""
    reading = attributed(
        page(
            f"<v1><p>Pell</p></v1> <c1>{cue}</c1> <k1>the sale of the quay</k1>.",
            upos={
                "questions": "NOUN", "criticism": "NOUN", "sharp": "ADJ", "heavy": "ADJ",
                "under": "ADP",
            },
        )
    )  # fmt: skip

    assert said_by(reading) == ["unnamed"]


def test_whoever_raises_questions_asks_them() -> None:
    """Only verbs of receiving turn a noun of saying around."""
    reading = attributed(
        page(
            "<v1><p>Pell</p></v1> <c1>raised questions about</c1> <k1>the sale</k1>.",
            upos={"questions": "NOUN", "about": "ADP"},
        )
    )

    assert said_by(reading) == ["Pell"]


def test_a_participle_has_the_subject_of_its_clause() -> None:
    """“Pell left, saying that ...”: nobody but Pell says it."""
    reading = attributed(
        page(
            "<p>Pell</p> left, <c1>saying</c1> <k1>that it sank</k1>.",
            arcs=[("saying", "left", "advcl")],
        )
    )

    assert said_by(reading) == ["Pell"]
    assert reading.text_of(*reading.statements[0].source) == "Pell"


def test_a_participle_behind_a_noun_has_that_noun() -> None:
    """“A letter saying that ...”: it is the letter that says it."""
    reading = attributed(
        page(
            "<p>Pell</p> left a <x>letter</x> <c1>saying</c1> <k1>that it sank</k1>.",
            arcs=[("saying", "letter", "acl")],
        )
    )

    assert said_by(reading) == ["letter"]


def test_a_progressive_form_has_no_subject_elsewhere() -> None:
    """“Is being debated” is a passive, not a participle of another clause."""
    reading = attributed(
        page(
            "<p>Pell</p> left, it <c1>is saying</c1> <k1>that it sank</k1>.",
            arcs=[("saying", "left", "advcl")],
        )
    )

    assert said_by(reading) == ["unnamed"]


def test_an_adverb_of_hearsay_gives_up_voice_and_verb() -> None:
    """“He allegedly fired twice”: that he fired is what somebody says, and not he."""
    reading = attributed(page("<v1>He</v1> <c1>allegedly fired</c1> <k1>twice</k1>."))

    assert said_by(reading) == ["unnamed"]
    assert contents(reading) == ["He … fired twice"]
    cue = reading.statements[0].cue
    assert cue is not None
    assert reading.text_of(cue) == "allegedly"


def test_an_adverb_of_hearsay_speaks_of_more_than_a_word() -> None:
    """“Reportedly by whom?” reports nothing."""
    reading = attributed(page("<c1>Reportedly</c1> by <k1>whom</k1>?"))

    assert reading.statements == ()
