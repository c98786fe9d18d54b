"""Fitting: which words can stand for somebody that acts, or that something is done to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.reading.events.clauses import conjuncts
from sayso.reading.events.describing import STAMP, counted_noun
from sayso.reading.events.scene import Scene
from sayso.records import Participant, PartyKind

__all__ = ["ACTING", "MATERIAL", "OWN", "SUFFERING", "apart", "fits", "is_party", "spread"]

ACTING = frozenset({"person", "organization", "place", "pronoun", "animal"})
SUFFERING = ACTING | {"object", "plant", "substance"}
MATERIAL = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST"})
"""Types that can strike things; those of other types are done to parties alone."""
CRAFT = frozenset(
    "jets planes warplanes aircraft drones missiles rockets tanks helicopters gunships warships "
    "ships artillery guns gunboats bombers submarines warplane jet drone helicopter tank gunboat "
    "warship missile rocket shells".split()
)
FORCES = frozenset("government army navy military rebel coalition regime allied".split())
OWN = frozenset({"its", "their", "his", "her"})
ASKING = frozenset({"who", "whom", "what", "which"})
"""Words that ask for somebody, and name nobody."""
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})


def apart(
    participants: Sequence[Participant], taken: Sequence[Participant] = ()
) -> list[Participant]:
    """Those that share no word with an earlier one, or with those taken."""
    found: list[Participant] = []
    for one in participants:
        if not any(one.span.overlaps(other.span) for other in (*found, *taken)):
            found.append(one)
    return found


def spread(
    scene: Scene, heads: Iterable[int], fitting: frozenset[str], *, armed: bool = False
) -> list[int]:
    """All that are coordinated with the heads, of the kinds that fit, or of none that is known.

    armed: whether weapons and craft of a country fit too: "Israeli jets".
    """
    found: dict[int, None] = {}
    for head in heads:
        for joined in conjuncts(scene.layout, head):
            each = counted_noun(scene, joined)
            form = scene.layout.lower[each]
            if STAMP.fullmatch(form) or form in ASKING:
                continue
            if (scene.parse.upos[each] in NOMINAL or scene.name_at(each)) and (
                not scene.kind(each)
                or fits(scene, each, fitting)
                or (armed and _is_of_nation(scene, each))
            ):
                found[each] = None
    return list(found)


def _is_of_nation(scene: Scene, head: int) -> bool:
    """Whether weapons or craft are said to be some country's or body's."""
    if scene.layout.lower[head] not in CRAFT:
        return False
    return any(
        scene.name_at(child) is not None
        or scene.party(child) is not None
        or scene.layout.lower[child] in FORCES
        for child in scene.layout.children[head]
        if scene.parse.relations[child] in {"amod", "compound", "nmod:poss", "nmod:desc"}
    )


def fits(scene: Scene, head: int, fitting: frozenset[str]) -> bool:
    """Whether a word names somebody, or something of the kinds that fit."""
    kind = scene.kind(head)
    if scene.name_at(head) is not None:
        return True
    if kind == "":
        return scene.party(head) is not None
    if kind in {"time", "abstract", "event"}:
        return _is_somebody(scene, head) and kind != "time"
    return kind in fitting or _is_somebody(scene, head)


def _is_somebody(scene: Scene, head: int) -> bool:
    """Whether a word names a party that is no thing and no place, or has a name."""
    party = scene.party(head)
    if party is None:
        return False
    named = scene.parse.upos[head] == "PROPN"
    return named or party.kind not in {PartyKind.OTHER, PartyKind.PLACE}


def is_party(scene: Scene, head: int) -> bool:
    """Whether a word names somebody that can act."""
    return fits(scene, head, ACTING)
