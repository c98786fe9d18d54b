"""Stories: documents about one thing, whatever order they came in."""

from __future__ import annotations

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.accounts.stories import group_stories
from sayso.accounts.stories_documents import story_document
from sayso.accounts.stories_stream import StoryStream
from sayso.accounts.stories_tuning import StoryTuning
from sayso.records.accounts import Copy, Story
from tests.accounts.told import IN_OTHER_WORDS, OTHER_BRIDGE, WIRE, document


def told(text, name, day="2025-03-04", **more):
    return story_document(document(text, name, published=day, **more))


WIRED = told(WIRE, "wire", title="Bridge near Vellmark falls")
RETOLD = told(IN_OTHER_WORDS, "retold", "2025-03-05", title="34 dead in bridge collapse")
FARMERS = told(OTHER_BRIDGE, "farmers", title="Farmers block Astermouth")
YEARS_LATER = told(IN_OTHER_WORDS, "later", "2027-03-05")
UNDATED = told(IN_OTHER_WORDS, "undated", None)
EVERY = [WIRED, RETOLD, FARMERS, YEARS_LATER, UNDATED]


def stories_of(grouping):
    return [set(story.documents) for story in grouping.stories]


def test_three_files_are_enough_to_tell_two_stories():
    """The first thing that anybody tries."""
    found = group_stories([FARMERS, RETOLD, WIRED])

    assert {WIRED.id, RETOLD.id} in stories_of(found)
    assert {FARMERS.id} in stories_of(found)
    assert found.undated == ()


def test_time_tells_apart_what_words_do_not():
    assert {YEARS_LATER.id} in stories_of(group_stories([WIRED, RETOLD, YEARS_LATER]))


def test_what_has_no_day_is_compared_by_words_and_named():
    found = group_stories([WIRED, UNDATED])

    assert stories_of(found) == [{WIRED.id, UNDATED.id}]
    assert found.undated == (UNDATED.id,)


def test_a_day_from_the_text_stands_in():
    given_day = story_document(
        document(IN_OTHER_WORDS, "undated", published=None), day=datetime.date(2025, 3, 5)
    )

    assert given_day.day == RETOLD.day


def test_copies_are_in_the_story_of_their_original():
    """Even one that is printed again years later."""
    copy = Copy(YEARS_LATER.id, WIRED.id, 0.9, "shingles")
    part = Copy(FARMERS.id, WIRED.id, 0.3, "shingles", whole=False)

    found = group_stories([WIRED, FARMERS, YEARS_LATER], copies=[copy, part])
    assert sorted(map(len, stories_of(found))) == [1, 2]
    assert {WIRED.id, YEARS_LATER.id} in stories_of(found)


def test_a_story_is_titled_after_what_is_most_like_the_others_and_no_copy():
    copied = told(WIRE, "copied", "2025-03-06", title="A title of the copy")
    copy = Copy(copied.id, WIRED.id, 1.0, "shingles")

    (story,) = group_stories([WIRED, RETOLD, copied], copies=[copy]).stories
    assert story.title == WIRED.title


def test_without_a_title_the_first_sentence_stands_in():
    short = told("Rain fell on Vellmark. Nobody minded the rain that fell on Vellmark.", "rain")

    assert group_stories([short]).stories[0].title == "Rain fell on Vellmark."


def test_a_title_comes_before_a_first_sentence():
    """A transcript begins with "MODERATOR: Good morning", which no story should be called."""
    untitled = [
        told(WIRE, name, day, title=None)
        for name, day in (("a", "2025-03-04"), ("b", "2025-03-05"))
    ]

    (story,) = group_stories([*untitled, RETOLD]).stories
    assert story.title == RETOLD.title


@settings(max_examples=20, deadline=None)
@given(st.permutations(EVERY))
def test_the_order_of_arrival_changes_nothing(documents):
    assert group_stories(documents) == group_stories(EVERY)


def test_what_is_out_of_reach_of_dirty_days_stays():
    """A night's work is that day's news, not the archive."""
    wrong = Story("s1", "", (FARMERS.id, WIRED.id))
    near, far = WIRED.day, WIRED.day + StoryTuning().reach_days + 1

    stayed = group_stories([FARMERS, WIRED, YEARS_LATER], before=[wrong], dirty=[far])
    assert wrong in stayed.stories
    assert stayed.changes == ()
    again = group_stories([FARMERS, WIRED, YEARS_LATER], before=[wrong], dirty=[near])
    assert sorted(map(len, stories_of(again))) == [1, 1, 1]
    assert [change.kind for change in again.changes] == ["split"]


def test_nothing_is_no_story():
    assert group_stories([]).stories == ()
    empty = told("— … —\n\nx", "empty", None)
    assert stories_of(group_stories([empty])) == [{empty.id}]


def test_the_stream_joins_and_opens():
    stream = StoryStream()

    first = stream.add(WIRED)
    assert stream.add(RETOLD) == first
    assert stream.add(FARMERS) != first
    assert stream.add(WIRED) == first
    assert stream.dirty == {WIRED.day, RETOLD.day}
    assert [set(story.documents) for story in stream.stories()] == [
        {WIRED.id, RETOLD.id},
        {FARMERS.id},
    ]


def test_a_late_original_merges_the_stories_of_its_copies():
    stream = StoryStream()
    one, other = stream.add(WIRED), stream.add(FARMERS)

    merged = stream.add(UNDATED, same_text=[WIRED.id, FARMERS.id])
    assert merged in (one, other)
    assert [(change.kind, change.story) for change in stream.changes] == [("merged", merged)]
    assert len(stream.stories()) == 1


def test_the_stream_forgets_what_is_out_of_reach():
    """Memory goes with the news of two weeks, not with the years."""
    stream = StoryStream()
    day = datetime.date(2025, 1, 1)
    for number in range(60):
        text = f"{OTHER_BRIDGE}\nMore on farm number {number}."
        stream.add(told(text, f"f{number}", (day + datetime.timedelta(number)).isoformat()))

    assert sum(len(story.documents) for story in stream.stories()) == StoryTuning().reach_days + 1
    assert stream.add(told(WIRE, "late", "2020-01-01"))
    assert stream.add(told(WIRE, "undated", None))


def test_a_regrouping_is_taken_over():
    """What the pass put wrong is put right, and later documents join the right story."""
    stream = StoryStream()
    for each in (WIRED, FARMERS):
        stream.add(each)
    grouping = group_stories([WIRED, FARMERS, RETOLD], before=stream.stories())
    stream.regrouped(grouping.stories)

    assert stream.dirty == set()
    assert stream.add(RETOLD) == next(s.id for s in grouping.stories if RETOLD.id in s.documents)
