"""Causes: what each voice says brought about a death, a fire, an explosion or the like."""

from __future__ import annotations

import pytest

from sayso.accounts.causes import effects_of, find_causes
from sayso.accounts.relations import relations_of
from tests.accounts.accounts_told import reading, rows_in


def named(text, effect):
    """The causes that a text names for one effect: each with "no" in front where it denies it."""
    told = reading(text, "Post", trigger=text.split()[0])
    found = find_causes(told, frozenset({effect}))
    return [f"{'no ' if each.denied else ''}{each.cause}" for each in found]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("The boy died of a heart attack.", "heart"),
        ("He died from heart failure in the van.", "heart"),
        ("Lauri Benk died of natural causes, the prison said.", "heart"),
        ("Her death was caused by a long-standing illness.", "heart"),
        ("The cause of death was cardiac arrest.", "heart"),
        ("The certificate gives heart failure as the cause of death.", "heart"),
        ("The student was beaten to death.", "beating"),
        ("He died as a result of the blows he had received.", "beating"),
        ("She died after being kicked in the stomach.", "beating"),
        ("Benk died of blunt force trauma to the head.", "beating"),
        ("The post-mortem found that a blow to the head had killed him.", "beating"),
        ("His body bore the marks of a beating.", "beating"),
        ("Two guards beat him until he stopped moving.", "beating"),
        ("He fell from a third-floor window.", "fall"),
        ("The prisoner jumped out of the window.", "fall"),
        ("The detainee died when he fell down the stairs.", "fall"),
        ("She died in a fall from the roof.", "fall"),
        ("He hanged himself in his cell.", "suicide"),
        ("Benk took his own life, the warden said.", "suicide"),
        ("The girl suffocated under the mattress.", "suffocation"),
        ("He died of asphyxia.", "suffocation"),
        ("She died from lack of oxygen.", "suffocation"),
        ("He was killed by a tear gas canister.", "canister"),
        ("A rubber bullet killed Sanne Orvik.", "rubber"),
        ("He had been hit in the temple by a rubber bullet and died on the way.", "rubber"),
        ("The fatal injury came from a stone.", "stone"),
        ("He was killed by a stone thrown from the crowd.", "stone"),
        ("The doctor took a bullet out of the dead man's chest.", "gunfire"),
        ("He bled to death from a gunshot wound.", "gunfire"),
        ("Orvik was shot dead.", "gunfire"),
        ("Orvik died of stab wounds.", "blade"),
        ("The man was stabbed to death.", "blade"),
        ("He was run over by a police van.", "vehicle"),
        ("An armoured car crushed him.", "vehicle"),
        ("She drowned in the canal.", "drowning"),
        ("He died of smoke inhalation.", "smoke"),
        ("She died after inhaling smoke.", "smoke"),
        ("He froze to death in the yard.", "cold"),
        ("He died of an overdose.", "drugs"),
        ("The death had nothing to do with the beating.", "no beating"),
        ("He did not die of a heart attack.", "no heart"),
        ("Nobody beat him.", "no beating"),
        ("The pathologist found no trace of a blow.", "no beating"),
        ("Her heart had simply stopped.", "heart"),
        ("He had slipped in the shower, the warden said.", "fall"),
        ("The girl was thrown from a balcony.", "pushed"),
        ("The man died after officers knelt on his neck.", "restraint"),
        ("The pathologist's report speaks of a gunshot wound.", "gunfire"),
        ("The injuries are consistent with a fall from a height.", "fall"),
        ("His injuries are not consistent with a fall.", "no fall"),
        ("No bullet was found in the body.", "no gunfire"),
        ("Hypothermia was given as the cause.", "cold"),
    ],
)
def test_what_somebody_died_of(text, cause):
    assert cause in named(text, "death")


@pytest.mark.parametrize(
    ("text", "causes"),
    [
        ("He did not die of a fall but of blows.", ["no fall", "beating"]),
        ("He died not from the fall but from a bullet.", ["no fall", "gunfire"]),
        ("It was a bullet, not a stone, that killed him.", ["gunfire", "no stone"]),
        ("He was killed by a bullet rather than a stone.", ["gunfire", "no stone"]),
    ],
)
def test_not_this_but_that_is_a_denial_and_a_cause(text, causes):
    assert sorted(named(text, "death")) == sorted(causes)


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("The fire was caused by a short circuit.", "wiring"),
        ("The blaze was traced to faulty wiring in the attic.", "wiring"),
        ("Investigators blamed an electrical fault.", "wiring"),
        ("Officials put the fire down to an overloaded cable.", "wiring"),
        ("The fire broke out because of a short circuit.", "wiring"),
        ("A discarded cigarette started the blaze.", "cigarette"),
        ("The fire began when a candle fell over.", "candle"),
        ("The flames were sparked by a gas heater.", "cooking"),
        ("The fire started with a petrol bomb.", "arson"),
        ("Somebody had poured petrol over the door and lit it.", "arson"),
        ("The hall was set on fire by masked men.", "arson"),
        ("Youths set the archive alight.", "arson"),
        ("The mill was torched.", "arson"),
        ("It was arson, the mayor said.", "arson"),
        ("The fire was started deliberately.", "arson"),
        ("A police gas grenade set the curtains on fire.", "canister"),
        ("The blaze was set off by a tear gas canister.", "canister"),
        ("The tent caught fire after a flare landed on it.", "flare"),
        ("Fireworks ignited the roof.", "flare"),
        ("Lightning struck the church and started the fire.", "lightning"),
        ("The fire was the result of shelling.", "shell"),
        ("The store caught fire from a mortar round.", "shell"),
        ("The fire was not caused by a short circuit.", "no wiring"),
        ("The brigade ruled out an electrical fault.", "no wiring"),
        ("Experts have excluded a short circuit as the cause.", "no wiring"),
        ("Police dismissed talk of arson.", "no arson"),
        ("There was no short circuit.", "no wiring"),
        ("The cause of the fire has not been established.", "not established"),
        ("It is not yet known what caused the fire.", "not established"),
        ("The cause of the blaze remains unclear.", "not established"),
    ],
)
def test_what_a_fire_started_from(text, cause):
    assert cause in named(text, "fire")


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("The explosion was caused by a gas leak.", "gas"),
        ("A leaking pipe caused the explosion.", "leak"),
        ("A faulty valve caused the blast.", "leak"),
        ("The blast was due to a technical fault.", "leak"),
        ("A corroded pipe was to blame for the explosion.", "leak"),
        ("The plant blew up because of poor maintenance.", "accident"),
        ("The explosion was an accident.", "accident"),
        ("The explosion was no accident.", "no accident"),
        ("This was no accident, the minister said.", "no accident"),
        ("The blast was an act of sabotage.", "sabotage"),
        ("Saboteurs were behind the explosion.", "sabotage"),
        ("A drone hit the tank, which exploded.", "drone"),
        ("The depot was struck by a drone.", "drone"),
        ("It was a drone, the governor said.", "drone"),
        ("The explosion was the work of a drone.", "drone"),
        ("The bus was blown up by a roadside bomb.", "bomb"),
        ("The lorry drove over a landmine.", "mine"),
        ("The bus hit a mine.", "mine"),
        ("A buried mine did it.", "mine"),
        ("The convoy was hit by a rocket.", "missile"),
        ("It wasn't a rocket.", "no missile"),
        ("No rocket hit the bus.", "no missile"),
        ("We searched for fragments of a rocket and found none.", "no missile"),
        ("A gas cylinder had exploded.", "gas"),
        ("Engineers traced the blast to a cracked gas main.", "gas"),
        ("What exploded was ammonium nitrate, the director said.", "store"),
        ("Insurgents had mined the road.", "mine"),
        ("Welding work set off the vapours.", "welding"),
        ("The minister spoke of a cowardly terrorist attack.", "sabotage"),
        ("The fertiliser stored in the shed had exploded.", "store"),
        ("The ministry rejected suggestions of a gas leak.", "no gas"),
        ("Sabotage can be ruled out, he said.", "no sabotage"),
    ],
)
def test_what_an_explosion_came_from(text, cause):
    assert cause in named(text, "blast")


@pytest.mark.parametrize(
    ("effect", "text", "cause"),
    [
        ("sinking", "The boat sank after hitting a reef.", "reef"),
        ("sinking", "The ferry capsized because it was overloaded.", "overloading"),
        ("sinking", "She went down in heavy seas.", "weather"),
        ("sinking", "A coastguard cutter rammed the boat.", "collision"),
        ("sinking", "The sinking was caused by water coming in through the bow door.", "leak"),
        ("collapse", "The bridge gave way because of corrosion.", "fault"),
        ("collapse", "Heavy rain brought down the dam.", "flood"),
        ("collapse", "The roof collapsed under the weight of snow.", "load"),
        ("collapse", "The dam was blown up with explosives.", "bomb"),
        ("crash", "The train came off the rails because of excessive speed.", "speed"),
        ("crash", "The crash was blamed on brake failure.", "fault"),
        ("crash", "The driver had fallen asleep.", "pilot"),
        ("crash", "The helicopter was shot down.", "shot-down"),
        ("crush", "The crush began when police fired tear gas.", "teargas"),
        ("crush", "The stampede was caused by a locked gate.", "gate"),
        ("crush", "A rumour of a bomb triggered the stampede.", "rumour"),
        ("wounds", "Both officers were hit by stones.", "stone"),
        ("wounds", "Her injuries were caused by a police dog.", "dog"),
        ("wounds", "The two men were wounded by gunfire.", "gunfire"),
        ("outage", "The blackout was caused by a lightning strike.", "lightning"),
        ("outage", "A cyberattack caused the power cut.", "sabotage"),
    ],
)
def test_what_other_disasters_came_from(effect, text, cause):
    assert cause in named(text, effect)


@pytest.mark.parametrize(
    ("effect", "text"),
    [
        ("fire", "Was it a short circuit?"),
        ("fire", "Police are investigating whether the fire was caused by a short circuit."),
        ("fire", "The firemen smoked a cigarette after the fire."),
        ("fire", "The school has a new stove and a gas heater."),
        ("fire", "A ceasefire was caused by pressure from abroad."),
        ("fire", "In March a short circuit had caused a fire in another mill."),
        ("fire", "Our men did not set fire to anything."),
        ("blast", "The two drones were shown to reporters."),
        ("blast", "The minister took a train to the depot."),
        ("blast", "He works in a mine."),
        ("blast", "The army has ordered new drones."),
        ("death", "He had died before the stones were thrown."),
        ("death", "The dead man had once driven a bus."),
        ("death", "Police fired tear gas at mourners after the death."),
        ("death", "Officers carried batons and shields."),
        ("death", "Prices fell from 30 to 20 crowns."),
        ("sinking", "The ship struck a deal with the port."),
        ("collapse", "Talks collapsed because of the rain."),
    ],
)
def test_what_looks_like_a_cause_and_is_none(effect, text):
    assert named(text, effect) == []


def kinds(*texts, attribute="cause"):
    """How the rows of several texts stand to each other."""
    readings = [
        reading(text, f"Paper {number}", trigger=text.split()[0])
        for number, text in enumerate(texts)
    ]
    rows = [row for row in rows_in(*readings) if row.attribute == attribute]
    return [each.kind for each in relations_of(tuple(rows))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mill fire was caused by a short circuit.", "The fire at the mill was arson."),
        ("The blaze was started by a cigarette.", "The blaze was started by faulty wiring."),
        ("The explosion was an accident.", "The explosion was an act of sabotage."),
        ("The explosion was caused by a leaking valve.", "The depot explosion: it was a drone."),
        ("The young man died of heart failure.", "The young man died of blows to the head."),
        ("The prisoner died when he fell from a window.", "The prisoner was beaten to death."),
        ("The ferry sank in heavy seas.", "The ferry sank after it was rammed by a cutter."),
        ("The bridge collapsed because of corrosion.", "The bridge collapse was sabotage."),
    ],
)
def test_rival_causes_of_one_effect_contradict(one, other):
    assert kinds(one, other) == ["contradicts.value"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The woman died of smoke inhalation.", "The woman died of burns."),
        ("The fire was an accident.", "The fire was caused by a short circuit."),
        ("The explosion was an attack.", "The explosion was caused by a bomb."),
        ("The blast was caused by a leak.", "The blast was caused by poor maintenance."),
    ],
)
def test_causes_that_go_together_are_no_dispute(one, other):
    found = kinds(one, other) + kinds(one, other, attribute="instrument")

    assert found
    assert not [kind for kind in found if kind.startswith("contradicts")]


def test_a_cause_that_nobody_doubts_is_no_point_of_the_accounts():
    assert kinds("The man died of heart failure.", "The man died of a weak heart.") == []


def test_one_cause_said_and_denied_is_a_dispute():
    found = kinds("The fire was caused by a short circuit.", "The fire was not arson.",
                  "The fire was not caused by a short circuit.")  # fmt: skip

    assert found.count("contradicts.polarity") == 1
    assert "contradicts.value" not in found


def test_a_cause_that_is_not_known_is_weaker():
    assert kinds(
        "The cause of the fire has not been established.", "The fire was caused by a short circuit."
    ) == ["weaker"]


def test_some_who_died_of_one_thing_leave_room_for_others():
    """Only what is said of all, or of most, stands against another cause."""
    some = "Nineteen people died. Three of the dead had been shot and died of bullet wounds."
    others = "Nineteen people died. Five of them died of smoke inhalation."
    everyone = "Nineteen people died. All of them died of smoke inhalation."

    assert "contradicts.value" not in kinds(some, others)
    assert "contradicts.value" in kinds(some, everyone)


def test_two_who_died_are_not_held_against_each_other():
    policeman = "The policeman died of a heart attack."
    marcher = "A marcher died of blows to the head."

    assert "contradicts.value" not in kinds(policeman, marcher)
    assert "contradicts.value" not in kinds(
        "At noon Lauri Benk died of a heart attack.", "At night Sanne Orvik died of blows."
    )
    assert "contradicts.value" in kinds(policeman, "He was beaten to death.")


def test_two_things_that_were_hit_are_not_held_against_each_other():
    school = "An explosion was heard. The school was hit by a shell."
    bus = "An explosion was heard. The bus was hit by a drone."
    road = "An explosion was heard. A buried mine did this."

    assert "contradicts.value" not in kinds(school, bus, attribute="instrument")
    assert "contradicts.value" in kinds(bus, road, attribute="instrument")


def test_only_weapons_are_told_as_the_instrument():
    texts = ("The demonstrator who died was killed by a stone.",
             "The demonstrator died of a gunshot wound.")  # fmt: skip

    assert kinds(*texts) == []
    assert kinds(*texts, attribute="instrument") == ["contradicts.value"]


def test_an_effect_that_one_text_alone_names_is_none_of_the_story():
    readings = [
        reading("The mill burned down in a fire.", "One", trigger="fire"),
        reading("The mayor resigned.", "Two", trigger="resigned"),
    ]

    assert "fire" not in effects_of(readings)
