"""Years and what they are made of or make up: quarters, halves, decades, centuries, ranges."""

from __future__ import annotations

import datetime

from sayso.reading.times.calendars import contains, month_end, unit_value, weekend_of
from sayso.reading.times.intervals import Interval, interval_of, one_of
from sayso.reading.times.questions import Question
from sayso.reading.times.resolved import Resolved, date, unknown
from sayso.records import TimeBasis

__all__ = [
    "bare_year",
    "century",
    "century_before_christ",
    "decade",
    "fiscal_year",
    "half",
    "half_by_number",
    "pointed",
    "quarter",
    "quarter_by_number",
    "season_of_two_years",
    "slashed",
    "weekend",
    "year_after_christ",
    "year_before_christ",
    "year_period",
]

FIRST_PLAIN_YEAR = 1900
"""A number of four figures from here to `LAST_PLAIN_YEAR` is a year by itself."""
LAST_PLAIN_YEAR = 2099
BEFORE_YEARS = frozenset(
    {"in", "since", "of", "by", "until", "till", "from", "to", "during", "through", "between",
     "before", "after", "and", "early", "late", "mid", "around", "circa", "year"}
)  # fmt: skip
STORY_YEARS = 100
"""So far from the first year that it names may another year of a narrative lie."""
NUMBERED = frozenset(
    """account apartment apt article bay box bus channel chapter clause code directive docket
    exhibit ext extension flight form gate highway page paragraph patent platform population psalm
    regulation resolution room route rule section serial suite version""".split()
)
"""A number behind these numbers something and is no year."""
DECADES = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7,
    "eighties": 8, "nineties": 9,
}  # fmt: skip


def bare_year(question: Question) -> Resolved | None:
    """Four figures that stand alone; below 1900 only after a word such as "in"."""
    year = question.year()
    if year is None or _numbers_something(question):
        return None
    circa = question.circa
    if not FIRST_PLAIN_YEAR <= year <= LAST_PLAIN_YEAR and not circa:
        word = question.word_before()
        if word not in BEFORE_YEARS and not _fits_story(question, year):
            return None
    return date(f"{year:04d}", mod=circa)


def _numbers_something(question: Question) -> bool:
    """As in "Room 2024", "42 U.S.C. 1983", "0800 1997", where the figures are no year."""
    words, first = question.match.lexed.words, question.match.first
    before = [word.lower() for word in words[max(first - 2, 0) : first]]
    if before[-1:] == ["."]:
        return before[0] in ("no", "nos", "c", "sec", "art", "para") and not question.circa
    if not before:
        return False
    last = before[-1]
    return last in NUMBERED or (last.isdecimal() and (len(last) > 2 or last[0] == "0"))


def _fits_story(question: Question, year: int) -> bool:
    """Whether a narrative has come near a year, so that the figures will be one."""
    named = question.references.first_year
    if not question.references.narrative or named is None:
        return False
    return abs(year - named[0]) <= STORY_YEARS


def fiscal_year(question: Question) -> Resolved | None:
    """As in "Fiscal 2031"; when it begins differs, so its days stay open."""
    year = question.year()
    if year is None:
        return None
    wide = interval_of(f"{year:04d}")
    if "calend" not in question.match.words("fiscal"):
        wide = wide._replace(edtf=f"{wide.edtf}~", first=datetime.date(year - 1, 1, 1))
    return date(f"{year:04d}", mod=question.mod, interval=wide)


def year_before_christ(question: Question) -> Resolved | None:
    """As in "44 BC"."""
    year = question.match.number("y")
    return date(f"BC{year:04d}", tells=False) if year else None


def year_after_christ(question: Question) -> Resolved | None:
    """As in "AD 79"."""
    year = question.match.number("y")
    return date(f"{year:04d}", tells=False) if year and year < FIRST_PLAIN_YEAR else None


def decade(question: Question) -> Resolved | None:
    """As in "The 1990s", "the '90s", "the nineties"."""
    word = DECADES.get(question.match.words("w"))
    if word is not None:
        teen = question.match.value("w", "TEEN")
        return date(f"{teen or 19}{word}", mod=question.mod, tells=False)
    number = question.match.number("y")
    if number is None or number % 10:
        return None
    if number < 100:
        number = 1900 + number if number >= 30 else 2000 + number
    if number % 100 == 0 and number < FIRST_PLAIN_YEAR:
        return date(f"{number // 100}", mod=question.mod, tells=False)
    return date(f"{number // 10}", mod=question.mod, tells=False)


def century(question: Question) -> Resolved | None:
    """As in "The 19th century" is 18XX."""
    number = question.day("o")
    if not number or number > 30:
        return None
    return date(f"{number - 1:02d}", mod=question.mod, tells=False)


def century_before_christ(question: Question) -> Resolved | None:
    """As in "The fifth century BC", which EDTF has as -04XX; the calendar here begins later."""
    number = question.day("o")
    if not number or number > 99:
        return None
    before = Interval(f"-{number - 1:02d}XX", None, None)
    return date(f"BC{number - 1:02d}XX", mod=question.mod, interval=before, tells=False)


def season_of_two_years(question: Question) -> Resolved | None:
    """As in "Winter 2031/32": a winter of the north, or a summer of the south, over the new year;
    other seasons are of either year.
    """
    season = question.match.value("s", "SEASON") or "WI"
    year, later = question.year(), question.match.number("y2")
    if year is None or later is None or later % 100 != (year + 1) % 100:
        return None
    value = f"{year:04d}-{season}"
    if season == "WI":
        return date(value, mod=question.mod)
    first, last = datetime.date(year, 1, 1), datetime.date(year + 1, 12, 31)
    if season == "SU":
        first, last = datetime.date(year, 12, 1), month_end(year + 1, 2)
        return date(value, interval=Interval(f"{first:%Y-%m}/{last:%Y-%m}", first, last))
    return date(value, interval=Interval(f"{year:04d}/{year + 1:04d}", first, last))


def _year(question: Question) -> tuple[int | None, TimeBasis, object]:
    """The year of a quarter or half: said, "last year", or near the document."""
    year = question.year()
    if year is not None:
        return year, TimeBasis.STATED, None
    now = question.now or question.references.document
    if now is None:
        return None, TimeBasis.UNKNOWN, None
    direction = question.direction("y_rel")
    return now.day.year + (direction[0] if direction else 0), now.basis, now.span


def quarter(question: Question) -> Resolved | None:
    """As in "The third quarter", of a year that is said or of the latest that fits."""
    number = 4 if "final" in question.match.words("o") else question.day("o")
    if not number or number > 4:
        return None
    year, basis, anchor = _year(question)
    if year is None:
        story = question.references.story
        if story is None or question.references.adrift:
            return unknown(f"XXXX-Q{number}", question.mod)
        year, basis, anchor = story.first.year, TimeBasis.ANCHORED, story.span
    elif basis is not TimeBasis.STATED and not question.match.has("y_rel"):
        now = question.now or question.references.document
        if now is not None:
            current = (now.day.month + 2) // 3
            if question.match.has("ago"):
                year -= 2 if number > current else 1
            elif question.tense > 0:
                year += number < current - 1
            else:
                year -= number > current
    return date(f"{year:04d}-Q{number}", mod=question.mod, basis=basis, anchor=anchor)


def quarter_by_number(question: Question) -> Resolved | None:
    """As in "Q3 2031"."""
    number = question.match.number("n")
    if number not in (1, 2, 3, 4):
        return None
    year, basis, anchor = _year(question)
    if year is None:
        return unknown(f"XXXX-Q{number}")
    return date(f"{year:04d}-Q{number}", basis=basis, anchor=anchor)


def half_by_number(question: Question) -> Resolved | None:
    """As in "H1 2031"."""
    number, year = question.match.number("n"), question.year()
    return date(f"{year:04d}-H{number}") if year and number in (1, 2) else None


def year_period(question: Question) -> Resolved | None:
    """As in "The 1988 quarter": the one of which the text has spoken, in that year."""
    year = question.year()
    if year is None:
        return None
    quarter = question.references.quarter
    if quarter is None:
        return date(f"{year:04d}")
    return date(f"{year:04d}{quarter.value[4:]}", basis=TimeBasis.ANCHORED, anchor=quarter.span)


def half(question: Question) -> Resolved | None:
    """As in "The first half of 2031"."""
    number = question.day("o") or 2
    if number not in (1, 2):
        return None
    year, basis, anchor = _year(question)
    if year is None:
        return None
    return date(f"{year:04d}-H{number}", basis=basis, anchor=anchor)


def weekend(question: Question) -> Resolved:
    """As in "The weekend", "last weekend", "this weekend"."""
    now = question.now
    direction = question.direction()
    told = question.references.told
    following = question.match.words("w") or (direction and direction[1] == "FOLLOWING")
    if following or now is None:
        if told is None or (question.references.adrift and not following):
            return unknown("XXXX-WXX-WE", question.mod)
        day, basis, anchor = told.first, TimeBasis.ANCHORED, told.span
        shift = direction[0] if direction else 0
    else:
        day, basis, anchor = now.day, now.basis, now.span
        shift = direction[0] if direction else _weekend_meant(day, question.tense)
        if direction and direction[0] < 0 and day.weekday() == 6:
            shift = -1
    value = unit_value(weekend_of(day) + datetime.timedelta(days=7 * shift), "WE")
    return date(value, mod=question.mod, basis=basis, anchor=anchor)


def _weekend_meant(day: datetime.date, tense: int) -> int:
    """0 for the weekend of this week, -1 for the one before: at the beginning of a week the last
    is meant unless something looks ahead.
    """
    return 0 if tense > 0 or day.weekday() >= 4 else -1


def pointed(question: Question) -> Resolved | None:
    """As in "16.10.2031"."""
    day, month, year = map(int, question.match.words("dots").split("."))
    return _by_figures(month, day, year)


def slashed(question: Question) -> Resolved | None:
    """As in "10/16/2031": the day where only one order of day and month is possible."""
    first, second = question.match.number("n1") or 0, question.match.number("n2") or 0
    year = question.year()
    return None if year is None else _by_figures(first, second, year)


def _by_figures(first: int, second: int, year: int) -> Resolved | None:
    readings = [
        datetime.date(year, month, day)
        for month, day in {(first, second), (second, first)}
        if contains(year, month, day)
    ]
    if not readings:
        return None
    if len(readings) == 1:
        return date(unit_value(readings[0], "D"))
    return date(
        unit_value(min(readings, key=lambda each: each.month != first), "D"),
        interval=one_of(*readings),
        gap="G_DAYMONTH: Which number is the day and which the month is not settled.",
    )
