"""Cause clauses: illnesses, injuries and disasters in plain words."""

from __future__ import annotations

import pytest

from sayso.accounts.causes import effects_of, find_causes, victim_names
from tests.accounts.accounts_told import reading
from tests.accounts.test_causes import named


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("The pupils were made ill by the soup.", "food"),
        ("Forty guests fell ill from bad oysters.", "food"),
        ("It was the water, the nurse said.", "water"),
        ("The well water poisoned them.", "water"),
        ("Doctors put it down to mass hysteria.", "hysteria"),
        ("The illness was purely psychosomatic.", "hysteria"),
        ("The only word for it is hysteria.", "hysteria"),
        ("The outbreak was caused by a stomach bug.", "virus"),
        ("The sailors were sickened by fumes from the hold.", "fumes"),
        ("It was a leak of ammonia that made the cleaners ill.", "fumes"),
        ("The drips were clean.", "no medicine"),
        ("There was nothing wrong with the water.", "no water"),
        ("The soup did not cause the sickness.", "no food"),
        ("The vaccine had nothing to do with it.", "no medicine"),
        ("The water played no part in the outbreak.", "no water"),
        ("The heat was to blame.", "heat"),
    ],
)
def test_what_made_people_ill(text, cause):
    """Whoever blames the kitchen holds something else than whoever speaks of nerves."""
    assert cause in named(text, "illness")


@pytest.mark.parametrize(
    "text",
    [
        "The first of them fell ill after lunch, at about two.",
        "Water was handed out to the sick.",
        "Nurses ran out of medicine on the day of the outbreak.",
        "The gate was in good order.",
        "The soup was served at noon.",
    ],
)
def test_what_is_only_near_an_illness_caused_none(text):
    """When and where somebody fell ill is no cause of it."""
    assert named(text, "illness") == []


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("A soldier put a plastic bullet into his face.", "rubber"),
        ("A gas canister burst beside her head.", "canister"),
        ("The porter went out of a window.", "fall"),
        ("She never went out of any window.", "no fall"),
        ("He was not stabbed.", "no blade"),
        ("Two warders had beaten him about the head.", "beating"),
        ("Old Lund died of his heart.", "heart"),
        ("A snake bit him.", "animal"),
        ("The water killed her.", "water"),
        ("The mayor's brother had been poisoned with arsenic and died.", "poison"),
    ],
)
def test_what_one_person_died_of_in_plain_words(text, cause):
    """Neighbours do not speak like certificates."""
    assert cause in named(text, "death")


@pytest.mark.parametrize(
    ("text", "effect", "cause"),
    [
        ("Three barns burned, and all of them had been lit on purpose.", "fire", "arson"),
        ("The fire was caused, as far as is known, by a gas cylinder.", "fire", "gas"),
        ("The silo blew up because grain dust does that.", "blast", "dust"),
        ("The bus crashed because of brake failure.", "crash", "fault"),
        ("Brake failure was behind the crash.", "crash", "fault"),
        ("The dam failed owing to an earthquake nobody had felt.", "collapse", "quake"),
        ("The driver did not cause the crash.", "crash", "no pilot"),
    ],
)
def test_what_a_disaster_came_of_in_plain_words(text, effect, cause):
    """The cause may stand in front of its effect, behind it, or behind an aside."""
    assert cause in named(text, effect)


def test_other_people_died_otherwise():
    """What a predecessor died of is no account of this death."""
    assert named("His predecessor died of a heart attack.", "death") == []
    assert named("Another student fell from a window.", "death") == []


def test_of_many_dead_he_is_whoever_was_named_last():
    """Two voices speak of one of the dead though one of them says no more than "he"."""
    texts = [
        "Two people were killed. One was Arvo Tamm, 40. His son said four men had beaten him.",
        "Two people were killed in the quarter. Tamm died of heart failure, the ministry said.",
    ]
    told = [
        reading(text, name, trigger="killed")
        for text, name in zip(texts, ("Post", "Echo"), strict=True)
    ]
    effects = effects_of(told)
    names = frozenset().union(*(victim_names(each.document.text) for each in told))
    found = [cause for each in told for cause in find_causes(each, effects, names=names)]

    assert {(each.cause, each.extent) for each in found} >= {("beating", "Tamm"), ("heart", "Tamm")}
