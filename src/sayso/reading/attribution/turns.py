"""Turns: what the layout of a page lays to somebody, in transcripts and block quotations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sayso.reading.attribution.drafts import Draft, Evidence
from sayso.reading.attribution.snapping import BRACKETS, QUOTES
from sayso.reading.layout import Layout, WordRange
from sayso.records import Block, BlockKind, Form, Manner, Polarity

__all__ = ["draft_turns"]

LABEL_MARKS = frozenset({":", ".", ")", "]", "*", "**"})


def draft_turns(layout: Layout) -> Iterator[Draft]:
    """Draft one statement for each transcript turn, its label aside.

    A turn without a label goes on with the one before it, and so does a paragraph within the
    same quotation, where a whole talk is quoted. Stage directions ("[CROSSTALK]") are nobody's.
    """
    draft: Draft | None = None
    for number, words in _words_of_blocks(layout):
        block = layout.document.blocks[number]
        opening = _label_of(layout, block, words) if block.label else None
        goes_on = draft is not None and (
            _is_quoted_on(layout, draft, words)
            if block.kind is not BlockKind.TURN
            else opening is None and block.label in {None, draft.label}
        )
        if draft is not None and goes_on:
            if _is_said(layout, words):
                draft = replace(draft, content=(*draft.content, words))
            continue
        if draft is not None and draft.content:
            yield draft
        draft = None
        if block.kind is BlockKind.TURN and block.label:
            draft = _turn(layout, block.label, opening, words)
    if draft is not None and draft.content:
        yield draft


def _turn(layout: Layout, label: str, opening: WordRange | None, words: WordRange) -> Draft | None:
    """Draft a turn; None if what opens it is no name.

    opening: the words of its label and the marks around it; None if it does not open with one.
    words: all of its words.
    """
    first, last = words
    source: tuple[WordRange, ...] = ()
    if opening is not None:
        if _is_heading(layout, label, opening):
            return None
        named = [word for word in range(opening[0], opening[1] + 1) if not layout.marks[word]]
        source = ((named[0], named[-1]),) if named else ()
        first = _behind_direction(layout, (opening[1] + 1, last))
    said = first <= last and _is_said(layout, (first, last))
    return Draft(
        cue=None,
        source=source,
        content=((first, last),) if said else (),
        form=Form.DIRECT,
        manner=Manner.SPEECH,
        polarity=Polarity.POSITIVE,
        evidence=Evidence(),
        label=label,
    )


def _behind_direction(layout: Layout, words: WordRange) -> int:
    """The first word behind a direction in brackets ("[shouting]") that opens a turn."""
    first, last = words
    closing = BRACKETS.get(layout.lower[first]) if first <= last else None
    if closing is None or closing not in layout.lower[first : last + 1]:
        return first
    return layout.lower.index(closing, first) + 1


def _is_heading(layout: Layout, label: str, opening: WordRange) -> bool:
    """Whether a label has a verb, and so is a heading ("The Gap Widens: ...")."""
    tags = layout.parse.upos[opening[0] : opening[1] + 1]
    return not label.isupper() and not {"VERB", "AUX"}.isdisjoint(tags)


def _is_said(layout: Layout, words: WordRange | None) -> bool:
    """Whether there are words but marks and directions in brackets."""
    if words is None:
        return False
    kept = [word for word in range(words[0], words[1] + 1) if layout.lower[word] not in QUOTES]
    if not kept or all(layout.marks[word] for word in kept):
        return False
    behind = _behind_direction(layout, (kept[0], words[1]))
    return any(not layout.marks[word] for word in range(behind, words[1] + 1))


def _is_quoted_on(layout: Layout, draft: Draft, words: WordRange) -> bool:
    """Whether the quotation around a turn goes on over a paragraph."""
    if not draft.content:
        return False
    before, here = (layout.quotations_of(word) for word in (draft.content[-1][1], words[0]))
    return bool(before) and bool(here) and before[-1] == here[-1]


def _words_of_blocks(layout: Layout) -> Iterator[tuple[int, WordRange]]:
    """Number and words of each block that has a sentence, in reading order."""
    found: dict[int, WordRange] = {}
    for (first, last), number in zip(layout.parse.sentences, layout.parse.block_of, strict=True):
        start, end = found.get(number, (first, last))
        found[number] = (min(start, first), max(end, last))
    for number in sorted(found):
        if number >= 0:
            yield number, found[number]


def _label_of(layout: Layout, block: Block, words: WordRange) -> WordRange | None:
    """The words of the label with which a turn opens, with the marks around it; None without."""
    label, text = block.label or "", layout.document.text
    at = text.find(label, block.span.start, block.span.end)
    if at < 0 or text[block.span.start : at].strip('"“'):
        return None
    first, last = words
    own = first
    while own <= last and (
        layout.parse.words[own].start < at + len(label) or layout.lower[own] in LABEL_MARKS
    ):
        own += 1
    return (first, own - 1) if own > first else None
