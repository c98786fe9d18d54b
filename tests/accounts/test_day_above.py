"""The day of a text that comes without one: most of what people paste is such a text."""

from __future__ import annotations

import datetime

import sayso
from sayso.accounts.day_above import day_of_document, days_of_documents, with_years

TEXT = """Two funerals

HALDEN, Oct 5, 2034 (Crossland) - The town buried two men
on Wednesday, their families said. Two more are in hospital.
"""


def test_the_line_above_a_text_says_its_day():
    """Else a later toll can't be told from a rival one."""
    assert day_of_document(sayso.read(TEXT)) == datetime.date(2034, 10, 5)


def test_the_day_that_is_given_comes_first():
    reading = sayso.read(TEXT, published="2034-10-06")

    assert day_of_document(reading) == datetime.date(2034, 10, 6)


def test_a_year_that_a_paper_leaves_out_is_that_of_the_others():
    """“Thursday 16 March” stands above many a local paper, and no year."""
    paper = sayso.read(TEXT.replace(", 2034", ""))
    others = [sayso.read(TEXT + more) for more in ("One.", "Two.")]
    days = days_of_documents([paper, *others])

    assert days[paper.document.id] == datetime.date(2034, 10, 5)
    assert days_of_documents([paper]) == {}


def test_where_documents_lie_years_apart_no_year_is_told():
    first, last = datetime.date(2030, 1, 1), datetime.date(2034, 1, 1)

    assert with_years({"a": (3, 16)}, first, last) == {}
    assert with_years({"a": (12, 30)}, last, last) == {"a": datetime.date(2033, 12, 30)}
