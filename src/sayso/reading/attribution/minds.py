"""Minds: what speakers tell of their own ("I think that", "we hope that"), which is a statement.

The weights learned from a set that marks no statement inside another one, and are silent there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sayso.reading.attribution.drafts import Draft
from sayso.reading.attribution.lexicon import CueSense, Lexicon
from sayso.reading.attribution.owners import subject_of
from sayso.reading.attribution.ranges import words_in
from sayso.reading.layout import Layout, WordRange
from sayso.reading.phrases import FIRST_PERSON
from sayso.records import Manner

__all__ = ["is_own_mind", "own_minds_known"]

MINDS = frozenset({Manner.SPEECH, Manner.WRITING, Manner.THOUGHT, Manner.ATTITUDE})
FEWEST_WORDS = 2
"""Words of a clause; "I think so" tells nothing."""


def is_own_mind(layout: Layout, word: int, sense: CueSense) -> bool:
    """Whether a verb inside a quotation tells what its speaker thinks, hopes or says."""
    subject = subject_of(layout, word)
    return (
        sense.manner in MINDS
        and layout.quotation_of[word] >= 0
        and subject is not None
        and _is_first_person(layout, subject)
    )


def own_minds_known(layout: Layout, lexicon: Lexicon, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts, with a mark on those that a rule knows: "I" or "we" and a listed verb."""
    for draft in drafts:
        if draft.cue is None or not draft.source:
            yield draft
            continue
        verbs = [
            word
            for word in range(draft.cue[0], draft.cue[1] + 1)
            if layout.parse.upos[word] == "VERB" and layout.quotation_of[word] >= 0
        ]
        senses = [lexicon.verbs.get(layout.lower[word]) for word in verbs]
        listed = any(sense is not None and sense.manner in MINDS for sense in senses)
        content = _without_end(layout, draft.content)
        words = sum(not layout.marks[word] for word in words_in(content))
        if listed and words >= FEWEST_WORDS and _is_first_person(layout, draft.source[0]):
            evidence = replace(draft.evidence, by_rule=True)
            yield replace(draft, content=content, evidence=evidence)
        else:
            yield draft


def _without_end(layout: Layout, content: tuple[WordRange, ...]) -> tuple[WordRange, ...]:
    """A content without the comma and the mark that close the quotation around it."""
    if not content:
        return content
    first, last = content[-1]
    while last > first and layout.marks[last]:
        last -= 1
    return (*content[:-1], (first, last))


def _is_first_person(layout: Layout, words: WordRange) -> bool:
    return all(layout.lower[word] in FIRST_PERSON for word in range(words[0], words[1] + 1))
