"""Parts: who is said to be behind a deed, or to have had nothing to do with it."""

from __future__ import annotations

import pytest

from sayso.reading.commitment.judging import word_of
from sayso.reading.commitment.lexicon import load_lexicon
from sayso.reading.commitment.parts import parts_in
from tests.reading.commitment.trees import CASES

BY_NAME = {case.name: case for case in CASES}


def found(name: str) -> list[tuple[str, str, bool]]:
    """Doer, speaker ("" for the text itself) and whether the part is denied."""
    layout = BY_NAME[name].layout
    word = word_of(layout, BY_NAME[name].trigger)
    assert word is not None
    return [
        (
            layout.lower[part.doer],
            "" if part.speaker is None else layout.lower[part.speaker],
            part.denied,
        )
        for part in parts_in(layout, load_lexicon(), word)
    ]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("nothing to do with the deed", ("union", "union", True)),
        ("no part in the deed", ("rebels", "spokesman", True)),
        ("said it was not behind", ("group", "group", True)),
        ("said it was behind", ("group", "group", False)),
        ("said others were behind", ("rebels", "ministry", False)),
        ("may be behind", ("rebels", "", False)),
    ],
)
def test_each_way_to_have_a_part_or_none(name: str, wanted: tuple[str, str, bool]) -> None:
    assert found(name) == [wanted]


@pytest.mark.parametrize("name", ["whoever is behind", "asserted", "blamed on"])
def test_nobody_is_guessed(name: str) -> None:
    """Whoever is not known to be behind it is no doer, nor is anybody without such words."""
    assert found(name) == []


def test_a_part_that_is_only_possible_is_weak() -> None:
    """One who "may be behind the attack" must not read like one who was."""
    layout = BY_NAME["may be behind"].layout
    word = word_of(layout, BY_NAME["may be behind"].trigger)
    assert word is not None
    (part,) = parts_in(layout, load_lexicon(), word)

    assert part.weak
