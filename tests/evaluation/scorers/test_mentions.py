"""A mention counts by its exact extent, with and without its kind."""

from __future__ import annotations

from evaluation.scorers.mentions import TypedSpan, score_mentions


def test_kind_and_extent_are_told_apart():
    gold = [TypedSpan((0, 5), "person"), TypedSpan((9, 20), "place")]
    found = [TypedSpan((0, 5), "organization"), TypedSpan((9, 20), "place")]
    scores = score_mentions([(gold, found)])

    assert (scores.spans.f1, scores.typed.f1) == (1.0, 0.5)


def test_one_found_mention_cannot_stand_for_two():
    """GUM has two mentions of one extent: "you" for one person, and for a group."""
    gold = [TypedSpan((0, 3), "person"), TypedSpan((0, 3), "person")]
    scores = score_mentions([(gold, gold[:1])])

    assert (scores.spans.precision, scores.spans.recall) == (1.0, 0.5)
