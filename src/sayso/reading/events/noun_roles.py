"""Noun roles: who does what a noun names, and to whom."""

from __future__ import annotations

from sayso.reading.events.aims import TOWARDS, aim_of_purpose, aimed_at
from sayso.reading.events.candidates import Candidate
from sayso.reading.events.clauses import (
    controller_of,
    governor,
    is_passive,
    object_of,
    obliques,
    possessor_of,
    subject_of,
)
from sayso.reading.events.fitting import MATERIAL, OWN, SUFFERING, is_party
from sayso.reading.events.roles import Roles
from sayso.reading.events.scene import Scene
from sayso.spelling.forms import lemmas_of

__all__ = ["roles_of_noun"]

OF_ACTOR = frozenset({"PROTEST", "MOBILIZE", "RETREAT", "CONSULT", "COOPERATE", "CONCEDE", "AGREE"})
"""Types of nouns whose "of" names who does it ("the resignation of the minister"), unless they
are among `OF_RECIPIENT` by their words."""

UNDERGONE = frozenset(
    "release freeing liberation arrest detention dismissal expulsion sacking pardon killing murder "
    "removal deportation eviction evacuation rescue acquittal conviction disarmament exchange "
    "swap assassination jailing imprisonment ouster abduction recall recognition trial kidnapping "
    "execution prosecution indictment impeachment".split()
)
"""Nouns whose owner suffers it ("his arrest")."""

LIGHT = frozenset(
    "launch stage hold carry make issue conduct mount open begin start order lead organise "
    "organize call give offer impose declare announce lodge file deliver pay sign reach break end "
    "deny claim suspend resume join plan take demand renew step intensify continue face commit "
    "undertake extend express voice send tender lift repeat reiterate".split()
)
"""Verbs whose subject does what the noun below them names ("staged a march")."""

DOERS = frozenset("police army mob militia rebel militant guerrilla troop".split())


def roles_of_noun(scene: Scene, candidate: Candidate, kind: str) -> Roles:
    """Those who act and those to whom it is done; either may be empty.

    kind: the PLOVER type.
    """
    layout, word = scene.layout, candidate.head
    actors: list[int] = []
    recipients: list[int] = []
    undergone = not UNDERGONE.isdisjoint(lemmas_of(layout.lower[word]))
    owner = possessor_of(layout, word)
    phrases = [*obliques(layout, word)]
    if owner is not None and is_party(scene, owner):
        suffers = undergone and all(case != "of" for case, _ in phrases)
        (recipients if suffers else actors).append(_own_subject(scene, word, owner))
    for case, child in phrases:
        if not is_party(scene, child) and not (kind in MATERIAL and scene.kind(child) == "object"):
            continue
        if case in {"by", "between"} or (case == "from" and not actors):
            actors.append(child)
        elif case == "of":
            (actors if kind in OF_ACTOR and not undergone else recipients).append(child)
        elif case in {"against", "on", "upon", "at", "to", "with", "for", "towards"}:
            recipients.append(child)
    if not actors:
        actors = _before(scene, word) or _named_by(scene, candidate)
    charged = controller_of(layout, word)
    if not actors and charged is not None and is_party(scene, charged):
        actors.append(charged)
    ruler = governor(layout, word)
    if ruler is not None:
        _add_from_ruler(scene, word, ruler, (actors, recipients))
        if not recipients:
            recipients = aim_of_purpose(scene, ruler, kind)
    if not recipients:
        recipients = aim_of_purpose(scene, word, kind)
    return Roles(tuple(actors), tuple(recipients))


def _own_subject(scene: Scene, word: int, owner: int) -> int:
    """Who "their" is in "miners continued their strike": the subject, unless that is settled."""
    ruler = governor(scene.layout, word)
    if scene.layout.lower[owner] not in OWN or scene.party(owner) is not None or ruler is None:
        return owner
    subject = subject_of(scene.layout, ruler)
    fits = subject is not None and subject != word and is_party(scene, subject)
    return subject if fits and subject is not None else owner


def _named_by(scene: Scene, candidate: Candidate) -> list[int]:
    """The doer in the name of a deed: "police firing", "mob violence"."""
    return [word for word in candidate.inner[:1] if scene.layout.lower[word] in DOERS]


def _before(scene: Scene, word: int) -> list[int]:
    """A party that stands before the noun: "Israeli shelling", "police raid"."""
    for child in scene.layout.children[word]:
        if scene.parse.relations[child] in {"compound", "amod", "nmod:desc"} and child < word:
            party = scene.party(child)
            if party is not None or scene.country_at(child) or scene.kind(child) == "organization":
                return [child]
    return []


def _add_from_ruler(
    scene: Scene, word: int, ruler: int, found: tuple[list[int], list[int]]
) -> None:
    """What the verb above the noun tells: who staged it, whom it hit."""
    actors, recipients = found
    layout = scene.layout
    relation = scene.parse.relations[word].partition(":")[0]
    passive = is_passive(layout, ruler)
    if relation == "obj" and not passive and not actors:
        if not LIGHT.isdisjoint(lemmas_of(layout.lower[ruler])):
            subject = subject_of(layout, ruler)
            if subject is not None and is_party(scene, subject):
                actors.append(subject)
            if not recipients:
                recipients += aimed_at(scene, [*obliques(layout, ruler)], TOWARDS[:6])
    elif relation == "nsubj" and passive and not actors:
        if LIGHT.isdisjoint(lemmas_of(layout.lower[ruler])):
            return  # who condemns a deed did not do it
        actors += [
            child
            for case, child in obliques(layout, ruler)
            if case == "by" and is_party(scene, child)
        ]
    elif relation == "nsubj" and not recipients:
        told = object_of(layout, ruler)
        if told is not None and scene.kind(told) in SUFFERING:
            recipients.append(told)
