"""Figures: parties in the making, and the indexes by which a mention finds its own."""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.reading.attribution.layout import WordRange
from sayso.reading.attribution.names import Name
from sayso.records import PartyKind

__all__ = ["Cast", "Figure", "Gathering"]


@dataclass(slots=True, eq=False)
class Figure:
    """One party in the making; it grows while its mentions are gathered.

    kind: what it is. label: what to call it while it has no name. name: its fullest name so far.
    plural: whether it is many; persons that are many are a group.
    members: numbers of its mentions; ranges: words of each.
    nouns: lower-case nouns and titles that it goes by.
    gender: "f", "m" or "". anonymous: whether the text keeps it unnamed, as "a source".
    """

    kind: PartyKind
    label: str
    plural: bool = False
    name: Name | None = None
    gender: str = ""
    anonymous: bool = False
    members: list[int] = field(default_factory=list)
    ranges: list[WordRange] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)

    @property
    def shown(self) -> str:
        """Its fullest name in the document."""
        return self.name.shown if self.name else self.label

    @property
    def party_kind(self) -> PartyKind:
        """Its kind, with many persons as a group."""
        many = self.kind is PartyKind.PERSON and self.plural and self.name is None
        return PartyKind.GROUP if many else self.kind


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody in one document.

    figures: in reading order of their first mentions.
    figure_of: the figure of each mention that has one, by the mention's number.
    """

    figures: tuple[Figure, ...]
    figure_of: dict[int, Figure]


@dataclass(slots=True)
class Gathering:
    """What is known of a cast while its mentions are read in order.

    people, things: figures by the whole key of their name.
    short_people, short_things: figures that a shorter key may stand for.
    by_noun: figures introduced so far that a noun may stand for, such as "ministry".
    by_label: nominal figures introduced so far, by their words.
    """

    people: dict[tuple[str, ...], Figure] = field(default_factory=dict)
    things: dict[tuple[str, ...], Figure] = field(default_factory=dict)
    short_people: dict[tuple[str, ...], list[Figure]] = field(default_factory=dict)
    short_things: dict[tuple[str, ...], list[Figure]] = field(default_factory=dict)
    by_noun: dict[str, list[Figure]] = field(default_factory=dict)
    by_label: dict[str, Figure] = field(default_factory=dict)
    figure_of: dict[int, Figure] = field(default_factory=dict)
    figures: list[Figure] = field(default_factory=list)

    def introduce(self, figure: Figure, number: int, words: WordRange) -> None:
        """Add a mention to a figure, and the figure to those introduced."""
        if not figure.members:
            self.figures.append(figure)
        figure.members.append(number)
        figure.ranges.append(words)
        self.figure_of[number] = figure

    def call(self, figure: Figure, noun: str) -> None:
        """Let a figure be found by a noun from here on."""
        known = self.by_noun.setdefault(noun, [])
        figure.nouns.add(noun)
        if figure not in known:
            known.append(figure)

    def absorb(self, figure: Figure, other: Figure) -> None:
        """Move all that is known of another figure, without a name, into a figure."""
        if not figure.members:
            self.figures.append(figure)
        for number in other.members:
            self.figure_of[number] = figure
        figure.members.extend(other.members)
        figure.ranges.extend(other.ranges)
        self.figures.remove(other)
        for noun in sorted(other.nouns):
            self.by_noun[noun].remove(other)
            self.call(figure, noun)
        if self.by_label.get(other.label.lower()) is other:
            self.by_label[other.label.lower()] = figure
