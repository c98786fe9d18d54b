"""Matching: where the rules of the grammar match in a text, the longest first."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.reading.times.grammar import Grammar, Rule
from sayso.reading.times.lexing import Lexed
from sayso.records import Span

__all__ = ["Match", "find_matches"]

VARIANT = re.compile(r"_[bcd]$")
"""A part that a rule can find in several places has the same name there but for this ending."""
LEADING = frozenset(
    {"in", "on", "at", "during", "by", "for", "from", "until", "till", "of", "over", "to", ","}
)
"""Words that a rule needs in front of an expression and that are no part of it."""


@dataclass(frozen=True, slots=True)
class Match:
    """A rule and the tokens that it took.

    first, last: numbers of the first and last token of the expression, both included.
    groups: by name, the first and last token of each part that the rule names.
    """

    rule: Rule
    lexed: Lexed
    grammar: Grammar
    text: str
    first: int
    last: int
    groups: dict[str, tuple[int, int]]

    @property
    def span(self) -> Span:
        """The words of the expression."""
        return Span(self.lexed.starts[self.first], self.lexed.ends[self.last])

    def has(self, name: str) -> bool:
        """Whether the rule found this part."""
        return name in self.groups

    def words(self, name: str) -> str:
        """The words of a part in lower case; "" where there is none."""
        if name not in self.groups:
            return ""
        first, last = self.groups[name]
        return self.text[self.lexed.starts[first] : self.lexed.ends[last]].lower()

    def value(self, name: str, *classes: str) -> str | None:
        """What the first word of a part that is in one of the classes stands for."""
        if name not in self.groups:
            return None
        first, last = self.groups[name]
        for word in self.lexed.words[first : last + 1]:
            for each in classes:
                found = self.grammar.lexicon.values.get((each, word.lower()))
                if found is not None:
                    return found
        return None

    def number(self, name: str) -> int | None:
        """The first number in figures of a part, if it is whole."""
        if name not in self.groups:
            return None
        first, last = self.groups[name]
        for word in self.lexed.words[first : last + 1]:
            if word.isdecimal():
                return int(word)
        return None


def find_matches(text: str, lexed: Lexed, grammar: Grammar) -> list[Match]:
    """The matches that stand, in reading order and without overlap.

    Of matches that overlap the longest stands; of those as long, the one whose rule comes first.
    """
    islands = _islands(lexed.kinds, grammar)
    kinds = "".join(lexed.kinds[start:end] for start, end in islands)
    places = [place for start, end in islands for place in range(start, end)]
    met = _met(lexed.kinds, islands, grammar)
    found = [
        (places[match.start()], places[match.end() - 1], number, match)
        for number, rule in enumerate(grammar.rules)
        if any(rule.needs & each == rule.needs for each in met)
        for match in rule.pattern.finditer(kinds)
    ]
    found.sort(key=lambda each: (each[0] - each[1], each[2], each[0]))
    taken = bytearray(len(lexed.kinds))
    kept = []
    for first, last, number, match in found:
        if any(taken[first : last + 1]):
            continue
        groups = _groups(match, places)
        taken[first : last + 1] = b"\x01" * (last + 1 - first)
        start = _without_leading(lexed, first, last, groups)
        kept.append(Match(grammar.rules[number], lexed, grammar, text, start, last, groups))
    kept.sort(key=lambda each: each.first)
    return kept


def _islands(kinds: str, grammar: Grammar) -> list[tuple[int, int]]:
    """The stretches in which there can be a time, half open, with a token more on each side unless
    it is in the stretch before.
    """
    islands: list[tuple[int, int]] = []
    behind = 0
    for island in grammar.islands.finditer(kinds):
        start, end = max(island.start() - 1, behind), min(island.end() + 1, len(kinds))
        islands.append((start, end))
        behind = end
    return islands


def _met(kinds: str, islands: list[tuple[int, int]], grammar: Grammar) -> set[int]:
    """Which of the needs of rules each island meets: a match lies in one island."""
    met = set()
    for start, end in islands:
        bits = 0
        for kind in set(kinds[start:end]):
            bits |= grammar.meets.get(kind, 0)
        met.add(bits)
    return met


def _groups(match: re.Match[str], places: list[int]) -> dict[str, tuple[int, int]]:
    """The parts that a rule names, as numbers of tokens."""
    return {
        VARIANT.sub("", name): (places[first], places[last - 1])
        for name in match.re.groupindex
        for first, last in (match.span(name),)
        if 0 <= first < last
    }


def _without_leading(
    lexed: Lexed, first: int, last: int, groups: dict[str, tuple[int, int]]
) -> int:
    """The first token that belongs to the expression."""
    kept = min((start for name, (start, _) in groups.items()), default=last)
    amount = groups.get("apx")
    if amount and amount[0] == first:
        return first
    while first < min(kept, last) and lexed.words[first].lower() in LEADING:
        first += 1
    return first
