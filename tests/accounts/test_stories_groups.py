"""Groups made part by part are those that average link makes of all documents at once."""

from __future__ import annotations

import random

import pytest

from sayso.accounts import stories_groups, vectors_likeness
from sayso.accounts.stories_documents import StoryDocument
from sayso.accounts.stories_groups import groups_of
from sayso.accounts.stories_linkage import average_link
from sayso.accounts.stories_shelf import StoryShelf
from sayso.accounts.stories_tuning import StoryTuning
from sayso.accounts.vectors import terms_of

WORDS = "bridge river harbour farm milk price storm mayor strike budget ferry depot".split()
TUNING = StoryTuning(at_least=0.35, common_least=1000)
BOUND = [(3, 40), (17, 18)]


def shelf() -> StoryShelf:
    dice = random.Random(3)
    found = StoryShelf()
    for number in range(60):
        text = " ".join(dice.choices(WORDS, k=5))
        day = 739_000 + number if number % 9 else None
        found.add(StoryDocument(f"d{number:02}", day, "", terms_of("", text, title_weight=1)))
    return found


@pytest.mark.parametrize(("pairs", "block"), [(1, 1), (20, 5), (1 << 18, 1000)])
def test_parts_are_grouped_as_the_whole_is(monkeypatch, pairs, block):
    """In whatever portions pairs are put aside."""
    monkeypatch.setattr(stories_groups, "PAIRS_AT_ONCE", pairs)
    monkeypatch.setattr(vectors_likeness.likenesses, "__kwdefaults__", {"least_block": block})
    documents = shelf().in_order()
    found = sorted(group.places for group in groups_of(documents, BOUND, tuning=TUNING))
    every = [
        (other, each.place, value)
        for each in vectors_likeness.likenesses(documents, tuning=TUNING, least_block=1000)
        for other, value in zip(each.others.tolist(), each.values.tolist(), strict=True)
    ]

    assert found == average_link(60, every, at_least=TUNING.at_least, bound=BOUND)
    assert 5 < len(found) < 55


def test_documents_come_in_order_of_days_and_ids():
    """Those without a day last; others can be looked for on another day."""
    found = StoryShelf()
    for id_, day in (("c", 5), ("x", None), ("a", 5), ("b", 1)):
        found.add(StoryDocument(id_, day, "", terms_of("", "", title_weight=1)))
    ordered, moved = found.in_order(), found.in_order({"b": 9})

    assert list(map(ordered.id_of, range(4))) == ["b", "a", "c", "x"]
    assert [ordered.place_of(id_) for id_ in ("a", "x", "none")] == [1, 3, None]
    assert [(each.id, each.day) for each in moved] == [("a", 5), ("c", 5), ("b", 9), ("x", None)]
    assert found.days_of(["a", "b", "x"]) == {1, 5}
