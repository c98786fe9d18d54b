"""Evidence: what speaks for somebody as whom "he" or "she" stands for, in logits.

A conditional log-linear model over the candidates of one pronoun (after Denis and Baldridge 2007),
on top of what binding and gender forbid. Salience and roles as in Lappin and Leass (1994).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from sayso.reading.layout import Layout
from sayso.reading.parties.figures import Figure
from sayso.reading.phrases import THIRD_PERSON

__all__ = ["Evidence", "Place", "logits_of", "look_back"]

FAR = 5
"""Sentences from which one more makes no difference."""

SUBJECT, OBJECT, OWNER, OTHER = "subject", "object", "owner", "other"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What each thing that may speak for a candidate is worth, in logits.

    share: logarithm of the engine's share.
    same, next: mentioned in the sentence of the pronoun, or in the one before.
    distance: each sentence back to its last mention, FAR at most. rank: logarithm of 1 and the
        number of candidates mentioned since.
    subject, object, owner: role of its last mention. parallel: in the role of the pronoun, as
        subject or object. owner_owner: both owners. often_subject: subject of some clause of the
        last sentences. main: subject of the main clause of the sentence before.
    acts: subject of the pronoun's own clause, where that is allowed. above, above_all: subject of
        the clause right above, or of any above.
    named: has a name. most: mentioned most of all.
    gender, sure: of the gender asked for, and by more than a name.
    spoke, spoke_before: who spoke last, for a pronoun that speaks and for another one.
    opens, opened: the sentence of the pronoun, or the one before, begins with it.
    across: only one of the two is quoted. chain: who the last pronoun of the gender stood for.
    ahead, ahead_too: the subject behind the pronoun, where nobody or somebody stands before it.
    speaker: says what the pronoun stands in.
    goes_on: spoke in the sentence before, in the paragraph of a pronoun that begins its sentence
        and speaks.
    """

    share: float = 0.0
    same: float = 0.0
    next: float = 0.0
    distance: float = 0.0
    rank: float = 0.0
    subject: float = 0.0
    object: float = 0.0
    owner: float = 0.0
    parallel: float = 0.0
    owner_owner: float = 0.0
    often_subject: float = 0.0
    main: float = 0.0
    acts: float = 0.0
    above: float = 0.0
    above_all: float = 0.0
    named: float = 0.0
    most: float = 0.0
    gender: float = 0.0
    sure: float = 0.0
    spoke: float = 0.0
    spoke_before: float = 0.0
    opens: float = 0.0
    opened: float = 0.0
    across: float = 0.0
    chain: float = 0.0
    ahead: float = 0.0
    ahead_too: float = 0.0
    speaker: float = 0.0
    goes_on: float = 0.0


@dataclass(slots=True)
class Place:
    """Where a pronoun stands, and whom the text has at hand there.

    speaks: whether it is a voice. speakers: who say what it stands in. spoke: who spoke last.
    above: the subjects of the clauses above it, nearest first. acting: those of its own clause.
    ahead: the subject behind it. alone: whether nobody stands before it.
    shares: the engine's share of each figure; floor: what is added to it.
    counts: how often each was mentioned.
    """

    word: int
    speaks: bool = False
    speakers: Collection[Figure] = ()
    spoke: Figure | None = None
    above: Sequence[Collection[Figure]] = ()
    acting: Collection[Figure] = ()
    ahead: Figure | None = None
    alone: bool = True
    shares: Mapping[Figure, float] = field(default_factory=dict)
    floor: float = 0.01
    counts: Mapping[Figure, int] = field(default_factory=dict)


@dataclass(slots=True)
class Seen:
    """What was mentioned before a pronoun, of its candidates.

    last: head word of the last mention of each, the nearest first.
    subjects: those that were the subject of a clause in the last sentences.
    opening, opened: those with which the sentence of the pronoun, and the one before, begins.
    chain: who the last pronoun of the same gender stood for.
    """

    last: dict[Figure, int] = field(default_factory=dict)
    subjects: set[Figure] = field(default_factory=set)
    opening: set[Figure] = field(default_factory=set)
    opened: set[Figure] = field(default_factory=set)
    chain: Figure | None = None


def look_back(
    layout: Layout, trail: Sequence[tuple[int, Figure]], word: int, candidates: Sequence[Figure]
) -> Seen:
    """Go back through what was mentioned before a pronoun.

    trail: head word and figure of each mention, in the order in which they were read.
    """
    seen, wanting = Seen(), set(candidates)
    sentence, wanted = layout.sentence_of[word], THIRD_PERSON[layout.lower[word]]
    for head, figure in reversed(trail):
        distance = sentence - layout.sentence_of[head]
        if distance > FAR and len(seen.last) == len(wanting):
            break
        if seen.chain is None and THIRD_PERSON.get(layout.lower[head]) == wanted:
            seen.chain = figure
        if figure not in wanting:
            continue
        seen.last.setdefault(figure, head)
        if distance < FAR and role_of(layout.parse.relations[head]) == SUBJECT:
            seen.subjects.add(figure)
        if 0 <= distance <= 1 and head - layout.sentence(head)[0] <= 1:
            (seen.opened if distance else seen.opening).add(figure)
    return seen


def logits_of(
    layout: Layout, seen: Seen, place: Place, candidates: Sequence[Figure], weights: Evidence
) -> dict[Figure, float]:
    """How much speaks for each of the candidates, in logits."""
    relations, sentence = layout.parse.relations, layout.sentence_of[place.word]
    order = {figure: number for number, figure in enumerate(seen.last)}
    most = max((place.counts.get(each, 0) for each in candidates), default=0)
    own, quoted = role_of(relations[place.word]), layout.quotation_of[place.word] >= 0
    found: dict[Figure, float] = {}
    for figure in candidates:
        head, distance = seen.last.get(figure, -1), FAR
        logit = weights.share * math.log(place.shares.get(figure, 0.0) + place.floor)
        logit += weights.rank * math.log(1 + order.get(figure, len(order)))
        if head >= 0:
            distance = min(abs(sentence - layout.sentence_of[head]), FAR)
            role = role_of(relations[head])
            logit += _by_role(weights, role, own)
            if distance == 1 and role == SUBJECT and _is_main(layout, head):
                logit += weights.main
            if (layout.quotation_of[head] >= 0) is not quoted:
                logit += weights.across
        if place.ahead is figure:
            distance = 0
            logit += weights.ahead if place.alone else weights.ahead_too
        logit += weights.distance * distance
        logit += weights.same * (distance == 0) + weights.next * (distance == 1)
        logit += weights.most * (place.counts.get(figure, 0) == most)
        found[figure] = logit + _by_place(layout, weights, seen, place, figure)
    return found


def _by_role(weights: Evidence, role: str, own: str) -> float:
    """What the role of a candidate's last mention is worth, by that of the pronoun."""
    if role == SUBJECT:
        return weights.subject + weights.parallel * (own == SUBJECT)
    if role == OBJECT:
        return weights.object + weights.parallel * (own == OBJECT)
    return weights.owner + weights.owner_owner * (own == OWNER) if role == OWNER else 0.0


def _by_place(layout: Layout, weights: Evidence, seen: Seen, place: Place, figure: Figure) -> float:
    """What speaks for a candidate by itself, and by the clause of the pronoun."""
    logit = weights.often_subject * (figure in seen.subjects)
    logit += weights.opens * (figure in seen.opening) + weights.opened * (figure in seen.opened)
    logit += weights.chain * (figure is seen.chain)
    logit += weights.named * (figure.name is not None)
    if figure.gender == THIRD_PERSON[layout.lower[place.word]]:
        logit += weights.gender + weights.sure * figure.sure
    if place.spoke is figure:
        logit += weights.spoke if place.speaks else weights.spoke_before
        logit += weights.goes_on * _goes_on(layout, seen, place, figure)
    if place.above:
        logit += weights.above * (figure in place.above[0])
        logit += weights.above_all * any(figure in each for each in place.above)
    return (
        logit
        + weights.acts * (figure in place.acting)
        + weights.speaker * (figure in place.speakers)
    )


def _goes_on(layout: Layout, seen: Seen, place: Place, figure: Figure) -> bool:
    """Whether whoever spoke in the sentence before is "he" who speaks on in its paragraph."""
    head, word = seen.last.get(figure, -1), place.word
    return (
        place.speaks
        and head >= 0
        and word - layout.sentence(word)[0] <= 1
        and layout.sentence_of[word] - layout.sentence_of[head] == 1
        and layout.block_of[word] == layout.block_of[head]
    )


@cache
def role_of(relation: str) -> str:
    """The role of a mention in its clause by its relation in the tree."""
    if relation.startswith("nsubj"):
        return SUBJECT
    if relation.startswith(("obj", "iobj")):
        return OBJECT
    return OWNER if relation == "nmod:poss" else OTHER


def _is_main(layout: Layout, subject: int) -> bool:
    """Whether the clause of a subject hangs on no other."""
    verb = layout.parse.heads[subject]
    return verb >= 0 and layout.parse.relations[verb] == "root"
