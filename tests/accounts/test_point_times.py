"""Which act a time of day dates, in the many wordings of news, and which it does not."""

from __future__ import annotations

import pytest

from sayso.accounts.point_times import find_times
from tests.accounts.accounts_told import reading
from tests.accounts.test_points import kinds


def dated(text, voice=""):
    told = reading(text, "Paper", trigger=text.split()[0])
    return [
        (told.document.words(each.value), each.act) for each in find_times(told, lambda _: voice)
    ]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Shooting started at 7:25 a.m., say drivers who were there.", "shooting"),
        ("The lorries were turning when, at 07:25, masked men opened fire.", "shooting"),
        ("Gunfire erupted at around 7.25 a.m.", "shooting"),
        ("The first shots rang out shortly after four o’clock.", "shooting"),
        ("The brewery puts the first explosion at 4:18 a.m.", "blast"),
        ("At 4.18 the nearest silo blew up and we all lay flat.", "blast"),
        ("A missile hit the silo, which exploded at 04:18.", "blast"),
        ("The hall was set on fire at a quarter past nine.", "setting of the fire"),
        ("Flames broke out at 21:15.", "setting of the fire"),
        ("The depot was alight by half past ten.", "setting of the fire"),
        ("The first ambulance arrived at 18:40.", "arrival of ambulances"),
        ("No patrol turned up until after daybreak.", "arrival of soldiers"),
        ("Police reached the school at ten to six.", "arrival of police"),
        ("The gates were shut at 20:05.", "closing of the gate"),
        ("The crowd broke through the fence at 20:05.", "breaking of the gate"),
        ("Commandos stormed the ship at 03:30.", "storming"),
        ("Gunmen came at ten, with everybody in bed.", "attack"),
        ("Masked men entered Olm between 9.10 and 9.40 p.m.", "attack"),
        ("The fighting started shortly before nine on Friday evening.", "riot"),
        ("The power went off at about ten to two.", "loss of power"),
        ("The ferry went down at 23:52.", "sinking"),
        ("The dam gave way at 05:10.", "collapse"),
        ("Brandt was freed at ten past four.", "release"),
        ("The shooting lasted until 8:05.", "end of shooting"),
        ("A second blast followed at 03:40.", "another blast"),
    ],
)
def test_the_act_that_a_time_dates(text, act):
    ((_, found),) = dated(text)

    assert found == act


def test_they_are_whoever_was_named_before():
    told = dated("The battalion was no use to us. They came at seven in the morning.")

    assert told == [("seven in the morning", "arrival of soldiers")]


def test_we_are_whoever_speaks():
    assert dated("We set off at half past five.", "a private of the battalion") == [
        ("half past five", "departure of soldiers")
    ]


def test_an_answer_that_is_only_a_time_is_of_the_act_asked_about():
    told = dated("VOSS: They stormed the ward at twenty to four. MEYER: Ten past six, no sooner.")

    assert told == [("twenty to four", "storming"), ("Ten past six", "storming")]


@pytest.mark.parametrize(
    "text",
    [
        "07:25 Police open fire on the square.",
        "22.14 A blast is heard in the port.",
        "The toll stood at eleven after the blast.",
        "Police told reporters at 10:30 that there had been a blast.",
        "Doctors had treated 23 burned people by noon.",
        "Nobody may go out from dusk to dawn.",
        "The office raised its number of burnt cars from five to nine.",
    ],
)
def test_what_dates_no_act_of_the_story(text):
    """Live entries carry the time of writing, figures and rules a time of their own."""
    assert dated(text) == []


def test_other_words_for_one_act_and_two_clocks():
    assert kinds(
        "time",
        ("Shooting began at 7:25 a.m. at the pit.", "Shooting"),
        ("At 07:41 gunmen opened fire on the guard.", "fire"),
    ) == ["contradicts.value"]


def test_no_later_than_and_long_after():
    assert kinds(
        "time",
        ("Troops were in the town by five o’clock.", "Troops"),
        ("An army lorry first drove in at about 9.25 a.m.", "drove"),
    ) == ["contradicts.value"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The shooting began at 7:25 a.m.", "Shots were still heard at 7:55."),
        ("The blast was at 03:10.", "A second blast came at 03:34."),
        ("Police arrived at 03:10.", "An ambulance arrived at 03:34."),
        ("The attack on Olmen began at 03:10.", "The attack on Tarvik began at 03:34."),
        ("The blast at the market was at 03:10.", "The blast in the station came at 03:34."),
        ("The blast was at 03:10 on Monday.", "The blast came at 03:34 on Thursday."),
        ("A guard died at 03:10.", "The bus driver died at 03:34."),
        ("The alarm was raised at 03:10.", "The blast was at 03:34."),
    ],
)
def test_clocks_of_two_acts(one, other):
    assert "contradicts.value" not in kinds(
        "time", (one, one.split()[0]), (other, other.split()[0])
    )


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The crush began at about 9.40 p.m.", "crush"),
        ("Nine girls were led away at half past one.", "kidnapping"),
        ("The dyke burst its bed; the water reached Olm at five.", "flood"),
        ("The helicopter was shot down at 13:05, the ministry said.", "downing"),
        ("Chlorine began leaking from the wagon at 02:20.", "leak"),
        ("Rebels took control of the radio station at 05:30.", "seizure"),
        ("The order was given at ten past nine.", "order"),
        ("The truce took effect at midnight.", "start of the truce"),
        ("The ferry left at 21:30, an hour late.", "departure of the vehicle"),
        ("The first patient reached the clinic at 22:45.", "arrival at the hospital"),
        ("Shortly after nine the roof fell in.", "collapse"),
        ("The gunfire had stopped by 8.", "end of shooting"),
        ("It was nearly noon before the first ambulance got through.", "arrival of ambulances"),
        ("It had been quiet until about 4:30, when stones began to fly.", "throwing of stones"),
        ("He put the start of the fire at twenty past eleven.", "setting of the fire"),
        ("The shooting went from 4.10 to 4.25 p.m.", "shooting"),
        ("The ministry gave the time of the crash as 09:14.", "collision"),
        ("The alarm went off at 3:40.", "alarm"),
        ("The crash happened at 3:15 p.m. local time (1215 GMT).", "collision"),
        ("The first call came at 20.52, “huge flames here, hurry”.",
         "call for help + setting of the fire"),
    ],
)  # fmt: skip
def test_acts_of_other_stories(text, act):
    assert [found for _, found in dated(text)] == [act]


@pytest.mark.parametrize(
    "text",
    [
        "The train should have left at 7:15.",
        "Voting was due to end at 7 p.m. on Sunday.",
        "The siren sounds every day at noon.",
        "Troops were to storm the block at six.",
    ],
)
def test_what_was_only_meant_to_be(text):
    assert dated(text) == []


def test_who_is_called_in_comes_after_it_began():
    """A fire that is lit at twenty past nine is not called in at 20.52."""
    fire = ("The shed was lit at twenty past nine.", "lit")
    call = ("The first call came at 20.52, “huge flames here, hurry”.", "call")
    later = ("The first call came at 21.37, “huge flames here, hurry”.", "call")

    assert kinds("time", fire, call) == ["contradicts.value"]
    assert kinds("time", fire, later) == ["compatible"]


def test_a_zone_that_only_one_names():
    named = ("The crash happened at 0915 GMT on Friday.", "crash")
    plain = ("The crash happened at 12:35 on Friday.", "crash")

    assert kinds("time", named, plain) == ["compatible"]


def test_one_night_has_two_days():
    """An attack of Saturday night is one of Sunday morning."""
    assert kinds(
        "time",
        ("The raid began at 11 p.m. on Saturday.", "raid"),
        ("The raid began at about 3.20 a.m. on Sunday.", "raid"),
    ) == ["contradicts.value"]
