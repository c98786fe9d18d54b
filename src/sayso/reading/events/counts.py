"""Counts: the numbers of people killed, injured, detained or gathered in an event.

By the words around each number rather than by the tree: numbers stand in headlines, lists and
ellipses ("12 dead, 30 wounded"), where parsers err.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from sayso.quantities.groups import ALL, group_of
from sayso.reading.events.count_words import (
    EFFECT_NOUNS,
    SAME_AGAIN,
    TOLL,
    TOLL_OF,
    UNITS,
    forms_before,
    forms_behind,
)
from sayso.reading.events.counted_nouns import (
    LONGEST_PHRASE,
    CountedNoun,
    find_noun,
    names_people,
)
from sayso.reading.events.numbers import Number, Quantity, find_quantities
from sayso.reading.events.scene import Scene
from sayso.records import Count

__all__ = ["Tally", "crowd_of", "find_tallies"]

LONGEST_REACH = 110
"""Characters behind a number in which its verb may begin."""
SUSPECT = frozenset({"", "abstract", "animal"})
FEWEST_IN_CROWD = 10
DATE_WORDS = 4
"""So many words before a number a date that it belongs to may begin."""
ONE = frozenset({"a", "an", "another"})
WITHIN_NOUNS = frozenset({"ADJ", "NOUN", "PROPN", "VERB", "NUM", "PUNCT"})
YEARS = range(1900, 2101)
CASUALTIES = "casualties"
SPEAKING = frozenset("said says told confirmed added reported announced wrote testified".split())
AGED = frozenset({"aged", "age"})
EFFECT = re.compile(
    r"kill|dea[dt]|die[ds]?$|slai|slay|massac|execut|murder|slaught|behead|lynch|assass|drown|"
    r"perish|succumb|li(?:fe|ves?)$|bod(?:y|ies)|corpse|fatal|casualt|wound|injur|hurt|maim|hospital|"
    r"treated|gassed|gunn|stabbed|beaten|burned|hanged|arrest|detain|detent|jail|imprison|round|"
    r"custody|bars|seized|held|kidnap|abduct|hostage|displac|evacuat|rescu|freed|releas|evict|"
    r"deport|expel|missing|unaccounted|fled|march|gather|part$|turned|attend|rall|demonstrat|"
    r"assembl|protest|streets|walked|strike|mass|converg|chant|blockad|staged|crowd|vigil|sit-in|"
    r"drew|toll|number|total|count|figure|tally|tak(?:en|ing)$|took"
)
"""Without a word that begins so nothing in a sentence counts people."""
HAS_NUMBER = re.compile(
    r"\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|"
    r"hundreds?|thousands?|millions?|dozens?|scores?|several|few|handful|couple|pair|both|no|none|"
    r"nobody|an?|another)\b"
)


@dataclass(frozen=True, slots=True)
class Tally:
    """A count before it is known whose it is.

    anchor: number of the word that says what it counts, or of its noun.
    toll: whether it sums up what was told before ("the death toll rose to 31").
    """

    count: Count
    anchor: int
    toll: bool = False


@dataclass(frozen=True, slots=True)
class _Told:
    """A number with what it counts; "" while that is open.

    anchor: place of the word that says so. after: whether that stands behind the number.
    """

    quantity: Quantity
    noun: CountedNoun
    what: str = ""
    anchor: int = 0
    toll: bool = False
    after: bool = False


def find_tallies(scene: Scene, sentence: range) -> list[Tally]:
    """The counts of one sentence in reading order.

    sentence: numbers of its words.
    """
    words = scene.layout.lower[sentence.start : sentence.stop]
    if not any(map(_may_tell, words)) or not HAS_NUMBER.search(" ".join(words)):
        return []
    several = [each for each in find_quantities(words) if _may_count(scene, sentence, each)]
    quantities = sorted([*several, *_single(scene, sentence, several)], key=lambda each: each.first)
    told: list[_Told | None] = []
    for number, quantity in enumerate(quantities):
        stop = quantities[number + 1].first if number + 1 < len(quantities) else len(words)
        noun = find_noun(scene, sentence, words, quantity)
        if noun is not None and _speaks(words, quantity, noun):
            told.append(None)
            continue
        previous = told[-1] if told else None
        told.append(_told(words, quantity, noun, stop, previous) if noun is not None else None)
        if told[-1] is None and noun is not None and noun.kind == "person":
            told[-1] = _Told(quantity, noun)
    _look_ahead(words, told)
    return [
        Tally(_count(scene, sentence, each, what), sentence.start + each.anchor, each.toll)
        for each in told
        if each is not None
        for what in _effects(each)
        if what != "crowd" or (each.quantity.number.high or FEWEST_IN_CROWD) >= FEWEST_IN_CROWD
    ]


def _speaks(words: Sequence[str], quantity: Quantity, noun: CountedNoun) -> bool:
    """Whether those who are counted say something: "two local officials said"."""
    before = words[max(quantity.first - 2, 0) : quantity.first]
    behind = words[noun.last + 1 : noun.last + 2]
    ends = not behind or behind[0] in {".", ",", ";"}
    led = before == ("according", "to") or (before[1:] in {("said",), ("says",)} and ends)
    return noun.kind in {"person", ""} and (led or not SPEAKING.isdisjoint(behind))


@lru_cache(maxsize=20_000)
def _may_tell(word: str) -> bool:
    return EFFECT.match(word) is not None


def _single(scene: Scene, sentence: range, several: Sequence[Quantity]) -> Iterator[Quantity]:
    """The articles that count one of a group: "a policeman was killed"."""
    words = scene.layout.lower[sentence.start : sentence.stop]
    for place, word in enumerate(words):
        if word not in ONE or any(each.first <= place <= each.last for each in several):
            continue
        for at in range(place + 1, min(place + LONGEST_PHRASE, len(words))):
            if scene.parse.upos[sentence.start + at] not in WITHIN_NOUNS:
                break
            behind = words[at + 1] if at + 1 < len(words) else ""
            if _is_one_of_a_group(words[at]) and not names_people(behind):
                yield Quantity(place, place, place, Number(1.0, 1.0))
                break


def _is_one_of_a_group(noun: str) -> bool:
    return not noun.endswith("s") and group_of(noun) not in {None, ALL}


def _look_ahead(words: Sequence[str], told: list[_Told | None]) -> None:
    """Let a number count what the next one does: "two soldiers and five civilians died"."""
    for number in range(len(told) - 2, -1, -1):
        here, behind = told[number], told[number + 1]
        if here is None or behind is None or here.what or not behind.what:
            continue
        between = words[here.noun.last + 1 : behind.quantity.first]
        if behind.after and between in JOINED:
            told[number] = replace(here, what=behind.what, anchor=behind.anchor)


WERE = re.compile(r"^ (?:were|are|was|is) (?P<who>\w+)")
FINITE = (("was",), ("were",), ("had",), ("has",), ("have",), ("are",), ("is",))
JOINED = (("and",), (",",), (",", "and"), ("or",))


def _effects(told: _Told) -> tuple[str, ...]:
    """What a count is of: of casualties only none says which."""
    if told.what != CASUALTIES:
        return (told.what,) if told.what else ()
    return ("killed", "injured") if told.quantity.number.high == 0 else ("other",)


def crowd_of(scene: Scene, head: int) -> Count | None:
    """How many take part, from the phrase that names who does: "some 300 nurses"."""
    first, last = scene.layout.sentence(head)
    sentence = range(first, last + 1)
    words = scene.layout.lower[first : last + 1]
    place = head - first
    for quantity in find_quantities(words):
        if not place - LONGEST_PHRASE <= quantity.first <= place:
            continue
        if not _may_count(scene, sentence, quantity):
            continue
        noun = find_noun(scene, sentence, words, quantity)
        holds = noun is not None and quantity.first <= place <= max(noun.last, quantity.last)
        if noun is None or not holds or (quantity.number.high or 10) < FEWEST_IN_CROWD:
            continue
        return _count(scene, sentence, _Told(quantity, noun), "crowd")
    return None


def _may_count(scene: Scene, sentence: range, quantity: Quantity) -> bool:
    """Whether a number can count people: no year, date, age, price or part of a name."""
    first, core, last = (
        sentence.start + place for place in (quantity.first, quantity.core, quantity.last)
    )
    lower, text = scene.layout.lower, scene.document.text
    low, high = quantity.number.low, quantity.number.high
    before = lower[core - 1] if core > sentence.start else ""
    if before in AGED or before in {"$", "£", "€", "no.", "article", "step", "page"}:
        return False
    if low == high and low in YEARS and lower[core].isdecimal() and len(lower[core]) == 4:
        return False
    if any(
        time.span.overlaps(scene.layout.span((core, last)))
        for time in scene.times_between(max(first - DATE_WORDS, 0), last)
    ):
        return False
    behind = lower[last + 1] if last + 1 < sentence.stop else ""
    if (
        behind in UNITS
        or text[scene.parse.words[last].end : scene.parse.words[last].end + 1] == "%"
    ):
        return False
    return not (core == last and lower[core] == "one" and behind in {"day", "another", "-"})


def _told(
    words: Sequence[str], quantity: Quantity, noun: CountedNoun, stop: int, previous: _Told | None
) -> _Told | None:
    """What a number counts; None where nothing says it.

    stop: place of the next number. previous: the number before it.
    """
    left = " ".join(words[: quantity.first]) + " " if quantity.first else ""
    right = (" " + " ".join(words[noun.last + 1 : stop + 6]))[:LONGEST_REACH]
    toll = TOLL.search(left)
    if toll is not None:
        what = _of_toll(toll, words, previous)
        if what:
            return _Told(quantity, noun, what, _place(words, toll.start()), toll=True)
    if noun.word in EFFECT_NOUNS:
        if quantity.vague == "none":
            return None  # "none of the injuries" says what they were, not how many
        if words[quantity.last + 1 : quantity.last + 2] == ("of",):
            return _share_of(quantity, noun, right)
        return _Told(quantity, noun, EFFECT_NOUNS[noun.word], noun.last)
    behind = _behind(right, noun, " ".join(words[noun.last + 1 : stop]))
    before = _before(left)
    if before is not None and (behind is None or behind[1] > 0 or behind[0] == "crowd"):
        return _Told(quantity, noun, before[0], _place(words, before[1]))
    if behind is not None:
        anchor = min(noun.last + 1 + behind[1], len(words) - 1)
        return _Told(quantity, noun, behind[0], anchor, after=True)
    if previous is not None and previous.what and _again(words, previous, quantity, noun):
        return _Told(quantity, noun, previous.what, noun.last, after=previous.after)
    return None


def _share_of(quantity: Quantity, noun: CountedNoun, right: str) -> _Told:
    """Some of those who were counted, as in "two of the wounded died", by what became of them."""
    behind = _behind(right, noun, right)
    what = behind[0] if behind else EFFECT_NOUNS[noun.word]
    named = WERE.match(right)
    group = group_of(named["who"]) if named else None
    return _Told(quantity, replace(noun, scope=group or ALL), what, noun.last)


def _before(left: str) -> tuple[str, int] | None:
    found = [
        (match.start(), what)
        for what, form in forms_before()
        if (match := form.search(left)) is not None
    ]
    return (max(found)[1], max(found)[0]) if found else None


def _behind(right: str, noun: CountedNoun, near: str) -> tuple[str, int] | None:
    """What the words behind say, and how many words behind they begin."""
    found = []
    for what, form in forms_behind():
        match = form.search(right)
        if match is None:
            continue
        verb = match.end()
        if what == "crowd" and (noun.kind in SUSPECT and noun.scope == ALL and not noun.word):
            continue
        found.append((verb, what))
    if not found:
        return None
    end, what = min(found)
    words_behind = right[:end].count(" ") - 1
    if end > len(near) + 1 and not near.strip().startswith((",", "and", "or")):
        return None
    return what, max(words_behind, 0)


def _of_toll(toll: re.Match[str], words: Sequence[str], previous: _Told | None) -> str:
    if toll["hurt"]:
        return "injured"
    if toll["held"]:
        return "detained"
    if toll["any"] and not TOLL_OF.search(" ".join(words)):
        return previous.what if previous else ""
    return "killed"


def _again(words: Sequence[str], previous: _Told, quantity: Quantity, noun: CountedNoun) -> bool:
    """Whether a number counts what the one before it counted."""
    between = " ".join(words[previous.noun.last + 1 : quantity.first]) + " "
    if words[noun.last + 1 : noun.last + 2] in FINITE:
        return False
    if noun.kind != "person" and noun.word not in {"others", "other"}:
        behind = words[quantity.last + 1 : quantity.last + 3]
        return behind in {("of", "them"), ("of", "whom")}
    return len(between.split()) <= LONGEST_PHRASE and bool(SAME_AGAIN.search(f" {between}"))


def _place(words: Sequence[str], character: int) -> int:
    """The place of the word in which a character of the joined words lies."""
    at = 0
    for place, word in enumerate(words):
        at += len(word) + 1
        if character < at:
            return place
    return len(words) - 1


def _count(scene: Scene, sentence: range, told: _Told, what: str) -> Count:
    number = told.quantity.number
    words = sentence.start + told.quantity.first, sentence.start + told.quantity.last
    return Count(what, scene.layout.span(words), number.low, number.high, told.noun.scope)
