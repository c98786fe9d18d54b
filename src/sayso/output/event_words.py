"""The plain words in which events are shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from sayso.output.event_told import Held, Telling, Told
from sayso.output.timeline_words import time_words
from sayso.output.wording import on_one_line
from sayso.records import Count, Degree, Participant

__all__ = [
    "TELLINGS",
    "count_words",
    "degree_words",
    "event_type",
    "held_phrases",
    "interval_words",
    "participant_words",
    "phrase_of",
    "place_words",
    "status_words",
    "when_told",
]

PHRASES = {
    ("asserts", "+"): "asserted by",
    ("asserts", "-"): "said not to be so by",
    ("denies", "-"): "denied by",
    ("hedges", "-"): "doubted by",
    ("reports", "u"): "passed on by",
    ("asks", "u"): "asked about by",
    ("calls_for", "+"): "called for by",
    ("calls_for", "-"): "warned against by",
}
LIKELIHOODS = {"partial": "held for likely by", "neutral": "held for possible by"}
FALLBACKS = {
    "asserts": "spoken of by",
    "denies": "denied by",
    "hedges": "left open by",
    "reports": "passed on by",
    "asks": "asked about by",
    "calls_for": "called for by",
}
STATUSES = {
    "ongoing": "going on",
    "future": "yet to come",
    "hypothetical": "only supposed",
    "generic": "in general",
}
"""What is past needs no words."""

TELLINGS = {
    Telling.ASSERTED: "the publisher puts it as fact",
    Telling.ATTRIBUTED: "others do",
    Telling.CONTESTED: "somebody does, and somebody denies it",
    Telling.DENIED: "only denied",
    Telling.RAISED: "held for likely or possible, asked about or called for",
    Telling.OPEN: "not settled",
}
"""What each way to tell an event means, for a reader."""

DEGREES = {
    Degree.CLAIMED: "claims it",
    Degree.FACT: "named as the doer",
    Degree.AUTHORITIES: "accused by authorities",
    Degree.SUSPECTED: "accused or suspected",
    Degree.POSSIBLE: "possible",
    Degree.DENIED: "responsibility denied",
}


def event_type(told: Told) -> str:
    """Type and mode, as in "ASSAULT/firearms"."""
    event = told.event
    return f"{event.kind}/{event.mode}" if event.mode else event.kind


def phrase_of(held: Held) -> str:
    """How a voice stands to an event, in words that its name can follow: "denied by"."""
    each = held.commitment
    if each.polarity == "+" and each.stance in {"asserts", "hedges"} and each.strength != "full":
        return LIKELIHOODS.get(each.strength, FALLBACKS[each.stance])
    return PHRASES.get((each.stance, each.polarity), FALLBACKS.get(each.stance, "spoken of by"))


def held_phrases(told: Told) -> Iterator[tuple[str, tuple[Held, ...]]]:
    """The voices by how they stand to an event, as "denied by" with those that deny it.

    Those that put it as fact come first, then those that deny it, and what was not settled last.
    The publisher is left out where it only passes on what others hold.
    """
    silent = any(not held.own for held in (*told.settled, *told.unsettled))
    groups: defaultdict[str, list[Held]] = defaultdict(list)
    for held in sorted(told.settled, key=_rank):
        if silent and held.own and held.commitment.stance == "reports":
            continue
        groups[phrase_of(held)].append(held)
    for held in told.unsettled:
        if silent and held.own and held.commitment.stance == "reports":
            continue
        groups[f"not settled; perhaps {phrase_of(held)}"].append(held)
    for phrase, group in groups.items():
        yield phrase, tuple(group)


def _rank(held: Held) -> int:
    if held.asserts:
        return 0
    if held.denies:
        return 1
    return 3 if held.commitment.stance == "reports" else 2


def status_words(held: Iterable[Held]) -> str:
    """When it is, apart from whether, as in "yet to come"; "" for what is past, or mixed."""
    found = {each.commitment.status for each in held}
    return STATUSES.get(found.pop(), "") if len(found) == 1 else ""


def participant_words(
    participants: Iterable[Participant], words_of: Callable[[Participant], str]
) -> str:
    """Those who take part, each with its sectors and country: "riot police (COP, FRA)"."""
    return "; ".join(_participant(each, words_of(each)) for each in participants)


def _participant(participant: Participant, words: str) -> str:
    codes = [*participant.sector, *([participant.country] if participant.country else [])]
    return f"{words} ({', '.join(codes)})" if codes else words


def count_words(counts: Iterable[Count]) -> str:
    """Numbers of people, as in "killed: 12, injured: at least 20"."""
    return ", ".join(f"{count.what}: {interval_words(count)}" for count in counts)


def interval_words(count: Count) -> str:
    """The bounds of a number: "12", "at least 20", "3 to 5"."""
    low = _number(count.low)
    if count.high is None:
        return f"at least {low}"
    return low if count.low == count.high else f"{low} to {_number(count.high)}"


def _number(value: float) -> str:
    return f"{int(value):,}" if value == int(value) else f"{value:,}"


def when_told(told: Told) -> str:
    """The time of an event in words; "" where it has none."""
    return time_words(told.event.time) if told.event.time else ""


def place_words(told: Told) -> str:
    """The place of an event; "" where it has none."""
    return on_one_line(told.event.place.name) if told.event.place else ""


def degree_words(degree: Degree, by: str) -> str:
    """How firmly somebody is held to have done it, as in "accused or suspected, says Ines Falk".

    by: who says so; "" for the text itself.
    """
    words = DEGREES[degree]
    return f"{words}, says {by}" if by and degree is not Degree.CLAIMED else words
