"""Demands: "the minister said that the rebels must leave" asks it of the rebels.

PLOVER codes what is said to have to be done as REQUEST, though no word of asking is there.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.events.candidates import Candidate
from sayso.reading.events.clauses import subject_of
from sayso.reading.events.lexicon import Entry, Sense
from sayso.reading.events.scene import Scene
from sayso.spelling.forms import lemmas_of

__all__ = ["find_demands"]

MUST = "must"
HAVE = "have"
SAYING = frozenset(
    "say declare insist warn tell stress reiterate conclude add argue state announce note "
    "emphasise emphasize underline remark maintain repeat remind agree decide write".split()
)
ASKED = frozenset({"person", "organization", "place"})
DEMAND = Sense("REQUEST", "change", "own")
CONTENTS = frozenset({"ccomp", "parataxis"})


def find_demands(scene: Scene) -> Iterator[Candidate]:
    """The verbs of saying whose content is what somebody else must do, in reading order."""
    for word, form in enumerate(scene.layout.lower):
        if form != MUST or scene.parse.relations[word] != "aux":
            continue
        deed = scene.parse.heads[word]
        saying = scene.parse.heads[deed]
        if saying < 0 or scene.parse.relations[deed] not in CONTENTS or _is_past(scene, deed):
            continue
        lemma = next((each for each in lemmas_of(scene.layout.lower[saying]) if each in SAYING), "")
        speaker, asked = subject_of(scene.layout, saying), subject_of(scene.layout, deed)
        if not lemma or speaker is None or asked is None or speaker == asked:
            continue
        if scene.kind(asked) in ASKED or scene.name_at(asked) is not None:
            entry = Entry((lemma,), "v", (DEMAND,))
            yield Candidate(saying, (saying, saying), (saying,), entry)


def _is_past(scene: Scene, deed: int) -> bool:
    """Whether it is a guess about the past: "must have fled"."""
    return any(scene.layout.lower[child] == HAVE for child in scene.layout.children[deed])
