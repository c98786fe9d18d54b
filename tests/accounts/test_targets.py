"""Targets: where shots went, what a strike hit, who the victims were, what was destroyed."""

from __future__ import annotations

import pytest

from sayso.accounts.relations import relations_of
from sayso.accounts.targets import find_targets
from tests.accounts.accounts_told import reading, rows_in


def told(text, scope):
    found = find_targets(reading(text, "Post", trigger=text.split()[0]))
    return [
        ("no " if each.denied else "") + each.value
        for each in found
        if each.scope.partition(" by ")[0] == scope
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Police fired into the air.", "air"),
        ("The guards fired only warning shots.", "air"),
        ("Soldiers fired over the heads of the marchers.", "air"),
        ("The shots were aimed at the ground.", "ground"),
        ("The rounds were directed at the road.", "ground"),
        ("The officers shot at the ground.", "ground"),
        ("Police fired into the crowd.", "people"),
        ("Soldiers opened fire on the marchers.", "people"),
        ("She saw officers fire rubber bullets at protesters.", "people"),
        ("They were shooting straight at people.", "people"),
        ("The guards aimed at their heads.", "people"),
    ],
)
def test_where_shots_went(text, value):
    assert value in told(text, "shots")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The missile hit a clinic.", "civil"),
        ("A bakery was struck by two shells.", "civil"),
        ("The planes bombed a wedding.", "civil"),
        ("The drone struck an aid convoy near the river.", "civil"),
        ("The shells landed on a school.", "civil"),
        ("The target was a market, nothing else.", "civil"),
        ("Our pilots destroyed a command post.", "military"),
        ("The strike hit an ammunition depot.", "military"),
        ("The building was a militant hideout.", "military"),
        ("Missiles targeted a training camp.", "military"),
        ("The air force struck a rocket launching site.", "military"),
        ("The school was being used as a command post.", "military"),
        ("No clinic was hit.", "no civil"),
        ("Our pilots did not strike a hospital.", "no civil"),
        ("There was no command post in the building.", "no military"),
        ("There were no military targets in the village.", "no military"),
    ],
)
def test_what_a_strike_hit(text, value):
    assert value in told(text, "struck")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("None of the dead worked at the quarry.", "none workers"),
        ("Not one of those killed was a docker.", "none workers"),
        ("Eight of the nine were employed at the quarry.", "most workers"),
        ("Seven of the dead were on the company's payroll.", "some workers"),
        ("All the dead were fighters.", "all fighters"),
        ("All of those killed were members of the militia.", "all fighters"),
        ("The dead were armed men.", "all fighters"),
        ("The dead were civilians.", "all civilians"),
        ("The victims were women and children.", "all civilians"),
        ("Those killed were farmers on their way home.", "all civilians"),
        ("Most of the dead were women.", "most civilians"),
        ("None of the dead was armed.", "none fighters"),
        ("Not one of them was a fighter.", "none fighters"),
        ("None of the victims lived in the village.", "none locals"),
        ("The dead were all outsiders.", "all outsiders"),
        ("The bus was full of soldiers in plain clothes.", "all security"),
        ("The lorry was carrying schoolchildren.", "all civilians"),
        ("They ambushed a van carrying prison guards.", "all security"),
        ("The coach, which was taking nurses home, was attacked.", "all civilians"),
        ("The passengers were off-duty policemen.", "all security"),
        ("All on board were pilgrims.", "all civilians"),
        ("Everyone on the bus was a student.", "all civilians"),
        ("All 14 were insurgents.", "all fighters"),
        ("The ministry described the dead as members of an armed gang.", "all fighters"),
        ("There were no soldiers on the bus.", "none security"),
        ("Police shot dead six striking dockers.", "some workers"),
    ],
)
def test_who_the_victims_were(text, value):
    assert value in told(text, "victims")


@pytest.mark.parametrize(
    ("text", "scope", "value"),
    [
        ("Fourteen houses were burnt.", "houses destroyed", "Fourteen"),
        ("More than 60 homes had been reduced to ashes.", "houses destroyed", "More than 60"),
        ("The attackers torched 40 huts.", "houses destroyed", "40"),
        ("At least nine shops were destroyed.", "shops destroyed", "At least nine"),
        ("The flood swept away three bridges.", "bridges destroyed", "three"),
        ("A picture shows about 30 burnt roofs.", "houses destroyed", "about 30"),
        ("Two buses were attacked.", "buses attacked", "Two"),
        ("Six ballot boxes were lost.", "boxes destroyed", "Six"),
        ("No houses were burnt.", "houses destroyed", "No"),
        ("Not one shop was looted.", "shops looted", "no"),
        ("Militiamen burned down 31 of the 40 houses.", "houses destroyed", "31"),
        ("Eighty-seven tents went up in flames.", "tents destroyed", "Eighty-seven"),
        ("The board raised its figure for ballot boxes burnt from two to five.",
         "boxes destroyed", "five"),
    ],
)  # fmt: skip
def test_how_much_was_destroyed(text, scope, value):
    assert value in told(text, scope)


@pytest.mark.parametrize(
    "text",
    [
        "Was a clinic hit?",
        "The minister visited a hospital.",
        "He was taken to a hospital.",
        "The hospital said nine people had been hit.",
        "Two houses were for sale.",
        "Six boxes of apples were lost in the market.",
        "The inquiry asked whether the dead were fighters.",
        "The company fired the workers.",
        "He fired questions at the crowd.",
        "The strike hit production at the school.",
        "Some of the wounded worked at the quarry.",
        "Lorries carrying soldiers drove through the town.",
        "The victims were shot by policemen.",
        "Everyone was calling their family.",
        "People of the town were receiving help from the police.",
        "The passengers were in the hands of the rebels.",
    ],
)
def test_what_looks_like_a_target_and_is_none(text):
    assert find_targets(reading(text, "Post", trigger=text.split()[0])) == []


def kinds(*texts):
    readings = [
        reading(text, f"Paper {number}", trigger=text.split()[0])
        for number, text in enumerate(texts)
    ]
    rows = [row for row in rows_in(*readings) if row.attribute == "target"]
    return [each.kind for each in relations_of(tuple(rows))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police fired into the air.", "Police fired into the crowd."),
        ("The officers aimed at the ground.", "Officers fired at the marchers."),
        ("The missile hit a clinic.", "The missile hit a command post."),
        ("None of the dead worked at the quarry.", "Eight of the nine were employed there."),
        ("None of the dead was a docker.", "Police shot dead six striking dockers."),
        ("All the dead were fighters.", "The dead were civilians."),
        ("The bus was full of soldiers.", "The passengers were pilgrims."),
        ("Fourteen houses were burnt.", "A hundred and ten homes were torched."),
        ("No houses were burnt.", "Forty houses were burnt down."),
    ],
)
def test_rival_targets_contradict(one, other):
    assert [kind for kind in kinds(one, other) if kind.startswith("contradicts")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Police fired into the air.", "The gunmen fired into the crowd."),
        ("Six of the dead were fighters.", "Four of the dead were civilians."),
        ("The missile hit a clinic.", "The missile hit a school."),
        ("Fourteen houses were burnt.", "Nine shops were burnt."),
        ("Fourteen houses were burnt.", "Sixty houses were damaged."),
        ("Fourteen houses were burnt.", "At least ten houses were burnt."),
        ("The dead were farmers.", "Most of the dead were women."),
    ],
)
def test_targets_that_can_both_be_so(one, other):
    assert not [kind for kind in kinds(one, other) if kind.startswith("contradicts")]


def test_one_voice_may_have_seen_both():
    """Warning shots first, and then into the crowd."""
    one = "Police fired into the air. Then police fired into the crowd."
    assert not [kind for kind in kinds(one) if kind.startswith("contradicts")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They fired at the trawler.", "object"),
        ("A patrol shot through the windscreen.", "object"),
        ("The guards opened fire on his car.", "object"),
        ("The patrol fired nine rounds, its commander admitted, but into the air.", "air"),
        ("Marines fired a long burst that evening, all of it over their heads.", "air"),
    ],
)
def test_shots_at_things_and_shots_told_at_a_distance(text, value):
    """Whoever shot at a wheelhouse did not shoot into the air."""
    assert value in told(text, "shots")


@pytest.mark.parametrize(
    ("text", "scope", "value"),
    [
        ("Nine shops in the Old Row, home to the weavers, had burned.", "shops destroyed", "Nine"),
        ("Twelve business premises suffered damage.", "shops damaged", "Twelve"),
        ("Thirty houses were damaged. Eight of them burned out.", "houses destroyed", "Eight"),
        ("Ten stalls were damaged, of which three by fire.", "shops destroyed", "three"),
        ("Sixty huts stood there, and forty of those were looted.", "houses looted", "forty"),
    ],
)
def test_things_counted_on_from_the_words_before(text, scope, value):
    """Eight of them are eight of the houses that were named."""
    assert value in told(text, scope)


@pytest.mark.parametrize(
    "text",
    [
        "Thirty houses were damaged. Eight people of the street were hurt.",
        "The band had forty members, of whom six were burned.",
        "He fired the cook and looked into the sky.",
    ],
)
def test_what_looks_like_things_destroyed_or_shots(text):
    """Members are no houses, and a cook who is fired is not shot at."""
    assert not [each for each in told(text, "houses destroyed") if each in {"Eight", "six"}]
