"""Members: the parties of single documents, with the keys by which two of them can be one."""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sayso.accounts.party_names import PartyName, name_of_party
from sayso.records import Party, PartyKind, Reading, record_id

__all__ = [
    "SHORTEST_FULL",
    "UNSPECIFIC",
    "Keys",
    "Member",
    "acronyms",
    "country_key",
    "key_anywhere",
    "key_in_story",
    "keys_between_stories",
    "keys_within_story",
    "member_of",
    "members_of_reading",
    "offices",
    "packed",
    "shared_id",
    "short_names",
    "sort_of",
]

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

Keys = tuple[Iterable[Hashable], Iterable[Hashable]]
"""By which a member is looked up, and by which it is found."""


@dataclass(frozen=True, slots=True)
class Member:
    """A party of one document, without its mentions.

    order: whether the day of publication is unknown, that day, the document, and the position in
        it. story: of the document. homeless: whether it is a body of a state that the text does
        not name, in a story that tells of several states.
    """

    order: tuple[bool, str, str, int]
    story: str
    party: Party
    name: PartyName
    homeless: bool = False

    @property
    def document(self) -> str:
        """The id of the document."""
        return self.order[2]


def members_of_reading(reading: Reading) -> list[Member]:
    """The parties of one document, without those that join several."""
    published = reading.document.published
    day = published.earliest if published else None
    parties = (party for party in reading.parties if not party.members)
    front = (day is None, day.isoformat() if day else "", reading.document.id)
    return [
        Member((*front, position), "", party, name_of_party(reading, party))
        for position, party in enumerate(parties)
    ]


def packed(member: Member) -> list[object]:
    """A member in plain values, to be put aside as JSON; without its story."""
    party, name = member.party, member.name
    said = (party.id, party.kind.value, party.name, party.country, party.authority)
    known = (name.key, name.initials, sorted(name.roles), sorted(name.titles))
    return [member.order, member.homeless, *said, *known, name.gender, name.acronym]


def member_of(values: Sequence[Any], story: str) -> Member:
    """A member from the values that `packed` made of it."""
    order, homeless, *said, key, initials, roles, titles, gender, acronym = values
    id_, kind, name, country, authority = said
    return Member(
        tuple(order),
        story,
        Party(id_, PartyKind(kind), name, (), country=country, authority=authority),
        PartyName(
            tuple(key), tuple(initials), frozenset(roles), frozenset(titles), gender, acronym
        ),
        homeless,
    )


def shared_id(member: Member) -> str:
    """The id of the shared party whose first member this is."""
    return record_id("shared", member.document, member.party.id)


def sort_of(member: Member) -> str:
    """What can be one at all is of one sort."""
    return SORTS[member.party.kind]


def keys_within_story(member: Member) -> Iterator[Hashable]:
    """All keys that can make a member one with another one of its story."""
    if (whole := key_in_story(member)) is not None:
        yield "whole", whole
    for kind, keys_of in (("acronym", acronyms), ("short", short_names), ("office", offices)):
        for keys in keys_of(member):
            yield from ((kind, key) for key in keys)


def keys_between_stories(member: Member) -> Iterator[str]:
    """The same for one of any story."""
    for kind, key in (("whole", key_anywhere(member)), ("country", country_key(member))):
        if key is not None:
            yield json.dumps([kind, key])


def key_in_story(member: Member) -> Hashable | None:
    """The whole name."""
    name = member.name
    if not name.key or member.homeless:
        return None
    return (sort_of(member), member.story, name.key, name.initials)


def key_anywhere(member: Member) -> Hashable | None:
    """The whole name of what is no person, if it hardly means somebody else elsewhere."""
    sort, name = sort_of(member), member.name
    unique = len(name.key) >= SHORTEST_FULL or name.acronym or sort == "place"
    if not name.key or sort == "person" or not unique or member.party.authority == UNSPECIFIC:
        return None
    return (sort, name.key)


def country_key(member: Member) -> Hashable | None:
    """The country that it is."""
    if member.party.kind is not PartyKind.COUNTRY or member.party.country is None:
        return None
    return member.party.country


def acronyms(member: Member) -> Keys:
    """An acronym, and the names that it can stand for."""
    sort, name = sort_of(member), member.name
    if sort != "body" or not name.key:
        return (), ()
    if name.acronym:
        return [(member.story, name.acronym.lower())], ()
    letters = "".join(word[0] for word in name.key)
    return (), [(member.story, letters)] if len(name.key) >= SHORTEST_FULL else ()


def short_names(member: Member) -> Keys:
    """A surname or the end of a body's name, and the full names that end so."""
    sort, name = sort_of(member), member.name
    if sort not in {"person", "body"} or not name.key:
        return (), ()
    endings = [(member.story, sort, name.key[at:]) for at in range(1, len(name.key))]
    if sort == "person":
        given = [(member.story, sort, word[0], name.key[-1]) for word in name.key[:1] if endings]
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
    if member.homeless and len(name.key) < SHORTEST_FULL:
        own = []
    return (own if len(name.key[0]) >= SHORTEST_WORD else ()), endings


def offices(member: Member) -> Keys:
    """An office without a name, and the persons who hold it."""
    name = member.name
    if sort_of(member) != "person" or not name.roles:
        return (), ()
    keys = [(member.story, role) for role in sorted(name.roles)]
    return ((), keys) if name.key else (keys, ())
