"""Judging: how each voice stands to one event, from the tree around its word and the statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.commitment.clauses import apply_clause, would_of
from sayso.reading.commitment.climbing import Link, Rung, climb, sense_at
from sayso.reading.commitment.holders import Holder, Voices, subject_of
from sayso.reading.commitment.lexicon import Lexicon, Sense
from sayso.reading.commitment.scope import Clause, clause_of, condition_before
from sayso.reading.commitment.senses import (
    BLAMES,
    apply_sense,
    hold_statement,
    holder_of,
    is_open_question,
    reaches,
)
from sayso.reading.commitment.signatures import SIGNATURES
from sayso.reading.commitment.status import status_of
from sayso.reading.commitment.values import Value
from sayso.reading.commitment.walk import (
    Judged,
    Walk,
    case_of,
    cue_spans,
    emit,
    is_cue,
    stance_of,
    words_in,
)
from sayso.reading.layout import Layout
from sayso.records import Span, Statement

__all__ = ["Judged", "judge", "statements_around", "word_of"]

BE = frozenset({"is", "are", "was", "were", "'s", "be"})


def judge(
    layout: Layout,
    trigger: Span,
    statements: Sequence[Statement],
    voices: Voices,
    lexicon: Lexicon,
) -> tuple[Judged, ...]:
    """Say how the author, and everybody whose words hold an event, stand to it.

    trigger: the words of the event.
    statements: those of the document.

    Returns:
        The author first, then the others from the outermost to the innermost; nothing where the
        trigger has no word.
    """
    word = word_of(layout, trigger)
    if word is None:
        return ()
    around = statements_around(layout, word, statements)
    walk = Walk(layout, lexicon, voices)
    walk.around = around
    rungs = climb(layout, lexicon, word)
    for number in range(len(rungs)):
        walk.number = number
        _step(walk, rungs, number)
        _leave_statements(walk, rungs[number + 1 :])
    _judge_would(walk)
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
        if statement.id in walk.used or _inside(layout, statement, above):
            continue
        if not any(is_cue(layout, statement, rung.word) for rung in later):
            hold_statement(walk, statement)


def _judge_would(walk: Walk) -> None:
    """What "would" means where nobody is quoted and no condition is named."""
    spoken = bool(walk.found) or not walk.value.held
    if not walk.would or spoken or walk.timing.condition or walk.timing.ahead:
        return
    walk.signs.append("would")
    if walk.would == "would have":
        walk.value = Value(walk.value.flipped().polarity, "full")
    else:
        walk.value = walk.value.at_most("neutral")
        walk.timing.condition = True


def statements_around(
    layout: Layout, word: int, statements: Sequence[Statement]
) -> list[Statement]:
    """The statements whose content holds a word, the innermost first."""
    return sorted(
        (each for each in statements if _inside(layout, each, word)),
        key=lambda each: sum(map(len, each.content)),
    )


def word_of(layout: Layout, trigger: Span) -> int | None:
    """The head of the words of a trigger; None where it has no word."""
    inside = [at for at, span in words_in(layout, trigger)]
    return layout.head_of((inside[0], inside[-1])) if inside else None


def _inside(layout: Layout, statement: Statement, word: int | None) -> bool:
    if word is None:
        return False
    span = layout.parse.words[word]
    return any(part.start <= span.start and span.end <= part.end for part in statement.content)


def _step(walk: Walk, rungs: tuple[Rung, ...], number: int) -> None:
    """Take one word on the way up into account."""
    rung, layout = rungs[number], walk.layout
    clause = clause_of(layout, walk.lexicon, rung.word, rung.child)
    if rung.link is None:
        _begin(walk, rungs, clause)
    elif rung.link is Link.JOINED:
        if walk.open and _shares(layout, rung):
            apply_clause(walk, rung, clause)
    else:
        _govern(walk, rungs, number, clause)


def _begin(walk: Walk, rungs: tuple[Rung, ...], clause: Clause) -> None:
    """Take the word of the event itself into account."""
    word = rungs[0].word
    walk.granted = _is_granted(walk, rungs)
    walk.would = would_of(walk, word)
    mark = condition_before(walk.layout, word)
    if mark is not None and not clause.conditions:
        clause.conditions.append(mark)
        clause.contrary = walk.layout.lower[mark] == "had"
    apply_clause(walk, rungs[0], clause)


def _govern(walk: Walk, rungs: tuple[Rung, ...], number: int, clause: Clause) -> None:
    """Take a word into account under which the event lies."""
    rung = rungs[number]
    statement = _statement_at(walk, rungs, number)
    if rung.link is Link.ASIDE:
        walk.open = False
        if statement is not None:
            hold_statement(walk, statement)
        return
    link, sense = _promoted(walk, rungs, number), _sense_of(walk, rung)
    if walk.granted:
        _grant(walk, rung, sense if link is Link.CLAUSE else None, statement)
    elif sense is not None and reaches(walk, rung, sense, link):
        apply_sense(walk, rung, sense, clause, statement)
    elif statement is not None and link in {Link.OBJECT, Link.OBLIQUE} and _is_noun(walk, rungs):
        _take_for_granted(walk, rung, sense, statement)
    elif statement is not None:
        hold_statement(walk, statement)
    elif link is Link.CLAUSE and (told := _told(walk, rung)) is not None:
        told_clause = clause_of(walk.layout, walk.lexicon, told[0].word)
        apply_sense(walk, told[0], told[1], told_clause, None)
    elif link is Link.CLAUSE and _leaves_open(walk, rung):
        apply_sense(walk, rung, Sense("open", "whether"), clause, statement)
    else:
        _pass(walk, rung, link, clause)


def _sense_of(walk: Walk, rung: Rung) -> Sense | None:
    """What the word on a rung does; "announce a strike" and "is to strike" are plans."""
    layout = walk.layout
    sense = sense_at(layout, walk.lexicon, rung.word)
    if sense is not None and sense.lemma == "announce" and rung.link is Link.OBJECT:
        return Sense("plan", "announce")
    infinitive = any(layout.lower[child] == "to" for child in layout.children[rung.child])
    if rung.link is Link.CLAUSE and layout.lower[rung.word] in BE and infinitive:
        return Sense("plan", "be_to")
    return sense


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


def _grant(walk: Walk, rung: Rung, sense: Sense | None, statement: Statement | None) -> None:
    """Whoever speaks of who did it takes for granted that it was done."""
    walk.open = False
    speaks = sense is not None and SIGNATURES[sense.signature].inside is not None
    if statement is None and not speaks:
        return
    holder = holder_of(walk, rung, statement)
    if holder is not None and walk.value.held:
        emit(walk, holder, walk.value, [rung.word], "know")


def _take_for_granted(walk: Walk, rung: Rung, sense: Sense | None, statement: Statement) -> None:
    """What is said of an event, and not that it happened: "rejected the offer"."""
    walk.used.add(statement.id)
    walk.signs.append("taken")
    if sense is not None and sense.lemma in BLAMES and walk.value.held:
        holder = Holder(statement.voice, statement.source, statement.id)
        emit(walk, holder, walk.value, [rung.word], "know")


def _leaves_open(walk: Walk, rung: Rung) -> bool:
    """Whether somebody's verb takes a "whether"."""
    return is_open_question(walk, rung) and subject_of(walk.layout, rung.word) is not None


def _pass(walk: Walk, rung: Rung, link: Link | None, clause: Clause) -> None:
    """A word that does nothing by itself: its small words may reach the event, or may not."""
    layout, lexicon = walk.layout, walk.lexicon
    form, upos = layout.lower[rung.word], layout.parse.upos[rung.word]
    if (
        link in {Link.CLAUSE, Link.PART}
        or (link is Link.OBJECT and lexicon.is_a(form, "light"))
        or (link is Link.SUBJECT and lexicon.is_a(form, "occur"))
        or (link is Link.OBLIQUE and upos == "NOUN" and case_of(layout, rung.child) == "of")
    ):
        apply_clause(walk, rung, clause)
    elif link is not Link.OBJECT or upos not in {"NOUN", "PROPN", "PRON"}:
        walk.open = False


def _told(walk: Walk, rung: Rung) -> tuple[Rung, Sense] | None:
    """The noun of saying that is the subject of a verb of motion: "word went round that"."""
    layout = walk.layout
    for child in layout.children[rung.word]:
        if layout.parse.relations[child] == "nsubj" and layout.parse.upos[child] in {
            "NOUN",
            "PROPN",
        }:
            sense = sense_at(layout, walk.lexicon, child)
            if sense is not None and sense.signature == "say":
                return Rung(child, rung.child, Link.CLAUSE), sense
    return None


def _shares(layout: Layout, rung: Rung) -> bool:
    """Whether a joined verb has its helping verbs and its subject from the first one."""
    children = layout.children[rung.child]
    own = [
        c for c in children if layout.parse.relations[c].startswith(("aux", "nsubj", "mark", "cop"))
    ]
    left, right = layout.parse.features[rung.word], layout.parse.features[rung.child]
    alike = ("VerbForm=Inf" in left) == ("VerbForm=Inf" in right) and ("VerbForm=Fin" in left) == (
        "VerbForm=Fin" in right
    )
    return not own and alike


def _promoted(walk: Walk, rungs: tuple[Rung, ...], number: int) -> Link | None:
    """What hangs on an object belongs to the verb: "accused the police of beating"."""
    rung = rungs[number]
    if (
        rung.link is Link.SUBJECT
        and rung.child > rung.word
        and walk.layout.lower[rung.word + 1] in {"that", "for"}
    ):
        return Link.CLAUSE
    if rung.link in {Link.OBJECT, Link.OBLIQUE} and number >= 2:
        below = rungs[number - 1]
        gerund = walk.layout.lower[below.child].endswith("ing") and walk.layout.lower[
            below.child - 1
        ] in {"of", "with", "for"}
        if (below.link is Link.CLAUSE or gerund) and sense_at(
            walk.layout, walk.lexicon, below.word
        ) is None:
            return Link.CLAUSE
    return rung.link


def _is_noun(walk: Walk, rungs: tuple[Rung, ...]) -> bool:
    """Whether the event itself is the noun that hangs on this rung."""
    layout = walk.layout
    if any(
        layout.parse.relations[c].startswith(("nsubj", "aux"))
        for c in layout.children[rungs[0].word]
    ):
        return False
    return (
        walk.number == 1
        and layout.parse.upos[rungs[0].word] in {"NOUN", "PROPN"}
        and not (
            layout.lower[rungs[0].word].endswith("ing") and case_of(layout, rungs[0].word) == "of"
        )
    )


def _is_granted(walk: Walk, rungs: tuple[Rung, ...]) -> bool:
    """Whether only the doer is at issue: "behind the attack", "responsible for the fire"."""
    layout, word = walk.layout, rungs[0].word
    case, above = case_of(layout, word), layout.parse.heads[word]
    noun = layout.parse.upos[word] in {"NOUN", "PROPN"} or layout.lower[word].endswith("ing")
    if not noun or above < 0 or len(rungs) == 1:
        return False
    if case in {"for", "over"} or rungs[1].link is Link.CLAUSE:
        for rung in rungs[1:3]:
            sense = sense_at(layout, walk.lexicon, rung.word)
            if sense is not None and sense.lemma in BLAMES:
                return layout.lower[word].endswith("ing") or case != ""
    if layout.lower[above] == "behind":
        return True
    return case == "behind" or (
        case in {"for", "in", "of"} and walk.lexicon.is_a(layout.lower[above], "to_blame")
    )
