"""Modes: the finer kind of an event of a known type."""

from __future__ import annotations

from sayso.reading.events.candidates import Candidate
from sayso.reading.events.lexicon import Sense

__all__ = ["mode_of"]

CERTAIN = ("own", "learned")


def mode_of(candidate: Candidate, kind: str) -> str | None:
    """The mode that the words of a trigger tell; None where they tell none, or several.

    kind: the PLOVER type.
    """
    for origin in CERTAIN:
        modes = _modes(candidate.entry.senses, kind, origin)
        if modes == {""}:
            return None  # "attacked" tells no weapon, whatever was used where we learned it
        modes -= {""}
        if len(modes) == 1:
            return modes.pop()
        if modes:
            return None
    return None


def _modes(senses: tuple[Sense, ...], kind: str, origin: str) -> set[str]:
    return {sense.mode for sense in senses if sense.kind == kind and sense.origin == origin}
