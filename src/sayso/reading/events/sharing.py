"""Sharing: which event of a document each of its counts belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.events.calamities import is_calamity
from sayso.reading.events.counts import Tally, find_tallies
from sayso.reading.events.scene import Scene
from sayso.records import Count

__all__ = ["share_out"]

KINDS = {
    "killed": ("ASSAULT", "PROTEST"),
    "injured": ("ASSAULT", "PROTEST"),
    "detained": ("COERCE", "SANCTION", "PROTEST", "ASSAULT"),
    "crowd": ("PROTEST",),
    "other": ("ASSAULT", "COERCE", "RETREAT", "AID", "SANCTION"),
}
"""The types of event that a count can belong to, the likeliest first."""
BREAKS = frozenset({";", "but", "while", "whereas", "–", "—"})
OWN = frozenset({"their", "its", "his", "our", "her"})
REACH_OF_OWN = 2
TOLL_REACH = 3
"""So many sentences back an event may be told whose toll is given."""


def share_out(scene: Scene, events: Sequence[tuple[int, Sequence[int], str]]) -> list[list[Count]]:
    """The counts of each event: each count goes to one, the nearest that it can belong to.

    events: head word, all words of the trigger, and PLOVER type, in reading order.
    """
    found: list[list[Count]] = [[] for _ in events]
    sentence_of = scene.layout.sentence_of
    of_sentence: dict[int, list[int]] = {}
    for number, (head, _, _) in enumerate(events):
        of_sentence.setdefault(sentence_of[head], []).append(number)
    if not events:
        return found
    for place, (first, last) in enumerate(scene.parse.sentences):
        here = of_sentence.get(place, [])
        near = any(of_sentence.get(place - back) for back in range(TOLL_REACH + 1))
        if not near:
            continue
        for tally in find_tallies(scene, range(first, last + 1)):
            natural = _is_natural(scene, range(first, last + 1), tally)
            owner = _owner(events, here, tally)
            if (
                owner is not None
                and tally.anchor not in events[owner][1]
                and (natural or _is_other_side(scene, events[owner][0], tally))
            ):
                continue
            if owner is None and tally.toll and not natural:
                owner = _earlier(events, of_sentence, place, tally)
            if owner is not None:
                found[owner].append(tally.count)
    return found


def _is_natural(scene: Scene, sentence: range, tally: Tally) -> bool:
    """Whether what stands by a number, up to a semicolon, tells of a calamity that nobody does."""
    lower = scene.layout.lower
    part = [tally.anchor]
    for step in (-1, 1):
        word = tally.anchor + step
        while word in sentence and lower[word] not in BREAKS:
            part.append(word)
            word += step
    return any(
        scene.parse.upos[word] in {"NOUN", "PROPN"} and is_calamity(scene, word) for word in part
    )


def _is_other_side(scene: Scene, head: int, tally: Tally) -> bool:
    """Whether a number behind a break is of the doers' own: "killed 30; two of their men died"."""
    lower = scene.layout.lower
    words = scene.words_in(tally.count.span)
    behind = lower[words.stop : words.stop + 2]
    own = behind[:1] == ("of",) and behind[1] in OWN if len(behind) == REACH_OF_OWN else False
    return own and head < words.start and any(each in BREAKS for each in lower[head : words.start])


def _owner(
    events: Sequence[tuple[int, Sequence[int], str]], here: Sequence[int], tally: Tally
) -> int | None:
    kinds = KINDS[tally.count.what]
    fitting = [
        (
            tally.anchor not in events[number][1],
            kinds.index(events[number][2]),
            abs(events[number][0] - tally.anchor),
            number,
        )
        for number in here
        if events[number][2] in kinds
    ]
    return min(fitting)[-1] if fitting else None


def _earlier(
    events: Sequence[tuple[int, Sequence[int], str]],
    of_sentence: dict[int, list[int]],
    place: int,
    tally: Tally,
) -> int | None:
    """The last event before that a toll can sum up."""
    kinds = KINDS[tally.count.what]
    for back in range(1, TOLL_REACH + 1):
        earlier = [
            (kinds.index(events[number][2]), -number)
            for number in of_sentence.get(place - back, [])
            if events[number][2] in kinds
        ]
        if earlier:
            return -min(earlier)[1]
    return None
