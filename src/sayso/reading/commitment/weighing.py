"""Weighing: judgements with a status in time, a confidence, and abstentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from sayso.reading.commitment.arbiter import Arbiter
from sayso.reading.commitment.claims import Answer, Told, find_answers
from sayso.reading.commitment.contents import Contents
from sayso.reading.commitment.ellipsis import find_ellipses
from sayso.reading.commitment.exports import scale
from sayso.reading.commitment.features import features_of, scene_of, times_of
from sayso.reading.commitment.holders import Voices
from sayso.reading.commitment.judging import Judged, judge_at
from sayso.reading.commitment.lexicon import Lexicon
from sayso.reading.commitment.spots import Spot, spot_of
from sayso.reading.layout import Layout
from sayso.records import Span, Statement

__all__ = ["AUTHOR", "OTHER", "Weighed", "answer_of", "looks_of", "weigh"]

AUTHOR, OTHER = "author", "other"
RULES = 0.6
"""How much the rules count in `Weighed.lean`, as on `fact_uw` dev, where 0.5 to 0.8 are close."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A judgement that has been weighed.

    status: past, ongoing, future, hypothetical or generic.
    confidence: 0 to 1. abstained: whether the second opinion is too far from the rules.
    lean: where a crowd would put it from -3 (surely not) to 3 (surely), by both: the rules' place
        on that scale, weighted by `RULES`, and the mean of the second opinion's; 0 for what is
        not held. What must or should be, and what is denied, lies next to the middle.
    """

    judged: Judged
    status: str
    confidence: float
    abstained: bool
    lean: float


def answer_of(judged: Judged) -> str:
    """What is held, in one word, as the arbiter has it: "+full", "uu", "uu?" for a question."""
    mark = "?" if judged.value.asked else "!" if judged.value.called else ""
    return judged.value.polarity + judged.value.strength + mark


def looks_of(
    layout: Layout, spot: Spot, judgements: Sequence[Judged]
) -> tuple[list[list[str]], list[str]]:
    """The features of each judgement, and those of the event's status.

    judgements: as `judge` gives them, the author's first; at least one.
    """
    scene = scene_of(layout, spot.rungs, spot.around)
    held = [
        features_of(
            scene, each.signatures, answer_of(each), AUTHOR if each.holder is None else OTHER
        )
        for each in judgements
    ]
    first = judgements[0]
    status = features_of(scene, first.signatures, "at " + first.status, "event")
    return held, [*status, *times_of(layout, spot.word), "held=" + answer_of(first)]


def weigh(
    layout: Layout,
    triggers: Sequence[Span],
    statements: Sequence[Statement],
    voices: Voices,
    lexicon: Lexicon,
    arbiter: Arbiter,
) -> tuple[list[tuple[Weighed, ...]], list[Span]]:
    """How the author and everybody else stand to the events of a document, and how sure that is.

    triggers: the words of each event.

    Returns:
        For each event the author's judgement first, then the others as `judge` has them, then
        those who answer the claim that it was told by; and the words of claims that may stand for
        more than one event.
    """
    contents = Contents(statements)
    spots = [spot_of(layout, each, contents.at(each), lexicon) for each in triggers]
    told: list[tuple[int, Spot, Told]] = []
    found: list[tuple[Weighed, ...]] = []
    for number, spot in enumerate(spots):
        judged = () if spot is None else judge_at(layout, spot, voices, lexicon)
        found.append(() if spot is None else _weighed(layout, spot, judged, arbiter))
        if spot is not None:
            told.append((number, spot, Told(spot.trigger, spot.word, judged)))
    unsettled: list[Span] = []
    claimed = [each for _, _, each in told]
    for answer in (
        *find_answers(layout, claimed, statements, voices, lexicon),
        *find_ellipses(layout, claimed, statements),
    ):
        unsettled += [answer.words] if not answer.told else []
        for place in answer.told:
            number, spot, event = told[place]
            found[number] = tuple(each for each in found[number] if not _gives_way(each, answer))
            spoken = replace(answer.judged, status=found[number][0].status)
            both = (event.judgements[0], spoken)
            found[number] += _weighed(layout, spot, both, arbiter)[1:]
    return found, unsettled


def _gives_way(weighed: Weighed, answer: Answer) -> bool:
    """Whether somebody only reports what he answers himself: "they say we did. We didn't"."""
    holder, answering = weighed.judged.holder, answer.judged.holder
    return (
        holder is not None
        and answering is not None
        and holder.voice is not None
        and holder.voice == answering.voice
        and not weighed.judged.value.held
    )


def _weighed(
    layout: Layout, spot: Spot, judgements: Sequence[Judged], arbiter: Arbiter
) -> tuple[Weighed, ...]:
    """Judgements of one event, the author's first, with the arbiter's confidence in each."""
    held, looks = looks_of(layout, spot, judgements)
    statuses = arbiter.status.probabilities(looks)
    status = max(statuses, key=lambda name: statuses[name])
    found = []
    for judged, features in zip(judgements, held, strict=True):
        likely = arbiter.held.probabilities(features)
        share = likely.get(answer_of(judged), 0.0)
        confidence = round(arbiter.confidence(share), 4)
        rule = _place_of(judged)
        second = sum(share * _place(answer) for answer, share in likely.items())
        lean = round(RULES * rule + (1 - RULES) * second, 4)
        found.append(Weighed(judged, status, confidence, share < arbiter.least, lean))
    return tuple(found)


def _place_of(judged: Judged) -> int:
    """The place of a judgement, with that of duties and of denials, which leave crowds in doubt."""
    place = _place(answer_of(judged))
    if place == scale("+", "partial") and "must" in judged.signatures:
        return 1
    if place == scale("-", "full") and "deny" in judged.signatures:
        return -1
    return place


@cache
def _place(answer: str) -> int:
    """The place on the scale of an answer as `answer_of` writes it; 0 for asked and called for."""
    return scale(answer[0], answer[1:])
