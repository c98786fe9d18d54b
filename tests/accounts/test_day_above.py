"""The day of a text that comes without one: most of what people paste is such a text."""

from __future__ import annotations

import datetime

import sayso
from sayso.accounts.day_above import day_of_document

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
