"""Unnamed happenings: a toll is compared even where no word of any text is an event."""

from __future__ import annotations

from dataclasses import replace

from sayso.accounts.compare import compare, compare_story
from sayso.records import Event, Span
from sayso.records.accounts import Story
from tests.accounts.accounts_told import reading

TEXT = "Nine people were killed, the police said. The hospital put the toll at 14."


def without_events(*, text=TEXT, name="Northline"):
    says = [("the police", "said", "Nine people were killed")] if text == TEXT else []
    told = reading(text, name, says=says)
    return replace(told, events=(), commitments=())


def test_a_toll_without_an_event_is_compared():
    """Else "nine people died" would be read and shown nowhere."""
    found = compare([without_events()])

    assert [each.title for each in found.happenings] == ["Deaths"]
    assert [each.kind for each in found.happenings] == [""]
    assert [each.kind for each in found.relations] == ["contradicts.value"]


def test_its_id_is_that_of_its_story():
    """A judgement on it holds as long as the story does."""
    told = without_events()
    ids = {
        compare_story([told], Story("story-1", "Deaths", (told.document.id,))).happenings[0].id
        for _ in range(2)
    }

    assert len(ids) == 1


def test_a_story_that_counts_nobody_has_no_happening():
    found = compare([without_events(text="The plan was killed off by the council.")])

    assert found.happenings == ()


def test_the_dead_of_a_flood_are_not_those_of_an_arrest():
    """A flood is no event; whom the police held afterwards is."""
    arrest = Event(id="event-1", kind="COERCE", trigger=Span(0, 4), confidence=0.9)
    told = [replace(without_events(name=name), events=(arrest,)) for name in ("Alder", "Birch")]
    story = Story("story-1", "Deaths", tuple(each.document.id for each in told))

    found = compare_story(told, story)

    titles = {each.id: each.title for each in found.happenings}
    assert {titles[row.happening] for row in found.rows} == {"Deaths"}
    assert len(found.happenings) > 1
