"""An event has the time of its own clause, or none."""

from __future__ import annotations

import datetime

from sayso.reading.events.timing import time_of
from sayso.records import Span, TimeBasis, TimeExpression, TimeKind, TimeValue
from tests.reading.events.trees import scene

TREE = (
    "Guards:NOUN:nsubj>fired fired:VERB:root>ROOT on:ADP:case>Monday Monday:PROPN:obl>fired "
    "and:CCONJ:cc>fled fled:VERB:conj>fired on2:ADP:case>Friday Friday:PROPN:obl>fled"
)


def expression(text, form, day):
    start = text.index(form)
    span = Span(start, start + len(form))
    date = datetime.date(2031, 10, day)
    time = TimeValue(date.isoformat(), date, date, TimeBasis.ANCHORED, span)
    return TimeExpression(span, TimeKind.DATE, date.isoformat(), time)


def test_each_verb_has_its_own_day():
    text = scene(TREE).document.text
    times = (expression(text, "Monday", 13), expression(text, "Friday", 17))
    where = scene(TREE, times=times)

    assert [time_of(where, head).edtf for head in (1, 5)] == ["2031-10-13", "2031-10-17"]


def test_without_an_expression_there_is_no_time():
    """The day of publication is another field, and is not put here quietly."""
    assert time_of(scene(TREE), 1) is None
