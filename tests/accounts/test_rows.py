"""From readings to rows: whose number it is, what it covers, and where it stands."""

from __future__ import annotations

from sayso.accounts.relations import relations_of
from tests.accounts.accounts_told import reading, rows_in

WIRE = (
    "At least four people were killed on Thursday. The Interior Ministry said three people had "
    "died, one of them a policeman. A doctor at Quay General said six people had been brought in "
    "dead."
)
SAYS = (
    ("The Interior Ministry", "said", "three people had died, one of them a policeman"),
    ("A doctor at Quay General", "said six", "six people had been brought in dead"),
)


def test_each_number_is_its_voices_own():
    found = [
        (row.voice_name, row.scope, row.low, row.high)
        for row in rows_in(reading(WIRE, "Wire", says=SAYS))
        if row.attribute == "count.killed"
    ]

    assert found == [
        ("Wire", "all", 4, None),
        ("The Interior Ministry", "all", 3, 3),
        ("The Interior Ministry", "police", 1, 1),
        ("A doctor at Quay General", "all, Quay General", 6, 6),
    ]


def test_every_row_quotes_its_passage():
    wire = reading(WIRE, "Wire", says=SAYS)

    for row in rows_in(wire):
        span = row.evidence.span
        assert row.evidence.quote == wire.document.text[span.start : span.end]


def test_the_chain_begins_with_the_publisher():
    rows = rows_in(reading(WIRE, "Wire", says=SAYS))

    assert {row.chain for row in rows if row.voice_name != "Wire"} == {
        ("Wire", "The Interior Ministry"),
        ("Wire", "A doctor at Quay General"),
    }


def test_six_at_one_hospital_cannot_fit_into_three_in_all():
    rows = rows_in(reading(WIRE, "Wire", says=SAYS))
    names = {row.id: row.value for row in rows}
    found = {
        (each.kind, names[each.a], names[each.b])
        for each in relations_of(rows)
        if each.kind.startswith("contradicts")
    }

    assert found == {
        ("contradicts.value", "At least four", "three"),
        ("contradicts.value", "six", "three"),
    }


def test_a_denial_meets_what_another_text_says():
    one = reading(
        "The ministry denied that officers had used live ammunition when they fired.",
        "One",
        says=[("The ministry", "denied", "that officers had used live ammunition when they fired")],
    )
    other = reading("Police fired live rounds at the crowd.", "Other")
    rows = rows_in(one, other)

    assert [each.kind for each in relations_of(rows)] == ["contradicts.polarity"]


def test_not_having_said_is_no_denial():
    one = reading("Ten people were killed. The ministry did not say where they had died.", "One")

    assert {row.polarity for row in rows_in(one)} == {"+"}


def test_what_a_correction_takes_back_is_withdrawn():
    paper = reading(
        "Nine people were killed. Correction: on Friday we put the number of dead at ten.", "Paper"
    )

    assert [(row.low, row.commitment) for row in rows_in(paper) if row.low] == [
        (9, "asserts"),
        (10, "retracts"),
    ]


def test_the_row_of_a_copy_names_its_original():
    wire = reading(WIRE, "Wire", says=SAYS)
    copy = reading(WIRE, "Evening", says=SAYS, published="2031-10-17")
    rows = rows_in(wire, copy, copies=[(copy, wire)])

    assert {row.copy_of for row in rows if row.publisher == "Evening"} == {wire.document.id}
    kinds = [each.kind for each in relations_of(rows)]
    assert kinds.count("copy") >= 3
