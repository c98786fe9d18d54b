"""Figures of commitment: three ways, macro-F1, and what abstaining buys."""

from __future__ import annotations

from pathlib import Path

import pytest

from evaluation.gold.commitment import own_events
from evaluation.measures.commitment import abstention_curve, macro_f1, three_way
from evaluation.measures.responsibility import read_incidents
from sayso.reading.commitment.responsibility import Degree


@pytest.mark.parametrize(("score", "sign"), [(1.5, "+"), (1.4, "0"), (-1.4, "0"), (-1.5, "-")])
def test_three_ways_meet_at_one_and_a_half(score: float, sign: str) -> None:
    assert three_way(score) == sign


def test_macro_counts_a_class_that_is_never_given_as_zero() -> None:
    """Whoever always says yes is right often and still gets half at best."""
    macro, scores = macro_f1([("+", "+"), ("+", "+"), ("-", "+")], ("+", "-"))

    assert scores == [pytest.approx(0.8), 0.0]
    assert macro == pytest.approx(0.4)


def test_the_surest_come_first() -> None:
    answers = [(0.9, "+", "+"), (0.2, "-", "+")]
    curve = {point["share"]: point["accuracy"] for point in abstention_curve(answers, ("+", "-"))}

    assert curve[1.0] == 50
    assert curve[0.5] == 100
    assert abstention_curve([], ("+", "-")) == []


def test_own_sentences_mark_the_author_once() -> None:
    events = list(own_events())

    assert len(events) > 400
    assert all([c.words for c in event.commitments].count(None) == 1 for event in events)


def test_incidents_give_the_sentences_that_name_the_organisation(tmp_path: Path) -> None:
    """Where one sentence names both the organisation and the target, it alone is read."""
    path = tmp_path / "muc.jsonl"
    path.write_text(
        '{"text": "RED DAWN MET. RED DAWN BURNED THE MILL.", "incidents": [{'
        '"perp_org": [{"aliases": [{"text": "RED DAWN", "offsets": [[0, 8], [14, 22]]}]}],'
        '"hum_name": [], "hum_desc": [], "perp_ind": [],'
        '"phys_tgt": [{"aliases": [{"text": "MILL", "offsets": [[34, 38]]}]}],'
        '"perp_org_confidence": [{"values": ["REPORTED AS FACT"], "org": "RED DAWN"}]}]}\n',
        encoding="utf-8",
    )

    assert list(read_incidents(path)) == [(Degree.FACT, ["  xpartyx  BURNED THE MILL."])]
