"""Ids of happenings: they outlive a new comparison."""

from __future__ import annotations

from dataclasses import replace

from sayso.accounts.happenings import find_happenings
from sayso.accounts.happenings_ids import happening_id, with_kept_ids
from sayso.records.accounts import EventMention, Happening
from tests.accounts.test_happenings import agency, wire


def test_an_id_stays_when_an_earlier_document_comes_in():
    """Whoever noted the id finds the same happening under it."""
    before = find_happenings([agency()])
    shelled = next(each for each in before if "Shelling" in each.title)
    earlier = replace(wire(), document=replace(wire().document, digest="0" * 64))

    after = with_kept_ids(find_happenings([earlier, agency()]), before)

    kept = next(each for each in after if each.id == shelled.id)
    assert set(shelled.mentions) <= set(kept.mentions)
    assert len(kept.mentions) > len(shelled.mentions)
    assert len({each.id for each in after}) == len(after)
    assert {id_ for each in after for id_ in each.maybe} <= {each.id for each in after}


def test_of_a_split_happening_the_part_with_the_event_of_the_id_keeps_it(caplog):
    """A judgement on the id means that event."""
    mentions = tuple(EventMention(f"doc-{at}", "event-1") for at in range(4))
    whole = Happening(happening_id(mentions[0]), "story", "ASSAULT", "Raid", mentions)
    left = replace(whole, mentions=mentions[:1])
    right = replace(whole, mentions=mentions[1:], id=happening_id(mentions[1]))

    with caplog.at_level("INFO", "sayso.accounts.happenings_ids"):
        kept = with_kept_ids([left, right], [whole])

    assert [each.id for each in kept] == [whole.id, happening_id(mentions[1])]
    assert caplog.messages == [f"split: mentions of {whole.id} are in {right.id} now"]


def test_a_merged_happening_has_the_id_of_the_larger_one(caplog):
    mentions = tuple(EventMention(f"doc-{at}", "event-1") for at in range(4))
    small = Happening(happening_id(mentions[0]), "story", "ASSAULT", "Raid", mentions[:1])
    large = replace(small, mentions=mentions[1:], id=happening_id(mentions[1]))

    with caplog.at_level("INFO", "sayso.accounts.happenings_ids"):
        (kept,) = with_kept_ids([replace(small, mentions=mentions)], [small, large])

    assert kept.id == large.id
    assert caplog.messages == [f"merged: {small.id} is part of {large.id} now"]


def test_the_first_mention_does_not_hang_on_the_names_of_files():
    """An id is made of it."""
    ids = set()
    for name in ("a", "zz"):
        moved = replace(agency(), document=replace(agency().document, source=name))
        first = find_happenings([wire(), moved])[0].mentions[0]
        ids.add(first.document == moved.document.id)

    assert len(ids) == 1
