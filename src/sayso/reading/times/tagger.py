"""The tagger: the time expressions of a text, found and resolved, by rules alone."""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.reading.times.grammar import load_grammar
from sayso.reading.times.intervals import Interval, interval_of
from sayso.reading.times.lexing import lex
from sayso.reading.times.matching import Match, find_matches
from sayso.reading.times.modes import first_year, is_narrative
from sayso.reading.times.ranges import join_ranges, share_years, split_ranges
from sayso.reading.times.references import DEEPEST, Cues, Reference, References
from sayso.reading.times.resolution import resolve_all
from sayso.reading.times.resolved import Resolved
from sayso.reading.times.utterances import Utterance, spoken_on
from sayso.records import Gap, Span, TimeBasis, TimeExpression, TimeKind, TimeValue

__all__ = ["STEP", "Tagged", "tag"]

STEP = "anchor"
"""What gaps and makers call the step."""
NO_YEAR = "G_NO_YEAR: The dateline names no year, and nothing tells when this was published."


@dataclass(frozen=True, slots=True)
class Tagged:
    """What was found in one text.

    times: in reading order, without overlap.
    gaps: one for each expression in which something does not agree.
    days: for each utterance, the words that name its day; None where none do.
    filed: the day that the document's own "today" is; None when nothing tells it.
    """

    times: tuple[TimeExpression, ...]
    gaps: tuple[Gap, ...]
    days: tuple[TimeExpression | None, ...] = ()
    narrative: bool = False
    filed: datetime.date | None = None


def tag(
    text: str,
    *,
    published: datetime.date | None = None,
    dateline: Span | None = None,
    utterances: Sequence[Utterance] = (),
    narrative: bool | None = None,
) -> Tagged:
    """Find the dates, times, durations and sets of a text and say what they mean.

    published: the day of publication, from which "yesterday" is counted.
    dateline: where a dateline stands; the day that it names goes before that of publication.
    utterances: stretches of speech; "yesterday" in direct speech counts from their own day.
    narrative: whether dates without a year follow the story; judged from the text if not given.
    """
    grammar = load_grammar()
    lexed = lex(text)
    matches = share_years(split_ranges(find_matches(text, lexed, grammar)))
    if not matches:
        return Tagged((), (), (None,) * len(utterances), bool(narrative), published)
    document = None if published is None else Reference(published)
    if dateline is not None:
        document = _dated(matches, dateline, document) or document
    filed = _day_of_dateline(matches, dateline)
    if narrative is None:
        narrative = filed is None and is_narrative(matches, document.day if document else None)
    cues = Cues(lexed)
    start = _start(matches, document, narrative=narrative)
    start.utterances = _direct_speech(utterances, (None,) * len(utterances), document)
    found = join_ranges(resolve_all(matches, start, cues))
    times = _records(found)
    days = spoken_on(utterances, _beside(times, dateline), lexed)
    for _ in range(_passes(utterances, days, times)):
        start = _start(matches, document, narrative=narrative)
        start.utterances = _direct_speech(utterances, days, document)
        found = join_ranges(resolve_all(matches, start, cues))
        times = _records(found)
        days = spoken_on(utterances, _beside(times, dateline), lexed)
    gaps = tuple(Gap(STEP, match.span, resolved.gap) for match, resolved in found if resolved.gap)
    if filed is not None and document is None:
        gaps = (Gap(STEP, filed, NO_YEAR), *gaps)
    return Tagged(times, gaps, days, narrative, document.day if document else None)


def _beside(times: tuple[TimeExpression, ...], dateline: Span | None) -> tuple[TimeExpression, ...]:
    """The times that may name the day of an utterance: that of a dateline is assumed for all."""
    if dateline is None:
        return times
    return tuple(each for each in times if not dateline.covers(each.span))


def _passes(
    utterances: Sequence[Utterance],
    days: Sequence[TimeExpression | None],
    times: Sequence[TimeExpression],
) -> int:
    """How often the text has to be gone through again, once it is known when each utterance was
    made: not at all if no dated one holds a time, else once for each depth of nesting.
    """
    starts = [each.span.start for each in times]
    depths = [
        utterance.depth
        for utterance, day in zip(utterances, days, strict=True)
        if day is not None
        and utterance.direct
        and any(
            bisect_left(starts, span.start) < bisect_left(starts, span.end)
            for span in utterance.content
        )
    ]
    return 1 + max(depths) if depths else 0


def _start(matches: Sequence[Match], document: Reference | None, *, narrative: bool) -> References:
    named = first_year(matches)
    year = named.number("y") if named else None
    return References(
        document=document,
        narrative=narrative,
        first_year=(year, named.span) if named and year else None,
    )


def _dated(
    matches: Sequence[Match], dateline: Span, document: Reference | None
) -> Reference | None:
    """The day that a dateline names; its year may be that of publication."""
    inside = [match for match in matches if dateline.covers(match.span)]
    if not inside:
        return None
    references = References(document=document)
    cues = Cues(inside[0].lexed)
    for match, resolved in resolve_all(inside, references, cues):
        interval = interval_of(resolved.value)
        if interval.first is not None and interval.first == interval.last:
            return Reference(interval.first, TimeBasis.ANCHORED, match.span)
    return None


def _day_of_dateline(matches: Sequence[Match], dateline: Span | None) -> Span | None:
    """The words of the day in a dateline, which make the text a report even without a year."""
    if dateline is None:
        return None
    inside = (match for match in matches if dateline.covers(match.span))
    return next((match.span for match in inside if match.has("m") and match.has("d")), None)


def _direct_speech(
    utterances: Sequence[Utterance],
    days: Sequence[TimeExpression | None],
    document: Reference | None,
) -> tuple[tuple[Span, Reference | None], ...]:
    """Stretches of direct speech with what deictics in them are counted from, outer ones first."""
    assumed = _assumed(document)
    around: list[tuple[Span, Reference | None]] = []
    found = []
    for utterance, day in sorted(
        zip(utterances, days, strict=True), key=lambda each: each[0].depth
    ):
        reference = assumed
        if day is not None and day.time.earliest is not None:
            exact = day.time.earliest == day.time.latest
            reference = (
                Reference(day.time.earliest, TimeBasis.ANCHORED, day.span) if exact else None
            )
        elif utterance.depth:
            reference = _assumed(_outer(around, utterance.content[0], assumed))
        stretches = [(span, reference) for span in utterance.content]
        for stretch in stretches:
            insort(around, stretch, key=lambda each: each[0].start)
        if utterance.direct:
            found += stretches
    return tuple(sorted(found, key=lambda each: (each[0].start, -each[0].end)))


def _outer(
    around: Sequence[tuple[Span, Reference | None]], span: Span, otherwise: Reference | None
) -> Reference | None:
    """What the speech counts from in which a stretch lies."""
    place = bisect_right(around, span.start, key=lambda each: each[0].start)
    for outer, reference in reversed(around[max(place - DEEPEST, 0) : place]):
        if outer.covers(span):
            return reference
    return otherwise


def _assumed(reference: Reference | None) -> Reference | None:
    """The same day where it only stands in for one that nothing names."""
    return reference and Reference(reference.day, TimeBasis.PUBLISHED, reference.span)


def _records(found: Sequence[tuple[Match, Resolved]]) -> tuple[TimeExpression, ...]:
    return tuple(_record(match, resolved) for match, resolved in found)


def _record(match: Match, resolved: Resolved) -> TimeExpression:
    span = match.span
    interval = Interval("", None, None)
    if resolved.kind in (TimeKind.DATE, TimeKind.TIME):
        interval = resolved.interval or interval_of(resolved.value, resolved.mod)
    placed = bool(interval.edtf)
    time = TimeValue(
        edtf=interval.edtf,
        earliest=interval.first,
        latest=interval.last,
        basis=resolved.basis if placed else TimeBasis.UNKNOWN,
        expression=span,
    )
    return TimeExpression(
        span=span,
        kind=resolved.kind,
        value=resolved.value,
        time=time,
        anchor=resolved.anchor if placed else None,
        mod=resolved.mod,
    )
