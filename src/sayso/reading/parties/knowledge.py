"""Knowledge: the parties that a user knows, found by their names, aliases and roles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from sayso.reading.layout import Layout
from sayso.reading.parties.figures import Figure
from sayso.reading.parties.names import Name
from sayso.reading.phrases import tidy
from sayso.records import KnownParty, PartyKind
from sayso.spelling.folding import fold

__all__ = ["Knowledge", "know"]

ARTICLES = ("the ", "a ", "an ")


@dataclass(slots=True)
class Knowledge:
    """What the user knows, and the figures that were made of it for one document.

    names: known parties by folded name and alias; roles: by folded role. The first one that has
        a name or role keeps it.
    figures: the figure of each that the document mentions.
    """

    names: dict[str, KnownParty] = field(default_factory=dict)
    roles: dict[str, KnownParty] = field(default_factory=dict)
    figures: dict[KnownParty, Figure] = field(default_factory=dict)

    def figure_of(
        self, layout: Layout, number: int, name: Name | None, *, plural: bool
    ) -> Figure | None:
        """The figure of the known party that a mention names; None if it names none.

        A role means the party only with "the" in front of it, or with nothing.
        """
        if not self.names and not self.roles:
            return None
        party = self._party_of(layout, number, name)
        if party is None:
            return None
        figure = self.figures.get(party)
        if figure is None:
            kind = party.kind or PartyKind.ORGANISATION
            many = kind is PartyKind.GROUP
            figure = Figure(
                PartyKind.PERSON if many else kind,
                party.name,
                plural=many or plural,
                gender=party.gender,
                sure=bool(party.gender),
                sectors=party.sector,
                known=party,
            )
            self.figures[party] = figure
        return figure

    def _party_of(self, layout: Layout, number: int, name: Name | None) -> KnownParty | None:
        words = layout.mention_words[number]
        whole = _folded(layout.text(layout.mention_cores[number]))
        for text in (whole, _folded(name.shown) if name is not None else ""):
            if text in self.names:
                return self.names[text]
        if layout.lower[words[0]] not in {"a", "an"}:
            return self.roles.get(whole)
        return None


def know(parties: Iterable[KnownParty]) -> Knowledge:
    """What can be looked up of the parties that a user knows, for one document."""
    knowledge = Knowledge()
    for party in parties:
        for name in (party.name, *party.aliases):
            knowledge.names.setdefault(_folded(name), party)
        for role in party.roles:
            knowledge.roles.setdefault(_folded(role), party)
    return knowledge


def _folded(text: str) -> str:
    shown = fold(tidy(text))
    for article in ARTICLES:
        shown = shown.removeprefix(article)
    return shown
