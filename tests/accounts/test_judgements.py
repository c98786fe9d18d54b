"""Judgements: the last word on a pair counts, and what is gone is passed over."""

from __future__ import annotations

import datetime

from sayso.accounts.judgements import decisions_on
from sayso.records.accounts import Judgement

MORNING = datetime.datetime(2036, 9, 1, 8, tzinfo=datetime.UTC)


def judged(a: str, b: str, verdict: str, hours: int) -> Judgement:
    return Judgement(a, b, verdict, "an editor", MORNING + datetime.timedelta(hours=hours))


def test_the_last_word_counts_in_whatever_order_they_are_kept():
    words = [judged("a", "b", "same", 1), judged("b", "a", "different", 2)]

    for order in (words, words[::-1]):
        decisions = decisions_on(order, {"a": 0, "b": 1})
        assert decisions.same == ()
        assert decisions.different == ((0, 1),)


def test_ids_of_other_documents_are_passed_over():
    """A store grows and shrinks; a decision waits until both are there again."""
    assert decisions_on([judged("a", "gone", "same", 1)], {"a": 0, "b": 1}).same == ()


def test_two_ids_of_one_thing_say_nothing():
    assert decisions_on([judged("a", "b", "different", 1)], {"a": 0, "b": 0}).different == ()


def test_a_time_without_a_zone_is_utc():
    """Or the last word would differ from one machine to the next."""
    naive = Judgement("a", "b", "different", "x", datetime.datetime(2036, 9, 1, 9))

    assert decisions_on([naive, judged("a", "b", "same", 2)], {"a": 0, "b": 1}).same == ((0, 1),)
