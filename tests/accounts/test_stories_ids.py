"""Ids of stories: links to a story keep working, and what happened to it can be told."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.accounts.stories_ids import StoryChange, keep_ids, new_story_id
from sayso.records.accounts import Story


def story(id_, *documents):
    return Story(id_, "", documents)


def test_a_grown_story_keeps_its_id():
    ids, changes = keep_ids([["a", "b", "c"], ["d"]], [story("s1", "a", "b")])

    assert ids == ["s1", new_story_id("d")]
    assert changes == ()


def test_a_merged_story_is_that_of_most_documents():
    ids, changes = keep_ids([["a", "b", "c"]], [story("s1", "a"), story("s2", "b", "c")])

    assert ids == ["s2"]
    assert changes == (StoryChange("merged", "s2", ("s1",)),)


def test_of_a_split_story_the_larger_part_keeps_the_id():
    ids, changes = keep_ids([["a"], ["b", "c"]], [story(new_story_id("a"), "a", "b", "c")])

    assert ids[1] == new_story_id("a")
    assert ids[0] != ids[1]
    assert changes == (StoryChange("split", new_story_id("a"), (ids[0],)),)


PARTS = st.lists(st.integers(0, 3), min_size=6, max_size=6)


def groups_of(parts):
    found = {}
    for document, part in zip("abcdef", parts, strict=True):
        found.setdefault(part, []).append(document)
    return list(found.values())


@given(PARTS, PARTS, PARTS)
def test_ids_are_unique_and_the_same_groups_keep_theirs(first, second, third):
    """However often stories are grouped anew."""
    before = []
    for parts in (first, second, third, third):
        groups = groups_of(parts)
        ids, changes = keep_ids(groups, before)
        assert len(set(ids)) == len(ids)
        last, before = before, [story(id_, *each) for id_, each in zip(ids, groups, strict=True)]

    assert changes == ()
    assert before == last
