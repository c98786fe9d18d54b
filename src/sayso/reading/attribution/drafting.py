"""Drafting: from a cue and the probabilities around it to a statement in the making."""

from __future__ import annotations

from sayso.reading.attribution.cues import Cue
from sayso.reading.attribution.decode import best_range, best_ranges, mean_probability
from sayso.reading.attribution.drafts import Draft, Evidence, form_of
from sayso.reading.attribution.layout import Layout, WordRange
from sayso.reading.attribution.passives import agent_of, is_passive
from sayso.reading.attribution.snapping import (
    keep_to_block,
    snap_to_mention,
    snap_to_quotations,
    trim,
)
from sayso.reading.attribution.tuning import Tuning
from sayso.records import CueCandidate, Polarity

__all__ = ["draft_cue", "draft_with"]

OPENINGS = frozenset({"DET", "SCONJ"})
"""Parts of speech of the small words with which a content may open."""


def draft_cue(layout: Layout, tuning: Tuning, cue: Cue) -> Draft | None:
    """Draft the statement of a cue by the weights; None if no word is likely its content."""
    candidate = cue.candidate
    if candidate is None:
        return None
    barred = frozenset(range(cue.words[0], cue.words[1] + 1))
    source = _source(layout, tuning, candidate, barred)
    if is_passive(layout, cue):
        source = agent_of(layout, cue, source)
    if source:
        barred |= frozenset(range(source[0], source[1] + 1))
    content = _content(layout, tuning, candidate, barred)
    return draft_with(layout, cue, source, content) if content else None


def draft_with(
    layout: Layout, cue: Cue, source: WordRange | None, content: tuple[WordRange, ...]
) -> Draft:
    """Draft a statement whose source and content are known.

    The evidence is read off the cue's candidate; where it has none, a rule alone chose.
    """
    candidate = cue.candidate
    evidence = Evidence(listed=cue.sense is not None, disputes=cue.disputes)
    if candidate is not None:
        evidence = Evidence(
            cue=candidate.score,
            narrow=candidate.narrow_score,
            voice=(
                mean_probability(candidate.voice, candidate.window, (source,))
                if source
                else 1.0 - max(candidate.voice, default=0.0)
            ),
            content=mean_probability(candidate.content, candidate.window, content),
            listed=cue.sense is not None,
            disputes=cue.disputes,
        )
    return Draft(
        cue=cue.words,
        source=(source,) if source else (),
        content=content,
        form=form_of(layout, content, cue.words[0]),
        manner=cue.manner,
        polarity=Polarity.NEGATIVE if _is_nobody(layout, source) else cue.polarity,
        evidence=evidence,
        inner=cue.nested_only,
    )


def _is_nobody(layout: Layout, source: WordRange | None) -> bool:
    """Whether the text says that nobody spoke: "Nobody said that the bridge was safe"."""
    if source is None:
        return False
    words = layout.lower[source[0] : source[1] + 1]
    return words[0] in {"nobody", "none", "neither"} or words[:2] == ("no", "one")


def _source(
    layout: Layout, tuning: Tuning, candidate: CueCandidate, barred: frozenset[int]
) -> WordRange | None:
    found = best_range(
        candidate.voice,
        candidate.window,
        threshold=tuning.voice,
        start_cost=tuning.voice_start,
        limit=tuning.logit_limit,
        barred=barred,
    )
    while found and found[0] < found[1] and _stands_before(layout, found[0]):
        found = (found[0] + 1, found[1])
    kept = trim(layout, found) if found else None
    if kept is None:
        return None
    return snap_to_mention(layout, kept, barred, tuning.mention_agreement)


def _stands_before(layout: Layout, word: int) -> bool:
    """Whether a word stands before a voice and is none of it: "and the mayor", "by the mayor"."""
    return layout.parse.upos[word] in {"CCONJ", "ADP"} or layout.lower[word] == "by"


def _content(
    layout: Layout, tuning: Tuning, candidate: CueCandidate, barred: frozenset[int]
) -> tuple[WordRange, ...]:
    found = best_ranges(
        candidate.content,
        candidate.window,
        threshold=tuning.content,
        break_cost=tuning.content_break,
        limit=tuning.logit_limit,
        barred=barred,
    )
    if not found:
        return ()
    kept = keep_to_block(layout, found, candidate.first)
    return _with_opening(
        layout, snap_to_quotations(layout, kept, candidate.first, tuning, barred), barred
    )


def _with_opening(
    layout: Layout, content: tuple[WordRange, ...], barred: frozenset[int]
) -> tuple[WordRange, ...]:
    """Give back the small words that open a content, where they stand between it and its cue."""
    if not content:
        return content
    first, last = content[0]
    start = first
    while start > 0 and start - 1 not in barred and _opens_clause(layout, start - 1):
        start -= 1
    if start == first or start - 1 not in barred:
        return content
    return ((start, last), *content[1:])


def _opens_clause(layout: Layout, word: int) -> bool:
    return layout.parse.upos[word] in OPENINGS
