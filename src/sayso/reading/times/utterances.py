"""Utterances: stretches of speech, and the day on which they were spoken."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.reading.times.lexing import Lexed
from sayso.records import Span, TimeExpression

__all__ = ["Utterance", "spoken_on"]

BLOCKERS = frozenset(
    {"who", "which", "whose", "whom", "that", "after", "before", "when", "while", "where",
     "because", "since", "until", "if"}
)  # fmt: skip
"""Words behind which a day belongs to another clause."""
RELATIVES = frozenset({"who", "which", "whose", "whom", "where", "after", "when"})
BOUNDS = frozenset({"since", "until", "till", "before", "after", "from"})
"""A day behind these bounds what is told; nothing was said on it."""
FARTHEST_TOKENS = 12
"""So many tokens may lie between a cue and the day of the utterance ..."""
FARTHEST_COARSE = 2
"""... and so many between it and a month or a year, which more often date something else."""
NEAREST_CONTENTS = 12


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something that was said.

    content: what was said.
    direct: whether the words are the speaker's own, in quotation marks.
    clause: the words around it that say who said it, in which its day may be named.
    cue: the word of saying; None where there is none.
    depth: 0 for an outermost one, 1 for one inside it, and so on.
    """

    content: tuple[Span, ...]
    direct: bool
    clause: Span
    cue: Span | None
    depth: int = 0


def spoken_on(
    utterances: Sequence[Utterance], times: Sequence[TimeExpression], lexed: Lexed
) -> tuple[TimeExpression | None, ...]:
    """The expression that names the day of each utterance; None where none does.

    times: those of the whole text.
    """
    owned = sorted(
        (span for utterance in utterances for span in utterance.content),
        key=lambda span: (span.start, -span.end),
    )
    cues = frozenset(each.cue.start for each in utterances if each.cue is not None)
    return tuple(_day_of(utterance, times, lexed, owned, cues) for utterance in utterances)


def _day_of(
    utterance: Utterance,
    times: Sequence[TimeExpression],
    lexed: Lexed,
    owned: Sequence[Span],
    cues: frozenset[int],
) -> TimeExpression | None:
    cue = utterance.cue
    if cue is None or _is_adverb(cue, lexed):
        return None
    best: tuple[int, TimeExpression] | None = None
    begin = bisect_left(times, utterance.clause.start, key=lambda each: each.span.start)
    for place in range(begin, len(times)):
        each = times[place]
        if each.span.start >= utterance.clause.end:
            break
        if not utterance.clause.covers(each.span) or each.time.earliest is None:
            continue
        if any(span.overlaps(each.span) for span in utterance.content):
            continue
        if _told_by_another(each.span, cue, owned) or _is_aside(each.span, cue, lexed):
            continue
        distance = _distance(cue, each.span, utterance, lexed, cues)
        exact = each.time.earliest == each.time.latest
        if distance is None or distance > (FARTHEST_TOKENS if exact else FARTHEST_COARSE):
            continue
        if best is None or distance < best[0]:
            best = distance, each
    return best[1] if best else None


def _distance(
    cue: Span, day: Span, utterance: Utterance, lexed: Lexed, others: frozenset[int]
) -> int | None:
    """Tokens between the cue and a day; None if another clause, another cue or too much lies
    between.
    """
    start, end = (cue.end, day.start) if cue.end <= day.start else (day.end, cue.start)
    count = 0
    for place in range(bisect_left(lexed.starts, start), bisect_left(lexed.starts, end)):
        at = lexed.starts[place]
        if any(span.start <= at < span.end for span in utterance.content):
            continue
        if at in others or lexed.words[place].lower() in BLOCKERS or _ends_sentence(lexed, place):
            return None
        count += 1
    return count


def _is_adverb(cue: Span, lexed: Lexed) -> bool:
    """Whether the cue is "reportedly" or the like, beside which a day dates what is reported."""
    at = bisect_left(lexed.starts, cue.start)
    return at < len(lexed.words) and lexed.ends[at] == cue.end and lexed.words[at].endswith("ly")


def _is_aside(day: Span, cue: Span, lexed: Lexed) -> bool:
    """Whether a day says since when something holds ("mayor since 2019"), or stands in a clause
    that closed before the cue ("Brok, who was elected in May, said").
    """
    at = bisect_left(lexed.starts, day.start)
    if at and lexed.words[at - 1].lower() in BOUNDS:
        return True
    end = bisect_left(lexed.starts, cue.start)
    if cue.start < day.start or "," not in lexed.words[at:end]:
        return False
    for place in range(at - 1, max(at - FARTHEST_TOKENS, -1), -1):
        if lexed.words[place] == "," or _ends_sentence(lexed, place):
            return False
        if lexed.words[place].lower() in RELATIVES:
            return True
    return False


def _told_by_another(day: Span, cue: Span, owned: Sequence[Span]) -> bool:
    """Whether a day stands in the content of a statement that this one is not part of."""
    place = bisect_right(owned, day.start, key=lambda span: span.start)
    around = owned[max(place - NEAREST_CONTENTS, 0) : place]
    return any(span.covers(day) and not span.covers(cue) for span in around)


LONGEST_ABBREVIATION = 3
"""A word of so many letters before a stop may be "Mr", "Oct" or "St"."""


def _ends_sentence(lexed: Lexed, place: int) -> bool:
    """Whether a token ends a sentence, also where the sentences were told apart wrongly."""
    if lexed.words[place] in "?!;":
        return True
    if lexed.words[place] != "." or not 0 < place < len(lexed.words) - 1:
        return False
    before, after = lexed.words[place - 1], lexed.words[place + 1]
    return after[:1].isupper() and len(before) > LONGEST_ABBREVIATION
