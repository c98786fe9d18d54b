"""An id says what it stands for, also one of yesterday's comparison."""

from __future__ import annotations

import pytest

from sayso.accounts.happenings_ids import happening_id
from sayso.records.accounts import EventMention
from tests.storage.examples import comparison_of, kept, plain


@pytest.fixture
def ids(store):
    """A store with a comparison of two documents. Returns their ids."""
    pair = plain("Three died.", "a.txt"), plain("Four died.", "b.txt")
    for reading in pair:
        store.keep(kept(reading))
    store.save_comparison([comparison_of(*pair)])
    return [reading.document.id for reading in pair]


def test_happenings_and_parties_have_names(store, ids):
    happening, party = store.named("happening-1"), store.named("party-1")

    assert (happening.kind, happening.name, happening.story) == (
        "happening",
        "the collapse",
        "story-1",
    )
    assert (party.kind, party.name, party.story) == ("party", "Ada Brandt", None)
    assert (happening.sectors, party.sectors) == (None, frozenset())


def test_an_event_stands_for_its_happening(store, ids):
    assert store.named("event-1") == store.named("happening-1")


def test_a_happening_is_found_by_the_id_that_any_of_its_mentions_gave_it(store, ids):
    """It begins with another mention once an earlier document has come in."""
    for document in ids:
        before = happening_id(EventMention(document, "event-1"))
        assert store.named(before) == store.named("happening-1")


def test_what_is_not_there_has_no_name(store, ids):
    for id_ in ("happening-2", "shared-0", "", "nothing"):
        assert store.named(id_) is None
