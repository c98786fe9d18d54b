"""Each count goes to one event: the one whose words say it, else the nearest that it fits."""

from __future__ import annotations

from sayso.reading.events.sharing import share_out
from tests.reading.events.trees import scene

LEFT = (
    "Gunmen:NOUN:nsubj>killed killed:VERB:root>ROOT two:NUM:nummod>guards guards:NOUN:obj>killed "
    "and:CCONJ:cc>wounded wounded:VERB:conj>killed five:NUM:nummod>clerks clerks:NOUN:obj>wounded "
    "before:SCONJ:mark>arrested police:NOUN:nsubj>arrested arrested:VERB:advcl>killed "
    "three:NUM:nummod>men men:NOUN:obj>arrested"
)


def shared(*events: tuple[int, str]) -> list[list[tuple[str, float]]]:
    found = share_out(scene(LEFT), [(head, (head,), kind) for head, kind in events])
    return [[(each.what, each.low) for each in counts] for counts in found]


def test_each_event_has_its_own_counts() -> None:
    assert shared((1, "ASSAULT"), (5, "ASSAULT"), (10, "COERCE")) == [
        [("killed", 2)],
        [("injured", 5)],
        [("detained", 3)],
    ]


def test_counts_go_to_an_event_of_their_kind() -> None:
    """Three who were arrested are no victims of an attack where the arrest is an event too."""
    assert shared((1, "ASSAULT"), (10, "COERCE")) == [
        [("killed", 2), ("injured", 5)],
        [("detained", 3)],
    ]


def test_counts_that_fit_no_event_are_left_out() -> None:
    assert shared((1, "CONSULT")) == [[]]


def test_without_events_nothing_is_shared() -> None:
    assert shared() == []
