"""Blames: a deed is laid to somebody, or taken from him, in a hundred wordings."""

from __future__ import annotations

import re

import pytest

from sayso.accounts.blames import find_blames
from sayso.records import Reading, Sentence, Span
from tests.accounts.told import document

SENTENCE = re.compile(r"[^\s].*?[.?!](?=\W*\s|\W*$)", re.DOTALL)


def blames(text: str) -> list[tuple[str, str, str]]:
    """Deed, whoever did it, and "-" where it is denied, of each blame of a text."""
    document_ = document(text, "one")
    sentences = tuple(Sentence(Span(*each.span())) for each in SENTENCE.finditer(document_.text))
    return [
        (
            each.deed,
            "?"
            if each.unknown
            else "us"
            if each.own or each.who is None
            else ("at " if each.aimed else "") + document_.words(each.who),
            "-" if each.denied else "+",
        )
        for each in find_blames(Reading(document_, sentences=sentences))
    ]


LAID = [
    ("The mayor blamed the Karst League for the bombing.", "blast", "Karst League", "+"),
    ("The mayor blamed the bombing on the Karst League.", "blast", "Karst League", "+"),
    ("Officials were quick to blame the Karst League.", "attack", "Karst League", "+"),
    ("The governor has accused the army of shelling the market.", "shelling", "army", "+"),
    ("She accused soldiers of firing first.", "first shots", "soldiers", "+"),
    ("The league accuses the marines of having torched the mill.", "fire", "marines", "+"),
    (
        "The ministry holds the Karst League responsible for the raid.",
        "attack",
        "Karst League",
        "+",
    ),
    ("He pointed the finger at the coast guard.", "attack", "coast guard", "+"),
    ("The union laid the blame squarely on the riot police.", "attack", "riot police", "+"),
    (
        "The mayor laid blame for the deaths at the door of the gendarmes.",
        "attack",
        "gendarmes",
        "+",
    ),
    ("Blame for the fire lies with the guards, the union said.", "fire", "guards", "+"),
    ("The minister attributed the attack to the Karst League.", "attack", "Karst League", "+"),
    ("The Karst League was behind the bombing, he said.", "blast", "Karst League", "+"),
    ("The Karst League is responsible for the massacre.", "attack", "Karst League", "+"),
    ("“The army is to blame,” Ruvo said.", "attack", "army", "+"),
    ("The fire was the work of the Karst League, he said.", "attack", "Karst League", "+"),
    ("“This was the doing of the army,” she said.", "attack", "army", "+"),
    ("It was the gendarmes who fired first, she said.", "first shots", "gendarmes", "+"),
    ("“It was the Karst League.”", "attack", "Karst League", "+"),
    ("The Karst League claimed responsibility for the bombing.", "blast", "Karst League", "+"),
    ("The Karst League has admitted responsibility.", "attack", "Karst League", "+"),
    ("The group said that it had carried out the attack.", "attack", "it", "+"),
    ("“Our men carried out the raid,” the statement read.", "attack", "Our men", "+"),
    ("The raid was carried out by the Karst League.", "attack", "Karst League", "+"),
    ("The crime was committed by men of the Karst League.", "attack", "Karst League", "+"),
    ("The school was burnt by the Karst League.", "fire", "Karst League", "+"),
    ("The mill was set alight by soldiers.", "fire", "soldiers", "+"),
    ("Soldiers set the mill on fire, she said.", "fire", "Soldiers", "+"),
    ("Soldiers set fire to the mill, she said.", "fire", "Soldiers", "+"),
    ("The bomb was planted by the Karst League.", "blast", "Karst League", "+"),
    ("Agents of the ministry planted the bomb, he said.", "blast", "Agents", "+"),
    ("Twelve herders were kidnapped by the militia.", "abduction", "militia", "+"),
    ("The militia took twelve herders hostage.", "abduction", "militia", "+"),
    ("The truce was broken by the rebels.", "breach", "rebels", "+"),
    ("The rebels violated the ceasefire within an hour.", "breach", "rebels", "+"),
    ("The storming was ordered by the interior minister.", "order", "interior minister", "+"),
    ("The order to fire came from the prefect.", "order", "prefect", "+"),
    ("Police fired first, the marchers said.", "first shots", "Police", "+"),
    ("The first shots came from the barracks.", "first shots", "barracks", "+"),
    ("The first shot was fired by a policeman.", "first shots", "policeman", "+"),
    ("Soldiers opened fire first.", "first shots", "Soldiers", "+"),
    ("The marchers were the first to open fire.", "first shots", "marchers", "+"),
    ("Strikers threw the first stone.", "first blow", "Strikers", "+"),
    ("The fans struck first, the club said.", "first blow", "fans", "+"),
    ("The first blow was struck by a steward.", "first blow", "steward", "+"),
    ("The stewards started the fight, fans said.", "first blow", "stewards", "+"),
    (
        "The attackers were members of the Karst League.",
        "attack",
        "members of the Karst League",
        "+",
    ),
    ("“These were the same soldiers,” she said.", "attack", "soldiers", "+"),
    ("Survivors named soldiers as their attackers.", "attack", "soldiers", "+"),
    ("Officers came under fire before they shot back.", "first shots", "at Officers", "+"),
    (
        "The patrol came under heavy fire from the rebels and responded.",
        "first shots",
        "rebels",
        "+",
    ),
    ("The patrol only returned fire, he said.", "first shots", "at The patrol", "+"),
    ("Soldiers fired back in self-defence.", "first shots", "at Soldiers", "+"),
    ("“The army did this,” he said.", "attack", "army", "+"),
    (
        "Smoke rose as soldiers, who had arrived at dawn, shelled the town.",
        "shelling",
        "soldiers",
        "+",
    ),
    ("On Monday morning the rebels fired 20 rockets at the town.", "shelling", "rebels", "+"),
]
MORE = [
    ("The army blamed the attack, in which six died, on the League.", "attack", "League", "+"),
    ("Nine died in an attack that the army blamed on the League.", "attack", "League", "+"),
    (
        "The bombing, which officials blame on the Karst League, killed nine.",
        "blast",
        "Karst League",
        "+",
    ),
    ("“The League’s fingerprints are all over this,” he said.", "attack", "League", "+"),
    ("“All the evidence points to the army,” he said.", "attack", "army", "+"),
    ("Police pointed to the Karst League.", "attack", "Karst League", "+"),
    ("The militia admitted killing the herders.", "killing", "militia", "+"),
    ("The army acknowledged that its planes had bombed the mill.", "shelling", "its planes", "+"),
    ("“We take full responsibility for the raid,” the League said.", "attack", "We", "+"),
    ("“We killed him,” the caller said.", "killing", "We", "+"),
    ("Gunfire came from the direction of the barracks.", "shooting", "barracks", "+"),
    ("Bullets came from the police station, she said.", "shooting", "police station", "+"),
    ("Shots were fired from the crowd.", "shooting", "crowd", "+"),
    ("Shots rang out from the roof of the ministry.", "shooting", "roof of the ministry", "+"),
    ("“It is the army that started this,” he said.", "first blow", "army", "+"),
    ("The police shot first.", "first shots", "police", "+"),
    ("Officers were forced to open fire after marchers attacked them.", "attack", "marchers", "+"),
    ("The raid was staged by the ministry itself, he said.", "attack", "ministry", "+"),
    ("The rebels staged the attack themselves, the army said.", "attack", "rebels", "+"),
    ("It was a provocation organised by the army.", "attack", "army", "+"),
    ("“The army has blood on its hands,” she said.", "attack", "army", "+"),
    ("Guards fired on orders from the minister.", "order", "minister", "+"),
    ("Guards stormed the mill on the minister’s orders.", "order", "minister", "+"),
    ("The prefect gave the order to fire.", "order", "prefect", "+"),
    ("The prefect authorised the storming of the mill.", "order", "prefect", "+"),
    ("The decision to storm the mill was taken by the prefect.", "order", "prefect", "+"),
    ("The rebels were the first to break the truce.", "breach", "rebels", "+"),
    ("The shelling was a breach of the truce by the rebels.", "breach", "rebels", "+"),
    ("According to the mayor, masked men burnt the mill.", "fire", "masked men", "+"),
    ("The mill had been set on fire by strikers.", "fire", "strikers", "+"),
    ("Troops, he said, had set the mill ablaze.", "fire", "Troops", "+"),
    ("The gendarmes, not the marchers, fired first.", "first shots", "gendarmes", "+"),
    (
        "The league said soldiers dragged the herders away and shot them.",
        "shooting",
        "soldiers",
        "+",
    ),
    ("Two men in uniform abducted the editor.", "abduction", "men in uniform", "+"),
    ("The editor was dragged from her car by policemen.", "abduction", "policemen", "+"),
    ("At no time did our officers fire first.", "first shots", "our officers", "-"),
    ("The League distanced itself from the attack.", "attack", "League", "-"),
    ("No member of the League took part in the raid.", "attack", "No member of the League", "-"),
    ("The army had not fired first, he insisted.", "first shots", "army", "-"),
    ("“Our hands are clean,” the general said.", "attack", "Our", "-"),
    ("The army did not order the storming.", "order", "army", "-"),
    ("Neither the army nor the police fired first.", "first shots", "army", "-"),
    ("It could not have been the rebels.", "attack", "rebels", "-"),
    ("The claim that police fired first is false.", "first shots", "police", "-"),
    ("It is a lie that police fired first.", "first shots", "police", "-"),
]
TAKEN_AWAY = [
    ("The Karst League denied any involvement in the bombing.", "blast", "Karst League", "-"),
    ("The Karst League denied responsibility.", "attack", "Karst League", "-"),
    ("The army denies firing first.", "first shots", "army", "-"),
    ("The army denied having shelled the market.", "shelling", "army", "-"),
    ("The army has denied being behind the raid.", "attack", "army", "-"),
    ("The Karst League had no part in it, he said.", "attack", "Karst League", "-"),
    ("The Karst League had nothing to do with the bombing.", "blast", "Karst League", "-"),
    ("“We had no hand in this,” Ruvo said.", "attack", "We", "-"),
    ("The League took no part in the attack.", "attack", "League", "-"),
    ("His men were not involved in the attack, he said.", "attack", "His men", "-"),
    ("“That was not us,” he said.", "attack", "us", "-"),
    ("“It wasn’t us,” he said.", "attack", "us", "-"),
    ("“It was not our doing,” he said.", "attack", "us", "-"),
    ("“We did not light this blaze,” he said.", "fire", "We", "-"),
    ("None of our units fired first.", "first shots", "None of our units", "-"),
    ("No soldier fired first, the general said.", "first shots", "No soldier", "-"),
    ("The army was not behind the raid.", "attack", "army", "-"),
    ("The Karst League was not responsible for the raid.", "attack", "Karst League", "-"),
    ("The army never shelled the market.", "shelling", "army", "-"),
    ("The army didn’t shell the market.", "shelling", "army", "-"),
    ("The governor gave no order to storm the mill.", "order", "governor", "-"),
    ("“No one on our side fired a round,” she said.", "shooting", "No one on our side", "-"),
    ("Our men did not do this.", "attack", "Our men", "-"),
    ("The mill was not burnt by soldiers.", "fire", "soldiers", "-"),
    ("It was not the army that fired first.", "first shots", "army", "-"),
]
OPEN = [
    ("It was not clear who fired first.", "first shots"),
    ("It is too early to say who was responsible.", "attack"),
    ("The observers could not establish who had opened fire.", "first shots"),
    ("No group has claimed responsibility.", "attack"),
    ("Nobody knows who burnt the school.", "fire"),
]


@pytest.mark.parametrize(("text", "deed", "who", "sign"), [*LAID, *MORE, *TAKEN_AWAY])
def test_who_is_held_to_have_done_what(text, deed, who, sign):
    """Active, passive, by blame, by claim and by denial."""
    found = blames(text)

    assert any((deed, sign) == (each[0], each[2]) and who in each[1] for each in found), found
    assert all(each[2] == sign for each in found if each[0] == deed and who in each[1]), found


@pytest.mark.parametrize(("text", "deed"), OPEN)
def test_who_is_not_known_is_said_too(text, deed):
    assert (deed, "?", "+") in blames(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor blamed the rain for the poor turnout.",
        "Did the army fire first?",
        "Rebels kidnapped six teachers last year.",
        "The army would fire first if it had to, he said.",
        "The soldiers were ordered not to fire.",
        "The union is responsible for the minutes of the meeting.",
        "Police refused to blame the army.",
        "The army said on Monday that the talks had failed.",
        "The army was blamed.",
        "The army has never admitted firing first.",
        "The League has neither confirmed nor denied it.",
        "The marchers asked who had paid for the fire engine.",
        "Shots were heard near the barracks.",
    ],
)
def test_what_only_looks_like_it_lays_nothing_to_anybody(text):
    assert blames(text) == []
