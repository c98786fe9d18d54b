"""Circumstances: what stands around a word with a signature and changes what it does."""

from __future__ import annotations

from sayso.reading.commitment.climbing import Rung
from sayso.reading.commitment.holders import subject_of
from sayso.reading.commitment.openings import condition_behind
from sayso.reading.commitment.scope import Clause, condition_of
from sayso.reading.commitment.walk import Walk

__all__ = ["denied_by_nobody", "is_conditional", "is_perfect", "is_thwarted", "opens_condition"]

NOBODY = frozenset({"nobody", "none", "no", "noone", "no-one"})
CONDITION_VERBS = frozenset({"supposing", "assuming", "provided", "providing"})
OPEN_ENDS = frozenset({"whether", "unclear", "unknown", "known", "succeeded", "managed"})
"""What keeps "but" from telling that an attempt came to nothing."""


def is_thwarted(walk: Walk, rung: Rung) -> bool:
    """Whether "but" tells what came in the way: "tried to flee but the bridge was closed"."""
    layout = walk.layout
    if layout.lower[rung.word].endswith("ing"):
        return False
    for word in (rung.word, rung.child):
        for child in layout.children[word]:
            if child > rung.child and layout.parse.relations[child] == "conj":
                inside = layout.lower[child - 8 : layout.subtree(child)[-1] + 1]
                but = any(layout.lower[c] == "but" for c in layout.children[child])
                return but and OPEN_ENDS.isdisjoint(inside)
    return False


def opens_condition(walk: Walk, rung: Rung) -> bool:
    """Whether a verb without a subject stands for "if": "assuming the rebels leave"."""
    form = walk.layout.lower[rung.word]
    return form in CONDITION_VERBS and subject_of(walk.layout, rung.word) is None


def is_conditional(walk: Walk, rung: Rung) -> bool:
    """Whether a threat or a promise hangs on a condition."""
    layout = walk.layout
    return condition_behind(layout, max(rung.word, rung.child)) or any(
        layout.parse.relations[child] == "advcl"
        and condition_of(layout, walk.lexicon, child) is not None
        for word in (rung.word, rung.child)
        for child in layout.children[word]
        if child != rung.child
    )


def is_perfect(walk: Walk, word: int) -> bool:
    """Whether a verb has "had" for its helping verb."""
    return any(walk.layout.lower[c] in {"had", "'d", "’d"} for c in walk.layout.children[word])


def _is_there(walk: Walk, rung: Rung) -> bool:
    """Whether a noun only is said to exist: "there is no doubt that"."""
    layout = walk.layout
    above = layout.parse.heads[rung.word]
    return any(
        layout.lower[c] == "there"
        for c in (*layout.children[rung.word], *(layout.children[above] if above >= 0 else ()))
    )


def denied_by_nobody(walk: Walk, rung: Rung, clause: Clause) -> bool:
    """Whether nobody denies or doubts it: "nobody disputes", "there is no doubt"."""
    forms = {walk.layout.lower[each] for each in clause.negations}
    return not forms.isdisjoint(NOBODY) or _is_there(walk, rung)
