"""Candidates: verbs, nouns and phrases that can name an event, each found once."""

from __future__ import annotations

from sayso.reading.events.candidates import find_candidates
from sayso.reading.events.lexicon import load_lexicon
from tests.reading.events.trees import scene

FIRE = (
    "Shepherds:NOUN:nsubj>opened opened:VERB:root>ROOT fire:NOUN:obj>opened on:ADP:case>boats "
    "two:NUM:nummod>boats boats:NOUN:obl>opened"
)


def triggers(where):
    layout = where.layout
    return [
        (layout.text(each.words), {sense.kind for sense in each.entry.senses})
        for each in find_candidates(layout, load_lexicon())
    ]


def test_a_light_verb_and_its_noun_are_one_trigger():
    """Or "opened" and "fire" would be two events."""
    words, kinds = triggers(scene(FIRE))[0]

    assert words in {"opened fire", "opened fire on"}
    assert "ASSAULT" in kinds


def test_a_particle_may_stand_behind_the_object():
    where = scene(
        "Both:DET:nsubj>turned turned:VERB:root>ROOT it:PRON:obj>turned "
        "down:ADV:compound~prt>turned"
    )

    assert "REJECT" in triggers(where)[0][1]


def test_a_word_far_away_is_no_particle():
    """Of "ordered the army to pull out", "order out" is no part."""
    where = scene(
        "She:PRON:nsubj>ordered ordered:VERB:root>ROOT the:DET:det>army army:NOUN:obj>ordered "
        "to:PART:mark>pull pull:VERB:xcomp>ordered out:ADP:compound~prt>pull"
    )

    assert [words for words, _ in triggers(where)] == ["ordered", "pull out"]


def test_words_that_name_nothing_are_no_candidates():
    assert not triggers(scene("Grass:NOUN:nsubj>grew grew:VERB:root>ROOT tall:ADJ:advmod>grew"))


def test_a_fire_at_the_depot_is_no_shooting():
    """The noun names no event, so that no phrase of the verb begins with it."""
    where = scene(
        "A:DET:det>fire fire:NOUN:nsubj>killed at:ADP:case>depot the:DET:det>depot "
        "depot:NOUN:nmod>fire killed:VERB:root>ROOT two:NUM:obj>killed"
    )

    assert all("fire" not in words for words, _ in triggers(where))


def test_what_becomes_of_them_may_stand_behind_the_object():
    """Or "took" alone could be anything."""
    where = scene(
        "They:PRON:nsubj>took took:VERB:root>ROOT five:NUM:nummod>guards guards:NOUN:obj>took "
        "hostage:NOUN:xcomp>took"
    )

    assert ("took", {"ASSAULT"}) in triggers(where)


def test_being_set_on_fire_is_no_being_set():
    where = scene(
        "It:PRON:nsubj~pass>set was:AUX:aux~pass>set set:VERB:root>ROOT on:ADP:case>fire "
        "fire:NOUN:obl>set"
    )

    assert triggers(where)[0][0] == "set on fire"
