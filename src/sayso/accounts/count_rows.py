"""Count rows: the numbers of a reading as rows."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace

from sayso.accounts.counted import Counted
from sayso.accounts.counted_memory import Memory
from sayso.accounts.counted_reach import is_former, is_withdrawn, period_of, with_reach
from sayso.accounts.row_making import HEDGES, Setting, make_row
from sayso.accounts.scopes import PERIOD, Scope
from sayso.accounts.standing import Tellings
from sayso.accounts.voice_scopes import scope_for
from sayso.quantities.groups import ALL
from sayso.records import Reading, Span, TimeKind
from sayso.records.accounts import Row

__all__ = ["count_rows"]

PASSED_ON = re.compile(r"\b(?:was put at|were put at|is put at|reports of|said to)\b", re.I)
TAKEN_BACK = re.compile(
    r"\b(?:correction|clarification|retract\w*|withdr[ae]w\w*|we wrote|earlier version|"
    r"wrongly|in error|mistakenly|should have read)\b",
    re.IGNORECASE,
)
PRINTED = re.compile(
    r"\b(?:we (?:wrote|put|said|reported|gave)|(?:was|were) (?:given|put|listed|reported)|"
    r"(?:earlier|previous) (?:version|entry|post|report|update|item)|had spoken)\b",
    re.IGNORECASE,
)
EDITION = re.compile(
    r"\b(?:version|report|article|story|edition|headline|entry|post|update|item)\b", re.IGNORECASE
)
"""What is no voice of its own in a correction, but the publisher's."""
RIGHTED = re.compile(r"\b(?:should|in fact|is now|are now|correct figure)\b", re.IGNORECASE)
REACH_OF_CORRECTION = 160
BEFORE_STORY = datetime.timedelta(days=4)
"""What a sentence dates so long before the first document of a story is no part of it."""
SINCE = re.compile(
    r"\bsince\b|\bborn\s(?:[\w’'-]+\s){0,3}$|\b(?:until|after|from|before|(?:most|worst|deadliest|first|largest|biggest)\b.*\bin)"
    r"\s(?:the\s)?$",
    re.IGNORECASE,
)
BEFORE_CROWD = datetime.timedelta(days=3)
"""So many days before the first document of a story a crowd is another one."""
SPOKEN = re.compile(
    r"\b(?:said|says|told|announced|added|reported|put|estimated|confirmed|published)\s(?:\w+\s)?(?:on\s)?$",
    re.IGNORECASE,
)
"""Behind such a verb a day is that on which somebody spoke."""
NAMES_A_DAY = re.compile(
    r"\b(?:\d{4}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight|last|"
    r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
ASKED = re.compile(r"[^.!;:”\"]*\?")
"""Behind a number that is asked about, and not said."""
COUNT_CONFIDENCE = 0.85
CARRIED_CONFIDENCE = 0.6
"""How sure we are of what a number counts, where its own words say it and where they do not."""
NOT_SAID_OF_ALL = 0.92
NO_DAY_NAMED = 0.94
"""What is left of it where no word says that all are counted, or of which day. Set by hand."""
WHOLENESS = re.compile(
    r"\b(?:people|persons|toll|number of|in all|in total|altogether|overall|total|everybody)\b",
    re.IGNORECASE,
)


def count_rows(tellings: Tellings, setting: Setting) -> Iterator[Row]:
    """The rows of one reading that hold a number, in reading order."""
    reading = tellings.reading
    text = reading.document.text
    main = setting.main_of(reading.document.id)
    if main is None:
        return
    first = setting.first.get(main) or tellings.published
    memory = Memory.of(reading)
    dated = [time.span for time in reading.times if time.kind.value in {"DATE", "TIME", "DURATION"}]
    for sentence in reading.sentences:
        words = text[sentence.span.start : sentence.span.end]
        at = sentence.span.start
        made: list[tuple[Counted, Row]] = []
        for counted in memory.counted_in(words):
            number = Span(at + counted.amount.start, at + counted.amount.end)
            if any(span.overlaps(number) for span in dated):
                continue
            told = with_reach(words, counted, _beyond(text, sentence.span.end))
            if ASKED.match(words, counted.end):
                memory.keep(counted)
                continue
            apart = _apart(reading, sentence.span, number, first, told, words)
            scope = told.scope
            if apart and scope is not None and apart not in scope.within:
                within = " ".join(part for part in (scope.within, apart) if part)
                told = replace(told, scope=Scope(scope.group, within))
            memory.keep(replace(counted, scope=told.scope))
            passage = Span(at + told.start, at + told.end)
            told = replace(told, start=counted.start, end=counted.end)
            made.append((counted, _count_row(tellings, setting, told, at, words, main, passage)))
        memory.close(words)
        yield from _with_former(words, made)


def _beyond(text: str, end: int) -> str:
    """What stands behind a sentence in its paragraph, as far as it is looked at."""
    return text[end : end + REACH_OF_CORRECTION].split("\n", 1)[0]


def _apart(
    reading: Reading,
    sentence: Span,
    number: Span,
    first: datetime.date | None,
    counted: Counted,
    words: str,
) -> str:
    """The day or the time, other than that of the story, that a number is of; "" for none."""
    apart = _other_day(reading, sentence, number, first)
    if not apart and counted.attribute == "count.crowd":
        apart = _day_of_crowd(reading, sentence, number, first)
    if not apart and (period := period_of(words, counted)):
        apart = f"{PERIOD} {period}"
    return apart


def _with_former(sentence: str, made: list[tuple[Counted, Row]]) -> Iterator[Row]:
    """The rows of a sentence, where "14, up from 11" is one voice then and now."""
    news = [(counted, row) for counted, row in made if not is_former(sentence, counted)]
    for counted, row in made:
        same = [
            (
                each.amount.start > counted.amount.start,
                abs(each.amount.start - counted.amount.start),
                other,
            )
            for each, other in news
            if each.attribute == counted.attribute
        ]
        if not is_former(sentence, counted):
            yield row
            continue
        if not same:
            yield replace(row, scope=None)
            continue
        new = min(same, key=lambda each: each[:2])[2]
        yield replace(
            row,
            voice=new.voice,
            voice_name=new.voice_name,
            chain=new.chain,
            authority=new.authority,
            scope=new.scope,
            as_of=new.as_of - datetime.timedelta(days=1) if new.as_of else None,
        )


NEAR_BIRTH = 24
OF_A_LIFE = re.compile(
    r"\b(?:born|birth|founded|built|opened|married|graduated|elected|retired|convicted|sentenced|"
    r"released|enlisted|joined)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
"""Behind such a word stands a date of somebody's life, and not that of a number."""


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
        if OF_A_LIFE.search(text[max(time.span.start - NEAR_BIRTH, 0) : time.span.start]):
            continue
        between = max(time.span.start - number.end, number.start - time.span.end)
        near.append((between, latest, time.value))
    if not near:
        return ""
    _, latest, value = min(near)
    return f"on {value[:10]}" if first is not None and first - latest >= BEFORE_STORY else ""


def _day_of_crowd(
    reading: Reading, sentence: Span, number: Span, first: datetime.date | None
) -> str:
    """The day on which a crowd came together, where it is named and lies behind the first
    document of the story or well before it: there are marches on many days; else "".
    """
    text = reading.document.text
    near: list[tuple[int, datetime.date]] = []
    for time in reading.times:
        day = time.time.latest
        if day is None or day != time.time.earliest or not sentence.covers(time.span):
            continue
        if SPOKEN.search(text[sentence.start : time.span.start]):
            continue
        if not NAMES_A_DAY.search(text[time.span.start : time.span.end]):
            # A clock tells no day: it is read as one of the day of the text.
            continue
        between = max(time.span.start - number.end, number.start - time.span.end)
        near.append((between, day))
    if not near or first is None:
        return ""
    _, day = min(near)
    return f"on {day}" if day > first or first - day >= BEFORE_CROWD else ""


def _count_row(  # noqa: PLR0913
    tellings: Tellings,
    setting: Setting,
    counted: Counted,
    at: int,
    sentence: str,
    main: str,
    passage: Span,
) -> Row:
    """The row of one number; passage: that shows it, with what says that it is open or final."""
    text = tellings.document.text
    span = Span(at + counted.start, at + counted.end)
    number = Span(at + counted.amount.start, at + counted.amount.end)
    told = tellings.told(span, figure=True, number=number)
    if told.name.casefold() in text[span.start : span.end].casefold() and not told.own:
        told = tellings.told_before(told)
    if counted.giver is not None:
        told = tellings.told_by(Span(at + counted.giver[0], at + counted.giver[1]), span)
    scope = scope_for(tellings, counted, told, text[span.start : span.end], at)
    printed = _is_taken_back(tellings, span, Span(at, at + len(sentence)))
    if printed and told.statement is not None and EDITION.search(told.name):
        told = tellings.own()
    back = printed or is_withdrawn(sentence, counted)
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
        span=passage,
        confidence=_confidence(tellings, counted, at, sentence),
    )


def _confidence(tellings: Tellings, counted: Counted, at: int, sentence: str) -> float:
    """How sure it is what a number counts: less where its words don't say that it is of all, or
    the sentence doesn't say of which day.
    """
    sure = COUNT_CONFIDENCE if counted.named else CARRIED_CONFIDENCE
    whole = WHOLENESS.search(sentence[counted.start : counted.end])
    named = counted.scope is not None and counted.scope.group != ALL
    here = Span(at, at + len(sentence))
    dated = any(
        here.covers(time.span) and time.kind in {TimeKind.DATE, TimeKind.TIME}
        for time in tellings.reading.times
    )
    sure *= 1.0 if whole or named else NOT_SAID_OF_ALL
    return sure * (1.0 if dated else NO_DAY_NAMED)


def _is_taken_back(tellings: Tellings, span: Span, sentence: Span) -> bool:
    """Whether a figure stands in a correction, as what was printed before."""
    text = tellings.document.text
    start = max(text.rfind("\n", 0, span.start), span.start - REACH_OF_CORRECTION, 0)
    left, own = text[start : span.start], text[max(sentence.start, start) : span.start]
    return bool(TAKEN_BACK.search(left) and PRINTED.search(own) and not RIGHTED.search(left))


def _around(sentence: str, counted: Counted) -> str:
    """The passage of a number with the words beside it, up to the next mark on either side."""
    left = re.split(r"[.;:,]\s", sentence[max(counted.start - 40, 0) : counted.start])[-1]
    right = re.split(r"[.;:,]", sentence[counted.end : counted.end + 25])[0]
    return left + sentence[counted.start : counted.end] + right
