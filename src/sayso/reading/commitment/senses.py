"""Senses: what a word that takes a clause or a noun does to what is held, and by whom."""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.commitment.calling import is_fake, predicate_of
from sayso.reading.commitment.circumstances import (
    denied_by_nobody,
    is_conditional,
    is_perfect,
    is_thwarted,
    opens_condition,
)
from sayso.reading.commitment.clauses import apply_clause
from sayso.reading.commitment.climbing import Link, Rung, sense_at
from sayso.reading.commitment.holders import possessor_of
from sayso.reading.commitment.laying import holder_of, is_forged
from sayso.reading.commitment.lexicon import Sense
from sayso.reading.commitment.reach import RUMOURS, is_infinitive
from sayso.reading.commitment.scope import Clause, clause_of
from sayso.reading.commitment.signatures import SIGNATURES
from sayso.reading.commitment.values import UNHELD, Value
from sayso.reading.commitment.walk import Walk, emit, is_cue
from sayso.records import Form, Statement

__all__ = [
    "BLAMES",
    "DENIALS",
    "apply_sense",
    "is_open_question",
]

BLAMES = frozenset(
    "hold_responsible deplore blame condemn denounce criticise criticize "
    "praise thank attribute ascribe claim point_finger".split()
)
"""Verbs of speech that take an event for granted which is a noun."""


REACH_ASIDES = frozenset({"say", "deny", "believe", "admit", "know"})
"""Signatures that hold for what is only mentioned beside what they take."""
DENIALS = frozenset({"deny", "doubt", "exclude"})
DOUBTS = frozenset({"deny", "believe", "suspect", "expect", "doubt"})
"""Signatures that do not reach what only gives the time of what they take."""
TOLD = frozenset({"say", "deny", "order", "commit", "believe", "suspect"})
"""Signatures of nouns that something else may be said of: "rejected claims that"."""
SPOKEN = frozenset({"say", "deny", "exclude", "admit", "doubt"})
"""Signatures of what may be refused to be said."""
WRONGLY = frozenset({"say", "believe", "suspect", "expect"})
"""Signatures that tell of an error with "wrongly"."""
GRANTS = frozenset({"admit", "show", "true", "certain"})
"""Signatures under which what a claim says is granted."""
TAKEN_BACK = frozenset({"retract", "withdraw", "walk_back", "rescind", "recant"})
"""Verbs by which whoever said something stands by it no longer."""
PASSED_OVER = frozenset({"forget", "omit", "neglect", "fail"})
"""Verbs whose "to mention that" takes for granted what was not mentioned."""
MENTIONS = frozenset(
    "mention note say tell add report disclose reveal acknowledge admit inform record".split()
)


def apply_sense(
    walk: Walk, rung: Rung, sense: Sense, clause: Clause, statement: Statement | None
) -> None:
    """Let a word that takes a clause or a noun do to the value what it does."""
    if opens_condition(walk, rung):
        walk.value = walk.value.at_most("neutral")
        walk.timing.condition = True
        walk.signs.append("if")
        return
    sense = _fitting(walk, rung, sense, statement)
    if _is_passed_over(walk, rung, sense):
        _pass_over(walk, rung, statement)
        return
    told = walk.latent is not None and walk.signs[-1:] not in (["order"], ["commit"])
    if told and sense.lemma in TAKEN_BACK:
        _take_back(walk, rung, statement)
        return
    _apply(walk, rung, sense, clause, statement)


def _apply(
    walk: Walk, rung: Rung, sense: Sense, clause: Clause, statement: Statement | None
) -> None:
    """Let a word do what its signature says."""
    signature = SIGNATURES[sense.signature]
    value = walk.value
    if walk.latent is not None and sense.signature in RUMOURS and not _is_of_plans(walk, sense):
        value = walk.latent
    walk.latent = None
    clause = _with_refusal(walk, rung, sense, clause)
    negated = len(clause.negations) % 2 == 1
    if sense.signature == "try" and not negated and is_thwarted(walk, rung):
        sense = Sense("fail", sense.lemma, sense.rest)
        signature = SIGNATURES["fail"]
    walk.signs.append(sense.signature + ("-not" if negated else ""))
    walk.timing.signature_at[rung.word] = sense.signature
    walk.cues += [rung.word, *clause.negations]
    walk.timing.ahead = walk.timing.ahead or (signature.future and sense.lemma != "wish")
    if sense.lemma == "wish" and is_perfect(walk, rung.child) and value.held:
        _wish(walk, rung, value.flipped(), statement)
    elif not walk.open and sense.signature not in REACH_ASIDES:
        return
    elif sense.signature == "know" and is_open_question(walk, rung):
        walk.value = UNHELD
    elif signature.inside is None:
        if statement is not None:
            walk.used.add(statement.id)
        walk.value = (signature.outside_not if negated else signature.outside)(value)
        apply_clause(walk, rung, replace(clause, negations=[], whether=[]))
    elif negated and sense.signature in DENIALS and denied_by_nobody(walk, rung, clause):
        walk.value = value
        if statement is not None:
            walk.used.add(statement.id)
    elif _is_refused_plea(walk, sense, negated=negated):
        walk.value = UNHELD
        holder = holder_of(walk, rung, statement)
        if holder is not None:
            emit(walk, holder, Value("-", "full"), [rung.word], "refuse")
            walk.timing.ahead = True
    else:
        _lay_to_holder(walk, rung, sense, value, (clause, statement))


def _is_of_plans(walk: Walk, sense: Sense) -> bool:
    """Whether what is welcomed or confirmed is a promise or an order, and not what it is about."""
    return sense.signature in GRANTS and walk.signs[-1:] in (["order"], ["commit"])


def _is_passed_over(walk: Walk, rung: Rung, sense: Sense) -> bool:
    """Whether something was not mentioned that the text takes for granted: "forgot to mention"."""
    above = walk.layout.parse.heads[rung.word]
    if sense.lemma not in MENTIONS or above < 0 or not is_infinitive(walk.layout, rung.word):
        return False
    outer = sense_at(walk.layout, walk.lexicon, above)
    return (
        rung.link is Link.CLAUSE and outer is not None and outer.lemma.split("_")[0] in PASSED_OVER
    )


def _pass_over(walk: Walk, rung: Rung, statement: Statement | None) -> None:
    """Leave what was not mentioned to whoever tells of that."""
    above = walk.layout.parse.heads[rung.word]
    walk.spent.add(above)
    walk.signs.append("know")
    walk.cues += [above, rung.word]
    walk.latent = None
    walk.used |= {
        each.id for each in walk.around if each is statement or is_cue(walk.layout, each, above)
    }


def _take_back(walk: Walk, rung: Rung, statement: Statement | None) -> None:
    """Whoever takes back a claim or a denial of his own leaves it open from then on."""
    latent = walk.latent if walk.latent is not None else walk.value
    value = latent.flipped() if walk.signs[-1:] == ["deny"] else latent
    owner = possessor_of(walk.layout, rung.child)
    named = owner is not None and walk.layout.parse.upos[owner] != "PRON"
    if walk.found and not named:
        walk.found.pop()
    walk.latent = None
    walk.signs.append("retract")
    holder = holder_of(walk, rung, statement)
    if holder is not None:
        emit(walk, holder, value.at_most("neutral"), [rung.word], "say")
    walk.value = UNHELD


def _with_refusal(walk: Walk, rung: Rung, sense: Sense, clause: Clause) -> Clause:
    """The clause of a word of speech, negated where saying so is refused: "declined to confirm"."""
    layout = walk.layout
    above = layout.parse.heads[rung.word]
    if layout.parse.relations[rung.word] not in {"xcomp", "ccomp"} or above < 0:
        return clause
    if sense.signature not in SPOKEN or layout.parse.upos[rung.word] == "NOUN":
        return clause
    outer = sense_at(layout, walk.lexicon, above)
    if outer is None or outer.lemma not in {"refuse", "decline", "deny"}:
        return clause
    if outer.lemma == "deny" and (
        any(layout.parse.relations[c].startswith("nsubj") for c in layout.children[rung.word])
        or clause_of(layout, walk.lexicon, above).negations
    ):
        return clause
    walk.spent.add(above)
    return replace(clause, negations=[above, *clause.negations])


def _fitting(walk: Walk, rung: Rung, sense: Sense, statement: Statement | None) -> Sense:
    """The sense in this place: a quoted lament is a statement, what is found is known."""
    if sense.signature == "know" and statement is not None and statement.form is not Form.INDIRECT:
        return Sense("say", sense.lemma)
    if walk.after and sense.signature in DOUBTS:
        return Sense("say", sense.lemma)
    if sense.lemma == "have_to" and walk.layout.lower[rung.word] == "had":
        return Sense("manage", "have_to")
    if sense.lemma == "find" and walk.layout.parse.relations[rung.child] != "ccomp":
        return Sense("know", "find")
    return sense


def _wish(walk: Walk, rung: Rung, value: Value, statement: Statement | None) -> None:
    """What somebody wishes had happened did not, for him and for whoever tells of it."""
    holder = holder_of(walk, rung, statement)
    if holder is not None:
        emit(walk, holder, value, [rung.word], "hope")
    walk.value = value


def _lay_to_holder(
    walk: Walk,
    rung: Rung,
    sense: Sense,
    value: Value,
    around: tuple[Clause, Statement | None],
) -> None:
    """Lay the value to whoever speaks, thinks or wants, and leave the rest to the outer ones."""
    clause, statement = around
    signature = SIGNATURES[sense.signature]
    negated = len(clause.negations) % 2 == 1
    effect = signature.inside_not if negated else signature.inside
    inside = effect(value) if effect is not None else value
    if sense.signature in TOLD and is_fake(walk.layout, walk.lexicon, rung.word):
        walk.used |= {statement.id} if statement is not None else set()
        walk.signs.append("false")
        walk.value = value.flipped()
        return
    if statement is not None and is_forged(walk, statement):
        walk.used.add(statement.id)
        walk.signs.append("false")
        walk.value = UNHELD
        return
    holder = holder_of(walk, rung, statement)
    if clause.unreal and sense.signature in WRONGLY:
        if holder is not None:
            emit(walk, holder, inside, [rung.word], sense.signature)
        walk.cues += clause.unreal
        walk.value = value.flipped()
        return
    if sense.signature == "commit" and is_conditional(walk, rung):
        inside = inside.at_most("neutral")
        walk.timing.condition = True
    if sense.signature == "expect" and (holder is None or not holder.words):
        walk.value = inside
        return
    if holder is not None:
        emit(walk, holder, inside, [rung.word, *clause.negations], sense.signature)
    if walk.layout.parse.upos[rung.word] in {"NOUN", "PROPN"} and sense.signature in TOLD:
        walk.latent = inside if sense.signature == "deny" else value
    walk.value = (signature.outside_not if negated else signature.outside)(value)
    if walk.latent is not None:
        _judge_claim(walk, rung)


def _judge_claim(walk: Walk, rung: Rung) -> None:
    """Let what is said of a claim do what it does where the tree hangs it on the wrong word."""
    said = predicate_of(walk.layout, walk.lexicon, rung)
    if said is not None:
        word, sense = said
        clause = clause_of(walk.layout, walk.lexicon, word)
        _apply(walk, Rung(word, rung.word, Link.SUBJECT), sense, clause, None)


def _is_refused_plea(walk: Walk, sense: Sense, *, negated: bool) -> bool:
    """Whether what was asked for is refused by whoever speaks: "rejected the plea to pay"."""
    return sense.signature == "deny" and not negated and walk.signs[-2:-1] == ["order"]


def is_open_question(walk: Walk, rung: Rung) -> bool:
    """Whether what a word takes begins with "whether", or an "if" that means it."""
    return any(
        walk.layout.lower[c] in {"whether", "if"} and walk.layout.parse.relations[c] == "mark"
        for c in walk.layout.children[rung.child]
    )
