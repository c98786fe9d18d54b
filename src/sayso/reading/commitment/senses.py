"""Senses: what a word that takes a clause or a noun does to what is held, and by whom."""

from __future__ import annotations

from dataclasses import replace

from sayso.reading.commitment.clauses import apply_clause
from sayso.reading.commitment.climbing import Link, Rung, sense_at
from sayso.reading.commitment.holders import Holder, possessor_of, subject_of
from sayso.reading.commitment.lexicon import Sense
from sayso.reading.commitment.openings import condition_behind
from sayso.reading.commitment.scope import Clause, condition_of
from sayso.reading.commitment.signatures import SIGNATURES, Signature
from sayso.reading.commitment.values import UNHELD, Value
from sayso.reading.commitment.walk import Walk, case_of, emit, phrase_of, words_in
from sayso.records import Form, Manner, Polarity, Statement

__all__ = ["BLAMES", "apply_sense", "hold_statement", "holder_of", "is_open_question", "reaches"]

RUMOURS = frozenset(
    {"deny", "exclude", "doubt", "false", "certain", "admit", "know", "show", "refuse"}
)
"""What, said of a claim, is said of what the claim says."""
OBJECT_OF = frozenset(
    "deny exclude order commit hope expect plan refuse prevent postpone try suspect ask manage "
    "doubt begin".split()
)
"""Signatures that reach an event that is a noun and the object of their verb."""
DENIES_OF = frozenset("deny dispute refute disclaim disavow contest exclude rule_out doubt".split())
"""Verbs of denial whose object, a noun, is denied; "reject an offer" denies no offer."""
TELLS_OF = frozenset("report allege speak_of".split())
BLAMES = frozenset(
    "hold_responsible deplore blame condemn denounce criticise criticize "
    "praise thank attribute ascribe claim point_finger".split()
)
"""Verbs of speech that take an event for granted which is a noun."""


REACH_ASIDES = frozenset({"say", "deny", "believe", "admit", "know"})
"""Signatures that hold for what is only mentioned beside what they take."""
DENIALS = frozenset({"deny", "doubt", "exclude"})
TOLD = frozenset({"say", "deny", "order", "commit", "believe", "suspect"})
"""Signatures of nouns that something else may be said of: "rejected claims that"."""
SPOKEN = frozenset({"say", "deny", "exclude", "admit", "doubt"})
"""Signatures of what may be refused to be said."""
WRONGLY = frozenset({"say", "believe", "suspect", "expect"})
"""Signatures that tell of an error with "wrongly"."""
FIRST = frozenset({"i", "we"})
NOBODY = frozenset({"nobody", "none", "no", "noone", "no-one"})
CONDITION_VERBS = frozenset({"supposing", "assuming", "provided", "providing"})


def reaches(walk: Walk, rung: Rung, sense: Sense, link: Link | None) -> bool:
    """Whether a word's signature is about what hangs on it in this way."""
    layout = walk.layout
    noun = layout.parse.upos[rung.word] in {"NOUN", "PROPN"}
    if link is Link.CLAUSE:
        return sense.signature != "exacting" or _is_infinitive(layout, rung.child)
    if (
        walk.latent is not None
        and sense.signature in RUMOURS
        and link in {Link.OBJECT, Link.SUBJECT}
    ):
        return True
    if link is Link.OBJECT and sense.signature in {"deny", "exclude", "doubt"}:
        return sense.lemma in DENIES_OF and not _is_turned_down(walk, rung, sense)
    if link is Link.OBJECT and sense.signature in {"refuse", "prevent"}:
        asked = sense_at(layout, walk.lexicon, rung.child)
        return asked is None or asked.signature not in {"order", "commit"}
    if link is Link.OBJECT:
        return sense.signature in OBJECT_OF or sense.lemma in TELLS_OF
    if link is Link.SUBJECT:
        return (
            sense.signature in {"false", "likely", "unlikely", "possible", "certain", "able"}
            and not noun
        )
    case = case_of(layout, rung.child)
    if link is Link.OBLIQUE and noun:
        return case in {"of", "for", "to"} and sense.signature not in {"manage", "know", "ask"}
    if link is Link.OBLIQUE:
        if sense.lemma in {"accuse", "charge", "complain"}:
            return case in {"of", "with"}
        return case in {"of", "for", "to", "about", "from", "on"} and (
            bool(sense.rest)
            or sense.lemma
            in {
                "appeal",
                "press",
                "dream",
                "apologise",
                "apologize",
                "fail",
                "prepare",
                "hope",
                "ready",
                "confess",
            }
        )
    if link is Link.PART:
        return sense.signature in {"likely", "possible", "unlikely"}
    return False


def _is_infinitive(layout: Layout, word: int) -> bool:
    """Whether "to" opens a clause."""
    return any(
        layout.lower[c] == "to" and layout.parse.relations[c] == "mark"
        for c in layout.children[word]
    )


def _is_turned_down(walk: Walk, rung: Rung, sense: Sense) -> bool:
    """Whether it is granted that the noun was there: "denied the request", "imports were denied".

    Whoever denies a request was asked; whoever is denied something is there.
    """
    layout, child = walk.layout, rung.child
    asked = sense_at(layout, walk.lexicon, child)
    if sense.lemma == "deny" and asked is not None and asked.signature == "order":
        return True
    return layout.parse.relations[child] == "nsubj:pass" and any(
        layout.parse.relations[c] == "obj" for c in layout.children[rung.word]
    )


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


def _with_refusal(walk: Walk, rung: Rung, sense: Sense, clause: Clause) -> Clause:
    """The clause of a word of speech, negated where saying so is refused: "declined to confirm"."""
    layout = walk.layout
    above = layout.parse.heads[rung.word]
    if layout.parse.relations[rung.word] not in {"xcomp", "ccomp"} or above < 0:
        return clause
    if sense.signature not in SPOKEN:
        return clause
    outer = sense_at(layout, walk.lexicon, above)
    if outer is None or outer.lemma not in {"refuse", "decline"}:
        return clause
    walk.spent.add(above)
    return replace(clause, negations=[above, *clause.negations])


def _fitting(walk: Walk, rung: Rung, sense: Sense, statement: Statement | None) -> Sense:
    """The sense in this place: a quoted lament is a statement, what is found is known."""
    if sense.signature == "know" and statement is not None and statement.form is not Form.INDIRECT:
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


def _signature_of(statement: Statement) -> Signature:
    if statement.polarity is Polarity.NEGATIVE:
        return SIGNATURES["deny"]
    if statement.manner is Manner.DECREE:
        return SIGNATURES["order"]
    return SIGNATURES["say"]
