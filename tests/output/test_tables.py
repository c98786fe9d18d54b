"""Tables: rows that can be counted, checked against the text, and opened safely."""

from __future__ import annotations

import csv
import dataclasses
import io

from hypothesis import given, settings

from sayso.output.tables import COLUMNS, statement_rows, statements_csv
from sayso.records import Reading
from tests.output.articles import TEXT
from tests.records.strategies import readings


def read_back(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table, newline="")))


def test_a_row_holds_the_statement_and_where_it_stands(harbour: Reading) -> None:
    """One row is enough to quote from, with its source."""
    row = statement_rows(harbour)[4]

    assert row == {
        "document": harbour.document.id,
        "address": "https://courier.example/news/night-ferry?page=1&view=full",
        "title": "Saltern night ferry to stop on Sunday, says dockers’ union",
        "publisher": "The Saltern Courier",
        "published": "2031-10-16",
        "statement": harbour.statements[4].id,
        "label": "B2",
        "within": harbour.statements[3].id,
        "echoes": "",
        "voice": "Tamsin Okoro",
        "voice_kind": "person",
        "source": "Ms Okoro",
        "cue": "had denied",
        "manner": "speech",
        "polarity": "negative",
        "form": "indirect",
        "content": "receiving the letter that told her so",
        "spans": f"{TEXT.index('receiving')}-{TEXT.index('receiving') + 37}",
        "start": TEXT.index("receiving"),
        "end": TEXT.index("receiving") + 37,
        "passage": "receiving the letter that told her so",
        "confidence": 0.81,
    }


def test_what_is_open_stays_empty(harbour: Reading) -> None:
    """No name stands where none was settled, so that nobody is counted for it."""
    unsettled, unnamed = statement_rows(harbour)[7], statement_rows(harbour)[5]

    assert (unsettled["voice"], unsettled["voice_kind"]) == ("", "")
    assert (unnamed["voice"], unnamed["voice_kind"]) == ("", "unnamed")


@settings(max_examples=60)
@given(readings())
def test_offsets_lead_to_the_words_beside_them(reading: Reading) -> None:
    """Whoever checks a row against the text must find the same characters."""
    text = reading.document.text
    for row in statement_rows(reading):
        spans = [tuple(map(int, span.split("-"))) for span in str(row["spans"]).split()]

        assert text[int(row["start"]) : int(row["end"])] == row["passage"]
        assert " … ".join(text[start:end] for start, end in spans) == row["content"]


@settings(max_examples=60)
@given(readings())
def test_a_table_comes_back_as_it_was_written(reading: Reading) -> None:
    """Line ends, quotation marks and commas in an article must not break the columns."""
    rows = statement_rows(reading)
    back = read_back(statements_csv([reading]))

    assert len(back) == len(rows)
    for row, cells in zip(rows, back, strict=True):
        assert tuple(cells) == COLUMNS == tuple(row)
        assert cells["content"].removeprefix("'") == str(row["content"]).replace(
            "\0", "\ufffd"
        ).removeprefix("'")


def test_no_cell_begins_like_a_formula(harbour: Reading) -> None:
    """A spreadsheet runs such a cell, and the words come from strangers."""
    changed = dataclasses.replace(
        harbour, document=dataclasses.replace(harbour.document, title='=HYPERLINK("x")')
    )
    cells = [cell for row in read_back(statements_csv([changed])) for cell in row.values()]

    assert '\'=HYPERLINK("x")' in cells
    assert [cell for cell in cells if cell[:1] in set("=+-@\t\r")] == []


def test_several_readings_share_one_heading(harbour: Reading) -> None:
    """One table for a folder of articles."""
    lines = statements_csv([harbour, harbour]).split("\r\n")

    assert lines[0] == ",".join(COLUMNS)
    assert len(read_back(statements_csv([harbour, harbour]))) == 18


def test_no_reading_gives_a_heading_alone() -> None:
    """A program that reads the table finds its columns all the same."""
    assert statements_csv([]) == ",".join(COLUMNS) + "\r\n"
