"""Claims: what somebody says of a claim that was told before ("the rebels rejected the claim").

The noun stands for what it names: whoever rejects a claim denies the event that was claimed, and
whoever confirms an account asserts it. It is taken to mean an event told before it only where
there is just one that somebody else asserts; else the step says that it can't tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.reading.commitment.calling import calls_false
from sayso.reading.commitment.climbing import sense_at
from sayso.reading.commitment.holders import Holder, Voices, subject_of
from sayso.reading.commitment.judging import Judged
from sayso.reading.commitment.lexicon import Lexicon, Sense
from sayso.reading.commitment.scope import clause_of
from sayso.reading.commitment.values import HELD, Value
from sayso.reading.commitment.walk import is_cue, phrase_of, stance_of
from sayso.reading.layout import Layout
from sayso.records import Span, Statement

__all__ = ["Answer", "Told", "find_answers"]

BACK = 3
"""Sentences before the claim in which what is claimed may stand; a round number, not tuned."""
POINTERS = frozenset({"the", "this", "that", "these", "those", "such", "both", "all"})
IT = frozenset({"it", "this", "that"})
RELATIVE = frozenset({"which"})
REFUSED = frozenset(
    "offer proposal plan deal demand request call bid appeal bill law resolution motion ultimatum "
    "truce ceasefire invitation nomination budget treaty agreement result verdict ruling".split()
)
"""What "which" is where it is turned down, and not claimed."""
REPLIES = frozenset("deny dispute refute reject dismiss confirm acknowledge admit".split())
"""Verbs whose "it" is what was said before."""
MAIN = frozenset({"ccomp", "root"})
"""Relations of the verb that a claim is about, where more than one is in it."""
BELIEVES = frozenset({"believe", "accept", "buy"})
"""Verbs by which whoever does not do so doubts a claim."""
DENIALS, ASSENTS = frozenset({"deny", "exclude", "doubt"}), frozenset({"admit", "true"})


@dataclass(frozen=True, slots=True)
class Told:
    """One event of the document and what was found of it.

    word: its number among the words. judgements: as `judge` gives them.
    """

    trigger: Span
    word: int
    judgements: Sequence[Judged]


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody says of a claim.

    words: the claim's own. told: numbers of the events that it is taken to stand for; empty where
        there are several and none is meant more than another.
    judged: how the one who speaks stands to them.
    """

    words: Span
    told: tuple[int, ...]
    judged: Judged


def find_answers(
    layout: Layout,
    told: Sequence[Told],
    statements: Sequence[Statement],
    voices: Voices,
    lexicon: Lexicon,
) -> Iterator[Answer]:
    """Everybody who answers a claim that an event was told by, in reading order."""
    if not any(_claimants(each.judgements) for each in told):
        return
    nouns = lexicon.words["claim"] | IT | RELATIVE
    words = {each.word for each in told}
    by_sentence: dict[int, list[int]] = {}
    for number, each in enumerate(told):
        by_sentence.setdefault(layout.sentence_of[each.word], []).append(number)
    for noun in (at for at, form in enumerate(layout.lower) if form in nouns):
        reply = _reply_to(layout, lexicon, noun)
        if reply is None:
            continue
        verb, sense, cues = reply
        who = subject_of(layout, verb)
        if who is None or layout.lower[who] in IT or noun in words:
            continue
        holder = _holder(layout, statements, voices, verb, who)
        meant = _meant(layout, told, by_sentence, noun, holder)
        if meant is None:
            continue
        value = _value(layout, lexicon, verb, sense)
        stance = stance_of(value, sense.signature)
        shown = tuple(layout.parse.words[each] for each in sorted({*cues, noun}))
        judged = Judged(holder, stance, value, "", shown, (sense.signature, "claim"))
        yield Answer(layout.parse.words[noun], meant, judged)


def _reply_to(layout: Layout, lexicon: Lexicon, noun: int) -> tuple[int, Sense, list[int]] | None:
    """The verb that a claim hangs on, what it says of the claim, and the words that say so."""
    form = layout.lower[noun]
    pronoun = form in IT | RELATIVE and layout.parse.upos[noun] == "PRON"
    if form in RELATIVE and not _takes_up_clause(layout, noun):
        return None
    if not pronoun and (form in IT or not _points_back(layout, noun)):
        return None
    relation, verb = layout.parse.relations[noun], layout.parse.heads[noun]
    clause = next(
        (c for c in layout.children[noun] if layout.parse.relations[c] == "acl:relcl"), None
    )
    if _is_aside(layout, noun) and clause is not None and not pronoun:
        verb = clause
    elif relation not in {"obj", "nsubj:pass"} or verb < 0:
        return None
    sense = sense_at(layout, lexicon, verb)
    known = sense is not None and (not pronoun or sense.lemma in REPLIES)
    if sense is not None and sense.lemma in BELIEVES and clause_of(layout, lexicon, verb).negations:
        return verb, Sense("believe", sense.lemma), [verb]
    if sense is not None and known and sense.signature in DENIALS | ASSENTS:
        return verb, sense, [verb]
    at = calls_false(layout, lexicon, verb)
    return None if at is None else (verb, Sense("deny", "call"), [verb, at])


def _takes_up_clause(layout: Layout, which: int) -> bool:
    """Whether ", which" may be all that was said before, and not a thing that was turned down.

    Trees hang the clause on the last noun where they should on the verb.
    """
    verb = layout.parse.heads[which]
    if verb < 0 or layout.lower[max(which - 1, 0)] != ",":
        return False
    over = layout.parse.heads[verb]
    return over >= 0 and layout.lower[over].rstrip("s") not in REFUSED


def _points_back(layout: Layout, noun: int) -> bool:
    """Whether a noun means something told before: "the claim", "a charge that he denies"."""
    content = {"acl", "ccomp", "advcl", "nmod"}
    for child in layout.children[noun]:
        relation = layout.parse.relations[child]
        if relation in content and child > noun:
            opener = layout.lower[min(layout.subtree(child))]
            if opener in {"that", "of", "about", "to"} or relation in {"acl", "ccomp"}:
                return False
    if _is_aside(layout, noun):
        return True
    return any(
        layout.lower[child] in POINTERS or layout.parse.relations[child] == "nmod:poss"
        for child in layout.children[noun]
        if child < noun
    )


def _is_aside(layout: Layout, noun: int) -> bool:
    """Whether a noun takes up all that stands before it: "..., a charge that he denies".

    Trees often make such a noun an object of the verb before it.
    """
    if layout.parse.relations[noun] in {"appos", "parataxis"}:
        return True
    clause = any(layout.parse.relations[c] == "acl:relcl" for c in layout.children[noun])
    clause = clause or (layout.parse.relations[noun] == "obj" and layout.parse.heads[noun] > noun)
    first = min(c for c in (noun, *layout.children[noun]) if not layout.marks[c])
    return clause and first > 0 and layout.lower[first - 1] in {",", "–", "—", "-"}


def _holder(
    layout: Layout, statements: Sequence[Statement], voices: Voices, verb: int, who: int
) -> Holder:
    said = next((each for each in statements if is_cue(layout, each, verb)), None)
    if said is not None:
        return Holder(said.voice, said.source, said.id)
    words = phrase_of(layout, who)
    return Holder(voices.at(words, layout.parse.words[who]), (words,))


def _meant(
    layout: Layout,
    told: Sequence[Told],
    by_sentence: Mapping[int, Sequence[int]],
    noun: int,
    holder: Holder,
) -> tuple[int, ...] | None:
    """The events that a claim stands for; empty for doubt, None where no event was claimed.

    by_sentence: numbers in `told` by the sentence of the event; the nearest sentence counts.
    """
    sentence = layout.sentence_of[noun]
    for back in range(BACK + 1):
        near = [
            number
            for number in by_sentence.get(sentence - back, ())
            if told[number].word < noun and _others(told[number].judgements, holder)
        ]
        if near:
            break
    else:
        return None
    claimants = {voice for number in near for voice in _claimants(told[number].judgements)}
    if len(claimants) > 1:
        return ()
    plural = layout.lower[noun].endswith("s") and layout.lower[noun] != "this"
    if plural or len(near) == 1:
        return tuple(near)
    relations = {number: layout.parse.relations[told[number].word] for number in near}
    first = [number for number in near if relations[number] in MAIN]
    alone = len(first) == 1 and "conj" not in relations.values()
    return tuple(first) if alone else ()


def _claimants(judgements: Sequence[Judged]) -> Mapping[object, Judged]:
    """Whoever asserts an event that the author only reports."""
    if not judgements or judgements[0].value.held or judgements[0].value.asked:
        return {}
    return {
        each.holder.voice or each.holder.words: each
        for each in judgements[1:]
        if each.holder is not None and each.value == HELD
    }


def _others(judgements: Sequence[Judged], holder: Holder) -> bool:
    """Whether somebody else than a holder claims an event, and he has not spoken of it yet."""
    known = [each.holder for each in judgements[1:] if each.holder is not None]
    same = any(
        (each.voice is not None and each.voice == holder.voice) or each.words == holder.words
        for each in known
    )
    return bool(_claimants(judgements)) and not same


def _value(layout: Layout, lexicon: Lexicon, verb: int, sense: Sense) -> Value:
    """What is held of a claim by whoever denies, doubts or confirms it."""
    clause = clause_of(layout, lexicon, verb)
    value = HELD.flipped() if sense.signature in DENIALS else HELD
    if sense.signature == "doubt":
        value = value.at_most("partial")
    if sense.signature == "believe":
        return HELD.flipped().at_most("partial")
    if clause.weak or clause.negations or clause.conditions or _is_kept_back(layout, verb):
        value = HELD.at_most("neutral")
    return value


def _is_kept_back(layout: Layout, verb: int) -> bool:
    """Whether somebody doesn't say so, or can't: "declined to confirm", "unable to verify"."""
    return layout.parse.relations[verb] in {"xcomp", "advcl", "ccomp"} and any(
        layout.lower[c] == "to" for c in layout.children[verb]
    )
