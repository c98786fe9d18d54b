"""Anchors: what survives when a text is put into other words: figures, names and quotations."""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.accounts.shingles import words_in

__all__ = ["Figure", "anchors_in", "figures_in"]

BOUNDS = frozenset(
    "about almost approximately around at exactly fewer just least less more most nearly only over "
    "roughly some than under up".split()
)
"""Words before a figure that change what it says."""
SPELLED = {
    word: str(number)
    for number, word in enumerate(
        "two three four five six seven eight nine ten eleven twelve".split(), 2
    )
}
TOKEN = re.compile(r"[“«„\"]|[^\W_]+(?:[.,’'-][^\W_]+)*")
SENTENCE_END = re.compile(r"[.!?:][\"”’»)]*\s*$")
OPENING = ("“", "«", "„")
CONTEXT_WORDS = 2


class Figure(NamedTuple):
    """A figure of a text. "Ministers said more than 40 marchers died" gives "than", "40",
    "marchers" and the context "more than # marchers died".

    bound: the word before that changes what it says, or "". value: in digits as they stand, "8"
    for "eight". counted: the word behind it, or "". context: the words around it, figures masked.
    """

    bound: str
    value: str
    counted: str
    context: str


def figures_in(text: str) -> tuple[Figure, ...]:
    """The figures of a text in reading order."""
    words = [_in_digits(word) for word in words_in(text)]
    masked = ["#" if word[0].isdecimal() else word for word in words]
    found = []
    for at, word in enumerate(words):
        if not word[0].isdecimal():
            continue
        before = words[at - 1] if at and words[at - 1] in BOUNDS else ""
        context = masked[max(at - CONTEXT_WORDS, 0) : at + CONTEXT_WORDS + 1]
        counted = words[at + 1] if at + 1 < len(words) else ""
        found.append(Figure(before, word, counted, " ".join(context)))
    return tuple(found)


def _in_digits(word: str) -> str:
    """A spelled figure in digits; "one" is mostly no count."""
    return SPELLED.get(word, word)


def anchors_in(text: str) -> tuple[str, ...]:
    """Figures, words with a capital inside a sentence, and the beginnings of quotations, in
    reading order; words in lower case.
    """
    found = []
    straight_open = False
    for token in TOKEN.finditer(text):
        word = token[0]
        if word == '"':
            straight_open = not straight_open
            word = "“" if straight_open else ""
        if word[:1] in OPENING:
            found.append("“")
        elif word.lower() in SPELLED or word[:1].isdecimal():
            found.append(_in_digits(word.lower()))
        elif word[:1].isupper() and not _opens(text, token.start()):
            found.append(_folded(word))
    return tuple(found)


def _opens(text: str, start: int) -> bool:
    """Whether a word opens a sentence or a quotation, so that its capital says nothing."""
    before = text[max(start - 8, 0) : start]
    if not before.strip() or before.rstrip(" ")[-1:] in "\n“«„\"'‘([—–-•*":
        return True
    return SENTENCE_END.search(before) is not None


def _folded(word: str) -> str:
    for ending in ("'s", "’s"):
        word = word.removesuffix(ending)
    return word.lower()
