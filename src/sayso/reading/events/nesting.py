"""Nesting: which speech act holds which event as its content."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.events.scene import Scene

__all__ = ["find_holders"]

SPEECH = frozenset(
    {
        "AGREE",
        "CONCEDE",
        "REQUEST",
        "ACCUSE",
        "REJECT",
        "THREATEN",
        "SUPPORT",
        "CONSULT",
        "SANCTION",
    }
)
"""The types that are acts of speech, and so can have an event as their content."""

CONTENTS = frozenset({"ccomp", "xcomp", "obj", "obl", "nmod", "acl", "advcl", "csubj", "iobj"})
HOLDING_CASES = {
    "obl": frozenset(
        {"of", "for", "to", "with", "on", "over", "about", "against", "from", "into", "at"}
    ),
    "nmod": frozenset({"of", "for", "to", "on", "over", "about", "against", "from", "into", "by"}),
}
HOLDING_MARKS = frozenset(
    {"of", "for", "to", "that", "with", "from", "if", "whether", "over", "in", ""}
)
ASIDE = "acl:relcl"
LONGEST = 7


def find_holders(scene: Scene, heads: Sequence[int], kinds: Sequence[str]) -> list[int | None]:
    """For each event the number of the speech act whose content it is.

    heads: head words of the events. kinds: their PLOVER types.
    """
    numbers = {head: number for number, head in enumerate(heads)}
    return [_holder(scene, number, head, numbers, kinds) for number, head in enumerate(heads)]


def _holder(
    scene: Scene, number: int, head: int, numbers: dict[int, int], kinds: Sequence[str]
) -> int | None:
    """Climb the tree from an event to the first other event above it."""
    word = head
    for _ in range(LONGEST):
        above = scene.parse.heads[word]
        if above < 0:
            return None
        relation = scene.parse.relations[word].partition(":")[0]
        other = numbers.get(above)
        if other is not None and other != number:
            holds = kinds[other] in SPEECH and _is_content(scene, word, relation, kinds[other])
            if holds:
                return other
            if relation != "conj":
                return None
        if relation in {"nsubj", "parataxis"} and scene.parse.relations[word] != "nsubj:pass":
            return None
        if scene.parse.relations[word] == ASIDE:
            return None  # what is told of somebody in passing is no part of what is said
        word = above
    return None


def _is_content(scene: Scene, word: int, relation: str, kind: str) -> bool:
    if relation not in CONTENTS:
        return False
    first = next(
        (
            scene.layout.lower[child]
            for child in scene.layout.children[word]
            if scene.parse.relations[child] in {"case", "mark"}
        ),
        "",
    )
    if relation in HOLDING_CASES:
        return first in HOLDING_CASES[relation]
    if relation in {"advcl", "acl"}:
        full = scene.parse.relations[word]
        return full != ASIDE and first in HOLDING_MARKS
    if kind == "CONCEDE" and relation == "obj":
        return False  # a ban that is lifted was there before
    return kind not in {"CONSULT", "SANCTION"}
