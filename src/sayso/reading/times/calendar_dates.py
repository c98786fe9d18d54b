"""Dates of the calendar: days, months, years, seasons, weekdays and named days."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import replace

from sayso.reading.times.calendars import DAY, contains, holiday, season_of, unit_value
from sayso.reading.times.intervals import interval_of, one_of
from sayso.reading.times.questions import Question
from sayso.reading.times.references import Reference, Story
from sayso.reading.times.resolved import Resolved, date, unknown
from sayso.records import Span, TimeBasis

__all__ = ["calendar_date", "day_of_month", "named_day", "resolve_day"]

AHEAD_DAYS = 100
"""A day of a month without a year may lie so far ahead and still be meant."""
AHEAD_MONTHS = 2
"""The same for a month, where nothing says that it is past."""
OLD_DAYS = 300
"""What lies so far before the document is told aside in a report ..."""
NEAR = 250
"""... and so many code points behind it ..."""
ASIDE_DAYS = 60
ASIDE_MONTHS = 2
"""... a past day or month without a year, so soon after it, belongs to it."""
LEAP_YEAR = 2000
NO_DAYS = frozenset({"time", "times", "half", "quarter", "place", "point", "moment", "man", "woman",
                     "world", "people", "person", "victim", "minute", "hour"})  # fmt: skip
"""Before these "the 3rd" counts something else."""
BACK_MONTHS = 6
"""In a narrative, a month may lie so far before the last one and still be of the same year."""


def calendar_date(question: Question) -> Resolved | None:
    """A date of any fineness, with or without its year."""
    match = question.match
    if match.has("h"):
        return named_day(question)
    month, day = question.month(), question.day()
    if month and day:
        return _month_day(question, month, day)
    if month:
        return _month(question, month)
    if match.has("s"):
        return _season(question)
    if match.has("wd"):
        return _weekday(question)
    year = question.year()
    if year is None:
        return None
    return date(f"{year:04d}", mod=question.mod or question.circa)


def _with_part(question: Question, value: str) -> str:
    part = question.match.value("p", "PART", "NIGHTS")
    if part is None and question.match.has("p"):
        part = "MO"  # the early hours
    return f"{value}T{part}" if part else value


def _year_said(question: Question) -> tuple[int | None, Reference | None]:
    """The year that stands with a date, and what it was counted from where it is "last year"."""
    year = question.year()
    if year is not None:
        return year, None
    words = question.match.words("y_rel")
    if not words:
        return None, None
    if words.startswith("that") or "same" in words:
        story = question.references.story
        return (story.first.year, None) if story else (None, None)
    now = question.now
    direction = question.direction("y_rel")
    if direction is None:
        return None, None
    story = question.references.story
    if direction[1] in ("FOLLOWING", "BEFORE") or words.startswith("the next"):
        return (story.first.year + direction[0], None) if story else (None, None)
    if now is None:
        told = story is not None and not question.references.adrift
        return (story.first.year + direction[0], None) if story and told else (None, None)
    return now.day.year + direction[0], now


def _month_day(question: Question, month: int, day: int) -> Resolved | None:
    year, now = _year_said(question)
    weekday = question.weekday()
    if year is not None:
        if not contains(year, month, day):
            return no_such_day(f"{year:04d}-{month:02d}-XX", day)
        found = datetime.date(year, month, day)
        basis, anchor = _basis(now)
        return _day(question, found, basis, anchor, _disagreement(found, weekday))
    if not contains(LEAP_YEAR, month, day):
        return no_such_day(f"XXXX-{month:02d}-XX", day)
    return resolve_day(question, month, day)


def no_such_day(value: str, day: int) -> Resolved | None:
    """What stands for "30 February": open, with a gap; a number above 31 is no day at all."""
    if not 1 <= day <= 31:
        return None
    return replace(unknown(value), gap="G_NO_SUCH_DAY: The calendar has no such day.")


def resolve_day(question: Question, month: int, day: int) -> Resolved:
    """The day of a month without a year, as near as may be to what it is counted from."""
    weekday = question.weekday()
    base, basis, anchor = _where_from(question)
    aside = _aside(question)
    if aside is not None and len(aside.value) > len("2019-03"):
        for year in (aside.first.year, aside.first.year + 1):
            if contains(year, month, day):
                found = datetime.date(year, month, day)
                if 0 <= (found - aside.first).days <= ASIDE_DAYS:
                    gap = _disagreement(found, weekday)
                    return _day(question, found, TimeBasis.ANCHORED, aside.span, gap)
    if base is None:
        return unknown(_with_part(question, f"XXXX-{month:02d}-{day:02d}"))
    near = [
        datetime.date(year, month, day)
        for year in range(base.year - 1, base.year + 2)
        if contains(year, month, day)
    ]
    if not near:
        return unknown(_with_part(question, f"XXXX-{month:02d}-{day:02d}"))
    if question.references.narrative and question.references.story:
        year = _year_told(base, month)
        found = min(near, key=lambda each: abs(each.year - year))
    else:
        ended = question.word_before() == "ended"
        found = _nearest(near, base, question.tense, ended=ended)
    gap = _disagreement(found, weekday)
    if gap:
        agreeing = [each for each in near if each.isoweekday() == weekday]
        if agreeing and abs((agreeing[0] - base).days) <= 366:
            found, gap = agreeing[0], None
    return _day(question, found, basis, anchor, gap)


def _aside(question: Question) -> Story | None:
    """The past event of another year of which a report has just told, if the words go on with it:
    "On 4 March 2019 the dam broke. On 6 March ..." in a report of 2031, or of an unknown day.
    """
    references, now = question.references, question.now
    story = references.story
    if references.narrative or story is None or story.span is None:
        return None
    if now is None and (not references.adrift or question.match.has("y_rel")):
        return None
    if now is not None and _is_of_today(story, now.day):
        return None
    near = 0 <= question.match.span.start - story.span.end <= NEAR
    return story if near and question.tense < 0 and len(story.value) > len("2019") else None


def _is_of_today(story: Story, day: datetime.date) -> bool:
    return day.year - story.first.year < 1 or (day - story.last).days <= OLD_DAYS


def _year_told(base: datetime.date, month: int) -> int:
    """The year of a month in a narrative: that of the story, or the next at the turn of a year."""
    return base.year + 1 if base.month - month >= BACK_MONTHS else base.year


def _nearest(
    days: Iterable[datetime.date], base: datetime.date, tense: int, *, ended: bool = False
) -> datetime.date:
    ordered = sorted(days)
    past = [day for day in ordered if day <= base]
    ahead = [day for day in ordered if day > base]
    if not past or (ahead and tense > 0 and (ahead[0] - base).days <= 300):
        return ahead[0] if ahead else past[-1]
    if ahead and not ended and (ahead[0] - base).days <= AHEAD_DAYS < (base - past[-1]).days:
        return ahead[0]
    return past[-1]


def _where_from(
    question: Question,
) -> tuple[datetime.date | None, TimeBasis, Span | None]:
    """The day near which a date without a year lies."""
    references = question.references
    now = question.now
    if now is not None and not (references.narrative and references.story):
        return now.day, *_basis(now)
    if references.adrift:
        return None, TimeBasis.UNKNOWN, None
    if references.story is not None:
        return references.story.first, TimeBasis.ANCHORED, references.story.span
    if references.document is not None:
        return references.document.day, *_basis(references.document)
    return None, TimeBasis.UNKNOWN, None


def _basis(reference: Reference | None) -> tuple[TimeBasis, Span | None]:
    if reference is None:
        return TimeBasis.STATED, None
    return reference.basis, reference.span


def _disagreement(day: datetime.date, weekday: int | None) -> str | None:
    if weekday is None or day.isoweekday() == weekday:
        return None
    return (
        f"G_WEEKDAY: {day.isoformat()} is a {day:%A}, but the text names another day of the week."
    )


def _day(
    question: Question,
    day: datetime.date,
    basis: TimeBasis,
    anchor: Span | None,
    gap: str | None = None,
) -> Resolved:
    value = _with_part(question, unit_value(day, "D"))
    return date(value, mod=question.mod, basis=basis, anchor=anchor, gap=gap)


def _month(question: Question, month: int) -> Resolved:
    year, now = _year_said(question)
    if year is not None:
        basis, anchor = _basis(now)
        return date(f"{year:04d}-{month:02d}", mod=question.mod, basis=basis, anchor=anchor)
    base, basis, anchor = _where_from(question)
    aside = _aside(question)
    if aside is not None and not question.match.has("rel"):
        ahead = (month - aside.first.month) % 12
        if ahead <= ASIDE_MONTHS:
            year = aside.first.year + (aside.first.month + ahead > 12)
            value = f"{year:04d}-{month:02d}"
            return date(value, mod=question.mod, basis=TimeBasis.ANCHORED, anchor=aside.span)
    if base is None:
        return unknown(f"XXXX-{month:02d}", question.mod)
    year = _year_of_month(question, month, base)
    return date(f"{year:04d}-{month:02d}", mod=question.mod, basis=basis, anchor=anchor)


def _year_of_month(question: Question, month: int, base: datetime.date) -> int:
    direction = question.direction()
    if direction and direction[1] in ("LAST", "PAST", "BEFORE"):
        return base.year if month < base.month else base.year - 1
    if direction and direction[1] in ("NEXT", "FOLLOWING"):
        return base.year if month > base.month else base.year + 1
    if direction:
        return base.year
    references = question.references
    if references.narrative and references.story:
        return _year_told(base, month)
    tense = question.tense
    ahead = (month - base.month) % 12
    if tense > 0 or (tense == 0 and 0 < ahead <= AHEAD_MONTHS):
        return base.year if month >= base.month else base.year + 1
    return base.year if month <= base.month else base.year - 1


def _season(question: Question) -> Resolved:
    season = question.match.value("s", "SEASON") or "SP"
    year, now = _year_said(question)
    if year is not None:
        basis, anchor = _basis(now)
        value = f"{year:04d}-{season}"
        if season == "WI":
            wide = interval_of(value)._replace(first=datetime.date(year, 1, 1))
            return date(value, mod=question.mod, basis=basis, anchor=anchor, interval=wide)
        return date(value, mod=question.mod, basis=basis, anchor=anchor)
    base, basis, anchor = _where_from(question)
    if base is None:
        return unknown(f"XXXX-{season}", question.mod)
    direction = question.direction()
    year = _year_of_season(season, base, direction[0] if direction else None, question.tense)
    return date(f"{year:04d}-{season}", mod=question.mod, basis=basis, anchor=anchor)


def _year_of_season(season: str, base: datetime.date, direction: int | None, tense: int) -> int:
    now_year, now = season_of(base)
    order = ("SP", "SU", "FA", "WI")
    ahead = order.index(season) - order.index(now)
    if direction == -1:
        return now_year if ahead < 0 else now_year - 1
    if direction == 1:
        return now_year if ahead > 0 else now_year + 1
    if direction == 0:
        return base.year if season != "WI" or base.month > 2 else base.year - 1
    if tense > 0:
        return now_year if ahead >= 0 else now_year + 1
    return now_year if ahead <= 0 else now_year - 1


def _weekday(question: Question) -> Resolved:
    weekday = question.weekday() or 1
    blank = _with_part(question, f"XXXX-WXX-{weekday}")
    direction = question.direction()
    if direction and direction[1] in ("FOLLOWING", "BEFORE"):
        return _weekday_told(question, weekday, direction[0]) or unknown(blank)
    if question.references.narrative:
        return _weekday_told(question, weekday, 1) or unknown(blank)
    now = question.now
    if question.references.adrift and now is None:
        return unknown(blank)
    if now is None:
        return _weekday_told(question, weekday, 1) or unknown(blank)
    basis, anchor = _basis(now)
    back = (now.day.isoweekday() - weekday) % 7
    week = question.direction("rel_week")
    if week:
        monday = now.day - (now.day.weekday() - 7 * week[0]) * DAY
        return _day(question, monday + (weekday - 1) * DAY, basis, anchor)
    latest, coming = now.day - back * DAY, now.day + (-back % 7) * DAY
    if direction is None:
        return _day(question, coming if question.tense > 0 else latest, basis, anchor)
    if direction[0] < 0:
        return _day(question, latest - (0 if back else 7) * DAY, basis, anchor)
    if direction[0] == 0:
        monday = now.day - now.day.weekday() * DAY
        return _day(question, monday + (weekday - 1) * DAY, basis, anchor)
    if coming == now.day:
        return _day(question, coming + 7 * DAY, basis, anchor)
    same_week = coming.isocalendar()[:2] == now.day.isocalendar()[:2]
    chosen = coming + 7 * DAY if same_week else coming
    value = _with_part(question, unit_value(chosen, "D"))
    open_set = one_of(coming, coming + 7 * DAY)
    return date(value, basis=basis, anchor=anchor, interval=open_set)


def _weekday_told(question: Question, weekday: int, direction: int) -> Resolved | None:
    """A weekday after or before the last dated event."""
    told = question.references.told or question.base()
    if told is None:
        return None
    steps = (direction * (weekday - told.first.isoweekday())) % 7
    day = told.first + direction * (steps or 7) * DAY
    return _day(question, day, TimeBasis.ANCHORED, told.span)


def named_day(question: Question) -> Resolved | None:
    """Christmas, Thanksgiving, Easter Monday ..."""
    phrase = " ".join(
        word.lower().replace("’", "'")
        for word in question.match.lexed.words[slice(*_slots(question))]
    )
    rules = question.match.grammar.lexicon.holidays
    rule = (
        rules.get(phrase)
        or rules.get(phrase.replace(" ' ", "'"))
        or rules.get(phrase.replace(" '", "'"))
    )
    if rule is None:
        return None
    year = question.year()
    if year is not None:
        return date(unit_value(holiday(rule, year), "D"), mod=question.mod)
    base, basis, anchor = _where_from(question)
    if base is None:
        return unknown("XXXX-XX-XX")
    days = [holiday(rule, year) for year in range(max(base.year - 1, 1), base.year + 2)]
    direction = question.direction()
    if direction and direction[0] < 0:
        found = max(day for day in days if day < base)
    elif direction and direction[0] > 0:
        found = min(day for day in days if day > base)
    elif direction and direction[1] == "THIS":
        found = holiday(rule, base.year)
    else:
        found = _nearest(days, base, question.tense)
    return _day(question, found, basis, anchor)


def _slots(question: Question) -> tuple[int, int]:
    first, last = question.match.groups["h"]
    return first, last + 1


def day_of_month(question: Question) -> Resolved | None:
    """As in "The 16th", in the month of the last dated event or of the document."""
    day = question.day()
    story = question.references.told or question.base()
    if question.word_behind() in NO_DAYS:
        return None
    if story is None or day is None or not contains(story.first.year, story.first.month, day):
        return None
    found = story.first.replace(day=day)
    return _day(question, found, TimeBasis.ANCHORED, story.span)
