"""Titles: statements whose voice stands before a colon, or behind a colon or a dash, in a title.

"Police: two men held", "Two men held: police", "Town shelled - rights group".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.reading.attribution.drafts import Draft, Evidence, form_of
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.ranges import words_in
from sayso.reading.attribution.snapping import trim
from sayso.reading.layout import Layout, WordRange
from sayso.records import BlockKind, Manner, Polarity

__all__ = ["draft_titles"]

DASHES = frozenset({"-", "–", "—"})
LONGEST_VOICE = 4
FEWEST_WORDS = 2
"""Words of what is said."""


def draft_titles(layout: Layout, lexicon: Lexicon, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Draft what a title lays to somebody by a mark, where nothing else is found in it.

    The voice has to be a noun of our list with at most a few words before it, as what stands
    before a colon is more often what a text is about.
    """
    taken = {layout.block_of[word] for draft in drafts for word in words_in(draft.content)}
    blocks: dict[int, WordRange] = {}
    for (first, last), number in zip(layout.parse.sentences, layout.parse.block_of, strict=True):
        start, end = blocks.get(number, (first, last))
        blocks[number] = min(start, first), max(end, last)
    for number, words in blocks.items():
        block = layout.block(words[0])
        if number in taken or block is None or block.kind is not BlockKind.TITLE:
            continue
        found = _halves(layout, lexicon, words)
        if found is not None:
            source, content = found
            yield Draft(
                cue=None,
                source=(source,),
                content=(content,),
                form=form_of(layout, (content,), None),
                manner=Manner.SPEECH,
                polarity=Polarity.POSITIVE,
                evidence=Evidence(),
            )


def _halves(
    layout: Layout, lexicon: Lexicon, words: WordRange
) -> tuple[WordRange, WordRange] | None:
    """The voice and the content of a title, around its only colon or its last dash."""
    first, last = words
    marks = [word for word in range(first + 1, last) if _parts(layout, word)]
    if not marks:
        return None
    mark = marks[-1]
    left, right = trim(layout, (first, mark - 1)), trim(layout, (mark + 1, last))
    if left is None or right is None:
        return None
    if _speaks(layout, lexicon, right) and left[1] - left[0] + 1 >= FEWEST_WORDS:
        return right, left
    before = layout.lower[mark] == ":" and len(marks) == 1
    if before and _speaks(layout, lexicon, left) and right[1] - right[0] + 1 >= FEWEST_WORDS:
        return left, right
    return None


def _parts(layout: Layout, word: int) -> bool:
    """Whether a word is a colon, or a dash with spaces around it, outside of quotations."""
    if layout.quotation_of[word] >= 0:
        return False
    before, mark, after = layout.parse.words[word - 1 : word + 2]
    apart = before.end < mark.start and mark.end < after.start
    return layout.lower[word] == ":" or (layout.lower[word] in DASHES and apart)


def _speaks(layout: Layout, lexicon: Lexicon, words: WordRange) -> bool:
    """Whether words are a short noun phrase that ends in a noun of our list."""
    first, last = words
    nouns = layout.parse.upos[first : last + 1]
    return (
        last - first < LONGEST_VOICE
        and layout.lower[last] in lexicon.title_voices
        and not {"VERB", "AUX", "ADP"}.intersection(nouns)
    )
