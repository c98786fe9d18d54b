"""Timing: which of the times of a sentence an event has."""

from __future__ import annotations

from sayso.reading.events.scene import Scene
from sayso.records import TimeExpression, TimeKind, TimeValue

__all__ = ["time_of"]

FARTHEST = 4
ACROSS = frozenset({"ccomp", "acl:relcl", "parataxis", "advcl"})
COST_OF_CLAUSE = 2
DATED = frozenset({TimeKind.DATE, TimeKind.TIME})


def time_of(scene: Scene, head: int) -> TimeValue | None:
    """The calendar time in the clause of an event, by the shortest way through the tree.

    head: head word of the event.

    Returns:
        The time as the step for times has it, with its expression; None where no expression is
        near, or two are as near as each other.
    """
    first, last = scene.layout.sentence(head)
    best: tuple[int, TimeExpression] | None = None
    tied = False
    for time in scene.times_between(first, last):
        if time.kind not in DATED or not scene.words_in(time.span):
            continue
        words = scene.words_in(time.span)
        cost = _distance(scene, head, scene.layout.head_of((words[0], words[-1])))
        if cost is None or cost > FARTHEST:
            continue
        if best is None or cost < best[0]:
            best, tied = (cost, time), False
        elif cost == best[0]:
            tied = True
    return best[1].time if best is not None and not tied else None


def _distance(scene: Scene, left: int, right: int) -> int | None:
    """Steps from one word to another in the tree; more for each clause that is left."""
    ways = _way_up(scene, left), _way_up(scene, right)
    shared = [word for word in ways[0] if word in ways[1]]
    if not shared:
        return None
    return min(ways[0][word] + ways[1][word] for word in shared)


def _way_up(scene: Scene, word: int) -> dict[int, int]:
    """What lies above a word, with the cost of getting there."""
    found = {word: 0}
    cost = 0
    while scene.parse.heads[word] >= 0 and scene.parse.heads[word] not in found:
        cost += COST_OF_CLAUSE if scene.parse.relations[word] in ACROSS else 1
        word = scene.parse.heads[word]
        found[word] = cost
    return found
