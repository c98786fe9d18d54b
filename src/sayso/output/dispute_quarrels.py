"""Quarrels: all disputes of one happening on one point, under one heading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.records.accounts import Dispute, Row

__all__ = ["Difference", "Quarrel", "Side", "quarrels_of"]

AGENT = "agent"
NUMBERED = ("count.", "instrument")
"""Points of which all numbers stand under one heading."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One dispute: its sides, and in words why each pair of rows cannot stand together."""

    dispute: Dispute
    sides: tuple[tuple[Row, ...], tuple[Row, ...]]
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """Rows that stand together. scope: of all of them; None where it goes without saying."""

    rows: tuple[Row, ...]
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class Quarrel:
    """What is in dispute on one point of a happening.

    scope: where all sides speak of the same people, else None, and each side has its own.
    sides: two or more, in order of their first rows. why: of each pair that cannot stand together.
    """

    attribute: str
    scope: str | None
    sides: tuple[Side, ...]
    why: tuple[str, ...]


def quarrels_of(differences: Sequence[Difference]) -> tuple[Quarrel, ...]:
    """The disputes by what they are on, in the order of the first of each.

    Numbers of one kind stand under one heading. Of what is told in words ("whether it happened",
    "when") only those stand together that some account ties to each other: whether a gate was
    locked and whether shots were fired are two quarrels.
    """
    by_attribute: dict[str, list[Difference]] = defaultdict(list)
    for each in differences:
        by_attribute[each.dispute.attribute].append(each)
    return tuple(
        _quarrel(attribute, tied)
        for attribute, members in by_attribute.items()
        for tied in ([members] if attribute.startswith(NUMBERED) else _tied(members))
    )


def _tied(differences: Sequence[Difference]) -> list[list[Difference]]:
    """The differences in groups that share a row, or what a row says, directly or by others."""
    groups: list[tuple[set[object], list[Difference]]] = []
    for each in differences:
        said: set[object] = set()
        for row in (row for side in each.sides for row in side):
            said |= {row.id, _meant(row)}
        own = [each]
        apart = []
        for keys, members in groups:
            if keys & said:
                said |= keys
                own = [*members, *own]
            else:
                apart.append((keys, members))
        groups = [*apart, (said, own)]
    order = {id(each): at for at, each in enumerate(differences)}
    found = [sorted(members, key=lambda each: order[id(each)]) for _, members in groups]
    return sorted(found, key=lambda members: order[id(members[0])])


def _meant(row: Row) -> tuple[object, ...]:
    """What a row says, whoever says it; of whoever did it, by whichever word for the deed."""
    if row.attribute == AGENT:
        return AGENT, row.polarity, row.value.casefold()
    return row.scope, row.polarity, row.low if row.low is not None else row.value, row.high


def _quarrel(attribute: str, differences: Sequence[Difference]) -> Quarrel:
    scopes = {each.dispute.scope for each in differences}
    sides = _sides(differences)
    if len(scopes) == 1:
        scope = next(iter(scopes))
        shown = tuple(Side(rows) for rows in sides)
    else:
        scope = None
        shown = tuple(Side(rows, rows[0].scope) for rows in sides)
    why = dict.fromkeys(reason for each in differences for reason in each.why)
    return Quarrel(attribute, scope, shown, tuple(why))


def _sides(differences: Sequence[Difference]) -> list[tuple[Row, ...]]:
    """The rows in groups of which none has two that stand against each other."""
    rows: dict[str, Row] = {}
    against: dict[str, set[str]] = defaultdict(set)
    for each in differences:
        left, right = each.sides
        rows |= {row.id: row for row in (*left, *right)}
        for row in left:
            against[row.id] |= {other.id for other in right}
        for row in right:
            against[row.id] |= {other.id for other in left}
    groups = {id_: {id_} for id_ in rows}
    for first, second in _beside(differences, rows):
        one, other = groups[first], groups[second]
        if one is other or any(against[a] & other for a in one):
            continue
        one |= other
        groups.update(dict.fromkeys(other, one))
    place = {id_: at for at, id_ in enumerate(rows)}
    members = {min(group, key=place.__getitem__): group for group in groups.values()}
    return [
        tuple(rows[id_] for id_ in sorted(members[first], key=place.__getitem__))
        for first in sorted(members, key=place.__getitem__)
    ]


def _beside(differences: Sequence[Difference], rows: dict[str, Row]) -> Iterable[tuple[str, str]]:
    """Rows that are rather one side: those that say the same first, then those of one scope that
    one dispute has on one side.
    """
    said: dict[object, str] = {}
    for id_, row in rows.items():
        yield said.setdefault(_meant(row), id_), id_
    for each in differences:
        for side in each.sides:
            for row in side[1:]:
                if row.scope == side[0].scope:
                    yield side[0].id, row.id
