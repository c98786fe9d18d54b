"""Introduced: quotations behind a colon, and whoever introduces them ("the mayor wrote:")."""

from __future__ import annotations

from sayso.reading.attribution.drafts import SPOKEN, Draft, Evidence
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.owners import subject_of
from sayso.reading.layout import Layout, WordRange
from sayso.records import BlockKind, Form, Polarity

__all__ = ["announced_blocks", "draft_introduced", "follows_colon"]


def announced_blocks(layout: Layout, lexicon: Lexicon) -> frozenset[int]:
    """Numbers of the paragraphs behind "She added:" that have lost the marks of a quotation."""
    found = set()
    for (_, last), number in zip(layout.parse.sentences, layout.parse.block_of, strict=True):
        after = last + 1
        if layout.lower[last] != ":" or after == len(layout.lower) or not last:
            continue
        sense = lexicon.verbs.get(layout.lower[last - 1])
        block = layout.block(after)
        if (
            sense is not None
            and sense.manner in SPOKEN
            and layout.parse.upos[last - 1] == "VERB"
            and layout.block_of[after] > number
            and block is not None
            and block.kind is BlockKind.PARAGRAPH
            and layout.quotation_of[after] < 0
            and subject_of(layout, last - 1) is not None
        ):
            found.add(layout.block_of[after])
    return frozenset(found)


def draft_introduced(
    layout: Layout, lexicon: Lexicon, parts: tuple[WordRange, ...]
) -> Draft | None:
    """Draft a quotation behind a colon that a verb or a noun of saying introduces.

    "The committee wrote:", "He made the following remark:"; the subject is the voice.
    """
    if not follows_colon(layout, parts[0]):
        return None
    start, end = layout.sentence(parts[0][0] - 1)
    for word in range(min(end, parts[0][0] - 1), start - 1, -1):
        tag = layout.parse.upos[word]
        senses = lexicon.verbs if tag == "VERB" else lexicon.nouns if tag == "NOUN" else {}
        sense = senses.get(layout.lower[word])
        if sense is None or sense.manner not in SPOKEN:
            continue
        verb = word if tag == "VERB" else layout.parse.heads[word]
        source = subject_of(layout, verb) if verb >= 0 else None
        if source is not None and start <= source[0] and source[1] < word:
            return Draft(
                cue=(word, word),
                source=(source,),
                content=parts,
                form=Form.DIRECT,
                manner=sense.manner,
                polarity=Polarity.POSITIVE,
                evidence=Evidence(listed=True, by_rule=True),
            )
    return None


def follows_colon(layout: Layout, part: WordRange) -> bool:
    """Whether a colon stands right before a range."""
    return part[0] > 0 and layout.lower[part[0] - 1] == ":"
