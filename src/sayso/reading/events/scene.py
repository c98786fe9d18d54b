"""Scene: one document as the rules of events see it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from sayso.reading.events.standing import body_of, nation_of
from sayso.reading.layout import Layout, WordRange, lay_out
from sayso.records import Document, Mention, Parse, Party, Span, Statement, TimeExpression

__all__ = ["Name", "Scene"]

LONGEST_NAME = 4
"""Words in the name of a country, at most."""

NO_NATION_BEFORE = frozenset({"ethnic", "pro", "anti"})
NO_NATION_BEHIND = frozenset(
    {"backed", "born", "occupied", "made", "style", "controlled", "brokered"}
)
"""Beside these a name tells nobody's country: "pro-Iranian", "ethnic Albanians"."""


@dataclass(frozen=True, slots=True)
class Name:
    """The name or adjective of a country, or the name of a body, and what it stands for.

    words: first and last word. sectors: empty for a country.
    """

    words: WordRange
    country: str | None
    sectors: tuple[str, ...]


@dataclass(frozen=True)
class Scene:
    """A document with what other steps found in it."""

    document: Document
    parse: Parse
    parties: tuple[Party, ...] = ()
    statements: tuple[Statement, ...] = ()
    times: tuple[TimeExpression, ...] = ()

    @cached_property
    def layout(self) -> Layout:
        """The words and trees."""
        return lay_out(self.document, self.parse)

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.parse.words]

    def words_in(self, span: Span) -> range:
        """Numbers of the words that begin in a span."""
        return range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end))

    def head_in(self, span: Span) -> int:
        """The head word of a span that begins with a word."""
        words = self.words_in(span)
        return self.layout.head_of((words[0], words[-1]))

    @cached_property
    def _time_starts(self) -> list[int]:
        return [time.span.start for time in self.times]

    def times_between(self, first: int, last: int) -> tuple[TimeExpression, ...]:
        """The time expressions that begin between two words, both included."""
        start, end = self.parse.words[first].start, self.parse.words[last].end
        low = bisect_left(self._time_starts, start)
        return tuple(self.times[low : bisect_left(self._time_starts, end)])

    @cached_property
    def _party_of_span(self) -> dict[tuple[int, int], Party]:
        found: dict[tuple[int, int], Party] = {}
        for party in self.parties:
            for span in party.mentions:
                found.setdefault((span.start, span.end), party)
        return found

    @cached_property
    def _party_of_head(self) -> dict[int, Party]:
        """By head word; of several parties with one head, the smallest span wins."""
        layout = self.layout
        size: dict[int, int] = {}
        found: dict[int, Party] = {}
        starts = {word.start: number for number, word in enumerate(self.parse.words)}
        ends = {word.end: number for number, word in enumerate(self.parse.words)}
        for party in self.parties:
            for span in party.mentions:
                first, last = starts.get(span.start), ends.get(span.end)
                if first is None or last is None or last < first:
                    continue
                head = layout.head_of((first, last))
                if head not in size or len(span) < size[head]:
                    found[head], size[head] = party, len(span)
        return found

    def party(self, head: int) -> Party | None:
        """The party whose words have this head word."""
        for number in self.layout.mention_of_head.get(head, ()):
            span = self.parse.mentions[number].span
            found = self._party_of_span.get((span.start, span.end))
            if found is not None:
                return found
        return self._party_of_head.get(head)

    def mention(self, head: int) -> Mention | None:
        """The outermost mention with this head word."""
        for number in self.layout.mention_of_head.get(head, ()):
            return self.parse.mentions[number]
        return None

    def kind(self, head: int) -> str:
        """What a word refers to: the kind of its mention, "pronoun", or "" where unknown."""
        if self.parse.upos[head] == "PRON":
            return "pronoun"
        mention = self.mention(head)
        return mention.kind if mention is not None else ""

    def sector(self, head: int) -> str:
        """The main sector of the party with this head word; "" where unknown."""
        party = self.party(head)
        return party.sector[0] if party is not None and party.sector else ""

    @cached_property
    def _names(self) -> dict[int, Name]:
        """The name that each word belongs to, of those of countries and bodies."""
        found: dict[int, Name] = {}
        for first, last in self.parse.sentences:
            word = first
            while word <= last:
                name = self._name_from(word, last) if self._is_upper(word) else None
                if name is None:
                    word += 1
                    continue
                found |= dict.fromkeys(range(word, name.words[1] + 1), name)
                word = name.words[1] + 1
        return found

    def _is_upper(self, word: int) -> bool:
        return self.document.text[self.parse.words[word].start].isupper()

    def _name_from(self, first: int, end: int) -> Name | None:
        """The longest name that begins with a word."""
        lower = self.layout.lower
        for last in range(min(first + LONGEST_NAME - 1, end), first - 1, -1):
            if not self._is_upper(last):
                continue
            words = self.layout.text((first, last))
            body = body_of(words)
            if body is not None:
                return Name((first, last), body[1], (body[0],))
            country = nation_of(words)
            if country is not None:
                before = [each for each in lower[max(first - 2, 0) : first] if each != "-"]
                behind = lower[last + 2 : last + 3] if lower[last + 1 : last + 2] == ("-",) else ()
                if NO_NATION_BEFORE.intersection(before[-1:]) or NO_NATION_BEHIND & set(behind):
                    return None
                return Name((first, last), country, ())
        return None

    def name_at(self, word: int) -> Name | None:
        """The name of a country or a body that a word belongs to."""
        return self._names.get(word)

    def country_at(self, head: int) -> str | None:
        """The country whose name or adjective this word belongs to."""
        name = self._names.get(head)
        return name.country if name is not None else None

    def standing_in(self, span: Span) -> tuple[str | None, tuple[str, ...]]:
        """The country and the sectors of the first nation or body whose name stands in a span."""
        for word in self.words_in(span):
            name = self._names.get(word)
            if name is not None:
                return name.country, name.sectors
        return None, ()
