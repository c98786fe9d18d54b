"""Turns: what the layout of a page lays to somebody, in transcripts and block quotations."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.attribution.drafts import Draft, Evidence
from sayso.reading.attribution.layout import Layout, WordRange
from sayso.records import Block, BlockKind, Form, Manner, Polarity

__all__ = ["draft_turns"]


def draft_turns(layout: Layout) -> Iterator[Draft]:
    """Draft one statement for each transcript turn, its label aside.

    A turn without a label goes on with the speaker of the turn before it.
    """
    label: str | None = None
    speaker: WordRange | None = None
    for number, words in _words_of_blocks(layout):
        block = layout.document.blocks[number]
        if block.kind is not BlockKind.TURN:
            label, speaker = None, None
            continue
        source: WordRange | None = None
        content: WordRange | None = words
        if block.label:
            label = block.label
            source, content = _split_label(layout, block, words)
            speaker = source
        if label is None or content is None or _is_bare(layout, content):
            continue
        yield Draft(
            cue=None,
            source=(source,) if source else (),
            content=(content,),
            form=Form.DIRECT,
            manner=Manner.SPEECH,
            polarity=Polarity.POSITIVE,
            evidence=Evidence(),
            lender=None if source else speaker,
            label=label,
        )


def _is_bare(layout: Layout, words: WordRange) -> bool:
    return all(layout.marks[word] for word in range(words[0], words[1] + 1))


def _words_of_blocks(layout: Layout) -> Iterator[tuple[int, WordRange]]:
    """Number and words of each block that has a sentence, in reading order."""
    found: dict[int, WordRange] = {}
    for (first, last), number in zip(layout.parse.sentences, layout.parse.block_of, strict=True):
        start, end = found.get(number, (first, last))
        found[number] = (min(start, first), max(end, last))
    for number in sorted(found):
        if number >= 0:
            yield number, found[number]


def _split_label(
    layout: Layout, block: Block, words: WordRange
) -> tuple[WordRange | None, WordRange | None]:
    """The words of a turn's label and the words of the turn itself."""
    label = block.label or ""
    at = layout.document.text.find(label, block.span.start, block.span.end)
    if at != block.span.start:
        return None, words
    end = at + len(label)
    first, last = words
    own = first
    while own <= last and (
        layout.parse.words[own].start < end or layout.lower[own] in {":", ".", ")", "]"}
    ):
        own += 1
    named = own - 1
    while named > first and layout.marks[named]:
        named -= 1
    source = (first, named) if not layout.marks[named] and own > first else None
    return source, (own, last) if own <= last else None
