"""Joining: which of some members are one party, the surest links first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field

from sayso.accounts.judgements import Decisions
from sayso.accounts.parties_members import (
    SHORTEST_FULL,
    UNSPECIFIC,
    Keys,
    Member,
    acronyms,
    country_key,
    key_anywhere,
    key_in_story,
    offices,
    shared_id,
    short_names,
    sort_of,
)
from sayso.records import Party, PartyKind
from sayso.records.accounts import SharedParty

__all__ = ["joined", "shared_party", "states_of"]


def joined(members: Sequence[Member], decisions: Decisions) -> list[list[Member]]:
    """The members that are one, where they are of several documents, by their first members.

    members: in their order; all that can be one with any of them.
    decisions: of users, on places in `members`.
    """
    joining = _Joining(members, decisions)
    joining.run()
    return [[members[number] for number in cluster] for cluster in joining.found()]


@dataclass(slots=True)
class _Cluster:
    """Members that are one so far, and what is known of them."""

    members: list[int]
    documents: set[str]
    sorts: set[str]
    genders: set[str]
    countries: set[str]
    states: set[str]
    full_names: set[tuple[str, ...]]
    apart: set[int] = field(default_factory=set)


class _Joining:
    """Joins members into clusters, the surest links first."""

    def __init__(self, members: Sequence[Member], decisions: Decisions) -> None:
        self.members = members
        self.decisions = decisions
        self.clusters = [_cluster(number, member) for number, member in enumerate(members)]
        self.cluster_of = list(range(len(members)))

    def run(self) -> None:
        """Go through all kinds of links."""
        for left, right in self.decisions.different:
            self.clusters[left].apart.add(right)
            self.clusters[right].apart.add(left)
        for left, right in self.decisions.same:
            self._join(left, right, judged=True)
        self._join_equal(key_in_story)
        self._join_equal(key_anywhere)
        self._join_equal(country_key)
        self._join_shorter(acronyms)
        self._join_shorter(short_names)
        self._join_shorter(offices)

    def found(self) -> list[list[int]]:
        """The clusters of several documents."""
        kept = set(self.cluster_of)
        return [
            sorted(self.clusters[number].members)
            for number in sorted(kept)
            if len(self.clusters[number].documents) > 1
        ]

    def _join_equal(self, key_of: Callable[[Member], Hashable | None]) -> None:
        """Join members of one key, each with the first cluster of that key that takes it."""
        first: dict[Hashable, list[int]] = defaultdict(list)
        for number, member in enumerate(self.members):
            key = key_of(member)
            if key is None:
                continue
            if not any(self._join(other, number) for other in first[key]):
                first[key].append(number)

    def _join_shorter(self, keys_of: Callable[[Member], Keys]) -> None:
        """Join members whose short name means the one cluster that it can mean.

        keys_of: the keys by which a member is looked up, and those by which it is found.
        """
        bearers: dict[Hashable, set[int]] = defaultdict(set)
        wanted: list[tuple[int, list[Hashable]]] = []
        for number, member in enumerate(self.members):
            short, own = keys_of(member)
            for key in own:
                bearers[key].add(number)
            wanted.append((number, list(short)))
        for number, keys in wanted:
            for key in keys:
                others = {self.cluster_of[other] for other in bearers.get(key, ())}
                others.discard(self.cluster_of[number])
                fitting = [other for other in sorted(others) if self._fit(other, number)]
                if len(fitting) == 1:
                    self._join(self.clusters[fitting[0]].members[0], number)

    def _fit(self, cluster: int, number: int) -> bool:
        return _compatible(self.clusters[cluster], self.clusters[self.cluster_of[number]])

    def _join(self, left: int, right: int, *, judged: bool = False) -> bool:
        """Join two members' clusters if nothing speaks against it; whether they are one now."""
        keep, go = sorted((self.cluster_of[left], self.cluster_of[right]))
        if keep == go:
            return True
        one, other = self.clusters[keep], self.clusters[go]
        if one.apart & set(other.members) or not (judged or _compatible(one, other)):
            return False
        for number in other.members:
            self.cluster_of[number] = keep
        one.members += other.members
        one.documents |= other.documents
        one.sorts |= other.sorts
        one.genders |= other.genders
        one.countries |= other.countries
        one.states |= other.states
        one.full_names |= other.full_names
        one.apart |= other.apart
        return True


def _cluster(number: int, member: Member) -> _Cluster:
    party, name = member.party, member.name
    sort = sort_of(member)
    full = sort == "person" and len(name.key) >= SHORTEST_FULL
    return _Cluster(
        members=[number],
        documents={member.document},
        sorts={sort},
        genders={name.gender} - {""},
        countries={party.country} if party.country and sort != "person" else set(),
        states=states_of(party) if sort != "person" else set(),
        full_names={name.key} if full else set(),
    )


def states_of(party: Party) -> set[str]:
    """The state that a body belongs to; a body's own name differs with its spelling."""
    authority = party.authority or ""
    return {authority} if authority.startswith(UNSPECIFIC) and authority != UNSPECIFIC else set()


def _compatible(one: _Cluster, other: _Cluster) -> bool:
    """Whether nothing that is known of two clusters keeps them apart."""
    return (
        not one.documents & other.documents
        and one.sorts == other.sorts
        and len(one.genders | other.genders) <= 1
        and len(one.countries | other.countries) <= 1
        and len(one.states | other.states) <= 1
        and _one_name(one.full_names | other.full_names)
    )


def _one_name(names: set[tuple[str, ...]]) -> bool:
    """Whether full names are one, middle names aside."""
    return len({(name[0], name[-1]) for name in names}) <= 1


def shared_party(found: Sequence[Member]) -> SharedParty:
    """The party that some members are, in their order."""
    names = Counter(member.party.name for member in found)
    person = found[0].party.kind is PartyKind.PERSON
    return SharedParty(
        id=shared_id(found[0]),
        kind=_most([member.party.kind.value for member in found]) or "",
        names=tuple(
            sorted(
                names,
                key=lambda name: (
                    -len(name.split()) if person else 0,
                    -names[name],
                    len(name),
                    name,
                ),
            )
        ),
        members=tuple((member.document, member.party.id) for member in found),
        country=_most([member.party.country for member in found]),
        authority=_most(
            [member.party.authority for member in found if member.party.authority != UNSPECIFIC]
        )
        or _most([member.party.authority for member in found]),
    )


def _most(values: Iterable[str | None]) -> str | None:
    """The most frequent value that is known, the first of equals by letters."""
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None
