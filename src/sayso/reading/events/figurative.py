"""Figurative: violence that nobody does, or to no one: "the storm killed", "killed the bill"."""

from __future__ import annotations

from sayso.reading.events.calamities import is_accident
from sayso.reading.events.candidates import Candidate
from sayso.reading.events.clauses import is_passive, object_of, obliques, subject_of
from sayso.reading.events.scene import Scene
from sayso.spelling.forms import lemmas_of

__all__ = ["is_figurative"]

NEAR = 3
"""Words behind "taken into" among which that of the custody stands."""
MORTAL = frozenset(
    """kill murder slaughter strangle massacre butcher axe torpedo sink bury behead poison execute
    shoot_down wound maim gut lynch assassinate""".split()
)
"""Verbs that take living things, or ships; with an idea they mean that it comes to nothing."""
IDEAS = frozenset({"abstract", "event", "time"})
IT, JAIL, TAKE_INTO = "it", "jail", ("take", "into")
HOLDING = frozenset({"hold", "book", "bust", "catch", "lift"})
CUSTODY = frozenset({"custody", "detention", "captivity"})
SAFE = "safe"
HELD = frozenset({"person", "pronoun"})
"""Who is in custody when held; talks, polls and marches are held too, and rooms are booked."""
HARSH = frozenset({"ASSAULT", "THREATEN", "COERCE"})
"""Types that a calamity seems to do: it kills, threatens, cuts off."""


def is_figurative(scene: Scene, candidate: Candidate, kind: str) -> bool:
    """Whether a word that was taken for a harsh deed names none: nobody does it, or to an idea.

    kind: the PLOVER type.
    """
    if kind not in HARSH:
        return False
    if scene.parse.upos[candidate.head] != "VERB":
        if candidate.entry.key == JAIL and scene.parse.upos[candidate.head] == "NOUN":
            return True  # the building
        if kind == "COERCE" and _is_safekeeping(scene, candidate.head):
            return True
        alone = kind == "ASSAULT" and len(candidate.inner) == 1
        return alone and is_accident(scene, candidate.head)
    layout, word = scene.layout, candidate.head
    passive = is_passive(layout, word)
    subject, told = subject_of(layout, word), object_of(layout, word)
    agents = [child for case, child in obliques(layout, word) if case in {"by", "in"}]
    doers = agents if passive else [subject]
    if any(each is not None and is_accident(scene, each) for each in doers):
        return True
    done = subject if passive or told is None else told
    if kind == "COERCE" and candidate.entry.words == TAKE_INTO:
        return CUSTODY.isdisjoint(layout.lower[candidate.inner[-1] + 1 :][:NEAR])
    if kind == "COERCE" and candidate.entry.key in HOLDING:
        return done is None or scene.kind(done) not in HELD or layout.lower[done] == IT
    done = subject if passive else told
    if kind != "ASSAULT" or done is None or done in candidate.inner:
        return False
    mortal = {candidate.entry.key, *lemmas_of(layout.lower[word])} & MORTAL
    return bool(mortal) and scene.kind(done) in IDEAS and scene.party(done) is None


def _is_safekeeping(scene: Scene, word: int) -> bool:
    """Whether a custody is that of things: "in the safe custody of the museum"."""
    return scene.layout.lower[word] in CUSTODY and any(
        scene.layout.lower[child] == SAFE for child in scene.layout.children[word]
    )
