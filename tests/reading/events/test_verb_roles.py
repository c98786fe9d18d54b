"""Who acts and who suffers where the object of a verb is neither."""

from __future__ import annotations

from sayso.reading.events.participants import find_roles
from tests.reading.events.trees import candidate, scene, words

PEOPLE = "person"


def roles(tree, kinds, trigger, kind):
    where = scene(tree, kinds)
    actors, recipients = find_roles(where, candidate(where, trigger), kind)
    return words(where, actors), words(where, recipients)


def test_what_is_thrown_is_not_hit():
    """Flares suffer nothing; the officers they were thrown at do."""
    found = roles(
        "Pickets:NOUN:nsubj>threw threw:VERB:root>ROOT flares:NOUN:obj>threw at:ADP:case>officers "
        "officers:NOUN:obl>threw",
        {"Pickets": PEOPLE, "flares": "object", "officers": PEOPLE},
        "threw",
        "ASSAULT",
    )
    assert found == (["Pickets"], ["officers"])


def test_a_house_that_burns_does_nothing():
    """Or a building would stand in a table of attackers."""
    found = roles(
        "The:DET:det>mosque mosque:NOUN:nsubj>burned burned:VERB:root>ROOT",
        {"mosque": "place"},
        "burned",
        "ASSAULT",
    )
    assert found == ([], ["The mosque"])


def test_a_building_attacks_nobody():
    found = roles(
        "Depots:NOUN:nsubj>attacked attacked:VERB:root>ROOT guards:NOUN:obj>attacked",
        {"Depots": "place", "guards": PEOPLE},
        "attacked",
        "ASSAULT",
    )
    assert found == ([], ["guards"])


def test_a_headline_leaves_out_to_be():
    """The editors of "three editors held" are not those who hold."""
    found = roles(
        "Three:NUM:nummod>editors editors:NOUN:nsubj>held held:VERB:root>ROOT in:ADP:case>raid "
        "raid:NOUN:obl>held",
        {"editors": PEOPLE},
        "held",
        "COERCE",
    )
    assert found == ([], ["Three editors"])


def test_what_is_set_alight_may_be_a_thing():
    found = roles(
        "Youths:NOUN:nsubj>set set:VERB:root>ROOT fire:NOUN:obj>set to:ADP:case>cars "
        "cars:NOUN:obl>set",
        {"Youths": PEOPLE, "cars": "object"},
        "set",
        "ASSAULT",
    )
    assert found == (["Youths"], ["cars"])


def test_nobody_is_freed_from_himself():
    """Whoever is rescued from the water is not outdone by the water."""
    found = roles(
        "Boats:NOUN:nsubj>rescued rescued:VERB:root>ROOT sailors:NOUN:obj>rescued "
        "from:ADP:case>Velm Velm:PROPN:obl>rescued",
        {"sailors": PEOPLE, "Velm": "place"},
        "rescued",
        "AID",
    )
    assert found[1] == ["sailors"]


def test_whoever_is_called_on_is_to_do_it():
    """The envoy asks the union to halt the talks; it is not hers to halt them."""
    found = roles(
        "Sela:PROPN:nsubj>called called:VERB:root>ROOT on:ADP:case>unions unions:NOUN:obl>called "
        "to:PART:mark>suspend suspend:VERB:xcomp>called the:DET:det>treaty treaty:NOUN:obj>suspend",
        {"Sela": PEOPLE, "unions": "organization", "treaty": "abstract"},
        "suspend",
        "SANCTION",
    )
    assert found[0] == ["unions"]


def test_whoever_vows_is_not_threatened():
    found = roles(
        "The:DET:det>front front:NOUN:nsubj>vowed vowed:VERB:root>ROOT that:SCONJ:mark>answer "
        "it:PRON:nsubj>answer would:AUX:aux>answer answer:VERB:ccomp>vowed",
        {"front": "organization", "it": "pronoun"},
        "vowed",
        "THREATEN",
    )
    assert found == (["The front"], [])
