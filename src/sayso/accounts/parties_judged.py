"""Judged: the members of parties that users' judgements are about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sayso.accounts.judgements import Decisions, decisions_on
from sayso.accounts.parties_members import Member, shared_id
from sayso.records.accounts import Judgement

__all__ = ["Judged"]

Order = tuple[bool, str, str, int]


@dataclass(slots=True)
class Judged:
    """Judgements, and the members that they mean, as far as these have been seen.

    meant: by id in a judgement the member's order. Of several members that an id could mean, the
    last one counts.
    """

    judgements: Iterable[Judgement]
    ids: frozenset[str] = field(init=False)
    meant: dict[str, Order] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.judgements = tuple(self.judgements)
        self.ids = frozenset(id_ for each in self.judgements for id_ in (each.a, each.b))

    def look(self, member: Member) -> bool:
        """Take in a member; whether a judgement may be about it."""
        if not self.ids:
            return False
        found = self.ids.intersection((shared_id(member), member.party.id))
        for id_ in found:
            self.meant[id_] = max(self.meant.get(id_, member.order), member.order)
        return bool(found)

    def pairs(self) -> Iterable[tuple[Order, Order]]:
        """The members that were judged to be one."""
        orders = sorted(set(self.meant.values()))
        return ((orders[a], orders[b]) for a, b in self._decisions(orders).same)

    def decisions(self, members: Sequence[Member]) -> Decisions:
        """The decisions on some members, by their places."""
        if not self.meant:
            return Decisions()
        return self._decisions([member.order for member in members])

    def _decisions(self, orders: Sequence[Order]) -> Decisions:
        places = {order: place for place, order in enumerate(orders)}
        items = {id_: places[order] for id_, order in self.meant.items() if order in places}
        return decisions_on(self.judgements, items)
