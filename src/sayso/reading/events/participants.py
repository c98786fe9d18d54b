"""Participants: who does what an event names, and to whom."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.reading.events.candidates import Candidate
from sayso.reading.events.clauses import (
    conjuncts,
    controller_of,
    governor,
    is_passive,
    object_of,
    obliques,
    possessor_of,
    subject_of,
)
from sayso.reading.events.forms import lemmas_of
from sayso.reading.events.roles import Roles, beside
from sayso.reading.events.scene import Scene
from sayso.reading.events.spans import noun_phrase, wider_phrase
from sayso.records import Participant

__all__ = ["Roles", "find_roles"]

ACTING = frozenset({"person", "organization", "place", "pronoun", "animal"})
SUFFERING = ACTING | {"object", "plant", "substance"}
MATERIAL = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST"})
"""Types that can strike things; those of other types are done to parties alone."""

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

TOWARDS = (
    "against",
    "on",
    "upon",
    "at",
    "with",
    "to",
    "toward",
    "towards",
    "from",
    "for",
    "into",
    "over",
    "of",
    "between",
    "among",
)
"""Prepositions that bring a recipient, the surest first."""

GIVING = frozenset({"AID", "AGREE", "CONCEDE", "SUPPORT", "THREATEN"})
MUTUAL = frozenset({"CONSULT", "COOPERATE", "AGREE"})
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
DEEPEST = 3
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})


def find_roles(
    scene: Scene, candidate: Candidate, kind: str
) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """The actors and the recipients of an event of a PLOVER type; either may be empty."""
    if candidate.entry.part == "v":
        roles = _of_verb(scene, candidate, kind)
    else:
        roles = _of_noun(scene, candidate, kind)
    actors = _spread(scene, roles.actors, ACTING)
    fitting = SUFFERING if kind in MATERIAL else ACTING
    recipients = [one for one in _spread(scene, roles.recipients, fitting) if one not in actors]
    return (
        tuple(_participant(scene, head) for head in actors),
        tuple(_participant(scene, head) for head in recipients),
    )


def _spread(scene: Scene, heads: Iterable[int], fitting: frozenset[str]) -> list[int]:
    """All that are coordinated with the heads, of the kinds that fit, or of none that is known."""
    found: dict[int, None] = {}
    for head in heads:
        for each in conjuncts(scene.layout, head):
            if scene.parse.upos[each] in NOMINAL and (
                not scene.kind(each) or _fits(scene, each, fitting)
            ):
                found[each] = None
    return list(found)


def _fits(scene: Scene, head: int, fitting: frozenset[str]) -> bool:
    kind = scene.kind(head)
    if kind == "":
        return scene.party(head) is not None or scene.country_at(head) is not None
    if kind in {"time", "abstract", "event"}:
        return scene.party(head) is not None and kind != "time"
    return kind in fitting or scene.party(head) is not None


def _is_party(scene: Scene, head: int) -> bool:
    return _fits(scene, head, ACTING)


def _of_verb(scene: Scene, candidate: Candidate, kind: str) -> Roles:
    layout, word = scene.layout, candidate.head
    inner = set(candidate.inner)
    subject, told = subject_of(layout, word), object_of(layout, word)
    phrases = [(case, child) for case, child in obliques(layout, word) if child not in inner]
    if subject is None and told is None and not phrases:
        return beside(scene, candidate)
    if is_passive(layout, word):
        agents = [child for case, child in phrases if case == "by" and _is_party(scene, child)]
        done = [subject] if subject is not None else []
        if done and not _fits(scene, done[0], SUFFERING if kind in MATERIAL else ACTING):
            done = _behind(scene, done[0]) or done
        return Roles(tuple(agents), tuple(done))
    actors = [subject] if subject is not None else []
    recipients: list[int] = []
    if told is not None and told not in inner and (_is_party(scene, told) or kind in MATERIAL):
        recipients = [told]
    order = FIRST_GIVEN if kind in GIVING else TOWARDS
    if not recipients or kind in {"AID", "AGREE"}:
        given = [child for child in layout.children[word] if scene.parse.relations[child] == "iobj"]
        found = [child for child in given if _is_party(scene, child)]
        found = found or _towards(scene, phrases, order) or _inside_phrase(scene, candidate, order)
        recipients = found or recipients
    if not recipients and told is not None:
        recipients = _behind(scene, told)
    if not recipients:
        recipients = _of_content(scene, word)
    return Roles(tuple(actors), tuple(recipients))


def _inside_phrase(scene: Scene, candidate: Candidate, order: tuple[str, ...]) -> list[int]:
    """What hangs on the other words of a phrase: "opened fire on", "at the home of"."""
    for word in candidate.inner[1:]:
        found = _towards(scene, list(obliques(scene.layout, word)), order)
        if found:
            return found
        owner = possessor_of(scene.layout, word)
        if owner is not None and scene.kind(owner) != "pronoun" and _is_party(scene, owner):
            return [owner]
    return []


def _towards(scene: Scene, phrases: list[tuple[str, int]], order: tuple[str, ...]) -> list[int]:
    for wanted in order:
        for case, child in phrases:
            if case == wanted and _is_party(scene, child):
                return [child]
    return []


def _behind(scene: Scene, head: int, depth: int = 0) -> list[int]:
    """The party behind a thing: "the ministry's offer", "the decision of the court"."""
    layout = scene.layout
    owner = possessor_of(layout, head)
    if owner is not None and scene.kind(owner) != "pronoun" and _is_party(scene, owner):
        return [owner]
    for case, child in obliques(layout, head):
        if case in {"of", "by", "from", "against", "for", "with", "to", "on", "in"}:
            if _is_party(scene, child):
                return [child]
            if depth < DEEPEST:
                found = _behind(scene, child, depth + 1)
                if found:
                    return found
    for child in layout.children[head]:
        if scene.parse.relations[child] in {"compound", "amod", "nmod:desc"}:
            party = scene.party(child)
            if party is not None or scene.country_at(child):
                return [child]
    return []


def _of_content(scene: Scene, word: int) -> list[int]:
    """Whoever is to do what is asked or told: "demanded that the army leave"."""
    layout = scene.layout
    for child in layout.children[word]:
        if scene.parse.relations[child] in {"ccomp", "xcomp", "advcl"}:
            subject = next(
                (
                    each
                    for each in layout.children[child]
                    if scene.parse.relations[each].startswith("nsubj")
                ),
                None,
            )
            if subject is not None and _is_party(scene, subject):
                return [subject]
            told = object_of(layout, child)
            for head in (told, *(each for _, each in obliques(layout, child))):
                if head is None:
                    continue
                if _is_party(scene, head):
                    return [head]
                found = _behind(scene, head)
                if found:
                    return found
    return []


def _of_noun(scene: Scene, candidate: Candidate, kind: str) -> Roles:
    layout, word = scene.layout, candidate.head
    actors: list[int] = []
    recipients: list[int] = []
    undergone = not UNDERGONE.isdisjoint(lemmas_of(layout.lower[word]))
    owner = possessor_of(layout, word)
    if owner is not None and _is_party(scene, owner):
        (recipients if undergone else actors).append(owner)
    phrases = [*obliques(layout, word)]
    for case, child in phrases:
        if not _is_party(scene, child) and not (kind in MATERIAL and scene.kind(child) == "object"):
            continue
        if case in {"by", "between"} or (case == "from" and not actors):
            actors.append(child)
        elif case == "of":
            (actors if kind in OF_ACTOR and not undergone else recipients).append(child)
        elif case in {"against", "on", "upon", "at", "to", "with", "for", "towards"}:
            recipients.append(child)
    if not actors:
        actors = _before(scene, word)
    charged = controller_of(layout, word)
    if not actors and charged is not None and _is_party(scene, charged):
        actors.append(charged)
    ruler = governor(layout, word)
    if ruler is not None:
        _add_from_ruler(scene, word, ruler, (actors, recipients))
    if len(actors) == 1 and not recipients and kind in MUTUAL:
        recipients = []
    return Roles(tuple(actors), tuple(recipients))


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
            if subject is not None and _is_party(scene, subject):
                actors.append(subject)
            if not recipients:
                recipients += _towards(scene, [*obliques(layout, ruler)], TOWARDS[:6])
    elif relation == "nsubj" and passive and not actors:
        actors += [
            child
            for case, child in obliques(layout, ruler)
            if case == "by" and _is_party(scene, child)
        ]
    elif relation == "nsubj" and not recipients:
        told = object_of(layout, ruler)
        if told is not None and scene.kind(told) in SUFFERING:
            recipients.append(told)


def _participant(scene: Scene, head: int) -> Participant:
    layout = scene.layout
    span = noun_phrase(layout, head)
    party = scene.party(head)
    word = layout.document.words(layout.span((head, head)))
    country, sector = scene.standing_in(span)
    if country is None and not sector:
        country, _ = scene.standing_in(wider_phrase(layout, head))
    if party is None:
        return Participant(span, word, None, sector, country)
    return Participant(span, word, party.id, party.sector or sector, party.country or country)
