"""Happenings: where and when they were, and what they are called."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.accounts.happenings import find_happenings
from sayso.records import Participant, Place, Reading, Span
from sayso.records.accounts import Happening, SharedParty
from tests.accounts.invented_story import at, event, party, reading
from tests.accounts.test_happenings import judged


def in_two_towns(one: str, other: str, *more: str) -> tuple[Happening, ...]:
    """The happenings of a text that tells of an attack in one town and of one in another."""
    text = (
        f"Gunmen attacked a bus near {one} on Tuesday. \n\n"
        f"Attackers killed the guards of a depot in {other}, and the attack went on for an hour. "
        + " ".join(more)
    )
    places = [Place(Span(text.index(name), text.index(name) + 3), name) for name in (one, other)]
    return find_happenings(
        [
            reading(
                "text",
                text,
                events=[
                    event(text, "attacked", place=places[0]),
                    event(text, "attack went on", place=places[1]),
                ],
            )
        ]
    )


def test_two_towns_that_no_gazetteer_knows_keep_events_apart():
    """The dead of one attack are not those of the other."""
    assert [each.place for each in in_two_towns("Sorva", "Kelm")] == ["Sorva", "Kelm"]


def test_an_event_without_a_place_is_where_its_paragraph_is():
    """A second paragraph tells of the other town, and names it once."""
    text = (
        "A bomb exploded in Sorva on Tuesday. Nobody claimed the explosion.\n\n"
        "The mayor of Kelm said that the explosion had broken windows."
    )
    sorva, kelm = (Place(Span(at, at + 3), name) for at, name in ((0, "Sorva"), (1, "Kelm")))
    other = "A bomb exploded in Kelm on Tuesday."
    happenings = find_happenings(
        [
            reading(
                "text",
                text,
                events=[
                    event(text, "exploded", place=sorva),
                    event(text, "explosion"),
                    event(text, "explosion", nth=1),
                ],
            ),
            reading("other", other, events=[event(other, "exploded", place=kelm)]),
        ]
    )

    assert sorted((each.place, len(each.mentions)) for each in happenings) == [
        ("Kelm", 2),
        ("Sorva", 2),
    ]


def test_a_place_that_a_text_puts_into_the_other_is_no_second_one():
    joined = in_two_towns("Sorva", "Kelm", "Kelm is a suburb of Sorva.")

    assert len(joined) == 1


@pytest.mark.parametrize(
    ("text", "words", "title"),
    [
        ("Soldiers killed 13 villagers at the farm.", "killed", "Deaths"),
        ("Nobody was shot, the warden said.", "shot", "Shooting"),
        ("Firefighters said the fire broke out at night.", "fire", "Fire"),
        ("The terrorists wounded two at the march.", "wounded", "Injuries at the march"),
        ("They took it.", "took", "Violence"),
    ],
)
def test_a_title_is_nobodys_claim(text, words, title):
    """It has no figure, no actor, nobody who was hit and no denial."""
    (found,) = find_happenings([reading("one", text, events=[event(text, words)])])

    assert found.title == title


def told_for(day: str, name: str, town: str = "Sorva") -> Reading:
    text = f"Soldiers raided the mill of {town} at dawn."
    place = Place(Span(text.index(town), text.index(town) + len(town)), town)
    return reading(
        name,
        text,
        published="2036-09-14",
        events=[
            replace(
                event(text, "raided", time=day, place=place),
                actors=(Participant(at(text, "Soldiers"), "Soldiers", party="Soldiers"),),
            )
        ],
        parties=[party(text, "Soldiers")],
    )


def shared_army(*readings: Reading) -> SharedParty:
    members = tuple((each.document.id, each.parties[0].id) for each in readings)
    return SharedParty("army", "group", ("Soldiers",), members)


@pytest.mark.parametrize(
    ("day", "town", "maybe"),
    [("2036-09-11", "Sorva", True), ("2036-09-04", "Sorva", False), ("2036-09-11", "Kelm", False)],
)
def test_what_only_the_day_tells_apart_may_be_the_same(day, town, maybe):
    """The elders say Wednesday, the army says Friday: nobody is told that they contradict."""
    readings = [told_for("2036-09-13", "army"), told_for(day, "elders", town)]

    one, other = find_happenings(readings, [shared_army(*readings)])

    assert (one.maybe == (other.id,)) is maybe
    assert (other.maybe == (one.id,)) is maybe


def test_what_somebody_judged_to_be_two_is_not_said_to_be_one():
    readings = [told_for("2036-09-13", "army"), told_for("2036-09-11", "elders")]
    events = [each.events[0].id for each in readings]

    found = find_happenings(
        readings, [shared_army(*readings)], [judged(events[0], events[1], "different")]
    )

    assert [each.maybe for each in found] == [(), ()]
