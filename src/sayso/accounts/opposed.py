"""Opposed: which passages of a story say that something happened that others say did not."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from sayso.accounts.answers import find_answers
from sayso.accounts.bearings import SIDES, Bearings, bearings_of, keys_in
from sayso.accounts.negations import THINGS
from sayso.accounts.propositions import Proposition, find_propositions
from sayso.accounts.scopes import OPPOSING, Scope, ScopeTie, tie_of
from sayso.accounts.standing import Tellings
from sayso.records import Reading

__all__ = ["ADMITTED", "ALSO", "Opposed", "admitted_in", "find_opposed", "points_in"]

HALF = 0.5
MOSTLY = 0.7
WHETHER = "whether "
OPPOSITE = "opposite of "
ADMITTED = ", admitted"
ALSO = "; "
"""What stands between several points in the scope of one row."""
COMMON = 0.45
"""A word of less weight, such as the name of the place, may be left unsaid."""
SELDOM = 0.4
"""Of such a weight must be what is denied where nothing narrows it down."""
RARE = 0.55
"""A word of such a weight is rare enough in a story for two passages with it to be of one thing."""
ALONE = 0.65
"""Of such a weight must be what many texts speak of where nothing narrows it down."""
FORCES = frozenset({"security", "police", "soldiers", "guards"})
AGAIN = 160
"""So near behind a short denial its voice says the same at length."""
LEAST_WORDS = 2
FEWEST_WORDS = 4
"""So many words a passage must have to be held against one that says that there was none."""
COUNTED = frozenset({"die", "injure"})
"""What is told of many people, and compared by their numbers."""
FEW = frozenset({"children", "women", "journalists", "medics", "prisoners", "witnesses"})
MANY = 200
"""So many passages of one sense are compared with each other in one story."""
BARE = 0.9
"""How sure a denial is that nothing narrows down."""
CONFESSES = re.compile(
    r"\b(?:after\sall|admit\w*|acknowledg\w*|conced\w*|confess\w*|own(?:s|ed)\sup|now\s(?:says?|accepts?))\b",
    re.IGNORECASE,
)
"""Words by which a side comes to say what it had denied."""
THAT = re.compile(r"[\s,:“\"]*(?:that)?[\s,“\"]*", re.IGNORECASE)
LATER = frozenset({"die", "release", "detain", "arrive", "return", "resign", "treat"})
"""What may come about after it was denied."""


@dataclass(frozen=True, slots=True)
class Opposed:
    """A passage that denies what another one says. sure: 0 to 1. point: what it is on, as
    a part of the scope of a row. admitted: whether the denial stood no more when the other one was
    said, since its own side had come to admit it.
    """

    minus: Proposition
    plus: Proposition
    sure: float
    point: str
    admitted: bool = False


class _Story:
    """The readings of a story, and how rare each word is among its sentences."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._found: Counter[str] = Counter()
        self._count = 0
        for reading in readings:
            for sentence in reading.sentences:
                self._count += 1
                words = reading.document.words(sentence.span)
                self._found.update(key for key in keys_in(words) if key[0] != "@")

    def weight(self, stem: str) -> float:
        """0 for a word in every sentence, 1 for one that stands in one of them."""
        found = max(self._found[stem], 1)
        return 1 - math.log(found) / math.log(self._count + 1)


def find_opposed(
    readings: Sequence[Reading], tellings: Mapping[str, Tellings]
) -> Iterator[Opposed]:
    """The pairs of passages of one story of which one denies what the other one says."""
    minus: list[Proposition] = []
    plus: dict[str, list[Proposition]] = defaultdict(list)
    for reading in readings:
        for each in _propositions(reading):
            if each.denied:
                minus.append(each)
            else:
                plus[each.sense.name].append(each)
    _add_denied_opposites(minus, plus)
    if not minus:
        return
    stems = frozenset(each.sense.name for each in minus if each.sense.is_stem)
    for reading in readings if stems else ():
        for each in find_propositions(reading, stems=stems):
            if not each.denied and each.sense.is_stem:
                plus[each.sense.name].append(each)
    story = _Story(readings)
    parts: dict[int, Bearings] = {}

    def part_of(each: Proposition) -> Bearings:
        found = parts.get(id(each))
        if found is None:
            found = parts[id(each)] = bearings_of(each, tellings[each.reading.document.id])
        return found

    for denial in _first_of_each(minus):
        ours = part_of(denial)
        found = [
            (each, sure)
            for each in plus[denial.sense.name][:MANY]
            if (sure := _sure(denial, each, ours, part_of(each), story)) > 0
        ]
        confessed = {
            each.reading.document.id
            for each, _ in found
            if _is_confessed(each, ours, part_of(each))
        }
        for each, sure in found:
            theirs = part_of(each)
            late = each.reading.document.id in confessed
            admitted = late or _is_admitted(ours, theirs)
            yield Opposed(denial, each, sure, _point(denial, ours), admitted=admitted)


def _add_denied_opposites(minus: list[Proposition], plus: dict[str, list[Proposition]]) -> None:
    """What denies the opposite of a sense, as a denial, and what names that opposite, as what is
    denied: "the gate was not open", "the gate stood wide open".
    """
    denied = [
        replace(each, denied=True, sense=replace(each.sense, name=OPPOSITE + each.sense.name))
        for found in plus.values()
        for each in found
        if each.sense.opposite and each.plain and not each.cued and not each.sense.is_stem
    ]
    names = {each.sense.name for each in denied}
    for each in minus:
        name = OPPOSITE + each.sense.name
        if each.sense.opposite and not each.plain and name in names:
            sense = replace(each.sense, name=name)
            plus[name].append(replace(each, denied=False, sense=sense))
    minus += denied


def _first_of_each(denials: Iterable[Proposition]) -> Iterator[Proposition]:
    """The denials of a story, of those of one sense no more than the first many."""
    seen: Counter[str] = Counter()
    for each in denials:
        seen[each.sense.name] += 1
        if seen[each.sense.name] <= MANY:
            yield each


def _propositions(reading: Reading) -> Iterator[Proposition]:
    found = list(find_propositions(reading))
    yield from found
    denied = [(each.sense.name, each.passage.start) for each in found if each.denied and each.plain]
    for answers in _by_passage(find_answers(reading)):
        end = answers[0].passage.end
        again = {name for name, start in denied if end <= start < end + AGAIN}
        if again.isdisjoint(each.sense.name for each in answers):
            yield from answers


def _by_passage(answers: Iterable[Proposition]) -> Iterator[list[Proposition]]:
    for _, group in groupby(answers, key=lambda each: each.passage):
        yield list(group)


def points_in(scope: str | None) -> frozenset[str]:
    """The points on which a passage and its denials stand, by the scope of a row."""
    parts = (each.removesuffix(ADMITTED) for each in (scope or "").split(ALSO))
    return frozenset(each for each in parts if each.startswith(WHETHER))


def admitted_in(scope: str | None) -> frozenset[str]:
    """Those of the points that a voice only came to admit."""
    return frozenset(
        each.removesuffix(ADMITTED) for each in (scope or "").split(ALSO) if each.endswith(ADMITTED)
    )


def _point(each: Proposition, part: Bearings) -> str:
    words = sorted({*part.words, *(key for key in part.subject if _is_stem(key))})
    return " ".join([WHETHER + each.sense.name, *words])


def _sure(
    minus: Proposition, plus: Proposition, ours: Bearings, theirs: Bearings, story: _Story
) -> float:
    """How sure it is that one passage denies what the other one says; 0 for not at all."""
    own = minus.reading is plus.reading and (
        ours.told.voice == theirs.told.voice or minus.passage.overlaps(plus.passage)
    )
    found = theirs.found and minus.sense.name in THINGS
    if (
        own
        or found
        or _is_who_says_it(minus, plus)
        or theirs.size < LEAST_WORDS
        or _at_other_times(minus, ours, theirs)
    ):
        return 0.0
    if _apart(ours.doers, theirs.doers) or _apart(ours.done, theirs.done):
        return 0.0
    if ours.other != theirs.other or _is_of_anothers(ours, theirs):
        return 0.0
    if not minus.plain:
        one = _is_of_one(ours, theirs, story)
        if minus.sense.vague and ours.subject.isdisjoint(theirs.subject):
            return 0.0
        return 1.0 if one else 0.0
    if not _is_of_subject(ours, theirs, story) and not _is_by_own_side(ours, theirs):
        return 0.0
    if ours.leans and not _shares(ours.around, theirs.around, minus.sense.name, story):
        return 0.0
    total, share, best = _narrowed(minus, ours, theirs, story)
    if total and share < (MOSTLY if minus.sense.is_stem else HALF):
        return 0.0
    if minus.sense.is_stem and (best < RARE or not ours.subject):
        return 0.0
    if minus.sense.vague and ours.leans and not total and ours.such:
        return BARE
    best = max([best, *(story.weight(stem) for stem in ours.places & theirs.near)])
    named = max([0.0, *(_worth(key, story) for key in ours.subject & theirs.near)])
    seldom = story.weight(f"={minus.sense.name}") >= SELDOM
    if minus.sense.vague:
        alone = not total and _is_bare(minus, ours) and theirs.size >= FEWEST_WORDS
        rare = story.weight(f"={minus.sense.name}") >= ALONE
        alone = alone and rare and minus.sense.name not in COUNTED
        return _sureness(total) if max(best, named) >= RARE or alone else 0.0
    return _sureness(total) if total or named or seldom else 0.0


def _is_who_says_it(minus: Proposition, plus: Proposition) -> bool:
    """Whether a passage only tells who denies: "the owner wrote to us that nobody complained"."""
    if minus.reading is not plus.reading or plus.passage.end > minus.passage.start:
        return False
    between = minus.reading.document.text[plus.passage.end : minus.passage.start]
    return minus.sentence == plus.sentence and THAT.fullmatch(between) is not None


def _is_bare(minus: Proposition, ours: Bearings) -> bool:
    """Whether a passage says that there was none at all: "no pardon was granted"."""
    bound = minus.part.start >= minus.sense.start > minus.passage.start
    return minus.general and not bound and minus.people is None and not ours.subject


def _sureness(total: float) -> float:
    return 1.0 if total else BARE


def _narrowed(
    minus: Proposition, ours: Bearings, theirs: Bearings, story: _Story
) -> tuple[float, float, float]:
    """How much narrows down what is denied, which share of it the other one has too, 0 to 1, and
    how rare the rarest word is that stands in its sentence.
    """
    total = covered = best = 0.0
    for stem, senses in ours.words.items():
        weight = story.weight(stem)
        if minus.general and weight < COMMON:
            continue
        total += weight
        if stem in theirs.around or any(f"={name}" in theirs.around for name in senses):
            covered += weight
            best = max(best, weight if stem in theirs.near else 0.0)
    return total, covered / total if total else 0.0, best


def _worth(key: str, story: _Story) -> float:
    """How much it says that two passages name one thing; a group of few is as good as a name."""
    if _is_stem(key):
        return story.weight(key)
    return RARE if key[1:] in FEW else 0.0


def _is_stem(key: str) -> bool:
    return key[0] not in "@="


def _is_admitted(ours: Bearings, theirs: Bearings) -> bool:
    """Whether one side admits later what it had denied."""
    if not theirs.admits or not (ours.told.day and theirs.told.day):
        return False
    official = ours.told.authority is not None and theirs.told.authority is not None
    return official and ours.told.day < theirs.told.day


def _is_confessed(plus: Proposition, ours: Bearings, theirs: Bearings) -> bool:
    """Whether a later sentence tells that whoever had denied it admits it: "fired after all"."""
    if not (ours.told.day and theirs.told.day) or ours.told.day >= theirs.told.day:
        return False
    span = plus.sentence
    if not CONFESSES.search(plus.reading.document.text, span.start, span.end):
        return False
    same = ours.told.authority is not None and ours.told.authority == theirs.told.authority
    return same or not keys_in(ours.told.name, senses=False).isdisjoint(theirs.near)


def _shares(ours: frozenset[str], theirs: frozenset[str], sense: str, story: _Story) -> bool:
    """Whether two sentences have something in common that not all of a story have."""
    shared = ours & theirs - {f"={sense}"}
    return any(
        (key[1:] not in SIDES) if key[0] == "@" else story.weight(key) >= RARE for key in shared
    )


def _is_of_subject(ours: Bearings, theirs: Bearings, story: _Story) -> bool:
    """Whether one passage may speak of whoever or whatever the other one denies something of."""
    if not ours.subject or ours.subject & theirs.around:
        return True
    return all(key[0] not in "@=" and story.weight(key) < COMMON for key in ours.subject)


def _is_of_anothers(ours: Bearings, theirs: Bearings) -> bool:
    """Whether one passage speaks of somebody, and the other one of what or whom he has: "the
    captain", "the captain's wife".
    """
    for one, two in ((ours, theirs), (theirs, ours)):
        named = (one.subject | one.words.keys()) & two.owners
        if named - one.owners and two.owned.isdisjoint(one.subject | one.words.keys() | one.near):
            return True
    return False


def _is_by_own_side(ours: Bearings, theirs: Bearings) -> bool:
    """Whether one denies for his side what the other side is said to have suffered, or a state for
    those who bear its arms.
    """
    if ours.official:
        return _forces(f"@{group}" for group in theirs.doers)
    if not ours.own or _forces(ours.subject):
        return False
    return bool({"protesters", "fighters"} & set(theirs.doers)) or _forces(theirs.hit)


def _forces(keys: Iterable[str]) -> bool:
    return any(key[1:] in FORCES for key in keys if key[0] == "@")


def _is_of_one(ours: Bearings, theirs: Bearings, story: _Story) -> bool:
    """Whether two passages say something of one thing or person, by its rare name."""
    shared = (ours.subject | ours.words.keys()) & (theirs.subject | theirs.words.keys())
    rare = {key for key in shared if _is_stem(key) and story.weight(key) >= RARE}
    if ours.subject or theirs.subject:
        return not rare.isdisjoint(ours.subject | theirs.subject)
    return len(rare) > 1


def _apart(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two sets of groups are surely not the same people."""
    left, right = [Scope(each) for each in ours], [Scope(each) for each in theirs]
    if not left or not right:
        return False
    return all(
        tie_of(one, other, merged=OPPOSING) is ScopeTie.APART for one in left for other in right
    )


def _at_other_times(minus: Proposition, ours: Bearings, theirs: Bearings) -> bool:
    """Whether the two speak of two times, or one only came about after it was denied."""
    if ours.time != theirs.time:
        return True
    if ours.days and theirs.days and ours.days.isdisjoint(theirs.days):
        return True
    one, other = ours.told.day, theirs.told.day
    return minus.sense.name in LATER and one is not None and other is not None and one < other
