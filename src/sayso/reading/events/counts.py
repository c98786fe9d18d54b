"""Counts: the numbers of people killed, injured, detained or gathered in an event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.reading.events.clauses import is_passive, is_verbal, object_of, subject_of
from sayso.reading.events.forms import lemmas_of
from sayso.reading.events.numbers import LARGE, SMALL, VAGUE, read_number
from sayso.reading.events.scene import Scene
from sayso.records import Count

__all__ = ["Tally", "crowd_of", "find_tallies"]

EFFECTS = {
    "killed": "kill die slay massacre slaughter murder behead execute drown perish dead death life "
    "body fatality shoot_dead lynch assassinate",
    "injured": "wound injure hurt maim injury casualty",
    "detained": "arrest detain jail imprison arrestee detainee round_up seize custody hold",
}
WHAT = {lemma: what for what, lemmas in EFFECTS.items() for lemma in lemmas.split()}
"""What a number counts, by the verb or noun that it stands with."""

DEEDS = {"killed": "ASSAULT", "injured": "ASSAULT", "detained": "COERCE", "crowd": "PROTEST"}
BOUNDS = frozenset(
    "more than at least over about some around nearly almost up to as many fewer less roughly "
    "approximately under no upwards of an estimated several tens a".split()
)
PEOPLE = frozenset({"person", "organization", "pronoun", "animal"})
FEWEST_IN_CROWD = 10


@dataclass(frozen=True, slots=True)
class Tally:
    """A count, with the word that says what it counts and the type of event it belongs to."""

    count: Count
    anchor: int
    kind: str


def find_tallies(scene: Scene, sentence: range) -> list[Tally]:
    """The counts of one sentence in reading order.

    sentence: numbers of its words.
    """
    found: dict[tuple[int, str], Tally] = {}
    for word in sentence:
        what = _what(scene, word)
        if what is None:
            continue
        for head in _counted(scene, word):
            tally = _tally(scene, head, what, word)
            if tally is not None:
                found.setdefault((tally.count.span.start, what), tally)
    return [found[key] for key in sorted(found)]


def crowd_of(scene: Scene, head: int) -> Count | None:
    """How many take part, from the phrase that names who does: "some 300 nurses"."""
    tally = _tally(scene, head, "crowd", head)
    if tally is None or (tally.count.high or FEWEST_IN_CROWD) < FEWEST_IN_CROWD:
        return None
    return tally.count


def _what(scene: Scene, word: int) -> str | None:
    if scene.parse.upos[word] not in {"VERB", "NOUN", "ADJ"}:
        return None
    return next(
        (WHAT[lemma] for lemma in lemmas_of(scene.layout.lower[word]) if lemma in WHAT), None
    )


def _counted(scene: Scene, word: int) -> list[int]:
    """The words that a number may stand with: whoever suffers it, or the counted noun itself."""
    layout = scene.layout
    if is_verbal(layout, word):
        if is_passive(layout, word) or _is_dying(layout.lower[word]):
            subject = subject_of(layout, word)
            return [subject] if subject is not None else []
        told = object_of(layout, word)
        return [told] if told is not None else []
    above = scene.parse.heads[word]
    beside = (
        [above] if above >= 0 and scene.parse.relations[word] in {"xcomp", "amod", "acl"} else []
    )
    told = object_of(layout, above) if beside else None
    return [word, *([told] if told is not None else []), *beside]


def _is_dying(form: str) -> bool:
    return not {"die", "perish", "drown"}.isdisjoint(lemmas_of(form))


def _tally(scene: Scene, head: int, what: str, anchor: int) -> Tally | None:
    numerals = _numerals(scene, head)
    if not numerals:
        return None
    first, last = numerals[0], numerals[-1]
    while first > 0 and scene.layout.lower[first - 1] in BOUNDS:
        first -= 1
    words = [scene.layout.lower[word] for word in range(first, last + 1)]
    number = read_number(words)
    if number is None:
        return None
    while words and words[0] in {"a", "of", "as", "to"} and first < last:
        first, words = first + 1, words[1:]
    scope = "" if last == head else scene.layout.lower[head]
    span = scene.layout.span((first, last))
    return Tally(Count(what, span, number.low, number.high, scope), anchor, DEEDS[what])


def _numerals(scene: Scene, head: int) -> Sequence[int]:
    """The words of a number that stand with a noun, or are it."""
    layout, parse = scene.layout, scene.parse
    if _is_numeral(layout.lower[head], parse.upos[head]):
        return _run(scene, head)
    for child in layout.children[head]:
        if parse.relations[child] == "nummod" and child < head:
            return _run(scene, child)
    return []


def _run(scene: Scene, word: int) -> Sequence[int]:
    """A numeral with those right before and behind it: "two hundred and six"."""
    layout, parse = scene.layout, scene.parse
    first = last = word
    while first and _is_numeral(layout.lower[first - 1], parse.upos[first - 1]):
        first -= 1
    while last + 1 < len(layout.lower) and _is_numeral(
        layout.lower[last + 1], parse.upos[last + 1]
    ):
        last += 1
    return range(first, last + 1)


def _is_numeral(form: str, upos: str) -> bool:
    return upos == "NUM" or form in VAGUE or form in SMALL or form in LARGE or form == "dozen"
