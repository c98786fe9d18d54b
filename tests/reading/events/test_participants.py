"""Who does what to whom, in each construction, on trees written by hand."""

from __future__ import annotations

from sayso.reading.events.participants import find_roles
from tests.reading.events.trees import candidate, scene, words

PEOPLE = "person"


def roles(tree, kinds, trigger, kind):
    where = scene(tree, kinds)
    actors, recipients = find_roles(where, candidate(where, trigger), kind)
    return words(where, actors), words(where, recipients)


def test_active():
    found = roles(
        "Guards:NOUN:nsubj>beat beat:VERB:root>ROOT the:DET:det>farmer farmer:NOUN:obj>beat",
        {"Guards": PEOPLE, "farmer": PEOPLE},
        "beat",
        "ASSAULT",
    )
    assert found == (["Guards"], ["the farmer"])


def test_passive_with_an_agent():
    found = roles(
        "The:DET:det>farmer farmer:NOUN:nsubj~pass>beaten was:AUX:aux~pass>beaten "
        "beaten:VERB:root>ROOT by:ADP:case>guards guards:NOUN:obl~agent>beaten",
        {"farmer": PEOPLE, "guards": PEOPLE},
        "beaten",
        "ASSAULT",
    )
    assert found == (["guards"], ["The farmer"])


def test_a_missing_actor_is_allowed():
    """Passives and denials need it; nobody is made up."""
    actors, recipients = roles(
        "Farmers:NOUN:nsubj>beaten were:AUX:aux>beaten beaten:VERB:root>ROOT",
        {"Farmers": PEOPLE},
        "beaten",
        "ASSAULT",
    )
    assert (actors, recipients) == ([], ["Farmers"])


def test_compound_actors_stay_a_list():
    found = roles(
        "Kandria:PROPN:nsubj>met and:CCONJ:cc>Volsk Volsk:PROPN:conj>Kandria met:VERB:root>ROOT",
        {"Kandria": "place", "Volsk": "place"},
        "met",
        "CONSULT",
    )
    assert found == (["Kandria", "Volsk"], [])


def test_a_noun_with_of_and_by():
    found = roles(
        "The:DET:det>shelling shelling:NOUN:nsubj>stopped of:ADP:case>Velm "
        "Velm:PROPN:nmod>shelling "
        "by:ADP:case>rebels rebels:NOUN:nmod>shelling stopped:VERB:root>ROOT",
        {"Velm": "place", "rebels": PEOPLE},
        "shelling",
        "ASSAULT",
    )
    assert found == (["rebels"], ["Velm"])


def test_the_owner_of_an_arrest_is_arrested():
    found = roles(
        "his:PRON:nmod~poss>arrest arrest:NOUN:nsubj>shocked shocked:VERB:root>ROOT",
        {"his": PEOPLE},
        "arrest",
        "COERCE",
    )
    assert found == ([], ["his"])


def test_between_brings_actors_only():
    found = roles(
        "Talks:NOUN:nsubj>began between:ADP:case>Kandria Kandria:PROPN:nmod>Talks "
        "and:CCONJ:cc>Volsk Volsk:PROPN:conj>Kandria began:VERB:root>ROOT",
        {"Kandria": "place", "Volsk": "place"},
        "talks",
        "CONSULT",
    )
    assert found == (["Kandria", "Volsk"], [])


def test_an_infinitive_is_done_by_whoever_is_asked():
    """Object control; "promise" and the like leave it to their subject."""
    tree = (
        "Unions:NOUN:nsubj>{verb} {verb}:VERB:root>ROOT the:DET:det>mayor mayor:NOUN:obj>{verb} "
        "to:PART:mark>resign resign:VERB:xcomp>{verb}"
    )
    kinds = {"Unions": "organization", "mayor": PEOPLE}

    asked = roles(tree.format(verb="urged"), kinds, "resign", "RETREAT")
    promised = roles(tree.format(verb="promised"), kinds, "resign", "RETREAT")

    assert asked[0] == ["the mayor"]
    assert promised[0] == ["Unions"]


def test_a_relative_pronoun_stands_for_its_noun():
    found = roles(
        "Guards:NOUN:root>ROOT who:PRON:nsubj>beat beat:VERB:acl>Guards farmers:NOUN:obj>beat",
        {"Guards": PEOPLE, "farmers": PEOPLE},
        "beat",
        "ASSAULT",
    )
    assert found == (["Guards"], ["farmers"])


def test_the_subject_of_a_light_verb_acts():
    found = roles(
        "Miners:NOUN:nsubj>renewed renewed:VERB:root>ROOT a:DET:det>strike strike:NOUN:obj>renewed",
        {"Miners": PEOPLE},
        "strike",
        "PROTEST",
    )
    assert found[0] == ["Miners"]


def test_where_the_tree_tells_nothing_the_order_of_words_does():
    found = roles(
        "Soldiers:NOUN:dep>town shelled:NOUN:dep>town the:DET:det>town town:NOUN:root>ROOT",
        {"Soldiers": PEOPLE, "town": "place"},
        "shelled",
        "ASSAULT",
    )
    assert found == (["Soldiers"], ["the town"])


def test_an_abstract_thing_is_no_recipient_of_a_speech_act():
    found = roles(
        "Lords:NOUN:nsubj>rejected rejected:VERB:root>ROOT the:DET:det>plan plan:NOUN:obj>rejected",
        {"Lords": PEOPLE, "plan": "abstract"},
        "rejected",
        "REJECT",
    )
    assert found == (["Lords"], [])


def test_whoever_is_accused_did_it():
    """Not whoever accuses: "accused the rebels of shelling"."""
    found = roles(
        "Mayors:NOUN:nsubj>accused accused:VERB:root>ROOT the:DET:det>rebels "
        "rebels:NOUN:obj>accused of:ADP:mark>shelling shelling:VERB:acl>rebels "
        "villages:NOUN:obj>shelling",
        {"Mayors": PEOPLE, "rebels": PEOPLE, "villages": "place"},
        "shelling",
        "ASSAULT",
    )
    assert found == (["the rebels"], ["villages"])


def test_the_name_of_a_deed_can_tell_its_doer():
    found = roles(
        "police:NOUN:compound>firing firing:NOUN:nsubj>ended ended:VERB:root>ROOT",
        {},
        "firing",
        "ASSAULT",
    )
    assert found[0] == ["police"]


def test_a_protest_is_about_whoever_it_asks():
    found = roles(
        "Miners:NOUN:nsubj>marched marched:VERB:root>ROOT to:PART:mark>press "
        "press:VERB:advcl>marched ministers:NOUN:obj>press",
        {"Miners": PEOPLE, "ministers": PEOPLE},
        "marched",
        "PROTEST",
    )
    assert found == (["Miners"], ["ministers"])


def test_own_troops_are_no_recipients():
    found = roles(
        "Kandria:PROPN:nsubj>offered offered:VERB:root>ROOT its:PRON:nmod~poss>troops "
        "troops:NOUN:obj>offered to:ADP:case>Volsk Volsk:PROPN:obl>offered",
        {"Kandria": "place", "troops": PEOPLE, "Volsk": "place"},
        "offered",
        "AGREE",
    )
    assert found == (["Kandria"], ["Volsk"])


DENOUNCED = (
    "Norway:PROPN:nmod~poss>abduction 's:PART:case>Norway abduction:NOUN:nsubj~pass>{verb} "
    "of:ADP:case>clerk a:DET:det>clerk clerk:NOUN:nmod>abduction was:AUX:aux~pass>{verb} "
    "{verb}:VERB:root>ROOT by:ADP:case>Sweden Sweden:PROPN:obl~agent>{verb}"
)
THREE = {"Norway": "place", "clerk": PEOPLE, "Sweden": "place"}


def test_who_condemns_a_deed_did_not_do_it():
    """The possessor did, even of a deed that its owner suffers where nobody else does."""
    found = roles(DENOUNCED.format(verb="denounced"), THREE, "abduction", "ASSAULT")
    assert found == (["Norway"], ["a clerk"])


def test_who_stages_a_deed_does_it():
    tree = (
        "The:DET:det>raid raid:NOUN:nsubj~pass>staged was:AUX:aux~pass>staged "
        "staged:VERB:root>ROOT by:ADP:case>guards guards:NOUN:obl~agent>staged"
    )
    assert roles(tree, {"guards": PEOPLE}, "raid", "ASSAULT") == (["guards"], [])


def test_who_is_not_meant_does_nothing():
    tree = (
        "Settlers:NOUN:nsubj>torched ,:PUNCT:punct>guards not:PART:advmod>guards "
        "guards:NOUN:conj>Settlers torched:VERB:root>ROOT barns:NOUN:obj>torched"
    )
    kinds = {"Settlers": PEOPLE, "guards": PEOPLE, "barns": "object"}
    assert roles(tree, kinds, "torched", "ASSAULT") == (["Settlers"], ["barns"])


def test_the_focus_of_a_cleft_acts():
    tree = (
        "It:PRON:nsubj>settlers was:AUX:cop>settlers settlers:NOUN:root>ROOT "
        "rather:ADV:cc>guards than:ADP:fixed>rather guards:NOUN:conj>settlers "
        "who:PRON:nsubj>torched torched:VERB:acl~relcl>guards barns:NOUN:obj>torched"
    )
    kinds = {"settlers": PEOPLE, "guards": PEOPLE, "barns": "object"}
    assert roles(tree, kinds, "torched", "ASSAULT") == (["settlers"], ["barns"])


def test_the_subject_of_a_perfect_acts_whatever_the_tree_says():
    tree = (
        "Sailors:NOUN:nsubj~pass>fired had:AUX:aux>fired not:PART:advmod>fired "
        "fired:VERB:root>ROOT on:ADP:case>divers divers:NOUN:obl>fired"
    )
    kinds = {"Sailors": PEOPLE, "divers": PEOPLE}
    assert roles(tree, kinds, "fired", "ASSAULT") == (["Sailors"], ["divers"])


def test_the_wounded_are_victims():
    tree = (
        "Four:NUM:nsubj>died of:ADP:case>wounded the:DET:det>wounded wounded:VERB:nmod>Four "
        "died:VERB:root>ROOT"
    )
    assert roles(tree, {"Four": PEOPLE}, "wounded", "ASSAULT") == ([], ["Four of the wounded"])


def test_a_particle_is_no_word_of_a_victim():
    tree = (
        "Guards:NOUN:nsubj>shot shot:VERB:root>ROOT dead:ADJ:amod>divers "
        "six:NUM:nummod>divers divers:NOUN:obj>shot"
    )
    found = roles(tree, {"Guards": PEOPLE, "divers": PEOPLE}, "shot", "ASSAULT")
    assert found == (["Guards"], ["six divers"])


def test_the_craft_of_a_country_act_for_it():
    tree = "{0}:ADJ:amod>jets jets:NOUN:nsubj>bombed bombed:VERB:root>ROOT camps:NOUN:obj>bombed"
    kinds = {"jets": "object", "camps": "object"}
    assert roles(tree.format("Norwegian"), kinds, "bombed", "ASSAULT")[0] == ["Norwegian jets"]
    assert roles(tree.format("loud"), kinds, "bombed", "ASSAULT")[0] == []


def test_who_is_asked_for_is_not_known():
    found = roles(
        "Who:PRON:nsubj>beat beat:VERB:root>ROOT the:DET:det>farmer farmer:NOUN:obj>beat",
        {"Who": "pronoun", "farmer": PEOPLE},
        "beat",
        "ASSAULT",
    )
    assert found == ([], ["the farmer"])
