"""Figures: what is gathered of one goes to another, whole and once."""

from __future__ import annotations

from sayso.reading.parties.figures import Figure, Gathering
from sayso.records import PartyKind


def person(label: str) -> Figure:
    return Figure(PartyKind.PERSON, label)


def test_whoever_is_absorbed_is_nobody_any_more() -> None:
    """Somebody may still hold the other one, and give it away again."""
    gathering, name, nobody = Gathering(), person("Tom Ray"), person("the man")
    gathering.introduce(name, 0, (0, 1))
    gathering.introduce(nobody, 1, (4, 5))
    gathering.call(nobody, ["man"])

    gathering.absorb(name, nobody)
    gathering.absorb(name, nobody)

    assert gathering.figures == [name]
    assert gathering.by_noun["man"] == [name]
    assert (name.members, name.ranges) == ([0, 1], [(0, 1), (4, 5)])
    assert gathering.figure_of == {0: name, 1: name}
    assert not nobody.ranges


def test_a_pronoun_that_is_taken_away_leaves_nothing_behind() -> None:
    gathering, nobody = Gathering(), person("")
    gathering.introduce(nobody, 3, (7, 7))
    gathering.figure_at[7] = nobody

    gathering.take(7, 3)
    gathering.take(7, 3)

    assert not gathering.figures
    assert not gathering.figure_of
    assert not gathering.figure_at
