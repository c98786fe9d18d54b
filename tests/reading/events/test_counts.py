"""Counts go with what they count: killed, injured, detained, or gathered."""

from __future__ import annotations

from sayso.reading.events.counts import crowd_of, find_tallies
from tests.reading.events.trees import scene


def tallies(tree):
    where = scene(tree)
    return [
        (each.count.what, where.document.words(each.count.span), each.count.low, each.count.high)
        for each in find_tallies(where, range(len(where.parse.words)))
    ]


def test_objects_of_killing_are_killed():
    tree = (
        "Shells:NOUN:nsubj>killed killed:VERB:root>ROOT at:ADP:case>twelve least:ADJ:fixed>at "
        "twelve:NUM:nummod>people people:NOUN:obj>killed"
    )
    assert tallies(tree) == [("killed", "at least twelve", 12, None)]


def test_subjects_of_a_passive_are_detained():
    tree = (
        "Forty:NUM:nummod>students students:NOUN:nsubj~pass>arrested were:AUX:aux~pass>arrested "
        "arrested:VERB:root>ROOT"
    )
    assert tallies(tree) == [("detained", "Forty", 40, 40)]


def test_a_number_beside_something_else_counts_nobody():
    tree = "Guards:NOUN:nsubj>burned burned:VERB:root>ROOT six:NUM:nummod>cars cars:NOUN:obj>burned"
    assert tallies(tree) == []


def test_a_crowd_is_counted_by_its_own_phrase():
    where = scene(
        "Some:DET:det>nurses 300:NUM:nummod>nurses nurses:NOUN:nsubj>marched marched:VERB:root>ROOT"
    )
    crowd = crowd_of(where, 2)

    assert crowd is not None
    assert (crowd.low, crowd.high, crowd.scope) == (270, 330, "nurses")


def test_three_people_are_no_crowd():
    where = scene("three:NUM:nummod>nurses nurses:NOUN:nsubj>marched marched:VERB:root>ROOT")

    assert crowd_of(where, 1) is None
