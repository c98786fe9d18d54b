"""A speech act keeps its inner event, linked and never rewritten."""

from __future__ import annotations

from sayso.reading.events.nesting import find_holders
from tests.reading.events.trees import scene


def holders(tree, *events):
    where = scene(tree)
    heads = [where.layout.lower.index(form) for form, _ in events]
    return find_holders(where, heads, [kind for _, kind in events])


def test_what_is_alleged_is_content_of_the_accusation():
    tree = (
        "Unions:NOUN:nsubj>accused accused:VERB:root>ROOT guards:NOUN:obj>accused "
        "of:SCONJ:mark>beating beating:VERB:advcl>accused farmers:NOUN:obj>beating"
    )
    assert holders(tree, ("accused", "ACCUSE"), ("beating", "ASSAULT")) == [None, 0]


def test_what_is_refused_is_content_of_the_refusal():
    tree = (
        "Rebels:NOUN:nsubj>refused refused:VERB:root>ROOT to:PART:mark>disarm "
        "disarm:VERB:xcomp>refused"
    )
    assert holders(tree, ("refused", "REJECT"), ("disarm", "RETREAT")) == [None, 0]


def test_a_deed_holds_nothing():
    tree = (
        "Guards:NOUN:nsubj>beat beat:VERB:root>ROOT farmers:NOUN:obj>beat "
        "to:PART:mark>stop stop:VERB:advcl>beat the:DET:det>march march:NOUN:obj>stop"
    )
    assert holders(tree, ("beat", "ASSAULT"), ("march", "PROTEST")) == [None, None]


def test_two_acts_side_by_side_hold_nothing_of_each_other():
    tree = (
        "Lords:NOUN:nsubj>condemned condemned:VERB:root>ROOT it:PRON:obj>condemned "
        "and:CCONJ:cc>marched marched:VERB:conj>condemned"
    )
    assert holders(tree, ("condemned", "ACCUSE"), ("marched", "PROTEST")) == [None, None]


def test_a_ban_that_is_lifted_is_no_content():
    """It was there before, and nobody only speaks of it."""
    tree = "Kings:NOUN:nsubj>lifted lifted:VERB:root>ROOT bans:NOUN:obj>lifted"
    assert holders(tree, ("lifted", "CONCEDE"), ("bans", "COERCE")) == [None, None]


def test_what_is_told_in_passing_is_no_content():
    """Who accuses the army of one raid doesn't allege what the paper adds about it."""
    tree = (
        "Unions:NOUN:nsubj>accused accused:VERB:root>ROOT guards:NOUN:obj>accused "
        "of:SCONJ:mark>beating beating:VERB:advcl>accused farmers:NOUN:obj>beating "
        "who:PRON:nsubj>marched marched:VERB:acl~relcl>farmers"
    )
    assert holders(tree, ("accused", "ACCUSE"), ("marched", "PROTEST")) == [None, None]
