"""Claimants: a denial of somebody's claim is the denier's, and the claim is the claimant's."""

from __future__ import annotations

import pytest

import sayso
from sayso.records import Polarity, Reading


def laid(reading: Reading) -> set[tuple[str, Polarity]]:
    """The voice and polarity of each statement."""
    voices = [(reading.voice_of(each), each.polarity) for each in reading.statements]
    return {(voice.name, polarity) for voice, polarity in voices if voice is not None}


@pytest.mark.parametrize(
    ("text", "denier", "claimant"),
    [
        ("The navy denied a report by Tidewatch that its crews had beaten migrants.",
         "The navy", "Tidewatch"),
        ("The mayor denied the claim by Ivo Orr that guards killed his son.",
         "The mayor", "Ivo Orr"),
        ("The navy on Friday rejected a complaint by Sea Rescue that its crews had beaten Poles.",
         "The navy", "Sea Rescue"),
    ],
)  # fmt: skip
def test_both_the_denier_and_the_claimant_are_voices(text: str, denier: str, claimant: str) -> None:
    """`Denied a report by X that P`: one denies P, and X says it."""
    found = laid(sayso.read(text))

    assert (denier, Polarity.NEGATIVE) in found
    assert (claimant, Polarity.POSITIVE) in found


def test_a_denial_without_a_claimant_stays_alone() -> None:
    """`Denied a report that P` names nobody who says P."""
    found = laid(sayso.read("The navy denied a report that its crews had beaten migrants."))

    assert found == {("The navy", Polarity.NEGATIVE)}


def test_the_denier_is_the_subject_of_the_verb() -> None:
    """And not who is named behind “by”, which is nearer to the clause."""
    reading = sayso.read(
        "Guards on Friday rejected an allegation by the teachers' union that officers had beaten "
        "pupils in the yard."
    )
    denials = {voice for voice, polarity in laid(reading) if polarity is Polarity.NEGATIVE}

    assert denials == {"Guards"}


@pytest.mark.parametrize("stamp", ["", "14:20 ", "13:12 - "])
@pytest.mark.parametrize("label", ["Prime Minister Kurt Ostby", "Health Minister Lena Hauk"])
def test_a_label_with_a_title_is_the_voice_behind_a_clock_time(stamp: str, label: str) -> None:
    """In a live blog, and not whoever spoke in the entry above."""
    reading = sayso.read(
        "14:50 A police spokeswoman denied that a baker had been detained and said he had been "
        '"invited for a talk".\n\n'
        f'{stamp}{label}: "I will not go. I condemn those who burn cars." Markets were calm.'
    )
    (quoted,) = [each for each in reading.statements if each.cue is None]
    voice = reading.voice_of(quoted)

    assert voice is not None
    assert voice.name == label.split(" Minister ")[1]
