"""Participants: who does what an event names, and to whom."""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.events.candidates import Candidate
from sayso.reading.events.describing import describe
from sayso.reading.events.fitting import ACTING, MATERIAL, SUFFERING, apart, spread
from sayso.reading.events.noun_roles import roles_of_noun
from sayso.reading.events.scene import Scene
from sayso.reading.events.verb_roles import roles_of_verb
from sayso.records import Participant, Span

__all__ = ["find_roles"]


def find_roles(
    scene: Scene, candidate: Candidate, kind: str
) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """The actors and the recipients of an event of a PLOVER type; either may be empty."""
    if candidate.entry.part == "v" or scene.parse.upos[candidate.head] == "VERB":
        roles = roles_of_verb(scene, candidate, kind)
    else:
        roles = roles_of_noun(scene, candidate, kind)
    able = ACTING - {"place"} if kind == "ASSAULT" else ACTING
    actors = spread(scene, roles.actors, able, armed=True)
    fitting = SUFFERING if kind in MATERIAL else ACTING
    recipients = [one for one in spread(scene, roles.recipients, fitting) if one not in actors]
    described = [one for head in actors for one in describe(scene, head)]
    told = [one for head in recipients for one in describe(scene, head)]
    inner = {scene.parse.words[word] for word in candidate.inner[1:]}
    return (
        tuple(apart(described)),
        tuple(apart([_behind_particle(scene, one, inner) for one in told], described)),
    )


def _behind_particle(scene: Scene, one: Participant, inner: set[Span]) -> Participant:
    """A participant without the words of the event that its phrase begins with: "dead"."""
    words = scene.words_in(one.span)
    first = words.start
    led = {"dead", "down"} | {scene.document.words(span).lower() for span in inner}
    behind_verb = first > 0 and scene.parse.upos[first - 1] == "VERB"
    while behind_verb and first + 1 < words.stop and scene.layout.lower[first] in led:
        first += 1
    if first == words.start:
        return one
    return replace(one, span=Span(scene.parse.words[first].start, one.span.end))
