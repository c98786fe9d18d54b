"""Own: what an author says in a section of his own ("Comment:"), where nobody else says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.reading.attribution.drafts import Draft, Evidence, form_of, words_of
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.ranges import words_in
from sayso.reading.attribution.snapping import trimmed
from sayso.reading.layout import Layout, WordRange
from sayso.records import BlockKind, Manner, Polarity

__all__ = ["draft_own", "own_blocks"]

FEWEST_WORDS = 2
"""Words that make a sentence; a lone one is a heading or a slip."""


def draft_own(layout: Layout, lexicon: Lexicon, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Draft one statement for each section of the author's own.

    It holds the sentences whose main verb is in nobody's statement. What somebody else is let
    say within such a sentence stays a statement of its own, inside this one.

    drafts: the statements of everybody else.
    """
    taken = {word for draft in drafts for word in words_of(draft)}
    for blocks in own_blocks(layout, lexicon):
        content = trimmed(layout, _sentences(layout, blocks, taken))
        if content:
            yield Draft(
                cue=None,
                source=(),
                content=content,
                form=form_of(layout, content, None),
                manner=Manner.WRITING,
                polarity=Polarity.POSITIVE,
                evidence=Evidence(),
                own=True,
            )


def own_blocks(layout: Layout, lexicon: Lexicon) -> Iterator[tuple[int, ...]]:
    """Numbers of the paragraphs of each section of the author's own, in reading order.

    A section goes on until one with the name of another kind; other headings lie within it.
    """
    found: list[int] = []
    inside = False
    for number, block in enumerate(layout.document.blocks):
        if block.kind is BlockKind.SECTION:
            name = _name(block.label or layout.document.words(block.span))
            if name in lexicon.own_sections or name in lexicon.news_sections:
                if found:
                    yield tuple(found)
                found, inside = [], name in lexicon.own_sections
        elif block.kind is BlockKind.PARAGRAPH and inside:
            found.append(number)
    if found:
        yield tuple(found)


def _name(label: str) -> str:
    """A heading as the list of sections has it: "Comment, by Ada Brandt:" is a comment."""
    return " ".join(label.replace("’", "'").split(",")[0].strip(" :*_").lower().split())


def _sentences(layout: Layout, blocks: Sequence[int], taken: set[int]) -> Iterator[WordRange]:
    """The author's sentences; neighbours in one paragraph are one range."""
    own = set(blocks)
    before: WordRange | None = None
    block_before = -1
    for (first, last), block in zip(layout.parse.sentences, layout.parse.block_of, strict=True):
        mine = block in own and _is_own(layout, (first, last), taken)
        if mine and before is not None and block == block_before and before[1] == first - 1:
            before = before[0], last
            continue
        if before is not None:
            yield before
        before, block_before = ((first, last) if mine else None), block
    if before is not None:
        yield before


def _is_own(layout: Layout, sentence: WordRange, taken: set[int]) -> bool:
    words = [word for word in words_in((sentence,)) if not layout.marks[word]]
    if len(words) < FEWEST_WORDS:
        return False
    top = layout.head_of(sentence)
    return top not in taken and layout.quotation_of[top] < 0
