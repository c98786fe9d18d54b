"""Namings: what each voice calls each party."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records.spans import Span

__all__ = ["Naming"]


@dataclass(frozen=True, slots=True)
class Naming:
    """The words with which a voice names a party.

    voice, party: ids of the voice that names and the party that is named.
    span: the words; `head` the head word, `modifiers` the words that colour it.
    quoted: whether the words stand in quotation marks.
    """

    voice: str
    party: str
    span: Span
    head: str
    modifiers: tuple[str, ...] = ()
    quoted: bool = False
