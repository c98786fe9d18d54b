"""Pronouns: whom "she", "they" or "who" stands for, among the figures of a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from sayso.reading.attribution.figures import Cast, Figure
from sayso.reading.attribution.layout import Layout
from sayso.reading.attribution.tuning import Tuning
from sayso.records import PartyKind

__all__ = ["FIRST_PERSON", "RELATIVES", "SECOND_PERSON", "THIRD_PERSON", "head_noun", "stand_ins"]

FIRST_PERSON = frozenset("i me my mine myself we us our ours ourselves".split())
SECOND_PERSON = frozenset("you your yours yourself yourselves".split())
RELATIVES = frozenset({"who", "whom", "which", "that", "whose"})

MAN, WOMAN, THING, MANY = "m", "f", "n", "p"
OFTEN = 8
"""Mentions from which a figure is mentioned often."""

THIRD_PERSON = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
    "it": "n", "its": "n", "itself": "n",
    "they": "p", "them": "p", "their": "p", "theirs": "p", "themselves": "p",
}  # fmt: skip
"""What each pronoun asks for: a man, a woman, a thing, or many."""

THINGS = frozenset({PartyKind.ORGANISATION, PartyKind.PLACE, PartyKind.COUNTRY, PartyKind.OTHER})


@dataclass(frozen=True, slots=True)
class _Memory:
    """What was read before a pronoun; grows from word to word.

    trail: head word and figure of each mention, rising.
    counts: how often each figure was mentioned. genders: "f" or "m" by an earlier pronoun.
    """

    trail: list[tuple[int, Figure]] = field(default_factory=list)
    counts: Counter[Figure] = field(default_factory=Counter)
    genders: dict[Figure, str] = field(default_factory=dict)

    def note(self, word: int, figure: Figure) -> None:
        self.trail.append((word, figure))
        self.counts[figure] += 1


def stand_ins(
    layout: Layout, cast: Cast, spoken: Iterable[tuple[int, Figure | None]], tuning: Tuning
) -> dict[int, Figure]:
    """Whom each third-person pronoun stands for, by the number of its word.

    The text is read once, from front to back: a pronoun that is understood is as good a mention
    for the next one as a name, even where it is too close a call to be told.

    spoken: head word of each voice, with its figure; None where the word is such a pronoun.

    Returns:
        No entry for a pronoun that nobody fits, or that two fit about as well.
    """
    speaking = sorted(spoken, key=lambda pair: pair[0])
    voices = {head for head, _ in speaking}
    known = set(cast.figures)
    mentions = [(layout.parse.mentions[number].head, f) for number, f in cast.figure_of.items()]
    mentions += [(head, f) for head, f in speaking if f is not None and f not in known]
    mentions.sort(key=lambda pair: pair[0])
    settled: dict[int, Figure] = {}
    guessed: dict[int, Figure] = {}
    memory = _Memory()
    spoke: Figure | None = None
    next_mention = next_source = 0
    for word, form in enumerate(layout.lower):
        while next_mention < len(mentions) and mentions[next_mention][0] <= word:
            memory.note(*mentions[next_mention])
            next_mention += 1
        wanted = THIRD_PERSON.get(form)
        if wanted is None:
            continue
        while next_source < len(speaking) and speaking[next_source][0] < word:
            head, figure = speaking[next_source]
            spoke = figure or guessed.get(head) or spoke
            next_source += 1
        gain = tuning.pronoun_spoke if word in voices else tuning.pronoun_spoke / 2
        figure, lead = _antecedent(layout, memory, word, (spoke, gain), tuning)
        if figure is not None:
            guessed[word] = figure
            if lead >= tuning.pronoun_margin:
                settled[word] = figure
            if wanted != THING:
                memory.note(word, figure)
            if wanted in {MAN, WOMAN}:
                memory.genders.setdefault(figure, wanted)
    return settled


def _antecedent(
    layout: Layout,
    memory: _Memory,
    word: int,
    last: tuple[Figure | None, float],
    tuning: Tuning,
) -> tuple[Figure | None, float]:
    """The figure that a pronoun most likely stands for, and its lead over the next one.

    Every figure of fitting number, gender and kind in the last sentences is weighed by the best
    of its mentions: near ones and subjects weigh more, as do figures with a name, those that
    are mentioned often, and whoever spoke last.

    last: the figure that spoke last before the pronoun, and what it gains by that.
    """
    spoke, gain = last
    wanted = THIRD_PERSON[layout.lower[word]]
    sentence = layout.sentence_of[word]
    quoted = layout.quotation_of[word] >= 0
    scores: dict[Figure, float] = {}
    for head, figure in reversed(memory.trail):
        distance = sentence - layout.sentence_of[head]
        if distance > tuning.pronoun_sentences:
            break
        if fit(figure, wanted) is None:
            continue
        weight = -tuning.pronoun_distance * distance
        if layout.parse.relations[head].startswith("nsubj"):
            weight += tuning.pronoun_subject
        if (layout.quotation_of[head] >= 0) is not quoted:
            weight -= tuning.pronoun_across
        scores[figure] = max(weight, scores.get(figure, weight))
    if spoke is not None and fit(spoke, wanted) is not None:
        scores.setdefault(spoke, -tuning.pronoun_distance * tuning.pronoun_sentences)
        scores[spoke] += gain
    for figure in scores:
        scores[figure] += _standing(memory, figure, wanted, tuning)
    if not scores:
        return None, 0.0
    best = max(scores, key=scores.__getitem__)
    rest = (score for figure, score in scores.items() if figure is not best)
    return best, scores[best] - max(rest, default=float("-inf"))


def _standing(memory: _Memory, figure: Figure, wanted: str, tuning: Tuning) -> float:
    """What speaks for a figure wherever it was mentioned."""
    weight = (fit(figure, wanted) or 0.0) + tuning.pronoun_name * (figure.name is not None)
    weight += tuning.pronoun_often * min(memory.counts[figure], OFTEN) / OFTEN
    shown = memory.genders.get(figure)
    if shown is not None and wanted in {MAN, WOMAN}:
        weight += tuning.pronoun_gender if shown == wanted else -2 * tuning.pronoun_gender
    return weight


def fit(figure: Figure, wanted: str) -> float | None:
    """How well a figure fits what a pronoun asks for; None if it cannot be meant."""
    many = figure.plural
    if wanted in {MAN, WOMAN}:
        if figure.kind is not PartyKind.PERSON or many:
            return None
        if figure.gender and figure.gender != wanted:
            return None
        return 0.5 if figure.gender else 0.0
    if wanted == THING:
        return 0.0 if figure.kind in THINGS and not many else None
    if many:
        return 0.5
    return 0.0 if figure.kind is PartyKind.ORGANISATION else None


def head_noun(layout: Layout, word: int) -> int | None:
    """The noun that a relative pronoun stands for, by the tree, else the noun right before it."""
    parse = layout.parse
    seen: set[int] = set()
    at = word
    while at >= 0 and at not in seen:
        seen.add(at)
        if parse.relations[at].startswith("acl") and parse.heads[at] >= 0:
            return parse.heads[at] if parse.heads[at] < word else None
        at = parse.heads[at]
    for before in range(word - 1, max(word - 4, -1), -1):
        if parse.upos[before] in {"NOUN", "PROPN"}:
            return before
    return None
