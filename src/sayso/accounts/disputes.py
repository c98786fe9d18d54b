"""Disputes: the sides of real differences, from the relations that say "contradicts"."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Sequence

from sayso.records.accounts import Dispute, Relation, Row

__all__ = ["LEAST", "find_disputes"]

LEAST = 0.5
"""The lowest confidence of a contradiction that is shown as a dispute. It is set by hand: on the
invented worlds precision is the same, within the few cases there are, at every threshold."""

CONTRADICTS = "contradicts."
AGREEING = ("copy", "agree", "update", "label_only", "compatible")
"""What joins rows to one side, the strongest first."""


def find_disputes(
    rows: Sequence[Row], relations: Sequence[Relation], *, least: float = LEAST
) -> tuple[Dispute, ...]:
    """The disputes, each with its two sides.

    A side is a row with those that agree with it or that the same line of authority gives. More
    than two sides become several disputes.

    least: contradictions below this confidence are left out, 0 to 1.
    """
    by_id = {row.id: row for row in rows}
    place_of = {row.id: _place(row) for row in rows}
    against = [
        each for each in relations if each.kind.startswith(CONTRADICTS) and each.confidence >= least
    ]
    against.sort(key=lambda each: sorted((place_of[each.a], place_of[each.b])))
    side_of = _sides(place_of, relations, against)
    found: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    for each in against:
        left, right = sorted((side_of[each.a], side_of[each.b]), key=place_of.__getitem__)
        found[left, right].append(each)
    disputes = []
    for (left, right), members in found.items():
        first = by_id[members[0].a]
        named = {each.a for each in members} | {each.b for each in members}
        sides = (
            tuple(sorted((id_ for id_ in named if side_of[id_] == left), key=place_of.__getitem__)),
            tuple(
                sorted((id_ for id_ in named if side_of[id_] == right), key=place_of.__getitem__)
            ),
        )
        if all(sides):
            disputes.append(
                Dispute(
                    first.happening,
                    first.attribute,
                    first.scope,
                    sides,
                    max(each.confidence for each in members),
                )
            )
    return tuple(disputes)


Place = tuple[datetime.date, str, int, int, str, str]


def _place(row: Row) -> Place:
    """Where a row stands among the others: by what it says, so that ids decide last."""
    day = row.as_of or row.published or datetime.date.max
    span = row.evidence.span
    return day, row.publisher or "", span.start, span.end, row.value, row.id


def _sides(
    place_of: dict[str, Place], relations: Sequence[Relation], against: Sequence[Relation]
) -> dict[str, str]:
    """For each row the side that it is on: rows joined by agreement, unless they contradict.

    What a row is joined to first can bar it from another side, so the strongest ties come first.
    """
    apart = {frozenset((each.a, each.b)) for each in against}
    side = {id_: id_ for id_ in place_of}
    members = {id_: [id_] for id_ in place_of}
    ties = [each for each in relations if each.kind in AGREEING]
    ties.sort(
        key=lambda each: (
            AGREEING.index(each.kind),
            *sorted((place_of[each.a], place_of[each.b])),
        )
    )
    for each in ties:
        left, right = side[each.a], side[each.b]
        if left == right or any(
            frozenset((one, other)) in apart for one in members[left] for other in members[right]
        ):
            continue
        keep, drop = sorted((left, right), key=place_of.__getitem__)
        for id_ in members.pop(drop):
            side[id_] = keep
            members[keep].append(id_)
    return side
