"""Scene: one document as the rules of events see it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from sayso.reading.events.standing import body_of, nation_of
from sayso.reading.layout import Layout, WordRange, lay_out
from sayso.records import Document, Mention, Parse, Party, Span, Statement, TimeExpression

__all__ = ["Name", "Scene"]

GIVEN = frozenset("georgia jordan chad israel india kenya paris ireland sydney cuba asia".split())
"""First names that are countries or cities too."""
NO_SURNAMES = frozenset(
    """president premier prime minister secretary foreign defence defense finance interior king
    queen prince chief leader chancellor ambassador envoy spokesman general coach police army navy
    air forces state government parliament senate court river valley bank university times post
    today daily news hospital airport street embassy supreme national security central pm captain
    speaker judge justice fm strip bridge gate league cup united city""".split()
)
"""Words that make what is before them a country or a place: "Jordan Valley"."""
LONGEST_PERSON = 4

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

    @cached_property
    def _ends(self) -> list[int]:
        return [word.end for word in self.parse.words]

    @cached_property
    def capitals(self) -> list[bool]:
        """Whether each word begins with a capital letter."""
        text = self.document.text
        return [text[start].isupper() for start in self._starts]

    def _words_of(self, span: Span) -> WordRange | None:
        """The words of a span that begins and ends with a word; None for another."""
        starts, ends = self._starts, self._ends
        first, last = bisect_left(starts, span.start), bisect_left(ends, span.end)
        if first > last or last == len(ends):
            return None
        return (first, last) if (starts[first], ends[last]) == (span.start, span.end) else None

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
        for party in self.parties:
            for span in party.mentions:
                words = self._words_of(span)
                if words is None:
                    continue
                head = layout.head_of(words)
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
            for word in range(first, last + 1):
                if self.capitals[word] and word not in found:
                    name = self._name_from(word, last)
                    if name is not None:
                        found |= dict.fromkeys(range(word, name.words[1] + 1), name)
        return found

    @cached_property
    def namesakes(self) -> frozenset[int]:
        """The words of names of people that are the name of a country too: "Jordan Ashe"."""
        found: set[int] = set()
        upos, lower = self.parse.upos, self.layout.lower
        for mention in self.parse.mentions:
            words = self.words_in(mention.span)
            people = mention.kind == "person" and 1 < len(words) <= LONGEST_PERSON
            if people and all(upos[word] == "PROPN" and self._is_in_name(word) for word in words):
                found.update(words)
        for word in range(len(lower) - 1):
            ends = word == self.layout.sentence(word)[1]
            if lower[word] in GIVEN and not ends and self._is_in_name(word):
                behind = upos[word + 1] == "PROPN" and self._is_in_name(word + 1)
                if behind and not self.times_between(word + 1, word + 1):
                    found.update((word, word + 1))
        return frozenset(found)

    def _is_in_name(self, word: int) -> bool:
        """Whether a word is written as one of a person's name, not "US" or "Minister"."""
        form = self.document.words(self.parse.words[word])
        return form[:1].isupper() and not form.isupper() and form.lower() not in NO_SURNAMES

    def _name_from(self, first: int, end: int) -> Name | None:
        """The longest name that begins with a word."""
        lower = self.layout.lower
        for last in range(min(first + LONGEST_NAME - 1, end), first - 1, -1):
            if not self.capitals[last]:
                continue
            words = self.layout.text((first, last))
            body = body_of(words)
            if body is not None:
                return Name((first, last), body[1], (body[0],))
            country = nation_of(words)
            if country is not None and first == last and first in self.namesakes:
                return None
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
