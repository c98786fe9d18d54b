"""Weighing: judgements with a status in time, a confidence, and abstentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.reading.commitment.arbiter import Arbiter
from sayso.reading.commitment.climbing import climb
from sayso.reading.commitment.features import features_of, scene_of
from sayso.reading.commitment.holders import Voices
from sayso.reading.commitment.judging import Judged, judge, statements_around, word_of
from sayso.reading.commitment.lexicon import Lexicon
from sayso.reading.layout import Layout
from sayso.records import Span, Statement

__all__ = ["AUTHOR", "OTHER", "Weighed", "answer_of", "looks_of", "weigh"]

AUTHOR, OTHER = "author", "other"


@dataclass(frozen=True, slots=True)
class Weighed:
    """A judgement that has been weighed.

    status: past, ongoing, future, hypothetical or generic.
    confidence: 0 to 1. abstained: whether the second opinion is too far from the rules.
    """

    judged: Judged
    status: str
    confidence: float
    abstained: bool


def answer_of(judged: Judged) -> str:
    """What is held, in one word, as the arbiter has it: "+full", "uu", "uu?" for a question."""
    mark = "?" if judged.value.asked else "!" if judged.value.called else ""
    return judged.value.polarity + judged.value.strength + mark


def looks_of(
    layout: Layout,
    trigger: Span,
    judgements: Sequence[Judged],
    statements: Sequence[Statement],
    lexicon: Lexicon,
) -> tuple[list[list[str]], list[str]]:
    """The features of each judgement, and those of the event's status.

    judgements: as `judge` gives them, the author's first; at least one.
    """
    word = word_of(layout, trigger)
    if word is None or not judgements:
        return [], []
    rungs = climb(layout, lexicon, word)
    around = statements_around(layout, word, statements)
    scene = scene_of(layout, rungs, around)
    held = [
        features_of(
            scene, each.signatures, answer_of(each), AUTHOR if each.holder is None else OTHER
        )
        for each in judgements
    ]
    first = judgements[0]
    status = features_of(scene, first.signatures, "at " + first.status, "event")
    return held, [*status, "held=" + answer_of(first)]


def weigh(
    layout: Layout,
    trigger: Span,
    statements: Sequence[Statement],
    voices: Voices,
    lexicon: Lexicon,
    arbiter: Arbiter,
) -> tuple[Weighed, ...]:
    """How the author and everybody else stand to an event, and how sure that is.

    Arguments and order as in `judge`.
    """
    judgements = judge(layout, trigger, statements, voices, lexicon)
    if not judgements:
        return ()
    held, looks = looks_of(layout, trigger, judgements, statements, lexicon)
    statuses = arbiter.status.probabilities(looks)
    status = max(statuses, key=lambda name: statuses[name])
    found = []
    for judged, features in zip(judgements, held, strict=True):
        likely = arbiter.held.probabilities(features)
        confidence = round(likely.get(answer_of(judged), 0.0), 4)
        found.append(Weighed(judged, status, confidence, confidence < arbiter.least))
    return tuple(found)
