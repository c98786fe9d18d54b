"""Introduced: quotations that a verb of saying leads to, and whoever is its subject.

Behind a colon ("the mayor wrote:"), and as what somebody "promised" or "called" something.
"""

from __future__ import annotations

from sayso.reading.attribution.drafts import SPOKEN, Draft, Evidence, form_of
from sayso.reading.attribution.lexicon import Lexicon
from sayso.reading.attribution.owners import subject_of
from sayso.reading.attribution.snapping import trim
from sayso.reading.layout import Layout, WordRange
from sayso.records import BlockKind, Form, Polarity

__all__ = ["announced_blocks", "draft_governed", "draft_introduced", "follows_colon"]

HIGHEST = 4
"""Steps up the tree, from a quotation to the verb that governs it."""


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


def draft_governed(layout: Layout, lexicon: Lexicon, parts: tuple[WordRange, ...]) -> Draft | None:
    """Draft a quotation within a sentence that hangs on a verb of saying with a subject.

    So that `the president, Ada Brandt, had promised "calm"` is hers, whoever spoke before.
    """
    first, last = parts[0]
    start, end = layout.sentence(first)
    verb = layout.parse.heads[layout.head_of((first, last))]
    for _ in range(HIGHEST):
        if not start <= verb <= end or layout.quotation_of[verb] >= 0:
            return None
        sense = lexicon.verbs.get(layout.lower[verb])
        if sense is not None and layout.parse.upos[verb] == "VERB":
            source = _doer_of(layout, verb)
            if source is None or not (source[1] < first or source[0] > last):
                return None
            return Draft(
                cue=(verb, verb),
                source=(source,),
                content=parts,
                form=form_of(layout, parts, verb),
                manner=sense.manner,
                polarity=sense.polarity,
                evidence=Evidence(listed=True, by_rule=True),
            )
        verb = layout.parse.heads[verb]
    return None


def _doer_of(layout: Layout, verb: int) -> WordRange | None:
    """The subject of a verb; of a passive, whoever stands behind "by"."""
    parse = layout.parse
    if not any(parse.relations[child] == "nsubj:pass" for child in layout.children[verb]):
        return subject_of(layout, verb)
    for child in layout.children[verb]:
        leads = (layout.lower[each] for each in layout.children[child])
        if parse.relations[child].startswith("obl") and "by" in leads:
            for number in layout.mention_of_head.get(child, ()):
                return trim(layout, layout.mention_words[number])
            return child, child
    return None


def follows_colon(layout: Layout, part: WordRange) -> bool:
    """Whether a colon stands right before a range."""
    return part[0] > 0 and layout.lower[part[0] - 1] == ":"
