"""Parties across documents: which of them are one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from sayso.accounts.judgements import Decisions, decisions_on
from sayso.accounts.party_names import PartyName, name_of_party
from sayso.records import Party, PartyKind, Reading, record_id
from sayso.records.accounts import Judgement, SharedParty, Story

__all__ = ["PartyIndex", "share_parties"]

SORTS = {
    PartyKind.PERSON: "person",
    PartyKind.GROUP: "body",
    PartyKind.ORGANISATION: "body",
    PartyKind.COUNTRY: "place",
    PartyKind.PLACE: "place",
    PartyKind.OTHER: "other",
}
"""Kinds of one sort may be one party: a guard is a group in one text and a body in another."""

UNSPECIFIC = "state:"
"""An authority that does not say which state."""
SHORTEST_WORD = 3
SHORTEST_FULL = 2


@dataclass(frozen=True, slots=True)
class _Member:
    """A party of one document. day: of publication; "" when unknown."""

    document: str
    story: str
    party: Party
    name: PartyName


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


def share_parties(
    readings: Iterable[Reading],
    judgements: Iterable[Judgement] = (),
    *,
    stories: Sequence[Story] | None = None,
) -> tuple[SharedParty, ...]:
    """Find the parties that several documents have in common.

    Names decide, with spellings folded: equal ones, an acronym and its name, initials, a surname
    and the one person of the story who bears it, an office and the one person of the story who
    holds it. Two full names are never one, nor are two sorts, sexes or countries, nor two parties
    that one document keeps apart.

    judgements: what users decided on ids of parties or of shared parties; it wins over all that.
    stories: of the documents; None takes all readings as one story. Persons are matched within a
        story only, as nobody private is to be followed from one to the next; bodies everywhere,
        if their names have two words or are acronyms; "the Navy" not even within a story that
        tells of two states.

    Returns:
        Those with members in at least two documents, in order of their first member. The id is
        made from that member; every id that a member could give means the party in a judgement.
    """
    index = PartyIndex()
    for reading in readings:
        index.add(reading)
    return index.shared(judgements, stories=stories)


class PartyIndex:
    """The parties of documents that came in one by one, without their texts."""

    def __init__(self) -> None:
        self._entries: list[tuple[tuple[bool, str, str], list[tuple[Party, PartyName]]]] = []

    def add(self, reading: Reading) -> None:
        """Take in the parties of one document, in any order of documents."""
        published = reading.document.published
        day = published.earliest if published else None
        order = (day is None, day.isoformat() if day else "", reading.document.id)
        found = [
            (replace(party, mentions=()), name_of_party(reading, party))
            for party in reading.parties
            if not party.members
        ]
        self._entries.append((order, found))

    def shared(
        self, judgements: Iterable[Judgement] = (), *, stories: Sequence[Story] | None = None
    ) -> tuple[SharedParty, ...]:
        """What `share_parties` finds in all documents taken in."""
        members = list(self._members(stories))
        items = {
            id_: number
            for number, member in enumerate(members)
            for id_ in (_shared_id(member), member.party.id)
        }
        joining = _Joining(members, decisions_on(judgements, items))
        joining.run()
        return tuple(_shared(members, cluster) for cluster in joining.found())

    def _members(self, stories: Sequence[Story] | None) -> Iterator[_Member]:
        """The parties of all documents, by day of publication, document and position."""
        story_of = {document: story.id for story in stories or () for document in story.documents}
        for (_, _, document), parties in sorted(self._entries, key=lambda entry: entry[0]):
            story = "" if stories is None else story_of.get(document, document)
            for party, name in parties:
                yield _Member(document, story, party, name)


def _shared_id(member: _Member) -> str:
    return record_id("shared", member.document, member.party.id)


class _Joining:
    """Joins members into clusters, the surest links first."""

    def __init__(self, members: Sequence[_Member], decisions: Decisions) -> None:
        self.members = members
        self.decisions = decisions
        self.clusters = [_cluster(number, member) for number, member in enumerate(members)]
        self.cluster_of = list(range(len(members)))
        self.states: dict[str, set[str]] = defaultdict(set)
        for member in members:
            self.states[member.story] |= _states(member.party)

    def run(self) -> None:
        """Go through all kinds of links."""
        for left, right in self.decisions.different:
            self.clusters[left].apart.add(right)
            self.clusters[right].apart.add(left)
        for left, right in self.decisions.same:
            self._join(left, right, judged=True)
        self._join_equal(self._key_in_story)
        self._join_equal(self._key_anywhere)
        self._join_equal(self._country_key)
        self._join_shorter(self._acronyms)
        self._join_shorter(self._short_names)
        self._join_shorter(self._offices)

    def found(self) -> list[list[int]]:
        """The clusters of several documents."""
        kept = set(self.cluster_of)
        return [
            sorted(self.clusters[number].members)
            for number in sorted(kept)
            if len(self.clusters[number].documents) > 1
        ]

    def _join_equal(self, key_of: Callable[[_Member], Hashable | None]) -> None:
        """Join members of one key, each with the first cluster of that key that takes it."""
        first: dict[Hashable, list[int]] = defaultdict(list)
        for number, member in enumerate(self.members):
            key = key_of(member)
            if key is None:
                continue
            if not any(self._join(other, number) for other in first[key]):
                first[key].append(number)

    def _join_shorter(
        self, keys_of: Callable[[_Member], tuple[Iterable[Hashable], Iterable[Hashable]]]
    ) -> None:
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

    def _key_in_story(self, member: _Member) -> Hashable | None:
        """The whole name."""
        name = member.name
        if not name.key or self._of_unknown_state(member):
            return None
        return (SORTS[member.party.kind], member.story, name.key, name.initials)

    def _key_anywhere(self, member: _Member) -> Hashable | None:
        """The whole name of what is no person, if it hardly means somebody else elsewhere."""
        sort, name = SORTS[member.party.kind], member.name
        unique = len(name.key) >= SHORTEST_FULL or name.acronym or sort == "place"
        if not name.key or sort == "person" or not unique or member.party.authority == UNSPECIFIC:
            return None
        return (sort, name.key)

    def _of_unknown_state(self, member: _Member) -> bool:
        """Whether "the Navy" can be that of either of two states of which the story tells."""
        body = SORTS[member.party.kind] == "body"
        return body and member.party.authority == UNSPECIFIC and len(self.states[member.story]) > 1

    def _country_key(self, member: _Member) -> Hashable | None:
        if member.party.kind is not PartyKind.COUNTRY or member.party.country is None:
            return None
        return member.party.country

    def _acronyms(self, member: _Member) -> tuple[Iterable[Hashable], Iterable[Hashable]]:
        """An acronym, and the names that it can stand for."""
        sort, name = SORTS[member.party.kind], member.name
        if sort != "body" or not name.key:
            return (), ()
        if name.acronym:
            return [(member.story, name.acronym.lower())], ()
        letters = "".join(word[0] for word in name.key)
        return (), [(member.story, letters)] if len(name.key) >= SHORTEST_FULL else ()

    def _short_names(self, member: _Member) -> tuple[Iterable[Hashable], Iterable[Hashable]]:
        """A surname or the end of a body's name, and the full names that end so."""
        sort, name = SORTS[member.party.kind], member.name
        if sort not in {"person", "body"} or not name.key:
            return (), ()
        endings = [(member.story, sort, name.key[at:]) for at in range(1, len(name.key))]
        if sort == "person":
            given = [
                (member.story, sort, word[0], name.key[-1]) for word in name.key[:1] if endings
            ]
            between = [(member.story, sort, name.key[0], name.key[-1])] if endings else []
            titled = [(member.story, title, name.key[-1]) for title in sorted(name.titles)]
            if len(name.key) > SHORTEST_FULL:
                return between, [*endings[-1:], *given, *titled]
            if endings:
                return (), [*endings[-1:], *given, *between, *titled]
            if name.initials:
                return [(member.story, sort, name.initials[0], name.key[0])], ()
            return [*titled, (member.story, sort, name.key)], ()
        own = [(member.story, sort, name.key)]
        if self._of_unknown_state(member) and len(name.key) < SHORTEST_FULL:
            own = []
        return (own if len(name.key[0]) >= SHORTEST_WORD else ()), endings

    def _offices(self, member: _Member) -> tuple[Iterable[Hashable], Iterable[Hashable]]:
        """An office without a name, and the persons who hold it."""
        name = member.name
        if SORTS[member.party.kind] != "person" or not name.roles:
            return (), ()
        keys = [(member.story, role) for role in sorted(name.roles)]
        return ((), keys) if name.key else (keys, ())


def _cluster(number: int, member: _Member) -> _Cluster:
    party, name = member.party, member.name
    sort = SORTS[party.kind]
    full = sort == "person" and len(name.key) >= SHORTEST_FULL
    return _Cluster(
        members=[number],
        documents={member.document},
        sorts={sort},
        genders={name.gender} - {""},
        countries={party.country} if party.country and sort != "person" else set(),
        states=_states(party) if sort != "person" else set(),
        full_names={name.key} if full else set(),
    )


def _states(party: Party) -> set[str]:
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


def _shared(members: Sequence[_Member], cluster: Sequence[int]) -> SharedParty:
    found = [members[number] for number in cluster]
    names = Counter(member.party.name for member in found)
    person = found[0].party.kind is PartyKind.PERSON
    return SharedParty(
        id=_shared_id(found[0]),
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
