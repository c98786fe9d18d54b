"""Whom a number counts, in the many wordings of news, spokesmen, reports and live pages."""

from __future__ import annotations

import pytest

from sayso.accounts.counted import find_counted


def found(text, before=None):
    return [
        (each.attribute.removeprefix("count."), each.amount.low, each.amount.high)
        for each in find_counted(text, before=before)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The fire has claimed 16 lives.",
        "Sixteen dead, and the search goes on.",
        "The union put the dead at 16.",
        "The prefect has raised the number of dead to 16.",
        "The coroner raised his count of the dead to 16.",
        "The number of victims has reached 16.",
        "The number of those killed is now 16.",
        "The number of those who lost their lives in the flood stands at 16.",
        "The number of its members killed, he said, was 16.",
        "Sixteen settlers lost their lives.",
        "Sixteen of the colony’s settlers never woke up: all are dead.",
        "The mine has cost 16 lives.",
        "We have put 16 people in the ground.",
        "The parish has buried 16 of its people.",
        "Sixteen bodies were laid out in the school hall.",
        "She counted 16 coffins.",
        "Sixteen rebels have been destroyed in the valley.",
        "Sixteen bandits were neutralised.",
        "The shelling left 16 dead.",
        "The raiders shot 16 men dead.",
        "A storm drowned 16 sailors.",
        "Death toll now 16",
        "Sixteen miners suffocated.",
        "16 killed in Orvel blast",
        "The dead number 16.",
        "Sixteen people, the mayor said, were killed.",
        "The blast took 16 lives.",
        "Sixteen fatalities have been recorded.",
        "The explosion was the death of 16 people.",
        "The bodies of 16 miners have been recovered.",
        "The battalion lost 16 men.",
    ],
)
def test_the_dead(text):
    assert found(text) == [("killed", 16, 16)]


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Clinic has taken in 33 people.",
        "The clinic admitted 33 people.",
        "A nurse said 33 people had been admitted by dusk.",
        "Doctors treated 33 patients.",
        "The infirmary was treating 33 of them.",
        "Thirty-three customers received injuries.",
        "Thirty-three persons required medical treatment.",
        "Thirty-three villagers needed stitches.",
        "33 citizens are under treatment.",
        "Thirty-three people are in hospital.",
        "Thirty-three pickets suffered burns.",
        "The infirmary had taken in 33 wounded.",
        "In all 33 people were taken to hospital.",
        "The crush sent 33 people to hospital.",
        "Thirty-three people were rushed to the Harbour Clinic.",
        "33 injured in Orvel crush",
        "A final tally of 33 people treated was given by the clinic.",
        "Thirty-three fans were treated for smoke inhalation.",
        "The blast wounded 33.",
        "Thirty-three officers sustained fractures.",
        "The number of wounded stands at 33.",
    ],
)
def test_the_injured(text):
    assert found(text) == [("injured", 33, 33)]


@pytest.mark.parametrize(
    "text",
    [
        "Police made 21 arrests.",
        "Twenty-one people are in custody.",
        "Twenty-one suspects have been arrested.",
        "The number of arrests was put at 21.",
        "Officers have taken 21 of our boys.",
        "The gendarmes took 21 marchers away.",
        "Twenty-one youths were led away in handcuffs.",
        "Twenty-one pickets were picked up by police.",
        "The sheriff is holding 21 people.",
        "Twenty-one men were taken from their homes by soldiers.",
        "Twenty-one accomplices of the gang are behind bars.",
        "Troopers hauled 21 men out of a lorry.",
        "Twenty-one detainees were let go on Friday.",
        "Twenty-one students were rounded up overnight.",
        "The court remanded 21 protesters.",
    ],
)
def test_those_held(text):
    assert found(text) == [("detained", 21, 21)]


@pytest.mark.parametrize(
    "text",
    [
        "Fifty people are still missing.",
        "Fifty employees were on shift.",
        "Fifty residents were moved to a school.",
        "Fifty people are sleeping in the church.",
        "Fifty women and children were led into the forest.",
        "Fifty relatives stood at the gate.",
        "Fifty strikers were present.",
        "The crowd numbered 50.",
        "Those outside the depot numbered 50.",
        "Fifty people were working underground that night.",
        "Fifty passengers were aboard.",
        "Rescuers brought 50 people to safety.",
        "The square drew 50 people.",
        "Fifty inmates took part in the mutiny.",
        "Fifty armed men rode into the village.",
        "Fifty people have not been heard from.",
        "The number of people moved out was put at 50.",
        "He put the number of those evacuated at 50.",
        "The gang took 50 officers hostage.",
        "Fifty instigators have been moved elsewhere.",
        "The hall has room for 50 people.",
        "We spoke to 50 prisoners.",
        "Fifty people attacked the depot.",
        "The attackers, 50 in number, fled.",
    ],
)
def test_any_other_people(text):
    assert found(text) == [("crowd", 50, 50)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Between 300 and 350 people were killed.", 300, 350),
        ("Upwards of 40 people were killed.", 41, None),
        ("North of 40 people were killed.", 41, None),
        ("Up to 40 people were killed.", 0, 40),
        ("No more than 40 people were killed.", 0, 40),
        ("Forty people at the very least were killed.", 40, None),
        ("Half a dozen people were killed.", 6, 6),
        ("A handful of people were killed.", 3, 6),
        ("Scores of people were killed.", 40, 199),
        ("Some 40 people were killed.", 36, 44),
        ("30 to 40 people were killed.", 30, 40),
        ("Several dozen people were killed.", 24, 99),
        ("Forty or more people were killed.", 40, None),
    ],
)
def test_what_bounds_a_number(text, low, high):
    assert found(text) == [("killed", low, high)]


def test_a_number_that_is_not_so():
    """“Not five but six”: the first is denied, the second is not."""
    counted = find_counted("Not five but six people were killed.")

    assert [(each.amount.low, each.denied) for each in counted] == [(5, True), (6, False)]


@pytest.mark.parametrize(
    ("first", "then", "number"),
    [
        ("Nine people were killed, the ministry said.", "The prefect’s figure is 14.", 14),
        ("Nine people were killed, the ministry said.", "The union’s answer was 14.", 14),
        ("Nine people were killed, the ministry said.", "Ours say 14.", 14),
        ("Nine people were killed, the ministry said.", "It is now 14.", 14),
        ("Nine people were killed, the ministry said.", "So it’s fourteen.", 14),
        ("Nine people were killed, the ministry said.", "We arrive at 14.", 14),
        ("Nine people were killed, the ministry said.", "That makes 14.", 14),
        ("Nine people were killed, the ministry said.", "The union has it at 14.", 14),
        ("Nine people were killed, the ministry said.", "There were fourteen.", 14),
        ("Nine people were killed, the ministry said.", "Fourteen. I counted them.", 14),
        ("Nine people were killed, the ministry said.", "The village puts it at 14.", 14),
        ("Nine people were killed, the ministry said.", "The clinic counts 14.", 14),
    ],
)
def test_what_goes_on_from_the_sentence_before(first, then, number):
    before = find_counted(first)[-1]

    assert found(then, before) == [("killed", number, number)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "A total of 90 people were detained, including 12 minors.",
            [("detained", 90), ("detained", 12)],
        ),
        (
            "A total of 90 people were detained, among them 12 minors.",
            [("detained", 90), ("detained", 12)],
        ),
        (
            "Ninety people were hurt, of whom 12 remain in hospital.",
            [("injured", 90), ("injured", 12)],
        ),
        (
            "Ninety people were hurt, of whom twelve remain under observation.",
            [("injured", 90), ("injured", 12)],
        ),
        (
            "The clinic took in 90 people, twelve of them gendarmes.",
            [("injured", 90), ("injured", 12)],
        ),
        ("Ninety people were hurt, twelve for gunshot wounds.", [("injured", 90), ("injured", 12)]),
        ("Ninety people were moved, among them 12 children.", [("crowd", 90), ("crowd", 12)]),
        (
            "Ninety people were working there; twelve of them haven’t been heard from.",
            [("crowd", 90), ("crowd", 12)],
        ),
        (
            "The team carried 90 bodies out of the lane and twelve from the depot.",
            [("killed", 90), ("killed", 12)],
        ),
        (
            "Ninety people came to the clinic with burns and 12 of them have died.",
            [("injured", 90), ("killed", 12)],
        ),
    ],
)
def test_parts_of_what_was_counted(text, parts):
    assert [each[:2] for each in found(text)] == parts


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("They fired 8 rounds.", 8),
        ("Eight shells fell on the orchard.", 8),
        ("Residents heard eight shots.", 8),
        ("Eight rubber bullets were fired by the troopers.", 8),
        ("Eight mortar bombs landed.", 8),
        ("A volley of eight shots rang out.", 8),
    ],
)
def test_what_was_fired(text, number):
    assert [each[:2] for each in found(text)] == [("instrument", number)]


@pytest.mark.parametrize(
    "text",
    [
        "20.50 The square is packed.",
        "Queues formed outside four schools on the hill.",
        "The tram driver, 52, has died of his wounds.",
        "Form 188792 was signed by the warden.",
        "They burned five ballot boxes, not four.",
        "Her party won 44 seats and 51 per cent of the votes.",
        "See page 12 of the report.",
        "Tank 9 was leaking when the workers died.",
        "Two rifles were seized.",
        "She is a mother of four.",
        "He leaves two sons and a daughter.",
        "Forty cows were killed.",
        "Three houses were destroyed.",
        "Two officers said the road was closed.",
        "According to three officials the talks failed.",
        "Officers seized 40 motorcycles.",
        "The inquiry, the third in ten years, ended on 4 May.",
        "Route 66 was closed after the killing.",
        "The 2 p.m. shift was cancelled.",
        "Eight police vehicles were set alight.",
        "The vote was 9 to 4.",
        "Their side won 3-1.",
        "He was shot at 40 metres.",
        "The mission was admitted to two of the three places where people are held.",
        "It lost 12 points on Monday.",
    ],
)
def test_numbers_that_count_nobody(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("No trooper was treated there.", "injured"),
        ("There are no losses among the riflemen.", "killed"),
        ("None of our people died.", "killed"),
        ("Not a single miner was hurt.", "injured"),
        ("Nobody was taken into custody.", "detained"),
        ("There was not one casualty.", "killed"),
        ("We lost nobody.", "killed"),
    ],
)
def test_nobody(text, attribute):
    assert (attribute, 0, 0) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The figure of 52 dead is a lie.",
        "Reports of 52 deaths are false.",
        "She called the figure of 52 dead absurd.",
        "The colonel dismissed the claim of 52 dead.",
        "It was not 52 dead.",
    ],
)
def test_a_refuted_number_is_denied(text):
    (counted,) = find_counted(text)

    assert (counted.amount.low, counted.denied) == (52, True)


def test_a_figure_that_is_called_right_is_not_denied():
    (counted,) = find_counted("The figure of 52 dead is correct.")

    assert not counted.denied


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of 14 climbers, 11 died.", [("crowd", 14), ("killed", 11)]),
        ("The fire killed 14 of the 40 workers in the hall.", [("killed", 14)]),
        ("Half of the 40 passengers died.", []),
        ("Not one of the 40 crew survived.", []),
        ("Searchers found three alive and eleven dead.", [("crowd", 3), ("killed", 11)]),
        ("The court freed 22 and remanded 18.", [("detained", 22), ("detained", 18)]),
        ("A dozen were taken in with burns.", [("injured", 12)]),
        ("Six people shot at the gate had been brought in dead.", [("killed", 6)]),
        ("Eleven people and not six were arrested.", [("detained", 11), ("detained", 6)]),
        ("The flood drove 8,000 from their homes.", [("crowd", 8000)]),
        ("The garrison numbered 120.", [("crowd", 120)]),
        ("The guard fired 14 times.", [("instrument", 14)]),
        ("Thirteen dead, both drivers among them.", [("killed", 13), ("killed", 2)]),
        ("The gang threatened to kill 12 hostages.", [("crowd", 12)]),
        ("The photograph changed nine lives.", []),
        ("There are thousands of emails that are missing.", []),
        ("All but two have gone home.", []),
        ("The relief came at eleven.", []),
        ("Ida Moor and Per Lund, 41 and 43, were shot.", []),
    ],
)
def test_wholes_shares_and_lists(text, expected):
    assert [each[:2] for each in found(text)] == expected
