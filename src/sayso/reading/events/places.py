"""Places: where an event is said to happen, by the words beside it.

Coordinates are left open: sayso has no gazetteer yet, and a guess would look like a finding.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.events.candidates import Candidate
from sayso.reading.events.clauses import object_of, obliques
from sayso.reading.events.scene import Scene
from sayso.reading.events.spans import noun_phrase
from sayso.records import Participant, Place

__all__ = ["place_of"]

WHERE = frozenset(
    {"in", "at", "near", "outside", "inside", "off", "along", "across", "around", "on"}
)
COUNTRY = "country"


def place_of(scene: Scene, candidate: Candidate, parties: tuple[Participant, ...]) -> Place | None:
    """The place that stands with an event behind "in", "near" and the like; None without one.

    parties: those who take part, whose words are no place of the event.
    """
    taken = [party.span for party in parties]
    for head in _beside(scene, candidate):
        for case, child in obliques(scene.layout, head):
            if case not in WHERE or scene.kind(child) != "place":
                continue
            span = noun_phrase(scene.layout, child)
            if any(span.overlaps(each) for each in taken):
                continue
            country, _ = scene.standing_in(span)
            name = scene.document.words(span)
            whole = scene.country_at(child) if len(name.split()) == 1 else None
            return Place(
                span,
                name,
                country=country,
                precision=COUNTRY if whole == country and whole else None,
            )
    return None


def _beside(scene: Scene, candidate: Candidate) -> Iterator[int]:
    """The words that a place can hang on: the trigger, its object, and the verb above a noun."""
    yield from candidate.inner
    told = object_of(scene.layout, candidate.head)
    if told is not None:
        yield told
    above = scene.parse.heads[candidate.head]
    if candidate.entry.part == "n" and above >= 0:
        yield above
