"""References: what times are counted from, and which way an expression looks."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cache

from sayso.reading.times.grammar import BREAK, PAST_TENSE, load_grammar
from sayso.reading.times.lexing import Lexed
from sayso.records import Span, TimeBasis

__all__ = ["DEEPEST", "CueSets", "Cues", "Reference", "References", "Story"]

LONGEST_ABBREVIATION = 3
"""A capitalised word of so many letters before a stop is taken for an abbreviation."""
DEEPEST = 12
"""So many stretches of speech before an expression are looked at for one that holds it."""
REACH = 14
"""So many tokens to the left of an expression are looked at for a cue to its tense."""
REACH_RIGHT = 10


@dataclass(frozen=True, slots=True)
class Reference:
    """A day to count from.

    basis: ANCHORED where the text or its metadata name the day, PUBLISHED where the document's
        day only stands in for an utterance's.
    span: the words that name the day; None when metadata do.
    """

    day: datetime.date
    basis: TimeBasis = TimeBasis.ANCHORED
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """The time that a narrative has reached: the last dated expression.

    value: its TIMEX3 value; first: its first day; last: its last day.
    span: its words; None when it is the document's own day.
    """

    value: str
    first: datetime.date
    last: datetime.date
    span: Span | None


@dataclass(slots=True)
class References:
    """What an expression may be counted from, as the reading goes on.

    document: the day of the document; None when nothing tells it.
    narrative: whether the document tells of the past in order, so that months and days follow
        the story and not the day of publication.
    utterances: stretches of direct speech with the day on which they were spoken, by position,
        an inner one behind the one that it lies in.
    story: the last dated event; None at the beginning.
    first_year: the first year that the document names, and where; it tells which figures can be
        years, and dates nothing.
    told: the last dated event that is known to the day.
    mentioned: the last date that was named at all, even one that the story only looks back to.
    opening: the dated event from which the story has been counting since, for "the third day".
    quarter: the last quarter of a year that was named.
    aside: the last date to which a narrative looked aside.
    """

    document: Reference | None
    narrative: bool = False
    utterances: tuple[tuple[Span, Reference | None], ...] = ()
    story: Story | None = None
    first_year: tuple[int, Span] | None = None
    told: Story | None = None
    mentioned: Story | None = None
    opening: Story | None = None
    quarter: Story | None = None
    aside: Story | None = None

    @property
    def adrift(self) -> bool:
        """Whether the document is a report whose own day nothing tells, so that what is counted
        from that day, and the year of a date that has none, stay open.
        """
        return self.document is None and not self.narrative

    def speech(self, span: Span) -> Reference | None:
        """What "yesterday" at these words is counted from."""
        inside = self._utterance_around(span)
        if inside is not None:
            return inside[1]
        if self.narrative:
            return None
        return self.document

    def in_speech(self, span: Span) -> bool:
        """Whether the words stand in direct speech."""
        return self._utterance_around(span) is not None

    def _utterance_around(self, span: Span) -> tuple[Span, Reference | None] | None:
        """The innermost stretch of speech that holds the words."""
        place = bisect_right(self.utterances, span.start, key=lambda each: each[0].start)
        for stretch in reversed(self.utterances[max(place - DEEPEST, 0) : place]):
            if stretch[0].covers(span):
                return stretch
        return None


@dataclass(frozen=True, slots=True)
class CueSets:
    """The characters of words that show a tense, by what they show; the classes are the lexicon's.

    stops: what ends the reach of a cue.
    """

    future: frozenset[str]
    past: frozenset[str]
    stops: frozenset[str]
    be: frozenset[str]
    set_to: frozenset[str]
    to: frozenset[str]
    until: frozenset[str]
    put_off: frozenset[str]
    at_once: frozenset[str]


@cache
def _cue_sets() -> CueSets:
    members = load_grammar().alphabet.members
    return CueSets(
        future=frozenset(members("FUTURECUE")),
        past=frozenset(members("PASTCUE")) | {PAST_TENSE},
        stops=frozenset(members("CLAUSE")) | {BREAK},
        be=frozenset(members("BE")),
        set_to=frozenset(members("SETTO")),
        to=frozenset(members("TO")),
        until=frozenset(members("UNTIL")),
        put_off=frozenset(members("PUTOFF")),
        at_once=frozenset(members("FUTURENEXT")),
    )


@dataclass(frozen=True, slots=True)
class Cues:
    """Which way each expression of a text looks: into the past, the future, or neither."""

    lexed: Lexed
    sets: CueSets = field(default_factory=_cue_sets)

    def tense(self, first: int, last: int) -> int:
        """1 for the future, -1 for the past, 0 where nothing says so.

        The nearest word to the left decides that shows a tense; without one in the sentence, the
        nearest to the right.
        """
        kinds = self.lexed.kinds
        if first and kinds[first - 1] in self.sets.at_once:
            return 1
        if self._is_past_by_itself(first, last):
            return -1
        found = self._around(first, last)
        if first and kinds[first - 1] in self.sets.until and (found == 0 or self._goes_on(first)):
            return 1
        return found

    def _goes_on(self, first: int) -> bool:
        """Whether something was put off until then ("was postponed until Monday"); what only ended
        ("had not come until Monday", "was closed by Monday") looks back.
        """
        if first < 2 or self.lexed.words[first - 1].lower() == "by":
            return False
        return any(
            kind in self.sets.put_off for kind in self.lexed.kinds[max(first - 8, 0) : first - 1]
        )

    def _is_past_by_itself(self, first: int, last: int) -> bool:
        """As in "The year ended 31 March", "Wednesday's ruling"."""
        words = self.lexed.words
        if first and words[first - 1].lower() == "ended":
            return True
        return last + 2 < len(words) and words[last + 1] in "'’" and words[last + 2] == "s"

    def _around(self, first: int, last: int) -> int:
        kinds = self.lexed.kinds
        for place in range(first - 1, max(first - 1 - REACH, -1), -1):
            kind = kinds[place]
            if kind in self.sets.stops and not self._abbreviates(place):
                break
            found = self._at(place)
            if found:
                return found
        for place in range(last + 1, min(last + 1 + REACH_RIGHT, len(kinds))):
            if kinds[place] in self.sets.stops and not self._abbreviates(place):
                break
            found = self._at(place)
            if found:
                return found
        return 0

    def _abbreviates(self, place: int) -> bool:
        """Whether a stop belongs to "Rev.", "U.S." or "Oct." and ends no sentence."""
        words = self.lexed.words
        if words[place] != "." or not 0 < place < len(words) - 1:
            return False
        before = words[place - 1]
        return before[:1].isupper() and len(before) <= LONGEST_ABBREVIATION

    def _at(self, place: int) -> int:
        kinds = self.lexed.kinds
        kind = kinds[place]
        if kind in self.sets.future:
            return 1
        if kind in self.sets.set_to and place + 1 < len(kinds) and kinds[place + 1] in self.sets.to:
            return 1
        if kind in self.sets.past:
            return self._past_at(place)
        return 0

    def _past_at(self, place: int) -> int:
        """-1 for a past tense; 1 for "to be told", and 0 for "be told"."""
        kinds = self.lexed.kinds
        if not place or kinds[place - 1] not in self.sets.be:
            return -1
        return 1 if place > 1 and self.lexed.words[place - 2].lower() == "to" else 0
