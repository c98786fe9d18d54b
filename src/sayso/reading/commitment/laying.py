"""Laying: to whom a word or a statement lays an event."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.reading.commitment.calling import is_fake
from sayso.reading.commitment.climbing import Rung, sense_at
from sayso.reading.commitment.holders import (
    BELIEVED,
    Holder,
    is_believed,
    is_quoted,
    possessor_of,
    subject_of,
)
from sayso.reading.commitment.scope import by_nobody
from sayso.reading.commitment.signatures import SIGNATURES, Signature
from sayso.reading.commitment.values import UNHELD
from sayso.reading.commitment.walk import Walk, emit, phrase_of, words_in
from sayso.reading.layout import Layout
from sayso.records import Form, Manner, Polarity, Span, Statement

__all__ = ["hold_statement", "holder_of", "is_forged"]

FIRST = frozenset({"i", "we"})
ACCUSED = frozenset({"accused", "charged", "suspected"})
"""Participles behind which "of" or "with" tells the deed of their subject."""
RELATIVES = frozenset({"who", "which", "that"})


def holder_of(walk: Walk, rung: Rung, statement: Statement | None) -> Holder | None:
    """Whoever the word on this rung belongs to; None where nobody is named."""
    layout = walk.layout
    quoted = is_quoted(layout, rung.word)
    if statement is not None:
        walk.used.add(statement.id)
    if (
        is_believed(layout, rung.word)
        or _is_answered(walk, rung, statement)
        or _is_spoken_of(layout, rung, statement)
    ):
        return Holder(walk.voices.unnamed)
    if statement is not None and _is_of_nobody(walk, statement):
        return None
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
    if who is not None and layout.lower[who] in RELATIVES:
        who = _antecedent(layout, who)
    if who is None or layout.lower[who] in {"it", "there"}:
        return Holder(walk.voices.unnamed)
    if layout.lower[who] in FIRST and (own := _outer(walk)) is not None:
        return own
    words = phrase_of(layout, who)
    return Holder(walk.voices.at(words, layout.parse.words[who]), (words,))


def _antecedent(layout: Layout, pronoun: int) -> int:
    """The noun that a relative pronoun stands for; the pronoun itself where the tree has none."""
    verb = layout.parse.heads[pronoun]
    if verb >= 0 and layout.parse.relations[verb] in {"conj", "xcomp"}:
        verb = layout.parse.heads[verb]
    if verb < 0 or not layout.parse.relations[verb].startswith("acl"):
        return pronoun
    return max(layout.parse.heads[verb], 0)


def _is_answered(walk: Walk, rung: Rung, statement: Statement | None) -> bool:
    """Whether the source of a claim is who answers it: "police are investigating claims that"."""
    layout, above = walk.layout, walk.layout.parse.heads[rung.word]
    if statement is None or above < 0:
        return False
    if layout.parse.relations[rung.word] not in {"obj", "nsubj:pass"}:
        return False
    sense, who = sense_at(layout, walk.lexicon, above), subject_of(layout, above)
    return (
        sense is not None
        and sense.signature in {"open", "deny", "exclude", "doubt"}
        and layout.parse.upos[rung.word] == "NOUN"
        and who is not None
        and _lies_in(layout, who, statement.source)
    )


def _is_spoken_of(layout: Layout, rung: Rung, statement: Statement | None) -> bool:
    """Whether the source of a statement is whom it is about: "the general is said to have fled".

    The tree knows a passive verb of saying from the words of whoever says so.
    """
    if statement is None or layout.lower[rung.word] not in BELIEVED | ACCUSED:
        return False
    infinitive = any(layout.lower[c] == "to" for c in layout.children[rung.child])
    return (infinitive or layout.lower[rung.word] in ACCUSED) and any(
        layout.parse.relations[c] == "nsubj:pass"
        and statement.source
        and statement.source[0].end <= layout.parse.words[rung.word].start
        for c in layout.children[rung.word]
    )


def _is_of_nobody(walk: Walk, statement: Statement) -> bool:
    """Whether the words of a source name nobody who could hold anything: "nobody could say"."""
    for span in statement.source:
        inside = [at for at, _ in words_in(walk.layout, span)]
        if inside:
            head = walk.layout.head_of((inside[0], inside[-1]))
            return by_nobody(walk.layout, walk.lexicon, head)
    return False


def _lies_in(layout: Layout, word: int, spans: Sequence[Span]) -> bool:
    at = layout.parse.words[word]
    return any(span.start <= at.start and at.end <= span.end for span in spans)


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
    if is_forged(walk, statement):
        walk.signs.append("false")
        walk.value = UNHELD
        return
    signature = _signature_of(walk, statement)
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


def is_forged(walk: Walk, statement: Statement) -> bool:
    """Whether the words of a source say that it is made up: "according to a fake letter"."""
    heads = [at for span in statement.source for at, _ in words_in(walk.layout, span)]
    return any(is_fake(walk.layout, walk.lexicon, at) for at in heads)


def _signature_of(walk: Walk, statement: Statement) -> Signature:
    if statement.polarity is Polarity.NEGATIVE and statement.form is not Form.DIRECT:
        return SIGNATURES["deny"]
    if statement.manner is Manner.DECREE:
        return SIGNATURES["order"]
    cue = words_in(walk.layout, statement.cue) if statement.cue is not None else []
    if statement.polarity is Polarity.POSITIVE and len(cue) == 1:
        sense = sense_at(walk.layout, walk.lexicon, cue[0][0])
        if sense is not None and sense.signature == "admit":
            return SIGNATURES["admit"]
    return SIGNATURES["say"]
