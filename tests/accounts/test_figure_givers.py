"""Whose figure a number is, by the words beside it."""

from __future__ import annotations

import pytest

from sayso.accounts.figure_givers import giver_of


def giver(text, number):
    start = text.index(number)
    found = giver_of(text, 0, len(text), start, start + len(number))
    return text[found[0] : found[1]] if found else None


@pytest.mark.parametrize(
    ("text", "number", "who"),
    [
        ("Red Lantern's count: 40,000, all in good order.", "40,000", "Red Lantern"),
        ("The hospital's figure is now 31.", "31", "The hospital"),
        ("The ministry's answer was 52.", "52", "The ministry"),
        ("The dockers’ union’s latest tally stands at 14.", "14", "The dockers’ union"),
        ("By the mayor's reckoning some 300 people came.", "300", "the mayor"),
        ("About 300 people came, by the club's own estimate.", "300", "the club"),
        ("On the police's figures 12 were arrested.", "12", "the police"),
        ("Ms Orvel's people have it at sixty thousand.", "sixty thousand", "Ms Orvel's people"),
        ("The Union of Divers put the dead at 14.", "14", "The Union of Divers"),
        ("The opposition puts the number of dead at 40.", "40", "The opposition"),
        ("Our lawyers have 190 names.", "190", "Our lawyers"),
        ("The families have the names of 44 dead.", "44", "The families"),
        ("The police have spoken of six arrests at the gate.", "six", "The police"),
        ("The army speaks of nine dead.", "nine", "The army"),
        ("The coast guard counted 12 bodies.", "12", "The coast guard"),
        ("Hospital records show 23 admissions.", "23", "Hospital"),
        ("The morgue register lists 17 men.", "17", "The morgue register"),
        ("He asked why the army, too, gave 12 as its figure.", "12", "the army"),
        ("Residents reckon 30 people were taken.", "30", "Residents"),
        ("At noon he had it at eleven.", "eleven", "he"),
        ("On Friday the governor had put the toll at 17.", "17", "the governor"),
        ("She put the number of people moved at about 2,000.", "2,000", "She"),
        ("Against the ministry's eleven, she set her own list.", "eleven", "the ministry"),
    ],
)
def test_a_clause_names_its_giver(text, number, who):
    assert giver(text, number) == who


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("At least 40 people were killed.", "40"),
        ("Orvel's 14 hospitals were full.", "14"),
        ("The mayor's house burned and 12 people died.", "12"),
        ("The police arrested 12 people.", "12"),
        ("The army killed nine people.", "nine"),
        ("He gave 12 people his blankets.", "12"),
        ("The company has 40 drivers.", "40"),
        ("The union’s figures were printed; 12 people were hurt.", "12"),
        ("They put 12 people on a boat.", "12"),
        ("It has 38.", "38"),
        ("We have 14 names.", "14"),
        ("The fire counted among the worst; 12 died.", "12"),
    ],
)
def test_who_does_something_gives_no_figure(text, number):
    assert giver(text, number) is None


@pytest.mark.parametrize(
    ("text", "number", "who"),
    [
        ("The Open Hand, a party of the left, claimed 40,000.", "40,000", "The Open Hand"),
        ("An army spokesman, asked by us on Sunday, stood by 71.", "71", "An army spokesman"),
        ("The mill insists on 12 dead.", "12", "The mill"),
        ("The union alleged 30 arrests.", "30", "The union"),
    ],
)
def test_whoever_claims_or_defends_a_number_gives_it(text, number, who):
    at = text.index(number)
    found = giver_of(text, 0, len(text), at, at + len(number))

    assert found is not None
    assert text[slice(*found)] == who
