"""Judging: how each voice stands to one event, from the tree around its word and the statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.commitment.beginning import begin
from sayso.reading.commitment.clauses import apply_clause
from sayso.reading.commitment.climbing import Link, Rung
from sayso.reading.commitment.granted import (
    CLAIMS,
    asks_what,
    claim_deed,
    grant,
    grant_asked,
    lay_finding,
    take_for_granted,
)
from sayso.reading.commitment.holders import Holder, Voices, is_apposed
from sayso.reading.commitment.laying import hold_statement
from sayso.reading.commitment.lexicon import Lexicon, Sense
from sayso.reading.commitment.openings import (
    account_before,
)
from sayso.reading.commitment.reach import is_called, reaches
from sayso.reading.commitment.scope import Clause, clause_of, without_nor
from sayso.reading.commitment.senses import apply_sense
from sayso.reading.commitment.shapes import (
    finds_nothing,
    is_any,
    is_compound,
    is_noun,
    is_purpose,
    leaves_open,
    promoted,
    sense_of,
    shares,
    told,
)
from sayso.reading.commitment.spots import Spot, inside, spot_of, word_of
from sayso.reading.commitment.status import status_of
from sayso.reading.commitment.values import UNHELD, Value
from sayso.reading.commitment.walk import (
    Judged,
    Walk,
    case_of,
    cue_spans,
    emit,
    is_cue,
    stance_of,
)
from sayso.reading.layout import Layout
from sayso.records import Span, Statement

__all__ = ["Judged", "judge", "judge_at", "word_of"]


def judge(
    layout: Layout,
    trigger: Span,
    statements: Sequence[Statement],
    voices: Voices,
    lexicon: Lexicon,
) -> tuple[Judged, ...]:
    """Say how the author, and everybody whose words hold an event, stand to it.

    trigger: the words of the event.
    statements: those of the document, or of them all whose content holds the event.

    Returns:
        The author first, then the others from the outermost to the innermost; nothing where the
        trigger has no word.
    """
    spot = spot_of(layout, trigger, statements, lexicon)
    return () if spot is None else judge_at(layout, spot, voices, lexicon)


def judge_at(layout: Layout, spot: Spot, voices: Voices, lexicon: Lexicon) -> tuple[Judged, ...]:
    """What `judge` says of the event of a spot."""
    rungs = spot.rungs
    walk = Walk(layout, lexicon, voices)
    walk.around, walk.trigger = spot.around, spot.words
    for number in range(len(rungs)):
        walk.number = number
        _step(walk, rungs, number)
        _leave_statements(walk, rungs[number + 1 :])
    _judge_would(walk)
    _lay_to_account(walk, spot.word)
    status = status_of(layout, lexicon, rungs, walk.timing, walk.signs)
    author = Judged(
        None, stance_of(walk.value, None), walk.value, status, cue_spans(walk), tuple(walk.signs)
    )
    others = [replace(each, status=status) for each in reversed(walk.found)]
    return (author, *others)


def _leave_statements(walk: Walk, later: tuple[Rung, ...]) -> None:
    """Lay the value to each statement that the way up has left behind."""
    layout = walk.layout
    above = later[0].word if later else None
    for statement in walk.around:
        if statement.id in walk.used or (above is not None and inside(layout, statement, above)):
            continue
        if not any(is_cue(layout, statement, rung.word) for rung in later):
            hold_statement(walk, statement)


def _lay_to_account(walk: Walk, word: int) -> None:
    """Leave what nobody has been found to hold to whoever the sentence opens with."""
    if walk.found or not walk.value.held or walk.granted:
        return
    words = account_before(walk.layout, walk.lexicon, word)
    if words is not None:
        span = walk.layout.span(words)
        emit(walk, Holder(walk.voices.at(span), (span,)), walk.value, words[:1], "say")
        walk.value = UNHELD
        walk.signs.append("account")


def _judge_would(walk: Walk) -> None:
    """What "would" means where nobody is quoted and no condition is named."""
    spoken = bool(walk.found) or not walk.value.held
    if not walk.would or spoken or walk.timing.condition or walk.timing.ahead:
        return
    walk.signs.append("would")
    if walk.would == "would have":
        walk.value = Value(walk.value.flipped().polarity, "full")
    elif "neg" in walk.signs and walk.value.polarity == "-":
        walk.signs.append("refused")
    else:
        walk.value = walk.value.at_most("neutral")
        walk.timing.condition = True


def _step(walk: Walk, rungs: tuple[Rung, ...], number: int) -> None:
    """Take one word on the way up into account."""
    rung, layout = rungs[number], walk.layout
    clause = clause_of(layout, walk.lexicon, rung.word, rung.child)
    if rung.link is None:
        begin(walk, rungs, clause)
    elif rung.link is Link.JOINED:
        if walk.open and shares(layout, rung):
            apply_clause(walk, rung, without_nor(layout, walk.lexicon, rung.child, clause))
    else:
        _govern(walk, rungs, number, clause)


def _govern(walk: Walk, rungs: tuple[Rung, ...], number: int, clause: Clause) -> None:
    """Take a word into account under which the event lies."""
    rung = rungs[number]
    if rung.word in walk.spent or _speaks_on(walk, rungs, number) or _says_who(walk, rung):
        return
    statement = _statement_at(walk, rungs, number)
    if is_purpose(walk, rung):
        walk.value = walk.value.at_most("neutral")
        walk.timing.ahead = True
        walk.signs.append("purpose")
    if rung.child > rung.word and walk.latent is not None and is_called(walk, rung.word):
        return
    called = walk.latent is not None and is_called(walk, rung.child)
    if rung.link is Link.ASIDE and not called:
        _leave_aside(walk, rung, statement)
        return
    link, sense = promoted(walk, rungs, number), sense_of(walk, rung)
    if finds_nothing(walk, rung):
        lay_finding(walk, rung, statement)
    elif walk.granted:
        grant(walk, rung, sense if link is Link.CLAUSE else None, statement)
    elif sense is not None and link is Link.CLAUSE and asks_what(walk, rung, sense):
        grant_asked(walk, rung, sense, clause, statement)
    elif sense is not None and reaches(walk, rung, sense, link):
        apply_sense(walk, rung, sense, clause, statement)
    elif statement is not None and link in {Link.OBJECT, Link.OBLIQUE} and is_noun(walk, rungs):
        take_for_granted(walk, rung, sense, statement)
    elif statement is not None:
        hold_statement(walk, statement)
    elif sense is not None and sense.lemma in CLAIMS and is_noun(walk, rungs) and walk.value.held:
        claim_deed(walk, rung, link)
    else:
        _govern_otherwise(walk, rung, link, clause)


def _speaks_on(walk: Walk, rungs: tuple[Rung, ...], number: int) -> bool:
    """Whether a verb joined to what is said belongs to whoever says it: "said it was so and urged".

    Trees often hang the second verb on what the first one takes; where the statement ends tells.
    """
    rung, layout = rungs[number], walk.layout
    said = walk.voices.cued_by(layout.parse.words[rung.word])
    if rung.link is not Link.CLAUSE or said is None or said in walk.around:
        return False
    joined = (each.child for each in rungs[1:number] if each.link is Link.JOINED)
    again = (walk.voices.cued_by(layout.parse.words[each]) for each in joined)
    return any(each is not None and each.voice == said.voice for each in again) and inside(
        layout, said, rung.child
    )


def _says_who(walk: Walk, rung: Rung) -> bool:
    """Whether words only say who somebody may be; what they are the cue of is not said, then."""
    if not is_apposed(walk.layout, rung.word, rung.child):
        return False
    walk.used |= {each.id for each in walk.around if is_cue(walk.layout, each, rung.word)}
    return True


def _leave_aside(walk: Walk, rung: Rung, statement: Statement | None) -> None:
    """Leave a clause that is only mentioned beside the word that it hangs on."""
    walk.open = False
    walk.relative = walk.layout.parse.relations[rung.child] == "acl:relcl"
    if statement is not None:
        hold_statement(walk, statement)


def _govern_otherwise(walk: Walk, rung: Rung, link: Link | None, clause: Clause) -> None:
    """A word that neither has a signature of its own nor is the cue of a statement."""
    of = link is Link.OBLIQUE and case_of(walk.layout, rung.child) == "of"
    if (link is Link.CLAUSE or of) and (noun := told(walk, rung)) is not None:
        noun_clause = clause_of(walk.layout, walk.lexicon, noun[0].word)
        apply_sense(walk, noun[0], noun[1], noun_clause, None)
    elif link is Link.CLAUSE and leaves_open(walk, rung):
        apply_sense(walk, rung, Sense("open", "whether"), clause, None)
    else:
        _pass(walk, rung, link, clause)


def _statement_at(walk: Walk, rungs: tuple[Rung, ...], number: int) -> Statement | None:
    """The statement whose cue ends on a rung."""
    layout, later = walk.layout, rungs[number + 1 :]
    return next(
        (
            each
            for each in walk.around
            if each.id not in walk.used
            and is_cue(layout, each, rungs[number].word)
            and not any(is_cue(layout, each, rung.word) for rung in later)
        ),
        None,
    )


def _pass(walk: Walk, rung: Rung, link: Link | None, clause: Clause) -> None:
    """A word that does nothing by itself: its small words may reach the event, or may not."""
    layout, lexicon = walk.layout, walk.lexicon
    form, upos = layout.lower[rung.word], layout.parse.upos[rung.word]
    if (
        link is Link.CLAUSE
        or (link is Link.PART and not is_compound(layout, rung.child))
        or (link is Link.OBJECT and (lexicon.is_a(form, "light") or is_any(layout, rung)))
        or (link is Link.SUBJECT and lexicon.is_a(form, "occur"))
        or (link is Link.OBLIQUE and upos == "NOUN" and case_of(layout, rung.child) == "of")
    ):
        apply_clause(walk, rung, clause)
    elif link is not Link.OBJECT or upos not in {"NOUN", "PROPN", "PRON"}:
        walk.open = False
