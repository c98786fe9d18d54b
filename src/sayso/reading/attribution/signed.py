"""Signed: quotations with a name of their own beside them ("... - Ada Brandt")."""

from __future__ import annotations

import re

from sayso.reading.layout import Layout, WordRange
from sayso.records import MentionForm

__all__ = ["name_before_colon", "signature_of", "without_signed"]

DASHES = frozenset({"-", "–", "—", "―", "--"})
NAMEABLE = frozenset({"person", "organization"})
STAMP = re.compile(r"\d{1,2}[:.h]\d{2}")
LONGEST_LABEL = 8
"""Words up to which a title and a name may be the label of a quotation."""


def without_signed(
    layout: Layout, content: tuple[WordRange, ...], source: WordRange | None
) -> tuple[WordRange, ...]:
    """A content but for quotations that somebody else has signed.

    source: the words that name its voice.
    """
    return tuple(
        words
        for words in content
        if layout.quotation_of[words[1]] < 0
        or (signed := signature_of(layout, words)) is None
        or (source is not None and signed[0] <= source[1] and source[0] <= signed[1])
    )


def signature_of(layout: Layout, part: WordRange) -> WordRange | None:
    """The name in '"..." - Name', in the same block or at the start of the next."""
    word = part[1] + 1
    if word + 1 >= len(layout.lower) or layout.lower[word] not in DASHES:
        return None
    return _mention_at(layout, word + 1)


def name_before_colon(layout: Layout, part: WordRange) -> WordRange | None:
    """The name in 'Name: "..."', where it is all that the sentence says before."""
    colon = part[0] - 1
    if colon < 1 or layout.lower[colon] != ":":
        return None
    start = _behind_stamp(layout, layout.sentence(colon)[0])
    found = _mention_at(layout, start)
    if found:
        return found if found[1] >= colon - 1 else None
    return _turn_label(layout, (start, colon - 1))


def _behind_stamp(layout: Layout, word: int) -> int:
    """The first word behind the clock time and the marks with which an entry opens ("14:20 -")."""
    while word + 1 < len(layout.lower) and (
        layout.marks[word] or STAMP.fullmatch(layout.lower[word])
    ):
        word += 1
    return word


def _turn_label(layout: Layout, words: WordRange) -> WordRange | None:
    """Words that are but a title and a name, where the engine sees no mention in them."""
    first, last = words
    if not 0 < last - first < LONGEST_LABEL:
        return None
    forms = [layout.document.words(layout.parse.words[word]) for word in range(first, last + 1)]
    named = all(form[:1].isupper() or layout.marks[first + at] for at, form in enumerate(forms))
    return words if named and layout.parse.upos[last] == "PROPN" else None


def _mention_at(layout: Layout, word: int) -> WordRange | None:
    """The longest named person or organisation that starts with a word."""
    best: WordRange | None = None
    for head in range(word, min(word + 12, len(layout.lower))):
        for number in layout.mention_of_head.get(head, ()):
            mention = layout.parse.mentions[number]
            if mention.kind not in NAMEABLE or mention.form is MentionForm.PRONOMINAL:
                continue
            words = layout.mention_words[number]
            if words[0] == word and (best is None or words[1] > best[1]):
                best = words
    return best
