"""Roles: head words of participants, and how to find them where the tree tells nothing."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.reading.events.candidates import Candidate
from sayso.reading.events.scene import Scene

__all__ = ["Roles", "beside"]

BE = frozenset("is are was were be been being".split())
FARTHEST = 6
STOPS = frozenset({".", ";", ":", "—", "–", '"', "“", "”"})
PARTIES = frozenset({"person", "organization", "place", "pronoun", "animal", "object"})
BY = "by"


@dataclass(frozen=True, slots=True)
class Roles:
    """Head words of those who act and of those to whom it is done."""

    actors: tuple[int, ...]
    recipients: tuple[int, ...]


def beside(scene: Scene, candidate: Candidate) -> Roles:
    """By the order of words alone, for a verb whose tree has nothing: the mention before it acts.

    After a form of "be" the one before it suffers, and one behind "by" acts.
    """
    lower = scene.layout.lower
    first, last = scene.layout.sentence(candidate.head)
    start, end = candidate.inner[0], candidate.inner[-1]
    passive = any(lower[word] in BE for word in range(max(first, start - 2), start))
    passive = passive and not lower[candidate.head].endswith("ing")
    before = _mention(scene, range(start - 1, max(first, start - FARTHEST) - 1, -1))
    after = _mention(scene, range(end + 1, min(last, end + FARTHEST) + 1))
    if passive:
        led = after is not None and BY in lower[end + 1 : after]
        return Roles((after,) if led and after is not None else (), _some(before))
    return Roles(_some(before), _some(after))


def _some(head: int | None) -> tuple[int, ...]:
    return () if head is None else (head,)


def _mention(scene: Scene, words: range) -> int | None:
    """The first word that heads a mention of a party, before a stop."""
    for word in words:
        if scene.layout.lower[word] in STOPS:
            return None
        if scene.kind(word) in PARTIES or scene.name_at(word) is not None:
            return word
    return None
