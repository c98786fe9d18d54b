"""Whom a number covers: the group that its noun names, and the words that narrow it."""

from __future__ import annotations

import pytest

from sayso.accounts.counted_scopes import scope_of
from sayso.accounts.counted_words import SPLIT
from sayso.accounts.scopes import Scope, ScopeTie, tie_of
from sayso.quantities.amounts import find_amounts


def scope(text, what):
    """The scope of a number of a sentence, given what it counts."""
    amount = next(iter(find_amounts(text)))
    near = SPLIT.split(text[amount.end :], maxsplit=1)[0]
    return scope_of(text, amount, near, what, None)


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("Doctors said 12 people were brought to Osterly Hospital.", "Osterly Hospital"),
        ("St. Brannoc's admitted 31 people overnight.", "St Brannoc's"),
        ("The Coast Clinic had taken in nineteen wounded by dusk.", "Coast Clinic"),
        ("At the Verden Infirmary, a porter said 23 people had been admitted.", "Verden Infirmary"),
        ("She had admitted 38 wounded, she said.", "hospital"),
        ("We treated 40 wounded in the emergency room.", "emergency room"),
        ("Vell General Hospital says it has taken in nineteen people so far.", "Vell General"),
        ("The hospital has treated 31 wounded.", "hospital"),
        ("Fourteen people are under treatment in two hospitals.", "two hospitals"),
        ("Eleven wounded were being cared for at the parish house.", "parish house"),
        ("Twelve remain under observation.", "under observation"),
        ("Five people are in a critical condition.", "critical condition"),
        ("Some 15 people were seriously injured.", "seriously"),
        ("Nine were treated for gunshot wounds.", "gunshot wounds"),
        ("In Harl Street alone 12 were hurt.", "Harl Street"),
    ],
)
def test_the_hurt_of_one_hospital_or_state_are_a_part(text, within):
    found = scope(text, "injured")
    named = set(within.casefold().split())

    assert found.group == "all"
    assert named <= set(found.within.casefold().split())


@pytest.mark.parametrize(
    "text",
    [
        "At least 40 people were wounded when the hall collapsed.",
        "The blast injured 40 people.",
        "In all, 40 people suffered injuries on Tuesday.",
        "The health ministry said 40 people were hurt in Tolvern.",
        "A hospital spokesman put the number of people hurt across the city at 40 people in all.",
        "Forty people were hurt after police entered the hospital.",
    ],
)
def test_the_hurt_of_the_whole_happening_are_all(text):
    assert scope(text, "injured") == Scope("all")


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("Sixty people were still in custody on Friday.", "still in custody"),
        ("Of those 60 remain behind bars.", "still in custody"),
        ("Seventeen were let go.", "let go"),
        ("Nine people have since been released without charge.", "let go"),
        ("Four were freed on Friday.", "let go"),
        ("We counted 41 detainees at the Orvel Road barracks.", "Orvel Road barracks"),
        ("Six people were arrested at the gate.", "gate"),
        ("Eleven men were taken from Harl Row by officers in plain clothes.", "Harl Row"),
        ("The police pulled three men out of a rowing boat.", "rowing boat"),
    ],
)
def test_some_of_those_who_are_held(text, within):
    found = scope(text, "detained")

    assert found.group == "all"
    assert set(within.casefold().split()) <= set(found.within.casefold().split())


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman put the number of arrests at 40 and said some had been let go.",
        "Sixty people were in custody, the lawyer said.",
        "Eleven suspects have been arrested in connection with the raid.",
        "Seven accomplices of the gang are in custody.",
        "They have taken 26 of our young men.",
        "A total of 112 persons were detained.",
        "None of the 40 people arrested has been released.",
    ],
)
def test_all_who_are_held(text):
    assert scope(text, "detained") == Scope("all")


@pytest.mark.parametrize(
    ("text", "group", "within"),
    [
        ("They carried nine bodies out of Harl Row.", "all", "harl row"),
        ("There were 12 dead in our street alone.", "all", "street"),
        ("The port authority counted two bodies at the depot.", "all", "depot"),
        ("Nine bodies had been brought in by noon.", "all", "hospital"),
        ("We buried 30 people here.", "all", "buried"),
        ("Seven soldiers died.", "soldiers", ""),
        ("Ten members of the security forces died.", "security", ""),
        ("Four members of the police were shot dead.", "police", ""),
        ("Two gendarmes were killed.", "police", ""),
        ("Three minors died.", "children", ""),
        ("Four herders were killed there.", "herders", ""),
        ("The fire raised to 15 the number of people killed.", "all", ""),
        ("Nine people were killed in Tolvern on Monday.", "all", ""),
        ("A 52-year-old man said 9 people had died in hospital.", "all", ""),
    ],
)
def test_the_dead(text, group, within):
    found = scope(text, "killed")

    assert found.group == group
    assert set(within.split()) <= set(found.within.casefold().split())
    assert bool(found.within) == bool(within)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Some 7,500 people came to the rally.", "rally"),
        ("About 60 inmates took part in the riot.", "riot"),
        ("About 400 relatives were at the gate.", "relatives"),
        ("Some 6,000 mourners walked behind the coffins.", "mourners"),
        ("About 2,000 people were evacuated.", "moved"),
        ("In all 6,000 persons have now been moved.", "moved"),
        ("About 60 women and children were led away into the bush.", "abducted"),
        ("Gunmen abducted 58 people.", "abducted"),
        ("Eighteen employees were on shift.", "shift"),
        ("The prison was built for 900 men.", "capacity"),
        ("The hall has room for 900.", "capacity"),
        ("We spoke to 38 witnesses.", "interviewed"),
        ("About 400 people are sleeping in the school.", "school"),
        ("There are 400 people at the south end.", "south"),
        ("Some 3,000 people marched to Orvel Park.", "orvel"),
        ("About 60 inmates belonging to a gang took part in the riot.", "riot"),
        ("Three hundred at the very least took part in the march.", "march"),
    ],
)
def test_what_a_crowd_is_there_for(text, word):
    assert word in str(scope(text, "crowd")).casefold().replace(",", "").split()


@pytest.mark.parametrize(
    "text", ["About 60 women and children were led away.", "Some 60 men or boys are missing."]
)
def test_two_groups_under_one_number_are_all(text):
    assert scope(text, "crowd").group == "all"


def test_those_who_attack_are_no_crowd_of_bystanders():
    assert scope("Up to 900 people attacked the guards.", "crowd").group == "fighters"
    assert scope("Between 80 and 100 armed men entered Orvel.", "crowd") == Scope(
        "fighters", "attackers"
    )


@pytest.mark.parametrize(
    ("a", "b", "tie"),
    [
        ("all, hospital", "all, City Hospital", ScopeTie.WHOLE),
        ("all, City Hospital", "all, hospital", ScopeTie.PART),
        ("all, City Hospital", "all, St Anne Hospital", ScopeTie.APART),
        ("all, City Hospital", "all, the city hospital", ScopeTie.SAME),
        ("all, hospital", "all", ScopeTie.PART),
        ("all, rally", "all", ScopeTie.SAME),
        ("all, rally", "all, march Main Square", ScopeTie.SAME),
        ("all", "all, march Main Square", ScopeTie.WHOLE),
        ("all, moved out", "all", ScopeTie.APART),
        ("all, moved out", "all, interviewed", ScopeTie.APART),
        ("children, moved out", "all, moved out", ScopeTie.PART),
        ("all, still in custody", "all, let go", ScopeTie.APART),
        ("all, still in custody", "all", ScopeTie.PART),
    ],
)
def test_how_two_scopes_stand(a, b, tie):
    assert tie_of(Scope.read(a), Scope.read(b)) is tie


@pytest.mark.parametrize(
    "text",
    [
        "Nine residents were killed in the storm.",
        "Eleven villagers lost their lives.",
        "Six local inhabitants died.",
        "Four passers-by were hit and killed.",
        "One citizen passed away.",
        "Twelve townspeople perished.",
        "Seven elderly residents died overnight.",
    ],
)
def test_whoever_lives_there_is_everybody(text):
    assert scope(text, "killed") == Scope("all")


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Nine civilians were killed.", "civilians"),
        ("Nine tourists were killed.", "civilians"),
        ("Three policemen were killed.", "police"),
    ],
)
def test_a_group_that_is_set_apart_stays_one(text, group):
    assert scope(text, "killed").group == group


@pytest.mark.parametrize(
    "text",
    [
        "About 40 others were wounded.",
        "Six people died and 40 others were hurt.",
        "The blast killed six and injured 40 others.",
        "Six are dead; another 40 were taken ill.",
    ],
)
def test_others_than_the_dead_are_all_the_hurt(text):
    amount = next(each for each in find_amounts(text) if each.low >= 36)
    near = SPLIT.split(text[amount.end :], maxsplit=1)[0]

    assert scope_of(text, amount, near, "injured", None).within in {"", "further"}
    if "injured" not in text:
        assert scope_of(text, amount, near, "injured", None) == Scope("all")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Six people were hurt, and 40 others were hurt later.", "injured"),
        ("Six people were killed and 40 others died later.", "killed"),
        ("Some 40 more were wounded.", "injured"),
    ],
)
def test_others_of_the_same_are_further_ones(text, what):
    amount = next(each for each in find_amounts(text) if each.low >= 36)
    near = SPLIT.split(text[amount.end :], maxsplit=1)[0]

    assert scope_of(text, amount, near, what, None).within == "further"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("About 150 people assembled in front of the district court.", "district court"),
        ("Some 80 people stood outside the town hall.", "town hall"),
        ("More than 300 people waited at the gates of the mill.", "mill"),
        ("Around 90 people sang on the steps of the library.", "library"),
        ("Up to 200 people gathered opposite the bank.", "bank"),
    ],
)
def test_where_a_crowd_stands_is_the_building(text, place):
    assert scope(text, "crowd").within == place


@pytest.mark.parametrize(
    "text",
    [
        "Six coastguardsmen were hurt.",
        "Six border guards were hurt.",
        "Six national guardsmen were hurt.",
        "Six coastguards were hurt.",
    ],
)
def test_those_of_a_guard_are_told_apart(text):
    assert scope(text, "injured").group in {"security", "guards", "soldiers"}


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("Of the 37 detained at least nine live there.", ""),
        ("Nine people were detained at gunpoint.", ""),
        ("Nine people were detained at dawn.", ""),
        ("Nine people were held in the old brewery.", "old brewery"),
    ],
)
def test_where_somebody_is_held_is_a_place(text, within):
    assert scope(text, "detained").within == within
