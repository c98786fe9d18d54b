"""Count rows: the numbers of a reading as rows."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.accounts.counted import Counted, answered, find_counted
from sayso.accounts.row_making import HEDGES, Setting, make_row
from sayso.accounts.scopes import ALL, Scope
from sayso.accounts.standing import Tellings, Told
from sayso.records import Reading, Span, TimeKind
from sayso.records.accounts import Row

__all__ = ["count_rows"]

PASSED_ON = re.compile(r"\b(?:was put at|were put at|is put at|reports of|said to)\b", re.I)
WARD = re.compile(
    r"(?:[A-Z][\w’'-]+\s(?:General|Clinic|Hospitals?|Infirmary|Medical\sCent(?:er|re))"
    r"|(?:\b[\w’'-]+\s){1,2}(?:hospitals?|clinics?|morgue|mortuary|ward))\b"
)
REACH = 24
"""So many characters behind the words for a voice may still belong to its name."""
TAKEN_BACK = re.compile(
    r"\b(?:correction|clarification|retract\w*|withdr[ae]w\w*|we wrote|earlier version|"
    r"wrongly|in error|mistakenly|should have read)\b",
    re.IGNORECASE,
)
PRINTED = re.compile(
    r"\b(?:we (?:wrote|put|said|reported|gave)|(?:was|were) (?:given|put|listed|reported)|"
    r"earlier version|had spoken)\b",
    re.IGNORECASE,
)
RIGHTED = re.compile(r"\b(?:should|in fact|is now|are now|correct figure)\b", re.IGNORECASE)
REACH_OF_CORRECTION = 160
BEFORE_STORY = datetime.timedelta(days=4)
"""What a sentence dates so long before the first document of a story is no part of it."""
SINCE = re.compile(
    r"\bsince\b|\b(?:until|after|from|before|(?:most|worst|deadliest|first|largest|biggest)\b.*\bin)"
    r"\s(?:the\s)?$",
    re.IGNORECASE,
)
COUNT_CONFIDENCE = 0.85
CARRIED_CONFIDENCE = 0.6
"""How sure we are of what a number counts, where its own words say it and where they do not."""


def count_rows(tellings: Tellings, setting: Setting) -> Iterator[Row]:
    """The rows of one reading that hold a number, in reading order."""
    reading = tellings.reading
    text = reading.document.text
    main = setting.main_of(reading.document.id)
    if main is None:
        return
    first = setting.first.get(main) or tellings.published
    before: Counted | None = None
    previous = ""
    dated = [time.span for time in reading.times if time.kind.value in {"DATE", "TIME", "DURATION"}]
    for sentence in reading.sentences:
        words = text[sentence.span.start : sentence.span.end]
        answer = answered(previous, words)
        previous = words
        for counted in [*([answer] if answer else []), *find_counted(words, before=before)]:
            at = sentence.span.start
            number = Span(at + counted.amount.start, at + counted.amount.end)
            if any(span.overlaps(number) for span in dated):
                continue
            if counted.attribute.startswith("count.") and counted.named:
                before = counted
            told = counted
            other_day = _other_day(reading, sentence.span, number, first)
            if other_day and counted.scope is not None:
                scope = counted.scope
                within = " ".join(part for part in (scope.within, other_day) if part)
                told = replace(counted, scope=Scope(scope.group, within))
            yield _count_row(tellings, setting, told, at, words, main)


def _other_day(reading: Reading, sentence: Span, number: Span, first: datetime.date | None) -> str:
    """The time that the clause of a number names, where that lies well before the story; else "".

    The time that stands nearest to the number counts; one behind "since" or "until" bounds
    something else.
    """
    text = reading.document.text
    near: list[tuple[int, datetime.date, str]] = []
    for time in reading.times:
        latest = time.time.latest
        if not sentence.covers(time.span) or latest is None or first is None:
            continue
        if time.kind not in {TimeKind.DATE, TimeKind.TIME}:
            continue
        clause = max(
            text.rfind(mark, sentence.start, time.span.start) for mark in (",", ";", ":", "—")
        )
        if SINCE.search(text[max(clause, sentence.start, 0) : time.span.start]):
            continue
        between = max(time.span.start - number.end, number.start - time.span.end)
        near.append((between, latest, time.value))
    if not near:
        return ""
    _, latest, value = min(near)
    return f"on {value[:10]}" if first is not None and first - latest >= BEFORE_STORY else ""


def _count_row(
    tellings: Tellings, setting: Setting, counted: Counted, at: int, sentence: str, main: str
) -> Row:
    text = tellings.document.text
    span = Span(at + counted.start, at + counted.end)
    told = tellings.told(span, figure=True)
    if told.name.casefold() in text[span.start : span.end].casefold() and not told.own:
        told = tellings.told_before(told)
    if counted.giver is not None:
        told = tellings.told_by(Span(at + counted.giver[0], at + counted.giver[1]), span)
    number = Span(at + counted.amount.start, at + counted.amount.end)
    scope = _scope_for(tellings, counted, told)
    back = _is_taken_back(tellings, span)
    denied = counted.denied or told.denied or back
    stance = "denies" if denied else "asserts"
    if back or (counted.denied and told.own):
        stance = "retracts"
    elif HEDGES.search(_around(sentence, counted)):
        stance = "hedges" if not denied else stance
    elif PASSED_ON.search(_around(sentence, counted)):
        stance = "reports"
    return make_row(
        tellings,
        setting,
        told,
        happening=main,
        attribute=counted.attribute,
        scope=scope,
        value=text[number.start : number.end],
        interval=(counted.amount.low, counted.amount.high),
        polarity="-" if denied else "+",
        stance=stance,
        span=span,
        confidence=COUNT_CONFIDENCE if counted.named else CARRIED_CONFIDENCE,
    )


def _is_taken_back(tellings: Tellings, span: Span) -> bool:
    """Whether a figure stands in a correction, as what was printed before."""
    text = tellings.document.text
    start = max(text.rfind("\n", 0, span.start), span.start - REACH_OF_CORRECTION)
    left = text[max(start, 0) : span.start]
    return bool(TAKEN_BACK.search(left) and PRINTED.search(left) and not RIGHTED.search(left))


def _around(sentence: str, counted: Counted) -> str:
    """The passage of a number with the words beside it, up to the next mark on either side."""
    left = re.split(r"[.;:,]\s", sentence[max(counted.start - 40, 0) : counted.start])[-1]
    right = re.split(r"[.;:,]", sentence[counted.end : counted.end + 25])[0]
    return left + sentence[counted.start : counted.end] + right


def _named_at(text: str, source: Span) -> str:
    """The words for a voice, with what may still belong to its name."""
    behind = re.split(r"[.;:!?]\s", text[source.end : source.end + REACH])[0]
    return text[source.start : source.end] + behind


def _scope_for(tellings: Tellings, counted: Counted, told: Told) -> str | None:
    """The scope of a number; whoever speaks for one hospital counts those of that hospital."""
    scope = counted.scope
    if scope is None or scope.group != ALL or scope.within:
        return str(scope) if scope else None
    text = tellings.document.text
    source = told.statement.source if told.statement else ()
    for words in (told.name, *(_named_at(text, each) for each in source)):
        match = WARD.search(words)
        if match:
            return str(Scope(ALL, match[0].removeprefix("the ")))
    return str(scope)
