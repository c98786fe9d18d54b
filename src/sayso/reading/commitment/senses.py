"""Senses: what a word that takes a clause or a noun does to what is held, and by whom."""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.commitment.clauses import apply_clause
from sayso.reading.commitment.climbing import Link, Rung, sense_at
from sayso.reading.commitment.holders import Holder, is_believed, possessor_of, subject_of
from sayso.reading.commitment.lexicon import Sense
from sayso.reading.commitment.openings import condition_behind
from sayso.reading.commitment.reach import RUMOURS, is_infinitive
from sayso.reading.commitment.scope import Clause, clause_of, condition_of, is_fake
from sayso.reading.commitment.signatures import SIGNATURES, Signature
from sayso.reading.commitment.values import UNHELD, Value
from sayso.reading.commitment.walk import Walk, emit, is_cue, phrase_of, words_in
from sayso.records import Form, Manner, Polarity, Statement

__all__ = [
    "BLAMES",
    "DENIALS",
    "apply_sense",
    "hold_statement",
    "holder_of",
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
FIRST = frozenset({"i", "we"})
NOBODY = frozenset({"nobody", "none", "no", "noone", "no-one"})
TAKEN_BACK = frozenset({"retract", "withdraw", "walk_back", "rescind", "recant"})
"""Verbs by which whoever said something stands by it no longer."""
PASSED_OVER = frozenset({"forget", "omit", "neglect", "fail"})
"""Verbs whose "to mention that" takes for granted what was not mentioned."""
MENTIONS = frozenset(
    "mention note say tell add report disclose reveal acknowledge admit inform record".split()
)
CONDITION_VERBS = frozenset({"supposing", "assuming", "provided", "providing"})


def apply_sense(
    walk: Walk, rung: Rung, sense: Sense, clause: Clause, statement: Statement | None
) -> None:
    """Let a word that takes a clause or a noun do to the value what it does."""
    if _opens_condition(walk, rung):
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
    if walk.latent is not None and sense.signature in RUMOURS:
        value = walk.latent
    walk.latent = None
    clause = _with_refusal(walk, rung, sense, clause)
    negated = len(clause.negations) % 2 == 1
    walk.signs.append(sense.signature + ("-not" if negated else ""))
    walk.timing.signature_at[rung.word] = sense.signature
    walk.cues += [rung.word, *clause.negations]
    walk.timing.ahead = walk.timing.ahead or (signature.future and sense.lemma != "wish")
    if sense.lemma == "wish" and _is_perfect(walk, rung.child) and value.held:
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
    elif negated and sense.signature in DENIALS and _by_nobody(walk, rung, clause):
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


def _opens_condition(walk: Walk, rung: Rung) -> bool:
    """Whether a verb without a subject stands for "if": "assuming the rebels leave"."""
    form = walk.layout.lower[rung.word]
    return form in CONDITION_VERBS and subject_of(walk.layout, rung.word) is None


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
    if statement is not None and _is_forged(walk, statement):
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
    if sense.signature == "commit" and _conditional(walk, rung):
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
    if walk.latent is not None and _is_called_false(walk, rung):
        walk.signs.append("false")
        walk.value, walk.latent = value.flipped(), None


def _is_called_false(walk: Walk, rung: Rung) -> bool:
    """Whether words that the tree hangs on a claim call it false: "claims that .. are fake".

    Trees often take the predicate of such a claim for one more clause of it.
    """
    layout = walk.layout
    for child in layout.children[rung.word]:
        if child <= rung.child or not layout.parse.relations[child].startswith("acl"):
            continue
        sense = sense_at(layout, walk.lexicon, child)
        if any(layout.parse.relations[c] == "cop" for c in layout.children[child]):
            return sense is not None and sense.signature == "false"
    return False


def _is_refused_plea(walk: Walk, sense: Sense, *, negated: bool) -> bool:
    """Whether what was asked for is refused by whoever speaks: "rejected the plea to pay"."""
    return sense.signature == "deny" and not negated and walk.signs[-2:-1] == ["order"]


def _by_nobody(walk: Walk, rung: Rung, clause: Clause) -> bool:
    """Whether nobody denies or doubts it: "nobody disputes", "there is no doubt"."""
    forms = {walk.layout.lower[each] for each in clause.negations}
    return not forms.isdisjoint(NOBODY) or _is_there(walk, rung)


def _conditional(walk: Walk, rung: Rung) -> bool:
    """Whether a threat or a promise hangs on a condition."""
    layout = walk.layout
    return condition_behind(layout, max(rung.word, rung.child)) or any(
        layout.parse.relations[child] == "advcl"
        and condition_of(layout, walk.lexicon, child) is not None
        for word in (rung.word, rung.child)
        for child in layout.children[word]
        if child != rung.child
    )


def _is_perfect(walk: Walk, word: int) -> bool:
    return any(walk.layout.lower[c] in {"had", "'d", "’d"} for c in walk.layout.children[word])


def _is_there(walk: Walk, rung: Rung) -> bool:
    """Whether a noun only is said to exist: "there is no doubt that"."""
    layout = walk.layout
    above = layout.parse.heads[rung.word]
    return any(
        layout.lower[c] == "there"
        for c in (*layout.children[rung.word], *(layout.children[above] if above >= 0 else ()))
    )


def is_open_question(walk: Walk, rung: Rung) -> bool:
    """Whether what a word takes begins with "whether", or an "if" that means it."""
    return any(
        walk.layout.lower[c] in {"whether", "if"} and walk.layout.parse.relations[c] == "mark"
        for c in walk.layout.children[rung.child]
    )


def holder_of(walk: Walk, rung: Rung, statement: Statement | None) -> Holder | None:
    """Whoever the word on this rung belongs to; None where nobody is named."""
    layout = walk.layout
    quoted = layout.parse.relations[rung.word] == "xcomp" and any(
        layout.lower[c] == "as" for c in layout.children[rung.word]
    )
    if statement is not None:
        walk.used.add(statement.id)
    if is_believed(layout, rung.word):
        return Holder(walk.voices.unnamed)
    if statement is not None and not (quoted and subject_of(layout, rung.word) is not None):
        return _own(walk, statement) or Holder(statement.voice, statement.source, statement.id)
    noun = layout.parse.upos[rung.word] in {"NOUN", "PROPN", "ADJ"}
    who = possessor_of(layout, rung.word) if noun else subject_of(layout, rung.word)
    if who is None and layout.parse.heads[rung.word] in walk.spent:
        who = subject_of(layout, layout.parse.heads[rung.word])
    if who is None and noun:
        who = next(
            (c for c in layout.children[rung.word] if layout.parse.relations[c] == "nsubj"), None
        )
    if who is None or layout.lower[who] in {"it", "there"}:
        return Holder(walk.voices.unnamed)
    if layout.lower[who] in FIRST and (own := _outer(walk)) is not None:
        return own
    words = phrase_of(layout, who)
    return Holder(walk.voices.at(words, layout.parse.words[who]), (words,))


def _own(walk: Walk, statement: Statement) -> Holder | None:
    """The outer speaker, where a statement in his is laid to "I" or "we"."""
    forms = {walk.layout.lower[at] for s in statement.source for at, _ in words_in(walk.layout, s)}
    return _outer(walk) if forms and forms <= FIRST else None


def _outer(walk: Walk) -> Holder | None:
    """The voice of the next statement out, which is done with by that."""
    own = next((s for s in walk.around if s.id not in walk.used and s.voice is not None), None)
    if own is None:
        return None
    walk.used.add(own.id)
    return Holder(own.voice, own.source, own.id)


def hold_statement(walk: Walk, statement: Statement) -> None:
    """Lay the value to the voice of a statement that has no word on the way up."""
    walk.used.add(statement.id)
    if any(
        each.holder and each.holder.voice == statement.voice and each.holder.voice
        for each in walk.found
    ):
        return
    if walk.relative and statement.polarity is Polarity.NEGATIVE:
        walk.signs.append("taken")
        return
    if _is_forged(walk, statement):
        walk.signs.append("false")
        walk.value = UNHELD
        return
    signature = _signature_of(statement)
    inside = signature.inside or signature.outside
    cue = [at for at, _ in words_in(walk.layout, statement.cue)] if statement.cue else []
    emit(
        walk,
        Holder(statement.voice, statement.source, statement.id),
        inside(walk.value),
        cue,
        "statement",
    )
    walk.value = signature.outside(walk.value)
    walk.signs.append("statement")
    walk.open = True


def _is_forged(walk: Walk, statement: Statement) -> bool:
    """Whether the words of a source say that it is made up: "according to a fake letter"."""
    heads = [at for span in statement.source for at, _ in words_in(walk.layout, span)]
    return any(is_fake(walk.layout, walk.lexicon, at) for at in heads)


def _signature_of(statement: Statement) -> Signature:
    if statement.polarity is Polarity.NEGATIVE:
        return SIGNATURES["deny"]
    if statement.manner is Manner.DECREE:
        return SIGNATURES["order"]
    return SIGNATURES["say"]
