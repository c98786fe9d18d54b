"""Acting: who can have done a deed, and which deeds nobody is held responsible for."""

from __future__ import annotations

import pytest

from sayso.reading.commitment.acting import can_act, is_mishap
from sayso.reading.commitment.judging import word_of
from sayso.reading.commitment.lexicon import load_lexicon
from tests.reading.commitment.trees import CASES

BY_NAME = {case.name: case for case in CASES}


def acts(name: str, head: str, *, known: bool = False) -> bool:
    layout = BY_NAME[name].layout
    at = layout.lower.index(head)
    return can_act(layout, load_lexicon(), at, known=known, settled=False)


def test_a_drone_is_nobody_but_soldiers_are() -> None:
    """A thing must not stand where readers look for whom a text accuses."""
    assert not acts("drone hit", "drone")
    assert acts("its soldiers", "soldiers")


def test_whoever_has_a_sector_acts_by_whatever_name() -> None:
    assert acts("drone hit", "drone", known=True)


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("broke a window", [True]), ("by accident", [True]), ("its soldiers", [False])],
)
def test_accidents_and_rescues_have_no_culprit(name: str, wanted: list[bool]) -> None:
    """Who broke a window to get out of a fire has claimed no attack."""
    layout = BY_NAME[name].layout
    word = word_of(layout, BY_NAME[name].trigger)
    assert word is not None

    assert [is_mishap(layout, load_lexicon(), word)] == wanted
