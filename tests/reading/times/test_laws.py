"""No day is ever invented, and no span is ever out of place, in any text."""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reading.times import times_of
from sayso.records import TimeBasis
from tests.reading.times.cases import read_case
from tests.reading.times.laws import broken_offsets, invented_days
from tests.reading.times.test_cases import CASES

DATA = Path(os.environ.get("SAYSO_DATA") or Path(__file__).parents[4] / "shared" / "data")
SETS = (
    "tempeval3",
    "meantime",
    "wikiwars",
    "timelines2015",
    "tweets_timex",
    "recognizers_datetime",
)
DAY = datetime.date(2031, 10, 16)

WORDS = st.sampled_from(
    "the a of in on at to from and until - – / : , . ' “ ” \" \n ( ) 1 3 16 31 98 1998 2031 1,200 "
    "May March June Sept. Oct Monday Fri Tuesdays next last this every two half second third day "
    "days week year years ago later earlier tomorrow yesterday today tonight now noon p.m. GMT "
    "winter 's s century decade early mid late quarter year-end said will 😀 İ ３".split(" ")
)
TEXTS = st.lists(WORDS, max_size=25).flatmap(
    lambda words: st.sampled_from([" ", "", "  "]).map(lambda gap: gap.join(words))
)


def dev_texts() -> Iterator[tuple[str, str, datetime.date | None]]:
    """Set, text and day of publication of every document at hand."""
    for name in SETS:
        for path in sorted((DATA / name).glob("*.jsonl")):
            for line in path.read_text(encoding="utf-8").splitlines():
                row = json.loads(line)
                if "text" in row:
                    yield name, row["text"], _day(str(row.get("dct")))


def _day(words: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(words[:10])
    except ValueError:
        return None


@pytest.mark.parametrize("name", SETS)
def test_no_day_is_invented_in_any_dev_text(name):
    """Every value follows from words in the text, or from the day of publication and says so."""
    documents = [each for each in dev_texts() if each[0] == name]
    if not documents:
        pytest.skip("the texts of third parties are not part of the repository")
    problems = [
        problem
        for _, text, published in documents
        for problem in invented_days(text, times_of(text, published=published), published)
    ]

    assert problems == []


def test_no_day_is_invented_in_any_case():
    """The same over our own sentences, which are always at hand."""
    for case in CASES.values():
        published = datetime.date.fromisoformat(case.published) if case.published else None
        assert invented_days(case.text, read_case(case), published) == []


@given(TEXTS)
@settings(max_examples=400, deadline=None)
def test_no_day_is_invented_in_nonsense(text):
    """Words of time in any order: whatever is found must follow from them."""
    assert invented_days(text, times_of(text, published=DAY), DAY) == []


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_without_publication_only_words_count(text):
    """With nothing to count from, no day can come from nowhere."""
    assert invented_days(text, times_of(text), None) == []


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_spans_are_in_order_and_apart(text):
    """Whatever the text, a span gives back the words."""
    tagged = times_of(text, published=DAY)

    assert broken_offsets(text, tagged.times) == []


@given(st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read(text):
    """No input raises."""
    tagged = times_of(text, published=DAY)

    assert broken_offsets(text, tagged.times) == []


@given(TEXTS, st.sampled_from([datetime.date.min, datetime.date.max]) | st.dates())
@settings(max_examples=300, deadline=None)
def test_any_day_of_publication_will_do(text, published):
    """Counting may run out of the calendar, and then a time stays open."""
    tagged = times_of(text, published=published)

    assert broken_offsets(text, tagged.times) == []


@given(TEXTS, st.integers(min_value=-4000, max_value=4000))
@settings(max_examples=200, deadline=None)
def test_what_is_stated_does_not_hang_on_publication(text, days):
    """A full date is the same whenever the text was printed."""
    stated = [
        {
            (each.span, each.value)
            for each in times_of(text, published=published).times
            if each.time.basis is TimeBasis.STATED
            and "'" not in text[each.span.start : each.span.end]
        }
        for published in (DAY, DAY + datetime.timedelta(days=days))
    ]

    assert stated[0] == stated[1]
