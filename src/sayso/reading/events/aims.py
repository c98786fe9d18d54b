"""Aims: whoever a deed is aimed at, where it is no object of the verb."""

from __future__ import annotations

from itertools import islice

from sayso.reading.events.clauses import (
    PROMISES,
    object_of,
    obliques,
    possessor_of,
    subject_of,
)
from sayso.reading.events.fitting import is_party
from sayso.reading.events.scene import Scene
from sayso.reading.events.spans import noun_phrase
from sayso.spelling.forms import lemmas_of

__all__ = ["TOWARDS", "aim_of_content", "aim_of_purpose", "aimed_at", "party_behind"]

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

PURPOSES = frozenset({"xcomp", "advcl", "acl"})
DEEPEST = 3


def aimed_at(scene: Scene, phrases: list[tuple[str, int]], order: tuple[str, ...]) -> list[int]:
    """The first party that a preposition brings, by the order of prepositions given.

    phrases: prepositions with the head words that they bring.
    """
    for wanted in order:
        for case, child in phrases:
            if case == wanted and is_party(scene, child):
                return [child]
    return []


def party_behind(scene: Scene, head: int, depth: int = 0) -> list[int]:
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
                found = party_behind(scene, child, depth + 1)
                if found:
                    return found
    for child in layout.children[head]:
        if scene.parse.relations[child] in {"compound", "amod", "nmod:desc"}:
            party = scene.party(child)
            if party is not None or scene.country_at(child):
                return [child]
    named = (word for word in scene.words_in(noun_phrase(layout, head)) if scene.name_at(word))
    return [*islice(named, 1)]


def aim_of_content(scene: Scene, word: int) -> list[int]:
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
            own = subject is not None and _is_speaker(scene, word, subject)
            if subject is not None and not own and is_party(scene, subject):
                return [subject]
            told = object_of(layout, child)
            for head in (told, *(each for _, each in obliques(layout, child))):
                if head is None:
                    continue
                if is_party(scene, head):
                    return [head]
                found = party_behind(scene, head)
                if found:
                    return found
    return []


def _is_speaker(scene: Scene, word: int, subject: int) -> bool:
    """Whether the subject of a content is whoever speaks: "the front vowed that it would"."""
    speaker = subject_of(scene.layout, word)
    if speaker is None:
        return False
    party = scene.party(subject)
    if party is not None:
        return party == scene.party(speaker)
    promised = not PROMISES.isdisjoint(lemmas_of(scene.layout.lower[word]))
    return promised and scene.kind(subject) == "pronoun"


def aim_of_purpose(scene: Scene, word: int, kind: str) -> list[int]:
    """Whoever a protest is about: "marched to demand the release of ...", "calling on the king"."""
    if kind != "PROTEST":
        return []
    for child in scene.layout.children[word]:
        if scene.parse.relations[child] in PURPOSES:
            told = object_of(scene.layout, child)
            if told is not None and is_party(scene, told):
                return [told]
            found = party_behind(scene, told) if told is not None else []
            phrases = [*obliques(scene.layout, child)]
            found = found or aimed_at(scene, phrases, TOWARDS) or aim_of_content(scene, child)
            if found:
                return found
    return []
