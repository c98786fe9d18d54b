"""Bearers: names that several bear, or that one bears in two scripts, in whole texts."""

from __future__ import annotations

import pytest

import sayso
from sayso.records import Reading


def called(reading: Reading) -> list[str]:
    """The names of the voices, by statement."""
    voices = [reading.voice_of(each) for each in reading.statements]
    return [voice.name for voice in voices if voice is not None]


def open_names(reading: Reading) -> list[str]:
    """What the gaps say of names."""
    return [gap.reason for gap in reading.gaps if gap.reason.startswith("G_NAME")]


def test_a_surname_of_two_stays_open() -> None:
    """Nobody can know which Brell is meant; the gap lists both."""
    reading = sayso.read(
        "Jonas Brell and Karin Brell run the bakery. Brell said the oven had exploded."
    )

    assert called(reading) == ["Brell"]
    assert open_names(reading) == [
        "G_NAME: which “Brell” is meant is not settled; it may be Jonas Brell or Karin Brell."
    ]


def test_a_pronoun_tells_which_of_two() -> None:
    """“She” is one of them."""
    reading = sayso.read(
        "Jonas Brell and Karin Brell run the bakery. Brell said she would sell the shop."
    )

    assert called(reading) == ["Karin Brell"]
    assert open_names(reading) == []


@pytest.mark.parametrize("title", ["Mr", "Mrs"])
def test_a_title_tells_which_of_two(title: str) -> None:
    """“Mr Brell” is the man."""
    reading = sayso.read(
        f"Jonas Brell and Karin Brell run the bakery. {title} Brell said the oven had exploded."
    )

    assert called(reading) == ["Jonas Brell" if title == "Mr" else "Karin Brell"]


@pytest.mark.parametrize("names", ["Сергей Орлов (Sergei Orlov)", "Sergei Orlov (Сергей Орлов)"])
def test_a_name_in_two_scripts_is_one(names: str) -> None:
    """The Latin spelling is shown, wherever it stands."""
    reading = sayso.read(f"{names} said the pumps had failed.")
    people = [party for party in reading.parties if party.kind.value == "person"]

    assert len(people) == 1
    assert people[0].name.isascii()


def test_the_name_in_apposition_speaks() -> None:
    """Not the ministry of the sentence before."""
    reading = sayso.read(
        "The foreign ministry said the talks had failed. On Sunday the president, Sela Marwick, "
        "had promised “calm and bread for all”."
    )

    assert called(reading)[-1] == "Sela Marwick"


def test_a_surname_tells_no_gender() -> None:
    """“James” is a first name of men and the surname of Letitia James."""
    reading = sayso.read("Letitia James sued. James said she had waited.")

    assert set(called(reading)) == {"Letitia James"}
