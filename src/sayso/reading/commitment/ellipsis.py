"""Ellipsis: answers that leave out what they answer ("The army says it did not", "We weren't").

Such an answer is taken to mean the nearest event told before it, in its sentence or the one
before, that somebody else asserts and that its helping verb can stand for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.reading.commitment.claims import Answer, Told
from sayso.reading.commitment.holders import Holder
from sayso.reading.commitment.judging import Judged
from sayso.reading.commitment.values import HELD
from sayso.reading.commitment.walk import stance_of
from sayso.reading.layout import Layout
from sayso.records import Statement

__all__ = ["find_ellipses"]

SUBJECTS = frozenset({"i", "we", "he", "she", "it", "they", "there"})
DO = frozenset({"do", "does", "did"})
HAVE = frozenset({"have", "has", "had"})
BE = frozenset({"is", "are", "was", "were"})
HELPERS = DO | HAVE | BE
NOT = frozenset({"not", "n't", "n’t", "never"})
BEFORE = frozenset(
    "that but and yet however say says said insist insists insisted maintain maintains maintained "
    "claim claims claimed think thinks thought believe believes believed".split()
)
"""Words that an answer may follow, beside marks; "as he did" and "what they did" answer nothing."""
AFTER = frozenset({"and", "but", "at", "twice"})


def find_ellipses(
    layout: Layout, told: Sequence[Told], statements: Sequence[Statement]
) -> Iterator[Answer]:
    """Everybody who answers an event by a helping verb alone, in reading order."""
    if not any(len(each.judgements) > 1 for each in told):
        return
    lower = layout.lower
    for at in [at for at, form in enumerate(lower) if form in HELPERS and at]:
        negation = _answer_at(layout, at) if lower[at - 1] in SUBJECTS else None
        if negation is None:
            continue
        said = _around(layout, statements, at)
        if said is None or said.voice is None:
            continue
        meant = _meant(layout, told, said, at)
        if meant is None:
            continue
        value = HELD.flipped() if negation else HELD
        words = layout.parse.words
        cues = tuple(words[each] for each in (at, *negation))
        holder = Holder(said.voice, said.source, said.id)
        judged = Judged(holder, stance_of(value, "deny"), value, "", cues, ("deny", "claim"))
        yield Answer(words[at], (meant,), judged)


def _answer_at(layout: Layout, at: int) -> tuple[int, ...] | None:
    """The words for "not" in an answer by a pronoun and a helping verb; None where it is none.

    Without "not" only "did" and "there was" answer anything.
    """
    lower = layout.lower
    last = layout.sentence(at)[1]
    opened = at - 1 == layout.sentence(at)[0] or layout.marks[at - 2] or lower[at - 2] in BEFORE
    negation = (at + 1,) if at < last and lower[at + 1] in NOT else ()
    end = at + 1 + len(negation)
    ended = end > last or layout.marks[end] or lower[end] in AFTER
    if not opened or not ended or "?" in lower[end : end + 2]:
        return None
    return negation if negation or lower[at] in DO or lower[at - 1] == "there" else None


def _around(layout: Layout, statements: Sequence[Statement], at: int) -> Statement | None:
    """The innermost statement that holds an answer."""
    span = layout.parse.words[at]
    holding = [
        each
        for each in statements
        if any(part.start <= span.start and span.end <= part.end for part in each.content)
    ]
    return min(holding, key=lambda each: sum(map(len, each.content)), default=None)


def _meant(layout: Layout, told: Sequence[Told], said: Statement, at: int) -> int | None:
    """The number of the event that an answer means."""
    sentence = layout.sentence_of[at]
    near = [
        number
        for number, each in enumerate(told)
        if each.word < at - 1
        and sentence - 1 <= layout.sentence_of[each.word]
        and _fits(layout, each.word, at)
        and _is_open(each.judgements, said)
    ]
    return max(near, key=lambda number: told[number].word, default=None)


def _fits(layout: Layout, event: int, at: int) -> bool:
    """Whether a helping verb can stand for an event: "did" for a verb, "there was" for a noun."""
    helpers = {
        layout.lower[c]
        for c in layout.children[event]
        if layout.parse.relations[c].startswith("aux")
    }
    verb = layout.parse.upos[event] == "VERB"
    if layout.lower[at - 1] == "there" or not verb:
        return not verb and layout.lower[at] in BE
    if layout.lower[at] in BE:
        return not helpers.isdisjoint(BE | {"been", "being"})
    return helpers.isdisjoint(BE)


def _is_open(judgements: Sequence[Judged], said: Statement) -> bool:
    """Whether somebody else asserts or denies an event, and whoever answers holds nothing of it."""
    own = [each for each in judgements[1:] if each.holder and each.holder.voice == said.voice]
    others = [each for each in judgements[1:] if each not in own]
    return not any(each.value.held for each in own) and any(
        each.value.held and each.value.strength == "full" for each in others
    )
