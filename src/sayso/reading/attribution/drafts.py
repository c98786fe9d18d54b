"""Drafts: statements in the making, counted in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.reading.attribution.ranges import words_in
from sayso.reading.layout import Layout, WordRange
from sayso.records import Form, Manner, Polarity

__all__ = ["SPOKEN", "Draft", "Evidence", "covers", "form_of", "word_count", "words_of"]


SPOKEN = frozenset({Manner.SPEECH, Manner.WRITING})
"""The manners of those who say something, aloud or on paper."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a statement rests on.

    cue, narrow: probability of the cue by the broad and by the narrow reading; voice, content:
        mean probability of the words of the voice and of the content; each is None where a rule
        alone chose.
    listed: whether the lexicon knows the cue.
    disputes: how many times the rules and the weights disagreed.
    by_rule: whether a rule knows the cue, so that it counts however unlikely the weights find it.
    """

    cue: float | None = None
    narrow: float | None = None
    voice: float | None = None
    content: float | None = None
    listed: bool = False
    disputes: int = 0
    by_rule: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement in the making.

    cue, source, content: words of each, in reading order; `content` is never empty.
    lender: words elsewhere that name the voice, for a statement that names none itself.
    label: the speaker by the layout of the page, such as "SMITH"; None in running text.
    unvoiced: why nobody could be found to speak, for a quotation; else "".
    inner: whether it counts only inside the content of another statement.
    own: whether it is what the author or the publisher says in a section of its own.
    """

    cue: WordRange | None
    source: tuple[WordRange, ...]
    content: tuple[WordRange, ...]
    form: Form
    manner: Manner
    polarity: Polarity
    evidence: Evidence
    lender: WordRange | None = None
    label: str | None = None
    unvoiced: str = ""
    inner: bool = False
    own: bool = False

    @property
    def first(self) -> int:
        """Its first word, of whatever role."""
        return min(words[0] for words in self._all())

    @property
    def last(self) -> int:
        """Its last word, of whatever role."""
        return max(words[1] for words in self._all())

    def _all(self) -> tuple[WordRange, ...]:
        return (*self.content, *self.source, *((self.cue,) if self.cue else ()))


def words_of(draft: Draft) -> Iterator[int]:
    """All words of a draft, of whatever role."""
    yield from words_in((*draft.content, *draft.source, *((draft.cue,) if draft.cue else ())))


def covers(outer: tuple[WordRange, ...], inner: WordRange) -> bool:
    """Whether one of the outer ranges holds every word of the inner one."""
    return any(first <= inner[0] and inner[1] <= last for first, last in outer)


def word_count(ranges: tuple[WordRange, ...]) -> int:
    """How many words the ranges hold together."""
    return sum(last - first + 1 for first, last in ranges)


def form_of(layout: Layout, content: tuple[WordRange, ...], anchor: int | None) -> Form:
    """Whether all, none or some of a content's words stand in quotation marks.

    "That" tells nothing: it stands before what is quoted as before what is not.

    anchor: a word of the cue. A quotation that holds the cue as well is not this voice's.
    """
    around = set(layout.quotations_of(anchor)) if anchor is not None else set()
    inside = outside = False
    for word in words_in(content):
        if layout.marks[word] or layout.lower[word] == "that":
            continue
        number = layout.quotation_of[word]
        if number < 0 or number in around:
            outside = True
        else:
            inside = True
    if inside and outside:
        return Form.MIXED
    return Form.DIRECT if inside else Form.INDIRECT
