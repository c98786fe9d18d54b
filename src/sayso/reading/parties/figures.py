"""Figures: parties in the making, and the indexes by which a mention finds its own."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from sayso.reading.layout import WordRange
from sayso.reading.parties.lexicon import Body
from sayso.reading.parties.names import Name
from sayso.records import KnownParty, PartyKind

__all__ = [
    "PLACES",
    "Figure",
    "Gathering",
    "can_be_one",
    "described_otherwise",
    "genders_clash",
]

PLACES = frozenset({PartyKind.PLACE, PartyKind.COUNTRY})


@dataclass(slots=True, eq=False)
class Figure:
    """One party in the making; it grows while its mentions are gathered.

    kind: what it is. label: what to call it while it has no name. name: its fullest name so far.
    plural: whether it is many; many without a name are a group.
    gender: "f", "m" or "". sure: whether that is told by more than a first name.
    acts: whether it may be a party at all; things that only keep pronouns away may not.
    members: numbers of its mentions; ranges: words of each, and of its pronouns.
    nouns: lower-case nouns and titles that it goes by.
    described: for each noun that it goes by, the words that went before it.
    sectors: PLOVER sectors by its nouns, the main one first.
    parts: the figures that it joins. known, body: what the user, and our lists, know of it.
    """

    kind: PartyKind
    label: str
    plural: bool = False
    name: Name | None = None
    gender: str = ""
    sure: bool = False
    acts: bool = True
    members: list[int] = field(default_factory=list)
    ranges: list[WordRange] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    described: dict[str, set[str]] = field(default_factory=dict)
    sectors: tuple[str, ...] = ()
    parts: list[Figure] = field(default_factory=list)
    known: KnownParty | None = None
    body: Body | None = None

    @property
    def shown(self) -> str:
        """Its fullest name in the document; the label while it has none."""
        return self.name.shown if self.name else self.label

    @property
    def party_kind(self) -> PartyKind:
        """Its kind, with many as a group."""
        if self.known is not None and self.known.kind is not None:
            return self.known.kind
        many = self.plural and (self.name is None or self.kind is PartyKind.PERSON)
        return PartyKind.GROUP if many and self.kind is not PartyKind.PLACE else self.kind

    def show(self, gender: str, *, sure: bool) -> None:
        """Take note of a gender, unless a surer one is known."""
        if gender and (not self.gender or (sure and not self.sure)):
            self.gender, self.sure = gender, sure


def described_otherwise(figure: Figure, noun: str, words: Collection[str]) -> bool:
    """Whether a figure goes by the same noun with other words ("interior" against "foreign")."""
    known = figure.described.get(noun)
    return bool(known) and bool(words) and known is not None and known.isdisjoint(words)


def genders_clash(left: str, right: str) -> bool:
    """Whether both genders are known and differ."""
    return bool(left) and bool(right) and left != right


def can_be_one(left: Figure, right: Figure) -> bool:
    """Whether two figures may be the same by what is certain of both.

    Never with two names, two genders or two numbers, and never with two kinds of which one is
    a person.
    """
    if left.name is not None and right.name is not None:
        return False
    if genders_clash(left.gender, right.gender) or left.plural is not right.plural:
        return False
    if (left.kind is PartyKind.PERSON) is not (right.kind is PartyKind.PERSON):
        return False
    if left.acts is not right.acts and not (left.kind in PLACES and right.kind in PLACES):
        return False
    return not (left.parts or right.parts)


@dataclass(slots=True)
class Gathering:
    """What is known of a cast while its mentions are read in order.

    people, things: figures by the whole key of their name.
    short_people, short_things: figures that a shorter key may stand for.
    by_noun: figures introduced so far that a noun may stand for, such as "ministry".
    by_label: nominal figures introduced so far, by their words.
    figure_of: the figure of each mention, by its number.
    figure_at: the figure of each pronoun, and of each name that is no mention, by its words.
    torn: figures of surnames that several bear, with those who were met before.
    """

    people: dict[tuple[str, ...], Figure] = field(default_factory=dict)
    things: dict[tuple[str, ...], Figure] = field(default_factory=dict)
    short_people: dict[tuple[str, ...], list[Figure]] = field(default_factory=dict)
    short_things: dict[tuple[str, ...], list[Figure]] = field(default_factory=dict)
    by_noun: dict[str, list[Figure]] = field(default_factory=dict)
    by_label: dict[str, Figure] = field(default_factory=dict)
    figure_of: dict[int, Figure] = field(default_factory=dict)
    figure_at: dict[int, Figure] = field(default_factory=dict)
    figures: list[Figure] = field(default_factory=list)
    torn: dict[Figure, list[Figure]] = field(default_factory=dict)

    def introduce(self, figure: Figure, number: int, words: WordRange) -> None:
        """Add a mention to a figure, and the figure to those introduced."""
        if not figure.ranges:
            self.figures.append(figure)
        figure.members.append(number)
        figure.ranges.append(words)
        self.figure_of[number] = figure

    def take(self, word: int, number: int | None) -> None:
        """Take a pronoun away from the figure that has it."""
        figure = self.figure_at.pop(word, None)
        if figure is None:
            return
        if (word, word) in figure.ranges:
            figure.ranges.remove((word, word))
        if number is not None and number in figure.members:
            figure.members.remove(number)
            self.figure_of.pop(number, None)
        if not figure.ranges and figure in self.figures:
            self.figures.remove(figure)

    def call(self, figure: Figure, nouns: Iterable[str]) -> None:
        """Let a figure be found by nouns from here on."""
        for noun in nouns:
            known = self.by_noun.setdefault(noun, [])
            figure.nouns.add(noun)
            if figure not in known:
                known.append(figure)

    def absorb(self, figure: Figure, other: Figure) -> None:
        """Move all that is known of another figure, without a name, into a figure."""
        if not figure.ranges:
            self.figures.append(figure)
        for number in other.members:
            self.figure_of[number] = figure
        for word, each in self.figure_at.items():
            if each is other:
                self.figure_at[word] = figure
        figure.members.extend(other.members)
        figure.ranges.extend(other.ranges)
        figure.show(other.gender, sure=other.sure)
        figure.sectors = figure.sectors or other.sectors
        if other in self.figures:
            self.figures.remove(other)
        for noun in sorted(other.nouns):
            if other in self.by_noun[noun]:
                self.by_noun[noun].remove(other)
        self.call(figure, sorted(other.nouns))
        if self.by_label.get(other.label.lower()) is other:
            self.by_label[other.label.lower()] = figure
        # Whoever still holds the other one finds that it is nobody any more.
        other.members.clear()
        other.ranges.clear()
