"""Parties and voices: who is spoken of, and who is let speak."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.records.spans import Span

__all__ = ["Party", "PartyKind", "Voice", "VoiceKind"]


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
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Party:
    """Anyone or anything spoken of that can act.

    name: its fullest name in the document; never a pronoun.
    mentions: where it is mentioned, in reading order; pronouns may be among them.
    sector: PLOVER sectors; empty while nothing has judged it.
    country: ISO 3166-1 alpha-3; None while nothing has judged it.
    """

    id: str
    kind: PartyKind
    name: str
    mentions: tuple[Span, ...]
    sector: tuple[str, ...] = ()
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Voice:
    """Whoever a text lets speak.

    name: its fullest name in the document; never a pronoun.
    party: id of the party that it is; None for the author, the publisher and the unnamed.
    mentions: where the text names it, in reading order.
    """

    id: str
    kind: VoiceKind
    name: str
    party: str | None = None
    mentions: tuple[Span, ...] = ()
