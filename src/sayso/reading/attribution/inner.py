"""Inner: reports inside reports that the tree shows, where the weights were taught to be silent."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from sayso.reading.attribution.cues import Cue, cue_by_rule, is_negated, judge_cue
from sayso.reading.attribution.drafting import draft_cue, draft_with
from sayso.reading.attribution.drafts import SPOKEN, Draft
from sayso.reading.attribution.lexicon import CueSense, Lexicon
from sayso.reading.attribution.minds import is_own_mind
from sayso.reading.attribution.owners import subject_of
from sayso.reading.attribution.passives import agent_of, is_passive
from sayso.reading.attribution.ranges import runs_of
from sayso.reading.attribution.snapping import snap_to_quotations, trimmed
from sayso.reading.attribution.tuning import Tuning
from sayso.reading.layout import Layout
from sayso.records import CueCandidate, Manner, Polarity

__all__ = ["HELD", "find_inner", "inner_known"]

DIRECTED = frozenset({"tell", "warn", "order", "ask", "urge", "advise", "instruct", "remind"})
"""Lemmas that report an infinitive too ("warned them to leave")."""

HELD = SPOKEN | {Manner.THOUGHT}
"""Manners of verbs with a clause that lays it to their subject, wherever they stand."""

CLAUSE_ENDS = frozenset({",", ";", ":", "."})

REACH = 6
"""How many words behind a verb of saying its clause may begin."""


def find_inner(
    layout: Layout,
    lexicon: Lexicon,
    tuning: Tuning,
    drafts: Sequence[Draft],
    taken: Collection[int],
) -> Iterator[Draft]:
    """Find verbs of saying inside contents, with a subject and a clause of what is said.

    drafts: the statements so far, in whose contents to look.
    taken: words that are cues already.
    """
    known = {word: each for each in layout.parse.cues for word in range(each.first, each.last + 1)}
    seen = set(taken)
    for draft in drafts:
        for first, last in draft.content:
            for word in range(first, last + 1):
                if word in seen or layout.parse.upos[word] != "VERB":
                    continue
                seen.add(word)
                sense = lexicon.verbs.get(layout.lower[word])
                if sense is None or not (sense.manner in HELD or is_own_mind(layout, word, sense)):
                    continue
                verb = (word, sense, last)
                found = _report(layout, lexicon, tuning, verb, known.get(word))
                if found is not None and found.cue and seen.isdisjoint(_others(found, word)):
                    yield found


def inner_known(layout: Layout, lexicon: Lexicon, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts, with a mark on those within others whose verb has a subject and a clause.

    The weights may take such a verb for a cue and still think little of it.
    """
    ends = {
        word: last
        for each in drafts
        for first, last in each.content
        for word in range(first, last + 1)
    }
    for draft in drafts:
        evidence = draft.evidence
        first, last = draft.cue or (0, -1)
        verbs = [word for word in range(first, last + 1) if word in ends]
        if (
            draft.source
            and not evidence.by_rule
            and any(_reports_clause(layout, lexicon, word, ends[word]) for word in verbs)
        ):
            yield replace(draft, evidence=replace(evidence, by_rule=True))
        else:
            yield draft


def _reports_clause(layout: Layout, lexicon: Lexicon, word: int, last: int) -> bool:
    """Whether a word is a verb of saying or thinking with a subject and a clause.

    last: the last word that may be reported.
    """
    sense = lexicon.verbs.get(layout.lower[word])
    return (
        sense is not None
        and sense.manner in HELD
        and sense.lemma != "mean"
        and layout.parse.upos[word] == "VERB"
        and subject_of(layout, word) is not None
        and bool(_reported(layout, word, sense, last))
    )


def _others(draft: Draft, word: int) -> set[int]:
    first, last = draft.cue or (word, word)
    return set(range(first, last + 1)) - {word}


def _report(
    layout: Layout,
    lexicon: Lexicon,
    tuning: Tuning,
    verb: tuple[int, CueSense, int],
    candidate: CueCandidate | None,
) -> Draft | None:
    """Draft what a verb reports.

    verb: its number and sense, and the last word that may be reported.
    """
    word, sense, last = verb
    said = _reported(layout, word, sense, last)
    if not said:
        return None
    cue = _cue(layout, lexicon, word, sense)
    passive = is_passive(layout, cue)
    subject = subject_of(layout, word)
    if subject is None and not passive:
        return None
    source = agent_of(layout, cue, None) if passive else subject
    if candidate is not None:
        draft = draft_cue(layout, tuning, judge_cue(layout, lexicon, tuning, candidate))
        if draft is not None:
            evidence = replace(draft.evidence, by_rule=True)
            named = (source,) if source else ()
            return replace(draft, source=named, evidence=evidence, inner=True)
    barred = {*range(cue.words[0], cue.words[1] + 1)}
    if source:
        barred.update(range(source[0], source[1] + 1))
    runs = trimmed(layout, runs_of(each for each in said if each not in barred))
    content = snap_to_quotations(layout, runs, word, tuning, frozenset(barred))
    return replace(draft_with(layout, cue, source, content), inner=True) if content else None


def _reported(layout: Layout, word: int, sense: CueSense, last: int) -> tuple[int, ...]:
    """The words of the clause that a verb reports, by the tree or by "that" and "to" behind it.

    Empty if it reports no clause. Trees are often wrong so deep inside, and the two small words
    are not.
    """
    directed = sense.lemma in DIRECTED
    for at in range(word + 1, min(word + REACH, last) + 1):
        begins = layout.lower[at] == "that" and _is_mark(layout, at)
        to_do = directed and layout.lower[at] == "to" and _is_infinitive(layout, at + 1)
        if begins or to_do:
            end = min(last, layout.sentence(word)[1])
            return tuple(range(at, end + 1))
        if layout.parse.upos[at] in {"VERB", "CCONJ"} or layout.lower[at] in CLAUSE_ENDS:
            break
    for child in layout.children[word]:
        if layout.parse.relations[child] == "ccomp":
            return layout.subtree(child)
    return ()


def _is_mark(layout: Layout, word: int) -> bool:
    return layout.parse.upos[word] == "SCONJ" or layout.parse.relations[word] == "mark"


def _is_infinitive(layout: Layout, word: int) -> bool:
    while word < len(layout.lower) and layout.marks[word]:
        word += 1
    return word < len(layout.lower) and layout.parse.upos[word] in {"VERB", "AUX"}


def _cue(layout: Layout, lexicon: Lexicon, word: int, sense: CueSense) -> Cue:
    """The verb with its auxiliaries right before it."""
    first = word
    while first > layout.sentence(word)[0] and (
        layout.parse.upos[first - 1] == "AUX" or layout.lower[first - 1] in lexicon.negations
    ):
        first -= 1
    negative = is_negated(layout, lexicon, (first, word), word)
    negative = negative != (sense.polarity is Polarity.NEGATIVE)
    return cue_by_rule(
        (first, word),
        sense,
        polarity=Polarity.NEGATIVE if negative else Polarity.POSITIVE,
        nested_only=True,
    )
