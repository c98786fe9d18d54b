"""Parties and voices: who is spoken of, and who is let speak."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.records.spans import Span

__all__ = ["KnownParty", "Party", "PartyKind", "Voice", "VoiceKind"]


class PartyKind(StrEnum):
    """What a party is."""

    PERSON = "person"
    GROUP = "group"
    ORGANISATION = "organisation"
    COUNTRY = "country"
    PLACE = "place"
    OTHER = "other"


class VoiceKind(StrEnum):
    """What a voice is."""

    AUTHOR = "author"
    PUBLISHER = "publisher"
    PERSON = "person"
    GROUP = "group"
    ORGANISATION = "organisation"
    OTHER = "other"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Party:
    """Anyone or anything spoken of that can act.

    name: its fullest name in the document, or the name that the user gave it; never a pronoun.
    mentions: where it is mentioned, in reading order; pronouns may be among them.
    sector: PLOVER sectors, the main one first; empty where the text does not tell.
    country: ISO 3166-1 alpha-3; None where the text does not tell.
    authority: what it has in common with all who speak for the same body, so that a later word
        of one of them is an update of an earlier one: "state:FRA" for ministries, spokespeople
        and soldiers of one state ("state:" where the text does not say which one), "body:" and a
        name for all of one company, union or police force; None for whoever speaks for himself.
    members: ids of the parties that it joins, for "the union and its lawyers"; else empty.
    """

    id: str
    kind: PartyKind
    name: str
    mentions: tuple[Span, ...]
    sector: tuple[str, ...] = ()
    country: str | None = None
    authority: str | None = None
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownParty:
    """A party that a user knows; what it says wins over what sayso would find by itself.

    name: what to call it. kind: None leaves it to the text.
    aliases: other names of it. roles: nouns that mean it in these texts ("interior minister").
    gender: "f", "m" or "". sector, country, authority: as in a `Party`; empty leaves them to us.
    """

    name: str
    kind: PartyKind | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    gender: str = ""
    sector: tuple[str, ...] = ()
    country: str | None = None
    authority: str | None = None


@dataclass(frozen=True, slots=True)
class Voice:
    """Whoever a text lets speak.

    name: its fullest name in the document; never a pronoun.
    party: id of the party that it is; None for the author, the publisher and a voice that is
        no party of the document, such as nobody named at all.
    mentions: where the text names it, in reading order.
    """

    id: str
    kind: VoiceKind
    name: str
    party: str | None = None
    mentions: tuple[Span, ...] = ()
