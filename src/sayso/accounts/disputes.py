"""Disputes: the sides of real differences, from the relations that say "contradicts"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sayso.records.accounts import Dispute, Relation, Row

__all__ = ["LEAST", "find_disputes"]

LEAST = 0.5
"""The lowest confidence of a contradiction that is shown as a dispute. It is set by hand: on the
invented worlds precision is the same, within the few cases there are, at every threshold."""

CONTRADICTS = "contradicts."
AGREEING = frozenset({"agree", "compatible", "copy", "update", "label_only"})


def find_disputes(
    rows: Sequence[Row], relations: Sequence[Relation], *, least: float = LEAST
) -> tuple[Dispute, ...]:
    """The disputes, each with its two sides.

    A side is a row with those that agree with it or that the same line of authority gives. More
    than two sides become several disputes.

    least: contradictions below this confidence are left out, 0 to 1.
    """
    by_id = {row.id: row for row in rows}
    against = [
        each for each in relations if each.kind.startswith(CONTRADICTS) and each.confidence >= least
    ]
    side_of = _sides(rows, relations, against)
    found: dict[tuple[str, str], list[Relation]] = defaultdict(list)
    for each in against:
        left, right = sorted((side_of[each.a], side_of[each.b]))
        found[left, right].append(each)
    disputes = []
    for (left, right), members in found.items():
        first = by_id[members[0].a]
        named = {each.a for each in members} | {each.b for each in members}
        sides = (
            tuple(sorted(id_ for id_ in named if side_of[id_] == left)),
            tuple(sorted(id_ for id_ in named if side_of[id_] == right)),
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


def _sides(
    rows: Sequence[Row], relations: Sequence[Relation], against: Sequence[Relation]
) -> dict[str, str]:
    """For each row the side that it is on: rows joined by agreement, unless they contradict."""
    apart = {frozenset((each.a, each.b)) for each in against}
    side = {row.id: row.id for row in rows}
    members = {row.id: [row.id] for row in rows}
    for each in relations:
        if each.kind not in AGREEING:
            continue
        left, right = side[each.a], side[each.b]
        if left == right or any(
            frozenset((one, other)) in apart for one in members[left] for other in members[right]
        ):
            continue
        keep, drop = sorted((left, right))
        for id_ in members.pop(drop):
            side[id_] = keep
            members[keep].append(id_)
    return side
