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


OWN_SIDE = (
    "Guards:NOUN:nsubj>killed1 killed1:VERB:root>ROOT nine:NUM:nummod>rebels "
    "rebels:NOUN:obj>killed1 ;:PUNCT:punct>killed1 two:NUM:nsubj>died of:ADP:case>men "
    "{0}:PRON:det>men men:NOUN:nmod>two died:VERB:parataxis>killed1"
)


def test_the_doers_own_dead_are_not_those_they_killed() -> None:
    for word, numbers in (("their", [9]), ("the", [9, 2])):
        found = share_out(scene(OWN_SIDE.format(word)), [(1, (1,), "ASSAULT")])
        assert [each.low for each in found[0]] == numbers


def test_the_toll_of_a_flood_is_no_toll_of_an_attack() -> None:
    tree = (
        "Gunmen:NOUN:nsubj>attacked attacked:VERB:root>ROOT a:DET:det>bus bus:NOUN:obj>attacked "
        "and:CCONJ:cc>died six:NUM:nummod>herders herders:NOUN:nsubj>died died:VERB:conj>attacked "
        "in:ADP:case>{0} a2:DET:det>{0} {0}:NOUN:obl>died"
    )
    for word, numbers in (("flood", []), ("gunfight", [6])):
        found = share_out(scene(tree.format(word)), [(1, (1,), "ASSAULT")])
        assert [each.low for each in found[0]] == numbers
