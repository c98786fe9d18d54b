"""Granted: events that are taken to have happened, where something else is at issue.

Who did it ("behind the attack", "claimed the bomb"), or what somebody makes of it ("rejected the
offer").
"""

from __future__ import annotations

from sayso.reading.commitment.climbing import Link, Rung, sense_at
from sayso.reading.commitment.holders import Holder, subject_of
from sayso.reading.commitment.laying import holder_of
from sayso.reading.commitment.lexicon import Sense
from sayso.reading.commitment.reach import is_infinitive
from sayso.reading.commitment.scope import Clause, by_nobody
from sayso.reading.commitment.senses import BLAMES, DENIALS
from sayso.reading.commitment.signatures import SIGNATURES
from sayso.reading.commitment.values import HELD, UNHELD
from sayso.reading.commitment.walk import Walk, case_of, emit, words_in
from sayso.records import Polarity, Statement

__all__ = [
    "CLAIMS",
    "asks_what",
    "claim_deed",
    "grant",
    "grant_asked",
    "is_after",
    "is_granted",
    "lay_finding",
    "take_for_granted",
]

ASKS = frozenset({"say", "ask", "admit", "open", "certain"})
WHY = frozenset({"why", "how", "when", "where", "what", "who", "whom", "which"})
PAST = frozenset(
    {"had", "has", "have", "was", "were", "did", "been", "is", "are", "'s", "'d", "’s"}
)
TIMES = frozenset({"after", "since", "during", "following"})
"""Prepositions whose noun gives the time of something else."""
ACCUSES = frozenset({"accuse", "charge", "suspect", "accused", "suspicion", "accusation"})
"""Lemmas of words whose "of the murder" takes for granted that there was one."""
CLAIMS = frozenset({"boast", "claim", "disown", "point_finger"})
"""Lemmas of verbs that claim, disown or lay at a door a deed that they take for granted."""


def grant(walk: Walk, rung: Rung, sense: Sense | None, statement: Statement | None) -> None:
    """Whoever speaks of who did it takes for granted that it was done."""
    walk.open = False
    speaks = sense is not None and SIGNATURES[sense.signature].inside is not None
    if statement is None and not speaks:
        return
    if _denies_part(walk, rung, statement) or _no_one_says(walk, rung):
        walk.signs.append("taken")
        walk.used |= {statement.id} if statement is not None else set()
        return
    holder = holder_of(walk, rung, statement)
    if holder is not None and walk.value.held:
        emit(walk, holder, walk.value, [rung.word], "know")


def asks_what(walk: Walk, rung: Rung, sense: Sense) -> bool:
    """Whether somebody asks or tells why, how or where something was done, and not whether it was.

    "Asked why the police had fired" takes the firing for granted; "asked when they would leave" or
    "how to leave" does not.
    """
    if sense.signature not in ASKS or walk.value != HELD or walk.would or walk.timing.ahead:
        return False
    layout = walk.layout
    if WHY.isdisjoint(layout.lower[rung.word + 1 : rung.child + 1]):
        return False
    first = min((each for each in layout.subtree(rung.child) if each > rung.word), default=-1)
    if first < 0 or layout.lower[first] not in WHY:
        return False
    return not any(
        layout.parse.relations[c].startswith("aux") and layout.lower[c] not in PAST
        for c in layout.children[rung.child]
    ) and not is_infinitive(layout, rung.child)


def grant_asked(
    walk: Walk, rung: Rung, sense: Sense, clause: Clause, statement: Statement | None
) -> None:
    """Leave what somebody asks or tells the reasons of to him, and to whoever tells of it."""
    spoken = SIGNATURES[sense.signature].inside is not None
    holder = holder_of(walk, rung, statement) if spoken else None
    walk.signs.append("know")
    walk.cues.append(rung.word)
    walk.latent = None
    if holder is not None and not clause.negations:
        emit(walk, holder, walk.value, [rung.word], "know")


def _denies_part(walk: Walk, rung: Rung, statement: Statement | None) -> bool:
    """Whether somebody denies a part in a deed: that says nothing of whether it was done."""
    if statement is not None and statement.polarity is Polarity.NEGATIVE:
        return True
    sense = sense_at(walk.layout, walk.lexicon, rung.word)
    return sense is not None and sense.signature in DENIALS


def _no_one_says(walk: Walk, rung: Rung) -> bool:
    """Whether nobody says it: "nobody has claimed the bombing"; nor does whoever is asked about."""
    last = walk.layout.sentence(rung.word)[1]
    if "?" in walk.layout.lower[max(last - 1, 0) : last + 1]:
        return True
    who = subject_of(walk.layout, rung.word)
    return who is not None and by_nobody(walk.layout, walk.lexicon, who)


def _is_laid_to(walk: Walk, sense: Sense | None, statement: Statement) -> bool:
    """Whether the words of a source name who is held to have done it: "was attributed to them"."""
    if sense is None or sense.lemma not in {"attribute", "ascribe", "blame", "pin"}:
        return False
    heads = [at for span in statement.source for at, _ in words_in(walk.layout, span)]
    return any(case_of(walk.layout, at) in {"to", "on"} for at in heads)


def take_for_granted(walk: Walk, rung: Rung, sense: Sense | None, statement: Statement) -> None:
    """What is said of an event, and not that it happened: "rejected the offer"."""
    walk.used.add(statement.id)
    walk.signs.append("taken")
    if _no_one_says(walk, rung) or _is_laid_to(walk, sense, statement):
        return
    if sense is not None and sense.lemma in BLAMES and walk.value.held:
        holder = Holder(statement.voice, statement.source, statement.id)
        emit(walk, holder, walk.value, [rung.word], "know")


def is_granted(walk: Walk, rungs: tuple[Rung, ...]) -> bool:
    """Whether only the doer is at issue: "behind the attack", "responsible for the fire"."""
    layout, word = walk.layout, rungs[0].word
    case, above = case_of(layout, word), layout.parse.heads[word]
    noun = layout.parse.upos[word] in {"NOUN", "PROPN"} or layout.lower[word].endswith("ing")
    if noun and case == "behind":
        return True
    if not noun or above < 0 or len(rungs) == 1:
        return False
    if _is_the_deed(walk, rungs[1]) or _is_lifted(walk, rungs[1]):
        return True
    if case in {"for", "over"} or rungs[1].link is Link.CLAUSE:
        for rung in rungs[1:3]:
            sense = sense_at(layout, walk.lexicon, rung.word)
            if sense is not None and sense.lemma in BLAMES:
                return layout.lower[word].endswith("ing") or case != ""
    if layout.lower[above] == "behind" or (layout.lower[above] == "do" and case == "with"):
        return True
    if case == "of" and layout.lower[above].startswith("suspect"):
        return False
    return case in {"for", "in", "of"} and walk.lexicon.is_a(layout.lower[above], "to_blame")


def _is_the_deed(walk: Walk, rung: Rung) -> bool:
    """Whether somebody is accused of a deed that is known: "charged with the murder of"."""
    layout, word = walk.layout, rung.child
    known = any(
        layout.lower[c] in {"the", "this", "that", "these", "those"} for c in layout.children[word]
    )
    if not known or case_of(layout, word) not in {"of", "with", "in"}:
        return False
    sense = sense_at(layout, walk.lexicon, rung.word)
    if sense is None and layout.parse.heads[rung.word] >= 0:
        sense = sense_at(layout, walk.lexicon, layout.parse.heads[rung.word])
    return sense is not None and sense.lemma in ACCUSES


def _is_lifted(walk: Walk, rung: Rung) -> bool:
    """Whether somebody does away with what is there, or may: "called on it to lift the ban"."""
    layout, lexicon = walk.layout, walk.lexicon
    return (
        rung.link is Link.OBJECT
        and lexicon.is_a(layout.lower[rung.word], "lift")
        and layout.parse.upos[rung.child] == "NOUN"
        and any(lexicon.is_a(layout.lower[c], "known") for c in layout.children[rung.child])
    )


def is_after(walk: Walk, rungs: tuple[Rung, ...]) -> bool:
    """Whether a noun only gives the time, and so is beyond doubt: "fled after the murder"."""
    layout, word = walk.layout, rungs[0].word
    return (
        len(rungs) > 1
        and rungs[1].link is Link.OBLIQUE
        and layout.parse.upos[word] == "NOUN"
        and case_of(layout, word) in TIMES
    )


def claim_deed(walk: Walk, rung: Rung, link: Link | None) -> None:
    """Whoever claims or disowns a deed holds that it was done."""
    walk.open = False
    if _no_one_says(walk, rung):
        return
    holder = holder_of(walk, rung, None)
    if holder is not None and link in {Link.OBJECT, Link.OBLIQUE}:
        emit(walk, holder, walk.value, [rung.word], "know")


def lay_finding(walk: Walk, rung: Rung, statement: Statement | None) -> None:
    """Leave the lack of evidence to whoever looked for it."""
    holder = holder_of(walk, rung, statement)
    if holder is not None:
        emit(walk, holder, walk.value, [rung.word], "find")
        walk.value = UNHELD
