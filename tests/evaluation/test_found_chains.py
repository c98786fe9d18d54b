"""Chains of a reading, from both places where they may come from."""

from __future__ import annotations

from dataclasses import replace

from evaluation.found_chains import engine_chains, has_links, party_chains, words_in
from sayso.records import Party, PartyKind, Span
from tests.evaluation.standin import read

TEXT = "Brask met Asker. Brask left."


def reading_with(**changes):
    reading = read(TEXT)
    return replace(reading, parse=replace(reading.parse, **changes))


def shown(chains):
    return [(each.chain, TEXT[slice(*each.span)], TEXT[slice(*each.head)]) for each in chains]


def test_each_party_is_a_chain():
    brask = Party("p1", PartyKind.PERSON, "Brask", (Span(0, 5), Span(17, 22)))
    reading = replace(read(TEXT), parties=(brask,))

    chains = party_chains(reading)

    assert shown(chains) == [("p1", "Brask", "Brask"), ("p1", "Brask", "Brask")]
    assert {(each.kind, each.form) for each in chains} == {("person", "named")}


def test_the_head_of_a_span_that_the_parse_has_not_comes_from_the_tree():
    """In the stand-in every word hangs on the first of its sentence."""
    party = Party("p", PartyKind.GROUP, "all", (Span(0, 15),))

    assert shown(party_chains(replace(read(TEXT), parties=(party,)))) == [
        ("p", "Brask met Asker", "Brask")
    ]


def test_a_mention_joins_the_chain_of_its_strongest_antecedent():
    reading = reading_with(antecedents=((), ((0, 0.2),), ((0, 0.5), (1, 0.3))))

    assert has_links(reading)
    assert shown(engine_chains(reading)) == [
        ("0", "Brask", "Brask"),
        ("1", "Asker", "Asker"),
        ("0", "Brask", "Brask"),
    ]


def test_a_mention_likelier_new_than_old_begins_a_chain():
    """The strongest antecedent has 0.4, but having none has 0.45."""
    reading = reading_with(antecedents=((), (), ((0, 0.4), (1, 0.15))))

    assert {each.chain for each in engine_chains(reading)} == {"0", "1", "2"}


def test_without_links_there_is_nothing_of_the_engine():
    assert not has_links(read(TEXT))
    assert not has_links(None)
    assert party_chains(replace(read(TEXT), parse=None)) == []


def test_words_are_found_by_any_of_their_characters():
    parse = read(TEXT).parse

    assert words_in(parse, [Span(6, 12)]) == [1, 2]
    assert words_in(parse, [Span(3, 4), Span(15, 17)]) == [0, 3]
    assert words_in(parse, [Span(5, 6)]) == []
