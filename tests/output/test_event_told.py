"""How events are told: a denial never looks like a plain event."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings

from sayso.output.event_told import PUBLISHER, Telling, events_told
from sayso.records import VoiceKind
from tests.output.event_articles import TEXT, mill_reading
from tests.records.strategies import readings


def tellings() -> dict[str, Telling]:
    return {
        TEXT[told.event.trigger.start : told.event.trigger.end]: told.telling
        for told in events_told(mill_reading())
    }


def test_every_event_is_told_in_one_of_six_ways():
    assert tellings() == {
        "marched": Telling.ASSERTED,
        "killed": Telling.ATTRIBUTED,
        "burned": Telling.DENIED,
        "beat": Telling.CONTESTED,
        "warned": Telling.ASSERTED,
        "seize": Telling.RAISED,
        "talks": Telling.ASSERTED,
        "free": Telling.RAISED,
        "shelled": Telling.DENIED,
        "raid": Telling.OPEN,
    }


def test_the_publisher_is_author_or_publisher():
    """Both kinds of voices are the text's own, and neither is one of the others."""
    reading = mill_reading()
    author, *others = reading.voices
    for kind in (VoiceKind.AUTHOR, VoiceKind.PUBLISHER):
        own = dataclasses.replace(author, kind=kind)
        told = next(events_told(dataclasses.replace(reading, voices=(own, *others))))

        assert told.asserted_by_publisher
        assert told.own is not None
        assert told.own.name == PUBLISHER
        assert told.others == ()


def test_what_was_abstained_on_counts_for_nothing():
    """An answer below the threshold is shown as such and decides nothing."""
    told = list(events_told(mill_reading()))[-1]

    assert (told.settled, told.own, told.status) == ((), None, "")
    assert [held.commitment.stance for held in told.unsettled] == ["hedges"]


@pytest.mark.parametrize(
    ("words", "status"), [("marched", "past"), ("seize", "future"), ("raid", "")]
)
def test_when_is_apart_from_whether(words, status):
    found = {
        TEXT[told.event.trigger.start : told.event.trigger.end]: told.status
        for told in events_told(mill_reading())
    }

    assert found[words] == status


def test_the_passage_is_the_sentence():
    told = next(events_told(mill_reading()))

    assert TEXT[told.passage.start : told.passage.end].startswith("Twelve hundred weavers")


@settings(max_examples=60)
@given(readings())
def test_who_asserts_and_who_denies_are_apart(reading):
    """Whatever the commitments: asserted means that somebody does, denied that nobody does."""
    for told in events_told(reading):
        asserted = told.asserted_by_publisher or told.claimed
        denied = any(held.denies for held in told.settled)

        assert (told.telling is Telling.CONTESTED) == (asserted and denied)
        assert (told.telling is Telling.DENIED) == (denied and not asserted)
        assert (told.telling in {Telling.ASSERTED, Telling.ATTRIBUTED}) == (asserted and not denied)
