"""Which names of places a story's events are in, and which are names of tellers or common nouns."""

from __future__ import annotations

import pytest

from sayso.accounts.whereabouts import Towns
from sayso.records import Place
from tests.accounts.invented_story import at, event, reading


def kept(text: str, name: str) -> bool:
    place = Place(at(text, name), name)
    trigger = next(word for word in ("attacked", "exploded", "shot") if word in text)
    found = reading("text", text, events=[event(text, trigger, place=place)])
    return Towns([found]).place_of(place) is not None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A clerk told Halyard that the depot had exploded at noon.", "Halyard"),
        ("Gunmen attacked a bus, a driver told Halyard.", "Halyard"),
        ("The tank exploded, Lantern Wire reported.", "Lantern Wire"),
        ("According to Halyard, two men were shot.", "Halyard"),
        ("Halyard’s correspondent saw that a guard was shot.", "Halyard"),
        ("SORVA (Halyard) – Men attacked a depot. Halyard is a private agency.", "Halyard"),
        ("Nineteen were shot, the Ministry of Health said.", "Health"),
        ("The store exploded, said the minister of the Interior.", "Interior"),
        ("Two men were shot on Tanners' Bridge.", "Bridge"),
        ("They were attacked in the Market.", "Market"),
        ("The enemies of the Nation attacked a post.", "Nation"),
    ],
)
def test_tellers_offices_and_bare_nouns_are_no_places(text, name):
    assert not kept(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen attacked a bus in Halyard, a driver said.", "Halyard"),
        ("Halyard said nothing. A tank exploded near Halyard.", "Halyard"),
        ("Men attacked the village of Upper Sorva.", "Upper Sorva"),
        ("SORVA – A tank exploded on Monday.", "SORVA"),
        ("The Sorva market exploded; a driver told Halyard so.", "Sorva"),
        ("Two men were shot on Tanners' Bridge.", "Tanners' Bridge"),
        ("A tank exploded in northern Kelm.", "Kelm"),
    ],
)
def test_places_that_events_are_in_are_kept(text, name):
    assert kept(text, name)
