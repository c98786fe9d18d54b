"""A report whose own day nothing tells: its days stay open, whatever years of history it names."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reading.times import Tagged, times_of
from sayso.records import Span, TimeBasis

DATELINE = "KORVAN, March 3 (Dalen News) -"
REPORT = (
    "Gunmen attacked a police post on Monday.",
    "The council had met on 27 February, a day after the strike began.",
    "Police arrested three men on Tuesday and closed the bridge last week.",
    "The trial begins in June and ends two weeks from now.",
    "The quarter ended with a strike at the end of the month.",
    "Fewer came than in the same period last year.",
    "The market was shut at the weekend, two months ago and in the spring.",
)
HISTORY = (
    "In {year}, troops killed dozens of protesters in the same town.",
    "The town was shelled in May {year}.",
    "The bridge was built on 4 May {year}.",
)


def tagged(text: str, published: str | None = None) -> Tagged:
    dateline = Span(0, len(DATELINE)) if text.startswith(DATELINE) else None
    day = datetime.date.fromisoformat(published) if published else None
    return times_of(text, published=day, dateline=dateline)


def values(found: Tagged, text: str) -> dict[str, str]:
    return {text[each.span.start : each.span.end]: each.value for each in found.times}


def days(found: Tagged, text: str) -> dict[str, str]:
    return {text[each.span.start : each.span.end]: each.time.edtf for each in found.times}


def test_year_of_history_dates_nothing_else() -> None:
    """A reader would take 8 March 1982 for a finding."""
    text = f"{DATELINE} {REPORT[0]} {HISTORY[0].format(year=1982)} {REPORT[2]}"
    found = tagged(text)

    assert values(found, text) == {
        "March 3": "XXXX-03-03",
        "Monday": "XXXX-WXX-1",
        "1982": "1982",
        "Tuesday": "XXXX-WXX-2",
        "last week": "PAST_REF",
    }
    assert [each.time.basis for each in found.times].count(TimeBasis.UNKNOWN) == 4


def test_dateline_without_a_year_leaves_a_gap() -> None:
    """That the day is open must be said, and where."""
    text = f"{DATELINE} {REPORT[0]}"
    (gap,) = tagged(text).gaps

    assert text[gap.span.start : gap.span.end] == "March 3"
    assert gap.reason.startswith("G_NO_YEAR: ")


@pytest.mark.parametrize("published", ["2031-03-04", "2031-03-03"])
def test_day_of_publication_gives_the_year(published: str) -> None:
    """With it nothing is open, and history still changes nothing."""
    text = f"{DATELINE} {REPORT[0]} {HISTORY[2].format(year=1982)} {HISTORY[0].format(year=1991)}"
    found = tagged(text, published)

    assert days(found, text)["March 3"] == "2031-03-03"
    assert days(found, text)["Monday"] == "2031-03-03"
    assert found.gaps == ()
    assert not found.narrative


def test_dateline_with_its_year_needs_no_day_of_publication() -> None:
    """The year that a dateline names is the report's own."""
    line = "KORVAN, 3 March 2031 -"
    text = f"{line} {REPORT[0]} {HISTORY[0].format(year=1982)}"
    found = times_of(text, dateline=Span(0, len(line)))

    assert days(found, text)["Monday"] == "2031-03-03"
    assert found.gaps == ()


@pytest.mark.parametrize("opening", [(DATELINE,), ()])
@pytest.mark.parametrize("history", HISTORY)
@settings(max_examples=30)
@given(place=st.integers(0, len(REPORT)), year=st.integers(1950, 2035))
def test_history_changes_no_other_time(
    history: str, opening: tuple[str, ...], place: int, year: int
) -> None:
    """Wherever a year of history stands, what else the report says means the same as without it."""
    around = [*opening, *REPORT]
    at = place + len(opening)
    sentences = [*around[:at], history.format(year=year), *around[at:]]
    plain, text = " ".join(around), " ".join(sentences)

    found = {
        each: value for each, value in values(tagged(text), text).items() if f"{year}" not in each
    }
    assert found == values(tagged(plain), plain)
    assert not any(value[:4].isdecimal() for value in found.values())


def test_what_goes_on_with_history_belongs_to_it() -> None:
    """A day told right behind a full date is of the same year, report or not."""
    text = f"{DATELINE} {REPORT[0]} Troops came on 4 May 1982. On 6 May they fired on a crowd."
    found = tagged(text)

    assert days(found, text)["6 May"] == "1982-05-06"
    assert days(found, text)["Monday"] == ""


def test_what_is_far_from_history_stays_open() -> None:
    """The next paragraphs have gone back to the report."""
    filler = "The mayor spoke to the council about the harbour and the price of bread. " * 5
    text = f"{DATELINE} Troops came on 4 May 1982. {filler}Police came back on 6 May. {REPORT[0]}"

    assert days(tagged(text), text)["6 May"] == ""


def test_day_of_a_relative_year_stays_open() -> None:
    """What was held "last year" is of no year counted from that of history."""
    text = f"{DATELINE} {REPORT[0]} It began in May 1982. A fair was held on 6 May last year."

    assert days(tagged(text), text)["6 May last year"] == ""


def test_text_that_tells_of_several_years_is_a_narrative() -> None:
    """History without a day of its own still reads in order."""
    text = "In 1921 the fort fell. On 9 April the army left, and in 1922 the town was rebuilt."
    found = tagged(text)

    assert found.narrative
    assert days(found, text)["9 April"] == "1921-04-09"


def test_one_year_alone_makes_no_narrative() -> None:
    """It may be no more than a look back."""
    text = "The party was founded in 1982. On 9 April gunmen attacked its office."

    assert days(tagged(text), text)["9 April"] == ""


def test_year_named_later_dates_nothing_before_it() -> None:
    """Whoever reads in order has not met it yet."""
    text = "On 9 April the army left. The fort was built on 1 May 1921 and sold in 1925."

    assert days(tagged(text), text)["9 April"] == ""
