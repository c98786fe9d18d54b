"""Quarrels: all disputes of one happening on one point, under one heading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.records.accounts import Dispute, Row

__all__ = ["Difference", "Quarrel", "Side", "quarrels_of"]


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
    """The disputes by what they are on, in the order of the first of each."""
    by_attribute: dict[str, list[Difference]] = defaultdict(list)
    for each in differences:
        by_attribute[each.dispute.attribute].append(each)
    return tuple(_quarrel(attribute, members) for attribute, members in by_attribute.items())


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
        meant = (row.scope, row.polarity, row.low if row.low is not None else row.value, row.high)
        yield said.setdefault(meant, id_), id_
    for each in differences:
        for side in each.sides:
            for row in side[1:]:
                if row.scope == side[0].scope:
                    yield side[0].id, row.id
