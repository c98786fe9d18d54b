"""Sightings: an event mention with all that it is compared by."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from sayso.accounts.alike import lemma_of, stem_of
from sayso.accounts.day_above import day_of_document
from sayso.accounts.whereabouts import Towns
from sayso.records import Document, Event, Place, Reading, Span, TimeBasis
from sayso.records.accounts import EventMention, SharedParty
from sayso.spelling.folding import fold
from sayso.spelling.forms import lemmas_of

__all__ = ["Sighting", "find_sightings"]

WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
POSSESSIVE = re.compile(r"['’]s$")
REACH = 6
"""Words on either side of a trigger that are its neighbours."""
ORDINAL_REACH = 3
"""Words before a trigger in which an ordinal is its own."""
ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "another": 2, "third": 3, "3rd": 3, "fourth": 4,
    "4th": 4, "fifth": 5, "5th": 5,
}  # fmt: skip
POINTERS = frozenset({"it", "this", "that", "which", "these", "those", "what", "they", "one"})


@dataclass(frozen=True, slots=True)
class Sighting:
    """One event mention with all that it is compared by.

    document, sentence: numbers of the document in its story and of the sentence in the document;
        -1 for an event in no sentence.
    words: the words of the trigger in lower case, without empty ones. lemmas: of these; the first
        carries the meaning. forms: all lemmas that the first can belong to. stems: of the lemmas.
    families: of words for one kind of happening, by number.
    light: whether its word names so many happenings that it hardly tells them apart.
    pointer: whether the trigger is a pronoun, which names no kind of happening itself.
    around: lemmas of the neighbours. sentence_lemmas: of all other words of the sentence.
    days: first and last day; None when unknown, or when only the day of publication is known.
    published: the day of publication; None when unknown.
    place: that of the event; else the town that its sentence or its paragraph names, if it is one
        that an event of the story is said to be in.
    ordinal: 2 in "a second explosion"; 0 without one.
    participants: ids of shared parties, and folded heads of participants who are none.
    parties: ids of those that are shared, and of those that only this document has.
    """

    mention: EventMention
    document: int
    sentence: int
    kind: str
    mode: str | None
    span: Span
    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    forms: frozenset[str]
    stems: frozenset[str]
    families: frozenset[int]
    light: bool
    pointer: bool
    around: frozenset[str]
    sentence_lemmas: frozenset[str]
    days: tuple[datetime.date, datetime.date] | None
    published: datetime.date | None
    place: Place | None
    ordinal: int
    participants: frozenset[str]
    parties: frozenset[str]
    confidence: float


def find_sightings(
    readings: Sequence[Reading], parties: Iterable[SharedParty] = ()
) -> list[Sighting]:
    """The event mentions of some readings, in order of readings and of position."""
    shared = {member: party.id for party in parties for member in party.members}
    towns = Towns(readings)
    return [
        sighting
        for number, reading in enumerate(readings)
        for sighting in _of_reading(number, reading, shared, towns)
    ]


def _of_reading(
    number: int, reading: Reading, shared: Mapping[tuple[str, str], str], towns: Towns
) -> Iterator[Sighting]:
    sentences = _Sentences(reading)
    document = reading.document
    published = day_of_document(reading)
    for event in sorted(reading.events, key=lambda each: (each.trigger, each.id)):
        at, words = sentences.around(event.trigger)
        own = [
            place
            for place, (_, span) in enumerate(words)
            if span.start < event.trigger.end and event.trigger.start < span.end
        ]
        first, last = (own[0], own[-1]) if own else (0, -1)
        trigger = _telling([words[place][0] for place in own]) or (
            document.words(event.trigger).lower(),
        )
        lemmas = _as_phrase(tuple(lemma_of(word) for word in trigger))
        phrase = "_" in lemmas[0]
        near = words[max(first - REACH, 0) : first] + words[last + 1 : last + 1 + REACH]
        others = words[:first] + words[last + 1 :]
        yield Sighting(
            mention=EventMention(document.id, event.id),
            document=number,
            sentence=at,
            kind=event.kind,
            mode=event.mode,
            span=event.trigger,
            words=trigger,
            lemmas=lemmas,
            forms=frozenset(lemmas[:1] if phrase else lemmas_of(fold(trigger[0]))),
            stems=frozenset(stem_of(lemma) for lemma in lemmas),
            families=frozenset().union(
                *(_families().get(word, NO_FAMILY) for word in lemmas + (() if phrase else trigger))
            ),
            light=lemmas[0] in _light_words(),
            pointer=trigger[0] in POINTERS,
            around=_lemmas(near),
            sentence_lemmas=_lemmas(others),
            days=_days(event),
            published=published,
            place=towns.place_of(event.place)
            or towns.of(document, event.trigger, sentences.span(at)),
            ordinal=_ordinal([word for word, _ in words[max(first - ORDINAL_REACH, 0) : first]]),
            participants=frozenset(_named(document, event, shared)),
            parties=frozenset(
                shared.get((document.id, each.party), each.party)
                for each in (*event.actors, *event.recipients)
                if each.party is not None
            ),
            confidence=event.confidence,
        )


class _Sentences:
    """The words of each sentence of a reading, made when they are asked for."""

    def __init__(self, reading: Reading) -> None:
        self.document = reading.document
        self.spans = [sentence.span for sentence in reading.sentences]
        self.words: dict[int, list[tuple[str, Span]]] = {}

    def span(self, at: int) -> Span | None:
        """Where the sentence of a number stands; None for -1."""
        return self.spans[at] if at >= 0 else None

    def around(self, trigger: Span) -> tuple[int, list[tuple[str, Span]]]:
        """The number of the sentence that a trigger stands in, and its words in lower case."""
        at = next((n for n, span in enumerate(self.spans) if span.overlaps(trigger)), -1)
        if at < 0:
            return at, list(_words(self.document, trigger))
        if at not in self.words:
            self.words[at] = list(_words(self.document, self.spans[at]))
        return at, self.words[at]


def _words(document: Document, span: Span) -> Iterator[tuple[str, Span]]:
    for found in WORD.finditer(document.text, span.start, span.end):
        word = POSSESSIVE.sub("", found.group().lower())
        yield word, Span(found.start(), found.end())


def _telling(words: Iterable[str]) -> tuple[str, ...]:
    """The words that say something; all of them where none does."""
    given = tuple(words)
    return tuple(word for word in given if word not in _small_words()) or given


def _as_phrase(lemmas: tuple[str, ...]) -> tuple[str, ...]:
    """Lemmas of which two together mean something else than each, as one ("set_fire")."""
    phrase = "_".join(lemmas[:2])
    return (phrase, *lemmas[2:]) if len(lemmas) > 1 and phrase in _families() else lemmas


def _lemmas(words: Iterable[tuple[str, Span]]) -> frozenset[str]:
    return frozenset(lemma_of(word) for word, _ in words if word not in _small_words())


def _days(event: Event) -> tuple[datetime.date, datetime.date] | None:
    time = event.time
    if time is None or time.basis in {TimeBasis.PUBLISHED, TimeBasis.UNKNOWN}:
        return None
    if time.earliest is None or time.latest is None:
        return None
    return time.earliest, time.latest


def _ordinal(before: Sequence[str]) -> int:
    """The ordinal nearest to a trigger, of the words before it."""
    return next((ORDINALS[word] for word in reversed(before) if word in ORDINALS), 0)


def _named(
    document: Document, event: Event, shared: Mapping[tuple[str, str], str]
) -> Iterator[str]:
    for each in (*event.actors, *event.recipients):
        party = shared.get((document.id, each.party)) if each.party else None
        yield party or lemma_of(fold(each.head))


NO_FAMILY: frozenset[int] = frozenset()


@cache
def _families() -> Mapping[str, frozenset[int]]:
    """The families of each word."""
    found: dict[str, frozenset[int]] = {}
    for number, line in enumerate(_lines("event_families.txt")):
        for word in line.split():
            found[word] = found.get(word, NO_FAMILY) | {number}
    return found


@cache
def _small_words() -> frozenset[str]:
    return frozenset(word for line in _lines("small_words.txt") for word in line.split())


@cache
def _light_words() -> frozenset[str]:
    return frozenset(word for line in _lines("light_words.txt") for word in line.split())


def _lines(file: str) -> list[str]:
    text = (resources.files("sayso.accounts") / "data" / file).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
