"""Nesting: which statement lies inside the content of which other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.reading.attribution.drafts import Draft, covers, form_of, word_count
from sayso.reading.attribution.ranges import only_marks
from sayso.reading.layout import Layout, WordRange

__all__ = ["clip_nested", "merge_twins", "nest"]


def merge_twins(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Keep one of the drafts that lay the same content to what may be the same voice.

    A draft with a cue is better than one without, a known cue than an unknown one, one that names
    its voice than one that does not, and a likelier one than a less likely one.
    """
    kept: dict[tuple[WordRange, ...], list[Draft]] = {}
    for draft in drafts:
        twins = kept.setdefault(draft.content, [])
        for at, twin in enumerate(twins):
            if not draft.source or not twin.source or draft.source == twin.source:
                twins[at] = max(twin, draft, key=_quality)
                break
        else:
            twins.append(draft)
    found = [draft for twins in kept.values() for draft in twins]
    return tuple(sorted(found, key=lambda draft: (draft.first, draft.last, draft.content)))


def _quality(draft: Draft) -> tuple[bool, bool, bool, float]:
    evidence = draft.evidence
    known = evidence.listed or evidence.by_rule
    likely = (evidence.cue or 0) * (evidence.content or 1)
    return draft.cue is not None, known, bool(draft.source), likely


def clip_nested(layout: Layout, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Cut what sticks out of the content that a draft's cue lies in.

    A draft whose content lies wholly elsewhere stays as it is.
    """
    holders = _holders(drafts, (draft.cue[0] for draft in drafts if draft.cue))
    clipped: list[Draft] = []
    for number, draft in enumerate(drafts):
        content = draft.content
        if draft.cue is not None:
            for holder in holders[draft.cue[0]]:
                if holder != number and covers(drafts[holder].content, draft.cue):
                    content = _clip(content, drafts[holder].content) or content
        if content != draft.content and not only_marks(layout, content):
            anchor = draft.cue[0] if draft.cue else None
            clipped.append(replace(draft, content=content, form=form_of(layout, content, anchor)))
        else:
            clipped.append(draft)
    return tuple(clipped)


def _clip(content: tuple[WordRange, ...], outer: tuple[WordRange, ...]) -> tuple[WordRange, ...]:
    return tuple(
        (max(first, start), min(last, end))
        for first, last in content
        for start, end in outer
        if max(first, start) <= min(last, end)
    )


def nest(drafts: Sequence[Draft]) -> tuple[int | None, ...]:
    """For each draft, the number of the innermost other one whose content holds it whole.

    Its cue and all of its content must lie inside; an outer content is always longer, so no
    draft can lie inside itself by any way round.
    """
    holders = _holders(drafts, (_anchor(draft) for draft in drafts))
    sizes = [word_count(draft.content) for draft in drafts]
    found: list[int | None] = []
    for number, draft in enumerate(drafts):
        parts = (*draft.content, *((draft.cue,) if draft.cue else ()))
        around = [
            other
            for other in holders[_anchor(draft)]
            if sizes[other] > sizes[number]
            and all(covers(drafts[other].content, part) for part in parts)
        ]
        found.append(min(around, key=lambda other: (sizes[other], other), default=None))
    return tuple(found)


def _anchor(draft: Draft) -> int:
    return draft.cue[0] if draft.cue else draft.content[0][0]


def _holders(drafts: Sequence[Draft], anchors: Iterable[int]) -> dict[int, list[int]]:
    """For each anchor, a word, the numbers of the drafts whose content it belongs to."""
    places = sorted(set(anchors))
    holders: dict[int, list[int]] = {place: [] for place in places}
    for number, draft in enumerate(drafts):
        for first, last in draft.content:
            for place in places[bisect_left(places, first) : bisect_right(places, last)]:
                holders[place].append(number)
    return holders
