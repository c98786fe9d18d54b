"""Pronouns: who "she", "they" or "it" may stand for, weighed by rules and by the engine."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.reading.layout import Layout
from sayso.reading.parties.binding import REFLEXIVES
from sayso.reading.parties.evidence import Place, logits_of, look_back
from sayso.reading.parties.figures import Figure
from sayso.reading.parties.tuning import PartyTuning
from sayso.reading.phrases import THIRD_PERSON
from sayso.records import PartyKind

__all__ = ["Asked", "Memory", "Weighed", "fits", "weigh"]

MAN, WOMAN, THING, MANY = "m", "f", "n", "p"
OFTEN = 8
"""Mentions from which a figure is mentioned often."""

THINGS = frozenset({PartyKind.ORGANISATION, PartyKind.PLACE, PartyKind.COUNTRY, PartyKind.OTHER})


@dataclass(slots=True)
class Memory:
    """What was read before a word; grows from word to word.

    trail: head word and figure of each mention, rising.
    counts: how often each figure was mentioned. spoke: who spoke last.
    """

    trail: list[tuple[int, Figure]] = field(default_factory=list)
    counts: Counter[Figure] = field(default_factory=Counter)
    spoke: Figure | None = None

    def note(self, word: int, figure: Figure) -> None:
        """Take note of a mention."""
        self.trail.append((word, figure))
        self.counts[figure] += 1


@dataclass(frozen=True, slots=True)
class Weighed:
    """The figures that a pronoun may stand for.

    scores: by rules, of every figure that fits.
    probabilities: of each, rules and engine together; None where the engine has no view. What
        they miss to 1 says that it is none of them.
    """

    scores: Mapping[Figure, float]
    probabilities: Mapping[Figure, float] | None

    @property
    def ranked(self) -> list[Figure]:
        """The figures, the likeliest first; among equals, the one that was read first."""
        by = self.scores if self.probabilities is None else self.probabilities
        return sorted(by, key=lambda figure: -by[figure])

    def is_sure(self, figure: Figure) -> bool:
        """Whether so much speaks for a figure that the pronoun tells its gender."""
        return self.probabilities is None or self.probabilities[figure] >= SURE

    def best(self, tuning: PartyTuning) -> tuple[Figure | None, bool]:
        """The likeliest figure, and whether it is clear enough to be told."""
        ranked = self.ranked
        if not ranked:
            return None, False
        first = ranked[0]
        if self.probabilities is not None:
            return first, self.probabilities[first] >= tuning.pronoun_share
        lead = self.scores[first] - self.scores[ranked[1]] if len(ranked) > 1 else math.inf
        return first, lead >= tuning.pronoun_margin


@dataclass(frozen=True, slots=True)
class Asked:
    """A pronoun of the third person, and what is known of the place where it stands.

    shares: the engine's share of each figure; None where it has no view.
    speaks: whether the pronoun is a voice. speakers: those who say what it stands in.
    ahead: the subject of the sentence, where it comes after the pronoun ("In his speech, Pell").
    alone: whether nobody else is in the words before the pronoun in its sentence.
    never, subjects: whom its clause forbids, and those who do what its clause says.
    above: the subjects of the clauses above, nearest first.
    """

    word: int
    shares: Mapping[Figure, float] | None = None
    speaks: bool = False
    speakers: Collection[Figure] = ()
    ahead: Figure | None = None
    alone: bool = True
    never: Collection[Figure] = ()
    subjects: Collection[Figure] = ()
    above: Sequence[Sequence[Figure]] = ()


def weigh(layout: Layout, memory: Memory, asked: Asked, tuning: PartyTuning) -> Weighed:
    """Weigh every figure that a pronoun of the third person may stand for.

    By rules each figure of fitting number, gender and kind in the last sentences is weighed by
    the best of its mentions: near ones and subjects weigh more, as do figures with a name,
    those that are mentioned often, and whoever spoke last.
    """
    word, shares = asked.word, asked.shares
    wanted = THIRD_PERSON[layout.lower[word]]
    joined = _joined_last(memory) if wanted == MANY else None
    if shares is not None:
        shares = _shares(asked, shares, joined, tuning)
    scores = _by_mentions(layout, memory, asked, shares, tuning)
    for figure, share in (shares or {}).items():
        if figure not in scores and fits(figure, wanted, share=share) is not None:
            scores[figure] = -tuning.pronoun_distance * (tuning.pronoun_sentences + 1)
    if asked.ahead is not None and _may_be(asked.ahead, wanted, shares):
        scores[asked.ahead] = max(tuning.pronoun_ahead, scores.get(asked.ahead, 0.0))
    spoke = memory.spoke
    if spoke is not None and _may_be(spoke, wanted, shares):
        scores.setdefault(spoke, -tuning.pronoun_distance * tuning.pronoun_sentences)
        scores[spoke] += tuning.pronoun_spoke if asked.speaks else tuning.pronoun_spoke / 2
    for figure in scores:
        scores[figure] += _standing(memory, figure, wanted, tuning)
        if asked.speaks and figure.kind is PartyKind.OTHER:
            scores[figure] -= tuning.pronoun_thing
    for part in joined.parts if joined is not None else ():
        scores.pop(part, None)
    _weigh_speakers(layout, asked, scores, tuning)
    _weigh_clause(layout, asked, scores, tuning)
    if shares is None:
        return Weighed(scores, None)
    if wanted in {MAN, WOMAN}:
        return Weighed(scores, _by_evidence(layout, memory, asked, shares, (scores, tuning)))
    if asked.speaks:
        shares = {**{each: tuning.unseen_share for each in scores if not each.members}, **shares}
    return Weighed(scores, _joined(scores, shares, tuning, somebody=asked.speaks))


def _by_evidence(
    layout: Layout,
    memory: Memory,
    asked: Asked,
    shares: Mapping[Figure, float],
    found: tuple[Mapping[Figure, float], PartyTuning],
) -> dict[Figure, float]:
    """The probability of each person for "he" or "she".

    found: those who may be meant, by the rules' score, and the weights.
    """
    scores, tuning = found
    place = Place(
        asked.word,
        speaks=asked.speaks,
        above=asked.above,
        acting=asked.subjects,
        ahead=asked.ahead,
        alone=asked.alone,
        speakers=asked.speakers,
        spoke=memory.spoke,
        shares=shares,
        counts=memory.counts,
        floor=tuning.share_floor,
    )
    candidates = list(scores)
    seen = look_back(layout, memory.trail, asked.word, candidates)
    logits = logits_of(layout, seen, place, candidates, tuning.person)
    top = max(logits.values(), default=0.0)
    weights = {figure: math.exp(logit - top) for figure, logit in logits.items()}
    whole = sum(weights.values())
    return {figure: weight / whole for figure, weight in weights.items()}


def _shares(
    asked: Asked, shares: Mapping[Figure, float], joined: Figure | None, tuning: PartyTuning
) -> Mapping[Figure, float]:
    """The engine's shares without those whom the clause forbids, and with whom it can't see."""
    shares = {each: share for each, share in shares.items() if each not in asked.never}
    if asked.ahead is not None:
        shares[asked.ahead] = shares.get(asked.ahead, 0.0) + tuning.ahead_share
    return shares if joined is None else _with_parts(joined, shares)


def _joined_last(memory: Memory) -> Figure | None:
    """Several whom the text named together last, unless it named another many or body since."""
    later: set[Figure] = set()
    spoke = memory.spoke
    for head, figure in reversed(memory.trail):
        if figure.parts:
            return figure if later.isdisjoint(figure.parts) else None
        inside = spoke is not None and any(first <= head <= last for first, last in spoke.ranges)
        if spoke is not None and spoke.parts and inside:
            return spoke if later.isdisjoint(spoke.parts) else None
        if figure.plural:
            return None
        if figure.kind is PartyKind.ORGANISATION:
            later.add(figure)
    return None


def _with_parts(figure: Figure, shares: Mapping[Figure, float]) -> Mapping[Figure, float]:
    """Shares in which whoever joins several has theirs, and they themselves have none."""
    together = sum(shares.get(part, 0.0) for part in figure.parts)
    others = {each: share for each, share in shares.items() if each not in figure.parts}
    return {**others, figure: shares.get(figure, 0.0) + together}


def _weigh_speakers(
    layout: Layout, asked: Asked, scores: dict[Figure, float], tuning: PartyTuning
) -> None:
    """Take from those in whose quotation a pronoun stands, or leave them out where it is whole.

    Whoever is quoted with a whole sentence calls himself "I" or "we".
    """
    quotation = layout.quotation_of[asked.word]
    first, last = layout.quoted[quotation][0] if quotation >= 0 else (0, -1)
    forms = (layout.document.words(layout.parse.words[word]) for word in range(first, last + 1))
    whole = next((form for form in forms if form[0].isalnum()), "")[:1].isupper()
    for figure in asked.speakers:
        if figure in scores:
            scores[figure] -= tuning.pronoun_speaker
            if whole:
                del scores[figure]


def _weigh_clause(
    layout: Layout, asked: Asked, scores: dict[Figure, float], tuning: PartyTuning
) -> None:
    """Leave out whom the clause forbids, and for "himself" everybody but its subject."""
    for figure in asked.never:
        scores.pop(figure, None)
    likely = [figure for figure in asked.subjects if figure in scores]
    if layout.lower[asked.word] in REFLEXIVES and likely:
        for figure in set(scores).difference(likely):
            del scores[figure]
    for figure in likely:
        scores[figure] += tuning.pronoun_own


def _by_mentions(
    layout: Layout,
    memory: Memory,
    asked: Asked,
    shares: Mapping[Figure, float] | None,
    tuning: PartyTuning,
) -> dict[Figure, float]:
    word = asked.word
    wanted = THIRD_PERSON[layout.lower[word]]
    sentence = layout.sentence_of[word]
    quoted = layout.quotation_of[word] >= 0
    scores: dict[Figure, float] = {}
    fitting: dict[Figure, bool] = {}
    for head, figure in reversed(memory.trail):
        distance = sentence - layout.sentence_of[head]
        if distance > tuning.pronoun_sentences:
            break
        if figure not in fitting:
            fitting[figure] = _may_be(figure, wanted, shares)
        if not fitting[figure]:
            continue
        weight = -tuning.pronoun_distance * distance
        if layout.parse.relations[head].startswith("nsubj"):
            weight += tuning.pronoun_subject
        if (layout.quotation_of[head] >= 0) is not quoted:
            weight -= tuning.pronoun_across
        scores[figure] = max(weight, scores.get(figure, weight))
    return scores


def _may_be(figure: Figure, wanted: str, shares: Mapping[Figure, float] | None) -> bool:
    share = (shares or {}).get(figure, 0.0)
    if not figure.acts and shares is None:
        return False
    return fits(figure, wanted, share=share) is not None


def _standing(memory: Memory, figure: Figure, wanted: str, tuning: PartyTuning) -> float:
    """What speaks for a figure wherever it was mentioned."""
    weight = (fits(figure, wanted) or 0.0) + tuning.pronoun_name * (figure.name is not None)
    weight += tuning.pronoun_often * min(memory.counts[figure], OFTEN) / OFTEN
    if figure.sure and figure.gender == wanted:
        weight += tuning.pronoun_gender
    return weight


def _joined(
    scores: Mapping[Figure, float],
    shares: Mapping[Figure, float],
    tuning: PartyTuning,
    *,
    somebody: bool,
) -> dict[Figure, float]:
    """The engine's shares, moved by the rules; what the rules forbid is left out of both.

    somebody: whether it must be a figure. "He" must, and whoever speaks; "it" may be nothing that
        was mentioned, as in "it rained", and then the engine's share of something new stands
        against the figures.
    """
    if not scores:
        return {}
    top = max(scores.values())
    weights = {
        figure: (shares.get(figure, 0.0) + tuning.share_floor)
        * math.exp(tuning.rules * (score - top))
        for figure, score in scores.items()
    }
    missing = 0.0 if somebody else max(0.0, 1.0 - sum(shares.values()))
    whole = sum(weights.values()) + missing
    return {figure: weight / whole for figure, weight in weights.items()}


def fits(figure: Figure, wanted: str, *, share: float = 0.0) -> float | None:
    """How well a figure fits what a pronoun asks for; None if it cannot be meant.

    share: the engine's share of it; "they" may be one person whom the engine is sure of.
    """
    many = figure.plural
    if wanted in {MAN, WOMAN}:
        if figure.kind is not PartyKind.PERSON or many or figure.parts:
            return None
        if figure.gender and figure.gender != wanted:
            return None
        return 0.5 if figure.gender else 0.0
    if wanted == THING:
        return 0.0 if figure.kind in THINGS and not many else None
    if many:
        return 0.5
    if figure.kind is PartyKind.PERSON:
        return 0.0 if share >= SURE else None
    return 0.0 if figure.kind is PartyKind.ORGANISATION or share >= SURE else None


SURE = 0.8
"""The engine's share from which it is sure."""
