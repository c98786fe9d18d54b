"""Happenings: given events keep what was found at their words."""

from __future__ import annotations

from evaluation.measures.happenings import with_given_events
from tests.accounts.invented_story import event, reading


def test_given_events_take_over_type_and_participants_where_there_are_some():
    text = "Rebels shelled Orla and left."
    found = reading("a", text, events=[event(text, "shelled", actor="Rebels")])

    given = with_given_events(found, [(7, 14), (24, 28)]).events

    assert [each.kind for each in given] == ["ASSAULT", ""]
    assert [len(each.actors) for each in given] == [1, 0]
    assert [each.id for each in given] == ["0", "1"]
