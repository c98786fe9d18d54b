"""Stories on the screen, as JSON Lines and as CSV."""

from __future__ import annotations

import csv
import datetime
import io
import json

import pytest

from sayso.output.story_table import COLUMNS, dependence_words, story_table, teller_of
from sayso.output.story_text import stories_csv, stories_json, stories_text
from sayso.output.wording import day_words
from sayso.records import Document, TimeBasis, TimeValue
from sayso.records.accounts import Copy, Dependence, Story

DAY = datetime.date(2031, 10, 16)


def document(name, *, publisher="The Post", published=True, title=None):
    time = TimeValue(DAY.isoformat(), DAY, DAY, TimeBasis.PUBLISHED) if published else None
    return Document(
        text="Words.", source=name, digest=name, language="en", blocks=(), title=title,
        publisher=publisher, published=time,
    )  # fmt: skip


FIRST = document("a.txt")
COPIED = document("=b.txt", publisher="Mail\x1b[31m")
PART = document("c.txt", publisher=None, published=False)
COPIES = {
    COPIED.id: Copy(COPIED.id, FIRST.id, 0.9, "shingles"),
    PART.id: Copy(PART.id, "doc-elsewhere", 0.31, "shingles", whole=False),
}
ALL = Dependence(3, 2, 1, 2, 0)


@pytest.fixture
def rows():
    documents = [FIRST, COPIED, PART]
    stories = [
        Story("story-2", "Fires\nin the hills", (PART.id,)),
        Story("story-1", "A bridge", (FIRST.id, COPIED.id)),
    ]
    own = {"story-1": Dependence(2, 2, 0, 2, 0), "story-2": Dependence(1, 0, 1, 1, 1)}
    return story_table(stories, {each.id: teller_of(each) for each in documents}, COPIES, own)


def test_json_is_as_the_interface_has_it(rows):
    first, second = map(json.loads, stories_json(rows).splitlines())

    assert (first["id"], first["title"]) == ("story-1", "A bridge")
    assert [list(each)[:5] for each in first["documents"]] == [
        ["id", "source", "publisher", "published", "copy_of"]
    ] * 2
    assert [each["copy_of"] for each in first["documents"]] == [None, FIRST.id]
    (part,) = second["documents"]
    assert (part["publisher"], part["published"], part["copy_of"]) == (None, None, None)
    assert (part["derived_from"], part["containment"]) == ("doc-elsewhere", 0.31)


def test_csv_has_a_row_for_each_document_and_no_formulas(rows):
    table = list(csv.reader(io.StringIO(stories_csv(rows), newline="")))

    assert tuple(table[0]) == COLUMNS
    assert [row[3] for row in table[1:]] == ["a.txt", "'=b.txt", "c.txt"]


def test_the_screen_says_who_owes_what_to_whom(rows):
    shown = stories_text(rows, ALL, width=100)

    assert shown.startswith("2 stories in 3 documents: 2 publishers, 1 document of unknown ")
    assert f"  1 {day_words(DAY)}, The Post: a.txt\n" in shown
    assert "=b.txt [copy of number 1]" in shown
    assert "day unknown, publisher unknown: c.txt [31% of its words as in doc-elsewhere]" in shown
    assert "Fires in the hills" in shown


def test_no_document_gives_orders_to_the_terminal(rows):
    assert "\x1b" not in stories_text(rows, ALL, width=100)


@pytest.mark.parametrize("width", [5, 20, 40])
def test_no_line_is_longer_than_the_screen(rows, width):
    shown = stories_text(rows, ALL, width=width)

    assert max(map(len, shown.splitlines())) <= max(width, 20)


def test_the_header_counts_what_is_independent():
    assert (
        dependence_words(Dependence(8, 6, 0, 3, 0, voices=2))
        == "6 publishers, 3 independent texts, 2 voices"
    )
    assert (
        dependence_words(Dependence(2, 0, 2, 2, 1))
        == "2 documents of unknown publishers, 2 independent texts (1 partly derived)"
    )
