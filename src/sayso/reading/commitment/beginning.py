"""Beginning: what the clause of the event's own word does to it."""

from __future__ import annotations

from sayso.reading.commitment.clauses import apply_clause, would_of
from sayso.reading.commitment.climbing import Rung
from sayso.reading.commitment.granted import is_after, is_granted
from sayso.reading.commitment.openings import (
    condition_apart,
    condition_before,
    negation_before,
    proof_asked,
    question_after,
    rumour_beside,
)
from sayso.reading.commitment.scope import Clause
from sayso.reading.commitment.shapes import is_attribute
from sayso.reading.commitment.values import Value
from sayso.reading.commitment.walk import Walk, case_of
from sayso.records import Form

__all__ = ["begin"]


def begin(walk: Walk, rungs: tuple[Rung, ...], clause: Clause) -> None:
    """Take the word of the event itself into account."""
    word = rungs[0].word
    walk.granted = is_granted(walk, rungs)
    walk.after = is_after(walk, rungs)
    _drop_own(walk, clause)
    walk.would = would_of(walk, word)
    if walk.would == "would" and walk.around and walk.around[0].form is Form.DIRECT:
        walk.value = walk.value.at_most("neutral")
        walk.timing.condition = True
        walk.signs.append("would")
    mark = condition_before(walk.layout, word)
    if mark is None and walk.around and (clause.ahead or clause.weak):
        mark = condition_apart(walk.layout, word, walk.around[0])
    if mark is None and walk.layout.parse.upos[word] == "NOUN":
        mark = proof_asked(walk.layout, walk.lexicon, word)
    if mark is not None and not clause.conditions:
        clause.conditions.append(mark)
        clause.contrary = walk.layout.lower[mark] == "had"
    negation = negation_before(walk.layout, word)
    if (
        negation is not None
        and negation not in walk.trigger
        and not any(at <= negation + 2 for at in clause.negations)
    ):
        clause.negations.append(negation)
    rumour = rumour_beside(walk.layout, word)
    clause.hearsay += [rumour] if rumour is not None else []
    if not (walk.granted and case_of(walk.layout, word) == "behind"):
        apply_clause(walk, rungs[0], clause)
    if is_attribute(walk.layout, word):
        walk.open = False
    question = question_after(walk.layout, word)
    if question is not None and walk.value.held and not walk.found:
        walk.value = Value("u", "u", asked=True)
        walk.cues.append(question)
        walk.signs.append("question")


def _drop_own(walk: Walk, clause: Clause) -> None:
    """Leave out the small words of the event itself: "would not agree" is a refusal made."""
    if len(walk.trigger) == 1:
        return
    own = set(walk.trigger)
    if any(walk.lexicon.is_a(walk.layout.lower[each], "would") for each in own):
        walk.signs.append("refused")
    for words in (clause.negations, clause.weak, clause.half, clause.must, clause.ahead):
        words[:] = [each for each in words if each not in own]
