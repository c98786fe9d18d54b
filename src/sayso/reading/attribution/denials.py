"""Denials: whoever rejects a claim, a report or an allegation, and what these say.

"The army rejected as a fairy tale the rebels' claim that it had fired": the army is the voice,
and what it denies is the clause; the claim itself is the rebels', within it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sayso.reading.attribution.cues import Cue, cue_by_rule, is_negated
from sayso.reading.attribution.drafting import draft_with
from sayso.reading.attribution.drafts import SPOKEN, Draft, covers, form_of
from sayso.reading.attribution.lexicon import CueSense, Lexicon
from sayso.reading.attribution.owners import subject_of
from sayso.reading.attribution.passives import agent_of, is_passive
from sayso.reading.attribution.ranges import runs_of, words_in
from sayso.reading.attribution.snapping import snap_to_quotations, trimmed
from sayso.reading.attribution.tuning import Tuning
from sayso.reading.layout import Layout, WordRange
from sayso.records import Polarity

__all__ = ["find_denials", "with_denied"]

CLAUSES = ("acl", "ccomp", "advcl")
CLAIMS = frozenset(
    "claim allegation accusation report assertion charge suggestion rumour rumor statement "
    "contention insinuation speculation story account version complaint criticism idea notion "
    "theory suspicion".split()
)
"""Lemmas of what somebody else holds."""

HIGHEST = 3
"""Steps up the tree from a claim to the verb that denies it."""

LONGEST_GAP = 5
"""Words from the end of a content to the clause of the claim, between which all is said."""

REACH = 12
"""Most words between a verb of denial and the claim that it denies."""


def with_denied(layout: Layout, lexicon: Lexicon, draft: Draft) -> Draft:
    """A draft of a denial whose content breaks off before the clause of the claim, with it.

    "Somebody denied that" with a clause is a statement however much the weights doubt it.
    """
    cue = draft.cue
    if cue is None or draft.polarity is not Polarity.NEGATIVE:
        return draft
    verbs = [word for word in range(cue[0], cue[1] + 1) if _denies(layout, lexicon, word)]
    clause = _denied_clause(layout, lexicon, verbs[0]) if verbs else None
    if clause is None:
        plain = any(_has_clause(layout, verb, draft) for verb in verbs)
        return replace(draft, evidence=replace(draft.evidence, by_rule=True)) if plain else draft
    draft = replace(draft, evidence=replace(draft.evidence, by_rule=True))
    if all(covers(draft.content, part) for part in clause):
        return draft
    begin, end = draft.content[-1][1], clause[0][0]
    between = range(begin, end) if begin < end < begin + LONGEST_GAP else ()
    said = {*words_in(draft.content), *between, *words_in(clause)}
    said -= {*words_in((cue, *draft.source))}
    content = trimmed(layout, runs_of(sorted(said)))
    return replace(draft, content=content, form=form_of(layout, content, cue[0]))


def find_denials(
    layout: Layout, lexicon: Lexicon, tuning: Tuning, taken: frozenset[int]
) -> Iterator[Draft]:
    """Draft each denial of a claim with a clause, whose verb is no cue yet.

    taken: words that are cues already.
    """
    for word in range(len(layout.lower)):
        if word in taken or not _denies(layout, lexicon, word):
            continue
        clause = _denied_clause(layout, lexicon, word)
        if clause is None:
            continue
        cue = _cue(layout, lexicon, word)
        source = agent_of(layout, cue, None) if is_passive(layout, cue) else None
        source = source or subject_of(layout, word)
        if source is None or not taken.isdisjoint(range(source[0], source[1] + 1)):
            continue
        barred = frozenset(words_in((cue.words, source)))
        content = snap_to_quotations(layout, clause, word, tuning, barred)
        if content:
            yield draft_with(layout, cue, source, content)


def _has_clause(layout: Layout, verb: int, draft: Draft) -> bool:
    """Whether the content of a draft is a clause with "that" which hangs on its verb."""
    first = draft.content[0][0]
    if not draft.source or layout.lower[first] != "that" or first != verb + 1:
        return False
    top = layout.parse.heads[first]
    return top > first and layout.parse.heads[top] == verb


def _denies(layout: Layout, lexicon: Lexicon, word: int) -> bool:
    sense = lexicon.verbs.get(layout.lower[word])
    return (
        sense is not None
        and sense.polarity is Polarity.NEGATIVE
        and sense.manner in SPOKEN
        and layout.parse.upos[word] == "VERB"
    )


def _cue(layout: Layout, lexicon: Lexicon, word: int) -> Cue:
    sense: CueSense = lexicon.verbs[layout.lower[word]]
    first = word
    while first > layout.sentence(word)[0] and (
        layout.parse.upos[first - 1] == "AUX" or layout.lower[first - 1] in lexicon.negations
    ):
        first -= 1
    negated = is_negated(layout, lexicon, (first, word), word)
    return cue_by_rule(
        (first, word), sense, polarity=Polarity.POSITIVE if negated else Polarity.NEGATIVE
    )


def _denied_clause(layout: Layout, lexicon: Lexicon, verb: int) -> tuple[WordRange, ...] | None:
    """The clause of the claim that a verb denies; None if it denies no claim with a clause."""
    start, end = layout.sentence(verb)
    for noun in range(max(verb - REACH, start), min(verb + REACH, end) + 1):
        sense = lexicon.nouns.get(layout.lower[noun])
        if sense is None or sense.lemma not in CLAIMS or layout.parse.upos[noun] != "NOUN":
            continue
        if layout.lower[noun + 1 : noun + 2] != ("that",) or not _hangs_on(layout, noun, verb):
            continue
        top = next(
            (
                child
                for child in layout.children[noun]
                if child > noun and layout.parse.relations[child].startswith(CLAUSES)
            ),
            layout.parse.heads[noun + 1],
        )
        last = min(max(layout.subtree(top)), end if noun > verb else verb - 1) if top >= 0 else -1
        if noun < top <= last:
            return trimmed(layout, ((noun + 1, _before_verb(layout, noun, verb, last)),)) or None
    return None


def _before_verb(layout: Layout, noun: int, verb: int, last: int) -> int:
    """The last word of a clause in front of a verb, without its auxiliaries."""
    while noun < last < verb and layout.parse.heads[last] == verb:
        last -= 1
    return last


def _hangs_on(layout: Layout, noun: int, verb: int) -> bool:
    """Whether a noun depends on a verb, with nothing but nouns and what is quoted between."""
    parse = layout.parse
    head = parse.heads[noun]
    if noun < verb:
        return head == verb and parse.relations[noun] == "nsubj:pass"
    for _ in range(HIGHEST):
        if head == verb:
            return True
        if head < 0 or (parse.upos[head] in {"VERB", "AUX"} and layout.quotation_of[head] < 0):
            return False
        head = parse.heads[head]
    return False
