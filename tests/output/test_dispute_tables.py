"""Dispute tables: in the terminal, as JSON and CSV, and as a page."""

from __future__ import annotations

import csv
import datetime
import io
import json
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from sayso.accounts.disputes import find_disputes
from sayso.accounts.relations import relations_of
from sayso.output.dispute_html import disputes_page
from sayso.output.dispute_table import dispute_tables, withheld
from sayso.output.dispute_text import disputes_csv, disputes_json, disputes_text
from sayso.output.timeline import WITHHELD
from sayso.records.accounts import Comparison, Dependence, EventMention, Happening, Relation
from tests.accounts.accounts_told import row

DEPENDENCE = Dependence(6, 6, 0, 3, 0, 2)


@pytest.fixture
def comparison():
    """Two voices against each other, a copy, and a third voice on another point."""
    rows = (
        row("a", "six", 6, voice="the police"),
        row("b", "nine <b>", 9, voice="the union"),
        row("c", "six", 6, voice="the police", copy_of="doc-a", publisher="Evening"),
        row("d", "40", 40, attribute="count.injured", voice="the union"),
        row("e", "50", 50, attribute="count.injured", voice="Ines Falk"),
    )
    relations = relations_of(rows)
    mentions = (EventMention("doc-a", "event-1"),)
    return Comparison(
        happenings=(Happening("happening-1", "story-1", "ASSAULT", "the shooting", mentions),),
        rows=rows,
        relations=relations,
        disputes=find_disputes(rows, relations),
    )


@pytest.fixture
def tables(comparison):
    return dispute_tables(comparison, {"happening-1": DEPENDENCE})


def test_the_header_says_how_many_are_independent(tables):
    assert "6 publishers, 3 independent texts, 2 voices" in disputes_text(tables, width=120)


def test_who_says_nothing_on_a_point_is_silent(tables):
    text = disputes_text(tables, width=120)

    assert "silent: Ines Falk" in text.split("  killed\n")[1].split("injured")[0]


def test_every_row_is_shown_with_its_passage_and_copies_count_once(tables):
    text = disputes_text(tables, width=120)

    assert text.count("“nine <b>” (Northline)") == 1
    assert "“six” (Northline, copied by Evening)" in text


def test_no_line_is_wider_than_asked(tables):
    assert max(map(len, disputes_text(tables, width=60).splitlines())) <= 60


def test_json_gives_rows_relations_disputes_and_happenings(comparison):
    records = [json.loads(line) for line in disputes_json(comparison)]

    kinds = [each["kind"] for each in records]
    assert kinds == sorted(kinds, key=["row", "relation", "dispute", "happening"].index)
    assert set(records[0]) == {
        "kind", "id", "happening", "attribute", "scope", "as_of", "value", "polarity", "voice",
        "chain", "authority", "commitment", "evidence", "publisher", "published", "copy_of",
        "confidence",
    }  # fmt: skip
    assert records[0]["value"] == {"text": "six", "interval": [6, 6]}
    assert records[0]["evidence"]["quote"] == "six"
    assert records[-1]["band"] == "same"
    assert records[-1]["maybe"] == []
    assert {"kind", "a", "b", "type", "why", "confidence"} == set(records[-5])


def test_csv_names_what_a_row_contradicts(comparison):
    rows = list(csv.DictReader(io.StringIO(disputes_csv(comparison))))

    assert [each["contradicts"] for each in rows[:3]] == ["b", "a", ""]


class Cells(HTMLParser):
    """The cells of a page: how many there are, and which say what they head."""

    def __init__(self):
        super().__init__()
        self.tags = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


def test_the_page_is_one_accessible_table_without_scripts(tables):
    page = disputes_page(tables)
    cells = Cells()
    cells.feed(page)

    names = [tag for tag, _ in cells.tags]
    assert "script" not in names
    assert names.count("caption") == names.count("table") == 1
    assert all("scope" in attrs for tag, attrs in cells.tags if tag == "th")
    assert names.count("td") == 2 + 1 + 2 + 1, "two voices a point, and who is silent"
    assert names.count("th") == 3 + 2 * (1 + 2)
    assert "nine &lt;b&gt;" in page
    assert "silent" in page


def test_private_persons_are_not_named_but_heard(comparison):
    hidden = withheld(comparison, {("doc-e", "Ines Falk")})
    text = disputes_text(dispute_tables(hidden, {"happening-1": DEPENDENCE}), width=120)

    assert "Ines Falk" not in text
    assert f"{WITHHELD}: 16 October 2031, 50" in text


def test_a_withheld_voice_has_no_id_in_common_with_its_name():
    """The person is named in one document, as a minister, and is nobody in another one."""
    rows = (
        row("a", "six", 6, voice="Ines Falk"),
        row("b", "nine", 9, voice="Ines Falk"),
        row("c", "ten", 10, voice="Ines Falk"),
    )
    hidden = withheld(Comparison(rows=rows), {("doc-b", "Ines Falk"), ("doc-c", "Ines Falk")}).rows

    assert [each.voice_name for each in hidden] == ["Ines Falk", WITHHELD, WITHHELD]
    assert hidden[0].voice != hidden[1].voice == hidden[2].voice


def test_one_heading_a_point_with_all_its_sides():
    """Three tolls are one quarrel, not three."""
    rows = (
        row("a", "six", 6, voice="the police"),
        row("b", "nine", 9, voice="the union"),
        row("c", "fifteen", 15, voice="the clinic"),
        row("d", "six", 6, voice="the mayor"),
    )
    relations = relations_of(rows)
    happening = Happening("happening-1", "story-1", "ASSAULT", "the shooting", ())
    compared = Comparison(
        happenings=(happening,),
        rows=rows,
        relations=relations,
        disputes=find_disputes(rows, relations),
    )
    (table,) = dispute_tables(compared, {"happening-1": DEPENDENCE})
    text = disputes_text([table], width=120)

    assert text.count("They differ on killed") == 1
    sides = {tuple(each.value for each in side.rows) for side in table.quarrels[0].sides}
    assert sides == {("six", "six"), ("nine",), ("fifteen",)}
    assert "3. " in text


def test_two_matters_told_in_words_are_two_quarrels():
    """Whether a gate was locked and whether shots were fired have no side in common."""
    claims = [
        ("gate", "the gate was locked", "the keeper", "+"),
        ("no-gate", "the gate was never locked", "the club", "-"),
        ("open", "the gate was not locked", "the mayor", "-"),
        ("shots", "shots were fired", "a nurse", "+"),
        ("no-shots", "no shots were fired", "the police", "-"),
    ]
    rows = tuple(
        row(name, said, attribute="occurrence", scope=None, voice=voice, polarity=polarity)
        for name, said, voice, polarity in claims
    )
    pairs = [("gate", "no-gate"), ("gate", "open"), ("shots", "no-shots")]
    relations = tuple(
        Relation(a, b, "contradicts.polarity", "one says it, the other denies it", 0.9)
        for a, b in pairs
    )
    compared = Comparison(
        happenings=(Happening("happening-1", "story-1", "ASSAULT", "the shooting", ()),),
        rows=rows,
        relations=relations,
        disputes=find_disputes(rows, relations),
    )
    (table,) = dispute_tables(compared, {"happening-1": DEPENDENCE})

    found = [{each.id for side in q.sides for each in side.rows} for q in table.quarrels]
    assert sorted(found, key=len) == [{"shots", "no-shots"}, {"gate", "no-gate", "open"}]


def test_who_counts_others_is_not_silent_on_the_point():
    """The union counts its own dead, not all: that is no silence on the dead."""
    rows = (
        row("a", "six", 6, voice="the police"),
        row("b", "seven", 7, voice="the clinic"),
        row("c", "two", 2, voice="the union", scope="workers"),
        row("d", "three", 3, voice="the mayor", scope="workers"),
        row("e", "40", 40, attribute="count.injured", voice="the clinic"),
        row("f", "41", 41, attribute="count.injured", voice="the mayor"),
    )
    happening = Happening("happening-1", "story-1", "ASSAULT", "the shooting", ())
    compared = Comparison(happenings=(happening,), rows=rows, relations=relations_of(rows))
    text = disputes_text(dispute_tables(compared, {"happening-1": DEPENDENCE}), width=120)

    dead, injured = text.split("  injured")
    assert "silent" not in dead
    assert "silent: the police, the union" in injured


def test_how_surely_it_is_one_and_what_it_may_be_is_shown():
    mentions = tuple(EventMention(f"doc-{at}", "event") for at in range(3))
    shown = Happening(
        "happening-1", "story-1", "ASSAULT", "Shooting in Orla", mentions,
        confidence=0.61, grounds=("the same word: “shoot”",), maybe=("happening-2",),
        earliest=datetime.date(2031, 3, 3), latest=datetime.date(2031, 3, 3),
    )  # fmt: skip
    other = replace(
        shown, id="happening-2", title="Deaths in Orla", maybe=("happening-1",),
        earliest=datetime.date(2031, 3, 5), latest=datetime.date(2031, 3, 5),
    )  # fmt: skip
    rows = (row("a", "six", 6, voice="the police"), row("b", "six", 6, voice="the union"))
    compared = Comparison(happenings=(shown, other), rows=rows)
    tables = dispute_tables(compared, {"happening-1": DEPENDENCE, "happening-2": DEPENDENCE})

    for text in (disputes_text(tables, width=200), disputes_page(tables)):
        assert "3 mentions, probably the same (0.61): the same word: “shoot”" in text
        assert (
            "may be the same as: Deaths in Orla (5 March 2031); 2 days apart, happening-2" in text
        )


def test_an_update_names_what_it_takes_the_place_of():
    """Both stay visible, and the later one says which of them it replaces."""
    first = row("a", "six", 6, voice="the police")
    later = row("b", "fourteen", 14, voice="the police", day=18)
    other = row("c", "nine", 9, voice="the union")
    rows = (first, later, other)
    happening = Happening("happening-1", "story-1", "ASSAULT", "the shooting", ())
    compared = Comparison(happenings=(happening,), rows=rows, relations=relations_of(rows))
    tables = dispute_tables(compared, {"happening-1": DEPENDENCE})

    said = "instead of: 16 October 2031, six (the police)"
    assert said in disputes_text(tables, width=120)
    assert said in disputes_page(tables)
