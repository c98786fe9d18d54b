"""Judgements: what somebody decided of two ids; appended, never changed, and never forgotten."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.records.accounts import Judgement

__all__ = ["DIFFERENT", "SAME", "Decisions", "decisions_on"]

SAME, DIFFERENT = "same", "different"


@dataclass(frozen=True, slots=True)
class Decisions:
    """Pairs of items that are one, and that are not; in order of time, by number of the item."""

    same: tuple[tuple[int, int], ...] = ()
    different: tuple[tuple[int, int], ...] = ()


def decisions_on(judgements: Iterable[Judgement], items: Mapping[str, int]) -> Decisions:
    """What judgements say of some items, the last word on each pair.

    items: the number of the item that each id means; several ids may mean one item. A judgement
        on an id that is not among them concerns other documents and is passed over, so that
        judgements survive when documents come and go.

    An "unsure" takes back what was said of the pair before.
    """
    latest: dict[tuple[int, int], Judgement] = {}
    for judgement in sorted(judgements, key=_moment):
        left, right = items.get(judgement.a), items.get(judgement.b)
        if left is None or right is None or left == right:
            continue
        pair = (min(left, right), max(left, right))
        latest.pop(pair, None)
        latest[pair] = judgement
    return Decisions(
        tuple(pair for pair, judgement in latest.items() if judgement.verdict == SAME),
        tuple(pair for pair, judgement in latest.items() if judgement.verdict == DIFFERENT),
    )


def _moment(judgement: Judgement) -> datetime.datetime:
    """When it was judged; a time without a zone is taken as UTC, on every machine."""
    at = judgement.at
    return at.replace(tzinfo=datetime.UTC) if at.tzinfo is None else at
