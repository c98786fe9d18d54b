"""Participants: who does what an event names, and to whom."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from sayso.reading.events.candidates import Candidate
from sayso.reading.events.clauses import (
    controller_of,
    governor,
    is_passive,
    modal_of,
    object_of,
    obliques,
    possessor_of,
    subject_of,
)
from sayso.reading.events.describing import describe
from sayso.reading.events.fitting import (
    ACTING,
    MATERIAL,
    SUFFERING,
    apart,
    fits,
    is_party,
    spread,
)
from sayso.reading.events.roles import Roles, beside
from sayso.reading.events.scene import Scene
from sayso.reading.events.spans import noun_phrase
from sayso.records import Participant, Span
from sayso.spelling.forms import lemmas_of

__all__ = ["Roles", "find_roles"]

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

TOLD = frozenset({"ACCUSE", "REJECT", "SANCTION", "SUPPORT", "AID", "CONSULT"})
"""Types whose recipient stands close behind the verb, if the tree has none."""

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
DOERS = frozenset("police army mob militia rebel militant guerrilla troop".split())
OWN = frozenset({"its", "their", "his", "her"})
PURPOSES = frozenset({"xcomp", "advcl", "acl"})
DEEPEST = 3
THOSE = frozenset({"the", "those", "these", "its", "their", "his", "her"})


def find_roles(
    scene: Scene, candidate: Candidate, kind: str
) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """The actors and the recipients of an event of a PLOVER type; either may be empty."""
    if candidate.entry.part == "v" or scene.parse.upos[candidate.head] == "VERB":
        roles = _of_verb(scene, candidate, kind)
    else:
        roles = _of_noun(scene, candidate, kind)
    actors = spread(scene, roles.actors, ACTING, armed=True)
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


def _of_verb(scene: Scene, candidate: Candidate, kind: str) -> Roles:
    layout, word = scene.layout, candidate.head
    inner = set(candidate.inner)
    suffering = _suffering(scene, word)
    if suffering is not None:
        return Roles((), (suffering,))
    subject, told = subject_of(layout, word), object_of(layout, word)
    phrases = [(case, child) for case, child in obliques(layout, word) if child not in inner]
    if subject is None and told is None and not phrases:
        return beside(scene, candidate)
    if is_passive(layout, word):
        inside = [each for other in candidate.inner[1:] for each in obliques(layout, other)]
        agents = [
            child
            for case, child in (*phrases, *inside)
            if case == "by" and child not in inner and is_party(scene, child)
        ]
        done = [subject] if subject is not None else []
        if done and not fits(scene, done[0], SUFFERING if kind in MATERIAL else ACTING):
            done = _behind(scene, done[0]) or done
        return Roles(tuple(agents), tuple(done))
    actors = [subject] if subject is not None else []
    recipients: list[int] = []
    own = told is not None and _is_own(scene, told) and kind not in MATERIAL
    if told is not None and told not in inner and not own and kind != "MOBILIZE":
        recipients = [told] if is_party(scene, told) or kind in MATERIAL else []
    order = FIRST_GIVEN if kind in GIVING else TOWARDS
    if not recipients or kind in {"AID", "AGREE"}:
        given = [child for child in layout.children[word] if scene.parse.relations[child] == "iobj"]
        found = [child for child in given if is_party(scene, child)]
        found = found or _towards(scene, phrases, order) or _inside_phrase(scene, candidate, order)
        recipients = found or recipients
    if not recipients and told is not None:
        recipients = _behind(scene, told)
    if not recipients:
        recipients = _of_content(scene, word) or _of_purpose(scene, word, kind)
    if actors and recipients:
        return Roles(tuple(actors), tuple(recipients))
    near = beside(scene, candidate)
    if not actors and not _is_bare(scene, word):
        actors = [each for each in near.actors if each not in recipients]
    if not recipients and kind in TOLD:
        recipients = [each for each in near.recipients if each not in actors]
    return Roles(tuple(actors), tuple(recipients))


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


def _of_purpose(scene: Scene, word: int, kind: str) -> list[int]:
    """Whoever a protest is about: "marched to demand the release of ...", "calling on the king"."""
    if kind != "PROTEST":
        return []
    for child in scene.layout.children[word]:
        if scene.parse.relations[child] in PURPOSES:
            told = object_of(scene.layout, child)
            if told is not None and is_party(scene, told):
                return [told]
            found = _behind(scene, told) if told is not None else []
            phrases = [*obliques(scene.layout, child)]
            found = found or _towards(scene, phrases, TOWARDS) or _of_content(scene, child)
            if found:
                return found
    return []


def _inside_phrase(scene: Scene, candidate: Candidate, order: tuple[str, ...]) -> list[int]:
    """What hangs on the other words of a phrase: "opened fire on", "at the home of"."""
    for word in candidate.inner[1:]:
        found = _towards(scene, list(obliques(scene.layout, word)), order)
        if found:
            return found
        owner = possessor_of(scene.layout, word)
        if owner is not None and scene.kind(owner) != "pronoun" and is_party(scene, owner):
            return [owner]
    return []


def _towards(scene: Scene, phrases: list[tuple[str, int]], order: tuple[str, ...]) -> list[int]:
    for wanted in order:
        for case, child in phrases:
            if case == wanted and is_party(scene, child):
                return [child]
    return []


def _behind(scene: Scene, head: int, depth: int = 0) -> list[int]:
    """The party behind a thing: "the ministry's offer", "the decision of the court"."""
    layout = scene.layout
    owner = possessor_of(layout, head)
    if owner is not None and scene.kind(owner) != "pronoun" and is_party(scene, owner):
        return [owner]
    for case, child in obliques(layout, head):
        if case in {"of", "by", "from", "against", "for", "with", "to", "on", "in"}:
            if is_party(scene, child):
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
    named = (word for word in scene.words_in(noun_phrase(layout, head)) if scene.name_at(word))
    return [*islice(named, 1)]


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
            if subject is not None and is_party(scene, subject):
                return [subject]
            told = object_of(layout, child)
            for head in (told, *(each for _, each in obliques(layout, child))):
                if head is None:
                    continue
                if is_party(scene, head):
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
            recipients = _of_purpose(scene, ruler, kind)
    if not recipients:
        recipients = _of_purpose(scene, word, kind)
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
                recipients += _towards(scene, [*obliques(layout, ruler)], TOWARDS[:6])
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
