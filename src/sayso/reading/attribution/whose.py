"""Whose: the party that words of the text stand for, as the resolver has told them apart."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sayso.reading.layout import Layout, WordRange
from sayso.records import Party, PartyKind

__all__ = ["Whose", "find_whose"]

SAME_HEAD = 0.3
"""What a mention gains by having the head of the words, against a Dice of 1 at most."""

NAMED = frozenset({PartyKind.PERSON, PartyKind.ORGANISATION})
PEOPLE = frozenset({PartyKind.PERSON, PartyKind.GROUP})


@dataclass(frozen=True, slots=True)
class Whose:
    """The parties of a document, found by the words of their mentions.

    by_head: words and party of each mention, by its head word.
    """

    layout: Layout
    parties: tuple[Party, ...]
    by_head: dict[int, list[tuple[WordRange, Party]]] = field(default_factory=dict)

    def party_of(self, words: WordRange, head: int, *, joint: bool = False) -> Party | None:
        """The party that words stand for: the one with the mention that is most like them.

        Trees are wrong now and then, so that a mention with the same head counts for more, but
        another one that makes up most of the words is taken too.

        joint: whether the words join several, and so are nobody's who is one of them.
        """
        apposed = None if joint else self._apposed(words)
        if apposed is not None:
            return apposed
        best: tuple[float, Party] | None = None
        for at in {head, *range(words[0], words[1] + 1)}:
            for mention, party in self.by_head.get(at, ()):
                alike = _alike(mention, words)
                enough = at == head or 2 * _overlap(mention, words) > _size(words)
                if joint:
                    enough = _overlap(mention, words) > _size(words) - 2
                score = alike + (SAME_HEAD if at == head else 0.0)
                if enough and (best is None or score > best[0]):
                    best = score, party
        return best[1] if best is not None else None

    def _apposed(self, words: WordRange) -> Party | None:
        """The one whose name is all that stands behind the last comma ("its chair, Ada Brandt")."""
        commas = [word for word in range(words[0], words[1]) if self.layout.lower[word] == ","]
        if not commas:
            return None
        for word in range(commas[-1] + 1, words[1] + 1):
            for mention, party in self.by_head.get(word, ()):
                named = self.layout.parse.upos[word] == "PROPN" and party.kind in NAMED
                if named and mention == (commas[-1] + 1, words[1]):
                    return party
        return None

    def pronoun(self, word: int) -> Party | None:
        """The party that a pronoun stands for."""
        for words, party in self.by_head.get(word, ()):
            if words == (word, word):
                return party
        return None

    def labelled(self, label: str) -> Party | None:
        """The one party whose name ends in a speaker label, titles in front of that aside."""
        words = label.replace(".", " ").casefold().split()
        for start in range(len(words)):
            ending = words[start:]
            found = [
                party
                for party in self.parties
                if party.kind in PEOPLE and party.name.casefold().split()[-len(ending) :] == ending
            ]
            if len(found) == 1:
                return found[0]
        return None


def find_whose(layout: Layout, parties: Sequence[Party]) -> Whose:
    """Look up once where every party is mentioned."""
    whose = Whose(layout, tuple(parties))
    heads = {
        words: mention.head
        for words, mention in zip(layout.mention_words, layout.parse.mentions, strict=True)
    }
    for words, party in _ranges(layout, parties):
        head = heads[words] if words in heads else layout.head_of(words)
        whose.by_head.setdefault(head, []).append((words, party))
    return whose


def _ranges(layout: Layout, parties: Sequence[Party]) -> Iterator[tuple[WordRange, Party]]:
    """The words of each mention, for those that have any."""
    starts = [word.start for word in layout.parse.words]
    ends = [word.end for word in layout.parse.words]
    for party in parties:
        for span in party.mentions:
            first, last = bisect_right(ends, span.start), bisect_left(starts, span.end) - 1
            if first <= last:
                yield (first, last), party


def _size(words: WordRange) -> int:
    return words[1] - words[0] + 1


def _overlap(left: WordRange, right: WordRange) -> int:
    return max(0, min(left[1], right[1]) - max(left[0], right[0]) + 1)


def _alike(left: WordRange, right: WordRange) -> float:
    return 2 * _overlap(left, right) / (_size(left) + _size(right))
