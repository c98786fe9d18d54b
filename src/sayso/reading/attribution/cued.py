"""Cued: the drafts of all cues that the weights see, their content within what grammar allows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.attribution.coordinated import before_next_report, find_coordinated
from sayso.reading.attribution.cues import Cue, choose_cues
from sayso.reading.attribution.denials import with_denied
from sayso.reading.attribution.drafting import draft_cue
from sayso.reading.attribution.drafts import Draft, covers, form_of
from sayso.reading.attribution.extending import with_first_half, without_relative
from sayso.reading.attribution.indirect import is_known_by_rule
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.ranges import words_in
from sayso.reading.attribution.tuning import Tuning
from sayso.reading.layout import Layout, WordRange

__all__ = ["draft_cues"]


def draft_cues(
    layout: Layout, lexicon: Lexicon, tuning: Tuning
) -> tuple[list[Draft], frozenset[int]]:
    """Draft the statement of every cue.

    Returns:
        The drafts, and the words that are cues, also of those without a content.
    """
    cues = choose_cues(layout, lexicon, tuning)
    found = [(cue, draft) for cue in cues if (draft := draft_cue(layout, tuning, cue)) is not None]
    coordinated = {draft.cue: draft for draft in find_coordinated(layout, lexicon, tuning, found)}
    drafts = [
        _fitted(layout, lexicon, tuning, cue, coordinated.pop(draft.cue, draft))
        for cue, draft in found
    ]
    drafts.extend(coordinated.values())
    by_cue = sorted(((each.cue, each) for each in drafts if each.cue), key=_first_word)
    drafts = [_without_strays(draft, by_cue) for draft in drafts]
    taken = {word for cue in cues for word in words_in((cue.words,))}
    taken.update(word for draft in drafts if draft.cue for word in words_in((draft.cue,)))
    return drafts, frozenset(taken)


def _fitted(layout: Layout, lexicon: Lexicon, tuning: Tuning, cue: Cue, draft: Draft) -> Draft:
    source = draft.source[0] if draft.source else None
    content = before_next_report(layout, lexicon, cue, draft.content)
    content = without_relative(layout, cue, content)
    content = with_first_half(layout, tuning, cue, source, content)
    if content != draft.content:
        draft = replace(draft, content=content, form=form_of(layout, content, cue.words[0]))
    draft = with_denied(layout, lexicon, draft)
    if draft.cue is None or not is_known_by_rule(layout, lexicon, draft.cue):
        return draft
    return replace(draft, evidence=replace(draft.evidence, by_rule=True))


def _without_strays(draft: Draft, by_cue: Sequence[tuple[WordRange, Draft]]) -> Draft:
    """A draft without the later parts of its content that another cue in between lays to its own.

    "He said the ship sank, rejecting claims that it was hit": the hit is none of what he said.

    by_cue: all drafts by their cues, in rising order.
    """
    kept = list(draft.content[:1])
    for part in draft.content[1:]:
        start = bisect_right(by_cue, kept[-1][1], key=_first_word)
        end = bisect_left(by_cue, part[0], key=_first_word)
        if not any(
            cue != draft.cue and covers(other.content, part) for cue, other in by_cue[start:end]
        ):
            kept.append(part)
    return replace(draft, content=tuple(kept)) if len(kept) < len(draft.content) else draft


def _first_word(each: tuple[WordRange, Draft]) -> int:
    return each[0][0]
