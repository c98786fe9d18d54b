"""Plain deeds: verbs whose parties leave no doubt what they name, where the typer found nothing.

Wars and rules of the past are told in them ("the empire invaded the island", "the junta hanged two
students"), and the sentences that the typer learned from are of today.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.events.calamities import is_calamity
from sayso.reading.events.candidates import Candidate
from sayso.reading.events.clauses import is_passive, object_of, obliques, subject_of
from sayso.reading.events.fitting import is_party
from sayso.reading.events.lexicon import Entry, Sense
from sayso.reading.events.scene import Scene
from sayso.spelling.forms import lemmas_of

__all__ = ["find_plain", "is_conquest"]

CONQUESTS = {
    "invade": ("ASSAULT", ""),
    "overrun": ("ASSAULT", ""),
    "conquer": ("ASSAULT", ""),
    "occupy": ("COERCE", "seize"),
    "annex": ("COERCE", "seize"),
}
"""What states and armed men do to land."""
HANG = "hang"
KILLING = frozenset({"kill", "murder", "massacre", "slaughter", "behead", "lynch"})
FORCING = frozenset({"force", "compel"})
FLEEING = frozenset("flee leave abandon evacuate go move".split())
THANK = "thank"
HELP = frozenset(
    "aid help support assistance relief loan backing cooperation solidarity donation".split()
)
ARRESTING = frozenset({"nab", "catch"})
POLICE = frozenset({"COP", "MIL", "SPY"})
KNOWN = KILLING | ARRESTING | FORCING | {HANG, THANK} | CONQUESTS.keys()
ARMED = frozenset({"MIL", "REB", "UAF", "PRM", "GOV", "COP", "SPY"})
LAND = frozenset({"place", "organization"})
PEOPLE = frozenset({"person", "pronoun"})


def find_plain(scene: Scene, *, violent: bool = False) -> Iterator[tuple[Candidate, str]]:
    """The verbs that name such a deed, each with its PLOVER type, in reading order.

    violent: whether the text tells of an attack; then people who were killed, by nobody named and
        in no accident, were killed in it.
    """
    for word, form in enumerate(scene.layout.lower):
        if scene.parse.upos[word] != "VERB":
            continue
        for lemma in lemmas_of(form):
            sense = _sense(scene, word, lemma, violent=violent)
            if sense is not None:
                kind, mode = sense
                entry = Entry((lemma,), "v", (Sense(kind, mode, "own"),))
                yield Candidate(word, (word, word), (word,), entry), kind
                break


def is_conquest(scene: Scene, word: int) -> bool:
    """Whether a verb says that a state or armed men take land, which no protest does."""
    return any(
        lemma in CONQUESTS and _sense(scene, word, lemma) is not None
        for lemma in lemmas_of(scene.layout.lower[word])
    )


def _sense(scene: Scene, word: int, lemma: str, *, violent: bool = False) -> tuple[str, str] | None:
    if lemma not in KNOWN:
        return None
    doer, told = _parties(scene, word)
    if told is None:
        return None
    if lemma in ARRESTING:
        caught = doer is not None and scene.sector(doer) in POLICE and _is_people(scene, told)
        return ("COERCE", "arrest") if caught else None
    if lemma in KILLING:
        return ("ASSAULT", "") if _is_killing(scene, word, doer, told, violent=violent) else None
    if lemma in CONQUESTS:
        return CONQUESTS[lemma] if _is_land(scene, told) and _is_power(scene, doer, told) else None
    if not is_party(scene, told):
        return None
    if lemma == HANG:
        return ("ASSAULT", "primitive") if _is_people(scene, told) else None
    if lemma in FORCING:
        return ("COERCE", "") if _is_driven_out(scene, word, doer, told) else None
    public = scene.name_at(told) is not None or scene.sector(told) in ARMED
    helped = public and doer is not None and is_party(scene, doer) and _for_help(scene, word)
    return ("SUPPORT", "") if helped else None


def _parties(scene: Scene, word: int) -> tuple[int | None, int | None]:
    """Who does it, and to whom."""
    layout = scene.layout
    if not is_passive(layout, word):
        return subject_of(layout, word), object_of(layout, word)
    agent = next((child for case, child in obliques(layout, word) if case == "by"), None)
    return agent, subject_of(layout, word)


def _is_power(scene: Scene, doer: int | None, told: int) -> bool:
    if doer is None:
        return False
    if scene.name_at(doer) is not None or scene.sector(doer) in ARMED:
        return True
    return is_party(scene, doer) and scene.country_at(told) is not None


def _is_land(scene: Scene, told: int) -> bool:
    return scene.name_at(told) is not None or scene.kind(told) in LAND


def _is_people(scene: Scene, told: int) -> bool:
    return scene.kind(told) in PEOPLE


def _is_killing(scene: Scene, word: int, doer: int | None, told: int, *, violent: bool) -> bool:
    """Whether armed men kill people, or people are killed where an attack is told of.

    "When the bus left the road" says how, and is no attack.
    """
    if not _is_people(scene, told):
        return False
    if doer is not None:
        return scene.sector(doer) in ARMED
    explained = any(scene.parse.relations[each] == "advcl" for each in scene.layout.children[word])
    sentence = range(*scene.layout.sentence(word))
    return violent and not explained and not any(is_calamity(scene, each) for each in sentence)


def _is_driven_out(scene: Scene, word: int, doer: int | None, told: int) -> bool:
    """Whether armed men or a state make people leave."""
    if doer is None or not _is_people(scene, told):
        return False
    if scene.name_at(doer) is None and scene.sector(doer) not in ARMED:
        return False
    return any(
        scene.parse.relations[child] in {"xcomp", "advcl", "ccomp"}
        and not FLEEING.isdisjoint(lemmas_of(scene.layout.lower[child]))
        for child in scene.layout.children[word]
    )


def _for_help(scene: Scene, word: int) -> bool:
    layout = scene.layout
    return any(
        case == "for" and not HELP.isdisjoint(lemmas_of(layout.lower[child]))
        for case, child in obliques(layout, word)
    )
