"""Walk: what is known on the way up from an event, and whoever was found to hold it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from sayso.reading.commitment.holders import Holder, Voices
from sayso.reading.commitment.lexicon import Lexicon
from sayso.reading.commitment.status import Timing
from sayso.reading.commitment.values import HELD, Value
from sayso.reading.layout import Layout
from sayso.records import Span, Statement

__all__ = [
    "Judged",
    "Walk",
    "case_of",
    "cue_spans",
    "emit",
    "is_cue",
    "phrase_of",
    "stance_of",
    "words_in",
]

END = attrgetter("end")


@dataclass(frozen=True, slots=True)
class Judged:
    """How one holder stands to an event; `holder` None is the author.

    value: polarity and strength; stance and status as in a `Commitment`.
    cues: the words that say so, in reading order.
    signatures: of the words on the way, from the event outwards, for the arbiter.
    """

    holder: Holder | None
    stance: str
    value: Value
    status: str
    cues: tuple[Span, ...]
    signatures: tuple[str, ...]


@dataclass(slots=True)
class Walk:
    """What is known on the way up."""

    layout: Layout
    lexicon: Lexicon
    voices: Voices
    value: Value = HELD
    latent: Value | None = None
    open: bool = True
    relative: bool = False
    would: str = ""
    number: int = 0
    granted: bool = False
    after: bool = False
    cues: list[int] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)
    timing: Timing = field(default_factory=Timing)
    trigger: Sequence[int] = ()
    around: Sequence[Statement] = ()
    found: list[Judged] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    spent: set[int] = field(default_factory=set)


def emit(walk: Walk, holder: Holder, value: Value, cues: Sequence[int], signature: str) -> None:
    """Note a holder and what it holds; nobody is noted twice.

    Where nobody is named a denial counts, and not the claim that it answers.
    """
    if not holder.words and value.polarity == "-":
        walk.found[:] = [each for each in walk.found if each.holder != holder or each.value != HELD]
    if any(
        each.holder == holder
        or (holder.voice and each.holder and each.holder.voice == holder.voice)
        for each in walk.found
    ):
        return
    walk.cues += cues
    walk.found.append(
        Judged(holder, stance_of(value, signature), value, "", cue_spans(walk), tuple(walk.signs))
    )


def stance_of(value: Value, signature: str | None) -> str:
    """The stance of a value; `signature` is None for the author, who has nobody to deny.

    Whoever refuses to do a thing ("refuse") tells that he won't, and denies nothing.
    """
    if value.asked:
        return "asks"
    if not value.held:
        return "reports"
    if value.called:
        return "calls_for"
    if value.strength != "full":
        return "hedges"
    denies = value.polarity == "-" and signature not in {None, "refuse"}
    return "denies" if denies else "asserts"


def cue_spans(walk: Walk) -> tuple[Span, ...]:
    """The words that did anything so far, in reading order."""
    return tuple(walk.layout.parse.words[word] for word in sorted(set(walk.cues)))


def words_in(layout: Layout, trigger: Span) -> list[tuple[int, Span]]:
    """The words that share a character with a span, by number."""
    words = layout.parse.words
    first = last = bisect_right(words, trigger.start, key=END)
    while last < len(words) and words[last].start < trigger.end:
        last += 1
    return [(at, words[at]) for at in range(first, last)]


def is_cue(layout: Layout, statement: Statement, word: int) -> bool:
    """Whether a word lies in the cue of a statement."""
    span = layout.parse.words[word]
    return (
        statement.cue is not None
        and statement.cue.start <= span.start
        and span.end <= statement.cue.end
    )


def case_of(layout: Layout, word: int) -> str:
    """The preposition or conjunction of a word; "" for none."""
    return next(
        (
            layout.lower[c]
            for c in layout.children[word]
            if layout.parse.relations[c] in {"case", "mark"}
        ),
        "",
    )


def phrase_of(layout: Layout, word: int) -> Span:
    """The words of a noun phrase, up to its head."""
    marks = {c for c in layout.children[word] if layout.parse.relations[c] in {"case", "mark"}}
    first = min(each for each in layout.subtree(word) if each not in marks)
    return Span(layout.parse.words[first].start, layout.parse.words[word].end)
