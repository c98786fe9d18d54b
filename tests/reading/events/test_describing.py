"""Whose a participant is: the country and the sectors that its words tell."""

from __future__ import annotations

from sayso.reading.events.describing import counted_noun, describe
from tests.reading.events.trees import scene

MINISTERS = (
    "French:ADJ:amod>ministers and:CCONJ:cc>German German:ADJ:conj>French "
    "ministers:NOUN:nsubj>met met:VERB:root>ROOT"
)


def described(tree, kinds, head):
    where = scene(tree, kinds)
    number = next(n for n, word in enumerate(where.layout.lower) if word == head)
    return [
        (where.document.words(each.span), each.sector, each.country)
        for each in describe(where, number)
    ]


def countries(tree, kinds, head):
    return [country for _, _, country in described(tree, kinds, head)]


def test_one_noun_of_two_countries_is_two_participants():
    """So that neither country is lost; they are never cross-multiplied."""
    found = described(MINISTERS, {"ministers": "person"}, "ministers")

    assert [(words, country) for words, _, country in found] == [
        ("French", "FRA"),
        ("German ministers", "DEU"),
    ]


def test_a_country_before_and_takes_part_too():
    tree = "Norway:PROPN:dep>met and:CCONJ:cc>Sweden Sweden:PROPN:nsubj>met met:VERB:root>ROOT"
    assert countries(tree, {"Sweden": "place"}, "sweden") == ["NOR", "SWE"]


def test_a_name_of_several_words_is_one():
    tree = "the:DET:det>States United:VERB:amod>States States:PROPN:nsubj>met met:VERB:root>ROOT"
    assert described(tree, {}, "united") == [("United States", (), "USA")]


def test_an_ethnic_group_is_no_nation():
    """Ethnic Albanians may be citizens of anywhere."""
    tree = "ethnic:ADJ:amod>Albanians Albanians:PROPN:nsubj>met met:VERB:root>ROOT"
    assert countries(tree, {"Albanians": "person"}, "albanians") == [None]


def test_whoever_is_backed_by_a_country_is_not_of_it():
    tree = (
        "Syrian:ADJ:amod>backed -:PUNCT:punct>backed backed:VERB:amod>fighters "
        "fighters:NOUN:nsubj>met met:VERB:root>ROOT"
    )
    assert countries(tree, {"fighters": "person"}, "fighters") == [None]


def test_ministers_of_a_body_are_of_the_body():
    tree = (
        "European:PROPN:compound>Union Union:PROPN:compound>ministers "
        "ministers:NOUN:nsubj>met met:VERB:root>ROOT"
    )
    ((_, sectors, country),) = described(tree, {"ministers": "person"}, "ministers")

    assert "IGO" in sectors
    assert country is None


def test_a_number_counts_the_noun_behind_it():
    where = scene(
        "killing:VERB:root>ROOT 12:NUM:obj>killing old:ADJ:amod>people people:NOUN:nmod>12", {}
    )
    assert where.layout.lower[counted_noun(where, 1)] == "people"


def test_a_number_alone_counts_itself():
    where = scene("killing:VERB:root>ROOT 12:NUM:obj>killing on:ADP:case>roads roads:NOUN:obl>12")
    assert counted_noun(where, 1) == 1


def test_a_country_behind_and_takes_part_too():
    tree = "Norway:PROPN:nsubj>met and:CCONJ:cc>Sweden Sweden:PROPN:dep>met met:VERB:root>ROOT"
    assert countries(tree, {"Norway": "place"}, "norway") == ["NOR", "SWE"]


def test_times_are_no_words_of_a_participant():
    year = "In:ADP:case>guards 1953:NUM:nummod>guards guards:NOUN:nsubj>left left:VERB:root>ROOT"
    stamp = "2.20pm:NUM:nummod>guards guards:NOUN:nsubj>left left:VERB:root>ROOT"
    for tree in (year, stamp):
        assert [words for words, _, _ in described(tree, {"guards": "person"}, "guards")] == [
            "guards"
        ]


def test_a_name_of_a_person_is_no_country():
    tree = "Jordan:PROPN:nsubj>left Ashe:PROPN:flat>Jordan left:VERB:root>ROOT"
    found = described(tree, {"Jordan": "person"}, "jordan")
    assert [(words, country) for words, _, country in found] == [("Jordan Ashe", None)]


def test_a_city_lies_in_the_state_behind_it():
    tree = (
        "Guards:NOUN:nsubj>shelled shelled:VERB:root>ROOT Tripoli:PROPN:obj>shelled "
        ",:PUNCT:punct>Lebanon Lebanon:PROPN:nmod~unmarked>Tripoli"
    )
    assert countries(tree, {"Tripoli": "place", "Guards": "person"}, "tripoli") == ["LBN"]


def test_rebels_are_no_army_and_men_in_uniform_no_civilians():
    tree = "The:DET:det>group rebel:NOUN:compound>group group:NOUN:nsubj>left left:VERB:root>ROOT"
    assert described(tree, {"group": "organization"}, "group")[0][1] == ("REB",)
    tree = (
        "Men:NOUN:nsubj>left in:ADP:case>uniforms army:NOUN:compound>uniforms "
        "uniforms:NOUN:nmod>Men left:VERB:root>ROOT"
    )
    assert "CVL" not in described(tree, {"Men": "person"}, "men")[0][1]
    tree = "His:PRON:nmod~poss>men men:NOUN:nsubj>left left:VERB:root>ROOT"
    assert "CVL" not in described(tree, {"men": "person"}, "men")[0][1]
