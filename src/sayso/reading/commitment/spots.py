"""Spots: where an event stands, with all that its judging looks at more than once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.reading.commitment.climbing import Rung, climb
from sayso.reading.commitment.lexicon import Lexicon
from sayso.reading.commitment.walk import words_in
from sayso.reading.layout import Layout
from sayso.records import Span, Statement

__all__ = ["Spot", "inside", "spot_of", "word_of"]


@dataclass(frozen=True, slots=True)
class Spot:
    """One event in its sentence.

    trigger: its words; words: their numbers; word: the number of their head.
    rungs: the way up from the head.
    around: the statements whose content holds the head, the innermost first.
    """

    trigger: Span
    words: tuple[int, ...]
    word: int
    rungs: tuple[Rung, ...]
    around: Sequence[Statement]


def spot_of(
    layout: Layout, trigger: Span, statements: Sequence[Statement], lexicon: Lexicon
) -> Spot | None:
    """The spot of an event; None where its trigger has no word.

    statements: those of the document, or of them all whose content holds the event.
    """
    words = tuple(at for at, _ in words_in(layout, trigger))
    if not words:
        return None
    word = layout.head_of((words[0], words[-1]))
    around = sorted(
        (each for each in statements if inside(layout, each, word)),
        key=lambda each: sum(map(len, each.content)),
    )
    return Spot(trigger, words, word, climb(layout, lexicon, word), around)


def word_of(layout: Layout, trigger: Span) -> int | None:
    """The head of the words of a trigger; None where it has no word."""
    words = [at for at, span in words_in(layout, trigger)]
    return layout.head_of((words[0], words[-1])) if words else None


def inside(layout: Layout, statement: Statement, word: int) -> bool:
    """Whether a word lies in what a statement says."""
    span = layout.parse.words[word]
    return any(part.start <= span.start and span.end <= part.end for part in statement.content)
