"""Whom numbers count: whole fields of wordings, from other kinds of news than the first ones."""

import pytest

from sayso.accounts.counted import find_counted
from sayso.accounts.counted_memory import Memory


def found(text):
    return [
        (each.attribute.removeprefix("count."), each.amount.low, each.amount.high)
        for each in find_counted(text)
    ]


def read(*sentences):
    """The numbers of the last sentence, after those before it."""
    memory = Memory(None)
    counted = []
    for sentence in sentences:
        counted = memory.counted_in(sentence)
        for each in counted:
            memory.keep(each)
        memory.close(sentence)
    return [
        (each.attribute.removeprefix("count."), each.amount.low, each.amount.high)
        for each in counted
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Altogether 26 pupils fell ill.",
        "26 guests were poisoned at the wedding by the well water.",
        "Twenty-six workers were taken sick during the night shift.",
        "Twenty-six children became ill after lunch.",
        "Twenty-six marchers were gassed.",
        "Twenty-six recruits collapsed on the parade ground.",
        "Twenty-six passengers complained of nausea and dizziness.",
        "Twenty-six of the marchers had bruises that no doctor had seen.",
        "Twenty-six civilians applied for medical help.",
        "Twenty-six residents sought medical attention.",
        "Twenty-six people turned to the clinic.",
        "Twenty-six officers were bruised in the performance of their duty.",
        "Twenty-six officers and a fireman were hurt.",
        "Twenty-six cadets and two cooks had to be hospitalised.",
        "Twenty-six villagers are being treated for burns.",
        "Twenty-six conscripts were infected.",
        "The gas sickened 26 people.",
        "The fumes poisoned 26 workers.",
        "The number of those who fell ill was revised to 26 by the ministry.",
        "The number who fell ill has risen to 26.",
        "I saw 26 people with blue lips.",
        "He saw 26 men with broken ribs.",
        "Twenty-six students were beaten so badly that they could not walk.",
        "Twenty-six people suffered food poisoning.",
        "Twenty-six women had breathing difficulties.",
        "Twenty-six people had to have wounds stitched.",
        "Treated for cuts were 26 people.",
        "Among the injured were 26 firemen.",
    ],
)
def test_the_ill_and_the_hurt(text):
    assert [each[:2] for each in found(text)][:1] == [("injured", 26)]


@pytest.mark.parametrize(
    "text",
    [
        "Detained for breaches of the peace were 58 people.",
        "Arrested were 58 men.",
        "Fifty-eight persons were conveyed to police stations.",
        "Fifty-eight youths were taken to the police station and released after a talk.",
        "Fifty-eight of us were taken away in vans.",
        "The buses took 58 of us.",
        "Fifty-eight dockers were hauled before a magistrate.",
        "Fifty-eight people spent the night in cells.",
        "They have locked up 58 of our members.",
        "Fifty-eight pickets are being questioned by detectives.",
        "Fifty-eight fans were brought to the precinct.",
        "Fifty-eight squatters were apprehended.",
        "Fifty-eight people are still being held.",
        "Troops carted off 58 men.",
        "Fifty-eight persons were brought to police headquarters.",
        "Fifty-eight strikers are sitting in jail.",
        "The number of people arrested was given by the prefect as 58.",
    ],
)
def test_those_taken_in(text):
    assert [each[:2] for each in found(text)][:1] == [("detained", 58)]


@pytest.mark.parametrize(
    "text",
    [
        "The death toll is therefore 34.",
        "The number of dead, 34, is final.",
        "Killed in the collapse were 34 people.",
        "Among the dead were 34 miners.",
        "Thirty-four people met their deaths in the tunnel.",
        "Thirty-four villagers did not survive the night.",
        "Thirty-four people lost their lives.",
        "Thirty-four patients died on the operating table.",
        "The toll, according to the mayor, is 34.",
        "Thirty-four children were poisoned to death.",
        "Thirty-four workers have been fatally injured.",
        "Thirty-four people were found lifeless.",
        "The quake claimed 34 victims.",
        "Thirty-four people paid with their lives.",
        "Thirty-four residents perished.",
    ],
)
def test_those_who_died(text):
    assert [each[:2] for each in found(text)][:1] == [("killed", 34)]


@pytest.mark.parametrize(
    "text",
    [
        "The number of strikers was put by the company at 470.",
        "The number of occupiers was estimated by the dean at 470.",
        "The number of demonstrators, according to the police, was 470.",
        "There were 470 of us in the yard.",
        "By ten there were 470 of them at the gate.",
        "By noon 470 of us were singing on the steps.",
        "There were 470 people on the bridge.",
        "470 were in the square when it began.",
        "The ship picked 470 people up from the sea.",
        "The launch took 470 people from the water.",
        "The organisers counted 470 marchers.",
        "On foot they crossed the ford, 470 people in all.",
    ],
)
def test_whoever_was_there(text):
    assert [each[:2] for each in found(text)][:1] == [("crowd", 470)]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody remains in custody.",
        "None of the pickets is in custody any more.",
        "Not one resident of Upper Marle has been arrested.",
        "No inhabitant of the estate was detained.",
    ],
)
def test_nobody_is_held(text):
    assert found(text) == [("detained", 0, 0)]


@pytest.mark.parametrize(
    "text",
    [
        "He sails a boat with ninety fathom of rope.",
        "The ship carried 900 crates.",
        "A trawler with twelve nets lay at the quay.",
        "A bus with forty seats stood there.",
        "The rescue saved nine days.",
        "She can count to nineteen.",
        "We counted to forty before the siren stopped.",
        "They killed twenty minutes at the bar.",
        "They lost 40 crates of fish.",
        "He took thirty steps and fell.",
        "The registry checked 30 forms.",
        "The firm buried 30 kilometres of cable.",
        "They poisoned 40 wells.",
        "The wage was cut by thirty crowns.",
        "The crews landed sixty baskets of cod.",
        "It burned at ninety degrees.",
    ],
)
def test_nobody_is_counted(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("sentences", "counted"),
    [
        # What nobody can tell without guessing.
        (("Nine people were killed.", "I counted to thirty."), []),
        (
            (
                "Forty people were arrested.",
                "The harbour master counts sixty along the north wall.",
            ),
            [],
        ),
        (("Nine people were killed.", "Take route 30."), []),
        (
            (
                "Forty people were arrested.",
                "The committee of the tenants spoke of houses: six hundred.",
            ),
            [],
        ),
        (("The number of boats was put at 40.", "The union spoke of sixty."), []),
        # What goes on from the sentence before.
        (
            ("The number of occupiers was put by the dean at 200.", "Their council spoke of 600."),
            [("crowd", 600, 600)],
        ),
        (
            ("The prefect put the number of strikers at 200.", "The union claimed 4,000."),
            [("crowd", 4000, 4000)],
        ),
        (
            ("Police said 200 people had marched.", "The party claimed 4,000."),
            [("crowd", 4000, 4000)],
        ),
        (("Nine people were killed.", "The mayor said ten."), [("killed", 10, 10)]),
        (("Nine people were arrested.", "The union stood by 71."), [("detained", 71, 71)]),
    ],
)
def test_what_is_gone_on_from(sentences, counted):
    assert read(*sentences) == counted


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Three and a half thousand people were killed.", 3500, 3500),
        ("Two and a half thousand people were killed.", 2500, 2500),
        ("One and a half thousand people were killed.", 1500, 1500),
        ("Half a thousand people were killed.", 500, 500),
        ("A good 300 people were killed.", 300, None),
        ("Three hundred-odd people were killed.", 270, 330),
        ("A couple of hundred people were killed.", 180, 220),
        ("As many as 40 people were killed.", 0, 40),
        ("A couple of dozen people were killed.", 22, 26),
        ("A hundred and fifty people were killed.", 150, 150),
        ("Two score people were killed.", 40, 40),
    ],
)
def test_numerals(text, low, high):
    assert [(round(a), b and round(b)) for _, a, b in found(text)] == [(low, high)]


@pytest.mark.parametrize(
    "text",
    [
        "Forty officers had beaten him, the boy said.",
        "Forty soldiers have killed a shepherd.",
        "Forty troopers had arrested her.",
        "Forty guards had hurt the prisoner.",
    ],
)
def test_whoever_does_it_does_not_suffer_it(text):
    """Forty who beat one man are not forty who were beaten."""
    assert [each[0] for each in found(text)] in ([], ["crowd"])


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("Forty pupils were seized by the gunmen.", "crowd"),
        ("The kidnappers are holding 40 pupils.", "crowd"),
        ("Forty people were seized by the police.", "detained"),
        ("The police are holding 40 people.", "detained"),
    ],
)
def test_whom_a_gang_holds_is_no_prisoner_of_the_law(text, attribute):
    assert [each[0] for each in found(text)] == [attribute]


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("Thirty people had burns.", ["all, burns"]),
        ("Thirty people had injuries.", ["all"]),
        (
            "The clinic treated 30 people and kept five of them in.",
            ["all, clinic", "all, clinic of them kept in"],
        ),
        ("Nobody remains in custody.", ["all, still in custody"]),
        ("No inhabitant of the estate was arrested.", ["civilians, of the estate"]),
        ("The number of the injured was revised to 30 by the Health Board.", ["all"]),
        ("The number of strikers was put by the company at 30.", ["protesters"]),
    ],
)
def test_whom_they_cover(text, scopes):
    assert [str(each.scope) for each in find_counted(text)] == scopes


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        ("The number of strikers was put by the company at 30.", "the company"),
        ("The number of the injured was revised to 30 by the Health Board.", "the Health Board"),
        ("The number of strikers was put at 30.", None),
    ],
)
def test_who_gives_a_number_in_the_passive(text, giver):
    (counted,) = find_counted(text)
    assert (counted.giver and text[slice(*counted.giver)]) == giver
