"""Verb roles: who does what a verb names, and to whom."""

from __future__ import annotations

from sayso.reading.events.aims import (
    TOWARDS,
    aim_of_content,
    aim_of_purpose,
    aimed_at,
    party_behind,
)
from sayso.reading.events.candidates import Candidate
from sayso.reading.events.clauses import (
    conjuncts,
    is_passive,
    modal_of,
    object_of,
    obliques,
    possessor_of,
    subject_of,
)
from sayso.reading.events.fitting import ACTING, MATERIAL, OWN, SUFFERING, fits, is_party
from sayso.reading.events.roles import Roles, beside
from sayso.reading.events.scene import Scene
from sayso.spelling.forms import lemmas_of

__all__ = ["roles_of_verb"]

TOLD = frozenset({"ACCUSE", "REJECT", "SANCTION", "SUPPORT", "AID", "CONSULT"})
"""Types whose recipient stands close behind the verb, if the tree has none."""

GIVING = frozenset({"AID", "AGREE", "CONCEDE", "SUPPORT", "THREATEN"})

FIRST_GIVEN = (
    "to",
    "for",
    "with",
    "against",
    "on",
    "at",
    "from",
    "towards",
    "of",
    "over",
    "between",
)

THOSE = frozenset({"the", "those", "these", "its", "their", "his", "her"})

FORCE = frozenset({"ASSAULT", "PROTEST"})
AWAY = frozenset({"from", "of", "at", "on", "over"})
AGAINST = frozenset({"at", "on", "against", "into", "towards", "toward", "onto", "upon"})
USING = frozenset("throw hurl lob fling fire launch use drop plant detonate toss sling".split())
"""Verbs whose object is what is used, unless it is somebody."""
UNDERGOING = frozenset({"burn", "burn_down", "sink", "blow_up", "go_up", "burn_to_the_ground"})
HELD = frozenset(
    "hold free arrest detain jail release kill wound injure kidnap abduct convict sentence charge "
    "expel deport sack oust fine ban".split()
)
"""Verbs that want an object, so that without one their subject suffers what they say."""
PARTICIPLES = ("ed", "ld", "pt")


def roles_of_verb(scene: Scene, candidate: Candidate, kind: str) -> Roles:
    """Those who act and those to whom it is done; either may be empty.

    kind: the PLOVER type.
    """
    layout, word = scene.layout, candidate.head
    inner = set(candidate.inner)
    suffering = _suffering(scene, word)
    if suffering is not None:
        return Roles((), (suffering,))
    subject, told = subject_of(layout, word), object_of(layout, word)
    phrases = [(case, child) for case, child in obliques(layout, word) if child not in inner]
    if kind in FORCE:
        phrases = [(case, child) for case, child in phrases if case != "from"]
    if subject is None and told is None and not phrases:
        return beside(scene, candidate)
    if is_passive(layout, word) or _is_short_passive(scene, candidate):
        return _of_passive(scene, candidate, kind, phrases)
    if told is None and subject is not None and _is_undergone(scene, candidate, kind, subject):
        return Roles((), (subject,))
    actors = [subject] if subject is not None else []
    recipients: list[int] = []
    own = told is not None and _is_own(scene, told) and kind not in MATERIAL
    means = told is not None and _is_means(scene, candidate, kind, told)
    if told is not None and told not in inner and not (own or means) and kind != "MOBILIZE":
        recipients = [told] if is_party(scene, told) or kind in MATERIAL else []
    if means and told is not None:
        recipients = _hit_with(scene, told, phrases)
    recipients = _given(scene, candidate, kind, phrases, recipients)
    if not recipients and told is not None and not means:
        recipients = party_behind(scene, told)
    if not recipients and not means:
        recipients = aim_of_content(scene, word) or aim_of_purpose(scene, word, kind)
    if actors and recipients:
        return Roles(tuple(actors), tuple(recipients))
    near = beside(scene, candidate)
    if not actors and not _is_bare(scene, word):
        actors = [each for each in near.actors if each not in recipients]
    if not recipients and kind in TOLD:
        recipients = [each for each in near.recipients if each not in actors]
    return Roles(tuple(actors), tuple(recipients))


def _of_passive(
    scene: Scene, candidate: Candidate, kind: str, phrases: list[tuple[str, int]]
) -> Roles:
    """phrases: prepositions below the verb, with the head words that they bring."""
    layout = scene.layout
    subject = subject_of(layout, candidate.head)
    inside = [each for other in candidate.inner[1:] for each in obliques(layout, other)]
    agents = [
        child
        for case, child in (*phrases, *inside)
        if case == "by" and child not in candidate.inner and is_party(scene, child)
    ]
    if subject is not None and _is_means(scene, candidate, kind, subject):
        return Roles(tuple(agents), tuple(_hit_with(scene, subject, phrases)))
    done = [subject] if subject is not None else []
    if done and not fits(scene, done[0], SUFFERING if kind in MATERIAL else ACTING):
        done = party_behind(scene, done[0]) or done
    return Roles(tuple(agents), tuple(done))


def _given(
    scene: Scene,
    candidate: Candidate,
    kind: str,
    phrases: list[tuple[str, int]],
    recipients: list[int],
) -> list[int]:
    """Whoever something is given to, or done to, where the object does not say it."""
    if recipients and kind not in {"AID", "AGREE"}:
        return recipients
    layout, word = scene.layout, candidate.head
    if recipients and kind == "AID":
        phrases = [(case, child) for case, child in phrases if case not in AWAY]
    order = FIRST_GIVEN if kind in GIVING else TOWARDS
    given = [child for child in layout.children[word] if scene.parse.relations[child] == "iobj"]
    found = [child for child in given if is_party(scene, child)]
    found = found or _behind_trigger(scene, candidate, kind, phrases)
    found = found or aimed_at(scene, phrases, order) or _inside_phrase(scene, candidate, order)
    return found or recipients


def _behind_trigger(
    scene: Scene, candidate: Candidate, kind: str, phrases: list[tuple[str, int]]
) -> list[int]:
    """What the last word of a phrase brings, though it be a thing: "set fire to two cars"."""
    last = scene.layout.lower[candidate.inner[-1]]
    brought = kind in MATERIAL and len(candidate.inner) > 1
    return [child for case, child in phrases if brought and case == last][:1]


def _is_means(scene: Scene, candidate: Candidate, kind: str, told: int) -> bool:
    """Whether something is what is used, not whom it hits: "threw stones", "fired a shot"."""
    if kind not in FORCE or candidate.entry.words[0] not in USING or told in candidate.inner:
        return False
    return candidate.entry.words[-1] != "down" and not is_party(scene, told)


def _hit_with(scene: Scene, means: int, phrases: list[tuple[str, int]]) -> list[int]:
    """Whoever, or what, something is used against: "threw stones and flares at a bus"."""
    thrown = [
        each for one in conjuncts(scene.layout, means) for each in obliques(scene.layout, one)
    ]
    return [
        child
        for case, child in (*phrases, *thrown)
        if case in AGAINST and fits(scene, child, SUFFERING)
    ][:1]


def _is_undergone(scene: Scene, candidate: Candidate, kind: str, subject: int) -> bool:
    """Whether the subject is what it happens to: "the mosque burned down"."""
    undergone = kind == "ASSAULT" and candidate.entry.key in UNDERGOING
    return undergone and scene.kind(subject) in {"place", "object", "substance", "plant"}


def _is_short_passive(scene: Scene, candidate: Candidate) -> bool:
    """Whether a participle without "be" is a headline's: "Three editors held in raid"."""
    layout, word = scene.layout, candidate.head
    if HELD.isdisjoint(lemmas_of(layout.lower[word])) or object_of(layout, word) is not None:
        return False
    if not layout.lower[word].endswith(PARTICIPLES) or len(candidate.inner) > 1:
        return False
    relations = scene.parse.relations
    return not any(
        relations[child].startswith(("aux", "obj", "ccomp", "xcomp"))
        for child in layout.children[word]
    )


def _suffering(scene: Scene, word: int) -> int | None:
    """Those whom a participle names: "the wounded", "three of the wounded"; None elsewhere."""
    layout, relations = scene.layout, scene.parse.relations
    called = any(
        relations[child] == "det" and child < word and layout.lower[child] in THOSE
        for child in layout.children[word]
    )
    if not called or layout.lower[word].endswith("ing"):
        return None
    if not relations[word].startswith(("nmod", "obl", "obj", "nsubj", "conj")):
        return None
    above = layout.parse.heads[word]
    counted = above >= 0 and scene.parse.upos[above] == "NUM" and relations[word] == "nmod"
    return above if counted else word


def _is_bare(scene: Scene, word: int) -> bool:
    """Whether a form cannot have its doer right before it: an infinitive or a participle."""
    return modal_of(scene.layout, word) == "to" or scene.layout.lower[word].endswith("ing")


def _is_own(scene: Scene, head: int) -> bool:
    """Whether something is called that of a subject: "its troops"."""
    owner = possessor_of(scene.layout, head)
    return owner is not None and scene.layout.lower[owner] in OWN


def _inside_phrase(scene: Scene, candidate: Candidate, order: tuple[str, ...]) -> list[int]:
    """What hangs on the other words of a phrase: "opened fire on", "at the home of"."""
    for word in candidate.inner[1:]:
        found = aimed_at(scene, list(obliques(scene.layout, word)), order)
        if found:
            return found
        owner = possessor_of(scene.layout, word)
        if owner is not None and scene.kind(owner) != "pronoun" and is_party(scene, owner):
            return [owner]
    return []
