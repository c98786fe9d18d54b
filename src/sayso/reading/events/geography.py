"""Geography: the places that a document names, and what it says about where they lie."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from sayso.reading.events.gazetteer import Entry, Fineness, load_gazetteer
from sayso.reading.events.geocoding import Found, geocode
from sayso.reading.events.placenames import (
    CAPITAL,
    DIRECTIONS,
    GENERIC,
    PlaceName,
    is_capitalised,
    name_at,
    run_around,
)
from sayso.reading.events.scene import Scene
from sayso.reading.events.standing import nation_of
from sayso.reading.layout import WordRange
from sayso.records import PartyKind

__all__ = ["UNSURE", "Geography"]

REACH_BEFORE = 4
"""So many words before a name the country that it lies in may be named: "the Syrian city of"."""
REACH_BEHIND = 3
LONGEST_COUNTRY = 3
LINKS = DIRECTIONS | {"of", "'s", "’s", "the", "'", "’"}
BEFORE_PLACES = frozenset({"in", "near", "of"})
DATELINE = re.compile(r"\((?P<agency>[A-Z][^()\n]{1,40})\)\s*(?:[-–—]|:)")
UNSURE = frozenset({"", "abstract"})
"""What the engine calls a name that it knows nothing of."""


@dataclass(frozen=True)
class Geography:
    """A document's places; all is looked up when it is first asked for."""

    scene: Scene

    @cached_property
    def countries(self) -> Mapping[str, int]:
        """How often the document speaks of each country, by name, adjective, people or party, and
        by places that are known without it.
        """
        known: Counter[str] = Counter(self._nations)
        for name in self.named:
            if not name.feature and not self._is_country(name):
                found = self._geocoded(name, self._nations)
                if found.entry is not None and found.entry.country not in self._nations:
                    known[found.entry.country] += 1
        return known

    @cached_property
    def _nations(self) -> Mapping[str, int]:
        found: Counter[str] = Counter()
        for first, last in self._runs:
            words = self.scene.layout.text((first, last))
            code = nation_of(words)
            if code is not None and _is_capital(words):
                continue  # it may be another town of its name
            if code is None and last > first:
                codes = {self._nation(word) for word in range(first, last + 1)} - {None}
                found.update(each for each in codes if each)
            elif code is not None:
                found[code] += 1
        for party in self.scene.parties:
            if party.country is not None and party.kind is not PartyKind.PLACE:
                found[party.country] += 1
        return found

    def _nation(self, word: int) -> str | None:
        return nation_of(self.scene.layout.text((word, word)))

    @cached_property
    def agencies(self) -> frozenset[str]:
        """Who publishes or files the document: the publisher, and the names in datelines."""
        document = self.scene.document
        found = {match["agency"] for match in DATELINE.finditer(document.text)}
        return frozenset(name.casefold() for name in (*found, document.publisher) if name)

    @cached_property
    def _runs(self) -> tuple[WordRange, ...]:
        """Capitalised words that stand together, no more than a country's name has."""
        found: list[WordRange] = []
        for word, capital in enumerate(self.scene.capitals):
            if not capital:
                continue
            if found and found[-1][1] == word - 1 and word - found[-1][0] <= LONGEST_COUNTRY:
                found[-1] = (found[-1][0], word)
            else:
                found.append((word, word))
        return tuple(found)

    @cached_property
    def named(self) -> tuple[PlaceName, ...]:
        """The places that the document calls by name and noun, such as "the town of Brenik", and
        those that it marks as a place at all, in reading order.
        """
        found: dict[int, PlaceName] = {}
        for head in self._heads_of_places():
            name = name_at(self.scene.layout, head)
            if name is not None:
                kept = found.get(name.words[0])
                if kept is None or (not kept.noun and name.noun):
                    found[name.words[0]] = self._with_apposition(name)
        return tuple(found[start] for start in sorted(found))

    def _heads_of_places(self) -> Iterator[int]:
        """What the engine takes for places, and names behind "in" that it takes for nothing."""
        parse, layout = self.scene.parse, self.scene.layout
        yield from (mention.head for mention in parse.mentions if mention.kind == "place")
        for word, form in enumerate(layout.lower):
            if form in BEFORE_PLACES and parse.relations[word] == "case":
                head = parse.heads[word]
                kind = self.scene.kind(head)
                if head > word and is_capitalised(layout, head) and kind in UNSURE:
                    yield head

    def _with_apposition(self, name: PlaceName) -> PlaceName:
        """The capital by what stands behind its name: "Karsk, the capital of Ruvenia"."""
        lower, last = self.scene.layout.lower, name.words[1]
        behind = lower[last + 1 : last + 6]
        if not name.noun and behind[:1] == (",",) and CAPITAL in behind:
            return PlaceName(name.words, Fineness.CITY, name.feature, CAPITAL)
        return name

    def before(self, word: int, noun: str) -> PlaceName | None:
        """The place that "the same town", "the capital" or "there" goes back to.

        noun: the noun; "" takes any place. A place that was called by that noun comes first; else
        the last one of its kind that nothing was said about.
        """
        earlier = [each for each in self.named if each.words[1] < word and not each.feature]
        same = [each for each in earlier if each.noun == noun] if noun else earlier
        if same:
            return same[-1]
        if noun == CAPITAL:
            return None
        open_ = [each for each in earlier if not each.noun and not self._is_country(each)]
        return open_[-1] if open_ else None

    def _is_country(self, name: PlaceName) -> bool:
        return nation_of(self.scene.layout.text(name.words)) is not None

    def capital(self) -> Entry | None:
        """The capital of the one country of which the document speaks most."""
        ranked = Counter(self.countries).most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
            return None
        return load_gazetteer().capital(ranked[0][0])

    def found(self, name: PlaceName) -> Found:
        """Where a named place lies, as far as the document settles it."""
        if name.feature:
            beside = [each for each in self._beside(name.words) if nation_of(each)]
            codes = {nation_of(each) for each in beside}
            return Found(None, codes.pop() if len(codes) == 1 else None)
        return self._geocoded(name, self.countries)

    def _geocoded(self, name: PlaceName, countries: Mapping[str, int]) -> Found:
        return geocode(
            load_gazetteer(),
            self.scene.layout.text(name.words),
            hint=name.hint,
            beside=tuple(self._beside(name.words)),
            countries=countries,
            article=self.scene.layout.lower[max(name.words[0] - 1, 0)] == "the",
        )

    def _beside(self, words: WordRange) -> Iterator[str]:
        """Names of what a place lies in: "Nigeria's Kaduna state", "Homs, Syria", "Gao in Mali"."""
        layout = self.scene.layout
        first, last = layout.sentence(words[0])
        before = words[0] - 1
        while before > max(first, words[0] - REACH_BEFORE) and (
            layout.lower[before] in LINKS or layout.lower[before] in GENERIC
        ):
            before -= 1
        if before >= first and is_capitalised(layout, before) and self._nation(before) is not None:
            yield layout.text((before, before))
        at = words[1] + 1
        for _ in range(REACH_BEHIND):
            if at <= last and layout.lower[at] in {",", "in", "of", "province", "state", "region"}:
                at += 1
        while at <= last and layout.lower[at] in DIRECTIONS | {"the"}:
            at += 1
        if words[1] + 1 < at <= last and is_capitalised(layout, at):
            yield layout.text(run_around(layout, at))


@lru_cache(maxsize=1000)
def _is_capital(name: str) -> bool:
    """Whether the name of a nation is that of one of its cities, and not its own."""
    places = load_gazetteer().named(name)
    return bool(places) and not any(each.fineness is Fineness.COUNTRY for each in places)
